import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport

/// Tests in which somebody who is to stay secret comes, and is asked for again.
protocol SealsSenders {}

extension SealsSenders {
  func seal(_ office: Office) throws -> String {
    try office.open(
      NewCase(
        type: "phan-anh", summary: "Thu tiền không biên lai", received: TestOffice.day("2026-11-23"),
        source: "truc-tiep", sender: Sender(name: "Lò Thị Kín", address: "xóm 7", phone: ""), isSealed: true)
    ).code
  }

  func name(_ office: Office, _ code: String) -> String? {
    guard case .visible(let sender)? = try? office.openSender(code: code, reason: "Xác minh lần nữa") else {
      return nil
    }
    return sender.name
  }
}
