import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// A case as people read it in a line.
struct CaseWords {
  var directory: OfficeDirectory
  var language: Language
  var today: CivilDate
  var symbol: String
  /// Days whose nature a notice still has to settle, in order.
  var uncertainDays: [CivilDate]
  /// The states of a case that was withdrawn or put aside.
  private let dropped: Set<StateKey>

  init(_ office: Office, _ language: Language) throws {
    directory = try office.directory()
    self.language = language
    today = office.today
    symbol = office.symbol
    uncertainDays = try office.calendar().listedDays.filter { $0.status == .uncertain }.map(\.date).sorted()
    dropped = try office.typeOutline().dropped
  }

  /// `412` for a case of this year, as people say it; the whole code for an older one, since a number alone means the
  /// newest.
  func spokenCode(_ line: CaseLine) -> String {
    let beginning = "\(symbol)-\(today.year)-"
    guard line.code.hasPrefix(beginning), let number = Int(line.code.dropFirst(beginning.count)) else {
      return line.code
    }
    return String(number)
  }

  /// The title, with the seal before it.
  func title(_ line: CaseLine) -> String {
    title(line.title, isSealed: line.isSealed)
  }

  /// A title with the mark of a sealed case before it.
  func title(_ title: String, isSealed: Bool) -> String {
    isSealed ? Phrase(vi: "[Kín] ", en: "[Sealed] ")(language) + title : title
  }

  /// `!!` overdue, `!` due today or tomorrow.
  func mark(_ line: CaseLine) -> String {
    switch line.topic {
    case .lateAnswer: "!!"
    case .stoppedClock, .finished: ""
    case .move(let move): move.due < today ? "!!" : (line.workingDaysLeft ?? 0) <= 1 ? "!" : ""
    }
  }

  /// `trễ 7`, `còn 1`, `hôm nay`: of the open answer when that is overdue, else of the move now due.
  func standing(_ line: CaseLine) -> String {
    switch line.topic {
    case .lateAnswer: return late(line.workingDaysLate ?? 0)
    case .stoppedClock: return Phrase(vi: "tạm dừng", en: "stopped")(language)
    case .finished: return finished(line)
    case .move(let move):
      let left = line.workingDaysLeft ?? 0
      if move.due < today { return late(-left) }
      if move.due == today { return Phrase(vi: "hôm nay", en: "today")(language) }
      return Phrase(vi: "còn \(left)", en: "\(left) left")(language)
    }
  }

  /// Overdue on a day off counts no working day yet (D4).
  func late(_ days: Int) -> String {
    (days == 0 ? Phrase(vi: "quá hạn", en: "overdue") : Phrase(vi: "trễ \(days)", en: "\(days) late"))(
      language)
  }

  private func finished(_ line: CaseLine) -> String {
    guard let days = line.workingDaysLate else { return "" }
    if days == 0, dropped.contains(line.state) { return "" }
    return days == 0 ? Phrase(vi: "đúng hạn", en: "on time")(language) : late(days)
  }

  /// The date that `standing` speaks of.
  func date(_ line: CaseLine) -> String {
    spokenDay(line).map { short($0.day, isProvisional: $0.isProvisional) } ?? ""
  }

  func spokenDay(_ line: CaseLine) -> (day: CivilDate, isProvisional: Bool)? {
    line.spokenDay(today: today, uncertain: uncertainDays)
  }

  /// Whether a notice still to come can move the date of its row.
  func isProvisional(_ line: CaseLine) -> Bool { spokenDay(line)?.isProvisional ?? false }

  func short(_ day: CivilDate, isProvisional: Bool = false) -> String {
    DayWords.short(day, today: today, isProvisional: isProvisional, language)
  }

  /// “Đôn đốc lần 2”; of another's move “Đảng ủy: xin gia hạn”.
  func move(_ line: CaseLine, namingRole: Bool = false) -> String {
    if let own = line.ownDuty { return own.move.label(language) }
    guard let next = line.next else { return line.stateLabel(language) }
    guard namingRole else { return next.label(language) }
    return "\(role(next.role)): \(next.label(language))"
  }

  func role(_ key: RoleKey) -> String { directory.role(key)?.label(language) ?? key }

  /// A coded value as people read it.
  func value(_ value: String, of field: FieldDefinition) -> String {
    switch field.kind {
    case .choice: field.choices.first { $0.key == value }?.label(language) ?? value
    case .date: CivilDate(iso: value).map { DayWords.long($0, language) } ?? value
    case .unit, .units: value.split(separator: ",").map { unit(String($0)) }.joined(separator: ", ")
    case .flag: (value == "yes" ? Phrase(vi: "có", en: "yes") : Phrase(vi: "không", en: "no"))(language)
    case .percent: value + "%"
    case .text, .longText, .document, .number, .caseCode: value
    }
  }

  /// A person's own name; in a training office, where nobody has one, the role in the reader's language.
  func accountName(of office: Office) -> String {
    guard office.isTraining, let role = directory.role(office.accountKey) else { return office.accountName }
    return role.label(language)
  }

  /// A body by its name of today, or of the day of a letter or an act.
  func unit(_ key: UnitKey, on day: CivilDate? = nil) -> String {
    directory.name(of: key, on: day ?? today)(language)
  }

  func shortUnit(_ key: UnitKey) -> String { shortUnit(key, on: today) }

  func shortUnit(_ key: UnitKey, on day: CivilDate) -> String { directory.shortName(of: key, on: day) }
}
