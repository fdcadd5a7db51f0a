import CaseOffice
import CaseWorkflow
import Foundation
import TestSupport

/// An office in which one act is done again and again, each time from the same beginning, on a disk that fails elsewhere.
final class FaultyOffice {
  /// What goes wrong at a point, as `faulty-clerk` calls it.
  enum Fault: String, CaseIterable {
    /// The process is killed before a change of the file or of a lock.
    case kill
    /// The process is killed in the middle of a write.
    case tear
    /// From then on there is no room.
    case full
    /// One read, write, sync or deletion fails.
    case fail
  }

  static let day = "2026-11-20"

  let office: TestOffice
  let act: FaultyAct
  private let program: CommandLineProgram
  private var clerk: CommandLineProgram
  /// A copy of the office's folder as it is before the act: the office, what the act reads, and the keys.
  private let beginning: String

  init(_ act: FaultyAct) throws {
    office = try TestOffice(founded: "2026-01-05")
    self.act = act
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = Self.day
    // The keys of this machine lie in the folder too, so that they begin again with the office.
    program.variables["HOME"] = office.folder
    self.program = program
    clerk = program
    clerk.executable = CommandLineProgram.builtProgram("faulty-clerk")
    for (name, text) in act.files { try text.keep(at: office.folder + "/" + name) }
    for arguments in act.preparation {
      let outcome = try program.run(act.inFolder(arguments, office.folder))
      guard outcome.code == 0 else { throw TrialError.notPrepared(arguments, outcome.errors) }
    }
    beginning = office.folder + "-beginning"
    try FileManager.default.copyItem(atPath: office.folder, toPath: beginning)
  }

  deinit { try? FileManager.default.removeItem(atPath: beginning) }

