import CaseStore
package import CaseWorkflow
import VietnameseText

extension Office {
  /// The body of `key`, or what there is instead.
  package func unit(_ key: UnitKey) throws -> Unit {
    _ = try actor(for: .read)
    return try Self.unit(key, in: settings())
  }

  /// Adds a body that is there from `edit.from` on. The bodies it takes over from end the day before.
  @discardableResult
  package func addUnit(_ edit: TableEdit) throws -> Unit {
    try carryOut(TableRequest(.addUnit, edit))
    return try unit(edit.key)
  }

  /// Changes a body. A new name holds from `edit.from` on and the old one stays for what was written before; everything
  /// else is as it is now.
  @discardableResult
  package func changeUnit(_ edit: TableEdit) throws -> Unit {
    try carryOut(TableRequest(.changeUnit, edit))
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

  static func unit(_ key: UnitKey, in settings: OfficeSettings) throws -> Unit {
    guard let unit = settings.unit(key) else {
      throw FieldProblem(
        field: "KEY", value: key.sanitizedForTerminal(),
        reason: .unknownUnit(possible: settings.units.map(\.key)))
    }
    return unit
  }
}
