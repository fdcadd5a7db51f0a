import TestChance
import Testing
import VietnameseText

@testable import TerminalKit

@Suite("Charts in any window, read by anybody")
struct ChartPartsTests {
  @Test("Nothing is drawn beside or below its room, at any size")
  func rooms() {
    let draws: [(inout Frame, Rect) -> Void] = [
      { ChartDesk.bodies.render(into: &$0, in: $1) },
      { ChartDesk.year.render(into: &$0, in: $1) },
      { ChartDesk.load(busiest: 36).render(into: &$0, in: $1) },
      { ChartDesk.november().render(into: &$0, in: $1) },
      { ChartDesk.yearGrid(selected: .init(month: 11, day: 31)).render(into: &$0, in: $1) },
      { ChartDesk.ledger().render(into: &$0, in: $1) },
    ]
    for rows in [0, 1, 2, 3, 5, 8, 13] {
      for columns in Array(0...16) + [20, 29, 36, 57, 80, 121] {
        for draw in draws { _ = ChartDesk.frame(rows, columns, draw) }
      }
    }
  }

  @Test("Empty figures draw nothing and trap on nothing")
  func empty() {
    let frame = ChartDesk.frame(9, 60) { frame, room in
      BarChart([]).render(into: &frame, in: room)
      ColumnChart(series: [], months: []).render(into: &frame, in: room)
      LoadStrip([], dueName: "", ownName: "").render(into: &frame, in: room)
      MonthGrid(title: "", weekdays: [], firstWeekday: 9, days: []).render(into: &frame, in: room)
      YearGrid([]).render(into: &frame, in: room)
      MonthStrip(weekdays: [], firstWeekday: 0, days: [], weekLabels: []).render(into: &frame, in: room)
    }
    #expect(frame == Frame(size: frame.size))
  }

  @Test("Bars are as long as what they count, and one of a thousand still shows", arguments: [20, 33, 78])
  func lengths(width: Int) {
    let bars = [1000, 500, 250, 1, 0].map { BarChart.Bar(label: "x", value: $0, text: "") }
    let frame = ChartDesk.frame(5, width) { BarChart(bars).render(into: &$0, in: $1) }
    let lengths = frame.textLines.map { line in line.reduce(0) { $0 + eighths($1) } }
    #expect(lengths[0] == (width - 3) * 8)
    #expect(abs(lengths[1] * 2 - lengths[0]) <= 1 && abs(lengths[2] * 4 - lengths[0]) <= 3)
    #expect(lengths[3] == 1 && lengths[4] == 0)
  }

  private func eighths(_ letter: Character) -> Int {
    switch letter {
    case "█": 8
    case "▉"..."▏": 0x2590 - Int(letter.unicodeScalars.first?.value ?? 0)
    default: 0
    }
  }

  @Test("Equal months are equally high, whatever their texture")
  func heights() {
    let chart = ChartDesk.year
    let frame = ChartDesk.frame(20, 118) { chart.render(into: &$0, in: $1) }
    let labels = frame.textLines[17]
    #expect(labels.contains("T1 "))
    // T1 and T4 and T7 have as many of both.
    for month in [1, 4, 7] {
      let end = 1 + 13 + (month + 1) * 8
      let heights = [end - 4, end - 1].map { column in
        (0..<16).filter { frame[$0, column].text != " " }.count
      }
      #expect(heights[0] == heights[1] && heights[0] > 0, "\(month)")
    }
  }

  @Test("Every kind of day, doubt and every level of heat has a mark of its own, in ASCII too")
  func marks() {
    let kinds = DaySign.Kind.allCases.filter { $0 != .ordinary }.map { DaySign($0).mark }
    let levels = (1...4).map { HeatScale.mark(ofLevel: $0) }
    let all = kinds + [DaySign(isUncertain: true).mark] + levels
    #expect(Set(all).count == all.count)
    #expect(Set(all.map { PlainLetters.letter(for: $0) }).count == all.count)
    #expect(all.allSatisfy { $0.displayWidth == 1 })
    #expect(DaySign(.holiday, isUncertain: true).mark == "~")
  }

  @Test(
    "In every theme a day with something due looks unlike one with nothing, if only by its mark",
    arguments: Theme.allCases)
  func themes(theme: Theme) {
    let looks = (0...4).map { level in
      "\(theme.ink(HeatScale.attributes(ofLevel: level)))\(HeatScale.mark(ofLevel: level))"
    }
    #expect(Set(looks).count == 5)
    guard theme == .mono else { return }
    #expect(Set((1...4).map { theme.ink(HeatScale.attributes(ofLevel: $0)) }).count == 4)
  }

