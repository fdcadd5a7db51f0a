import CaseWorkflow
import VietnameseText

/// A way to report above, in words.
struct RouteWords {
  private let settings: OfficeSettings
  private let types: [CaseType]
  private let desk: Desk

  init(_ settings: OfficeSettings, _ types: [CaseType], _ desk: Desk) {
    self.settings = settings
    self.types = types
    self.desk = desk
  }

  /// `Phản ánh về cán bộ; từ Đảng ủy → UBKT Tỉnh ủy, qua Tỉnh ủy`.
  func sentence(_ route: Route) -> String {
    var what = [route.types.isEmpty ? say(AdministrationWords.anyType) : typeNames(route)]
    if !route.reasons.isEmpty { what.append(reasonNames(route)) }
    what.append(say(AdministrationWords.fromPlace.filled(["place": place(route)])))
    let via = route.via.map { say(AdministrationWords.viaPlace.filled(["unit": shortName($0)])) } ?? ""
    return what.joined(separator: " · ") + " → " + route.to.map(shortName).joined(separator: ", ") + via
  }

  func facts(_ route: Route) -> [Fact] {
    [
      Fact(
        say(AdministrationWords.routeTypes),
        route.types.isEmpty ? say(AdministrationWords.anyType) : typeNames(route)),
      Fact(
        say(AdministrationWords.routeReasons),
        route.reasons.isEmpty ? say(AdministrationWords.anyReason) : reasonNames(route)),
      Fact(say(AdministrationWords.routeFrom), place(route)),
      Fact(say(AdministrationWords.routeTo), route.to.map(name).joined(separator: ", ")),
      Fact(say(AdministrationWords.routeVia), route.via.map(name) ?? ""),
    ]
  }

  /// The reasons that a report above may give, in any type of case.
  static func reasons(_ types: [CaseType]) -> [FieldDefinition.Choice] {
    var found: [FieldDefinition.Choice] = []
    for action in types.flatMap(\.actions) where action.effects.contains(.escalate) {
      for choice in action.field("reason-code")?.choices ?? []
      where !found.contains(where: { $0.key == choice.key }) {
        found.append(choice)
      }
    }
    return found
  }

  private func say(_ phrase: Phrase) -> String { desk.say(phrase).sanitizedForTerminal() }
  private func name(_ key: UnitKey) -> String { say(settings.name(of: key, on: desk.today)) }
  private func shortName(_ key: UnitKey) -> String {
    settings.shortName(of: key, on: desk.today).sanitizedForTerminal()
  }

  private func typeNames(_ route: Route) -> String {
    route.types.map { key in types.first { $0.key == key }.map { say($0.label) } ?? key }
      .joined(separator: ", ")
  }

  private func reasonNames(_ route: Route) -> String {
    let known = Self.reasons(types)
    return route.reasons.map { key in known.first { $0.key == key }.map { say($0.label) } ?? key }
      .joined(separator: ", ")
  }

  private func place(_ route: Route) -> String {
    if let unit = route.fromUnit { return shortName(unit) }
    if let line = route.fromLine {
      return say(AdministrationWords.anyOfLine.filled(["line": say(line.label)]))
    }
    return say(AdministrationWords.anyPlace)
  }
}
