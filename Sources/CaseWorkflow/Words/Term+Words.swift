import WorkingCalendar

/// A term as people read it.
extension Term {
  /// As in a list: “20 ngày LV (30)”, “≥15 ngày trước”, “≥2 lần mỗi tháng”, “≥1 lần, 5 kỳ”.
  package var shortWords: Phrase {
    if let frequency {
      let times = Phrase(vi: "≥\(frequency.times) lần", en: "≥\(frequency.times) ×")
      let count = frequency.per.count
      guard count == 1 else {
        return Phrase(vi: times.vi + ", \(count) kỳ", en: times.en + ", \(count) periods")
      }
      let period = frequency.per[0].label
      return Phrase(vi: "\(times.vi) \(period.vi)", en: "\(times.en) \(period.en)")
    }
    let unit = unit == .working ? Phrase(vi: "ngày LV", en: "w. days") : Phrase(vi: "ngày", en: "days")
    if direction == .before {
      return Phrase(vi: "≥\(days) \(unit.vi) trước", en: "≥\(days) \(unit.en) before")
    }
    let cap = extendedDays.map { " (\($0))" } ?? ""
    return Phrase(vi: "\(days) \(unit.vi)\(cap)", en: "\(days) \(unit.en)\(cap)")
  }

  /// “20 ngày làm việc, gia hạn tối đa 30”, “ít nhất 15 ngày trước”, “ít nhất 2 lần: mỗi tháng”.
  package var words: Phrase {
    if let frequency {
      let periods = frequency.per.map(\.label).joined()
      return Phrase(
        vi: "ít nhất \(frequency.times) lần: \(periods.vi)",
        en: "at least \(frequency.times) ×: \(periods.en)")
    }
    let unit =
      unit == .working
      ? Phrase(vi: "ngày làm việc", en: "working days") : Phrase(vi: "ngày lịch", en: "calendar days")
    if direction == .before {
      return Phrase(vi: "ít nhất \(days) \(unit.vi) trước", en: "at least \(days) \(unit.en) before")
    }
    let cap = extendedDays.map { Phrase(vi: ", gia hạn tối đa \($0)", en: ", extended to \($0)") }
    return Phrase(vi: "\(days) \(unit.vi)\(cap?.vi ?? "")", en: "\(days) \(unit.en)\(cap?.en ?? "")")
  }
}

extension Term.Certainty {
  package var label: Phrase {
    switch self {
    case .read: Phrase(vi: "đã đọc", en: "read")
    case .excerpt: Phrase(vi: "trích dẫn", en: "excerpt")
    case .unverified: Phrase(vi: "cần kiểm tra", en: "unverified")
    case .office: Phrase(vi: "tự đặt", en: "the office's")
    }
  }
}

extension Term.Frequency.Period {
  package var label: Phrase {
    switch self {
    case .week: Phrase(vi: "mỗi tuần", en: "a week")
    case .month: Phrase(vi: "mỗi tháng", en: "a month")
    case .quarter: Phrase(vi: "mỗi quý", en: "a quarter")
    case .year: Phrase(vi: "mỗi năm", en: "a year")
    case .firstQuarter: Phrase(vi: "quý I", en: "first quarter")
    case .sixMonths: Phrase(vi: "6 tháng", en: "six months")
    case .nineMonths: Phrase(vi: "9 tháng", en: "nine months")
    case .lastQuarter: Phrase(vi: "quý IV", en: "last quarter")
    }
  }
}
