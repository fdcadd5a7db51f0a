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
