# Prints Swift files as "path:line:code" without comments and without the words of strings, so that a
# search for a construct finds the construct and not a sentence about it. What stands in an
# interpolation is code. A regular expression literal that holds a quote ends with its line.

function push(kind, marks) {
  depth++
  mode[depth] = kind
  hashes[depth] = marks
  parens[depth] = 0
}

FNR == 1 {
  depth = 0
  comments = 0
  push("code", "")
}

{
  out = ""
  rest = $0
  while (rest != "") {
    if (comments > 0) {
      if (!match(rest, /\/\*|\*\//)) break
      comments += substr(rest, RSTART, 1) == "/" ? 1 : -1
      rest = substr(rest, RSTART + 2)
    } else if (mode[depth] == "code") {
      if (!match(rest, /#*"|\/[\/*]|[()]/)) {
        out = out rest
        break
      }
      found = substr(rest, RSTART, RLENGTH)
      out = out substr(rest, 1, RSTART - 1)
      rest = substr(rest, RSTART + RLENGTH)
      if (found == "//") break
      if (found == "/*") {
        comments = 1
      } else if (found == "(") {
        parens[depth]++
        out = out found
      } else if (found == ")") {
        if (depth > 1 && parens[depth] == 0) depth--
        else {
          parens[depth]--
          out = out found
        }
      } else {
        out = out "\""
        kind = substr(rest, 1, 2) == "\"\"" ? "lines" : "string"
        if (kind == "lines") rest = substr(rest, 3)
        push(kind, substr(found, 1, length(found) - 1))
      }
    } else {
      closing = (mode[depth] == "lines" ? "\"\"\"" : "\"") hashes[depth]
      escape = "\\" hashes[depth]
      if (!match(rest, /["\\]/)) break
      rest = substr(rest, RSTART)
      if (substr(rest, 1, length(closing)) == closing) {
        out = out "\""
        rest = substr(rest, length(closing) + 1)
        depth--
      } else if (substr(rest, 1, length(escape)) == escape) {
        if (substr(rest, length(escape) + 1, 1) == "(") {
          out = out " "
          push("code", "")
        }
        rest = substr(rest, length(escape) + 2)
      } else {
        rest = substr(rest, 2)
      }
    }
  }
  for (level = 1; level <= depth; level++) {
    if (mode[level] == "string") {
      depth = level - 1
      break
    }
  }
  print FILENAME ":" FNR ":" out
}
