import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// Terms as JSON and as words.
struct TermForms {
  let language: Language
  let today: CivilDate

  func json(_ term: Term) -> JSONValue {
    let isCounted = term.frequency == nil
    return [
      "key": .text(term.key), "label": .text(term.label(language)),
      "days": isCounted ? JSONValue(term.days) : .null,
      "unit": isCounted ? .text(term.unit.rawValue) : .null,
      "direction": isCounted ? .text(term.direction.rawValue) : .null,
      "extendedDays": JSONValue(term.extendedDays),
      "frequency": term.frequency.map {
        ["times": JSONValue($0.times), "per": .list($0.per.map { .text($0.rawValue) })]
      } ?? .null,
      "start": isCounted ? .text(term.start(language)) : .null, "who": JSONValue(term.who, language),
      "whom": JSONValue(term.whom, language), "basis": .text(term.basis),
      "certainty": .text(term.certainty.rawValue), "validFrom": JSONValue(term.validFrom),
      "validTo": JSONValue(term.validTo), "inForce": .bool(term.isValid(on: today)),
    ]
  }

  /// As in a list: “20 ngày LV (30)”, “≥15 ngày trước”, “≥2 lần mỗi tháng”, “≥1 lần, 5 kỳ”.
  func shortLength(_ term: Term) -> String {
    if let frequency = term.frequency {
      let times = Phrase(vi: "≥\(frequency.times) lần", en: "≥\(frequency.times) ×")(language)
      let count = frequency.per.count
      return frequency.per.count == 1
        ? times + " " + Self.label(of: frequency.per[0])(language)
        : times + Phrase(vi: ", \(count) kỳ", en: ", \(count) periods")(language)
    }
    let unit =
      term.unit == .working
      ? Phrase(vi: "ngày LV", en: "w. days")(language) : Phrase(vi: "ngày", en: "days")(language)
    if term.direction == .before {
      return Phrase(vi: "≥\(term.days) \(unit) trước", en: "≥\(term.days) \(unit) before")(language)
    }
    return "\(term.days) \(unit)" + (term.extendedDays.map { " (\($0))" } ?? "")
  }

  /// “20 ngày làm việc, gia hạn tối đa 30”, “ít nhất 15 ngày trước”, “ít nhất 2 lần: mỗi tháng”.
  func length(_ term: Term) -> String {
    if let frequency = term.frequency {
      let periods = frequency.per.map { Self.label(of: $0)(language) }.joined(separator: ", ")
      return Phrase(
        vi: "ít nhất \(frequency.times) lần: \(periods)", en: "at least \(frequency.times) ×: \(periods)")(
          language)
    }
    let unit = DayWords.unit(term.unit)(language)
    if term.direction == .before {
      return Phrase(
        vi: "ít nhất \(term.days) \(unit) trước", en: "at least \(term.days) \(unit) before")(language)
    }
    let cap =
      term.extendedDays.map { Phrase(vi: ", gia hạn tối đa \($0)", en: ", extended to \($0)")(language) }
      ?? ""
    return "\(term.days) \(unit)\(cap)"
  }

  func validity(_ term: Term) -> String {
    let from = term.validFrom.map { Phrase(vi: "từ \($0.vietnamese)", en: "from \($0.vietnamese)")(language) }
    let to = term.validTo.map {
      Phrase(vi: "đến hết \($0.vietnamese)", en: "through \($0.vietnamese)")(language)
    }
    return [from, to].compactMap { $0 }.joined(separator: " ")
  }

  func parties(_ term: Term) -> String {
    [term.who?(language), term.whom?(language)].compactMap { $0 }.joined(separator: " → ")
  }

  static func label(of certainty: Term.Certainty) -> Phrase {
    switch certainty {
    case .read: Phrase(vi: "đã đọc", en: "read")
    case .excerpt: Phrase(vi: "trích dẫn", en: "excerpt")
    case .unverified: Phrase(vi: "cần kiểm tra", en: "unverified")
    case .office: Phrase(vi: "tự đặt", en: "the office's")
    }
  }

  private static func label(of period: Term.Frequency.Period) -> Phrase {
    switch period {
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
