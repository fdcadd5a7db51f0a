import VietnameseText

/// What stands for a letter or a line on a terminal that has only ASCII.
enum PlainLetters {
  static func letter(for character: Character) -> Character {
    if character.isASCII { return character }
    switch character {
    case "─", "–", "—", "━", "═", "┈", "-": return "-"
    case "│", "┃", "║": return "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼": return "+"
    case "▸", "▶", "→", "›", "»", "”", "“": return character == "”" || character == "“" ? "\"" : ">"
    case "◂", "◀", "←", "‹", "«": return "<"
    case "↑", "▴", "▲": return "^"
    case "↓", "▾", "▼": return "v"
    case "…", "·", "•": return "."
    case "≤": return "<"
    case "≥": return ">"
    case "‘", "’": return "'"
    // Columns and bars by their eighths: each fuller one looks fuller.
    case "█", "▓", "▇", "▊", "▉": return "#"
    case "▅", "▆", "▌", "▋": return "="
    case "▃", "▄", "▏", "▎", "▍": return ":"
    case "▁", "▂": return "_"
    case "▒": return "%"
    case "░": return "."
    case "\u{A0}": return " "
    default: break
    }
    let folded = String(character).folded
    guard let plain = folded.first, plain.isASCII else { return "?" }
    return character.isUppercase ? Character(plain.uppercased()) : plain
  }
}
