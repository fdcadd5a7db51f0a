import CaseOffice
import CaseWorkflow
import Glibc
import OfficeFiles
import VietnameseText
import WorkingCalendar

/// The types of case: data that an office changes, checked before it is taken.
extension Command {
  static let typeList = Command(
    path: ["type", "list"],
    summary: Phrase(vi: "các loại vụ việc", en: "the types of case"), formats: [.json],
    examples: ["type list", "type list --json"],
    run: { session in
      let office = try session.office()
      let types = try office.readableTypes()
      if session.format == .json {
        return try session.print(.list(types.map { TypeForms.outline($0, session.language) }))
      }
      var table = TextTable([
        .init(heading: Phrase(vi: "Khóa", en: "Key")(session.language)),
        .init(heading: Phrase(vi: "Loại", en: "Type")(session.language), isFlexible: true),
        .init(heading: Phrase(vi: "Thời hạn trả lời", en: "Answered under")(session.language)),
      ])
      for type in types {
        let sealed = type.isSealedByDefault ? Phrase(vi: " [kín]", en: " [sealed]")(session.language) : ""
        table.add([type.key, type.label(session.language) + sealed, type.answerTerm])
      }
      for line in table.lines(width: session.columns) { try session.output.line(line) }
    })

  static let typeShow = Command(
    path: ["type", "show"],
    summary: Phrase(
      vi: "một loại: ô phải ghi, trạng thái, việc làm được và của ai",
      en: "a type: its fields, states, actions and whose they are"),
    arguments: [
      Argument(
        name: "KEY", help: Phrase(vi: "khóa của loại, như phan-anh", en: "the type's key, as phan-anh"))
    ],
    formats: [.json], examples: ["type show phan-anh", "type show qd124 --json"],
    run: { session in
      let office = try session.office()
      let type = try office.caseType(session.invocation.required(0))
      if session.format == .json { return try session.print(TypeForms.whole(type, session.language)) }
      let settings = try office.tables()
      for line in TypeForms.sheet(type, settings, session.language) {
        try session.output.line(line.sanitizedForTerminal())
      }
    })

  static let typeCheck = Command(
    path: ["type", "check"],
    summary: Phrase(
      vi: "soát tệp định nghĩa một loại, kể hết chỗ sai", en: "check a type's file and tell all that is wrong"
    ),
    remarks: [
      Phrase(
        vi: "Không cần sổ: có sổ thì soát theo bảng của sổ, không thì theo config/. Thoát 7 khi có chỗ sai.",
        en: "Needs no office: goes by its tables if there is one, else by config/. Exits with 7 when wrong.")
    ],
    arguments: [typeFile], formats: [.json], examples: ["type check config/case-types/phan-anh.json5"],
    run: { session in
      let (path, bytes) = try session.typeFile()
      let settings = try session.countingRules().settings()
      let problems: [DefinitionProblem]
      do throws(DefinitionProblem) {
        problems = try OfficeConfiguration.checkCaseType(
          bytes, file: path, directory: try session.typeFolder(), settings: settings
        ).problems
      } catch {
        problems = [error]
      }
      try session.print(problems, of: path)
    })

  static let typeAdd = Command(
    path: ["type", "add"],
    summary: Phrase(vi: "thêm một loại từ tệp", en: "add a type from a file"),
    remarks: [TableFlags.rights], arguments: [typeFile], flags: [TableFlags.reason(isRequired: false)],
    formats: [.json], examples: ["type add kien-nghi-cu-tri.json5 --reason 'Mở sổ cử tri'"],
    run: { session in
      let (path, bytes) = try session.typeFile()
      let office = try session.office()
      let type = try office.addType(
        bytes, file: path, directory: try session.configurationFolder(),
        reason: session.invocation.text("reason") ?? "thêm loại")
      try session.printOutline(of: type)
    })

  static let typeChange = Command(
    path: ["type", "change"],
    summary: Phrase(
      vi: "thay định nghĩa một loại, cho hồ sơ mới", en: "replace a type's definition, for new cases"),
    remarks: [
      Phrase(
        vi: "Hồ sơ đang mở đi hết theo định nghĩa lúc mở.",
        en: "Open cases finish under the definition they were opened with."),
      TableFlags.rights,
    ],
    arguments: [typeFile], flags: [TableFlags.reason(isRequired: true)], formats: [.json],
    examples: ["type change config/case-types/phan-anh.json5 --reason 'Thêm ô nơi xảy ra'"],
    run: { session in
      let (path, bytes) = try session.typeFile()
      let office = try session.office()
      let type = try office.changeType(
        bytes, file: path, directory: try session.configurationFolder(),
        reason: session.invocation.text("reason") ?? "")
      try session.printOutline(of: type)
    })

  private static let typeFile = Argument(
    name: "FILE", help: Phrase(vi: "tệp JSON5 của loại", en: "the type's JSON5 file"), isPath: true)
}

extension Session {
  fileprivate func typeFile() throws -> (path: String, bytes: [UInt8]) {
    let path = invocation.required(0)
    guard access(path, R_OK) == 0 else { throw OfficeProblem(unreadableFile: path, systemError: errno) }
    return (path, try DefinitionFolder.bytes(of: path))
  }

  /// The paths that types share stand in `config/`.
  fileprivate func typeFolder() throws(DefinitionProblem) -> String {
    do {
      return try configurationFolder()
    } catch {
      throw DefinitionProblem(file: "config", path: "", reason: OfficeProblem(error).message)
    }
  }

  fileprivate func printOutline(of type: CaseType) throws {
    if format == .json { return try print(TypeForms.outline(type, language)) }
    try output.line("\(type.label(language)) (\(type.key))".sanitizedForTerminal())
  }

  /// Each problem on its line, or that there is none; what is wrong ends the command with 7.
  fileprivate func print(_ problems: [DefinitionProblem], of path: String) throws {
    if format == .json {
      try print([
        "ok": .bool(problems.isEmpty),
        "problems": .list(
          problems.map {
            ["file": .text($0.file), "path": .text($0.path), "reason": .text($0.reason(language))]
          }),
      ])
    } else if problems.isEmpty {
      try output.line(Phrase(vi: "Không có chỗ sai.", en: "Nothing is wrong.")(language))
    } else {
      for problem in problems { try output.line(problem.message(language).sanitizedForTerminal()) }
    }
    guard let first = problems.first else { return }
    let more = problems.count - 1
    var message = first.message
    if more > 0 {
      message.vi += " (và \(more) chỗ nữa, kể ở trên)"
      message.en += " (and \(EnglishCount.of(more, "more problem")), told above)"
    }
    throw Failure(code: OfficeProblem.Kind.badInput.rawValue, message: message)
  }
}
