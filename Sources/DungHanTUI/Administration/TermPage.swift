import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// “Thời hạn”: the terms in force, then those to come and those past, each with its basis and how sure it is.
struct TermPage: TablePage {
  let picture: TablesPicture
  let desk: Desk

  private var terms: [Term] { picture.settings.terms }

  static func id(_ term: Term) -> String { "\(term.key)@\(term.validFrom?.iso ?? "")" }
  private func term(_ id: String) -> Term? { terms.first { Self.id($0) == id } }

  var items: [ListView<String>.Item] {
    let inForce = terms.filter { $0.isValid(on: desk.today) }
    let coming = terms.filter { $0.validFrom.map { $0 > desk.today } ?? false }
    let past = terms.filter { $0.validTo.map { $0 < desk.today } ?? false }
    var items = inForce.map { ListView<String>.Item.row(Self.id($0)) }
    for (title, rows) in [(AdministrationWords.coming, coming), (AdministrationWords.past, past)]
    where !rows.isEmpty {
      items.append(.heading(say(title)))
      items += rows.map { .row(Self.id($0)) }
    }
    return items
  }

  func headings(width: Int) -> [StyledLine] {
    [
      row(
        say(AdministrationWords.what), say(AdministrationWords.length), say(AdministrationWords.certainty),
        width)
    ]
  }

  func line(_ id: String, width: Int) -> StyledLine {
    guard let term = term(id) else { return StyledLine() }
    return row(say(term.label), say(term.shortWords), say(term.certainty.label), width)
  }

  private func row(_ what: String, _ length: String, _ certainty: String, _ width: Int) -> StyledLine {
    let (lengthWidth, certaintyWidth) = (16, 12)
    let room = max(10, width - lengthWidth - certaintyWidth - 3)
    return StyledLine(
      " " + what.truncated(toWidth: room).padded(toWidth: room) + " "
        + length.truncated(toWidth: lengthWidth).padded(toWidth: lengthWidth) + " "
        + certainty.truncated(toWidth: certaintyWidth))
  }

  func title(_ id: String) -> String { term(id).map { say($0.label) } ?? id }

  func facts(_ id: String) -> [Fact] {
    guard let term = term(id) else { return [] }
    let users = picture.types.filter { type in
      [type.answerTerm, type.forwardTerm, type.noticeTerm].contains(term.key)
        || type.duties.contains { $0.term == term.key }
    }.map { say($0.label) }
    return (Self.facts(term, desk) + [Fact(say(AdministrationWords.usedBy), users.joined(separator: ", "))])
      .filter { !$0.value.isEmpty }
  }

  static func facts(_ term: Term, _ desk: Desk) -> [Fact] {
    func say(_ phrase: Phrase) -> String { desk.say(phrase).sanitizedForTerminal() }
    let parties = [term.who, term.whom].compactMap { $0.map(say) }.joined(separator: " → ")
    return [
      Fact(say(AdministrationWords.length), say(term.words)),
      Fact(say(AdministrationWords.startsOn), say(term.start)),
      Fact(say(AdministrationWords.parties), parties),
      Fact(say(AdministrationWords.basis), desk.basis(term)),
      Fact(say(AdministrationWords.certainty), say(term.certainty.label)),
      Fact(say(AdministrationWords.validity), say(Validity.words(from: term.validFrom, to: term.validTo))),
      Fact(say(AdministrationWords.key), term.key),
    ]
  }

  func acts(_ id: String) -> [TableAct] {
    guard let term = term(id), term.validTo.map({ $0 >= desk.today }) ?? true else { return [] }
    return [.changeTerm(term)]
  }

  func addition(_ id: String?) -> TableAct? { .addTerm }
}
