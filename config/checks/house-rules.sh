# The house rules, one small function each; config/dev sources this file and runs it in the
# repository's root.
#
# A check prints one line for each violation, "path:line: what: what to do", and nothing when the rule
# is kept. To add one: a line in `checks` and a function `check_<name>`.
# shellcheck shell=bash

checks=(
  'layout     | what may stand at the top, no package dependencies'
  'arrows     | who knows whom: Package.swift and every import against config/checks/arrows.txt'
  'constructs | no force unwrap, no clock, no environment … in the rooms that must not'
  'proofs     | unchecked concurrency carries its proof'
  'leftovers  | nothing put off in a comment'
  "personal   | no telephone, identity number or e-mail address that could be a person's"
  'paths      | no path of one machine'
  'format     | swift format, strict, with config/swift-format.json'
  'build      | everything compiles, tests too: warnings are errors, only declared targets imported'
  'counts     | what SQLite does for each measure against config/benchmarks/thresholds.json'
  'size       | files over 400 lines, as a warning'
)

# Runs the named checks, or all of them; reports every violation before it fails.
check_house() {
  local line name what violations broken=()
  local -x LC_ALL=C  # bytes: a fixture may be in any encoding
  for name in "$@"; do
    declare -F "check_$name" >/dev/null || stop "there is no check $name: config/dev help lists them"
  done
  for line in "${checks[@]}"; do
    IFS='|' read -r name what <<<"$line"
    name=${name// /}
    if (($# > 0)) && [[ " $* " != *" $name "* ]]; then continue; fi
    say "check $name:$what"
    if ! violations=$("check_$name") || [[ -n $violations ]]; then
      broken+=("$name")
      if [[ -n $violations ]]; then printf '%s\n' "$violations" >&2; fi
    fi
  done
  ((${#broken[@]} == 0)) || stop "broken: ${broken[*]}. Once mended, call: config/dev check ${broken[*]}"
  say 'the house rules are kept'
}

# The top

check_layout() {
  local path
  while read -r path; do
    case $path in
      Package.swift | Sources | Tests | README.md | config | .*) ;;
      *) printf '%s:1: stands at the top: move it into Sources, Tests or config\n' "$path" ;;
    esac
  done < <(files . | tr '\0' '\n' | sed 's|^\./||; s|/.*||' | sort -u)
  search '\.package\(' 'a package dependency: write what is needed of it in a room of our own' Package.swift
  search 'unsafeFlags' 'flags of one compiler: use a named setting' Package.swift
}

# The arrows

check_arrows() {
  local description
  # Asked apart from the pipe, so that a Package.swift that cannot be read is a failure.
  description=$(swift package describe --type text) || return 1
  {
    printf '%s\n' "$description" | awk -f config/checks/declared.awk
    code_of_sources | awk -f config/checks/imported.awk
  } | awk -f config/checks/arrows.awk config/checks/arrows.txt Package.swift -
}

# Constructs

# A room of the terminal or of a program may speak and look at the clock; those below may not.
any_room='Sources/'
below_programs='Sources/(?!DungHanCLI/|dunghan/|dunghan-bench/)'

check_constructs() {
  local code
  code=$(code_of_sources) || return 1
  forbid "$any_room" '\btry!' 'try!' 'catch the error, or let it pass to the caller'
  forbid "$any_room" '\bas!' 'as!' 'use as? and say what happens otherwise'
  forbid "$any_room" '(?<!\btry)(?<!\bas)(?<=[\w)\]])!(?=$|[\s.,:;)\]\[?(])' 'force unwrap' \
    'use guard let, if let or ?? and say what happens otherwise'
  forbid "$any_room" '\bfatalError\(' 'fatalError' 'throw, or return a refusal with its reason'
  forbid "$any_room" '\bimport\s+(\w+\s+)?Foundation\b' 'Foundation whole' \
    'use FoundationEssentials or Glibc: Foundation costs 70 ms at a cold start'
  forbid "$any_room" '\b(public|open)\s+(\w+\s+)*(import|actor|class|enum|extension|func|init|let|protocol|static|struct|subscript|typealias|var)\b' \
    'public' 'use package: nothing outside this package imports a room'
  forbid "$below_programs" '(?<![.\w])(print|debugPrint|dump)\(' 'printing' \
    'return the text; DungHanCLI prints it'
  forbid "$below_programs" '(?<!\w)Date(\(\)|\.now\b)|\bgettimeofday\(|(?<![.\w])time\((nil|&)|CLOCK_REALTIME' \
    'the clock' 'take the day or the time as an argument; the program injects it'
  forbid "$below_programs" '\b(secure_)?getenv\(|\b(un)?setenv\(|\benviron\b|\bProcessInfo\b|\bCommandLine\.' \
    'the environment' 'take the value as an argument; the program injects it'
  forbid "$below_programs" '\.(random|randomElement|shuffle|shuffled)\((?!.*\busing:)|\bSystemRandomNumberGenerator\b|(?<!\w)UUID\(\)|\barc4random|(?<![.\w])s?rand(om)?\(' \
    'chance' 'take the generator or the id as an argument; the program injects it'
}

# forbid ROOMS PATTERN NAME ADVICE: reports the lines of $code, in files that begin with ROOMS, where
# PATTERN stands (both Perl expressions).
forbid() {
  printf '%s\n' "$code" | find_lines -P "^$1[^:]*:\d+:.*?(?:$2)" | advise "$3: $4" || stop "cannot look for $3"
}

# The proof is a comment that begins "// Proof:" and ends on the line before.
check_proofs() {
  files Sources | only_swift | xargs -0 awk -f config/checks/unproved.awk
}

check_leftovers() {
  search '\b(TODO|FIXME|XXX)\b' 'put off: do it now, or write an issue' Package.swift Sources Tests
  search 'swift-format-ignore(-file\b|\s*$)|swift-format-ignore:.*NeverForce|swiftlint' \
    'a check switched off: name the rule and ignore one declaration, never a force' Package.swift Sources Tests
}

# Data

fixtures=(Tests config README.md)

check_personal() {
  local gap='[ .-]' match number
  # Telephones: with or without gaps, from 0 or +84.
  find_in_fixtures '(?<!\w)(?<!\d\.)(?:0\d{9,10}|\(?0\d{2,3}\)?'"$gap"'\d{3,4}'"$gap"'?\d{3,4}|0\d{3}(?:'"$gap"'\d\d){3}|\+84(?:'"$gap"'?\d){8,10})(?!\w)' |
    while IFS= read -r match; do
      number=${match#*:*:}
      number=${number//[^0-9]/}
      [[ $number =~ ^(0|84)900000[0-9]{3}$ ]] || report "$match" 'a telephone number: write 0900 000 xxx'
    done
  # Identity numbers: nine digits, now twelve. No province has the number 000; a round sum is a sum.
  find_in_fixtures '(?<!\w)(?<!\d\.)(?:\d{12}|\d{9}|\d{3}(?: \d{3}){3})(?!\w)(?!\.\d)' |
    while IFS= read -r match; do
      number=${match#*:*:}
      [[ $number =~ ^000|000000$ ]] || report "$match" 'an identity number: begin it with 000'
    done
  find_in_fixtures '[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}' |
    while IFS= read -r match; do
      [[ $match =~ @([a-z0-9-]+\.)*example(\.[a-z]+)*$ ]] || report "$match" 'an e-mail address: write …@example.org'
    done
}

# Prints "path:line:found" for every PATTERN in what is shipped or tested with.
find_in_fixtures() {
  local paths
  mapfile -d '' -t paths < <(files "${fixtures[@]}")
  find_lines -noP "$1" "${paths[@]}"
}

# report path:line:found ADVICE
report() {
  local path line found
  IFS=: read -r path line found <<<"$1"
  printf '%s:%s: %s: %s\n' "$path" "$line" "$found" "$2"
}

check_paths() {
  search '(?<![\w.-])/(work|root|home|tmp)/' 'a path of one machine: take it from the caller or the environment' \
    Sources config README.md
}

# What the compiler's own tools check

check_format() {
  swift format lint --strict --configuration config/swift-format.json --recursive --parallel \
    Sources Tests Package.swift >&2 || {
    say 'most of this mends itself: swift format format -i -r --configuration config/swift-format.json Sources Tests Package.swift'
    return 1
  }
}

check_build() {
  # shellcheck disable=SC2154 # config/dev holds them, for check and test alike
  swift build --build-tests "${debug_options[@]}" >&2
}

# The table is for who asks for it: config/dev counts.
check_counts() {
  do_counts >/dev/null
}

check_size() {
  local path lines
  while IFS= read -r -d '' path; do
    lines=$(wc -l <"$path")
    if ((lines > 400)); then say "warning: $path has $lines lines: does it hold one thing?"; fi
  done < <(files Sources Tests config | only_swift)
}

# Searching

# Prints the paths below the given ones that belong to the repository, each ended by a NUL.
files() {
  local path
  if [[ -e .git ]] && git ls-files -co --exclude-standard >/dev/null 2>&1; then
    git ls-files -z -co --exclude-standard -- "$@"
  else
    for path in "$@"; do
      if [[ -e $path ]]; then find "$path" -name .git -prune -o -name '.build*' -prune -o -type f -print0; fi
    done
  fi | while IFS= read -r -d '' path; do
    if [[ -f $path ]]; then printf '%s\0' "$path"; fi
  done
}

# Prints "path:line:code" of every Swift file in Sources.
code_of_sources() {
  files Sources | only_swift | xargs -0 awk -f config/checks/code-only.awk
}

only_swift() {
  grep -z '\.swift$' || true
}

# search PATTERN ADVICE PATH…: reports the lines where PATTERN (a Perl expression) stands.
search() {
  local pattern=$1 advice=$2 paths
  shift 2
  mapfile -d '' -t paths < <(files "$@")
  find_lines -nP "$pattern" "${paths[@]}" | advise "$advice" || stop "cannot look for $pattern"
}

# find_lines OPTION PATTERN [PATH…]: grep, for which finding nothing is no failure.
find_lines() {
  local option=$1 pattern=$2
  shift 2
  if (($# > 0)); then set -- -H -- "$@"; fi
  grep -a "$option" -e "$pattern" "$@" || (($? == 1))
}

# Makes "path:line: ADVICE" of "path:line:text".
advise() {
  local path line rest
  while IFS=: read -r path line rest; do printf '%s:%s: %s\n' "$path" "$line" "$1"; done
}
