import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// Who may open the office.
extension Command {
  private static let account = Argument(
    name: "KEY", help: Phrase(vi: "khóa của tài khoản, như lan", en: "the account's key, as lan"))

  private static let reason = Flag(
    name: "reason", value: .text("TEXT"),
    help: Phrase(vi: "lý do; nhật ký giữ lại", en: "why; the log keeps it"),
    isRequired: true)

  private static let fields = [
    Flag(
      name: "name", value: .text("TEXT"), help: Phrase(vi: "tên hiện trên màn hình", en: "the name shown")),
    Flag(
      name: "role", value: .text("KEY"),
      help: Phrase(
        vi: "vai trò, nhiều thì cách bằng phẩy: can-bo, cap-uy, quan-tri …",
        en: "roles, with commas between several: can-bo, cap-uy, quan-tri …")),
    Flag(
      name: "unit", value: .text("KEY"),
      help: Phrase(
        vi: "đơn vị mà tài khoản nói thay (vai trò don-vi)", en: "the body it speaks for (role don-vi)")),
    Flag(
      name: "system-user", value: .text("NAME"),
      help: Phrase(vi: "người dùng của hệ thống, qua SSH", en: "the operating system's user, over SSH")),
    Flag(name: "from", value: .day, help: Phrase(vi: "có hiệu lực từ ngày", en: "valid from")),
    Flag(
      name: "until", value: .day,
      help: Phrase(vi: "đến hết ngày; '' là không hạn", en: "through; '' for no end")),
  ]

  static let userList = Command(
    path: ["user", "list"],
    summary: Phrase(
      vi: "ai được mở sổ, vai trò gì, có chìa mở người gửi không",
      en: "who may open the office, in which roles, and who holds the key to senders"),
    formats: [.json], examples: ["user list", "user list --json"],
    run: { session in
      let office = try session.office()
      let accounts = try office.accounts()
      if session.format == .json { return try session.print(.list(accounts.map(json))) }
      var table = TextTable([
        .init(heading: Phrase(vi: "Khóa", en: "Key")(session.language)),
        .init(heading: Phrase(vi: "Tên", en: "Name")(session.language), isFlexible: true),
        .init(heading: Phrase(vi: "Vai trò", en: "Roles")(session.language)),
        .init(heading: Phrase(vi: "Đăng nhập", en: "Signs in")(session.language)),
        .init(heading: Phrase(vi: "Chìa", en: "Key to senders")(session.language)),
        .init(heading: Phrase(vi: "Hiệu lực", en: "Validity")(session.language)),
      ])
      for account in accounts {
        table.add([
          account.key, account.name, account.roles.joined(separator: ","),
          account.signsIn(session.language),
          (account.keyMark ?? "–") + (account.isEntrusted ? " ✓" : ""),
          Validity.words(from: account.validFrom, to: account.validTo)(session.language),
        ])
      }
      for line in table.lines(width: session.columns) { try session.output.line(line) }
    })

  static let userAdd = Command(
    path: ["user", "add"],
    summary: Phrase(vi: "thêm người được mở sổ", en: "add somebody who may open the office"),
    remarks: [administrator], arguments: [account], flags: fields + [reason], formats: [.json],
    examples: [
      "user add lan --name 'Lan (cán bộ)' --role can-bo --system-user lan --reason 'Nhận việc' --as quan-tri"
    ],
    run: { session in
      let office = try session.office()
      try session.print(
        try office.addAccount(
          session.invocation.required(0), try session.accountEdit(), reason: session.reason))
    })

  static let userChange = Command(
    path: ["user", "change"],
    summary: Phrase(
      vi: "đổi tên, vai trò, thời hạn của tài khoản", en: "change the name, roles or validity of an account"),
    remarks: [administrator], arguments: [account], flags: fields + [reason], formats: [.json],
    examples: [
      "user change cap-uy --name 'Hùng (cấp ủy)' --until 31/12/2027 --reason 'Hết nhiệm kỳ' --as quan-tri"
    ],
    run: { session in
      let office = try session.office()
      try session.print(
        try office.changeAccount(
          session.invocation.required(0), try session.accountEdit(), reason: session.reason))
    })

  static let userDisable = Command(
    path: ["user", "disable"],
    summary: Phrase(
      vi: "thôi cho một tài khoản mở sổ, thu lại chìa",
      en: "let an account open the office no more, and take its key"),
    remarks: [administrator], arguments: [account], flags: [reason], formats: [.json],
    examples: ["user disable tra-cuu --reason 'Chuyển công tác' --as quan-tri"],
    run: { session in
      let office = try session.office()
      let account = try office.disableAccount(session.invocation.required(0), reason: session.reason)
      try session.print(account)
      session.say(
        Phrase(
          vi: "cho mở sổ lại: dunghan user change \(account.key) --until NGÀY --reason LÝ-DO",
          en: "to let it in again: dunghan user change \(account.key) --until DAY --reason WHY"))
    })

