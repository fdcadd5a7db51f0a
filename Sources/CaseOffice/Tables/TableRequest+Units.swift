import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// What happens to the bodies.
extension TableRequest {
  func addUnit(to settings: inout OfficeSettings, today: CivilDate) throws {
    let day = edit.from ?? today
    guard settings.unit(edit.key) == nil else {
      throw OfficeProblem.usage(
        vi: "đã có đơn vị “\(edit.key)”; sửa bằng dunghan unit change",
        en: "there is a unit “\(edit.key)” already; change it with dunghan unit change")
    }
    var unit = try Unit.reading(edit.values, over: nil, key: edit.key, on: day, today: today)
    if unit.validFrom == nil, edit.from != nil || !unit.predecessors.isEmpty { unit.validFrom = day }
    settings.units.append(unit)
    Self.endPredecessors(of: unit, in: &settings)
  }

  func changeUnit(in settings: inout OfficeSettings, today: CivilDate) throws {
    let day = edit.from ?? today
    let old = try Office.unit(edit.key, in: settings)
    var new = try Unit.reading(edit.values, over: old, key: edit.key, on: day, today: today)
    if new.name != old.name || new.shortName != old.shortName {
      try Self.checkRename(of: old, from: day)
      let (name, shortName) = (new.name, new.shortName)
      (new.name, new.shortName) = (old.name, old.shortName)
      new.rename(name, shortName: shortName, from: day)
    }
    settings.units = settings.units.map { $0.key == edit.key ? new : $0 }
    Self.endPredecessors(of: new, in: &settings)
  }

  /// The body ends the day before; `heir`, which may have been there before, has its work from the day on.
  func mergeUnit(into heir: UnitKey, in settings: inout OfficeSettings, today: CivilDate) throws {
    let day = edit.from ?? today
    let old = try Office.unit(edit.key, in: settings)
    let new = try Office.unit(heir, in: settings)
    guard old.key != new.key else {
      throw OfficeProblem.usage(
        vi: "không sáp nhập một đơn vị vào chính nó", en: "a body is not merged into itself")
    }
    guard old.key != settings.ownUnit else {
      throw OfficeProblem.usage(
        vi: "“\(old.shortName)” là đơn vị giữ sổ này; nơi giữ sổ không sáp nhập bằng việc này",
        en: "“\(old.shortName)” keeps this book; the keeper of a book is not merged in this way")
    }
    for unit in [old, new] where !unit.isInForce(on: day) {
      throw OfficeProblem.usage(
        vi: "--from: ngày \(day.vietnamese) đơn vị “\(unit.shortName)” không hoạt động",
        en: "--from: the unit “\(unit.shortName)” is not there on \(day.iso)")
    }
    guard old.isInForce(on: day - 1) else {
      throw OfficeProblem.usage(
        vi: "--from: “\(old.shortName)” hoạt động từ \(day.vietnamese); sáp nhập phải sau ngày đó",
        en: "--from: “\(old.shortName)” is there from \(day.iso); it can be merged after that day")
    }
    for index in settings.units.indices {
      if settings.units[index].key == old.key { settings.units[index].validTo = day - 1 }
      if settings.units[index].key == new.key {
        settings.units[index].predecessors.removeAll { $0.unit == old.key }
        settings.units[index].predecessors.append(Unit.Predecessor(unit: old.key, on: day))
      }
    }
  }

  private static func checkRename(of unit: Unit, from day: CivilDate) throws {
    if let last = unit.formerNames.last?.until, day <= last {
      throw OfficeProblem.usage(
        vi: "--from: tên trước dùng đến \(last.vietnamese); tên mới phải từ sau ngày đó",
        en: "--from: the name before was in use until \(last.iso); a new one begins after it")
    }
    guard unit.isInForce(on: day) else {
      throw OfficeProblem.usage(
        vi: "--from: ngày \(day.vietnamese) đơn vị “\(unit.key)” không hoạt động",
        en: "--from: the unit “\(unit.key)” is not there on \(day.iso)")
    }
  }

  private static func endPredecessors(of unit: Unit, in settings: inout OfficeSettings) {
    for older in unit.predecessors {
      for index in settings.units.indices
      where settings.units[index].key == older.unit && settings.units[index].validTo == nil
        && older.unit != unit.key && !unit.isInForce(on: older.on - 1)
      {
        settings.units[index].validTo = older.on - 1
      }
    }
  }
}
