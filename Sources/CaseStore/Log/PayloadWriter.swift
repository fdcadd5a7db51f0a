import CaseWorkflow
import WorkingCalendar

/// Writes the facts of an event as JSON without going through reflection, byte for byte what `JSONEncoder` with sorted keys
/// writes of them; reading them back is `JSONDecoder`'s. Encoding was half of what logging a case cost.
struct PayloadWriter: ~Copyable {
  private var json = JSONText(capacity: 2048)
  /// Where the code of an opening stands, between its quotes.
  private var codePlace: Int?

  static func text(_ changes: [Change]) throws -> String {
    var writer = PayloadWriter()
    writer.json.open("[")
    for change in changes { try writer.write(change) }
    writer.json.close("]")
    return writer.json.text
  }

  /// The facts of an opening that has no code yet, in two parts: the code goes between them, and what is still to be
  /// added behind the second.
  static func parts(_ changes: [Change]) throws -> (head: String, tail: String) {
    var writer = PayloadWriter()
    writer.json.open("[")
    for change in changes { try writer.write(change) }
    let place = writer.codePlace ?? writer.json.length
    return (writer.json.text(0..<place), writer.json.text(place..<writer.json.length))
  }

  /// Puts the parts together with the code they were given and the facts that follow.
  static func text(_ parts: (head: String, tail: String), code: String, followedBy changes: [Change]) throws
    -> String
  {
    var writer = PayloadWriter()
    writer.json.raw(parts.head)
    writer.json.raw(code)
    writer.json.raw(parts.tail)
    for change in changes { try writer.write(change) }
    writer.json.close("]")
    return writer.json.text
  }

