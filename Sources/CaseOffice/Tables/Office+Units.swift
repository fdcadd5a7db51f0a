import CaseStore
package import CaseWorkflow
import OfficeFiles
import VietnameseText
import WorkingCalendar

extension Office {
  /// The body of `key`, or what there is instead.
  package func unit(_ key: UnitKey) throws -> Unit {
    _ = try actor(for: .read)
    return try Self.unit(key, in: settings())
  }

  /// Adds a body that is there from `edit.from` on. The bodies it takes over from end the day before.
  @discardableResult
  package func addUnit(_ edit: TableEdit) throws -> Unit {
    let day = edit.from ?? today
    try changeSettings(reason: edit.reason) { settings in
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
    return try unit(edit.key)
  }

  /// Changes a body. A new name holds from `edit.from` on and the old one stays for what was written before; everything
  /// else is as it is now.
  @discardableResult
  package func changeUnit(_ edit: TableEdit) throws -> Unit {
    let day = edit.from ?? today
    try changeSettings(reason: edit.reason) { settings in
      let old = try Self.unit(edit.key, in: settings)
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
    return try unit(edit.key)
  }

  /// Whether an open case still waits for an answer of `unit`.
  package func isAwaited(_ unit: UnitKey) throws -> Bool {
    var filter = CaseFilter()
    filter.unit = unit
    filter.isOpenOnly = true
    filter.limit = 1
    return try !list(filter).isEmpty
  }

  private static func unit(_ key: UnitKey, in settings: OfficeSettings) throws -> Unit {
    guard let unit = settings.unit(key) else {
      throw FieldProblem(
        field: "KEY", value: key.sanitizedForTerminal(),
        reason: .unknownUnit(possible: settings.units.map(\.key)))
    }
    return unit
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
