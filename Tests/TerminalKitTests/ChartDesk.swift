import Testing
import VietnameseText

@testable import TerminalKit

/// Invented figures, drawn.
enum ChartDesk {
  static let weekdays = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]

  /// What a widget draws in a room, a frame wider by a column on each side so that nothing is drawn outside it unseen.
  static func frame(_ rows: Int, _ columns: Int, _ draw: (inout Frame, Rect) -> Void) -> Frame {
    var frame = Frame(size: Size(rows: rows + 1, columns: columns + 2))
    draw(&frame, Rect(row: 0, column: 1, rows: rows, columns: columns))
    let letters = frame.attributeLines
    let text = frame.textLines
    #expect(text.last?.allSatisfy { $0 == " " } == true, "drawn below its room")
    #expect(text.allSatisfy { $0.first == " " && $0.last == " " }, "drawn beside its room")
    #expect(letters.allSatisfy { $0.first == "." && $0.last == "." })
    return frame
  }

  static func inner(_ frame: Frame, _ lines: [String]) -> String {
    lines.dropLast().map { String($0.dropFirst().dropLast()) + "|" }.joined(separator: "\n")
  }

  static func expect(
    _ frame: Frame, text: String, attributes: String? = nil, cursor: Position? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shown = inner(frame, frame.textLines)
    #expect(shown == text, "\n\(shown)\n", sourceLocation: sourceLocation)
    let letters = frame.attributeLines.dropLast().map { $0.dropFirst().dropLast() }.joined(separator: "\n")
    if let attributes {
      #expect(letters == attributes, "\n\(letters)\n", sourceLocation: sourceLocation)
    }
    #expect(frame.cursor == cursor, sourceLocation: sourceLocation)
  }

  /// The frame as a terminal without Unicode shows it.
  static func plain(_ frame: Frame) -> String {
    inner(frame, frame.textLines.map { String($0.map { PlainLetters.letter(for: $0) }) })
  }

  static let bodies = BarChart([
    .init(label: "UBND xã Suối Đá", value: 3, of: 12, text: "3/12 · lâu nhất 7 ngày", mark: "!!", .danger),
    .init(label: "Đảng ủy xã", value: 1, of: 2, text: "1/2 · lâu nhất 2 ngày", mark: "!!", .danger),
    .init(label: "Ban Y Ngo\u{323}c, Kon Rẫy", value: 0, of: 5, text: "0/5"),
    .init(label: "Công an xã", value: 0, of: 0, text: "chưa chuyển đơn nào"),
  ])

  static let year = ColumnChart(
    series: ["Nhận", "Đã trả lời"],
    months: zip(
      ["T12", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"],
      [
        [12, 9], [8, 8], [3, 5], [14, 10], [9, 9], [10, 7], [0, 2], [6, 6], [16, 11], [9, 12], [11, 8],
        [7, 1],
      ]
    ).map { .init(label: $0.0, values: $0.1) })

  /// Thirty working days from Monday 23/11 on, the 24th off.
  static func load(busiest: Int) -> LoadStrip {
    let dues = [2, 5, 0, 1, 3, 7, 2, 0, 0, 1, 4, 2, 1, 0, 0, 6, 2, 1, 3, 0, 1, 0, 2, 9, 1, 0, 0, 1, 2, 1]
    let mondays = ["23/11", "30/11", "7/12", "14/12", "21/12", "28/12", "4/1"]
    let days = dues.indices.map { index in
      // The first week has four days.
      let place = index == 0 ? 0 : index + 1
      return LoadStrip.Day(
        weekday: String(place % 5 + 2), date: mondays[place / 5], count: dues[index] * busiest / 9,
        provisional: index > 6 && index % 3 == 0 ? dues[index] * busiest / 18 : 0,
        own: index % 4 == 1 ? 1 : 0, startsWeek: place % 5 == 0, isToday: index == 0)
    }
    return LoadStrip(days, capacity: busiest * 5 / 9, dueName: "Đến hạn", ownName: "Tôi làm")
  }

  /// November 2026: begins on a Sunday; the 24th uncertain, a swap, a holiday with its compensation.
  static func november(level: (Int) -> Int = { $0 % 7 == 4 ? $0 % 5 : 0 }) -> MonthGrid {
    month("Tháng 11/2026", firstWeekday: 6, count: 30, level: level) { day in
      switch day {
      case 2: DaySign(.compensatory)
      case 1: DaySign(.holiday)
      case 13: DaySign(.swappedOff)
      case 21: DaySign(.swappedWorking)
      case 24: DaySign(.holiday, isUncertain: true)
      default: nil
      }
    }
  }

  static func month(
    _ title: String, firstWeekday: Int, count: Int, level: (Int) -> Int = { _ in 0 },
    sign: (Int) -> DaySign? = { _ in nil }
  ) -> MonthGrid {
    MonthGrid(
      title: title, weekdays: weekdays, firstWeekday: firstWeekday,
      days: (1...count).map { day in
        let isRest = (firstWeekday + day - 1) % 7 > 4
        return .init(sign(day) ?? DaySign(isRest ? .weekend : .ordinary), level: level(day))
      })
  }

  static func yearGrid(selected: YearGrid.Place? = nil) -> YearGrid {
    var first = 3
    let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated().map { index, count in
      let month = month(
        "Tháng \(index + 1)", firstWeekday: first, count: count,
        level: { ($0 * (index + 3)) % 11 == 0 ? $0 % 5 : 0 })
      first = (first + count) % 7
      return month
    }
    return YearGrid(months, today: .init(month: 10, day: 23), selected: selected)
  }

  /// Received on Thursday 22/10, due on the twentieth working day, the 24/11 uncertain.
  static func ledger() -> MonthStrip {
    var days: [MonthStrip.Day] = []
    var count = 0
    for offset in 0...34 {
      let date = offset < 10 ? 22 + offset : offset < 40 ? offset - 9 : offset
      let weekday = (3 + offset) % 7
      var day = MonthStrip.Day(number: date, isToday: offset == 32)
      if offset == 0 {
        day.role = .start
        day.note = "nhận"
      } else if weekday > 4 {
        day.sign = DaySign(.weekend)
      } else if offset == 33 {
        day.sign = DaySign(.holiday, isUncertain: true)
        day.note = "Ngày Văn hóa"
      } else if offset == 12 || offset == 13 {
        day.sign = DaySign(.stopped)
        day.note = "tạm dừng"
      } else {
        count += 1
        day.count = count
        if offset == 34 {
          day.role = .due
          day.note = "HẠN"
        }
      }
      days.append(day)
    }
    return MonthStrip(
      weekdays: weekdays, firstWeekday: 3, days: days,
      weekLabels: ["19/10", "26/10", "2/11", "9/11", "16/11", "23/11"])
  }
}
