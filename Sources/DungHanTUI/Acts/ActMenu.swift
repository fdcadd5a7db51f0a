import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// F4: what can be done with a case, or with all that are marked: the proposed act first, then the others, then those that
/// cannot be done and why. A digit moves to an act, letters find one by its name; Enter does it.
struct ActMenu: Overlay {
  struct Item: Sendable {
    enum Standing: Int, Comparable, Sendable {
      case proposed
      case possible
      /// Another's decision, made on paper, that may be entered for them.
      case onPaper
      /// Something is lacking; the reason says what.
      case lacking
      /// Its turn has not come.
      case ahead
      /// Another role's.
      case others

      static func < (one: Standing, two: Standing) -> Bool { one.rawValue < two.rawValue }

      var canBegin: Bool { self < .lacking }
    }

    enum Choice: Sendable {
      case act(ActionOffer)
      case merging(Merging)
      case sender(SenderMenu.Act)
    }

    var choice: Choice
    var standing: Standing
    var label: String
    /// Its digit; nil for what cannot be done.
    var digit: Int?
    /// Why it cannot be done; nil when it can.
    var reason: String?
    /// What it will ask for.
    var asks: String
    /// Seldom done: found by its name, and where all are shown.
    var isAside = false
  }

  let files: [CaseFile]
  private let all: [Item]
  private(set) var items: [Item]
  private(set) var selected = 0
  private var query = TextField("", limit: 40)
  /// Whether what is not at its turn, or another role's, is shown too.
  private var isWhole = false

  var onlyOpens: Bool { true }
  var input: TextInput { .words }
  var typing: TypingStyle? {
    get { query.typing }
    set { query.typing = newValue }
  }

  init(_ file: CaseFile, wanted: ActionKey? = nil, _ desk: Desk) {
    self.init([file], desk)
    selected =
      items.firstIndex { item in
        if case .act(let offer) = item.choice { offer.action.key == wanted } else { false }
      } ?? 0
  }

  init(_ files: [CaseFile], _ desk: Desk) {
    self.files = files
    let acts = Self.items(of: ActionOffer.common(to: files, desk), on: files, desk)
    let place = acts.firstIndex { !$0.standing.canBegin } ?? acts.endIndex
    let merging = Merging.offered(on: files, desk).map { merging in
      Item(
        choice: .merging(merging), standing: .possible, label: desk.say(merging.label), digit: nil,
        reason: nil,
        asks: "")
    }
    let senders = files.onlyOne.map { SenderMenu.acts(on: $0, desk) } ?? []
    let asides = senders.map { act in
      Item(
        choice: .sender(act), standing: .possible, label: desk.say(act.label), digit: nil, reason: nil,
        asks: "", isAside: true)
    }
    all = acts[..<place] + (merging.map { [$0] } ?? []) + asides + acts[place...]
    items = []
    narrow()
  }

  static func items(of offers: [ActionOffer], on files: [CaseFile], _ desk: Desk) -> [Item] {
    let file = files.onlyOne
    let matter = file?.detail.matter
    let debtors = matter.map { Set($0.owedByOthers(than: desk.settings.ownUnit).map(\.debtor)) } ?? []
    // Of several bodies each has its own count: nobody is told the sum.
    let reminders = file.flatMap { file in
      debtors.count == 1
        ? debtors.first.map { file.detail.matter.reminders(to: $0, in: file.detail.type) } : nil
    }
    let ranked = offers.enumerated().map { place, offer in
      // To send to one more body comes after all that is done with what was sent.
      (
        place: offer.action.effects.contains(.openAnswers) ? place + 100 : place, offer: offer,
        standing: standing(offer)
      )
    }.sorted { ($0.standing, $0.place) < ($1.standing, $1.place) }
    var digit = 0
    return ranked.map { _, offer, standing in
      if standing.canBegin { digit += 1 }
      let asks = offer.action.fields.filter(\.isRequired).map { desk.say($0.label).lowercased() }
      let contact = offer.action.field("with") == nil ? nil : matter.map { desk.contactWords(of: $0) }
      var label = desk.say(offer.action.label)
      if let reminders, reminders > 0, offer.action.effects.contains(.remind) {
        label += desk.say(ActWords.nth.filled(["n": String(reminders + 1)]))
      }
      return Item(
        choice: .act(offer), standing: standing,
        label: standing == .onPaper
          ? desk.say(ActWords.onPaper.filled(["label": label.lowercasedFirst])) : label,
        digit: standing.canBegin && digit <= 9 ? digit : nil,
        reason: standing.canBegin ? nil : offer.refusal.map { reason($0, offer, desk) },
        asks: contact.flatMap { $0.isEmpty ? nil : $0 }
          ?? (asks.isEmpty ? "" : desk.say(ActWords.asks.filled(["fields": asks.joined(separator: ", ")]))))
    }
  }

  private static func standing(_ offer: ActionOffer) -> Item.Standing {
    guard let refusal = offer.refusal else { return offer.isProposed ? .proposed : .possible }
    switch refusal.rule {
    case .roleMay: return offer.deciders.isEmpty ? .others : .onPaper
    case .stateAllows: return .ahead
    default: return .lacking
    }
  }

