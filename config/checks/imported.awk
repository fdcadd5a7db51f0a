# Prints "imported PATH:LINE ROOM OTHER" for each import in what code-only.awk printed of Sources.

match($0, /^[^:]*:[0-9]*:/) {
  place = substr($0, 1, RLENGTH - 1)
  code = substr($0, RLENGTH + 1)
  if (code !~ /^[ \t]*(@[A-Za-z_]+(\([^)]*\))?[ \t]+)*((package|internal|fileprivate|private|public)[ \t]+)?import[ \t]/) next
  sub(/^.*import[ \t]+((struct|class|enum|protocol|func|let|var|typealias)[ \t]+)?/, "", code)
  sub(/[^A-Za-z0-9_].*$/, "", code)
  split(place, part, "/")
  print "imported", place, part[2], code
}
