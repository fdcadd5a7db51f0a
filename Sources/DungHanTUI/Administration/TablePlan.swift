import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// What the form of an act on a table asks, and the request that its answers make.
struct TablePlan: Sendable {
  /// The fields that are no column of the row.
  static let from = "from"
  static let reason = "reason"
  static let key = "key"
  static let heir = "heir"
  static let place = "from-place"

  let act: TableAct
  /// Under which the half-typed form is kept.
  let copyKey: String
  let title: String
  let text: String
  let kind: TableRequest.Kind
  /// The row that is changed; nil for a new one, whose key is asked or made of its name.
  let rowKey: String?
  /// The fields of the row, without the day and the reason.
  let fields: [Form<String>.Field]
  /// What several names in one field may be.
  let names: [String: [(key: String, names: [String])]]
  /// Of what the key of a new row is made where it is not given.
  let keySource: String?
  /// What stands for the day to begin with; nil where no day is asked.
  let from: String?
  let fromHint: Phrase

  /// nil for what needs no form.
  init?(_ act: TableAct, _ picture: TablesPicture, _ desk: Desk) {
    let fields = TableFields(picture, desk)
    let today = desk.say(CommonWords.today)
    var text = ""
    var names: [String: [(key: String, names: [String])]] = [:]
    var keySource: String?
    var from: String? = today
    var fromHint = AdministrationWords.fromHint
    var subject = ""
    switch act {
    case .addUnit:
      (kind, rowKey, copyKey, keySource) = (.addUnit, nil, "unit", "shortName")
      self.fields = fields.ofNewUnit()
    case .renameUnit(let unit):
      (kind, rowKey, copyKey) = (.changeUnit, unit.key, "rename/\(unit.key)")
      self.fields = fields.ofName(unit)
      subject = desk.unitShortName(unit.key)
      text = desk.say(AdministrationWords.renameText)
    case .mergeUnit(let unit):
      (kind, rowKey, copyKey) = (.mergeUnit(into: ""), unit.key, "merge/\(unit.key)")
      self.fields = [fields.heir(of: unit)]
      subject = desk.unitShortName(unit.key)
      text = desk.say(AdministrationWords.mergeText)
    case .endUnit(let unit):
      (kind, rowKey, copyKey, from) = (.changeUnit, unit.key, "end/\(unit.key)", nil)
      self.fields = [fields.lastDay(AdministrationWords.lastDay)]
      subject = desk.unitShortName(unit.key)
      text = desk.say(AdministrationWords.endText)
    case .correctUnit(let unit):
      (kind, rowKey, copyKey, from) = (.changeUnit, unit.key, "correct/\(unit.key)", nil)
      self.fields = fields.ofPlace(unit)
      subject = desk.unitShortName(unit.key)
      text = desk.say(AdministrationWords.atOnce)
    case .addTerm:
      (kind, rowKey, copyKey, keySource) = (.addTerm, nil, "term", "label")
      self.fields = fields.ofNewTerm()
    case .changeTerm(let term):
      (kind, rowKey, copyKey) = (.changeTerm, term.key, "term/\(term.key)")
      self.fields = fields.ofTerm(term)
      subject = desk.say(term.label)
      text = desk.say(AdministrationWords.termText)
    case .addSigner(let unit):
      (kind, rowKey, copyKey) = (.addSigner, nil, "signer")
      self.fields = fields.ofNewSigner(unit)
    case .changeSigner(let key, let signer):
      (kind, rowKey, copyKey) = (.changeSigner, key, "signer/\(key)")
      self.fields = fields.of(signer, order: key)
      subject = desk.say(signer.post)
      fromHint = AdministrationWords.signerFromHint
    case .endSigner(let key, let signer):
      (kind, rowKey, copyKey, from) = (.changeSigner, key, "signer-end/\(key)", nil)
      self.fields = [fields.lastDay(AdministrationWords.lastSigning)]
      subject = desk.say(signer.post)
    case .addRoute:
      (kind, rowKey, copyKey, from) = (.addRoute, "", "route", nil)
      self.fields = fields.of(nil, number: nil)
      text = desk.say(AdministrationWords.routeAtOnce)
      names = fields.routeNames
    case .changeRoute(let number, let route):
      (kind, rowKey, copyKey, from) = (.changeRoute, number, "route/\(number)", nil)
      self.fields = fields.of(route, number: number)
      text = desk.say(AdministrationWords.routeAtOnce)
      names = fields.routeNames
    case .dropRoute(let number, let route):
      (kind, rowKey, copyKey, from) = (.dropRoute, number, "route-drop/\(number)", nil)
      self.fields = []
      text = number + ". " + RouteWords(picture.settings, picture.types, desk).sentence(route)
    case .openCalendar, .checkBook: return nil
    }
    self.act = act
    title = desk.say(act.label) + (subject.isEmpty ? "" : " · " + subject.sanitizedForTerminal())
    self.text = text.sanitizedForTerminal()
    self.names = names
    self.keySource = keySource
    self.from = from
    self.fromHint = fromHint
  }

  /// Whether a row is made and not changed: blank fields are then left out, else they take the value away.
  var isNew: Bool {
    switch kind {
    case .addUnit, .addTerm, .addSigner, .addRoute: true
    default: false
    }
  }
}
