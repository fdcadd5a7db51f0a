import Testing

@testable import TerminalKit

@Suite("Calendars, drawn")
struct DayGridTests {
  @Test("A month: today, the chosen day, what each day off is, how much falls due")
  func month() {
    ChartDesk.expect(
      ChartDesk.frame(8, 40) {
        var month = ChartDesk.november()
        month.today = 23
        month.selected = 18
        month.render(into: &$0, in: $1)
      },
      text: """
         Tháng 11/2026                          |
         T2   T3   T4   T5   T6   T7   CN       |
                                        1*      |
          2>   3    4 █  5    6    7·   8·      |
          9   10   11 ▁ 12   13-  14·  15·      |
         16   17   18 ▅ 19   20   21+  22·      |
        ▸23   24~  25   26   27   28·  29·      |
         30                                     |
        """,
      attributes: """
        .hhhhhhhhhhhhh..........................
        ..........................ff...ff.......
        ...............................iii......
        .iii.......44.4...........fff..fff......
        ...........11.1......iii..fff..fff......
        ...........$$#$...........bbb..fff......
        b.....www.................fff..fff......
        ........................................
        """,
      cursor: Position(row: 5, column: 12))
    ChartDesk.expect(
      ChartDesk.frame(8, 30) {
        var month = ChartDesk.november()
        month.today = 23
        month.selected = 18
        month.render(into: &$0, in: $1)
      },
      text: """
         Tháng 11/2026                |
         T2  T3  T4  T5  T6  T7  CN   |
                                  1*  |
          2>  3   4█  5   6   7·  8·  |
          9  10  11▁ 12  13- 14· 15·  |
         16  17  18▅ 19  20  21+ 22·  |
        ▸23  24~ 25  26  27  28· 29·  |
         30                           |
        """,
      attributes: """
        .hhhhhhhhhhhhh................
        .....................ff..ff...
        .........................iii..
        .iii.....444.........fff.fff..
        .........111.....iii.fff.fff..
        .........$$$.........bbb.fff..
        b....www.............fff.fff..
        ..............................
        """,
      cursor: Position(row: 5, column: 10))
  }

  @Test("A year at 80 columns: two months across, scrolled to the chosen day")
  func year80() {
    ChartDesk.expect(
      ChartDesk.frame(18, 80) {
        ChartDesk.yearGrid(selected: .init(month: 10, day: 25)).render(into: &$0, in: $1)
      },
      text: """
         Tháng 9                       Tháng 10                                         |
         T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN                       |
              1▁  2▃  3▅  4█  5·  6▁                1   2   3·  4·                      |
          7▃  8▅  9█ 10  11▁ 12▃ 13▅    5   6   7   8   9  10· 11▁                      |
         14█ 15  16▁ 17▃ 18▅ 19█ 20·   12  13  14  15  16  17· 18·                      |
         21▁ 22▃ 23▅ 24█ 25  26▁ 27▃   19  20  21  22▃ 23  24· 25·                      |
         28▅ 29█ 30                    26  27  28  29  30  31·                          |
                                                                                        |
         Tháng 11                      Tháng 12                                         |
         T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN                       |
                                  1·        1   2   3   4   5·  6·                      |
          2   3   4   5   6   7·  8·    7   8   9  10  11▁ 12· 13·                      |
          9  10  11▁ 12  13  14· 15·   14  15  16  17  18  19· 20·                      |
         16  17  18  19  20  21· 22▃   21  22▃ 23  24  25  26· 27·                      |
        ▸23  24  25  26  27  28· 29·   28  29  30  31                                   |
         30                                                                             |
                                                                                        |
                                                                                        |
        """,
      cursor: Position(row: 14, column: 10))
  }

  @Test("A year at 120 columns: all of it")
  func year120() {
    ChartDesk.expect(
      ChartDesk.frame(27, 118) {
        ChartDesk.yearGrid().render(into: &$0, in: $1)
      },
      text: """
         Tháng 1                       Tháng 2                       Tháng 3                       Tháng 4                    |
         T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN |
                      1   2   3·  4·                            1·                            1·            1   2   3   4·  5·|
          5   6   7   8   9  10· 11▁    2   3   4   5   6   7·  8·    2   3   4   5   6   7·  8·    6   7   8   9  10  11▁ 12·|
         12  13  14  15  16  17· 18·    9  10  11▁ 12  13  14· 15·    9  10  11▁ 12  13  14· 15·   13  14  15  16  17  18· 19·|
         19  20  21  22▃ 23  24· 25·   16  17  18  19  20  21· 22▃   16  17  18  19  20  21· 22▃   20  21  22▃ 23  24  25· 26·|
         26  27  28  29  30  31·       23  24  25  26  27  28·       23  24  25  26  27  28· 29·   27  28  29  30             |
                                                                     30  31                                                   |
                                                                                                                              |
         Tháng 5                       Tháng 6                       Tháng 7                       Tháng 8                    |
         T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN |
                          1   2·  3·    1   2   3   4   5   6·  7·            1   2   3   4·  5·                        1·  2·|
          4   5   6   7   8   9· 10·    8   9  10  11▁ 12  13· 14·    6   7   8   9  10  11▁ 12·    3   4   5   6   7   8·  9·|
         11▁ 12  13  14  15  16· 17·   15  16  17  18  19  20· 21·   13  14  15  16  17  18· 19·   10  11▁ 12  13  14  15· 16·|
         18  19  20  21  22▃ 23· 24·   22▃ 23  24  25  26  27· 28·   20  21  22▃ 23  24  25· 26·   17  18  19  20  21  22▃ 23·|
         25  26  27  28  29  30· 31·   29  30                        27  28  29  30  31            24  25  26  27  28  29· 30·|
                                                                                                   31                         |
                                                                                                                              |
         Tháng 9                       Tháng 10                      Tháng 11                      Tháng 12                   |
         T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN    T2  T3  T4  T5  T6  T7  CN |
              1▁  2▃  3▅  4█  5·  6▁                1   2   3·  4·                            1·        1   2   3   4   5·  6·|
          7▃  8▅  9█ 10  11▁ 12▃ 13▅    5   6   7   8   9  10· 11▁    2   3   4   5   6   7·  8·    7   8   9  10  11▁ 12· 13·|
         14█ 15  16▁ 17▃ 18▅ 19█ 20·   12  13  14  15  16  17· 18·    9  10  11▁ 12  13  14· 15·   14  15  16  17  18  19· 20·|
         21▁ 22▃ 23▅ 24█ 25  26▁ 27▃   19  20  21  22▃ 23  24· 25·   16  17  18  19  20  21· 22▃   21  22▃ 23  24  25  26· 27·|
         28▅ 29█ 30                    26  27  28  29  30  31·      ▸23  24  25  26  27  28· 29·   28  29  30  31             |
                                                                     30                                                       |
                                                                                                                              |
        """)
  }

  @Test("A narrow year is a column of months")
  func year30() {
    ChartDesk.expect(
      ChartDesk.frame(9, 30) {
        ChartDesk.yearGrid(selected: .init(month: 10, day: 25)).render(into: &$0, in: $1)
      },
      text: """
         Tháng 11                     |
         T2  T3  T4  T5  T6  T7  CN   |
                                  1·  |
          2   3   4   5   6   7·  8·  |
          9  10  11▁ 12  13  14· 15·  |
         16  17  18  19  20  21· 22▃  |
        ▸23  24  25  26  27  28· 29·  |
         30                           |
                                      |
        """,
      cursor: Position(row: 6, column: 10))
  }
}
