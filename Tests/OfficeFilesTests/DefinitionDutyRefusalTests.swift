import CaseWorkflow
import OfficeFiles
import Testing

@Suite("A duty, an item or an act of a type that cannot work is refused")
struct DefinitionDutyRefusalTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var file: String
    var old: String
    var new: String
    var place: String
    var says: String

    init(_ file: String, _ old: String, _ new: String, at place: String, says: String) {
      self.file = "case-types/" + file
      self.old = old
      self.new = new
      self.place = place
      self.says = says
    }

    var testDescription: String { "\(says) (\(place))" }
  }

  private static let front = "key: \"front-result\", label: { vi: \"Báo Mặt trận kết quả tố cáo\""

  @Test(
    "naming file, place and reason",
    arguments: [
      Mistake("to-cao.json5", "tc.front", "tc.fronnt", at: "to-cao.json5: duties[0].term", says: "tc.fronnt"),
      Mistake(
        "to-cao.json5", "opens: \"received\"", "opens: \"recieved\"", at: "duties[0].opens", says: "recieved"),
      Mistake(
        "to-cao.json5", "ends: \"answered\"", "ends: \"received\"", at: "duties[0].ends", says: "at once"),
      Mistake(
        "to-cao.json5", "opens: \"received\"", "opens: \"intake\"", at: "duties[0].opens", says: "addressee"),
      Mistake(
        "to-cao.json5", "debtor: \"addressee\", creditor: \"own\"", "debtor: \"ubnd\", creditor: \"own\"",
        at: "duties[0].opens", says: "of each body"),
      Mistake(
        "to-cao.json5", "debtor: \"addressee\", creditor: \"own\"",
        "debtor: \"ubnt\", creditor: \"addressee\"",
        at: "duties[0].debtor", says: "ubnt"),
      Mistake(
        "to-cao.json5", "debtor: \"addressee\", creditor: \"own\"",
        "debtor: \"sender\", creditor: \"addressee\"",
        at: "duties[0].debtor", says: "the sender owes nothing"),
      Mistake(
        "to-cao.json5", "debtor: \"addressee\", creditor: \"own\"",
        "debtor: \"addressee\", creditor: \"addressee\"",
        at: "duties[0].creditor", says: "to himself"),
      Mistake(
        "to-cao.json5", "key: \"front-result\"", "key: \"answer\"", at: "duties[0].key", says: "already"),
      Mistake("to-cao.json5", "key: \"front-result\"", "key: \"publish\"", at: "duties[1]", says: "twice"),
      Mistake(
        "to-cao.json5", "milestone: \"decided\"", "milestone: \"published\"", at: "duties[1].opens",
        says: "no action brings “decided”"),
      Mistake(
        "to-cao.json5", "{ key: \"decided\", kind: \"date\", required: true",
        "{ key: \"decided\", kind: \"date\"",
        at: "actions[0].milestone", says: "required date"),
      Mistake(
        "to-cao.json5", "from: [\"sent\", \"received\", \"drafted\", \"approved\"]",
        "from: [\"sent\", \"answered\"]", at: "actions[0].milestone", says: "field “by”"),
      Mistake(
        "to-cao.json5", "opens: \"received\"", "opens: { after: \"nothing\" }", at: "duties[0].opens",
        says: "nothing"),
      Mistake(
        "phan-bien.json5", "item: \"y-kien\"", "item: \"y-kienn\"", at: "actions[1].item", says: "y-kienn"),
      Mistake(
        "phan-bien.json5", ", item: \"y-kien\"", "", at: "actions[1].effects", says: "name a kind of item"),
      Mistake(
        "phan-bien.json5", "effects: [\"keep-fields\"]", "effects: [\"keep-fields\"], item: \"y-kien\"",
        at: "actions[0].item", says: "only for add-item"),
      Mistake(
        "phan-bien.json5", "effects: [\"add-item\"]", "effects: [\"track-item\"]", at: "items[0]",
        says: "no action can enter"),
      Mistake(
        "phan-bien.json5", "effects: [\"conclude-item\"]", "effects: [\"track-item\"]",
        at: "items[0].mustBeAnswered", says: "never be closed"),
      Mistake(
        "phan-bien.json5", "closedBy: [\"report-to-issuer\"]", "closedBy: [\"report\"]",
        at: "items[0].closedBy[0]", says: "unknown action"),
      Mistake(
        "phan-bien.json5", "closedBy: [\"report-to-issuer\"]", "closedBy: [\"answer-opinion\"]",
        at: "items[0].closedBy[0]", says: "document"),
      Mistake(
        "phan-bien.json5",
        "\"answered\", \"told\"], roles: [\"can-bo\"],\n      effects: [\"conclude-item\"]",
        "\"answered\"], roles: [\"can-bo\"],\n      effects: [\"conclude-item\"]", at: "items[0]",
        says: "before closing"),
      Mistake(
        "phan-bien.json5", "{ key: \"result\", kind: \"choice\", required: true",
        "{ key: \"result\", kind: \"choice\"",
        at: "actions[2].fields", says: "required"),
      Mistake(
        "phan-bien.json5", "{ key: \"content\", kind: \"long-text\", required: true",
        "{ key: \"content\", kind: \"long-text\"", at: "actions[1].fields", says: "required field of text"),
      Mistake(
        "parts/phan-loai.json5", "addressees: [\"dang-uy\"]", "addressees: [\"dang-ủy\"]",
        at: "addressees[0]", says: "dang-ủy"),
      Mistake(
        "parts/phan-loai.json5", "addressees: [\"dang-uy\"]", "addressees: [\"dang-uyy\"]",
        at: "parts/phan-loai.json5: actions[5].addressees[0]", says: "dang-uyy"),
      Mistake(
        "parts/phan-loai.json5", "addressees: [\"dang-uy\"], ", "", at: "actions[5]",
        says: "needs the field “to”"),
      Mistake(
        "parts/phan-loai.json5", "{ action: \"reopen\"", "{ action: \"reopn\"",
        at: "parts/phan-loai.json5: alsoFrom[0].action", says: "reopn"),
      Mistake(
        "parts/phan-loai.json5", "states: [\"guided\", \"archived\"]", "states: [\"gided\"]",
        at: "alsoFrom[0].states[0]", says: "gided"),
      Mistake(
        "parts/phan-loai.json5", "states: [\"guided\", \"archived\"]", "states: [\"told\"]",
        at: "alsoFrom[0].states[0]", says: "twice"),
      Mistake(
        "parts/phan-loai.json5", "key: \"archived\", final: true", "key: \"archived\"",
        at: "parts/phan-loai.json5: states[2]", says: "whose move"),
      Mistake(
        "parts/phan-loai.json5", "roles: [\"can-bo\"], effects: [\"keep-fields\"]",
        "roles: [], effects: [\"keep-fields\"]", at: "actions[0].roles", says: "nobody may do"),
      Mistake(
        "parts/phan-loai.json5", "role: \"can-bo\", duty: \"forward\"", "role: \"can-bo\", duty: \"supply\"",
        at: "states[0].next.duty", says: "supply"),
      Mistake(
        "parts/quan-he.json5", "label: { vi: \"Gắn với hồ sơ liên quan\", en: \"Link to a case\" },",
        "label: { vi: \"Gắn với hồ sơ liên quan\", en: \"Link to a case\" }, reversible: true,",
        at: "actions[2].reversible", says: "left the house"),
      Mistake(
        "parts/quan-he.json5", "{ key: \"case\", kind: \"case\"", "{ key: \"case\", kind: \"text\"",
        at: "actions[2].fields", says: "of kind case"),
      Mistake(
        "phan-anh.json5", "\"noi-dung\", ", "\"noi-dungg\", ", at: "parts/noi-dungg.json5",
        says: "cannot be opened"),
      Mistake(
        "phan-anh.json5", "parts: [", "parts: [\"../../units\", ", at: "phan-anh.json5: parts[0]",
        says: "units"),
    ])
  func refused(mistake: Mistake) throws {
    let spoilt = try SpoiltConfiguration()
    try spoilt.replace(mistake.old, with: mistake.new, in: mistake.file)
    let told = spoilt.problems.map(\.message.en)
    #expect(
      told.contains { $0.contains(mistake.place) && $0.contains(mistake.says) }, "\(mistake): \(told)")
    #expect(throws: DefinitionProblem.self) { try OfficeConfiguration.load(directory: spoilt.path) }
  }

  @Test("when duties wait for one another in a circle")
  func circle() throws {
    let spoilt = try SpoiltConfiguration()
    try spoilt.replace(
      "opens: \"received\"", with: "opens: { after: \"publish\" }", in: "case-types/to-cao.json5")
    try spoilt.replace(
      "opens: \"decided\"", with: "opens: { after: \"front-result\" }", in: "case-types/to-cao.json5")
    let told = spoilt.problems.map { "\($0.file) \($0.path): \($0.reason.en)" }
    #expect(told.contains { $0.contains("duties[0].opens") && $0.contains("in a circle") }, "\(told)")
    #expect(told.contains { $0.contains("duties[1].opens") && $0.contains("in a circle") }, "\(told)")
  }

  @Test("but one duty may follow another")
  func chain() throws {
    let spoilt = try SpoiltConfiguration()
    try spoilt.replace(
      "opens: \"decided\"", with: "opens: { after: \"front-result\" }", in: "case-types/to-cao.json5")
    #expect(spoilt.problems.map(\.message.en) == [])
  }
}
