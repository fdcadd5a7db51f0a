import CaseWorkflow

/// One act of the story: who did what, so many working days ago.
struct StoryAct: Sendable {
  /// What an act is given: words, or a day told in working days ago.
  enum Value: Sendable {
    case text(String)
    case day(Int)
  }

  var ago: Int
  var account: String
  var action: ActionKey
  var values: [(key: FieldKey, value: Value)]

  private init(
    _ ago: Int, _ account: String, _ action: ActionKey, _ values: [(key: FieldKey, value: Value)] = []
  ) {
    self.ago = ago
    self.account = account
    self.action = action
    self.values = values
  }

  static func register(_ ago: Int) -> StoryAct { StoryAct(ago, "can-bo", "register") }

  static func forward(_ ago: Int, to units: String, _ document: String) -> StoryAct {
    StoryAct(
      ago, "can-bo", "forward", [("to", .text(units)), ("document", .text(document)), ("sent", .day(ago))])
  }

  /// The receipt is entered `ago`, the letter having arrived there on `received`.
  static func confirm(_ ago: Int, received: Int? = nil, at unit: String? = nil) -> StoryAct {
    StoryAct(ago, "can-bo", "confirm-receipt", [("received", .day(received ?? ago))] + addressee(unit))
  }

  static func requestExtension(_ ago: Int, _ code: String, _ reason: String) -> StoryAct {
    StoryAct(ago, "can-bo", "request-extension", [("reason-code", .text(code)), ("reason", .text(reason))])
  }

  static func decideExtension(_ ago: Int, _ decision: String, _ document: String) -> StoryAct {
    StoryAct(
      ago, "cap-uy", "decide-extension",
      [("decision", .text(decision)), ("document", .text(document)), ("decided", .day(ago))])
  }

  static func draft(_ ago: Int, _ outcome: String, _ summary: String) -> StoryAct {
    StoryAct(ago, "can-bo", "draft-reply", [("summary", .text(summary)), ("outcome", .text(outcome))])
  }

  static func approve(_ ago: Int) -> StoryAct { StoryAct(ago, "cap-uy", "approve-reply") }

  static func sendBack(_ ago: Int, _ reason: String) -> StoryAct {
    StoryAct(ago, "cap-uy", "return-reply", [("reason", .text(reason))])
  }

  static func issue(_ ago: Int, _ document: String, to recipients: String) -> StoryAct {
    StoryAct(
      ago, "cap-uy", "issue-reply",
      [("document", .text(document)), ("issued", .day(ago)), ("recipients", .text(recipients))])
  }

  /// A body's own letter, of `issued`, entered on the day it arrived.
  static func reply(
    _ ago: Int, from unit: String, issued: Int, _ document: String, _ outcome: String, _ summary: String
  ) -> StoryAct {
    StoryAct(
      ago, "can-bo", "record-reply",
      [
        ("from", .text(unit)), ("document", .text(document)), ("issued", .day(issued)),
        ("arrived", .day(ago)),
        ("outcome", .text(outcome)), ("summary", .text(summary)),
      ])
  }

  static func tell(_ ago: Int, _ stage: String, _ way: String) -> StoryAct {
    StoryAct(
      ago, "can-bo", "notify-sender", [("stage", .text(stage)), ("sent", .day(ago)), ("way", .text(way))])
  }

  static func cannotTell(_ ago: Int, _ reason: String) -> StoryAct {
    StoryAct(
      ago, "can-bo", "notify-sender", [("stage", .text("result")), ("no-notice-reason", .text(reason))])
  }

  static func remind(_ ago: Int, _ document: String, by account: String = "can-bo") -> StoryAct {
    StoryAct(ago, account, "remind", [("document", .text(document)), ("sent", .day(ago))])
  }

  static func escalate(_ ago: Int, _ code: String, to units: String, _ document: String, by account: String)
    -> StoryAct
  {
    StoryAct(
      ago, account, "escalate",
      [("reason-code", .text(code)), ("to", .text(units)), ("document", .text(document))])
  }

  static func withdraw(_ ago: Int, _ document: String, _ reason: String) -> StoryAct {
    StoryAct(ago, "can-bo", "withdraw", [("reason", .text(reason)), ("document", .text(document))])
  }

  static func close(_ ago: Int) -> StoryAct { StoryAct(ago, "can-bo", "close") }

  static func reopen(_ ago: Int, _ reason: String) -> StoryAct {
    StoryAct(ago, "can-bo", "reopen", [("reason", .text(reason))])
  }

  private static func addressee(_ unit: String?) -> [(key: FieldKey, value: Value)] {
    unit.map { [("addressee", .text($0))] } ?? []
  }
}
