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
        var members: [JSONValue.Member] = [
          .init(key: "code", value: .text(code)), .init(key: "name", value: JSONValue(shown?.name)),
          .init(key: "address", value: JSONValue(shown?.address)),
          .init(key: "phone", value: JSONValue(shown?.phone)),
        ]
        if !sender.former.isEmpty {
          members.append(.init(key: "former", value: .list(sender.former.map { .text($0) })))
        }
        try session.print(.object(members))
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
        let formerly = Phrase(vi: "Trước đó ghi", en: "Written before")(session.language)
        for former in sender.former {
          try session.output.line("\(formerly): \(former)".sanitizedForTerminal())
        }
      }
    })

  static let caseCorrectSender = Command(
    path: ["case", "correct-sender"],
    summary: Phrase(
      vi: "sửa họ tên, địa chỉ, điện thoại người gửi ghi nhầm",
      en: "put right a sender that was written wrongly"),
    remarks: [
      Phrase(
        vi:
          "Chỉ sửa phần được nêu; '' là xóa phần đó. Tên cũ còn giữ cùng người gửi để che trong văn bản đã soạn.",
        en:
          "Only what is given changes; '' takes it away. The old name is kept with the sender, to be masked in copies."
      ),
      Phrase(
        vi: "Hồ sơ kín: người được trao chìa mới sửa được, và đó là một lần mở.",
        en: "In a sealed case only who holds the key can, and it counts as an opening."),
    ],
    arguments: [caseCode],
    flags: SenderCorrection.Part.allCases.map(Flag.correcting) + [reason, .expect],
    examples: ["case correct-sender 415 --sender-phone '0900 000 124' --reason 'Ghi nhầm một chữ số'"],
    run: { session in
      let invocation = session.invocation
      let office = try session.office()
      let code = try office.resolve(invocation.required(0))
      let words = SenderCorrection.Part.allCases.compactMap { part in
        invocation.text(Flag.correcting(part).name).map { (part, $0) }
      }
      let sealing = try office.correctSender(
        code: code, to: SenderCorrection(Dictionary(uniqueKeysWithValues: words)),
        reason: invocation.text("reason") ?? "", expected: invocation.number("expect"))
      try session.output.line(
        Phrase(vi: "Đã sửa người gửi của \(code)", en: "The sender of \(code) was put right")(
          session.language))
      session.tellWritten(sealing.telling)
      session.tellOpen(isClean: sealing.isClean)
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
      session.tellLeftovers(isClean: isClean)
    })

  static let caseSeal = Command(
    path: ["case", "seal"],
    summary: Phrase(
      vi: "giữ kín từ nay một hồ sơ đã ghi để ngỏ", en: "keep a case secret that was logged open"),
    remarks: [
      Phrase(
        vi: "Người gửi vào phần mã hóa, lời của hồ sơ ra khỏi ô tìm; không mở ngỏ lại được.",
        en: "The sender goes into the vault, the words out of the search; it cannot be made open again.")
    ],
    arguments: [caseCode], flags: [reason],
    examples: ["case seal 415 --reason 'Người gửi sợ bị trả thù'"],
    run: { session in
      let office = try session.office()
      let code = try office.resolve(session.invocation.required(0))
      let sealing = try office.sealSender(code: code, reason: session.invocation.text("reason") ?? "")
      try session.output.line(
        Phrase(vi: "\(code) được giữ kín từ nay", en: "\(code) is kept secret from now on")(session.language))
      session.tellWritten(sealing.telling)
      session.tellLeftovers(isClean: sealing.isClean)
    })
}

extension Flag {
  fileprivate static func correcting(_ part: SenderCorrection.Part) -> Flag {
    Flag(name: "sender-\(part.rawValue)", value: .text("TEXT"), help: part.label)
  }
}

extension Session {
  /// Where words of a sealed case that were written before tell who the sender is.
  fileprivate func tellWritten(_ telling: [Phrase]) {
    guard !telling.isEmpty else { return }
    let places = telling.map { $0(language) }.joined(separator: ", ")
    say(
      Phrase(
        vi:
          "Lời ghi trước còn nói ra người gửi: \(places); nhật ký chỉ cho vai trò xem người gửi đọc lời ấy; tên đơn, nội dung, số văn bản đã che “[người gửi]”; đơn khác của chính người ấy thì giữ kín cả đơn (case seal)",
        en:
          "Words written before still tell the sender: \(places); in the history only roles that see senders read them; titles, content and letters' numbers are masked; seal other cases of the same sender too (case seal)"
      ))
  }

  /// Where bytes of a sender may still lie after it was forgotten or sealed.
  fileprivate func tellLeftovers(isClean: Bool) {
    say(
      Phrase(
        vi: "Bản sao lưu làm trước lúc này còn giữ tên ấy: phải mất hẳn thì xóa các bản đó",
        en: "Backups made before still hold the name: delete them where it must be gone for good"))
    tellOpen(isClean: isClean)
  }

  fileprivate func tellOpen(isClean: Bool) {
    if !isClean {
      say(
        Phrase(
          vi: "Còn người đang mở sổ: chữ cũ nằm trong tệp -wal tới khi mọi người thoát",
          en: "Somebody has the office open: old bytes stay in the -wal file until everybody has left"))
    }
  }
}
