import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// F5: which cases the list shows, and in which order.
struct FilterForm: Overlay {
  enum Field: Hashable, Sendable { case standing, type, unit, from, to, order, name }

  /// What “sắp hạn” means here, in working days.
  static let soonDays = 5

  private(set) var dialog: Dialog<Field>
  private let original: CaseFilter
  /// The view it was opened on.
  private let view: CaseView?

  init(_ filter: CaseFilter, view: CaseView? = nil, _ desk: Desk) {
    original = filter
    self.view = view
    let all = ChoiceField.Option(id: "", title: desk.say(CaseListWords.all))
    func choice(_ options: [ChoiceField.Option], _ id: String) -> Form<Field>.Control {
      .choice(ChoiceField([all] + options, selected: id))
    }
    var standings: [(String, Phrase)] = [
      ("open", CaseListWords.open), ("overdue", CaseListWords.overdue), ("soon", CaseListWords.soon),
      ("mine", CaseListWords.mine),
    ]
    // A state of a figure, a day of the calendar, two standings at once: the form keeps what it has no word for.
    let standing = Self.standing(filter)
    if standing == Self.kept {
      let words = Self.words(filter.standingAlone, desk).joined(separator: ", ")
      standings.append((Self.kept, Phrase(words)))
    }
    // Also those that are no more: old cases were theirs.
    let units = desk.unitOptions(of: desk.settings.units.filter { $0.key != desk.settings.ownUnit })
    dialog = Dialog(
      title: desk.say(CaseListWords.filterTitle),
      form: Form([
        Form.Field(
          .standing, label: desk.say(CaseListWords.standing),
          choice(standings.map { ChoiceField.Option(id: $0.0, title: desk.say($0.1)) }, standing)),
        Form.Field(
          .type, label: desk.say(CaseListWords.type),
          choice(
            desk.outline.types.map { ChoiceField.Option(id: $0.key, title: desk.say($0.label)) },
            filter.type ?? "")),
        Form.Field(
          .unit, label: desk.say(CaseListWords.unit),
          choice(units, filter.unit ?? "")),
        Form.Field(
          .from, label: desk.say(CaseListWords.from), .date(TextField(filter.receivedFrom?.vietnamese ?? ""))),
        Form.Field(
          .to, label: desk.say(CaseListWords.to), .date(TextField(filter.receivedTo?.vietnamese ?? ""))),
        Form.Field(
          .order, label: desk.say(CaseListWords.order),
          .choice(
            ChoiceField(
              CaseOrder.allCases.map { ChoiceField.Option(id: $0.rawValue, title: desk.say(Self.words($0))) },
              selected: (filter.order ?? .due).rawValue))),
        Form.Field(
          .name, label: desk.say(CaseListWords.saveAs), .text(TextField("", limit: 24)),
          hint: desk.say(CaseListWords.saveAsHint)),
      ]),
      buttons: [desk.say(CaseListWords.apply)]
        + (view?.isOwn == true ? [desk.say(CaseListWords.dropView)] : []))
  }

  var registry: ScreenCommands.Registry { ScreenCommands.filterForm }
  var input: TextInput { dialog.form.input }
  var typing: TypingStyle? {
    get { dialog.form.typing }
    set { dialog.form.typing = newValue }
  }

  /// The choice that is what the list shows already.
  private static let kept = "kept"

  /// Which choice of the standing a filter is.
  private static func standing(_ filter: CaseFilter) -> String {
    let alone = filter.standingAlone
    var plain = CaseFilter()
    if alone == plain { return "" }
    plain.isOpenOnly = true
    if alone == plain { return "open" }
    plain = CaseFilter()
    plain.isOverdue = true
    if alone == plain { return "overdue" }
    plain = CaseFilter()
    plain.dueWithin = soonDays
    if alone == plain { return "soon" }
    plain = CaseFilter()
    plain.awaiting = alone.awaiting
    return alone == plain ? "mine" : kept
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    // Words that fit no choice narrow nothing: it is said, where the field is left and where the list is asked for.
    let unmatched = dialog.form.unmatched
    switch dialog.handle(key, in: size) {
    case .cancelled: return [.lift]
    case .chosen(0):
      guard let unmatched else { return read(desk) }
      return report(unmatched, desk)
    case .moved: return unmatched.map { report($0, desk) } ?? []
    case .handled where dialog.isOnButtons: return unmatched.map { report($0, desk) } ?? []
    case .chosen:
      guard let view else { return [] }
      return [
        .lift, .ask(DropCopy(key: CaseView.copyKey(view.name))), .reload,
        .say(desk.say(CaseListWords.dropped.filled(["name": view.name])), .plain),
      ]
    case .edited(let id) where id == .from || id == .to:
      echo(id, desk)
      return []
    default: return []
    }
  }

  private mutating func report(_ unmatched: Form<Field>.Unmatched, _ desk: Desk) -> [Step] {
    dialog.form.report(unmatched, desk)
    return [.bell]
  }

  mutating func dayChanged(_ desk: Desk) {
    for id in [Field.from, .to] { echo(id, desk) }
  }

  private mutating func echo(_ id: Field, _ desk: Desk) {
    let words = day(id, desk).map { desk.full($0) }
    dialog.form[id]?.echo = words
  }

