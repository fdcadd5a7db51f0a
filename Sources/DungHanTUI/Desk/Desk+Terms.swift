import CaseWorkflow
import VietnameseText

extension Desk {
  /// What a term rests on; of one that the office set itself that it did, once, also where the table says it in two languages.
  func basis(_ term: Term) -> String {
    guard term.certainty == .office else { return term.basis.sanitizedForTerminal() }
    if term.basis.contains(CaseFileWords.officeOwn.vi) { return say(CaseFileWords.officeOwn) }
    return say(CaseFileWords.setByOffice.filled(["basis": term.basis.sanitizedForTerminal()]))
  }
}
