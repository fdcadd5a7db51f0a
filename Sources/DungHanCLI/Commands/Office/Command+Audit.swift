import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

extension Command {
  static let auditHead = Command(
    path: ["audit", "head"],
    summary: Phrase(
      vi: "số và số kiểm tra của sự kiện cuối, để chép vào báo cáo và sổ giấy",
      en: "number and check number of the last event, for reports and the paper register"),
    remarks: [
      Phrase(
        vi: "Chép vào sổ giấy; về sau đối chiếu: dunghan audit verify --head SỐ:SỐ-KIỂM-TRA.",
        en: "Copy it onto paper; later compare it: dunghan audit verify --head NUMBER:CHECK-NUMBER.")
    ],
    formats: [.json], examples: ["audit head"],
    run: { session in
      let office = try session.office()
      let head = try office.chainHead()
      if session.format == .json {
        return try session.print([
          "events": .number(head.events), "head": .text(head.head), "short": .text(head.short),
          "day": .text(office.today.iso),
        ])
      }
      try session.output.line(
        Phrase(
          vi:
            "\(office.unitName)\(office.isTraining ? " [sổ tập huấn]" : ""): sự kiện số \(head.events), số kiểm tra \(head.short), ngày \(office.today.vietnamese)",
          en:
            "\(office.unitName)\(office.isTraining ? " [training office]" : ""): event \(head.events), check number \(head.short), on \(office.today.vietnamese)"
        )(
          session.language
        ).sanitizedForTerminal())
    })

  static let auditVerify = Command(
    path: ["audit", "verify"],
    summary: Phrase(
      vi: "tính lại số kiểm tra của cả nhật ký", en: "recompute the check numbers of the whole log"),
    remarks: [
      Phrase(
        vi: "Kể từng chỗ: bị sửa, thiếu, chuyển chỗ, chèn vào, cắt ở cuối. Thoát 1 khi có.",
        en: "Tells each place: changed, missing, moved, inserted, cut off at the end. Exits with 1 then."),
      Phrase(
        vi:
          "Ai viết lại cả phần sau của nhật ký thì chỉ số đã chép ra giấy (--head) và bản sao lưu đêm cho thấy.",
        en:
          "Who writes all that follows anew is shown only by a number kept on paper (--head) and by nightly backups."
      ),
    ],
    flags: [
      Flag(
        name: "head", value: .text("NUMBER:CHECK"),
        help: Phrase(
          vi: "đối chiếu với số đã chép ra giấy, như 812:1a2b-3c4d-5e6f-7a8b",
          en: "compare with what was copied onto paper, as 812:1a2b-3c4d-5e6f-7a8b"))
    ],
    formats: [.json], examples: ["audit verify"],
    run: { session in
      let office = try session.office()
      let notes = try session.invocation.text("head").map { [try note($0)] } ?? []
      let bar = try session.eventBar(office)
      let verdict = try bar.during { try office.audit(against: notes) { bar.show(Int($0)) } }
      try session.print(verdict)
      if session.format == .text {
        for words in notes.compactMap(verdict.words) {
          try session.output.line(words(session.language).sanitizedForTerminal())
        }
        if !notes.isEmpty, !verdict.isSound {
          try session.output.line(
            Phrase(
              vi: "Xem lại số đã gõ sau --head: sai một chữ số cũng ra như nhật ký bị sửa.",
              en: "Look at the number after --head again: one wrong digit reads like a changed log.")(
                session.language))
        }
      }
      if let unread = office.unreadBackups() {
        try session.output.flush()
        session.say(words(unread))
      }
      guard let first = verdict.damages.first else { return }
      let others = verdict.damages.count - 1 + verdict.untold
      let more =
        others == 0
        ? Phrase("")
        : Phrase(vi: ", và \(others) chỗ nữa", en: ", and \(EnglishCount.of(others, "place")) more")
      throw Failure.problemsFound(
        vi: "\(first.words.vi)\(more.vi); giữ nguyên tệp, đối chiếu bản sao lưu",
        en: "\(first.words.en)\(more.en); keep the file and compare a backup")
    })

  /// A log that was cut is shown by the backups alone: whoever asks has to know that they were not asked.
  private static func words(_ unread: UnreadBackups) -> Phrase {
    let what = unread.count.map {
      Phrase(vi: "\($0) bản sao lưu đêm", en: EnglishCount.of($0, "nightly backup"))
    }
    return Phrase(
      vi:
        "lưu ý: không đọc được \(what?.vi ?? "các bản sao lưu đêm") trong \(unread.folder) nên CHƯA đối chiếu với chúng; nhờ người đã sao lưu chạy dunghan sweep, hoặc xem quyền thư mục",
      en:
        "note: \(what?.en ?? "the nightly backups") in \(unread.folder) could not be read and were NOT compared with; have whoever made them run dunghan sweep, or see the folder's permissions"
    )
  }

  private static func note(_ text: String) throws -> ChainNote {
    guard let note = ChainNote(text) else {
      throw OfficeProblem.usage(
        vi: "--head: ghi số sự kiện và số kiểm tra như đã chép, ví dụ 812:1a2b-3c4d-5e6f-7a8b",
        en: "--head: give the event's number and the check number as copied, as 812:1a2b-3c4d-5e6f-7a8b")
    }
    return note
  }
}

extension Session {
  /// How far the log has been gone through.
  func eventBar(_ office: Office) throws -> ProgressBar {
    let events = streams.isErrorTerminal ? Int(try office.chainHead().events) : 0
    return ProgressBar(self, of: Phrase(vi: "sự kiện", en: "events")) { events }
  }

  fileprivate func print(_ verdict: ChainVerdict) throws {
    guard format == .text else {
      return try print([
        "events": .number(verdict.events), "head": .text(verdict.head), "ok": .bool(verdict.isSound),
        "firstBad": verdict.firstBad.map { .number($0) } ?? .null,
      ])
    }
    try output.line(
      Phrase(
        vi:
          "\(verdict.events) sự kiện, \(verdict.isSound ? "liền mạch" : verdict.isChanged ? "ĐÃ BỊ SỬA" : "CHƯA ĐỐI CHIẾU ĐỦ")",
        en:
          "\(EnglishCount.of(Int(verdict.events), "event")), \(verdict.isSound ? "unbroken" : verdict.isChanged ? "CHANGED" : "NOT ALL COMPARED")"
      )(
        language))
    for damage in verdict.damages { try output.line("  !! " + damage.words(language)) }
    if verdict.untold > 0 {
      try output.line(
        Phrase(
          vi: "  !! và \(verdict.untold) chỗ nữa",
          en: "  !! and \(EnglishCount.of(verdict.untold, "place")) more")(language))
    }
    try output.line(
      Phrase(vi: "Số kiểm tra: \(verdict.head)", en: "Check number: \(verdict.head)")(language))
  }
}
