import CaseStore
import CaseWorkflow
import Glibc
import WorkingCalendar

/// A folder that goes when the test does.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/var/tmp/dunghan-store-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FixtureError.noFolder }
    path = String(cString: made)
  }

  deinit {
    for suffix in ["", "-wal", "-shm"] { unlink("\(path)/office.dunghan\(suffix)") }
    rmdir(path)
  }

  var office: String { path + "/office.dunghan" }
}

enum FixtureError: Error {
  case noFolder
}

/// A small office of the tests' own: one case type with one act, enough to keep and to count.
enum StoreFixture {
  static func day(_ iso: String) throws -> CivilDate {
    guard let day = CivilDate(iso: iso) else { throw FixtureError.noFolder }
    return day
  }

  static let officer = Role(
    key: "can-bo", label: Phrase(vi: "Cán bộ", en: "Officer"), includes: [], seesSenders: true)

  static let type = CaseType(
    key: "phan-anh", label: Phrase(vi: "Phản ánh", en: "Feedback"), isSealedByDefault: false,
    answerTerm: "answer", forwardTerm: "forward", noticeTerm: "notice", fields: [],
    states: [
      StateDefinition(
        key: "new", label: Phrase(vi: "Mới", en: "New"), scope: .matter, isFinal: false,
        next: NextMove(action: "forward", role: "can-bo", duty: .forward)),
      StateDefinition(
        key: "waiting", label: Phrase(vi: "Đang chờ", en: "Waiting"), scope: .matter, isFinal: false,
        next: nil),
      StateDefinition(
        key: "sent", label: Phrase(vi: "Đã chuyển", en: "Sent"), scope: .answer, isFinal: false,
        next: NextMove(action: "remind", role: "can-bo", duty: .answer)),
      StateDefinition(
        key: "closed", label: Phrase(vi: "Xong", en: "Closed"), scope: .matter, isFinal: true, next: nil),
    ],
    actions: [
      ActionDefinition(
        key: "forward", label: Phrase(vi: "Chuyển", en: "Forward"), from: ["new"], roles: ["can-bo"],
        fields: [
          FieldDefinition(key: "to", label: Phrase(vi: "Nơi nhận", en: "To"), kind: .units, isRequired: true)
        ],
        effects: [.openAnswers], to: "waiting")
    ],
    initialState: "new", initialAnswer: "sent", waitingState: "waiting", reopenedState: "new")

  static func term(_ key: String, _ days: Int) -> Term {
    Term(
      key: key, label: Phrase(key), days: days, unit: .working, extendedDays: nil, start: Phrase("x"),
      basis: "thử", certainty: .office)
  }

  static func found(at path: String) throws -> OfficeFile {
    let settings = OfficeSettings(
      directory: OfficeDirectory(
        ownUnit: "mttq",
        units: ["mttq", "ubnd"].map { Unit(key: $0, name: Phrase($0), shortName: $0, line: .front) },
        roles: [officer]),
      terms: [term("answer", 20), term("forward", 5), term("notice", 3)], ladder: Ladder(rungs: []),
      policies: Policies(extensionReading: .total, dueSoonWorkingDays: 3, staleCalendarDays: 45), signers: [],
      routes: [])
    return try OfficeFile.found(
      path: path,
      identity: OfficeIdentity(officeID: "0af1", unitName: "MTTQ xã Thử", symbol: "TH", isTraining: true),
      markKey: [UInt8](repeating: 7, count: 32),
      foundation: OfficeFoundation(
        settings: settings, types: [type],
        calendar: StoredCalendar(weeklyRest: [.saturday, .sunday], announcedYears: [2025, 2026], days: []),
        accounts: [Account(key: "can-bo", name: "Lan", systemUser: nil, roles: ["can-bo"])]),
      by: "can-bo", at: Moment(day: day("2026-11-02"), time: "08:00:00"))
  }

  /// Opens a case on `day`, as the door does.
  @discardableResult
  static func openCase(
    in file: OfficeFile, _ summary: String, on day: CivilDate, isSealed: Bool = false,
    sender: Sender = Sender()
  ) throws -> StoredMatter {
    try file.write {
      try record(
        code: try file.nextCode(year: day.year), in: file, on: day, summary, isSealed: isSealed,
        sender: sender)
    }
  }

  /// Records a case under `code`, whether it is the next one or not. Only inside `write`.
  @discardableResult
  static func record(
    code: String, in file: OfficeFile, on day: CivilDate, _ summary: String = "Việc", isSealed: Bool = false,
    sender: Sender = Sender()
  ) throws -> StoredMatter {
    let actor = Actor(account: "can-bo", role: officer)
    let rules = try file.rulebook()
    let digest = try file.currentDigest(of: "phan-anh") ?? ""
    let engine = Engine(
      type: try file.caseType(digest: digest), typeDigest: digest,
      context: DecisionContext(today: day, calendar: rules.calendar, settings: rules.settings, actor: actor))
    let decision = try engine.open(
      Intake(received: day, source: "truc-tiep", isSealed: isSealed, title: summary, summary: summary),
      code: code)
    var head = try file.log.head()
    return try file.record(
      decision, opening: "open", sender: sender,
      by: Signature(actor: actor, at: Moment(day: day, time: "09:00:00")), after: &head)
  }

  static func forward(_ stored: inout StoredMatter, in file: OfficeFile, on day: CivilDate) throws {
    var changed = stored
    try file.write {
      let actor = Actor(account: "can-bo", role: officer)
      let rules = try file.rulebook()
      let engine = Engine(
        type: try file.caseType(digest: changed.matter.typeDigest), typeDigest: changed.matter.typeDigest,
        context: DecisionContext(
          today: day, calendar: rules.calendar, settings: rules.settings, actor: actor))
      let values = try FieldValues(
        reading: [("to", "ubnd")], by: type.actions[0].fields, today: day, units: ["ubnd"])
      let decision = try engine.decide(ActionRequest(action: "forward", values: values), on: changed.matter)
      try file.record(
        decision, kind: "forward", on: &changed,
        by: Signature(actor: actor, at: Moment(day: day, time: "10:00:00")))
    }
    stored = changed
  }
}
