import WorkingCalendar

extension Engine {
  /// Nothing is sent to a body on a day on which it is not there; the refusal names who took over its work.
  func requireInForce(_ bodies: [UnitKey], on day: CivilDate) throws(Refusal) {
    for key in bodies {
      guard let unit = context.settings.unit(key), !unit.isInForce(on: day) else { continue }
      let name = unit.name(on: day)
      throw Refusal(
        .unitInForce,
        phrases: [
          "unit": Phrase(vi: "\(name.vi) (\(key))", en: "\(name.en) (\(key))"),
          "validity": validity(unit, day),
          "day": Phrase(day.vietnamese), "advice": advice(unit, day),
        ])
    }
  }

  private func validity(_ unit: Unit, _ day: CivilDate) -> Phrase {
    if let end = unit.validTo, end < day {
      return Phrase(
        vi: "đã kết thúc hoạt động ngày \(end.vietnamese)", en: "ceased on \(end.vietnamese)")
    }
    let start = unit.validFrom?.vietnamese ?? ""
    return Phrase(vi: "hoạt động từ ngày \(start)", en: "exists from \(start)")
  }

  private func advice(_ unit: Unit, _ day: CivilDate) -> Phrase {
    let heirs = context.settings.successors(of: unit.key, on: day)
    guard !heirs.isEmpty else {
      return Phrase(vi: "chọn nơi khác (dunghan unit list)", en: "choose another (dunghan unit list)")
    }
    return Phrase(
      vi: "gửi nơi kế thừa: " + heirs.map { "\($0.name(on: day).vi) (\($0.key))" }.joined(separator: ", "),
      en: "send to its successor: "
        + heirs.map { "\($0.name(on: day).en) (\($0.key))" }.joined(separator: ", "))
  }
}
