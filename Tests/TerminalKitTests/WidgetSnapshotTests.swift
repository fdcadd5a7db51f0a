import Testing
import VietnameseText

@testable import TerminalKit

@Suite("The screens' building blocks, drawn")
struct WidgetSnapshotTests {
  func frame(_ keys: [Key], size: Size = Size(rows: 15, columns: 60)) -> Frame {
    var desk = IntakeDesk()
    _ = desk.update(.started(size))
    for key in keys { _ = desk.update(.key(key)) }
    return desk.render(size: size)
  }

  func expect(_ frame: Frame, text: String, attributes: String? = nil, cursor: Position?) {
    let shown = frame.textLines.map { $0 + "|" }.joined(separator: "\n")
    #expect(shown == text, "\n\(shown)\n")
    if let attributes {
      let letters = frame.attributeLines.joined(separator: "\n")
      #expect(letters == attributes, "\n\(letters)\n")
    }
    #expect(frame.cursor == cursor)
  }

  @Test("A list with headings, the chosen row marked, the bar without what does not fit")
  func list() {
    expect(
      frame([.down, .down]),
      text: """
         HÔM NAY · Thứ Hai 23/11/2026                               |
        ── QUÁ HẠN (2)                                              |
        !! 362  Việc số 362                                         |
        !! 371  Việc số 371                                         |
        ── TÔI PHẢI LÀM (40)                                        |
           400  Việc số 400                                         |
           401  Việc số 401                                         |
           402  Việc số 402                                         |
           403  Việc số 403                                         |
           404  Việc số 404                                         |
           405  Việc số 405                                         |
           406  Việc số 406                                         |
           407  Việc số 407                                         |
                                                       [Gõ: Unikey] |
         F1 Giúp F2 Ghi đơn F4 Kết thúc F6 Xem văn bản F10 Thoát    |
        """,
      attributes: """
        ttttttttttttttttttttttttttttt...............................
        hhhhhhhhhhhhhh..............................................
        ddd.........................................................
        ddd.........................................................
        hhhhhhhhhhhhhhhhhhhh........................................
        DDD#########################################################
        ddd.........................................................
        ddd.........................................................
        ddd.........................................................
        ddd.........................................................
        ddd.........................................................
        ddd.........................................................
        ddd.........................................................
        sssssssssssssssssssssssssssssssssssssssssssssssffffffffffffs
        _kk______kk_________xx_xxxxxxxx_kk_____________kkk__________
        """,
      cursor: Position(row: 5, column: 0))
  }

  @Test("The intake form: labels, hint, a wrapped text, an error under its field")
  func form() {
    let keys: [Key] =
      [.function(2), .tab, .end, .backspace, .backspace, .backspace, .backspace]
      + TextFieldTests.typed("31/2") + [.enter] + TextFieldTests.typed("Y Ngo\u{323}c") + [.enter]
      + TextFieldTests.typed("Từ tháng 8 trưởng xóm thu 500.000 đồng một hộ làm đường") + [.enter]
      + TextFieldTests.typed("Đề nghị công khai.")
    expect(
      frame(keys),
      text: """
         HÔM NAY · Thứ Hai 23/11/2026                               |
         Nguồn              trực tiếp                             ▾ |
         Ngày nhận *        31/2                                    |
                            ✗ Tháng 2 không có ngày 31              |
         Người gửi          Y Ngọc                                  |
         Nội dung, yêu cầu▸ Từ tháng 8 trưởng xóm thu 500.000 đồng  |
                            một hộ làm đường                        |
                            Đề nghị công khai.                      |
                            Enter xuống dòng, Tab đi tiếp           |
         Số đơn             –                                       |
         Loại               phản ánh                                |
                                                                    |
                                                                    |
                                                       [Gõ: Unikey] |
         F1 Giúp F2 Ghi đơn F4 Kết thúc F6 Xem văn bản F10 Thoát    |
        """,
      attributes: """
        ttttttttttttttttttttttttttttt...............................
        ....................nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnf.
        ....................nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.
        ....................eeeeeeeeeeeeeeeeeeeeeeeeee..............
        ....................nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.
        .bbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccc.
        ....................ccccccccccccccccccccccccccccccccccccccc.
        ....................ccccccccccccccccccccccccccccccccccccccc.
        ....................fffffffffffffffffffffffffffff...........
        .xxxxxx.............x.......................................
        ....................nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.
        ............................................................
        ............................................................
        sssssssssssssssssssssssssssssssssssssssssssssssffffffffffffs
        _kk______kk_________xx_xxxxxxxx_kk_____________kkk__________
        """,
      cursor: Position(row: 7, column: 38))
  }