  /// The first day a case was received is over; the last may be the end of this year.
  private func day(_ id: Field, _ desk: Desk) -> CivilDate? {
    SpokenDate.read(dialog.form.value(id), today: desk.today, isPast: id == .from)
  }

  private mutating func read(_ desk: Desk) -> [Step] {
    var filter = CaseFilter()
    switch dialog.form.value(.standing) {
    case Self.kept: filter = original.standingAlone
    case "open": filter.isOpenOnly = true
    case "overdue": filter.isOverdue = true
    case "soon": filter.dueWithin = Self.soonDays
    case "mine": filter.awaiting = original.awaiting ?? desk.mainRole
    default: break
    }
    let type = dialog.form.value(.type)
    let unit = dialog.form.value(.unit)
    filter.type = type.isEmpty ? nil : type
    filter.unit = unit.isEmpty ? nil : unit
    for id in [Field.from, .to] where !dialog.form.value(id).isEmpty {
      guard let day = day(id, desk) else {
        dialog.form[id]?.error = desk.say(CaseListWords.unreadable)
        dialog.form.focus(on: id)
        return []
      }
      if id == .from { filter.receivedFrom = day } else { filter.receivedTo = day }
    }
    if let from = filter.receivedFrom, let to = filter.receivedTo, to < from {
      dialog.form[.to]?.error = desk.say(CaseListWords.reversed)
      dialog.form.focus(on: .to)
      return [.bell]
    }
    let order = CaseOrder(rawValue: dialog.form.value(.order)) ?? .due
    filter.order = order == .due ? nil : order
    let name = dialog.form.value(.name).trimmed
    guard !name.isEmpty else { return [.lift, .give(filter)] }
    let kept = CaseView(name: name, filter: filter, isOwn: true)
    return [
      .lift, .give(filter), .ask(KeepCopy(copy: kept.copy)), .reload,
      .say(desk.say(CaseListWords.savedView.filled(["name": name])), .good),
    ]
  }

  func render(into frame: inout Frame, _ desk: Desk) { dialog.render(into: &frame) }

  /// The order a list has, its own where none was chosen.
  static func orderWords(_ filter: CaseFilter) -> Phrase {
    filter.order.map { words($0) } ?? (filter.awaiting == nil ? CaseListWords.byDue : CaseListWords.byMove)
  }

  private static func words(_ order: CaseOrder) -> Phrase {
    switch order {
    case .due: CaseListWords.byDue
    case .received: CaseListWords.byReceived
    case .code: CaseListWords.byCode
    case .lateness: CaseListWords.byLateness
    }
  }

  private static func words(_ span: ClosedRange<CivilDate>, _ desk: Desk) -> Phrase {
    let days = [span.lowerBound, span.upperBound].map { desk.bare($0) }
    return CaseListWords.dueOn.filled(["day": days[0] == days[1] ? days[0] : days.joined(separator: "–")])
  }

  private static func words(_ asked: AskedAbout, _ desk: Desk) -> String {
    let phrase =
      switch asked.kind {
      case .enteredLate: CaseListWords.enteredLate
      case .unconfirmed: CaseListWords.unconfirmed
      case .receiptCorrected: CaseListWords.receiptCorrected
      case .replyTakenBack: CaseListWords.replyTakenBack
      case .amended: CaseListWords.amended
      case .senderOpened: CaseListWords.senderOpened
      case .dateMoved: CaseListWords.dateMoved
      }
    return desk.say(phrase.filled(["day": desk.bare(asked.since)]))
  }

  /// The conditions, each as a word or two.
  static func words(_ filter: CaseFilter, _ desk: Desk) -> [String] {
    var parts: [String] = []
    if filter.isOverdue { parts.append(desk.say(CaseListWords.overdue)) }
    if filter.dueWithin != nil { parts.append(desk.say(CaseListWords.soon)) }
    if let span = filter.dueSpan { parts.append(desk.say(words(span, desk))) }
    if filter.awaiting != nil { parts.append(desk.say(CaseListWords.mine)) }
    if filter.isOpenOnly { parts.append(desk.say(CaseListWords.open)) }
    if filter.isAssignedByMe { parts.append(desk.say(CaseListWords.assigned)) }
    if let asked = filter.asked { parts.append(words(asked, desk)) }
    if let state = filter.state {
      parts.append(desk.outline.states[state].map { desk.say($0) } ?? state)
    }
    if let type = filter.type { parts.append(desk.typeName(type)) }
    if let unit = filter.unit { parts.append(desk.unitShortName(unit)) }
    if let day = filter.receivedFrom { parts.append("≥ \(desk.bare(day))") }
    if let day = filter.receivedTo { parts.append("≤ \(desk.bare(day))") }
    return parts
  }
}

extension CaseFilter {
  /// Only what the form calls the standing.
  fileprivate var standingAlone: CaseFilter {
    var alone = CaseFilter()
    alone.isOverdue = isOverdue
    alone.dueWithin = dueWithin
    alone.dueSpan = dueSpan
    alone.awaiting = awaiting
    alone.state = state
    alone.isOpenOnly = isOpenOnly
    return alone
  }
}
