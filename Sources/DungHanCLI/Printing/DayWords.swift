import CaseWorkflow
import WorkingCalendar

/// Dates and days as people read them.
enum DayWords {
  /// `T2 02/11/2026`, in English `Mon 02/11/2026`.
  static func long(_ day: CivilDate, _ language: Language) -> String {
    "\(weekday(day, language)) \(day.vietnamese)"
  }

  /// `T2 02/11` near `today`, else `02/11/2026`; `~` marks a date that can still move.
  static func short(
    _ day: CivilDate, today: CivilDate, isProvisional: Bool = false, _ language: Language
  ) -> String {
    let isNear = day.year == today.year || abs(today.days(until: day)) < 60
    return (isNear ? "\(weekday(day, language)) \(day.shortVietnamese)" : day.vietnamese)
      + (isProvisional ? "~" : "")
  }

  static func weekday(_ day: CivilDate, _ language: Language) -> String {
    switch language {
    case .vi: day.weekday.shortVietnamese
    case .en: day.weekday.shortEnglish
    }
  }

  static func weekdayInFull(_ day: CivilDate, _ language: Language) -> String {
    switch language {
    case .vi: day.weekday.vietnamese
    case .en: day.weekday.english
    }
  }

  static func unit(_ unit: TermUnit) -> Phrase {
    switch unit {
    case .working: Phrase(vi: "ngày làm việc", en: "working days")
    case .calendar: Phrase(vi: "ngày lịch", en: "calendar days")
    }
  }

  static func kind(_ kind: DayKind) -> Phrase {
    switch kind {
    case .working: Phrase(vi: "làm việc", en: "worked")
    case .weekend: Phrase(vi: "nghỉ cuối tuần", en: "weekly rest")
    case .holiday: Phrase(vi: "nghỉ lễ", en: "holiday")
    case .compensatory: Phrase(vi: "nghỉ bù", en: "day in lieu")
    case .swappedOff: Phrase(vi: "nghỉ hoán đổi", en: "off by a swap")
    case .swappedWorking: Phrase(vi: "làm bù", en: "worked by a swap")
    }
  }

  static func status(_ status: SpecialDayStatus) -> Phrase {
    switch status {
    case .announced: Phrase(vi: "đã thông báo", en: "announced")
    case .projected: Phrase(vi: "dự tính", en: "projected")
    case .uncertain: Phrase(vi: "chưa chắc", en: "uncertain")
    }
  }
}
