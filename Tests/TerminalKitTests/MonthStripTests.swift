import Testing

@testable import TerminalKit

@Suite("A deadline day by day, drawn")
struct MonthStripTests {
  @Test("With room a day takes two rows: its date, and its number in the count or what it is")
  func tall() {
    ChartDesk.expect(
      ChartDesk.frame(13, 78) {
        ChartDesk.ledger().render(into: &$0, in: $1)
      },
      text: """
               T2        T3        T4        T5        T6        T7        CN         |
        19/10                                22        23        24·       25·        |
                                             ├ nhận    1                              |
        26/10  26        27        28        29        30        31·        1·        |
               2         3         4         5         6                              |
        2/11    2         3|        4|        5         6         7·        8·        |
               7         tạm dừng  tạm dừng  8         9                              |
        9/11    9        10        11        12        13        14·       15·        |
               10        11        12        13        14                             |
        16/11  16        17        18        19        20        21·       22·        |
               15        16        17        18        19                             |
        23/11 ▸23        24~       25                                                 |
               20        Ngày Vă…  21┤ HẠN                                            |
        """,
      attributes: """
        .........................................................ff........ff.........
        fffff....................................................fff.......fff........
        .....................................i.iiii....b..............................
        fffff....................................................fff.......fff........
        .......b.........b.........b.........b.........b..............................
        ffff.............fff.......fff...........................fff.......fff........
        .......b.........ffffffff..ffffffff..b.........b..............................
        ffff.....................................................fff.......fff........
        .......bb........bb........bb........bb........bb.............................
        fffff....................................................fff.......fff........
        .......bb........bb........bb........bb........bb.............................
        fffff.b..........www.......bb.................................................
        .......bb........wwwwwwww..bbb.bbb............................................
        """)
  }

  @Test("With less it takes one, with the same marks")
  func flat() {
    ChartDesk.expect(
      ChartDesk.frame(7, 58) {
        ChartDesk.ledger().render(into: &$0, in: $1)
      },
      text: """
               T2     T3     T4     T5     T6     T7     CN       |
        19/10                       22  ├  23  1  24·    25·      |
        26/10  26  2  27  3  28  4  29  5  30  6  31·     1·      |
        2/11    2  7   3|     4|     5  8   6  9   7·     8·      |
        9/11    9 10  10 11  11 12  12 13  13 14  14·    15·      |
        16/11  16 15  17 16  18 17  19 18  20 19  21·    22·      |
        23/11 ▸23 20  24~    25 21┤                               |
        """,
      attributes: """
        ..........................................ff.....ff.......
        fffff...........................i......b..fff....fff......
        fffff......b......b......b......b......b..fff....fff......
        ffff.......b..fff....fff........b......b..fff....fff......
        ffff......bb.....bb.....bb.....bb.....bb..fff....fff......
        fffff.....bb.....bb.....bb.....bb.....bb..fff....fff......
        fffff.b...bb..www....bb.bbb...............................
        """)
  }

  @Test("A low window shows the weeks up to the due day")
  func low() {
    ChartDesk.expect(
      ChartDesk.frame(4, 58) {
        ChartDesk.ledger().render(into: &$0, in: $1)
      },
      text: """
        ↑      T2     T3     T4     T5     T6     T7     CN       |
        9/11    9 10  10 11  11 12  12 13  13 14  14·    15·      |
        16/11  16 15  17 16  18 17  19 18  20 19  21·    22·      |
        23/11 ▸23 20  24~    25 21┤                               |
        """)
  }

  @Test("A very narrow one drops the weeks' dates")
  func narrow() {
    ChartDesk.expect(
      ChartDesk.frame(13, 40) {
        ChartDesk.ledger().render(into: &$0, in: $1)
      },
      text: """
         T2   T3   T4   T5   T6   T7   CN       |
                        22   23   24·  25·      |
                        ├ …  1                  |
         26   27   28   29   30   31·   1·      |
         2    3    4    5    6                  |
          2    3|   4|   5    6    7·   8·      |
         7    tạ…  tạ…  8    9                  |
          9   10   11   12   13   14·  15·      |
         10   11   12   13   14                 |
         16   17   18   19   20   21·  22·      |
         15   16   17   18   19                 |
        ▸23   24~  25                           |
         20   Ng…  21┤                          |
        """)
  }
}
