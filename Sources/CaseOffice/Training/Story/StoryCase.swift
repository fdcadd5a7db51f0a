import CaseStore
import CaseWorkflow

/// One case of the training story: what somebody brought, and everything that was done about it.
struct StoryCase: Sendable {
  var type: CaseTypeKey
  var title: String
  var summary: String
  /// Working days before today; so are all days of a story.
  var received: Int
  /// The day it was entered, when that was later.
  var entered: Int
  var source: String
  var sender: Sender
  var people: Int
  /// nil leaves it to the type.
  var isSealed: Bool?
  var aboutUnit: UnitKey?
  /// The type's own fields; one that the office's definition does not have is left out.
  var values: [(key: FieldKey, value: String)]
  var acts: [StoryAct]

  init(
    _ type: CaseTypeKey, _ title: String, _ summary: String, received: Int, entered: Int? = nil,
    source: String = "truc-tiep", from sender: Sender = Sender(), people: Int = 1, isSealed: Bool? = nil,
    aboutUnit: UnitKey? = nil, values: [(key: FieldKey, value: String)] = [], acts: [StoryAct] = []
  ) {
    self.type = type
    self.title = title
    self.summary = summary
    self.received = received
    self.entered = entered ?? received
    self.source = source
    self.sender = sender
    self.people = people
    self.isSealed = isSealed
    self.aboutUnit = aboutUnit
    self.values = values
    self.acts = acts
  }

  /// The whole story. The first ones alone already show something on every board.
  static let all: [StoryCase] = pressing + underReview + underWay + justIn + finished
}

extension Sender {
  /// “Bùi Thị Mận, xóm 4, 0900 000 401”.
  static func of(_ name: String, _ address: String, _ digits: String? = nil) -> Sender {
    Sender(name: name, address: "\(address), xã Suối Đá", phone: digits.map { "0900 000 \($0)" } ?? "")
  }
}
