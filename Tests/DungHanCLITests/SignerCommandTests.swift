import Foundation
import Testing

@Suite("Who signs, on the command line")
struct SignerCommandTests {
  @Test("a signer is added, changed from a day, and put right; the row before stays")
  func story() throws {
    let desk = try CommandLineDesk()
    let admin = ["--as", "quan-tri"]
    let added = try desk.run(
      [
        "signer", "add", "mttq", "--set", "post=Ủy viên", "--set", "authority=TL", "--set",
        "insteadOf=Chủ tịch",
        "--set", "name=Lò Thị Ví", "--json",
      ] + admin, on: "2026-11-23"
    ).object()
    #expect(added.text("key") == "mttq/3" && added.text("name") == "Lò Thị Ví")
    let changed = try desk.run(
      [
        "signer", "change", "mttq/1", "--set", "name=Hà Thử", "--from", "1/12/2026", "--reason", "Bầu",
        "--json",
      ]
        + admin, on: "2026-11-23"
    ).object()
    #expect(changed.text("key") == "mttq/2" && changed.text("validFrom") == "2026-12-01")
    let all = try desk.run("signer", "list", "--all", "--json", on: "2026-11-23").list()
    let own = all.filter { $0.text("unit") == "mttq" }
    #expect(own.map { $0.text("name") } == [nil, "Hà Thử", nil, "Lò Thị Ví"])
    #expect(own.first?.text("validTo") == "2026-11-30")
    // Without a day the row itself is put right, and may change its place.
    #expect(
      desk.run(
        ["signer", "change", "mttq/4", "--set", "place=1", "--set", "name=Lò Ví", "--reason", "Thử"] + admin,
        on: "2026-11-23"
      ).output.hasPrefix("mttq/1: TL. Chủ tịch: Ủy viên, Lò Ví"))
  }

  @Test(
    "what cannot be is refused",
    arguments: [
      (["signer", "change", "mttq/9", "--set", "name=x", "--reason", "r", "--as", "quan-tri"], 4),
      (["signer", "add", "khong-co", "--set", "post=x", "--set", "authority=TM", "--as", "quan-tri"], 4),
      (["signer", "add", "mttq", "--set", "post=x", "--set", "authority=KT", "--as", "quan-tri"], 2),
      (
        [
          "signer", "add", "mttq", "--set", "post=x", "--set", "authority=TM", "--set", "place=0", "--as",
          "quan-tri",
        ], 2
      ),
      (["signer", "add", "mttq", "--set", "post=x", "--set", "authority=TM"], 3),
      (["signer", "change", "mttq/1", "--set", "name=x", "--as", "quan-tri"], 2),
    ] as [([String], Int32)])
  func refusals(words: [String], code: Int32) throws {
    let desk = try CommandLineDesk()
    #expect(desk.run(words, on: "2026-11-23").code == code)
  }
}
