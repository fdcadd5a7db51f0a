import CaseOffice
import CaseWorkflow
import VietnameseText

extension Command {
  static let caseNew = Command(
    path: ["case", "new"],
    summary: Phrase(vi: "ghi một đơn mới vào sổ", en: "log a new case in the book"),
    remarks: [
      Phrase(
        vi: "In số đơn và việc phải làm tiếp, kèm hạn. Người gửi được giữ riêng với nội dung.",
        en: "Prints the code and the next move with its date. The sender is kept apart from the content.")
    ],
    flags: [
      Flag(
        name: "type", value: .text("KEY"),
        help: Phrase(vi: "loại đơn, như phan-anh, qd124", en: "the type, as phan-anh, qd124"),
        isRequired: true),
      Flag(
        name: "summary", value: .text("TEXT"),
        help: Phrase(vi: "nội dung, yêu cầu", en: "what it says and asks"),
        isRequired: true),
      Flag(
        name: "received", value: .day,
        help: Phrase(vi: "ngày Mặt trận nhận", en: "the day the Front received it"),
        isRequired: true),
      Flag(
        name: "source", value: .text("KEY"),
        help: Phrase(
          vi: "nguồn: \(IntakeSource.allCases.map(\.rawValue).joined(separator: ", "))",
          en: "the source: \(IntakeSource.allCases.map(\.rawValue).joined(separator: ", "))"),
        isRequired: true),
      Flag(
        name: "title", value: .text("TEXT"),
        help: Phrase(
          vi: "tên ngắn (mặc định: mấy chữ đầu của nội dung)",
          en: "a short name (else the first words of the summary)")),
      Flag(
        name: "received-time", value: .text("HH:MM"),
        help: Phrase(vi: "giờ nhận, chỉ để ghi nhớ", en: "the hour, only kept")),
      Flag(
        name: "sender-name", value: .text("TEXT"),
        help: Phrase(vi: "họ tên người gửi", en: "the sender's name")),
      Flag(
        name: "other-names", value: .text("TEXT"),
        help: Phrase(
          vi: "những người cùng ký, cách nhau dấu chấm phẩy", en: "who signed too, apart by semicolons")),
      Flag(name: "sender-address", value: .text("TEXT"), help: Phrase(vi: "địa chỉ", en: "the address")),
      Flag(name: "sender-phone", value: .text("TEXT"), help: Phrase(vi: "điện thoại", en: "the telephone")),
      Flag(
        name: "people", value: .number(atLeast: 1),
        help: Phrase(vi: "số người đứng đơn", en: "how many people stand behind it")),
      Flag(name: "sealed", value: .none, help: Phrase(vi: "giữ kín người gửi", en: "keep the sender secret")),
      Flag(
        name: "about-unit", value: .text("UNIT"),
        help: Phrase(vi: "đơn vị bị phản ánh", en: "the body it is about")),
      .set,
    ],
    formats: [.json],
    examples: [
      "case new --type phan-anh --received 2/11 --source truc-tiep --summary 'Rác thải khu chợ Rộ' --sender-name 'Nguyễn Văn A'"
    ],
    run: { session in
      let invocation = session.invocation
      let received = try session.day(invocation.text("received") ?? "", for: "--received")
      var new = NewCase(
        type: invocation.text("type") ?? "", title: invocation.text("title"),
        summary: invocation.text("summary") ?? "",
        received: received, receivedTime: try receivedTime(invocation),
        source: invocation.text("source") ?? "",
        people: invocation.number("people") ?? 1, isSealed: invocation.has("sealed") ? true : nil,
        aboutUnit: invocation.text("about-unit"), values: try invocation.assignments())
      new.setSender(
        name: invocation.text("sender-name") ?? "", others: invocation.text("other-names") ?? "",
        address: invocation.text("sender-address") ?? "",
        phone: invocation.text("sender-phone") ?? "")
      let office = try session.office()
      do {
        var warnings = try office.warnings(for: new)
        warnings += try office.duplicateWarning(Likeness(new))
        try session.print(try office.open(new), of: office)
        try session.warn(warnings)
      } catch var problem as FieldProblem {
        // Named as it was given: by a flag, unless --set gave it.
        if flagNames.contains(problem.field), !new.values.contains(where: { $0.key == problem.field }) {
          problem.field = "--" + problem.field
        }
        throw problem
      }
    })

  /// The parts of a new case that the office checks and a flag gives.
  private static let flagNames: Set<FieldKey> = ["type", "source", "summary", "people", "about-unit"]

  /// `HH:MM`, brought to two digits each.
  private static func receivedTime(_ invocation: Invocation) throws(UsageProblem) -> String? {
    guard let text = invocation.text("received-time")?.trimmed else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = number(parts[0], below: 24), let minute = number(parts[1], below: 60)
    else {
      throw .unreadableTime(flag: "received-time", value: text)
    }
    return [hour, minute].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }

  private static func number(_ digits: Substring, below limit: Int) -> Int? {
    guard (1...2).contains(digits.count), digits.allSatisfy(\.isWholeNumber), let number = Int(digits) else {
      return nil
    }
    return number < limit ? number : nil
  }
}

extension Flag {
  static let set = Flag(
    name: "set", value: .text("FIELD=VALUE"),
    help: Phrase(vi: "điền một ô của loại đơn hay việc", en: "fill in a field of the type or action"),
    isRepeated: true)
}

extension Office {
  /// The cases that the one being logged may be, by their codes; empty where none is seen.
  fileprivate func duplicateWarning(_ likeness: Likeness) throws -> [ActWarning] {
    let found = try likelyDuplicates(of: likeness)
    guard let first = found.first else { return [] }
    func list(_ language: Language) -> String {
      found.map { "\($0.line.code) (\($0.reason.words(language)))" }.joined(separator: ", ")
    }
    return [
      ActWarning(
        .likelyDuplicate,
        Phrase(
          vi: "giống đơn đã có: \(list(.vi)); xem: dunghan case show \(first.line.code)",
          en: "like cases in the book: \(list(.en)); see: dunghan case show \(first.line.code)"))
    ]
  }
}

extension Session {
  /// What to look at, each on a line of standard error; what was done stays done.
  func warn(_ warnings: [ActWarning]) throws {
    try output.flush()
    for warning in warnings {
      say(Phrase(vi: "lưu ý: \(warning.message.vi)", en: "note: \(warning.message.en)"))
    }
  }

  /// What a person is told after an act: the code, where the case stands, and the next move with its date.
  func print(_ line: CaseLine, of office: Office) throws {
    for warning in line.warnings { say(warning) }
    guard format == .text else { return try print(CaseForms(office, language).json(line)) }
    let words = try CaseWords(office, language)
    try output.line(
      "\(ink.strong(line.code)) · \(words.title(line).sanitizedForTerminal()) · \(line.stateLabel(language))")
    guard let next = line.next else {
      return try output.line(
        Phrase(vi: "Đã xong, không còn việc phải làm.", en: "Finished, nothing more to do.")(language))
    }
    let day =
      DayWords.long(next.due, language) + (line.isOverdue != true && words.isProvisional(line) ? "~" : "")
    // No date can be told while the clock stands (D10).
    let due = line.isSuspended ? "" : Phrase(vi: " · hạn \(day)", en: " · due \(day)")(language)
    let move = Phrase(vi: "Việc tiếp theo: \(next.label.vi)", en: "Next: \(next.label.en)")(language)
    try output.line(
      "\(move) (\(next.action)) · \(words.role(next.role))\(due) · \(words.standing(line))")
  }
}
