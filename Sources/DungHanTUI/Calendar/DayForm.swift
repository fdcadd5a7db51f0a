import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// F4 on a day: what a notice makes it. Nothing is recorded before what moves was seen.
struct DayForm: FormOverlay {
  enum Field: String, Hashable, Sendable, CaseIterable { case kind, pair, name, notice, status }

  /// The kind of an ordinary day.
  private static let ordinary = "ordinary"

  let day: CivilDate
  var dialog: Dialog<Field>
  var state: FormState

  init(_ day: CivilDate, _ desk: Desk) {
    self.day = day
    state = FormState(desk)
    let special = desk.calendar.special(on: day)
    let isRest = desk.calendar.weeklyRest.contains(day.weekday)
    let kind = special?.kind ?? (isRest ? .swappedWorking : .swappedOff)
    func say(_ phrase: Phrase) -> String { desk.say(phrase) }
    let kinds =
      SpecialDayKind.allCases.map { kind in
        ChoiceField.Option(id: kind.rawValue, title: DayFormWords.kinds[kind].map(say) ?? kind.rawValue)
      } + [ChoiceField.Option(id: Self.ordinary, title: say(DayFormWords.ordinary))]
    // What follows from the rules alone is nobody's notice.
    let statuses = [SpecialDayStatus.announced, .uncertain].map { status in
      ChoiceField.Option(
        id: status.rawValue, title: CalendarWords.statuses[status].map(say) ?? status.rawValue)
    }
    let text = CalendarText(desk)
    dialog = Dialog(
      title: say(DayFormWords.title.filled(["day": desk.long(day)])),
      text: say(DayFormWords.now.filled(["kind": text.kind(day).text])),
      form: Form([
        Form.Field(
          .kind, label: say(DayFormWords.kind), .choice(ChoiceField(kinds, selected: kind.rawValue)),
          hint: say(DayFormWords.kindHint), isRequired: true),
        Form.Field(
          .pair, label: say(DayFormWords.pair),
          .date(TextField(special?.pair?.vietnamese ?? "", limit: 30)), hint: say(DayFormWords.pairHint)),
        Form.Field(
          .name, label: say(DayFormWords.name), .text(TextField(special?.name ?? "", limit: 80)),
          hint: say(DayFormWords.nameHint)),
        Form.Field(
          .notice, label: say(DayFormWords.notice), .text(TextField("", limit: 160)),
          hint: say(DayFormWords.noticeHint), isRequired: true),
        Form.Field(
          .status, label: say(DayFormWords.status),
          .choice(ChoiceField(statuses, selected: SpecialDayStatus.announced.rawValue)),
          hint: say(DayFormWords.statusHint)),
      ]),
      buttons: [say(DayFormWords.preview), say(ActWords.back)])
    refresh(desk)
  }

  // MARK: keys

  var isPreviewed: Bool { true }
  func closed(_ desk: Desk) -> Phrase { DayFormWords.kept }

  mutating func edited(_ field: Field, _ desk: Desk) {
    dialog.form[field]?.error = nil
    refresh(desk)
  }

  // MARK: what is kept

  static func copyKey(_ day: CivilDate) -> String { "calendar/\(day.iso)" }

  var copyKey: String? { Self.copyKey(day) }
  func field(ofKept key: String) -> Field? { Field(rawValue: key) }

  func values(on today: CivilDate) -> [String: String] {
    var values = Dictionary(uniqueKeysWithValues: dialog.form.fields.map { ($0.id.rawValue, $0.value) })
    if let pair = readPair(today) { values[Field.pair.rawValue] = pair.vietnamese }
    return values
  }

  // MARK: reading

  private var kind: SpecialDayKind? { SpecialDayKind(rawValue: dialog.form.value(.kind)) }

  /// What the kind asks for, and how the other date was understood.
  mutating func refresh(_ desk: Desk) {
    let kind = kind
    let isSwap = kind?.otherHalf != nil
    let pair = isSwap ? readPair(desk.today) : nil
    var form = dialog.form
    form[.pair]?.label = desk.say(kind == .swappedWorking ? DayFormWords.pairOff : DayFormWords.pair)
    form[.pair]?.isRequired = isSwap
    form[.pair]?.disabledReason = isSwap ? nil : desk.say(DayFormWords.pairOnly)
    form[.pair]?.echo = pair.map { "\(desk.full($0)) · \(CalendarText(desk).kindAlone($0))" }
    for field in [Field.name, .status] {
      form[field]?.disabledReason = kind == nil ? desk.say(DayFormWords.ordinaryNeedsNone) : nil
    }
    form[.name]?.isRequired = kind != nil
    // The two halves of a swap have names of their own, until another is typed.
    let name = form.value(.name)
    let names = ChangedDay.swapNames
    if name.isEmpty || names.values.contains(name) {
      form.setValue(kind.flatMap { names[$0] } ?? "", of: .name)
    }
    dialog.form = form
  }

  /// A date without a year is the one nearest to the day.
  private func readPair(_ today: CivilDate) -> CivilDate? {
    let typed = dialog.form.value(.pair).trimmed
    guard let read = SpokenDate.read(typed, today: today) else { return nil }
    let parts = typed.split { "/-.".contains($0) }
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return read }
    let near = [-1, 0, 1].compactMap {
      CivilDate(year: day.year + $0, month: read.month, day: read.day)
    }
    return near.min { abs($0.days(until: day)) < abs($1.days(until: day)) } ?? read
  }

  mutating func submit(_ desk: Desk) -> [Step] {
    let pair = readPair(desk.today)
    func missing(_ field: Field) -> String {
      desk.say(ActWords.missing.filled(["label": (dialog.form[field]?.label ?? "").lowercased()]))
    }
    var problems: [(Field, String)] = []
    if kind?.otherHalf != nil, pair == nil {
      let isEmpty = dialog.form.value(.pair).trimmed.isEmpty
      problems.append((.pair, isEmpty ? missing(.pair) : desk.say(ActWords.badDate)))
    }
    for field in [Field.name, .notice] where dialog.form[field]?.isRequired == true {
      if dialog.form.value(field).trimmed.isEmpty { problems.append((field, missing(field))) }
    }
    for (field, words) in problems { dialog.form[field]?.error = words }
    if let first = problems.first {
      dialog.form.focus(on: first.0)
      return [.bell]
    }
    let change = ChangedDay(
      date: day, kind: kind, name: kind == nil ? "" : dialog.form.value(.name),
      notice: dialog.form.value(.notice),
      status: SpecialDayStatus(rawValue: dialog.form.value(.status)) ?? .announced,
      pair: kind?.otherHalf == nil ? nil : pair)
    return keeping + [.ask(PreviewDay(change: change))]
  }
}
