import Testing

@testable import TerminalKit

@Suite("Bars, drawn")
struct BarChartTests {
  @Test("Who is late, of how much: a faint track is all that is owed")
  func late() {
    ChartDesk.expect(
      ChartDesk.frame(4, 78) {
        var chart = ChartDesk.bodies
        chart.selected = 1
        chart.render(into: &$0, in: $1)
      },
      text: """
        !! UBND xã Suối Đá     ████████░░░░░░░░░░░░░░░░░░░░░░░░ 3/12 · lâu nhất 7 ngày|
        !! Đảng ủy xã          ██▋░░░                           1/2 · lâu nhất 2 ngày |
           Ban Y Ngọc, Kon Rẫy ░░░░░░░░░░░░░░                   0/5                   |
           Công an xã                                           chưa chuyển đơn nào   |
        """,
      attributes: """
        dd.....................ddddddddffffffffffffffffffffffff.......................
        DD#####################DDDFFF#################################################
        .......................ffffffffffffff...................fff...................
        ........................................................fffffffffffffffffff...
        """,
      cursor: Position(row: 1, column: 1))
  }

  @Test("The bars give way before the words, and the words to what there is")
  func narrow() {
    ChartDesk.expect(
      ChartDesk.frame(4, 60) {
        ChartDesk.bodies.render(into: &$0, in: $1)
      },
      text: """
        !! UBND xã Suối Đá     ███▌░░░░░░░░░░ 3/12 · lâu nhất 7 ngày|
        !! Đảng ủy xã          █▏░            1/2 · lâu nhất 2 ngày |
           Ban Y Ngọc, Kon Rẫy ░░░░░░         0/5                   |
           Công an xã                         chưa chuyển đơn nào   |
        """)
    ChartDesk.expect(
      ChartDesk.frame(4, 36) {
        ChartDesk.bodies.render(into: &$0, in: $1)
      },
      text: """
        !! UBND xã Suố… 3/12 · lâu nhất 7 n…|
        !! Đảng ủy xã   1/2 · lâu nhất 2 ng…|
           Ban Y Ngọc,… 0/5                 |
           Công an xã   chưa chuyển đơn nào |
        """)
    ChartDesk.expect(
      ChartDesk.frame(4, 16) {
        ChartDesk.bodies.render(into: &$0, in: $1)
      },
      text: """
        !! UBND… 3/12 ·…|
        !! Đảng… 1/2 · …|
           Ban … 0/5    |
           Công… chưa c…|
        """)
  }

  @Test("What does not fit is told, and the chosen bar shows")
  func cut() {
    ChartDesk.expect(
      ChartDesk.frame(3, 60) {
        var chart = ChartDesk.bodies
        chart.selected = 2
        chart.render(into: &$0, in: $1)
      },
      text: """
        !! Đảng ủy xã          █▏░            1/2 · lâu nhất 2 ngày |
           Ban Y Ngọc, Kon Rẫy ░░░░░░         0/5                   |
           ↑1 ↓1                                                    |
        """,
      cursor: Position(row: 1, column: 1))
  }
}
