import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestChance
import TestSupport
import Testing

/// A log longer than the memory that checking it may take.
@Suite("A long log")
struct LongLogTests {
  /// An office whose log has `count` more events of half a kilobyte.
  private func office(events count: Int) throws -> TestOffice {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-20")
    let told = ["told": String(repeating: "Cống tắc ở xóm 4, ", count: 22)]
    let signature = try Signature(actor: office.actor(for: .read), at: office.clock.now())
    try office.file.write {
      for _ in 0..<count { try office.file.record(told, kind: "told", by: signature) }
    }
    return test
  }

  /// The most memory that checking the log took, in KB, and how long it took.
  private func peak(_ test: TestOffice) throws -> (kilobytes: Int, seconds: Double) {
    var clerk = CommandLineProgram(office: test)
    clerk.executable = CommandLineProgram.builtProgram("faulty-clerk")
    clerk.variables["FAULTY_DISK_PEAK"] = test.folder + "/peak"
    let start = ContinuousClock.now
    let outcome = try clerk.run(["audit", "verify"])
    let time = (ContinuousClock.now - start).components
    #expect(outcome.code == 0, "\(outcome)")
    let kilobytes = try #require(Int(String(contentsOfFile: test.folder + "/peak", encoding: .utf8)))
    return (kilobytes, Double(time.seconds) + Double(time.attoseconds) / 1e18)
  }

  @Test("checking it takes no more memory than checking a short one, and one look at each event")
  func memory() throws {
    let count = Soak.isOn ? 1_000_000 : 50_000
    let short = try peak(office(events: 5_000))
    let test = try office(events: count)
    let long = try peak(test)
    let place: Comment = "\(short) for 5,000 events, \(long) for \(count)"
    if Soak.isOn { print(place) }
    // The events alone are 30 MB and more.
    if CommandLineProgram.sanitizer == nil { #expect(long.kilobytes < short.kilobytes + 4_096, place) }
    let office = try test.on("2026-11-20")
    var isSound = false
    let recording = try office.file.connection.recording { isSound = try office.file.verifyRecord().isSound }
    #expect(isSound)
    #expect(recording.rows <= count + 12 && recording.count <= 8 && recording.sorts == 0)
  }

  @Test("how far a long check has come is told at a terminal, and nowhere else")
  func progress() throws {
    let test = try office(events: 21_000)
    let program = CommandLineProgram(office: test)
    let command = "\"$DUNGHAN\" audit verify --today 2026-11-20"
    let plain = try program.shell(command)
    #expect(plain.code == 0 && plain.errors.isEmpty && !plain.output.contains("%"), "\(plain)")
    let shown = try program.shell("script -qec '\(command)' /dev/null")
    #expect(shown.code == 0, "\(shown)")
    for step in ["47 % · 10000 sự kiện", "95 % · 20000 sự kiện"] {
      #expect(shown.output.contains(step), "\(shown.output)")
    }
    // The line is wiped before the answer stands there.
    let last = shown.output.components(separatedBy: "\r\u{1B}[K").last ?? ""
    #expect(last.contains("sự kiện, liền mạch") && !last.contains("%"), "\(test.path): \(last)")
  }
}
