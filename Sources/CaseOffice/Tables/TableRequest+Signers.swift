import CaseWorkflow
import OfficeFiles
import VietnameseText
import WorkingCalendar

/// What happens to those who sign. A signer has no key of its own: `mttq/2` is the second row of the body `mttq`, in the order
/// in which they are asked, past rows too.
extension TableRequest {
  /// `edit.key` is the body. The new row is asked last of its body unless `place` says before which.
  func addSigner(to settings: inout OfficeSettings, today: CivilDate) throws {
    _ = try Office.unit(edit.key, in: settings)
    let (values, place) = try edit.splittingPlace()
    var signer = try Signer.reading([("unit", edit.key)] + values, over: nil, today: today)
    if let from = edit.from { signer.validFrom = from }
    let own = settings.signers.indices.filter { settings.signers[$0].unit == edit.key }
    let index = place.flatMap { $0 <= own.count ? own[$0 - 1] : nil } ?? own.last.map { $0 + 1 }
    settings.signers.insert(signer, at: index ?? settings.signers.count)
  }

  /// With `edit.from` the row before ends the day before and stays for what was signed; without, or from the day on which
  /// the row begins, the row itself is put right.
  func changeSigner(in settings: inout OfficeSettings, today: CivilDate) throws {
    let index = try Self.signerIndex(edit.key, in: settings)
    let old = settings.signers[index]
    let (values, place) = try edit.splittingPlace()
    var new = try Signer.reading(values, over: old, today: today)
    if let day = edit.from, day != old.validFrom {
      guard old.isInForce(on: day) else {
        throw OfficeProblem.usage(
          vi: "--from: ngày \(day.vietnamese) dòng này không có hiệu lực",
          en: "--from: this row is not in force on \(day.iso)")
      }
      new.validFrom = day
      settings.signers[index].validTo = day - 1
      settings.signers.insert(new, at: index + 1)
    } else {
      settings.signers[index] = new
    }
    guard let place else { return }
    guard let now = settings.signers.lastIndex(of: new) else { return }
    settings.signers.remove(at: now)
    let own = settings.signers.indices.filter { settings.signers[$0].unit == new.unit }
    let target = place <= own.count ? own[place - 1] : (own.last.map { $0 + 1 } ?? now)
    settings.signers.insert(new, at: target)
  }

  private static func signerIndex(_ key: String, in settings: OfficeSettings) throws -> Int {
    let parts = key.split(separator: "/").map(String.init)
    let unit = try Office.unit(parts.first ?? "", in: settings)
    let own = settings.signers.indices.filter { settings.signers[$0].unit == unit.key }
    guard parts.count == 2, let number = Int(parts[1]), own.indices.contains(number - 1) else {
      throw OfficeProblem.notFound(
        vi:
          "không có người ký “\(key.sanitizedForTerminal())”; đơn vị “\(unit.key)” có \(own.count) dòng: ghi như \(unit.key)/1",
        en:
          "there is no signer “\(key.sanitizedForTerminal())”; “\(unit.key)” has \(own.count): write \(unit.key)/1"
      )
    }
    return own[number - 1]
  }
}

extension TableEdit {
  /// The values of the row, and before which other row it is to stand, from 1.
  func splittingPlace() throws -> (values: [(key: String, value: String)], place: Int?) {
    guard let text = values.last(where: { $0.key == "place" })?.value else { return (values, nil) }
    let rest = values.filter { $0.key != "place" }
    guard let text = text.trimmed.nonEmpty else { return (rest, nil) }
    guard let place = Int(text), place > 0 else {
      throw OfficeProblem.usage(
        vi: "place: ghi thứ tự, từ 1", en: "place: give the place in the order, from 1")
    }
    return (rest, place)
  }
}
