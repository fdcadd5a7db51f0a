import CaseWorkflow
import OfficeFiles
import VietnameseText
import WorkingCalendar

/// What happens to the ways by which matters are reported above. A route is known by its place in the order, from 1; the
/// first that fits proposes. Routes hold at once: what was sent before stays where it was sent.
extension TableRequest {
  func addRoute(to settings: inout OfficeSettings, today: CivilDate) throws {
    let (values, place) = try edit.splittingPlace()
    let route = try Route.reading(values, over: nil, today: today)
    settings.routes.insert(route, at: min((place ?? .max) - 1, settings.routes.count))
  }

  func changeRoute(in settings: inout OfficeSettings, today: CivilDate) throws {
    let index = try routeIndex(in: settings)
    let (values, place) = try edit.splittingPlace()
    let route = try Route.reading(values, over: settings.routes[index], today: today)
    settings.routes.remove(at: index)
    settings.routes.insert(route, at: min(place.map { $0 - 1 } ?? index, settings.routes.count))
  }

  func dropRoute(from settings: inout OfficeSettings) throws {
    settings.routes.remove(at: try routeIndex(in: settings))
  }

  private func routeIndex(in settings: OfficeSettings) throws -> Int {
    guard let number = Int(edit.key), settings.routes.indices.contains(number - 1) else {
      throw OfficeProblem.notFound(
        vi:
          "không có đường báo cáo số “\(edit.key.sanitizedForTerminal())”; có 1 đến \(settings.routes.count)",
        en: "there is no route “\(edit.key.sanitizedForTerminal())”; there are 1 to \(settings.routes.count)")
    }
    return number - 1
  }
}
