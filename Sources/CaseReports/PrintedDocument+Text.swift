extension PrintedDocument {
  /// Plain text, one block a line or more.
  var text: String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .issuer(let text): lines += [Self.safe(text), ""]
      case .title(let text): lines += [Self.safe(text).uppercased(), ""]
      case .heading(let text): lines += ["", Self.safe(text)]
      case .entry(let label, let value): lines.append("\(Self.safe(label)): \(Self.safe(value))")
      case .paragraph(let text): lines.append(Self.safe(text))
      case .remark(let text): lines += ["", "(\(Self.safe(text)))"]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
