import CaseOffice
import CaseWorkflow
import VietnameseText

extension Command {
  private static let reason = Flag(
    name: "reason", value: .text("TEXT"),
    help: Phrase(vi: "lý do; nhật ký giữ lại", en: "why; the log keeps it"), isRequired: true)

  static let caseSender = Command(
    path: ["case", "sender"],
    summary: Phrase(
      vi: "mở người gửi của một hồ sơ, kể cả người được giữ kín",
      en: "open the sender of a case, one kept secret too"),
    remarks: [
      Phrase(
        vi: "Chỉ người được trao chìa mở được; lần mở được ghi vào nhật ký trước khi hiện tên.",
        en: "Only who was entrusted with the key can; the log tells of it before the name is shown.")
    ],
    arguments: [caseCode], flags: [reason], formats: [.json],
    examples: ["case sender 412 --reason 'Mời lên làm rõ nội dung đơn'"],
    run: { session in
      let invocation = session.invocation
      let office = try session.office()
      let code = try office.resolve(invocation.required(0))
      let sender = try office.openSender(code: code, reason: invocation.text("reason") ?? "")
      let shown = sender.shown
      switch session.format {
      case .json:
        try session.print([
          "code": .text(code), "name": JSONValue(shown?.name), "address": JSONValue(shown?.address),
          "phone": JSONValue(shown?.phone),
        ])
      case .text, .csv:
        guard let shown else {
          return try session.output.line(
            Phrase(vi: "Không ai để tên.", en: "Nobody gave a name.")(session.language))
        }
        for (label, value) in [
          (Phrase(vi: "Họ tên", en: "Name"), shown.name),
          (Phrase(vi: "Địa chỉ", en: "Address"), shown.address),
          (Phrase(vi: "Điện thoại", en: "Telephone"), shown.phone),
        ] where !value.isEmpty {
          try session.output.line("\(label(session.language)): \(value)".sanitizedForTerminal())
        }
      }
    })

  static let caseForgetSender = Command(
    path: ["case", "forget-sender"],
    summary: Phrase(
      vi: "xóa hẳn người gửi của một hồ sơ khỏi sổ", en: "destroy what is kept of the sender of a case"),
    remarks: [
      Phrase(
        vi: "Không lấy lại được. Hồ sơ và nhật ký còn nguyên. Bản sao lưu cũ không bị đụng tới.",
        en: "It cannot be taken back. Case and log stay whole. Older backups are not touched.")
    ],
    arguments: [caseCode], flags: [reason],
    examples: ["case forget-sender 415 --reason 'Người gửi yêu cầu' --as chu-tich"],
    run: { session in
      let office = try session.office()
      let code = try office.resolve(session.invocation.required(0))
      let isClean = try office.forgetSender(code: code, reason: session.invocation.text("reason") ?? "")
      try session.output.line(
        Phrase(vi: "Đã xóa người gửi của \(code)", en: "The sender of \(code) is forgotten")(session.language)
      )
      session.say(
        Phrase(
          vi: "Bản sao lưu làm trước hôm nay còn giữ tên ấy dưới chìa: phải mất hẳn thì xóa các bản đó",
          en: "Backups made before still hold it under the key: delete them where it must be gone for good"))
      if !isClean {
        session.say(
          Phrase(
            vi: "Còn người đang mở sổ: chữ cũ nằm trong tệp -wal tới khi mọi người thoát",
            en: "Somebody has the office open: old bytes stay in the -wal file until everybody has left"))
      }
    })
}
