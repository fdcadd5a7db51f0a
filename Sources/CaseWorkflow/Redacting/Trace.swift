/// A place in a text that tells who somebody is: what must not be left in a copy from which that person was taken out.
package struct Trace: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case name
    case address
    case phone
    /// Of an identity card: nine or twelve digits.
    case idNumber = "id-number"

    package var label: Phrase {
      switch self {
      case .name: Phrase(vi: "họ tên", en: "the name")
      case .address: Phrase(vi: "địa chỉ", en: "the address")
      case .phone: Phrase(vi: "số điện thoại", en: "the telephone")
      case .idNumber: Phrase(vi: "số giấy tờ", en: "the ID number")
      }
    }

    /// What is written over it.
    package var mask: String { self == .name ? "[người gửi]" : "[đã che]" }
  }

  package var kind: Kind
  /// From 1, as an editor counts.
  package var line: Int
  /// From 1, in letters as people count them.
  package var column: Int
  /// Its bytes in the text.
  package var range: Range<Int>

  package init(kind: Kind, line: Int, column: Int, range: Range<Int>) {
    self.kind = kind
    self.line = line
    self.column = column
    self.range = range
  }
}

extension Trace {
  /// Where each of `found` stands in `text`, in order; what overlaps is one place. One walk over the text.
  static func placed(_ found: [(kind: Kind, range: Range<Int>)], in text: String) -> [Trace] {
    var kept: [(kind: Kind, range: Range<Int>)] = []
    for one in found.sorted(by: {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }) {
      if let last = kept.last?.range, one.range.lowerBound < last.upperBound {
        kept[kept.count - 1].range = last.lowerBound..<max(last.upperBound, one.range.upperBound)
      } else {
        kept.append(one)
      }
    }
    var index = text.startIndex
    var (offset, line, column) = (0, 1, 1)
    return kept.map { one in
      while offset < one.range.lowerBound, index < text.endIndex {
        let letter = text[index]
        offset += letter.utf8.count
        (line, column) = letter.isNewline ? (line + 1, 1) : (line, column + 1)
        text.formIndex(after: &index)
      }
      return Trace(kind: one.kind, line: line, column: column, range: one.range)
    }
  }

  /// `text` with what is written over each trace in it; they are in order.
  package static func masked(_ text: String, at traces: [Trace]) -> String {
    guard !traces.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var done = 0
    for trace in traces where trace.range.lowerBound >= done {
      result += bytes[done..<trace.range.lowerBound]
      result += trace.kind.mask.utf8
      done = trace.range.upperBound
    }
    return String(decoding: result + bytes[done...], as: UTF8.self)
  }
}

extension [Trace] {
  /// Those that lie apart from all of `others`; both are in order. One walk over both.
  package func apart(from others: [Trace]) -> [Trace] {
    var next = 0
    return filter { trace in
      while next < others.count, others[next].range.upperBound <= trace.range.lowerBound { next += 1 }
      return next == others.count || others[next].range.lowerBound >= trace.range.upperBound
    }
  }

  /// “dòng 2: họ tên, địa chỉ; dòng 5: số điện thoại”, at most `limit` lines; without lines where the text has only one.
  package func spoken(limit: Int = 3) -> Phrase {
    let lines = Set(map(\.line)).sorted()
    func words(_ language: Language) -> String {
      let told = lines.prefix(limit).map { line in
        var labels: [String] = []
        for trace in self where trace.line == line {
          let label = trace.kind.label(language)
          if !labels.contains(label) { labels.append(label) }
        }
        let column = first { $0.line == line }?.column ?? 1
        return Phrase(vi: "dòng \(line) ký tự \(column): ", en: "line \(line) column \(column): ")(language)
          + labels.joined(separator: ", ")
      }
      let rest = lines.count - told.count
      let more = rest > 0 ? Phrase(vi: "; và \(rest) dòng nữa", en: "; and \(rest) more")(language) : ""
      return told.joined(separator: "; ") + more
    }
    return Phrase(vi: words(.vi), en: words(.en))
  }
}
