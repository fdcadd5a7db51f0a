import Testing

@testable import TerminalKit

@Suite("The days ahead, drawn")
struct LoadStripTests {
  @Test(
    "What falls due each working day; over what can be done in a day stands a “!”, “~” where dates can move")
  func wide() {
    ChartDesk.expect(
      ChartDesk.frame(10, 78) {
        var strip = ChartDesk.load(busiest: 9)
        strip.selected = 5
        strip.render(into: &$0, in: $1)
      },
      text: """
              9┤                                                  █                   |
               │           █                     ▄                █                   |
               │┈┈█┈┈┈┈┈┈┈┈█┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▒┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈█┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈    |
               │  █      ▄ █          █          █     ▄          █                   |
               │█ █   ▄  █ █ █      ▄ █ █ ▄      █ █ ▄ █    ▄   █ █  ▄     ▄ █  ▄     |
               └▲─────────────────────────────────────────────────────────────────    |
        Đến hạn 2 5 · 1  3 7!2 · ·  1 4 2 1 ·  · 6!2 1 3~ · 1 · 2 9! 1 · · 1 2  1     |
        Tôi làm · 1 · ·  · 1 · · ·  1 · · · 1  · · · 1 ·  · · 1 · ·  · 1 · · ·  1     |
                2 4 5 6  2 3 4 5 6  2 3 4 5 6  2 3 4 5 6  2 3 4 5 6  2 3 4 5 6  2     |
                23/11    30/11      7/12       14/12      21/12      28/12      4/1   |
        """,
      attributes: """
        ......ff..................................................w...................
        .......f...........w.....................w................w...................
        .......fff.ffffffffwfffffffffffffffffffffwffffffffffffffffwfffffffffffffff....
        .......f...........w.....................w................w...................
        .......f...........w.....................w................w...................
        .......fbfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff....
        ............ff.....WW..ffff.........ff.ffww.......ff..ff..ww...ffff...........
        ........ffbbffff.ffBBffffff.bbffffffbb.ffffffbbff.ffffbbffff.ffbbffffff.bb....
        ........bbffffff.ffFFffffff.ffffffffff.ffffffffff.ffffffffff.ffffffffff.ff....
        ........fffff....fffff......ffff.......fffff......fffff......fffff......fff...
        """,
      cursor: Position(row: 6, column: 20))
  }

  @Test("Numbers of two digits take more room; nothing is said to be more than it is")
  func busy() {
    ChartDesk.expect(
      ChartDesk.frame(8, 118) {
        ChartDesk.load(busiest: 36).render(into: &$0, in: $1)
      },
      text: """
             36┤                ▄▄                                                       ██                                   |
               │┈┈┈▄▄┈┈┈┈┈┈┈┈┈┈┈██┈┈┈┈┈┈┈┈┈┈┈┈┈┈▄▄┈┈┈┈┈┈┈┈┈┈┈┈┈┈▒▒┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈██┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈              |
               │▄▄ ██    ▄▄  ██ ██ ▄▄        ▄▄ ██ ▄▄ ▄▄        ██ ▄▄ ▄▄ ██     ▄▄    ▄▄ ██  ▄▄       ▄▄ ▄▄  ▄▄               |
               └▲───────────────────────────────────────────────────────────────────────────────────────────────              |
        Đến hạn  8 20  ·  4  12 28! 8  ·  ·   4~16  8  4~ ·   · 24! 8  4 12~  ·  4  ·  8 36!  4~ ·  ·  4~ 8   4               |
        Tôi làm  ·  1  ·  ·   ·  1  ·  ·  ·   1  ·  ·  ·  1   ·  ·  ·  1  ·   ·  ·  1  ·  ·   ·  1  ·  ·  ·   1               |
                 2  4  5  6   2  3  4  5  6   2  3  4  5  6   2  3  4  5  6   2  3  4  5  6   2  3  4  5  6   2               |
                23/11        30/11           7/12            14/12           21/12           28/12           4/1              |
        """)
  }

  @Test("As many days as fit; in a low window the numbers alone")
  func narrow() {
    ChartDesk.expect(
      ChartDesk.frame(9, 58) {
        ChartDesk.load(busiest: 9).render(into: &$0, in: $1)
      },
      text: """
              7┤           █                     ▄                |
               │┈┈█┈┈┈┈┈┈┈┈█┈┈┈┈┈┈┈┈┈┈▄┈┈┈┈┈┈┈┈┈┈▒┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈|
               │  █      ▄ █          █          █     ▄          |
               │█ █   ▄  █ █ █      ▄ █ █ ▄      █ █ ▄ █    ▄   █ |
               └▲─────────────────────────────────────────────────|
        Đến hạn 2 5 · 1  3 7!2 · ·  1 4 2 1 ·  · 6!2 1 3~ · 1 · 2 |
        Tôi làm · 1 · ·  · 1 · · ·  1 · · · 1  · · · 1 ·  · · 1 · |
                2 4 5 6  2 3 4 5 6  2 3 4 5 6  2 3 4 5 6  2 3 4 5 |
                23/11    30/11      7/12       14/12      21/12   |
        """)
    ChartDesk.expect(
      ChartDesk.frame(4, 40) {
        ChartDesk.load(busiest: 9).render(into: &$0, in: $1)
      },
      text: """
        Đến hạn 2 5 · 1  3 7!2 · ·  1 4 2 1 ·   |
        Tôi làm · 1 · ·  · 1 · · ·  1 · · · 1   |
                2 4 5 6  2 3 4 5 6  2 3 4 5 6   |
                23/11    30/11      7/12        |
        """)
  }
}
