import CaseWorkflow
import Foundation
import OfficeFiles
import Testing

/// The `config` folder of this repository.
let shippedConfiguration = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "config").path

/// A copy of the shipped configuration that a test may spoil; it goes when the test ends.
final class SpoiltConfiguration {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dunghan-config-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: URL(filePath: shippedConfiguration), to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Replaces the first `old` in a file, which has to be there.
  func replace(_ old: String, with new: String, in file: String, at place: SourceLocation = #_sourceLocation)
    throws
  {
    let url = folder.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let found = try #require(text.range(of: old), "“\(old)” is not in \(file)", sourceLocation: place)
    try text.replacingCharacters(in: found, with: new).write(to: url, atomically: true, encoding: .utf8)
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: folder.appending(path: file))
  }

  var path: String { folder.path }

  var problems: [DefinitionProblem] { OfficeConfiguration.problems(directory: path) }
}

/// One thing an office may get wrong in one of its files, and what it is told.
struct Mistake: CustomTestStringConvertible, Sendable {
  var file: String
  /// What the file says, and what the mistake makes of it.
  var old: String
  var new: String
  /// The file and place named.
  var place: String
  /// Words of the reason.
  var says: String

  init(_ file: String, _ old: String, _ new: String, at place: String, says: String) {
    self.file = file
    self.old = old
    self.new = new
    self.place = place
    self.says = says
  }

  var testDescription: String { "\(says) (\(place))" }

  /// Makes it in a copy of the shipped configuration, and expects to be told in both languages and to load nothing.
  func expectRefused(at source: SourceLocation = #_sourceLocation) throws {
    let spoilt = try SpoiltConfiguration()
    try spoilt.replace(old, with: new, in: file, at: source)
    let problems = spoilt.problems
    let told = problems.map(\.message.en)
    #expect(
      told.contains { $0.contains(place) && $0.contains(says) }, "\(self): \(told)", sourceLocation: source)
    #expect(
      problems.allSatisfy { !$0.reason.vi.isEmpty && $0.reason.vi != $0.reason.en }, sourceLocation: source)
    #expect(throws: DefinitionProblem.self, sourceLocation: source) {
      try OfficeConfiguration.load(directory: spoilt.path)
    }
  }
}
