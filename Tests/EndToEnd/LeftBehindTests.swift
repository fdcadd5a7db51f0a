import CaseOffice
import Foundation
import TestSupport
import Testing

/// What the built program leaves on the disk, whatever the shell that starts it allows.
@Suite("What is left behind")
struct LeftBehindTests {
  @Test("it sets its own mask, whatever the shell's is")
  func mask() throws {
    let program = CommandLineProgram()
    let told = try program.shell(
      "umask 000; sleep 30 | \"$DUNGHAN\" deadline --stdin & sleep 1.5; grep Umask /proc/$!/status; kill %1")
    #expect(told.output.contains("0077"), "\(told)")
  }

  @Test(
    "every file and folder that it makes is its owner's alone, under a shell that gives everything to everybody"
  )
  func rights() throws {
    let office = try TestOffice()
    var program = CommandLineProgram()
    program.variables["HOME"] = office.folder
    let book = """
      Số thứ tự,Ngày nhận,Họ tên,Nội dung,Loại đơn
      1,2/10/2026,Bà Thử,Cống tắc ở xóm 4,PA
      2,,Bà Thử,Việc không có ngày,PA

      """
    try Data(book.utf8).write(to: URL(fileURLWithPath: office.folder + "/so.csv"))
    let made = try program.shell(
      """
      umask 000; cd \(office.folder); shopt -s expand_aliases; alias d='"$DUNGHAN" --today 2026-11-20'
      d init --training --unit "MTTQ xã Thử" --symbol XT &&
      d case new --type to-cao --summary "Thu tiền" --received 19/11/2026 --source truc-tiep --sender-name "Bà Thử" &&
      d import register so.csv; d document ban-sao-don-vi 1 --format rtf --out ban-sao.rtf &&
      d export cases --out bang.csv && d sweep && d backup create ban-sao.dunghan &&
      d user recovery-key && d backup create ban-sao.kin --encrypt
      """)
    #expect(made.code == 0 && made.errors.contains("so.csv.rejected.csv"), "\(made)")
    let given = ["so.csv", "office.dunghan"]
    let left = try FileManager.default.subpathsOfDirectory(atPath: office.folder).filter { name in
      !given.contains { name.hasPrefix($0) && !name.contains("rejected") }
    }
    for expected in [
      "so.csv.rejected.csv", "ban-sao.rtf", "bang.csv", "ban-sao.dunghan", "ban-sao.kin",
      ".local/share/dunghan/office.dunghan", ".local/share/dunghan/sao-luu",
    ] { #expect(left.contains(expected), "\(expected) of \(left)") }
    for name in left where name != ".local" && name != ".local/share" {
      let facts = try FileManager.default.attributesOfItem(atPath: office.folder + "/" + name)
      let mode = try #require(facts[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0, "\(name): \(String(mode, radix: 8))")
    }
  }
}
