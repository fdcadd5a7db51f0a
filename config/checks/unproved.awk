# Prints the places of unchecked concurrency whose proof is not a comment ending on the line before.

FNR == 1 { proved = 0 }

/^[ \t]*\/\// {
  if ($0 ~ /\/\/ Proof: *[^ ]/) proved = 1
  next
}

/@unchecked Sendable|nonisolated\(unsafe\)|@preconcurrency/ && !proved {
  print FILENAME ":" FNR ": unchecked concurrency: say on the line before, // Proof: why no two threads meet there"
}

{ proved = 0 }
