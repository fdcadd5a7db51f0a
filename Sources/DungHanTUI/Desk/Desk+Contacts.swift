import CaseWorkflow
import VietnameseText

/// Whom to telephone about an answer.
extension Desk {
  /// The bodies that owe an answer in this case and whom to call there, where the office wrote that down.
  func contacts(of matter: Matter) -> [(unit: UnitKey, contact: String)] {
    var seen: Set<UnitKey> = []
    return matter.owedByOthers(than: settings.ownUnit).compactMap { answer in
      guard seen.insert(answer.debtor).inserted else { return nil }
      return contact(of: answer.debtor).map { (answer.debtor, $0) }
    }
  }

  /// “UBND: chị Hoa, văn phòng, 0900 000 380”; several apart by a semicolon; empty where nobody is known.
  func contactWords(of matter: Matter) -> String {
    contacts(of: matter).map { "\(unitShortName($0.unit)): \($0.contact)" }.joined(separator: "; ")
  }

  func contact(of unit: UnitKey) -> String? {
    settings.unit(unit)?.contact.flatMap { $0.isEmpty ? nil : $0.sanitizedForTerminal() }
  }
}

extension Array {
  /// The only element; nil where there is none or several.
  var onlyOne: Element? { count == 1 ? first : nil }
}

extension String {
  /// “chị Hoa, văn phòng, 0900 000 380” without the number: whom one spoke to stands in the log for good, the number stands
  /// in the table of bodies, and in the words of a sealed case no number may stand.
  var withoutNumber: String {
    let words = prefix { !$0.isNumber && $0 != "+" }
    return String(words.reversed().drop { " ,;:-–(".contains($0) }.reversed()).trimmed
  }
}
