# Prints "declared ROOM OTHER" for each dependency in what `swift package describe --type text` says
# of the targets in Sources, and "declared ROOM" for the room itself.

/^    [A-Z][A-Za-z0-9 ]*:/ { in_dependencies = 0 }
/^    Name: / { name = $2 }
/^    Path: / {
  room = $2 ~ /^Sources\// ? name : ""
  if (room != "") print "declared", room
}
/^    Target dependencies:/ { in_dependencies = 1; next }
in_dependencies && room != "" { print "declared", room, $1 }