  /// Puts the folder back as it was before the act.
  func beginAgain() throws {
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: office.folder) {
      try manager.removeItem(atPath: office.folder + "/" + name)
    }
    for name in try manager.contentsOfDirectory(atPath: beginning) {
      try manager.copyItem(atPath: beginning + "/" + name, toPath: office.folder + "/" + name)
    }
  }

  /// What must still be possible after the act, be it done or not: nil where nothing is asked.
  func proof() throws -> CommandLineProgram.Outcome? {
    guard !act.proof.isEmpty else { return nil }
    return try program.run(act.inFolder(act.proof, office.folder))
  }

  /// Does the act on a sound disk.
  func attempt() throws -> CommandLineProgram.Outcome {
    try program.run(act.inFolder(act.arguments, office.folder))
  }

  /// Does the act on a disk with `fault` at `point`, counted from 1.
  func attempt(_ fault: Fault, at point: Int) throws -> CommandLineProgram.Outcome {
    clerk.variables["FAULTY_DISK"] = "\(fault.rawValue):\(point)"
    clerk.variables["FAULTY_DISK_JOURNAL"] = nil
    return try clerk.run(act.inFolder(act.arguments, office.folder))
  }

  /// The points of the act at which `fault` can strike, each by its name: “119 sync .dunghan-wal”.
  func points(_ fault: Fault) throws -> [String] {
    try beginAgain()
    let journal = office.folder + "/calls"
    clerk.variables["FAULTY_DISK"] = "\(fault.rawValue):0"
    clerk.variables["FAULTY_DISK_JOURNAL"] = journal
    let outcome = try clerk.run(act.inFolder(act.arguments, office.folder))
    guard outcome.code == 0 else { throw TrialError.notPrepared(act.arguments, outcome.errors) }
    return try String(contentsOfFile: journal, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  func events() throws -> Int64 { try office.on(Self.day).freshness().events }

  /// Logs one more case, then says what `doctor` finds wrong; the codes are among what it counts.
  func faultsAfterFurtherWork() throws -> [String] {
    let office = try office.on(Self.day)
    _ = try office.opened(Self.day)
    let wrong = try office.checkups().filter { !$0.isSound && $0.area != "calendar" }
    return wrong.map { "\($0.area): \($0.message.en)" }
  }

  enum TrialError: Error {
    case notPrepared([String], String)
  }
}

/// An act of the office that must be done wholly or not at all.
struct FaultyAct: CustomStringConvertible, Sendable {
  var description: String
  /// What is done before it; `FOLDER` in an argument is the office's folder.
  var preparation: [[String]] = []
  var arguments: [String]
  /// Files that it reads.
  var files: [(String, Data)] = []
  /// What is still possible afterwards, be it done or not: no key is lost on the way.
  var proof: [String] = []
  /// One transaction; a round of the office records each of its findings by itself.
  var isOne = true

  func inFolder(_ arguments: [String], _ folder: String) -> [String] {
    arguments.map { $0.replacingOccurrences(of: "FOLDER", with: folder) }
  }

  private static let new = [
    "case", "new", "--type", "phan-anh", "--source", "truc-tiep", "--received", "2/11/2026", "--summary",
    "Cống tắc ở xóm 4", "--sender-name", "Bà Thử",
  ]
  private static let sealed = [
    "case", "new", "--type", "to-cao", "--source", "truc-tiep", "--received", "2/11/2026", "--summary",
    "Thu tiền không biên lai", "--sender-name", "Bà Thử",
  ]
  private static let opening = ["case", "sender", "1", "--reason", "Xem còn mở được"]
  private static let dayOff = Data(
    "date,kind,name,source,status\n2026-12-10,holiday,Ngày nghỉ thử,Thông báo thử,announced\n".utf8)
  private static let register = Data(
    ("Số thứ tự,Ngày nhận,Họ tên,Nội dung,Loại đơn\n"
      + (1...40).map { "\($0),0\($0 % 9 + 1)/10/2026,Bà Thử \($0),Việc thứ \($0) ở xóm \($0 % 7),PA\n" }
      .joined()).utf8)

  static let all = [
    FaultyAct(description: "a case is logged", arguments: new),
    FaultyAct(
      description: "a case is forwarded", preparation: [new, ["case", "do", "1", "register"]],
      arguments: [
        "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=12/PC-MTTQ", "--set",
        "sent=2026-11-20",
      ]),
    FaultyAct(
      description: "a register is imported", preparation: [new],
      arguments: ["import", "register", "FOLDER/so.csv"], files: [("so.csv", register)]),
    FaultyAct(
      description: "two duplicates are merged", preparation: [new, new],
      arguments: ["case", "merge", "1", "2"]),
    FaultyAct(
      description: "a body is added",
      arguments: [
        "unit", "add", "thon-4", "--set", "name=Thôn 4", "--set", "line=mat-tran", "--set", "kind=thon",
        "--set", "parent=mttq", "--as", "quan-tri",
      ]),
    FaultyAct(
      description: "a day off is put into the calendar",
      preparation: [new],
      arguments: [
        "calendar", "import", "FOLDER/lich.csv", "--reason", "Thông báo thử", "--as", "quan-tri",
      ],
      files: [("lich.csv", dayOff)]),
    FaultyAct(
      description: "a day of the calendar is put back",
      preparation: [
        new, ["calendar", "import", "FOLDER/lich.csv", "--reason", "Thông báo thử", "--as", "quan-tri"],
      ],
      arguments: ["calendar", "undo", "--as", "quan-tri"], files: [("lich.csv", dayOff)]),
    FaultyAct(
      description: "an act is taken back", preparation: [new, ["case", "do", "1", "register"]],
      arguments: ["case", "undo", "1"]),
    FaultyAct(
      description: "a sealed sender is opened", preparation: [sealed],
      arguments: ["case", "sender", "1", "--reason", "Mời lên làm rõ"], proof: opening),
    FaultyAct(
      description: "a sealed sender is forgotten", preparation: [sealed],
      arguments: ["case", "forget-sender", "1", "--reason", "Người gửi xin", "--as", "chu-tich"]),
    FaultyAct(
      description: "a case logged open is sealed", preparation: [new],
      arguments: ["case", "seal", "1", "--reason", "Người gửi xin"], proof: opening),
    FaultyAct(
      description: "a sealed sender is put right", preparation: [sealed],
      arguments: ["case", "correct-sender", "1", "--sender-phone", "0900 000 124", "--reason", "Nghe nhầm"],
      proof: opening),
    FaultyAct(
      description: "a key is made anew, and the vault's with it", preparation: [sealed],
      arguments: ["user", "new-key", "--reason", "Thay máy"], proof: opening),
    FaultyAct(
      description: "the key is entrusted to another",
      preparation: [
        sealed, ["user", "add", "lan", "--role", "can-bo", "--reason", "Người mới", "--as", "quan-tri"],
        ["board", "--as", "lan"],
      ],
      arguments: ["user", "entrust", "lan", "--reason", "Nhận việc"], proof: opening),
    FaultyAct(
      description: "a key on paper is made", preparation: [sealed],
      arguments: ["user", "recovery-key", "--reason", "Cất két"], proof: opening),
    FaultyAct(
      description: "who held the key is ended, and it is made anew", preparation: [sealed],
      arguments: ["user", "disable", "chu-tich", "--reason", "Chuyển công tác", "--as", "quan-tri"],
      proof: opening),
    FaultyAct(
      description: "the evening's round is made", preparation: [new], arguments: ["sweep"], isOne: false),
  ]
}
