import Testing

@testable import TerminalKit

@Suite("Columns of months, drawn")
struct ColumnChartTests {
  @Test("What came in and what was answered, in two textures, with the numbers under them")
  func wide() {
    ChartDesk.expect(
      ChartDesk.frame(12, 78) {
        var chart = ChartDesk.year
        chart.selected = 10
        chart.render(into: &$0, in: $1)
      },
      text: """
                  16┤                                         ██                      |
                    │                ██                       ██                      |
                    │ ██             ██                       ██▄▄   ▒▒ ▄▄            |
                    │ ██▄▄           ██▒▒ ▄▄▄▄ ██             ██▒▒ ▄▄▒▒ ██            |
                    │ ██▒▒ ██▒▒      ██▒▒ ██▒▒ ██▄▄           ██▒▒ ██▒▒ ██▒▒ ▄▄       |
                    │ ██▒▒ ██▒▒   ▄▄ ██▒▒ ██▒▒ ██▒▒      ██▒▒ ██▒▒ ██▒▒ ██▒▒ ██       |
                    │ ██▒▒ ██▒▒ ▄▄▒▒ ██▒▒ ██▒▒ ██▒▒      ██▒▒ ██▒▒ ██▒▒ ██▒▒ ██       |
                    │ ██▒▒ ██▒▒ ██▒▒ ██▒▒ ██▒▒ ██▒▒   ▒▒ ██▒▒ ██▒▒ ██▒▒ ██▒▒ ██▄▄     |
                    └────────────────────────────────────────────────────────────     |
                       T12   T1   T2   T3   T4   T5   T6   T7   T8   T9  T10  T11     |
        █ Nhận          12    8    3   14    9   10    0    6   16    9   11    7     |
        ▒ Đã trả lời     9    8    5   10    9    7    2    6   11   12    8    1     |
        """,
      attributes: """
        ..........fff.................................................................
        ............f.................................................................
        ............f...........................................oo...oo...............
        ............f...oo.............oo...oo..................oo...oo...............
        ............f...oo...oo........oo...oo...oo.............oo...oo...oo..........
        ............f...oo...oo...oo...oo...oo...oo........oo...oo...oo...oo..........
        ............f...oo...oo...oo...oo...oo...oo........oo...oo...oo...oo..........
        ............f...oo...oo...oo...oo...oo...oo...oo...oo...oo...oo...oo...oo.....
        ............fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff.....
        .............hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhHHHHHhhhhh.....
        ...........................................fffff...............#####..........
        o..............................................................#####..........
        """,
      cursor: Position(row: 9, column: 64))
  }

  @Test("A narrow window keeps the newest months, a low one the numbers")
  func narrow() {
    ChartDesk.expect(
      ChartDesk.frame(8, 58) {
        ChartDesk.year.render(into: &$0, in: $1)
      },
      text: """
                  16┤          ▄                   █              |
                    │          █▄  ▄▄  ▄           █▒  ▄▒  █      |
                    │  █▒   ▄  █▒  █▒  █▒      ▄▄  █▒  █▒  █▒  █  |
                    │  █▒  █▒  █▒  █▒  █▒   ▄  █▒  █▒  █▒  █▒  █▄ |
                    └──────────────────────────────────────────── |
                       T1  T2  T3  T4  T5  T6  T7  T8  T9 T10 T11 |
        █ Nhận          8   3  14   9  10   0   6  16   9  11   7 |
        ▒ Đã trả lời    8   5  10   9   7   2   6  11  12   8   1 |
        """)
    ChartDesk.expect(
      ChartDesk.frame(3, 34) {
        ChartDesk.year.render(into: &$0, in: $1)
      },
      text: """
                      T7  T8  T9 T10 T11  |
        █ Nhận         6  16   9  11   7  |
        ▒ Đã trả l…    6  11  12   8   1  |
        """)
  }

  @Test("A wide window spreads them")
  func spread() {
    ChartDesk.expect(
      ChartDesk.frame(8, 118) {
        ChartDesk.year.render(into: &$0, in: $1)
      },
      text: """
                  16┤                          ▄▄▄                                     ███                                    |
                    │  ███▄▄▄                  ███▄▄▄  ▄▄▄▄▄▄  ▄▄▄                     ███▒▒▒  ▄▄▄▒▒▒  ███                    |
                    │  ███▒▒▒  ███▒▒▒     ▄▄▄  ███▒▒▒  ███▒▒▒  ███▒▒▒          ▄▄▄▄▄▄  ███▒▒▒  ███▒▒▒  ███▒▒▒  ███            |
                    │  ███▒▒▒  ███▒▒▒  ███▒▒▒  ███▒▒▒  ███▒▒▒  ███▒▒▒     ▄▄▄  ███▒▒▒  ███▒▒▒  ███▒▒▒  ███▒▒▒  ███▄▄▄         |
                    └────────────────────────────────────────────────────────────────────────────────────────────────         |
                          T12      T1      T2      T3      T4      T5      T6      T7      T8      T9     T10     T11         |
        █ Nhận             12       8       3      14       9      10       0       6      16       9      11       7         |
        ▒ Đã trả lời        9       8       5      10       9       7       2       6      11      12       8       1         |
        """)
  }
}
