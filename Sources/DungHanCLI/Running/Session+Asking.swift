import CaseOffice
import CaseWorkflow
import VietnameseText

/// What is asked of the person at the terminal. Without one nothing is asked: a password is then a line of the input.
extension Session {
  /// Name and password, for a live office to which the system's user does not belong.
  var credentials: (@Sendable (OfficeProblem?) throws -> Credentials?)? {
    guard streams.isInputTerminal else { return nil }
    let (streams, language) = (streams, language)
    return { problem in
      if let problem {
        streams.writeError(Array((problem.message(language).sanitizedForTerminal() + "\n").utf8))
      }
      guard let name = streams.ask(Phrase(vi: "Tài khoản: ", en: "Account: ")(language), false),
        let password = streams.ask(Phrase(vi: "Mật khẩu: ", en: "Password: ")(language), true)
      else { return nil }
      return Credentials(account: name.trimmed, password: try Password(password))
    }
  }

  func askOldPassword() throws -> Password {
    try Password(secret(Phrase(vi: "Mật khẩu đang dùng: ", en: "Present password: ")))
  }

  /// Twice at the terminal, since it is not seen.
  func askNewPassword(for account: String) throws -> Password {
    let first = try secret(
      Phrase(
        vi: "Mật khẩu mới của \(account) (ít nhất \(Password.leastLetters) ký tự): ",
        en: "New password of \(account) (at least \(Password.leastLetters) characters): "))
    let password = try Password.new(first)
    if streams.isInputTerminal {
      let second = try secret(Phrase(vi: "Gõ lại: ", en: "Again: "))
      guard first == second else {
        throw OfficeProblem.usage(
          vi: "hai lần gõ không giống nhau; làm lại", en: "the two are not the same; try again")
      }
    }
    return password
  }

  func askRecoveryKey() throws -> String {
    let typed = try answer(Phrase(vi: "Mã khôi phục: ", en: "Recovery key: "), isSecret: false)
    // It is printed in two lines, and pasted so.
    guard typed.filter({ $0.isLetter || $0.isNumber }).count == 28 else { return typed }
    return try typed + "-" + answer(Phrase(vi: "Dòng thứ hai: ", en: "The second line: "), isSecret: false)
  }

  private func secret(_ question: Phrase) throws -> String { try answer(question, isSecret: true) }

  private func answer(_ question: Phrase, isSecret: Bool) throws -> String {
    let given =
      streams.isInputTerminal ? streams.ask(question(language), isSecret) : streams.readLine()
    guard let given, !given.isEmpty else {
      throw OfficeProblem.usage(
        vi: "chưa gõ gì; làm lại trong terminal, hoặc đưa từng dòng qua đầu vào",
        en: "nothing was given; try again in a terminal, or give it as lines of the input")
    }
    return given
  }
}

extension Streams {
  /// The next line of the input, without its end; nil where there is none.
  func readLine() -> String? {
    var line: [UInt8] = []
    while let byte = read(1).first {
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      if byte != UInt8(ascii: "\r") { line.append(byte) }
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
