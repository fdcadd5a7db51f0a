import CaseWorkflow
import OfficeFiles
import Testing

@Suite("A duty, an item or an act of a type that cannot work is refused")
struct DefinitionDutyRefusalTests {
  private static let denunciation = "case-types/to-cao.json5"
  private static let critique = "case-types/phan-bien.json5"
  private static let sorting = "case-types/parts/phan-loai.json5"
  private static let relations = "case-types/parts/quan-he.json5"
  private static let report = "case-types/phan-anh.json5"

  @Test(
    "naming file, place and reason",
    arguments: [
      Mistake(denunciation, "tc.front", "tc.fronnt", at: "to-cao.json5: duties[0].term", says: "tc.fronnt"),
      Mistake(
        denunciation, "opens: \"received\"", "opens: \"recieved\"", at: "duties[0].opens", says: "recieved"),
      Mistake(
        denunciation, "ends: \"answered\"", "ends: \"received\"", at: "duties[0].ends", says: "at once"),
      Mistake(
        denunciation, "opens: \"received\"", "opens: \"intake\"", at: "duties[0].opens", says: "addressee"),
      Mistake(
        denunciation, "debtor: \"addressee\", creditor: \"own\"", "debtor: \"ubnd\", creditor: \"own\"",
        at: "duties[0].opens", says: "of each body"),
      Mistake(
        denunciation, "debtor: \"addressee\", creditor: \"own\"",
        "debtor: \"ubnt\", creditor: \"addressee\"",
        at: "duties[0].debtor", says: "ubnt"),
      Mistake(
        denunciation, "debtor: \"addressee\", creditor: \"own\"",
        "debtor: \"sender\", creditor: \"addressee\"",
        at: "duties[0].debtor", says: "the sender owes nothing"),
      Mistake(
        denunciation, "debtor: \"addressee\", creditor: \"own\"",
        "debtor: \"addressee\", creditor: \"addressee\"",
        at: "duties[0].creditor", says: "to himself"),
      Mistake(
        denunciation, "key: \"front-result\"", "key: \"answer\"", at: "duties[0].key", says: "already"),
      Mistake(denunciation, "key: \"front-result\"", "key: \"publish\"", at: "duties[1]", says: "twice"),
      Mistake(
        denunciation, "milestone: \"decided\"", "milestone: \"published\"", at: "duties[1].opens",
        says: "no action brings “decided”"),
      Mistake(
        denunciation, "{ key: \"decided\", kind: \"date\", required: true",
        "{ key: \"decided\", kind: \"date\"",
        at: "actions[0].milestone", says: "required date"),
      Mistake(
        denunciation, "from: [\"sent\", \"received\", \"returned\", \"drafted\", \"approved\"]",
        "from: [\"sent\", \"answered\"]", at: "actions[0].milestone", says: "field “by”"),
      Mistake(
        denunciation, "opens: \"received\"", "opens: { after: \"nothing\" }", at: "duties[0].opens",
        says: "nothing"),
      Mistake(
        critique, "item: \"y-kien\"", "item: \"y-kienn\"", at: "actions[1].item", says: "y-kienn"),
      Mistake(
        critique, ", item: \"y-kien\"", "", at: "actions[1].effects", says: "name a kind of item"),
      Mistake(
        critique, "effects: [\"keep-fields\"]", "effects: [\"keep-fields\"], item: \"y-kien\"",
        at: "actions[0].item", says: "only for add-item"),
      Mistake(
        critique, "effects: [\"add-item\"]", "effects: [\"track-item\"]", at: "items[0]",
        says: "no action can enter"),
      Mistake(
        critique, "effects: [\"conclude-item\"]", "effects: [\"track-item\"]",
        at: "items[0].mustBeAnswered", says: "never be closed"),
      Mistake(
        critique, "closedBy: [\"report-to-issuer\"]", "closedBy: [\"report\"]",
        at: "items[0].closedBy[0]", says: "unknown action"),
      Mistake(
        critique, "closedBy: [\"report-to-issuer\"]", "closedBy: [\"answer-opinion\"]",
        at: "items[0].closedBy[0]", says: "document"),
      Mistake(
        critique,
        "\"answered\", \"told\"], roles: [\"can-bo\"],\n      effects: [\"conclude-item\"]",
        "\"answered\"], roles: [\"can-bo\"],\n      effects: [\"conclude-item\"]", at: "items[0]",
        says: "before closing"),
      Mistake(
        critique, "{ key: \"result\", kind: \"choice\", required: true",
        "{ key: \"result\", kind: \"choice\"",
        at: "actions[2].fields", says: "required"),
      Mistake(
        critique, "{ key: \"content\", kind: \"long-text\", required: true",
        "{ key: \"content\", kind: \"long-text\"", at: "actions[1].fields", says: "required field of text"),
      Mistake(
        sorting, "addressees: [\"dang-uy\"]", "addressees: [\"dang-ủy\"]",
        at: "addressees[0]", says: "dang-ủy"),
      Mistake(
        sorting, "addressees: [\"dang-uy\"]", "addressees: [\"dang-uyy\"]",
        at: "parts/phan-loai.json5: actions[5].addressees[0]", says: "dang-uyy"),
      Mistake(
        sorting, "addressees: [\"dang-uy\"], ", "", at: "actions[5]",
        says: "needs the field “to”"),
      Mistake(
        sorting, "{ action: \"reopen\"", "{ action: \"reopn\"",
        at: "parts/phan-loai.json5: alsoFrom[0].action", says: "reopn"),
      Mistake(
        sorting, "states: [\"guided\", \"archived\"]", "states: [\"gided\"]",
        at: "alsoFrom[0].states[0]", says: "gided"),
      Mistake(
        sorting, "states: [\"guided\", \"archived\"]", "states: [\"told\"]",
        at: "alsoFrom[0].states[0]", says: "twice"),
      Mistake(
        sorting, "key: \"archived\", final: true", "key: \"archived\"",
        at: "parts/phan-loai.json5: states[2]", says: "whose move"),
      Mistake(
        sorting, "roles: [\"can-bo\"], effects: [\"keep-fields\"]",
        "roles: [], effects: [\"keep-fields\"]", at: "actions[0].roles", says: "nobody may do"),
      Mistake(
        sorting, "role: \"can-bo\", duty: \"forward\"", "role: \"can-bo\", duty: \"supply\"",
        at: "states[0].next.duty", says: "supply"),
      Mistake(
        relations, "label: { vi: \"Gắn với hồ sơ liên quan\", en: \"Link to a case\" },",
        "label: { vi: \"Gắn với hồ sơ liên quan\", en: \"Link to a case\" }, reversible: true,",
        at: "actions[2].reversible", says: "left the house"),
      Mistake(
        relations, "{ key: \"case\", kind: \"case\"", "{ key: \"case\", kind: \"text\"",
        at: "actions[2].fields", says: "of kind case"),
      Mistake(
        report, "\"noi-dung\", ", "\"noi-dungg\", ", at: "parts/noi-dungg.json5",
        says: "cannot be opened"),
      Mistake(
        report, "parts: [", "parts: [\"../../units\", ", at: "phan-anh.json5: parts[0]",
        says: "units"),
    ])
  func refused(mistake: Mistake) throws {
    try mistake.expectRefused()
  }

  @Test("when duties wait for one another in a circle")
  func circle() throws {
    let spoilt = try SpoiltConfiguration()
    try spoilt.replace(
      "opens: \"received\"", with: "opens: { after: \"publish\" }", in: Self.denunciation)
    try spoilt.replace(
      "opens: \"decided\"", with: "opens: { after: \"front-result\" }", in: Self.denunciation)
    let told = spoilt.problems.map { "\($0.file) \($0.path): \($0.reason.en)" }
    #expect(told.contains { $0.contains("duties[0].opens") && $0.contains("in a circle") }, "\(told)")
    #expect(told.contains { $0.contains("duties[1].opens") && $0.contains("in a circle") }, "\(told)")
  }

  @Test("but one duty may follow another")
  func chain() throws {
    let spoilt = try SpoiltConfiguration()
    try spoilt.replace(
      "opens: \"decided\"", with: "opens: { after: \"front-result\" }", in: Self.denunciation)
    #expect(spoilt.problems.map(\.message.en) == [])
  }
}
