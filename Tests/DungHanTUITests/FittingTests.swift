import CaseOffice
import CaseWorkflow
import TerminalKit
import TestChance
import Testing
import VietnameseText

/// No text of the program is too long for its place on the smallest usual terminal.
@Suite("Labels fit at 80 columns")
struct FittingTests {
  /// Everything that can be opened, page by page.
  private static let everywhere: [Key] = {
    let down = Array(repeating: Key.down, count: 6)
    var keys: [Key] = down + [.function(1), .pageDown, .pageDown, .escape, .function(9)] + down
    keys +=
      Array(repeating: .pageDown, count: 4) + [.escape, .function(4)] + down + [.tab] + down + [.escape]
    keys += [.enter, .right, .down, .right, .right, .right, .function(4), .enter]
    keys += Array(repeating: .tab, count: 8) + [.function(8), .escape, .escape, .escape, .escape]
    keys += [.function(3), .tab, .tab, .tab, .tab, .insert, .down, .insert, .function(4), .enter, .tab, .tab]
    keys += [.function(8), .escape, .escape, .function(5)] + Array(repeating: .tab, count: 9)
    keys += [.escape, .escape, .escape, .function(2)] + Array(repeating: .tab, count: 9)
    keys += [.function(8), .escape, .function(7), .down, .enter, .escape, .function(4)]
    keys += Array(repeating: .tab, count: 6) + [.function(8), .escape, .escape, .control("e"), .tab, .tab]
    keys += [.down, .escape, .control("o")]
    for _ in 0..<9 {
      keys += [.down, .enter, .tab, .tab, .function(8), .escape, .escape, .control("n"), .tab, .function(8)]
      keys += [.escape, .escape, .tab]
    }
    return keys + [
      .escape, .control("z"), .escape, .control(" "), .control("g"), .control("g"), .function(10),
    ]
  }()

  @Test(
    "On every screen, for every role, in both languages",
    arguments: ["can-bo", "cap-uy", "giam-sat", "chu-tich", "quan-tri", "tra-cuu"],
    CaseWorkflow.Language.allCases)
  func walk(account: String, language: CaseWorkflow.Language) throws {
    let office = try ScreenOffice().on(as: account)
    let catalogue = try Catalogue(language, office)
    let clerk = try Clerk(office, language: language)
    var cut: Set<String> = []
    for key in Self.everywhere where !clerk.hasLeft {
      clerk.press(key)
      cut.formUnion(catalogue.cutShort(in: clerk.frame))
    }
    #expect(cut.isEmpty, "cut short: \(cut.sorted())")
  }

  @Test("Wherever random keys lead", arguments: [UInt64(1), 2, 3, 4], CaseWorkflow.Language.allCases)
  func anywhere(seed: UInt64, language: CaseWorkflow.Language) throws {
    var chance = Chance(seed: seed)
    let account = ["can-bo", "cap-uy", "giam-sat", "quan-tri"][Int(seed) % 4]
    let office = try ScreenOffice().on(as: account)
    let catalogue = try Catalogue(language, office)
    let clerk = try Clerk(office, language: language)
    var cut: Set<String> = []
    for _ in 0..<300 where !clerk.hasLeft {
      if let key = NoiseTests.keys.randomElement(using: &chance) { clerk.press(key) }
      cut.formUnion(catalogue.cutShort(in: clerk.frame))
    }
    #expect(cut.isEmpty, "cut short: \(cut.sorted())")
  }

  @Test("A text that does not fit is noticed")
  func notices() throws {
    let office = try ScreenOffice().on()
    let catalogue = try Catalogue(.vi, office)
    var frame = Frame(size: Size(rows: 2, columns: 30))
    let label = try #require(try office.caseTypes().first { $0.key == "qd124" }?.label.vi)
    frame.put(label, row: 0, column: 2, maxWidth: 8)
    frame.put(label, row: 1, column: 22)
    #expect(catalogue.cutShort(in: frame).count == 2, "\(frame.textLines)")
  }

  @Test(
    "The label of every field of every act and of intake fits its form at 80 columns",
    arguments: ["can-bo", "cap-uy"])
  func labels(account: String) throws {
    let office = try ScreenOffice().on(as: account)
    for type in try office.caseTypes() {
      for field in type.fields + type.actions.flatMap(\.fields) + FieldDefinition.implied {
        for label in [field.label.vi, field.label.en] {
          // A third of the 68 columns within the box.
          #expect(
            label.displayWidth + (field.isRequired ? 2 : 0) <= 22, "\(type.key): \(field.key): \(label)")
        }
      }
    }
  }
}
