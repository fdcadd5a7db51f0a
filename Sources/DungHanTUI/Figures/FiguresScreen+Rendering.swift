import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

extension FiguresScreen {
  func render(into frame: inout Frame, _ desk: Desk) {
    Header.render(into: &frame, desk.say(FiguresWords.title), desk)
    let width = frame.size.columns
    frame.rule(row: 1)
    var column = 2
    for one in Page.allCases {
      let name = desk.say(one.name)
      let text = one == page ? "[\(name)]" : " \(name) "
      column += frame.put(
        text, row: 1, column: column, one == page ? .heading : .normal, maxWidth: width - column)
    }
    guard let figures else {
      frame.put(desk.say(CommonWords.loading), row: 3, column: 1, .faint)
      return
    }
    let room = Rect(row: 3, column: 1, rows: max(1, frame.size.rows - 6), columns: width - 2)
    switch page {
    case .late: renderLate(figures.lateness, into: &frame, room, desk)
    case .months:
      ColumnChart(
        series: [desk.say(FiguresWords.received), desk.say(FiguresWords.answered)],
        months: figures.months.map {
          ColumnChart.Month(label: "T\($0.month.month)", values: [$0.received, $0.answered])
        },
        selected: place
      ).render(into: &frame, in: room)
    case .load:
      LoadStrip(
        days(figures.load, desk), dueName: desk.say(FiguresWords.due), ownName: desk.say(FiguresWords.own),
        selected: place
      ).render(into: &frame, in: room)
    }
    frame.put(desk.say(page.note), row: frame.size.rows - 3, column: 1, .hint, maxWidth: width - 2)
  }

  private func renderLate(_ bodies: [Lateness], into frame: inout Frame, _ room: Rect, _ desk: Desk) {
    guard !bodies.isEmpty else {
      for (offset, line) in desk.say(FiguresWords.noneOwed).wrapped(toWidth: room.columns).enumerated() {
        frame.put(line, row: room.row + offset, column: room.column)
      }
      return
    }
    let bars = bodies.map { body in
      let words = body.late > 0 ? FiguresWords.lateLine : FiguresWords.onTimeLine
      return BarChart.Bar(
        label: desk.unitShortName(body.unit), value: body.late, of: body.owed,
        text: desk.say(
          words.filled([
            "n": String(body.late), "whole": String(body.owed), "days": String(body.worstWorkingDays),
          ])), mark: body.late > 0 ? "!!" : "", body.late > 0 ? .danger : .ok)
    }
    BarChart(bars, selected: place).render(into: &frame, in: room)
  }

  private func days(_ load: [DueDay], _ desk: Desk) -> [LoadStrip.Day] {
    load.enumerated().map { index, day in
      let isFirst = index == 0 || day.date.weekday < load[index - 1].date.weekday
      return LoadStrip.Day(
        weekday: String(desk.weekday(day.date).prefix(2)), date: isFirst ? desk.bare(day.date) : "",
        count: day.answers,
        provisional: day.provisional, own: day.moves, startsWeek: isFirst, isToday: day.date == desk.today)
    }
  }
}

extension FiguresScreen.Page {
  var name: Phrase {
    switch self {
    case .late: FiguresWords.late
    case .months: FiguresWords.months
    case .load: FiguresWords.load
    }
  }

  var note: Phrase {
    switch self {
    case .late: FiguresWords.lateNote
    case .months: FiguresWords.monthsNote
    case .load: FiguresWords.loadNote
    }
  }
}
