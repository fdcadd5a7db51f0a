import CaseOffice
import CaseStore
import CaseWorkflow
import Glibc
import WorkingCalendar

/// Logging and importing beside bare inserts of the same words with a full-text row.
struct WritingBench {
  let office: Office
  let folder: String
  let today: CivilDate

  private static let matters = [
    "Rác thải khu chợ để nhiều ngày không ai thu gom", "Cống tắc, nước ngập vào nhà",
    "Đường xóm hư, xe ben cày nát",
    "Nước máy đục, có cặn", "Điện yếu, hay mất vào giờ cao điểm", "Thu tiền làm đường không có biên lai",
  ]

  private func summary(_ index: Int) -> String {
    "\(Self.matters[index % Self.matters.count]) ở xóm \(index % 19 + 1), đề nghị xem xét, trả lời (lần \(index))"
  }

  private func rawStore(_ name: String) throws -> (RawDatabase, RawStatement, RawStatement) {
    let database = try RawDatabase(path: folder + "/" + name)
    try database.execute(
      """
      CREATE TABLE cases(id INTEGER PRIMARY KEY, code TEXT UNIQUE, received INTEGER, due INTEGER, summary TEXT);
      CREATE INDEX by_due ON cases(due, id);
      CREATE VIRTUAL TABLE words USING fts5(text, content = '', columnsize = 0, detail = column, tokenize = 'ascii');
      """)
    return (
      database, try database.prepare("INSERT INTO cases(code, received, due, summary) VALUES (?, ?, ?, ?)"),
      try database.prepare("INSERT INTO words(rowid, text) VALUES (last_insert_rowid(), ?)")
    )
  }

  private func insert(_ index: Int, _ row: RawStatement, _ words: RawStatement) throws {
    let text = summary(index)
    row.bind(1, "RAW-\(index)")
    row.bind(2, Int64(today.dayNumber))
    row.bind(3, Int64(today.dayNumber) + Int64(index % 40))
    row.bind(4, text)
    try row.run()
    words.bind(1, text)
    try words.run()
  }

  /// One case durably on the disk, one after the other.
  func log() throws -> Finding {
    let (database, row, words) = try rawStore("log.db")
    var index = 0
    let times = try Stopwatch.pair(
      runs: 300,
      {
        index += 1
        try office.open(
          NewCase(
            type: "phan-anh", summary: summary(index), received: today, source: "truc-tiep",
            sender: Sender(name: "Bà Thử \(index)", address: "xóm \(index % 19)", phone: "0900 000 123")))
      },
      {
        try database.execute("BEGIN IMMEDIATE")
        try insert(index, row, words)
        try database.execute("COMMIT")
      })
    return Finding(
      name: "log a case durably", ours: times.ours, raw: times.raw, budget: "≤ 3 × raw, p99 ≤ 25 ms")
  }

  /// A register of `rows` rows from CSV; ours read, decided, chained and counted, raw the bare rows of the same tables.
  /// First into a book just founded, as an office does it, then into the large one.
  func importing(rows: Int, into fresh: Office) throws -> [Finding] {
    let path = folder + "/so.csv"
    guard let file = fopen(path, "w") else { throw RawDatabase.Failure(code: errno) }
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
    fclose(file)
    let ours = try [fresh, office].map { office in
      try Stopwatch.time { _ = try office.importRegister(RegisterSource(path: path)) }
    }
    let (database, row, words) = try rawStore("import.db")
    try database.execute(
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
    ].map(database.prepare)
    // As long as our events are.
    let payload = String(repeating: "x", count: 1_000)
    let raw = try Stopwatch.time {
      for start in stride(from: 0, to: rows, by: 8_000) {
        try database.execute("BEGIN IMMEDIATE")
        for index in start..<min(rows, start + 8_000) {
          try insert(index, row, words)
          for (statement, text) in zip(rest, [payload, summary(index), "Bà Thử \(index)", "1"]) {
            statement.bind(1, text)
            try statement.run()
          }
        }
        try database.execute("COMMIT")
      }
    }
    return [
      Finding(
        name: "import a register", ours: Times([ours[0]]), raw: Times([raw]), count: rows,
        budget: "≥ 15,000 rows/s, ≤ 3.3 × raw"),
      Finding(
        name: "  the same into the large book", ours: Times([ours[1]]), raw: Times([raw]), count: rows,
        budget: ""),
    ]
  }
}