  static let userEntrust = Command(
    path: ["user", "entrust"],
    summary: Phrase(
      vi: "trao chìa mở người gửi cho một tài khoản khác",
      en: "entrust another account with the key to sealed senders"),
    remarks: [
      Phrase(
        vi: "Chỉ người đang giữ chìa trao được. Đối chiếu số của chìa trong user list với người nhận.",
        en: "Only who has it can. Compare the key's number in user list with whoever gets it.")
    ],
    arguments: [account], flags: [reason], examples: ["user entrust chu-tich --reason 'Chủ tịch mới'"],
    run: { session in
      let office = try session.office()
      let key = session.invocation.required(0)
      try office.entrust(key, reason: session.reason)
      try session.output.line(
        Phrase(vi: "Đã trao chìa cho \(key)", en: "\(key) holds the key now")(session.language))
    })

  static let userNewKey = Command(
    path: ["user", "new-key"],
    summary: Phrase(
      vi: "làm chìa mới cho tài khoản này khi chìa cũ đã mất",
      en: "make this account a new key where the old one is lost"),
    remarks: [
      Phrase(
        vi: "Chìa cũ hết tác dụng. Chìa cũ đã mất thì người đang giữ chìa trao lại mới mở được người gửi.",
        en:
          "The old one is void. Where it was lost, senders open again once somebody who has the key entrusts it."
      )
    ],
    flags: [reason], examples: ["user new-key --reason 'Thay máy' --as chu-tich"],
    run: { session in
      let office = try session.office()
      try office.renewKey(reason: session.reason)
      let key = office.accountKey
      let isEntrusted = try office.accounts().contains { $0.key == key && $0.isEntrusted }
      let words =
        isEntrusted
        ? Phrase(
          vi: "Đã làm chìa mới; chìa này mở được người gửi như chìa cũ",
          en: "A new key is made; it opens senders as the old one did")
        : Phrase(
          vi: "Đã làm chìa mới, chưa mở được người gửi; nhờ người giữ chìa trao: dunghan user entrust \(key)",
          en:
            "A new key is made; it opens no sender until somebody who holds the key runs dunghan user entrust \(key)"
        )
      try session.output.line(words(session.language))
    })

  private static let administrator = Phrase(
    vi: "Quản trị làm. Nhật ký giữ ai đổi, đổi gì, vì sao.",
    en: "The administrator's. The log keeps who changed what, and why.")

  fileprivate static func json(_ account: AccountLine) -> JSONValue {
    [
      "key": .text(account.key), "name": .text(account.name), "roles": .list(account.roles.map { .text($0) }),
      "unit": JSONValue(account.unit), "systemUser": JSONValue(account.systemUser),
      "validFrom": JSONValue(account.validFrom), "validTo": JSONValue(account.validTo),
      "keyMark": JSONValue(account.keyMark), "entrusted": .bool(account.isEntrusted),
      "password": .bool(account.hasPassword), "locked": .bool(account.isLocked),
    ]
  }
}

extension Session {
  fileprivate var reason: String { invocation.text("reason") ?? "" }

  fileprivate func accountEdit() throws(UsageProblem) -> AccountEdit {
    let isEndless = invocation.text("until")?.trimmed.isEmpty == true
    return AccountEdit(
      name: invocation.text("name"),
      roles: invocation.text("role").map { $0.split(separator: ",").map { String($0).trimmed } },
      unit: invocation.text("unit"), systemUser: invocation.text("system-user"), validFrom: try day("from"),
      validTo: isEndless ? nil : try day("until"), isEndless: isEndless)
  }

  /// The account as it is now.
  fileprivate func print(_ account: AccountLine) throws {
    if format == .json { return try print(Command.json(account)) }
    let validity = Validity.words(from: account.validFrom, to: account.validTo)(language)
    try output.line(
      "\(account.key): \(account.name), \(account.roles.joined(separator: ","))\(validity.isEmpty ? "" : ", " + validity)"
        .sanitizedForTerminal())
    sayWhatFollows(account)
    if let user = account.systemUser, !surroundings.knowsUser(user) {
      say(
        Phrase(
          vi:
            "lưu ý: máy này không có người dùng “\(user)”; xem lại chữ, hoặc lập người dùng ấy trên máy giữ sổ",
          en:
            "note: this machine has no user “\(user)”; see how it is written, or add that user where the book is kept"
        ))
    }
  }

  /// What somebody still has to do before the account can do all its work.
  func sayWhatFollows(_ account: AccountLine) {
    if account.isWithoutWayIn {
      say(
        Phrase(
          vi:
            "\(account.key) chưa có cách vào sổ; đặt mật khẩu: dunghan user password \(account.key), hoặc --system-user",
          en:
            "\(account.key) has no way in yet; give a password: dunghan user password \(account.key), or --system-user"
        ))
    }
    guard account.awaitsKey else { return }
    say(
      Phrase(
        vi:
          "\(account.key) chưa giữ chìa mở người gửi giữ kín; người giữ chìa trao: dunghan user entrust \(account.key)",
        en:
          "\(account.key) holds no key to sealed senders; somebody who does runs: dunghan user entrust \(account.key)"
      ))
  }
}

extension AccountLine {
  /// How somebody comes to be this account: as a user of the system, or by a password.
  fileprivate func signsIn(_ language: Language) -> String {
    guard hasPassword else { return systemUser ?? "" }
    return
      (isLocked
      ? Phrase(vi: "mật khẩu, bị khóa", en: "password, locked") : Phrase(vi: "mật khẩu", en: "password"))(
        language)
  }
}
