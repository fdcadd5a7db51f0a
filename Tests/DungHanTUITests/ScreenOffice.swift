import CaseOffice
import CaseWorkflow
import Glibc
import TestSupport
import WorkingCalendar

/// The office of these tests, on Monday 23/11/2026: late cases, cases to act on, one due on an uncertain day, one finished.
/// All names are invented.
final class ScreenOffice {
  static let today = "2026-11-23"
  private let folder: String
  private var path: String { folder + "/office.dunghan" }

  /// Made once, since its twenty acts cost more than any test; every test gets a copy of its own.
  private static let template = Result { try TemplateOffice().bytes() }

  init() throws {
    var name = Array("/var/tmp/dunghan-screens-XXXXXX".utf8CString)
    guard let made = mkdtemp(&name) else { throw TestOfficeError.noFolder }
    folder = String(cString: made)
    let bytes = try Self.template.get()
    guard let file = fopen(path, "w") else { throw TestOfficeError.noFile(path) }
    defer { fclose(file) }
    fchmod(fileno(file), 0o600)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw TestOfficeError.noFile(path) }
  }

  deinit {
    for account in ["can-bo", "chu-tich", "cap-uy", "giam-sat", "quan-tri", "tra-cuu"] {
      unlink("\(path).tam-\(account)")
    }
    for suffix in ["", "-wal", "-shm", ".log"] { unlink(path + suffix) }
    rmdir(folder)
  }

  /// Takes over an old book of these rows, on the Monday of the tests.
  func importing(_ register: String) throws {
    let book = folder + "/so-cu.csv"
    guard let file = fopen(book, "w") else { throw TestOfficeError.noFile(book) }
    fputs(register, file)
    fclose(file)
    defer { unlink(book) }
    _ = try on().importRegister(RegisterSource(path: book))
  }

  /// The office as `account` sees it on `day`, a Monday by default.
  func on(_ day: String = ScreenOffice.today, as account: String = "can-bo") throws -> Office {
    try Office.open(
      path: path, clock: .fixed(TestOffice.day(day)),
      visitor: Office.Visitor(named: account, systemUser: "thu"))
  }
}

/// Where the cases of these tests are logged, each step on its own day.
private final class TemplateOffice {
  private let office: TestOffice

  init() throws {
    office = try TestOffice()
    try logLateOnes()
    try logPending()
    try logElsewhere()
  }

  private func on(_ day: String) throws -> Office { try office.on(day) }

  /// The file, whole: the last connection to close has moved the WAL into it.
  func bytes() throws -> [UInt8] {
    guard access(office.path + "-wal", F_OK) != 0, let file = fopen(office.path, "r") else {
      throw TestOfficeError.noFile(office.path)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  @discardableResult
  private func log(
    _ day: String, _ type: String, _ title: String, _ summary: String, sender: String = "",
    address: String = "",
    people: Int = 1
  ) throws -> String {
    let officer = try on(day)
    var new = NewCase(
      type: type, title: title, summary: summary, received: try TestOffice.day(day), receivedTime: "08:10",
      source: "truc-tiep", people: people)
    new.setSender(name: sender, address: address, phone: sender.isEmpty ? "" : "0900000412")
    let code = try officer.open(new).code
    try officer.act(code, "register")
    return code
  }

  private func forward(_ code: String, _ sent: String, to unit: String, received: String?) throws {
    try on(sent).act(code, "forward", "to=\(unit)", "document=\(code.suffix(2))/CV-MTTQ", "sent=\(sent)")
    if let received { try on(received).act(code, "confirm-receipt", "received=\(received)") }
  }

  private func logLateOnes() throws {
    let sealed = try log(
      "2026-10-14", "qd124", "Cán bộ đất đai gây khó dễ",
      "Cán bộ phụ trách hẹn năm lần không nhận hồ sơ, gợi ý phải nhờ người làm hộ.", sender: "Cao Thị Thử")
    try forward(sealed, "2026-10-15", to: "dang-uy", received: "2026-10-15")
    let land = try log(
      "2026-10-20", "khieu-nai", "Bồi thường đất kênh N2",
      "Đo thiếu gần hai trăm mét vuông so với giấy, cây trồng tính giá cũ.", sender: "Lò Văn Ví",
      address: "xóm 2")
    try forward(land, "2026-10-21", to: "dang-uy", received: "2026-10-22")
    try on("2026-11-20").act(
      land, "draft-reply", "summary=Bồi thường thêm 2 hộ, trả trước 15/12.", "outcome=dung-mot-phan")
  }

  private func logPending() throws {
    let drain = try log(
      "2026-10-26", "phan-anh", "Cống tắc xóm 4", "Cống thoát nước bị đất lấp, cứ mưa là nước tràn vào sân.",
      sender: "Y Ngọc Thử", address: "xóm 4")
    try forward(drain, "2026-10-27", to: "ubnd", received: "2026-10-28")
    try on("2026-11-20").act(
      drain, "record-reply", "from=ubnd", "document=88/UBND-KT", "issued=2026-11-19", "arrived=2026-11-20",
      "outcome=dung", "summary=Đã nạo vét xong ngày 18/11.")
    let bridge = try log(
      "2026-11-18", "phan-anh", "Cầu treo làng Kon Rẫy mục ván",
      "Ván cầu mục, dây cáp gỉ, người già không dám qua.", sender: "Y Ngọc Thử", address: "làng Kon Rẫy",
      people: 7)
    try forward(bridge, "2026-11-19", to: "ubnd", received: nil)
    try log(
      "2026-11-20", "phan-anh", "Rác thải khu chợ Rộ",
      "Rác để ba, bốn ngày không ai thu gom, mùi hôi bay vào nhà dân.",
      sender: "Hà Thử Một", address: "khu chợ Rộ")
    let closed = try log(
      "2026-09-07", "gop-y", "Góp ý loa truyền thanh", "Loa phát sớm và to, tin của xóm thì không có.")
    try forward(closed, "2026-09-08", to: "ubnd", received: "2026-09-09")
    try on("2026-09-21").act(
      closed, "record-reply", "from=ubnd", "document=60/UBND", "issued=2026-09-18", "arrived=2026-09-21",
      "outcome=dung",
      "summary=Đã chỉnh giờ phát.")
    try on("2026-09-22").act(closed, "notify-sender", "stage=result", "sent=2026-09-22", "way=dien-thoai")
    try on("2026-09-22").act(closed, "close")
  }

  private func logElsewhere() throws {
    let power = try log(
      "2026-10-23", "phan-anh", "Điện yếu xóm 7", "Buổi tối điện yếu, bơm nước và nồi cơm không chạy được.",
      sender: "Hà Thử Hai", address: "xóm 7")
    try forward(power, "2026-10-26", to: "ubnd", received: "2026-10-26")
    let road = try log(
      "2026-10-26", "qd124", "Thu tiền làm đường xóm 3",
      "Từ tháng 8, trưởng xóm thu 500.000 đ/hộ làm đường, không ghi biên lai, không công khai.",
      sender: "Hà Thử Ba", address: "xóm 3")
    try forward(road, "2026-10-27", to: "dang-uy", received: "2026-10-27")
    try on("2026-11-02").act(
      road, "request-extension", "reason-code=nhieu-nguoi", "reason=Phải hỏi từng hộ của xóm 3.")
  }
}
