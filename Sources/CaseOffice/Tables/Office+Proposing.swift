import CaseStore
package import CaseWorkflow
import OfficeFiles
import VietnameseText
import WorkingCalendar

extension Office {
  /// What `request` would do; nothing is written. Refused as `carryOut` would refuse it.
  package func propose(_ request: TableRequest) throws -> TableProposal {
    _ = try actor(for: .changeTables)
    _ = try request.edit.reason.statedReason()
    let old = try settings()
    let new = try edited(old, by: request)
    let ending = new.units.filter { unit in
      unit.validTo != nil && old.unit(unit.key)?.validTo != unit.validTo
    }
    return TableProposal(
      old: old, new: new, awaited: try ending.map(\.key).filter { try isAwaited($0) })
  }

  /// Changes the tables in one transaction, as an event with its reason; refused whole when they would then contradict one
  /// another, or when they are no longer those that were `seen`.
  package func carryOut(_ request: TableRequest, seen: OfficeSettings? = nil) throws {
    let actor = try actor(for: .changeTables)
    let reason = try request.edit.reason.statedReason()
    try file.write {
      let settings = try file.settings()
      if let seen, seen != settings {
        throw OfficeProblem(
          .changedMeanwhile,
          Phrase(
            vi: "có người vừa sửa bảng của đơn vị, CHƯA ghi; xem lại rồi ghi",
            en: "somebody has just changed the office's tables, nothing was saved; look again, then save"))
      }
      try file.change(settings: edited(settings, by: request), reason: reason, by: signature(actor))
    }
  }

  private func edited(_ settings: OfficeSettings, by request: TableRequest) throws -> OfficeSettings {
    var edited = settings
    let before = Set(settings.inconsistencies())
    do {
      try request.apply(to: &edited, today: today)
      if let first = edited.inconsistencies().first(where: { !before.contains($0) }) { throw first }
    } catch let problem as DefinitionProblem {
      throw OfficeProblem(setting: problem)
    }
    return edited
  }
}
