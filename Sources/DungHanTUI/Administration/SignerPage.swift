import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// “Người ký”: who signs for each body, in the order they are asked; below them where matters are reported above.
struct SignerPage: TablePage {
  let picture: TablesPicture
  let desk: Desk

  private var settings: OfficeSettings { picture.settings }

  var items: [ListView<String>.Item] {
    var items: [ListView<String>.Item] = []
    for unit in settings.units {
      let rows = numbered(unit.key)
      guard !rows.isEmpty else { continue }
      items.append(.heading(say(unit.name(on: desk.today))))
      items += rows.indices.map { .row("\(unit.key)/\($0 + 1)") }
    }
    items.append(.heading(say(AdministrationWords.routes)))
    return items + settings.routes.indices.map { .row(String($0 + 1)) }
  }

  private func numbered(_ unit: UnitKey) -> [Signer] { settings.signers.filter { $0.unit == unit } }

  private func signer(_ id: String) -> Signer? {
    let parts = id.split(separator: "/").map(String.init)
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    let rows = numbered(parts[0])
    return rows.indices.contains(number - 1) ? rows[number - 1] : nil
  }

  private func route(_ id: String) -> Route? {
    guard let number = Int(id), settings.routes.indices.contains(number - 1) else { return nil }
    return settings.routes[number - 1]
  }

  func headings(width: Int) -> [StyledLine] {
    [
      row(
        say(AdministrationWords.post), say(AdministrationWords.holder), say(AdministrationWords.validity),
        width)
    ]
  }

  func line(_ id: String, width: Int) -> StyledLine {
    if let signer = signer(id) {
      let name = signer.name ?? say(AdministrationWords.noName)
      return row(
        say(signer.words), name.sanitizedForTerminal(),
        say(Validity.words(from: signer.validFrom, to: signer.validTo)), width)
    }
    guard let route = route(id) else { return StyledLine() }
    return StyledLine(" \(id). " + RouteWords(settings, picture.types, desk).sentence(route))
  }

  private func row(_ post: String, _ name: String, _ validity: String, _ width: Int) -> StyledLine {
    let nameWidth = width >= 76 ? 22 : 16
    let validityWidth = width >= 76 ? 19 : 15
    let room = max(10, width - nameWidth - validityWidth - 3)
    return StyledLine(
      " " + post.truncated(toWidth: room).padded(toWidth: room) + " "
        + name.truncated(toWidth: nameWidth - 1).padded(toWidth: nameWidth) + " "
        + validity.truncated(toWidth: validityWidth))
  }

  func title(_ id: String) -> String {
    if let signer = signer(id) {
      return say(signer.post) + ", " + say(settings.name(of: signer.unit, on: desk.today))
    }
    return say(AdministrationWords.routeNumber.filled(["n": id]))
  }

  func facts(_ id: String) -> [Fact] {
    if let signer = signer(id) {
      return Self.facts(signer, picture.accounts.map { ($0.key, $0.name) }, settings, desk)
        .filter { !$0.value.isEmpty }
    }
    guard let route = route(id) else { return [] }
    return RouteWords(settings, picture.types, desk).facts(route).filter { !$0.value.isEmpty }
      + [Fact("", say(AdministrationWords.routeRule))]
  }

  static func facts(
    _ signer: Signer, _ accounts: [(key: String, name: String)], _ settings: OfficeSettings, _ desk: Desk
  ) -> [Fact] {
    func say(_ phrase: Phrase) -> String { desk.say(phrase).sanitizedForTerminal() }
    let account = signer.account.map { key in
      accounts.first { $0.key == key }.map { "\($0.name) (\(key))" } ?? key
    }
    return [
      Fact(say(AdministrationWords.unit), say(settings.name(of: signer.unit, on: desk.today))),
      Fact(say(AdministrationWords.post), say(signer.post)),
      Fact(say(AdministrationWords.authority), say(signer.authority.label)),
      Fact(say(AdministrationWords.insteadOf), signer.insteadOf.map(say) ?? ""),
      Fact(say(AdministrationWords.holder), (signer.name ?? "").sanitizedForTerminal()),
      Fact(say(AdministrationWords.account), (account ?? "").sanitizedForTerminal()),
      Fact(
        say(AdministrationWords.validity), say(Validity.words(from: signer.validFrom, to: signer.validTo))),
    ]
  }

  func acts(_ id: String) -> [TableAct] {
    if let signer = signer(id) {
      let isPast = signer.validTo.map { $0 < desk.today } ?? false
      return isPast
        ? [.changeSigner(id, signer)] : [.changeSigner(id, signer), .endSigner(id, signer), .addRoute]
    }
    return route(id).map { [.changeRoute(id, $0), .dropRoute(id, $0), .addRoute] } ?? []
  }

  func addition(_ id: String?) -> TableAct? {
    guard let id else { return .addSigner(nil) }
    return route(id) == nil ? .addSigner(signer(id)?.unit) : .addRoute
  }
}
