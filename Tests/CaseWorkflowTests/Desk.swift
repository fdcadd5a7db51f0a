import CaseWorkflow
import Foundation
import OfficeFiles
import Testing
import WorkingCalendar

/// The office as it is shipped: its types, its tables and its calendar.
struct ShippedOffice: Sendable {
  let configuration: OfficeConfiguration
  let calendar: OfficeCalendar

  static let shared = Result { try ShippedOffice() }

  private init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "config")
    configuration = try OfficeConfiguration.load(directory: folder.path)
    calendar = try OfficeCalendar(
      CalendarFile.read(path: folder.appending(path: "calendar/vietnam.csv").path),
      projectsVietnameseRules: true)
  }

  /// Keys of the types that exist from the start (cli.md).
  static let typeKeys: [CaseTypeKey] = [
    "phan-anh", "kien-nghi", "khieu-nai", "to-cao", "qd124", "gop-y", "kien-nghi-giam-sat", "phan-bien",
  ]

  static func type(_ key: CaseTypeKey) throws -> CaseType {
    try #require(try shared.get().configuration.types.first { $0.key == key })
  }
}

/// One case on the desk: acts are done to it day by day, and it keeps what its events would keep.
struct Desk {
  var type: CaseType
  var settings: OfficeSettings
  var calendar: OfficeCalendar
  var today: CivilDate
  private(set) var matter: Matter
  private(set) var decisions: [Decision]

  /// A case received on `received` and entered on `today`, that day when not given.
  init(
    _ type: CaseTypeKey = "phan-anh", received: String, today: String? = nil, calendar: OfficeCalendar? = nil,
    changing change: (inout OfficeSettings) -> Void = { _ in }
  ) throws {
    let office = try ShippedOffice.shared.get()
    self.type = try #require(office.configuration.types.first { $0.key == type })
    settings = office.configuration.settings
    change(&settings)
    self.calendar = calendar ?? office.calendar
    self.today = try day(today ?? received)
    let intake = Intake(
      received: try day(received), source: "truc-tiep", isSealed: false, title: "Cầu treo mục ván",
      summary: "Ván cầu treo đã mục, đề nghị sửa.")
    let actor = try Self.actor("can-bo", nil, settings)
    let engine = Engine(
      type: self.type, typeDigest: "digest",
      context: DecisionContext(today: self.today, calendar: self.calendar, settings: settings, actor: actor))
    let decision = try engine.open(intake, code: "SD-2025-00001")
    matter = try rebuilt([decision])
    decisions = [decision]
  }

  /// A case of an old book.
  init(_ type: CaseTypeKey = "phan-anh", recorded history: RecordedHistory, today: String) throws {
    try self.init(type, received: today)
    let decision = try engine("can-bo").record(history, code: "SD-2025-00001")
    matter = try rebuilt([decision])
    decisions = [decision]
  }

  /// Does one act. `values` are as on the command line: `to=ubnd document=12/PC-MTTQ sent=2025-06-02`; free text has
  /// underscores for spaces. A rule's refusal is thrown and changes nothing.
  mutating func act(
    _ action: ActionKey, _ values: String = "", by role: RoleKey = "can-bo", as account: String? = nil,
    on date: String? = nil
  ) throws {
    if let date { today = try day(date) }
    let request = try request(action, values)
    let decision = try engine(role, as: account).decide(request, on: matter)
    take(decision)
  }

  mutating func take(_ decision: Decision) {
    for change in decision.changes {
      matter.apply(change)
      if case .reclassified(let key, _) = change, let type = try? ShippedOffice.type(key) { self.type = type }
    }
    matter.version += 1
    decisions.append(decision)
  }

  /// The rule that refuses an act, having left the case as it was; nil when the act is done.
  mutating func refusal(
    _ action: ActionKey, _ values: String = "", by role: RoleKey = "can-bo", as account: String? = nil,
    on date: String? = nil
  ) throws -> Refusal? {
    let before = matter
    do {
      try act(action, values, by: role, as: account, on: date)
      return nil
    } catch let refusal as Refusal {
      #expect(matter == before)
      return refusal
    }
  }

  func request(_ action: ActionKey, _ values: String) throws -> ActionRequest {
    let written = values.split(separator: " ").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return (key: parts[0], value: parts[1].replacing("_", with: " "))
    }
    let fields = try type.action(action).map { try engine("can-bo").fields(of: $0) } ?? []
    var request = ActionRequest(
      action: action,
      values: try FieldValues(
        reading: written, by: fields, today: today, units: settings.units.map(\.key)))
    if action == "reclassify", let key = request.values.choice("type") {
      let isTold = decisions.contains { $0.changes.contains(.senderTold(stage: "accepted")) }
      request.newType = Reclassified(
        type: try ShippedOffice.type(key), typeDigest: "digest of \(key)", isSenderTold: isTold)
    }
    return request
  }

  func engine(_ role: RoleKey, as account: String? = nil) throws -> Engine {
    Engine(
      type: type, typeDigest: "digest",
      context: DecisionContext(
        today: today, calendar: calendar, settings: settings, actor: try Self.actor(role, account, settings)))
  }

  private static func actor(_ role: RoleKey, _ account: String?, _ settings: OfficeSettings) throws -> Actor {
    Actor(account: account ?? role, role: try #require(settings.role(role)))
  }

  // MARK: What the office sees

  var shown: StateKey { matter.shownState(in: type) }
  var next: PendingMove? { matter.nextMove(in: type) }
  var answers: [Obligation] { matter.obligations.filter { $0.key == .answer } }
  var answer: Obligation? { answers.last }
  var notice: Obligation? { matter.obligations.last { $0.key == .notice } }
  var forwarding: Obligation? { matter.obligations.last { $0.key == .forward } }
}

/// The ways to bring a case somewhere, in the fewest words.
extension Desk {
  /// Registered and sent to `bodies` on `sent`.
  mutating func forwarded(to bodies: String = "ubnd", sent: String) throws {
    if matter.state == "new" { try act("register") }
    try act("forward", "to=\(bodies) document=12/PC-MTTQ sent=\(sent)", on: max(today.iso, sent))
  }

  /// Forwarded, and received by the body on `received`: the clock runs from there (D5).
  mutating func confirmed(by body: String = "ubnd", received: String) throws {
    try forwarded(to: body, sent: received)
    try act("confirm-receipt", "received=\(received)", on: max(today.iso, received))
  }

  /// Answered by the body's own letter.
  mutating func answered(by body: String = "ubnd", issued: String, entered: String? = nil) throws {
    let date = entered ?? issued
    try act(
      "record-reply",
      "from=\(body) document=88/UBND-VP issued=\(issued) arrived=\(date) outcome=dung summary=Đã_sửa",
      on: date)
  }

  mutating func told(on date: String) throws {
    try act("notify-sender", "stage=result sent=\(date) way=van-ban document=20/TB-MTTQ", on: date)
  }
}

/// The case that events add up to, read back from their stored form.
func rebuilt(_ decisions: [Decision]) throws -> Matter {
  let data = try JSONEncoder().encode(decisions.map(\.changes))
  let changes = try JSONDecoder().decode([[Change]].self, from: data)
  guard case .opened(let opening)? = changes.first?.first else {
    throw CocoaError(.coderValueNotFound)
  }
  var matter = Matter(opening: opening)
  for change in changes.joined() { matter.apply(change) }
  matter.version = decisions.count - 1
  return matter
}

func day(_ iso: String, at place: SourceLocation = #_sourceLocation) throws -> CivilDate {
  try #require(CivilDate(iso: iso), "\(iso) is no date", sourceLocation: place)
}