  @Test("Without Unicode the charts still read")
  func plain() {
    let load = ChartDesk.frame(8, 50) { ChartDesk.load(busiest: 9).render(into: &$0, in: $1) }
    #expect(
      ChartDesk.plain(load) == """
              7+           #                     :        |
               |--#------:-#----------:----------#-----:--|
               |# #   :  # # #      : # # :      # # : #  |
               +^-----------------------------------------|
        Den han 2 5 . 1  3 7!2 . .  1 4 2 1 .  . 6!2 1 3~ |
        Toi lam . 1 . .  . 1 . . .  1 . . . 1  . . . 1 .  |
                2 4 5 6  2 3 4 5 6  2 3 4 5 6  2 3 4 5 6  |
                23/11    30/11      7/12       14/12      |
        """, "\n\(ChartDesk.plain(load))\n")
  }

  @Test(
    "Heat is in quarters of the fullest day",
    arguments: [
      (20, [0, 1, 5, 6, 10, 11, 15, 16, 20, 99], [0, 1, 1, 2, 2, 3, 3, 4, 4, 4]),
      (3, [0, 1, 2, 3], [0, 2, 3, 4]), (1, [0, 1, 2], [0, 4, 4]), (0, [0, 5], [0, 0]),
    ])
  func heat(largest: Int, counts: [Int], levels: [Int]) {
    let scale = HeatScale(largest: largest)
    #expect(counts.map { scale.level(of: $0) } == levels)
    for level in 1...4 {
      guard let range = scale.counts(ofLevel: level) else { continue }
      #expect(range.allSatisfy { scale.level(of: $0) == level }, "\(level)")
    }
    #expect((1...4).compactMap { scale.counts(ofLevel: $0) }.reduce(0) { $0 + $1.count } == largest)
  }

  @Test("The arrows choose a part of a chart, Enter opens it")
  func choosing() {
    var bars = ChartDesk.bodies
    #expect(bars.handle(.enter) == .ignored && bars.handle(.down) == .handled && bars.selected == 0)
    for _ in 0..<9 { _ = bars.handle(.down) }
    #expect(bars.selected == 3 && bars.handle(.enter) == .open(3))
    #expect(bars.handle(.left) == .ignored)
    var year = ChartDesk.year
    #expect(year.handle(.left) == .handled && year.selected == 11)
    #expect(year.handle(.home) == .handled && year.selected == 0)
    var strip = ChartDesk.load(busiest: 9)
    _ = strip.handle(.end)
    #expect(strip.selected == 29)
    let frame = ChartDesk.frame(9, 40) { strip.render(into: &$0, in: $1) }
    #expect(frame.cursor != nil, "the chosen day shows in a window that does not hold all")
  }

  @Test("A month hands the choice on over its edges")
  func monthEdges() {
    var month = ChartDesk.november()
    month.today = 23
    #expect(month.handle(.right) == .handled && month.selected == 23)
    #expect(month.handle(.down) == .handled && month.selected == 30)
    #expect(month.handle(.right) == .left(days: 1) && month.handle(.down) == .left(days: 7))
    #expect(month.handle(.home) == .handled && month.handle(.left) == .left(days: -1))
    #expect(month.handle(.enter) == .open(1))
  }

  @Test("Any keys in a year keep the chosen day on the screen and go nowhere unsaid")
  func yearKeys() {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    var grid = ChartDesk.yearGrid()
    let keys: [Key] = [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .enter]
    for _ in 0..<400 {
      let room = Size(
        rows: .random(in: 9...30, using: &chance), columns: .random(in: 28...130, using: &chance))
      let before = grid.selected
      let event = grid.handle(keys.randomElement(using: &chance) ?? .left, room: room)
      if case .left(let days) = event { #expect(days != 0 && grid.selected == before) }
      guard grid.selected != nil else { continue }
      let frame = ChartDesk.frame(room.rows, room.columns) { grid.render(into: &$0, in: $1) }
      #expect(frame.cursor != nil, "seed \(seed), \(room)")
    }
  }

  @Test("From day to day a year goes through its months")
  func yearDays() {
    var grid = ChartDesk.yearGrid(selected: .init(month: 0, day: 1))
    let room = Size(rows: 18, columns: 80)
    #expect(grid.handle(.left, room: room) == .left(days: -1))
    for _ in 1..<365 { #expect(grid.handle(.right, room: room) == .handled) }
    #expect(grid.selected == .init(month: 11, day: 31))
    #expect(grid.handle(.right, room: room) == .left(days: 1))
    #expect(grid.handle(.up, room: room) == .handled && grid.selected == .init(month: 11, day: 24))
    #expect(grid.handle(.pageUp, room: room) == .handled && grid.selected == .init(month: 10, day: 24))
    grid.select(.init(month: 0, day: 31))
    #expect(grid.handle(.pageDown, room: room) == .handled && grid.selected == .init(month: 1, day: 28))
  }
}
