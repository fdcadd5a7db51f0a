import CaseOffice
import CaseWorkflow
import TerminalKit

/// Something that can be done on a page of “Quản trị”.
enum TableAct: Sendable {
  case addUnit
  case renameUnit(Unit)
  case mergeUnit(Unit)
  case endUnit(Unit)
  case correctUnit(Unit)
  case addTerm
  case changeTerm(Term)
  /// For this body, where one was chosen.
  case addSigner(UnitKey?)
  case changeSigner(String, Signer)
  case endSigner(String, Signer)
  case addRoute
  case changeRoute(String, Route)
  case dropRoute(String, Route)
  case openCalendar
  case checkBook

  var label: Phrase {
    switch self {
    case .addUnit: AdministrationWords.addUnit
    case .renameUnit: AdministrationWords.renameUnit
    case .mergeUnit: AdministrationWords.mergeUnit
    case .endUnit: AdministrationWords.endUnit
    case .correctUnit: AdministrationWords.correctUnit
    case .addTerm: AdministrationWords.addTerm
    case .changeTerm: AdministrationWords.changeTerm
    case .addSigner: AdministrationWords.addSigner
    case .changeSigner: AdministrationWords.changeSigner
    case .endSigner: AdministrationWords.endSigner
    case .addRoute: AdministrationWords.addRoute
    case .changeRoute: AdministrationWords.changeRoute
    case .dropRoute: AdministrationWords.dropRoute
    case .openCalendar: AdministrationWords.openCalendar
    case .checkBook: AdministrationWords.checkNow
    }
  }

  /// Changes no table.
  var isForReaders: Bool {
    switch self {
    case .openCalendar, .checkBook: true
    default: false
    }
  }

  /// Beyond so many events a check takes long enough to be asked about first.
  private static let longCheck: Int64 = 100_000

  func steps(_ picture: TablesPicture, _ desk: Desk) -> [Step] {
    switch self {
    case .openCalendar: return [.run(.calendar)]
    case .checkBook:
      guard picture.book.events > Self.longCheck else { return [.ask(CheckBook())] }
      let words = AdministrationWords.longCheck.filled(["n": desk.grouped(Int(picture.book.events))])
      return [
        .lay(
          Question(
            Dialog(
              title: desk.say(AdministrationWords.checkNow), text: desk.say(words),
              buttons: [desk.say(CommonWords.yes), desk.say(CommonWords.no)]), yes: [.ask(CheckBook())]))
      ]
    default: return TablePlan(self, picture, desk).map { [.lay(TableForm($0, desk))] } ?? []
    }
  }
}