  /// The refusal in the words of a screen: without the names of commands and flags.
  private static func reason(_ refusal: Refusal, _ offer: ActionOffer, _ desk: Desk) -> String {
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

  /// How many are not shown.
  private var folded: Int { all.count - items.count }

  private mutating func narrow() {
    let wanted = query.text.searchTokens
    items = all.filter { item in
      guard wanted.isEmpty else {
        let words = item.label.searchTokens
        return wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
      }
      return isWhole || item.standing < .ahead && !item.isAside
    }
    // A menu that offers nothing says at least why.
    if items.isEmpty, wanted.isEmpty { items = all }
    selected = 0
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    switch key {
    case .escape:
      guard !query.text.isEmpty else { return [.lift] }
      query.text = ""
      narrow()
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(max(0, items.count - 1), selected + 1)
    case .home, .pageUp: selected = 0
    case .end, .pageDown: selected = max(0, items.count - 1)
    case .tab:
      isWhole.toggle()
      narrow()
    case .character(let letter) where letter.wholeNumberValue != nil:
      let index = items.firstIndex { $0.digit == letter.wholeNumberValue }
      guard let index else { return [.bell] }
      selected = index
    case .enter:
      guard items.indices.contains(selected) else { return [.bell] }
      // It cannot be done; the reason is on the screen.
      guard items[selected].standing.canBegin else { return [.bell] }
      switch items[selected].choice {
      case .act(let offer): return [.lift, .fillIn(offer, of: files)]
      case .merging(let merging): return [.lift, .lay(merging.question(desk))]
      case .sender(let act):
        guard let file = files.onlyOne else { return [.bell] }
        return [.lift, .lay(act.overlay(code: file.code, desk))]
      }
    default: if query.handle(key) == .edited { narrow() }
    }
    return []
  }

  // MARK: drawing

  func render(into frame: inout Frame, _ desk: Desk) {
    let width = min(76, frame.size.columns - 2)
    let reasonRows = 2
    let rows = min(max(1, items.count), max(3, frame.size.rows - 2 - 3 - reasonRows))
    let box = frame.bounds.centred(Size(rows: rows + 3 + reasonRows, columns: width))
    frame.box(box, title: title(width, desk))
    let first = min(max(0, selected - rows + 1), max(0, items.count - rows))
    for (offset, item) in items[first..<min(items.count, first + rows)].enumerated() {
      let row = box.row + 1 + offset
      frame.put(item.line(width: width - 4, desk), row: row, column: box.column + 2, maxWidth: width - 4)
      guard first + offset == selected else { continue }
      frame.restyle(row: row, columns: box.column + 1..<box.column + width - 1, \.selected)
      frame.cursor = Position(row: row, column: box.column + 2)
    }
    if items.isEmpty {
      frame.put(
        desk.say(ActWords.noSuchAct), row: box.row + 1, column: box.column + 2, .warning, maxWidth: width - 4)
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
    let keys =
      query.text.isEmpty
      ? ActWords.menuKeys.filled(["more": desk.say(folded > 0 ? ActWords.unfold : ActWords.fold)])
        .filled(["n": String(folded)])
      : ActWords.menuFinding.filled(["text": query.text])
    frame.put(
      desk.say(keys), row: box.row + box.rows - 2, column: box.column + 2, .faint, maxWidth: width - 4)
  }

  private func title(_ width: Int, _ desk: Desk) -> String {
    guard files.count == 1, let file = files.first else {
      return desk.say(ActWords.menuTitleAll.filled(["n": String(files.count)]))
    }
    let title = desk.say(ActWords.menuTitle.filled(["code": desk.spoken(file.code)]))
    return "\(title) · \(file.detail.line.title.truncated(toWidth: max(8, width - 30)))"
  }
}

extension ActMenu.Item {
  /// ` 1 Ghi ngày UBND nhận      cần: ngày nhận`, or `– Kết thúc      chưa được: …`.
  func line(width: Int, _ desk: Desk) -> StyledLine {
    let labelWidth = min(34, max(16, width * 2 / 5))
    let label = label.padded(toWidth: labelWidth)
    if let reason {
      let text = standing == .others ? reason : reason.asRefusal(desk)
      return StyledLine("  – \(label)  ", .disabled).adding(
        text.truncated(toWidth: max(1, width - labelWidth - 6)), .disabled)
    }
    let isProposed = standing == .proposed
    var line = StyledLine(isProposed ? "▸ " : "  ", .emphasis)
    line.add(digit.map(String.init) ?? "·", .keyName)
    line.add(" \(label)  ", isProposed ? .emphasis : .normal)
    let rest = isProposed ? [desk.say(ActWords.proposed), asks].filter { !$0.isEmpty } : [asks]
    line.add(rest.joined(separator: "; ").truncated(toWidth: max(1, width - labelWidth - 6)), .faint)
    return line
  }
}

extension String {
  /// “Đồng ý dự thảo” within a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// `chưa được: …`, unless the reason says so itself.
  fileprivate func asRefusal(_ desk: Desk) -> String {
    let isSaid = ["chưa", "không", "not ", "cannot"].contains { hasPrefix($0) }
    return isSaid ? self : desk.say(ActWords.cannot.filled(["reason": self]))
  }
}
