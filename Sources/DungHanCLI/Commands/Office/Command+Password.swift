import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// Passwords and the way back when one is lost.
extension Command {
  private static let reason = Flag(
    name: "reason", value: .text("TEXT"),
    help: Phrase(vi: "lý do; nhật ký giữ lại", en: "why; the log keeps it"))

  private static func account(isRequired: Bool) -> Argument {
    Argument(
      name: "KEY", help: Phrase(vi: "khóa của tài khoản, như lan", en: "the account's key, as lan"),
      isRequired: isRequired)
  }

  static let userPassword = Command(
    path: ["user", "password"],
    summary: Phrase(
      vi: "đặt, đổi mật khẩu của mình; quản trị đặt cho người khác",
      en: "set or change one's own password; the administrator gives another one his"),
    remarks: [
      Phrase(
        vi: "Đã có mật khẩu thì đăng nhập bằng tên và mật khẩu, không còn gắn với người dùng của máy.",
        en: "An account with a password is signed in to by name and belongs to no system user any more."),
      Phrase(
        vi: "Ngoài terminal, mỗi mật khẩu là một dòng của đầu vào.",
        en: "Without a terminal every password is a line of the input."),
      Phrase(
        vi:
          "Quản trị đặt lại cho người quên mật khẩu thì chìa mở người gửi của người ấy mất; nhờ người giữ chìa trao lại.",
        en: "Whoever gets a new one for one that was lost has to be entrusted with the key to senders anew."),
    ],
    arguments: [account(isRequired: false)], flags: [reason],
    examples: ["user password", "user password lan"],
    run: { session in
      let office = try session.office()
      let key = session.invocation.argument(0) ?? office.accountKey
      try office.readyForPasswords(of: key)
      let reason = session.invocation.text("reason") ?? "Đổi mật khẩu"
      if key == office.accountKey {
        let old = try office.asksOldPassword() ? try session.askOldPassword() : nil
        try office.changePassword(from: old, to: try session.askNewPassword(for: key), reason: reason)
      } else {
        try office.givePassword(to: key, try session.askNewPassword(for: key), reason: reason)
        session.say(
          Phrase(
            vi: "đơn \(key) đang gõ dở, nếu có, nằm dưới mật khẩu cũ, không mở lại được; báo người ấy gõ lại",
            en:
              "what \(key) was typing, if anything, lay under the old password and cannot be opened; tell whoever it is"
          ))
      }
      try session.output.line(
        Phrase(
          vi: "Đã đặt mật khẩu của \(key); từ nay đăng nhập bằng tên và mật khẩu",
          en: "The password of \(key) is set; sign in by name and password from now on")(session.language)
          .sanitizedForTerminal())
      if let account = try office.accounts().first(where: { $0.key == key }) {
        session.sayWhatFollows(account)
      }
    })

  static let userUnlock = Command(
    path: ["user", "unlock"],
    summary: Phrase(
      vi: "mở tài khoản bị khóa vì gõ sai mật khẩu nhiều lần",
      en: "unlock an account that too many wrong passwords locked"),
    remarks: [
      Phrase(
        vi: "Quản trị làm; hỏi chính người ấy trước: mười lần sai có thể là kẻ khác dò.",
        en: "The administrator's. Ask the person first: ten failures may be somebody guessing.")
    ],
    arguments: [account(isRequired: true)], flags: [reason],
    examples: ["user unlock lan --reason 'Quên, đã gặp trực tiếp'"],
    run: { session in
      let key = session.invocation.required(0)
      try session.office().unlockAccount(key, reason: session.invocation.text("reason") ?? "Mở khóa")
      try session.output.line(
        Phrase(vi: "Đã mở khóa \(key)", en: "\(key) is unlocked")(session.language).sanitizedForTerminal())
    })

  static let userRecoveryKey = Command(
    path: ["user", "recovery-key"],
    summary: Phrase(
      vi: "làm mã khôi phục để in, cất két: cứu khi mọi người giữ chìa đều mất chìa",
      en: "make a key to print and lock away, for the day all other keys are lost"),
    remarks: [
      Phrase(
        vi:
          "Hiện một lần, sổ không giữ bản nào; làm mã mới thì mã cũ hết tác dụng. Ai có mã mở được mọi người gửi giữ kín.",
        en: "Shown once, kept nowhere; a new one voids the old. Whoever has it can open every sealed sender.")
    ],
    flags: [reason], examples: ["user recovery-key --reason 'Cất két cơ quan'"],
    run: { session in
      let office = try session.office()
      let key = try office.makeRecoveryKey(reason: session.invocation.text("reason") ?? "Mã khôi phục để in")
      let title = Phrase(
        vi: "MÃ KHÔI PHỤC · \(office.unitName) · \(office.timeOfDay) \(office.today.vietnamese)",
        en: "RECOVERY KEY · \(office.unitName) · \(office.today.iso) \(office.timeOfDay)")
      try session.output.line(title(session.language).sanitizedForTerminal())
      let groups = key.split(separator: "-")
      try session.output.line(groups.prefix(7).joined(separator: "-"))
      try session.output.line(groups.dropFirst(7).joined(separator: "-"))
      session.say(
        Phrase(
          vi: "In ra hoặc chép tay, cất két; dùng: dunghan user recover KEY",
          en: "Print or copy it and lock it away; it is used by: dunghan user recover KEY"))
      session.say(
        Phrase(
          vi:
            "Tờ mã cũ, nếu có, hết tác dụng với sổ; bản sao lưu mã hóa làm trước lúc này vẫn cần tờ cũ: giữ lại cùng các bản ấy",
          en:
            "An older paper is void for the office; encrypted backups made before now still need it: keep it with them"
        ))
    })

  static let userRecover = Command(
    path: ["user", "recover"],
    summary: Phrase(
      vi: "đặt mật khẩu mới cho một tài khoản bằng mã khôi phục trên giấy",
      en: "give an account a new password by the recovery key on paper"),
    remarks: [
      Phrase(
        vi:
          "Không cần đăng nhập: mã trên giấy là bằng chứng. Tài khoản được trao lại chìa nếu vai trò mở người gửi.",
        en: "Nobody is signed in: the paper is the proof. The key to senders comes back with it."
      )
    ],
    arguments: [account(isRequired: true)], examples: ["user recover lan"],
    run: { session in
      let key = session.invocation.required(0)
      if let given = session.preferences.today { throw Refusal(.liveOffice, ["flag": given.origin]) }
      let typed = try session.askRecoveryKey()
      let path = try session.officePath()
      try Office.checkPaper(path: path, clock: session.clock, account: key, by: typed)
      try Office.recover(
        path: path, clock: session.clock, account: key, by: typed,
        password: try session.askNewPassword(for: key))
      try session.output.line(
        Phrase(
          vi:
            "Đã đặt mật khẩu mới cho \(key); từ nay đăng nhập bằng tên và mật khẩu, kể cả người dùng của máy",
          en: "\(key) has a new password; sign in by name and password from now on, the system's user too")(
            session.language
          ).sanitizedForTerminal())
    })
}
