import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// What a backup file holds and what is wrong with it.
package struct Backup: Hashable, Sendable {
  /// One thing that keeps it from being relied on.
  package struct Problem: Hashable, Sendable {
    /// `not-an-office newer in-use damaged log-changed differs`.
    package var key: String
    package var message: Phrase
  }

  package var path: String
  /// Whose office it is; nil where the file does not tell.
  package var unitName: String?
  package var symbol: String?
  package var isTraining: Bool?
  /// The version of the file.
  package var version: Int?
  package var events: Int64
  /// The last event.
  package var head: ChainHead?
  package var lastDay: CivilDate?
  package var problems: [Problem]

  package var isSound: Bool { problems.isEmpty }
}

extension Backup {
  init(_ report: BackupReport, path: String) {
    self.path = path
    unitName = report.identity?.unitName
    symbol = report.identity?.symbol
    isTraining = report.identity?.isTraining
    version = report.version
    events = report.events
    head = report.head.map { ChainHead($0) }
    lastDay = report.lastDay
    problems = report.problems.map(Problem.init)
  }
}

extension Backup.Problem {
  init(_ problem: BackupReport.Problem) {
    switch problem {
    case .notAnOffice:
      self.init(
        key: "not-an-office",
        message: Phrase(vi: "không phải sổ DungHan", en: "it is not a DungHan office file"))
    case .newer(let version, let known):
      self.init(
        key: "newer",
        message: Phrase(
          vi:
            "do bản DungHan mới hơn lập (bản tệp \(version), chương trình biết tới \(known)): cập nhật chương trình",
          en: "it was made by a newer DungHan (file version \(version), known \(known)): update the program"))
    case .isInUse:
      self.init(
        key: "in-use",
        message: Phrase(
          vi:
            "bên cạnh có tệp -wal chứa phần mới nhất: sổ đang mở hoặc chép tay; sao lưu bằng dunghan backup create",
          en:
            "a -wal file beside it holds its newest part: in use or copied by hand; use dunghan backup create"
        ))
    case .damaged(let places):
      self.init(
        key: "damaged",
        message: places == 0
          ? Phrase(
            vi: "tệp bị hỏng, không đọc hết được", en: "the file is damaged and cannot be read to its end")
          : Phrase(
            vi: "tệp bị hỏng \(places) chỗ",
            en: "the file is damaged in \(places) \(places == 1 ? "place" : "places")"))
    case .logChanged(let number):
      self.init(
        key: "log-changed",
        message: Phrase(
          vi: "nhật ký bị sửa từ sự kiện số \(number)", en: "the log was changed from event \(number) on"))
    case .differs(let differences):
      self.init(key: "differs", message: differences.words)
    }
  }
}

extension RecordDifferences {
  /// Without a code: whoever holds the file may check it.
  var words: Phrase {
    var parts: [Phrase] = []
    if !cases.isEmpty {
      let number = cases.count < 20 ? "\(cases.count)" : "20+"
      parts.append(Phrase(vi: "\(number) hồ sơ", en: "\(number) \(cases.count == 1 ? "case" : "cases")"))
    }
    if hasOtherTables {
      parts.append(
        Phrase(vi: "lịch, thời hạn, loại đơn hoặc tài khoản", en: "calendar, terms, types or accounts"))
    }
    if hasOtherName { parts.append(Phrase(vi: "tên, ký hiệu của sổ", en: "the office's name or symbol")) }
    if !counters.isEmpty { parts.append(Phrase(vi: "số đếm trên bảng", en: "the board's counts")) }
    if !years.isEmpty { parts.append(Phrase(vi: "dãy số đơn", en: "the run of codes")) }
    var said: [Phrase] = []
    if !parts.isEmpty {
      let places = parts.joined()
      said.append(
        Phrase(vi: "\(places.vi) không đúng như nhật ký", en: "\(places.en) differ from the log"))
    }
    if !schema.isEmpty {
      said.append(
        Phrase(vi: "bảng, chỉ mục không phải của chương trình", en: "tables or indexes are not the program's")
      )
    }
    if sendersLost > 0 {
      said.append(
        Phrase(vi: "mất \(sendersLost) người gửi giữ kín", en: "\(sendersLost) sealed senders are lost"))
    }
    let places = said.joined(separator: "; ")
    return Phrase(
      vi: "nhật ký liền mạch nhưng tệp bị sửa ngoài chương trình: \(places.vi)",
      en: "its log is unbroken but the file was changed outside the program: \(places.en)")
  }
}
