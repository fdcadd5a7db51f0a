import CaseOffice
import CaseStore
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing
import VietnameseText

@testable import DungHanTUI

/// Typing Vietnamese where the machine has no input method, and giving way where it has one.
@Suite struct TypingTests {
  private func sender(_ detail: CaseDetail) -> Sender? {
    guard case .visible(let sender) = detail.sender else { return nil }
    return sender
  }

  /// At the sender's field of an empty intake form.
  private func atSender(_ clerk: Clerk) -> Clerk { clerk.press(.function(2), .tab, .tab, .tab) }

  @Test(
    "Typing is off until Ctrl+Space turns it on, the status line says so, and it is kept for the next day")
  func switching() throws {
    let office = try ScreenOffice()
    let clerk = atSender(try Clerk(office.on()))
    #expect(clerk.shows("[Gõ: tắt]"))
    clerk.type("Nguyeenx ")
    #expect(clerk.shows("Nguyeenx"))
    clerk.press(.control(" "))
    #expect(clerk.shows("[Gõ: Telex]"))
    #expect(clerk.shows("Gõ Telex: bật."))
    clerk.type("Thij Vis")
    #expect(clerk.shows("Nguyeenx Thị Ví"))

    clerk.press(.hangUp)
    let next = try Clerk(office.on())
    #expect(next.shows("[Gõ: Telex]"))
    #expect(atSender(next).shows("Nguyeenx Thị Ví"))
    next.press(.control(" "))
    #expect(next.shows("[Gõ: tắt]"))
    #expect(next.shows("Gõ tiếng Việt của DungHan: tắt."))
    #expect(atSender(try Clerk(office.on(as: "cap-uy")).press(.function(3))).shows("[Gõ: tắt]"))
  }

  @Test("The method and the place of the tone are chosen by name, and kept")
  func choosing() throws {
    let office = try ScreenOffice()
    let clerk = atSender(try Clerk(office.on()))
    clerk.press(.function(9)).type("kieu go").press(.enter)
    #expect(clerk.shows("[Gõ: VNI]"))
    clerk.type("Le6 Hoa2 ")
    clerk.press(.function(9)).type("dat1 dau61").press(.enter)
    #expect(clerk.shows("Đặt dấu kiểu mới"))
    clerk.type("Hoa2")
    #expect(clerk.shows("Lê Hòa Hoà"))
    #expect(try TypingSettings(office.on().workingCopies()).style == TypingStyle(.vni, placement: .new))
  }

  @Test("A case is logged in Telex: names and words are composed, dates, numbers and telephones are not")
  func logCase() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.control(" "), .function(2), .tab)
    clerk.type("20/11").press(.tab, .tab)
    clerk.type("Lof Thij Vis").press(.tab).type("xoms 6, 0900 000 601").press(.tab)
    clerk.type("Dduwowngf vaof xoms 6 huw hongr, ddax baos 2 laanf. File scan kefm theo.").press(.tab)
    #expect(clerk.shows("T6 20/11/2026"))
    clerk.press(.function(8))
    let line = try office.on().search("duong vao xom 6", limit: 5).first
    let detail = try office.on().show(code: line?.code ?? "")
    #expect(sender(detail)?.name == "Lò Thị Ví")
    #expect(sender(detail)?.phone == "0900000601")
    #expect(detail.summary.contains("Đường vào xóm 6 hư hỏng, đã báo 2 lần. File scan kèm theo."))
  }

  @Test("The number of a letter is typed as it stands, with its Đ")
  func documentNumber() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "5").press(.control(" "))
    clerk.press(.function(4), .enter).type("ubnd").press(.tab).type("60/QDD-MTTQ")
    #expect(clerk.shows("60/QĐ-MTTQ"))
  }

  @Test(
    "The machine's own input method turns typing off, says so, and its letters stand",
    arguments: [true, false])
  func yields(sendsWhole: Bool) throws {
    let office = try ScreenOffice()
    let clerk = atSender(try Clerk(office.on()).press(.control(" ")))
    clerk.type("Nguyen")
    if sendsWhole {
      clerk.press(.backspace, .backspace, .backspace, .backspace, .backspace, .backspace).type(
        "Nguyễn Thị Đào")
    } else {
      clerk.press(.backspace, .backspace).type("ễn Thi").press(.backspace).type("ị Dd").press(
        .backspace, .backspace)
      clerk.type("Đào")
    }
    #expect(clerk.shows("Nguyễn Thị Đào"))
    #expect(clerk.shows("[Gõ: tắt]"))
    #expect(clerk.shows("Đã tắt gõ Telex: máy có bộ gõ khác."))
    #expect(!TypingSettings(try office.on().workingCopies()).isOn)
    clerk.type(" as")
    #expect(clerk.shows("Nguyễn Thị Đào as"))
  }

  @Test("The search composes and finds with accents or without; a number stays a number")
  func search() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.control(" "))
    clerk.type("keenh")
    #expect(clerk.shows("“kênh”"))
    #expect(clerk.shows("Bồi thường đất kênh N2"))
    clerk.press(.escape, .escape).type("7").press(.enter)
    #expect(clerk.shows("NÓI VỚI DÂN"))
  }

  @Test(
    "A highland name from an input method is stored, stays aligned, is taken back letter by letter and is found"
  )
  func highlandName() throws {
    let office = try ScreenOffice()
    let clerk = atSender(try Clerk(office.on()))
    // As input methods send it: joined letters, letters with a mark of their own, and a slip taken back.
    clerk.type("Y Rơ\u{306}č Niê Ksŏr Ư\u{306}x").press(.backspace, .backspace).type("Ŭñĕĭ")
    let name = "Y Rơ̆č Niê Ksŏr Ŭñĕĭ"
    #expect(clerk.shows(name))
    clerk.press(.tab).type("buôn Ea Sŭt, 0900 000 777").press(.tab).type("Nhà rông buôn Kơ\u{306}ng dột mái")
    let row = clerk.rows.first { $0.contains(name) } ?? ""
    #expect(row.displayWidth == 80)
    clerk.press(.function(8))
    let found = try office.on().search("y roc nie ksor uñei", limit: 5).first
    let detail = try office.on().show(code: found?.code ?? "")
    #expect(sender(detail)?.name.unicodeScalars.elementsEqual(name.nfc.unicodeScalars) == true)
    for words in ["Rơ̆č", "ksor", "buôn kơ̆ng", "buon kong", "KSŎR"] {
      let again = try Clerk(office.on()).type(words)
      #expect(again.shows("Nhà rông buôn Kơ̆ng"), "\(words)")
    }
  }
}
