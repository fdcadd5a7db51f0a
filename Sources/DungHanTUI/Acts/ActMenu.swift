import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// F4: what can be done with a case, the proposed act first, then the others, then those that cannot be done and why.
/// A digit moves to an act; Enter does it.
struct ActMenu: Overlay {
  struct Item: Sendable {
    var offer: ActionOffer
    /// Its digit; nil for what cannot be done.
    var digit: Int?
    /// Why it cannot be done; nil when it can.
    var reason: String?
    /// What it will ask for.
    var asks: String
    /// Another role's: kept to the end.
    var isForOthers: Bool
    /// Its turn has not come; nothing on the case's own screen.
    var isAhead: Bool
  }

  let file: CaseFile
  private(set) var items: [Item]
  private(set) var selected = 0

  init(_ file: CaseFile, _ desk: Desk) {
    self.file = file
    items = Self.items(of: file, desk)
  }

  static func items(of file: CaseFile, _ desk: Desk) -> [Item] {
    let ranked = file.offers.enumerated().sorted { one, two in
      let first = rank(one.element)
      let second = rank(two.element)
      return first == second ? one.offset < two.offset : first < second
    }
    var digit = 0
    return ranked.map { _, offer in
      if offer.isEnabled { digit += 1 }
      let asks = offer.action.fields.filter(\.isRequired).map { desk.say($0.label).lowercased() }
      return Item(
        offer: offer, digit: offer.isEnabled && digit <= 9 ? digit : nil,
        reason: offer.refusal.map { reason($0, offer, desk) },
        asks: asks.isEmpty ? "" : desk.say(ActWords.asks.filled(["fields": asks.joined(separator: ", ")])),
        isForOthers: offer.refusal?.rule == .roleMay, isAhead: offer.refusal?.rule == .stateAllows)
    }
  }

  private static func rank(_ offer: ActionOffer) -> Int {
    if offer.isEnabled { return offer.isProposed ? 0 : 1 }
    return offer.refusal?.rule == .roleMay ? 3 : 2
  }

  /// The refusal in the words of a screen: without the names of commands and flags.
  private static func reason(_ refusal: Refusal, _ offer: ActionOffer, _ desk: Desk)
    -> String
  {
    switch refusal.rule {
    case .stateAllows: desk.say(ActWords.notYet)
    case .roleMay:
      desk.say(
        ActWords.forOthers.filled([
          "roles": offer.action.roles.map { desk.roleName($0) }.joined(separator: ", ")
        ]))
    default: desk.say(refusal.message).withoutCommandWords
    }
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    switch key {
    case .escape: return [.lift]
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(max(0, items.count - 1), selected + 1)
    case .home, .pageUp: selected = 0
    case .end, .pageDown: selected = max(0, items.count - 1)
    case .character(let letter):
      guard let digit = letter.wholeNumberValue, let index = items.firstIndex(where: { $0.digit == digit })
      else { return [.bell] }
      selected = index
    case .enter:
      guard items.indices.contains(selected) else { return [.lift] }
      // It cannot be done; the reason is on the screen.
      guard items[selected].reason == nil else { return [.bell] }
      return [.lift, .fillIn(items[selected].offer, of: file)]
    default: break
    }
    return []
  }

  // MARK: drawing

  func render(into frame: inout Frame, _ desk: Desk) {
    let width = min(76, frame.size.columns - 2)
    let reasonRows = 2
    let rows = min(items.count, max(3, frame.size.rows - 2 - 3 - reasonRows))
    let box = frame.bounds.centred(Size(rows: rows + 3 + reasonRows, columns: width))
    let title = ActWords.menuTitle.filled(["code": desk.spoken(file.code)])
    frame.box(
      box, title: "\(desk.say(title)) · \(file.detail.line.title.truncated(toWidth: max(8, width - 30)))")
    let first = min(max(0, selected - rows + 1), max(0, items.count - rows))
    for (offset, item) in items[first..<min(items.count, first + rows)].enumerated() {
      let row = box.row + 1 + offset
      let isChosen = first + offset == selected
      if isChosen {
        frame.fill(Rect(row: row, column: box.column + 1, rows: 1, columns: width - 2), .selected)
        frame.cursor = Position(row: row, column: box.column + 2)
      }
      frame.put(
        item.line(width: width - 4, desk), row: row, column: box.column + 2, maxWidth: width - 4,
        selected: isChosen)
    }
    let below = box.row + box.rows - 2 - reasonRows
    if items.indices.contains(selected) {
      let item = items[selected]
      let text = item.reason.map { $0.asRefusal(desk) } ?? item.asks
      for (offset, line) in text.wrapped(toWidth: max(1, width - 4)).prefix(reasonRows).enumerated() {
        frame.put(
          line, row: below + offset, column: box.column + 2, item.reason == nil ? .hint : .warning,
          maxWidth: width - 4)
      }
    }
    frame.put(
      desk.say(ActWords.menuKeys), row: box.row + box.rows - 2, column: box.column + 2, .faint,
      maxWidth: width - 4)
  }
}

extension ActMenu.Item {
  /// ` 1 Ghi ngày UBND nhận      cần: ngày nhận`, or `– Kết thúc      chưa được: …`.
  func line(width: Int, _ desk: Desk) -> StyledLine {
    let labelWidth = min(34, max(16, width * 2 / 5))
    let label = desk.say(offer.action.label).padded(toWidth: labelWidth)
    if let reason {
      let text = isForOthers ? reason : reason.asRefusal(desk)
      return StyledLine("  – \(label)  ", .disabled).adding(
        text.truncated(toWidth: max(1, width - labelWidth - 6)), .disabled)
    }
    var line = StyledLine(offer.isProposed ? "▸ " : "  ", .emphasis)
    line.add(digit.map(String.init) ?? "·", .keyName)
    line.add(" \(label)  ", offer.isProposed ? .emphasis : .normal)
    let rest = offer.isProposed ? [desk.say(ActWords.proposed), asks].filter { !$0.isEmpty } : [asks]
    line.add(rest.joined(separator: "; ").truncated(toWidth: max(1, width - labelWidth - 6)), .faint)
    return line
  }
}

extension String {
  /// `chưa được: …`, unless the reason says so itself.
  fileprivate func asRefusal(_ desk: Desk) -> String {
    let isSaid = ["chưa", "không", "not ", "cannot"].contains { hasPrefix($0) }
    return isSaid ? self : desk.say(ActWords.cannot.filled(["reason": self]))
  }

  /// The sentence without what only a command line knows: ` (notify-sender)`, `; ghi thêm --set document=…`.
  var withoutCommandWords: String {
    var text = self
    if let flag = text.range(of: "--set") {
      let head = text[..<flag.lowerBound]
      text = String(head.lastIndex(of: ";").map { head[..<$0] } ?? head)
    }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inner = rest[rest.index(after: open)..<close]
      let isKey = inner.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=")
          || $0 == UInt8(ascii: ",")
          || $0 == UInt8(ascii: " ")
      }
      result += isKey ? rest[..<open].trimmingEnd : String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return (result + rest).trimmingEnd
  }

  private var trimmingEnd: String { self[...].trimmingEnd }

  private func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
