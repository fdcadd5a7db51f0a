package import CaseWorkflow

extension Office {
  /// Adds a row for who signs for the body `edit.key`; the row as it is then, by its own key.
  @discardableResult
  package func addSigner(_ edit: TableEdit) throws -> Signer {
    let before = try settings().signers
    try carryOut(TableRequest(.addSigner, edit))
    return try signer(newSince: before, of: edit.key)
  }

  /// Changes the row `edit.key` (`mttq/2`) of who signs, from a day on, or puts it right.
  @discardableResult
  package func changeSigner(_ edit: TableEdit) throws -> Signer {
    let before = try settings().signers
    try carryOut(TableRequest(.changeSigner, edit))
    return try signer(newSince: before, of: String(edit.key.prefix { $0 != "/" }))
  }

  /// Adds a way by which matters are reported above.
  package func addRoute(_ edit: TableEdit) throws { try carryOut(TableRequest(.addRoute, edit)) }

  package func changeRoute(_ edit: TableEdit) throws { try carryOut(TableRequest(.changeRoute, edit)) }

  package func dropRoute(_ edit: TableEdit) throws { try carryOut(TableRequest(.dropRoute, edit)) }

  /// The last row that was not there before; where nothing changed, the last of the body.
  private func signer(newSince before: [Signer], of unit: UnitKey) throws -> Signer {
    let now = try settings().signers.filter { $0.unit == unit }
    guard let row = now.last(where: { !before.contains($0) }) ?? now.last else {
      throw OfficeProblem.notFound(
        vi: "đơn vị “\(unit)” chưa ghi ai ký", en: "nobody signs for “\(unit)” yet")
    }
    return row
  }
}
