import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// “Lịch”: which years are announced and which days are not settled; the calendar itself is a screen of its own.
struct CalendarPage: TablePage {
  let picture: TablesPicture
  let desk: Desk

  private var years: [Int] { Array(desk.today.year - 1...desk.today.year + 2) }

  var items: [ListView<String>.Item] {
    years.map { .row(String($0)) }
      + (desk.uncertainDays.isEmpty
        ? []
        : [.heading(say(AdministrationWords.uncertainDays))] + desk.uncertainDays.map { .row($0.iso) })
  }

  func headings(width: Int) -> [StyledLine] { [StyledLine(" " + say(AdministrationWords.calendarHead))] }

  func line(_ id: String, width: Int) -> StyledLine {
    if let year = Int(id) {
      let isAnnounced = desk.calendar.isAnnounced(year: year)
      return StyledLine(" \(year)  ").adding(
        say(isAnnounced ? AdministrationWords.announced : AdministrationWords.unannounced),
        isAnnounced ? .normal : .warning)
    }
    return StyledLine(" \(title(id))  ").adding(say(AdministrationWords.uncertain), .warning)
  }

  func title(_ id: String) -> String { CivilDate(iso: id).map { desk.long($0) } ?? id }

  func facts(_ id: String) -> [Fact] {
    if let year = Int(id) {
      let days = desk.calendar.specialDays(of: year)
      let off = days.filter { !desk.calendar.isWorking($0.date) }
      return [
        Fact(
          say(AdministrationWords.daysOff),
          off.map { "\(desk.weekday($0.date)) \($0.date.shortVietnamese)" }.joined(separator: ", ")),
        Fact(
          say(AdministrationWords.madeUp),
          days.filter { desk.calendar.isWorking($0.date) && $0.kind != .holiday }
            .map { "\(desk.weekday($0.date)) \($0.date.shortVietnamese)" }.joined(separator: ", ")),
      ].filter { !$0.value.isEmpty }
    }
    guard let day = CivilDate(iso: id), let special = desk.calendar.special(on: day) else { return [] }
    return [
      Fact(say(AdministrationWords.name), special.name.sanitizedForTerminal()),
      Fact(say(AdministrationWords.basis), special.source.sanitizedForTerminal()),
      Fact("", say(AdministrationWords.uncertainRule)),
    ].filter { !$0.value.isEmpty }
  }

  func acts(_ id: String) -> [TableAct] { [.openCalendar] }

  var remark: Phrase? { AdministrationWords.calendarOpen }
}
