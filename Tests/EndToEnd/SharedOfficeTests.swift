import Foundation
import TestSupport
import Testing

/// Several people over SSH on one file is the normal case: users of the system that have nothing in common but a group.
@Suite("An office that a group shares", .enabled(if: geteuid() == 0), .timeLimit(.minutes(2)))
struct SharedOfficeTests {
  /// A shell script in which `as 4001 …` runs the program as that user, whose own group is another's to nobody.
  private func shell(_ script: String, folder: String) throws -> CommandLineProgram.Outcome {
    var program = CommandLineProgram()
    program.variables["PATH"] = "/usr/bin:/bin"
    program.variables["F"] = folder + "/so/so.dunghan"
    program.variables["D"] = folder
    return try program.shell(
      """
      as() { local user=$1; shift; setpriv --reuid $user --regid $user --groups 5000 \
        env HOME=$D DUNGHAN_CONFIG=$D/config DUNGHAN_TODAY=2026-11-23 $D/dunghan --file $F "$@"; }
      \(script)
      """)
  }

  /// What these users may read, the program and its settings among it.
  private func folder() throws -> String {
    let folder = "/var/tmp/dunghan-nhom-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/so", withIntermediateDirectories: true)
    try files.copyItem(atPath: CommandLineProgram.path, toPath: folder + "/dunghan")
    try files.copyItem(atPath: TestOffice.configDirectory, toPath: folder + "/config")
    #expect(chmod(folder, 0o755) == 0 && chown(folder + "/so", 4001, 5000) == 0)
    #expect(chmod(folder + "/so", 0o770) == 0)
    return folder
  }

  @Test("a colleague works while another is in, whoever came first, and the night's backup is everybody's")
  func together() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let told = try shell(
      """
      set -e
      as 4001 init --training --unit 'Xã Thử' --symbol XT
      setpriv --reuid 4001 --regid 4001 --groups 5000 chgrp 5000 $F
      chmod 660 $F
      mkfifo -m 666 $D/so/vao.csv
      # In the middle of reading a register the office stays open.
      as 4001 import register $D/so/vao.csv >$D/nhap.txt 2>&1 &
      exec 3>$D/so/vao.csv
      for i in $(seq 100); do [ -e $F-wal ] && break; sleep 0.1; done
      stat -c %g:%a $F-wal
      as 4002 case new --type gop-y --source mang --summary 'Người thứ hai' --received 20/11/2026
      as 4002 sweep
      echo 'Ngày nhận,Nội dung' >&3
      exec 3>&-
      wait
      as 4001 case list
      as 4001 sweep --today 2026-11-24
      stat -c %g:%a $D/so/sao-luu/*.dunghan
      """, folder: folder)
    #expect(told.code == 0, "\(told)")
    let lines = told.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0 == "5000:660" }.count == 3, "\(told)")
    #expect(lines.contains { $0.contains("XT-2026-00001") && $0.contains("Người thứ hai") }, "\(told)")
  }

  @Test("nobody else opens it, and what keeps a colleague out is told by name")
  func shutOut() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let told = try shell(
      """
      as 4001 init --training --unit 'Xã Thử' --symbol XT
      as 4002 board; echo $?
      chgrp 5000 $F; chmod 660 $F
      touch $F-wal; chown 4001:4001 $F-wal; chmod 600 $F-wal
      as 4002 board; echo $?
      as 4001 board >/dev/null; echo $?
      as 4002 board >/dev/null; echo $?
      """, folder: folder)
    #expect(told.output.split(separator: "\n").suffix(4).map(String.init) == ["6", "6", "0", "0"], "\(told)")
    #expect(told.errors.contains("chủ tệp chuyển nhóm") && told.errors.contains("so.dunghan-wal"), "\(told)")
  }
}
