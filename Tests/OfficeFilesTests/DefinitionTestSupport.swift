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
