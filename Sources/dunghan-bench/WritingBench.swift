import CaseOffice
import CaseStore
import CaseWorkflow
import Glibc
import SQLiteKit
import WorkingCalendar

/// Logging, acting and importing beside bare inserts of the same words with a full-text row.
final class WritingBench {
  let office: Office
  let folder: String
  let today: CivilDate
  /// The case logged last.
  private var number = 0

  static let importKey = "import"
  static let countedRows = 500

  private static let matters = [
    "Rác thải khu chợ để nhiều ngày không ai thu gom", "Cống tắc, nước ngập vào nhà",
    "Đường xóm hư, xe ben cày nát",
    "Nước máy đục, có cặn", "Điện yếu, hay mất vào giờ cao điểm", "Thu tiền làm đường không có biên lai",
  ]

  init(office: Office, folder: String, today: CivilDate) {
    self.office = office
    self.folder = folder
    self.today = today
  }

  func operations() throws -> [Operation] { [log(), try act()] }

  private func summary(_ index: Int) -> String {
    "\(Self.matters[index % Self.matters.count]) ở xóm \(index % 19 + 1), đề nghị xem xét, trả lời (lần \(index))"
  }

  /// One case durably on the disk, one after the other.
  private func log() -> Operation {
    var operation = Operation(
      key: "case.log", name: "log a case durably", runs: 300, countedRuns: 20, office: office
    ) { [self] in
      number += 1
      try office.open(
        NewCase(
          type: "phan-anh", summary: summary(number), received: today, source: "truc-tiep",
          sender: Sender(name: "Bà Thử \(number)", address: "xóm \(number % 19)", phone: "0900 000 123")))
    }
    operation.raw = { [self] in
      let store = try RawStore(path: folder + "/log.db")
      return { [self] in
        try store.database.execute("BEGIN IMMEDIATE")
        try insert(number, into: store)
        try store.database.execute("COMMIT")
      }
    }
    return operation
  }

  /// An act durably on the disk, on a case that was there.
  private func act() throws -> Operation {
    var filter = CaseFilter()
    filter.isOverdue = true
    filter.limit = 1
    let code = try office.list(filter).first?.summary.code ?? ""
    return Operation(
      key: "case.act", name: "an act done durably", runs: 100, countedRuns: 5, office: office
    ) { [office] in
      _ = try office.act(
        CaseAct(code: code, action: "note-call", values: [("with", "UBND xã"), ("said", "đang xem")]))
    }
  }

  private func insert(_ index: Int, into store: RawStore) throws {
    let text = summary(index)
    store.row.bind(1, "RAW-\(index)")
    store.row.bind(2, Int64(today.dayNumber))
    store.row.bind(3, Int64(today.dayNumber) + Int64(index % 40))
    store.row.bind(4, text)
    try store.row.run()
    store.words.bind(1, text)
    try store.words.run()
  }

  // MARK: the register

  /// What SQLite does to take in `countedRows` rows, a row.
  func importCount(into fresh: Office) throws -> Count {
    let path = try register(rows: Self.countedRows)
    let recording = try fresh.file.connection.recording {
      _ = try fresh.importRegister(RegisterSource(path: path))
    }
    return Count(Self.importKey, recording, runs: Self.countedRows)
  }

  /// A register of `rows` rows from CSV; ours read, decided, chained and counted, raw the bare rows of the same tables.
  /// First into a book just founded, as an office does it, then into the large one.
  func importing(rows: Int, into fresh: Office, counting counted: Office) throws -> [Finding] {
    let path = try register(rows: rows)
    let ours = try [fresh, office].map { office in
      Times([try Stopwatch.time { _ = try office.importRegister(RegisterSource(path: path)) }])
    }
    let raw = Times([try rawImport(rows: rows)])
    let work = try importCount(into: counted).work
    return [
      Finding(Self.importKey, "import a register", ours: ours[0], raw: raw, count: rows, work: work),
      Finding(nil, "  the same into the large book", ours: ours[1], raw: raw, count: rows),
    ]
  }

  private func rawImport(rows: Int) throws -> Double {
    let store = try RawStore(path: folder + "/import.db")
    try store.database.execute(
      """
      CREATE TABLE events(number INTEGER PRIMARY KEY, at TEXT, payload TEXT, hash BLOB);
      CREATE TABLE contents(id INTEGER PRIMARY KEY, text TEXT);
      CREATE TABLE senders(id INTEGER PRIMARY KEY, name TEXT, address TEXT);
      CREATE TABLE duties(matter INTEGER, number INTEGER, due INTEGER, PRIMARY KEY(matter, number)) WITHOUT ROWID;
      CREATE INDEX by_received ON cases(received, id);
      """)
    let rest = try [
      "INSERT INTO events VALUES (NULL, '2026-11-23', ?, zeroblob(64))",
      "INSERT INTO contents VALUES (NULL, ?)", "INSERT INTO senders VALUES (NULL, ?, 'xóm 1')",
      "INSERT INTO duties VALUES (last_insert_rowid(), 1, ?)",
    ].map(store.database.prepare)
    // As long as our events are.
    let payload = String(repeating: "x", count: 1_000)
    return try Stopwatch.time {
      for start in stride(from: 0, to: rows, by: 8_000) {
        try store.database.execute("BEGIN IMMEDIATE")
        for index in start..<min(rows, start + 8_000) {
          try insert(index, into: store)
          for (statement, text) in zip(rest, [payload, summary(index), "Bà Thử \(index)", "1"]) {
            statement.bind(1, text)
            try statement.run()
          }
        }
        try store.database.execute("COMMIT")
      }
    }
  }

  /// Writes a register as an office keeps it, and gives its path.
  private func register(rows: Int) throws -> String {
    let path = folder + "/so-\(rows).csv"
    guard let file = fopen(path, "w") else { throw ChildProcess.Failure(code: errno) }
    defer { fclose(file) }
    fputs(
      "STT;Ngày nhận;Họ tên;Địa chỉ;Nội dung;Loại đơn;Cơ quan giải quyết;Ngày chuyển;Ngày trả lời;Kết quả\n",
      file)
    for index in 0..<rows {
      let received = today - 40 - index % 900
      let sent = received + index % 4
      let answered = index % 5 == 0 ? "" : (sent + 1 + index % 30).vietnamese
      fputs(
        "\(index + 1);\(received.vietnamese);Bà Thử \(index);xóm \(index % 19);\(summary(index));"
          + "\(["PA", "KN", "TC"][index % 3]);UBND xã;\(sent.vietnamese);\(answered);"
          + "\(answered.isEmpty ? "" : "Đúng")\n", file)
    }
    return path
  }
}

/// Bare tables for cases and their words.
private struct RawStore {
  let database: RawDatabase
  let row: RawStatement
  let words: RawStatement

  init(path: String) throws {
    database = try RawDatabase(path: path)
    try database.execute(
      """
      CREATE TABLE cases(id INTEGER PRIMARY KEY, code TEXT UNIQUE, received INTEGER, due INTEGER, summary TEXT);
      CREATE INDEX by_due ON cases(due, id);
      CREATE VIRTUAL TABLE words USING fts5(text, content = '', columnsize = 0, detail = column, tokenize = 'ascii');
      """)
    row = try database.prepare("INSERT INTO cases(code, received, due, summary) VALUES (?, ?, ?, ?)")
    words = try database.prepare("INSERT INTO words(rowid, text) VALUES (last_insert_rowid(), ?)")
  }
}
