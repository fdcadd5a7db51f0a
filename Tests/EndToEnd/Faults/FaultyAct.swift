import CaseOffice
import Foundation
import WorkingCalendar

/// An act of the office that must be done wholly or not at all.
struct FaultyAct: CustomStringConvertible, Sendable {
  var description: String
  /// What is done before it.
  var preparation: [FaultyStep] = []
  var arguments: [String]
  var input = ""
  /// Done in a live office of its own: a training office has no passwords.
  var isLive = false
  /// Files that it reads.
  var files: [(String, Data)] = []
  /// What it ends with where nothing fails: rows that a register is refused are told with 7.
  var code: Int32 = 0
  /// A file that it leaves, the same however often it was broken off before.
  var leaves: String?
  /// What is still possible afterwards, be it done or not: no key is lost on the way.
  var proof: [String] = []
  /// Who signs in afterwards with one of `passwords`, and whether that opens senders.
  var passwordOwner: String?
  var passwords: [String] = []
  var opensSenders = false
  /// One transaction; a round of the office records each of its findings by itself.
  var isOne = true

  private static let newWords = [
    "case", "new", "--type", "phan-anh", "--source", "truc-tiep", "--received", "2/11/2026", "--summary",
    "Cống tắc ở xóm 4", "--sender-name", "Bà Thử",
  ]
  private static let sealedWords = [
    "case", "new", "--type", "to-cao", "--source", "truc-tiep", "--received", "2/11/2026", "--summary",
    "Thu tiền không biên lai", "--sender-name", "Bà Thử",
  ]
  private static let new = FaultyStep(newWords, typing: "")
  private static let sealed = FaultyStep(sealedWords, typing: "")
  private static let opening = ["case", "sender", "1", "--reason", "Xem còn mở được"]
  private static let dayOff = Data(
    "date,kind,name,source,status\n2026-12-10,holiday,Ngày nghỉ thử,Thông báo thử,announced\n".utf8)
  private static let register = Data(
    ("Số thứ tự,Ngày nhận,Họ tên,Nội dung,Loại đơn\n"
      + (1...40).map { "\($0),0\($0 % 9 + 1)/10/2026,Bà Thử \($0),Việc thứ \($0) ở xóm \($0 % 7),PA\n" }
      .joined() + "41,,Bà Thử,Việc không có ngày,PA\n42,31/2/2026,Bà Thử,Ngày không có,PA\n").utf8)

  static let all = [
    FaultyAct(description: "a case is logged", arguments: newWords),
    FaultyAct(
      description: "a case is forwarded", preparation: [new, ["case", "do", "1", "register"]],
      arguments: [
        "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=12/PC-MTTQ", "--set",
        "sent=2026-11-20",
      ]),
    FaultyAct(
      description: "a register is imported", preparation: [new],
      arguments: ["import", "register", "FOLDER/so.csv"], files: [("so.csv", register)],
      code: 7, leaves: "so.csv.rejected.csv"),
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

  /// Those of a live office, in which accounts have passwords and the day is the machine's.
  static let ofPasswords = [
    FaultyAct(
      description: "the founder gives himself a password", preparation: [sealedToday],
      arguments: ["user", "password"], input: "mùa hoa ban nở\n", isLive: true,
      passwordOwner: NSUserName(), passwords: ["mùa hoa ban nở"], opensSenders: true),
    FaultyAct(
      description: "the administrator gives another a password for a lost one",
      preparation: hung + [sealedToday], arguments: ["user", "password", "hung"],
      input: "mùa hoa ban nở\n", isLive: true, proof: opening, passwordOwner: "hung",
      passwords: ["mùa hoa ban nở", "ba con mèo nhỏ"]),
    FaultyAct(
      description: "a password is made by the key on paper",
      preparation: hung + [sealedToday, ["user", "recovery-key", "--reason", "Cất két"]],
      arguments: ["user", "recover", "hung"], input: "PAPER\nmùa hoa ban nở\n", isLive: true,
      passwordOwner: "hung", passwords: ["mùa hoa ban nở", "ba con mèo nhỏ"], opensSenders: true),
  ]

  private static let hung: [FaultyStep] = [
    ["user", "add", "hung", "--role", "chu-tich", "--reason", "Chủ tịch"],
    FaultyStep(["user", "password", "hung"], typing: "ba con mèo nhỏ\n"),
    ["user", "entrust", "hung", "--reason", "Nhận việc"],
  ]
  private static let sealedToday = FaultyStep(
    sealedWords.map { $0 == "2/11/2026" ? OfficeClock.ofThisMachine.today.iso : $0 }, typing: "")
}