  static func text(_ fields: [String: String]) -> String {
    guard !fields.isEmpty else { return "{}" }
    var writer = PayloadWriter()
    writer.json.open("{")
    for (key, value) in fields.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      writer.json.value(key)
      writer.json.endName()
      writer.json.value(value)
    }
    writer.json.close("}")
    return writer.json.text
  }

  /// One fact: an object with the case's name, holding an object of its labels in order, or of the one value without.
  private mutating func write(_ change: Change) throws {
    if change.isRare {
      json.member(try Payload.text(change))
      return
    }
    json.open("{")
    switch change {
    case .opened(let opening): write("\"opened\":", opening)
    case .stateReached(let state): write("\"stateReached\":") { $0.member("\"state\":", state) }
    case .fieldSet(let field, let value): write("\"fieldSet\":", field: field, value: value)
    case .given(let field, let value): write("\"given\":", field: field, value: value)
    case .textWritten(let field, let content, let mark):
      write("\"textWritten\":") {
        $0.member("\"content\":", content)
        $0.member("\"field\":", field)
        $0.member("\"mark\":", mark)
      }
    case .senderKept(let mark): write("\"senderKept\":") { $0.member("\"mark\":", mark) }
    case .documentFiled(let document): write("\"documentFiled\":", document)
    case .obligationOpened(let duty): write("\"obligationOpened\":", duty)
    case .obligationMoved(let duty): write("\"obligationMoved\":", duty)
    case .stageReached(let number, let stage):
      write("\"stageReached\":") {
        $0.member("\"obligation\":", Int64(number))
        $0.member("\"stage\":", stage)
      }
    case .obligationFulfilled(let number, let day, let late):
      write("\"obligationFulfilled\":") {
        $0.member("\"lateWorkingDays\":", Int64(late))
        $0.member("\"obligation\":", Int64(number))
        $0.member("\"on\":", day)
      }
    case .receiptCorrected(let day): write("\"receiptCorrected\":") { $0.member("\"received\":", day) }
    case .obligationEnded(let number, let state, let late):
      write("\"obligationEnded\":") {
        $0.member("\"lateWorkingDays\":", Int64(late))
        $0.member("\"obligation\":", Int64(number))
        $0.member("\"state\":", state.rawValue)
      }
    case .drafted(let number, let account):
      write("\"drafted\":") {
        $0.member("\"by\":", account)
        $0.member("\"obligation\":", Int64(number))
      }
    case .reminded: write("\"reminded\":") { _ in }
    case .sealed: write("\"sealed\":") { _ in }
    case .escalated(let levels, let reason):
      write("\"escalated\":") {
        $0.member("\"reason\":", reason)
        $0.member("\"to\":", levels)
      }
    case .senderTold(let stage): write("\"senderTold\":") { $0.member("\"stage\":", stage) }
    case .rungReached(let number, let rung):
      write("\"rungReached\":") {
        $0.member("\"obligation\":", Int64(number))
        $0.member("\"rung\":", rung)
      }
    case .itemAdded, .itemRevised, .pended, .numbered, .enteredFor, .entryConfirmed, .linked, .unlinked,
      .flagged, .unflagged, .barred, .undone, .amended, .reclassified, .renumbered:
      break
    }
    json.close("}")
  }

  private mutating func write(_ name: StaticString, _ opening: Opening) {
    openValue(name)
    member("\"aboutUnit\":", opening.aboutUnit)
    json.name("\"code\":")
    codePlace = json.length + 1
    json.value(opening.code)
    member("\"entered\":", opening.entered)
    member("\"isSealed\":", opening.isSealed)
    member("\"people\":", Int64(opening.people))
    member("\"received\":", opening.received)
    member("\"receivedTime\":", opening.receivedTime)
    member("\"source\":", opening.source)
    member("\"state\":", opening.state)
    member("\"type\":", opening.type)
    member("\"typeDigest\":", opening.typeDigest)
    closeValue()
  }

  private mutating func write(_ name: StaticString, _ document: FiledDocument) {
    openValue(name)
    member("\"action\":", document.action)
    if let dated = document.dated { member("\"dated\":", dated) }
    member("\"from\":", document.from)
    member("\"number\":", document.number)
    member("\"to\":", document.to)
    closeValue()
  }

  /// What is left out, and what its absence means, is said in `Obligation`'s own coding.
  private mutating func write(_ name: StaticString, _ duty: Obligation) {
    openValue(name)
    member("\"creditor\":", duty.creditor)
    member("\"days\":", Int64(duty.length.days))
    member("\"debtor\":", duty.debtor)
    if let drafter = duty.drafter { member("\"drafter\":", drafter) }
    member("\"due\":", duty.due)
    if duty.earliestDue != duty.due { member("\"earliestDue\":", duty.earliestDue) }
    if let extended = duty.extendedLength { member("\"extendedDays\":", Int64(extended.days)) }
    if duty.extending != .none { member("\"extending\":", duty.extending.rawValue) }
    if let late = duty.extensionLate { member("\"extensionLate\":", Int64(late)) }
    if duty.firstDue != duty.due { member("\"firstDue\":", duty.firstDue) }
    if let fulfilled = duty.fulfilled { member("\"fulfilled\":", fulfilled) }
    if duty.isProvisional { member("\"isProvisional\":", true) }
    if !duty.isStartConfirmed { member("\"isStartConfirmed\":", false) }
    member("\"key\":", duty.key.rawValue)
    if let late = duty.lateWorkingDays { member("\"lateWorkingDays\":", Int64(late)) }
    if duty.latestDue != duty.due { member("\"latestDue\":", duty.latestDue) }
    member("\"number\":", Int64(duty.number))
    member("\"stage\":", duty.stage)
    member("\"start\":", duty.start)
    if duty.state != .open { member("\"state\":", duty.state.rawValue) }
    write(duty.suspensions)
    member("\"term\":", duty.term)
    if duty.length.unit != .working { member("\"unit\":", duty.length.unit.rawValue) }
    closeValue()
  }

  private mutating func write(_ suspensions: [Suspension]) {
    guard !suspensions.isEmpty else { return }
    json.name("\"suspensions\":")
    json.open("[")
    for suspension in suspensions {
      json.open("{")
      member("\"from\":", suspension.from)
      if let resumed = suspension.resumed { member("\"resumed\":", resumed) }
      json.close("}")
    }
    json.close("]")
  }

  private mutating func write(_ name: StaticString, field: String, value: String) {
    json.name(name)
    json.open("{")
    member("\"field\":", field)
    member("\"value\":", value)
    json.close("}")
  }

  private mutating func write(_ name: StaticString, labels: (inout PayloadWriter) -> Void) {
    json.name(name)
    json.open("{")
    labels(&self)
    json.close("}")
  }

  private mutating func openValue(_ name: StaticString) {
    json.name(name)
    json.open("{")
    json.name("\"_0\":")
    json.open("{")
  }

  private mutating func closeValue() {
    json.close("}")
    json.close("}")
  }

  private mutating func member(_ name: StaticString, _ value: String) {
    json.name(name)
    json.value(value)
  }

  private mutating func member(_ name: StaticString, _ value: String?) {
    if let value { member(name, value) }
  }

  private mutating func member(_ name: StaticString, _ value: Int64) {
    json.name(name)
    json.value(value)
  }

  private mutating func member(_ name: StaticString, _ value: Bool) {
    json.name(name)
    json.value(value)
  }

  private mutating func member(_ name: StaticString, _ day: CivilDate) {
    let (year, month, date) = day.parts
    json.name(name)
    json.date(year: year, month: month, day: date)
  }

  private mutating func member(_ name: StaticString, _ values: [String]) {
    json.name(name)
    json.open("[")
    for value in values { json.value(value) }
    json.close("]")
  }
}

extension Change {
  /// Written by `JSONEncoder` itself: few cases ever have one, so that its time is not felt.
  fileprivate var isRare: Bool {
    switch self {
    case .itemAdded, .itemRevised, .pended, .numbered, .enteredFor, .entryConfirmed, .linked, .unlinked,
      .flagged, .unflagged, .barred, .undone, .amended, .reclassified, .renumbered:
      true
    default: false
    }
  }
}
