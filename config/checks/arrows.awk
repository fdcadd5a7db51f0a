# Reads arrows.txt, Package.swift and then, from standard input, what declared.awk and imported.awk
# printed; prints a line for every arrow that arrows.txt does not have.

FILENAME ~ /arrows\.txt$/ {
  if ($0 ~ /^[ \t]*(#|$)/) next
  if ($2 != ":") {
    print FILENAME ":" FNR ": not a room: write ROOM : WHAT IT MAY KNOW"
    next
  }
  listed[$1] = FNR
  for (i = 3; i <= NF; i++) {
    may[$1, $i] = 1
    if ($i in listed) continue
    waiting[$i] = waiting[$i] " " $1
  }
  if ($1 in waiting) {
    print FILENAME ":" FNR ": " $1 " is known by" waiting[$1] " above it: a room stands below what it knows"
  }
  next
}

FILENAME ~ /Package\.swift$/ {
  if (match($0, /name: "[^"]*"/)) target = substr($0, RSTART + 7, RLENGTH - 8)
  rest = $0
  while (match(rest, /"[^"]*"/)) {
    named = substr(rest, RSTART + 1, RLENGTH - 2)
    if (!((target, named) in line)) line[target, named] = FNR
    rest = substr(rest, RSTART + RLENGTH)
  }
  next
}

$1 == "declared" {
  declared[$2, $3] = 1
  place = "Package.swift:" line[$2, NF == 2 ? $2 : $3]
  if (NF == 2) {
    if (!($2 in listed)) print place ": " $2 " is not in config/checks/arrows.txt: give it a line"
  } else if (($2 in listed) && !(($2, $3) in may)) {
    print place ": " $2 " may not know " $3 ": go through a room it knows (config/checks/arrows.txt)"
  }
}

$1 == "imported" && $3 in listed && $4 != "Swift" {
  if (!(($3, $4) in may)) {
    print $2 ": " $3 " may not import " $4 ": go through a room it knows (config/checks/arrows.txt)"
  } else if ($4 in listed && !(($3, $4) in declared)) {
    print $2 ": " $4 " is imported but not declared: add it to the dependencies of " $3 " in Package.swift"
  }
}