  @Test("A choice that is being searched shows what fits")
  func choice() {
    expect(
      frame([.function(2)] + TextFieldTests.typed("di")),
      text: """
         HÔM NAY · Thứ Hai 23/11/2026                               |
         Nguồn            ▸ điện thoại                         di ▾ |
         Ngày nhận *        ┌─────────────────────────────────────┐ |
         Người gửi          │▸ điện thoại                         │ |
         Nội dung, yêu cầu  │  bưu điện                           │ |
                            └─────────────────────────────────────┘ |
                                                                    |
         Số đơn             –                                       |
         Loại               phản ánh                                |
                                                                    |
                                                                    |
                                                                    |
                                                                    |
                                                       [Gõ: Unikey] |
         F1 Giúp F2 Ghi đơn F4 Kết thúc F6 Xem văn bản F10 Thoát    |
        """,
      cursor: Position(row: 1, column: 20))
  }

  @Test("A question that cannot be taken back has “Không” chosen")
  func confirmation() {
    expect(
      frame([.function(4)]),
      text: """
         HÔM NAY · Thứ Hai 23/11/2026                               |
        ── QUÁ HẠN (2)                                              |
        !! 362  Việc số 362                                         |
        !! 371  Việc số 371                                         |
        ── TÔI PHẢI LÀM (40)                                        |
          ┌ Kết thúc ────────────────────────────────────────────┐  |
          │ Kết thúc hồ sơ này?                                  │  |
          │                                                      │  |
          │  [Có] ▸[Không]                                       │  |
          └──────────────────────────────────────────────────────┘  |
           405  Việc số 405                                         |
           406  Việc số 406                                         |
           407  Việc số 407                                         |
                                                       [Gõ: Unikey] |
         F1 Giúp F2 Ghi đơn F4 Kết thúc F6 Xem văn bản F10 Thoát    |
        """,
      cursor: Position(row: 8, column: 10))
  }

  @Test("Help says why a command cannot be used now")
  func help() {
    expect(
      frame([.function(1)]),
      text: """
         HÔM NAY · Thứ Hai 23/11/2026                               |
        ── QUÁ HẠN (2)                                              |
        !!┌ Giúp ────────────────────────────────────────────────┐  |
        !!│ F1           Giúp            Phím dùng được ở đây.   │  |
        ──│ F2           Ghi đơn         Ghi một đơn mới.        │  |
          │ F4           Kết thúc hồ sơ  chưa được: chưa trả lời │  |
          │ F6           Xem văn bản     Mở bằng trình xem.      │  |
          │ Ctrl+G       Chuông          Thử chuông.             │  |
          │ F10, Ctrl+Q  Thoát           Đóng sổ.                │  |
          │                                                      │  |
          │ ▸[Đóng]                                              │  |
          └──────────────────────────────────────────────────────┘  |
           407  Việc số 407                                         |
                                                       [Gõ: Unikey] |
         F1 Giúp F2 Ghi đơn F4 Kết thúc F6 Xem văn bản F10 Thoát    |
        """,
      cursor: Position(row: 10, column: 4))
  }

  @Test(
    "The bar keeps its most used keys",
    arguments: [
      (80, "F1 Giúp F2 Ghi đơn F4 Kết thúc F6 Xem văn bản F10 Thoát"),
      (50, "F1 Giúp F2 Ghi đơn F4 Kết thúc F10 Thoát"),
      (35, "F1 Giúp F2 Ghi đơn F10 Thoát"), (22, "F2 Ghi đơn F10 Thoát"), (12, "F2 Ghi đơn"), (5, ""),
    ])
  func bar(width: Int, expected: String) {
    let shown = IntakeDesk.registry.keyBar(false, .vi).shown(width: width)
    #expect(shown.map { $0.key + " " + $0.title }.joined(separator: " ") == expected)
  }
}
