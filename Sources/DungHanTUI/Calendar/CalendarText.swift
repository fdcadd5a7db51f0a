import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// What the calendar says of years and days.
struct CalendarText {
  let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  static func monthAlone(_ month: Int) -> Phrase {
    CalendarWords.monthAlone.filled(["month": String(month), "name": CalendarWords.englishMonths[month - 1]])
  }

  func month(_ day: CivilDate) -> String {
    desk.say(
      CalendarWords.month.filled([
        "month": String(day.month), "year": String(day.year),
        "name": CalendarWords.englishMonths[day.month - 1],
      ]))
  }

  /// Over the month: how many of its days are worked.
  func monthTitle(_ day: CivilDate) -> String {
    let count = CivilDate.days(inMonth: day.month, of: day.year)
    let first = day - (day.day - 1)
    let worked = desk.calendar.workingDays(after: first - 1, through: first + (count - 1))
    return desk.say(
      CalendarWords.monthTitle.filled([
        "month": String(day.month), "name": CalendarWords.englishMonths[day.month - 1],
        "n": String(worked),
      ]))
  }

  /// Whether the year's notice is out, and what that does.
  func standing(of year: Int, width: Int) -> (text: String, isDoubtful: Bool) {
    func say(_ phrase: Phrase) -> String {
      desk.say(phrase.filled(["year": String(year), "next": String(year + 1)]))
    }
    guard desk.calendar.isAnnounced(year: year) else {
      let text = say(CalendarWords.projected)
      return (text.displayWidth > width ? say(CalendarWords.projectedShort) : text, true)
    }
    let isNextKnown = desk.calendar.isAnnounced(year: year + 1) || year < desk.today.year
    return (say(isNextKnown ? CalendarWords.announced : CalendarWords.announcedNext), false)
  }

  /// The days of the year that are not settled, as many as a line holds; nil when all are.
  func doubts(in year: Int, width: Int) -> String? {
    let days = desk.calendar.specialDays(of: year).filter { $0.status == .uncertain }.map(\.date)
    guard let first = days.first else { return nil }
    if days.count == 1 {
      let text = desk.say(CalendarWords.doubt.filled(["days": desk.short(first)]))
      if text.displayWidth <= width { return text }
      return desk.say(CalendarWords.doubts.filled(["days": desk.short(first)]))
    }
    let spans = Self.spans(days)
    var shown = spans.count
    while true {
      let more = shown < spans.count ? ["…"] : []
      let words = (spans.prefix(shown) + more).joined(separator: ", ")
      let text = desk.say(CalendarWords.doubts.filled(["days": words]))
      if text.displayWidth <= width || shown <= 1 { return text }
      shown -= 1
    }
  }

  /// `04/02–10/02`, `03/09`.
  private static func spans(_ days: [CivilDate]) -> [String] {
    var spans: [ClosedRange<CivilDate>] = []
    for day in days {
      if let last = spans.last, last.upperBound + 1 == day {
        spans[spans.count - 1] = last.lowerBound...day
      } else {
        spans.append(day...day)
      }
    }
    return spans.map { SpecialRun.words($0) }
  }

  // MARK: a day

  /// `Thứ Ba 24/11/2026 · 16/10 âm lịch · 1 ngày làm việc nữa`.
  func heading(_ day: CivilDate) -> [String] {
    var parts = [desk.long(day)]
    if let lunar = LunarCalendar.lunar(of: day) {
      let phrase = lunar.isLeap ? CalendarWords.lunarLeap : CalendarWords.lunar
      parts.append(desk.say(phrase.filled(["day": String(lunar.day), "month": String(lunar.month)])))
    }
    if day == desk.today {
      parts.append(desk.say(CommonWords.today))
    } else {
      let (early, late) = (min(day, desk.today), max(day, desk.today))
      let count = desk.calendar.workingDays(after: early, through: late)
      let phrase = day > desk.today ? CalendarWords.inDays : CalendarWords.daysAgo
      if count > 0 { parts.append(desk.say(phrase.filled(["n": String(count)]))) }
    }
    return parts
  }

  /// What kind of day it is, and no more.
  func kindAlone(_ day: CivilDate) -> String {
    CalendarWords.kinds[desk.calendar.kind(of: day)].map { desk.say($0).lowercased() } ?? ""
  }

  /// What kind of day it is, with its name and status.
  func kind(_ day: CivilDate) -> StyledLine {
    let kind = desk.calendar.kind(of: day)
    let words = CalendarWords.kinds[kind].map { desk.say($0) } ?? ""
    guard let special = desk.calendar.special(on: day) else {
      let counts = desk.say(kind == .weekend ? CalendarWords.countsNot : CalendarWords.counts)
      return StyledLine("\(words), \(counts)", kind == .weekend ? .faint : .normal)
    }
    let isUncertain = special.status == .uncertain
    var line = StyledLine(isUncertain ? "~ " : "", .warning)
    let name = special.name.sanitizedForTerminal()
    let isNamedSo = name.folded.hasPrefix(words.folded)
    line.add(isNamedSo ? name : words, isUncertain ? .warning : .emphasis)
    if !isNamedSo { line.add(": " + name) }
    if let swap = swap(special) { line.add(" · " + swap) }
    if special.status != .announced, let status = CalendarWords.statuses[special.status] {
      line.add(" (\(desk.say(status)))", isUncertain ? .warning : .faint)
    }
    return line
  }

  private func swap(_ day: SpecialDay) -> String? {
    guard let pair = day.pair else { return nil }
    let phrase = day.kind == .swappedOff ? CalendarWords.swapOff : CalendarWords.swapWorked
    return desk.say(phrase.filled(["day": desk.short(pair)]))
  }

  /// What made it so; nil for an ordinary day.
  func source(_ day: CivilDate) -> String? {
    desk.calendar.special(on: day).map {
      desk.say(CalendarWords.by.filled(["source": $0.source.sanitizedForTerminal()]))
    }
  }

  /// Whether a special day counts, and what is provisional by it; nil where its kind says all.
  func effect(_ day: CivilDate, provisional: Int?) -> StyledLine? {
    if desk.calendar.isUncertain(day) {
      let count = provisional ?? 0
      let number = count >= ReadDay.mostProvisional ? "\(count)+" : String(count)
      return StyledLine(
        desk.say(
          count == 0
            ? CalendarWords.uncertainAlone : CalendarWords.uncertainDay.filled(["n": number])), .warning)
    }
    if !desk.calendar.isAnnounced(year: day.year), day >= desk.today {
      return StyledLine(
        desk.say(CalendarWords.provisionalYear.filled(["year": String(day.year)])), .warning)
    }
    guard desk.calendar.special(on: day) != nil else { return nil }
    let words = desk.say(desk.calendar.isWorking(day) ? CalendarWords.counts : CalendarWords.countsNot)
    return StyledLine(words.prefix(1).uppercased() + words.dropFirst(), .faint)
  }
}
