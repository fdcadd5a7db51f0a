package import Foundation

extension DataProtocol {
  /// Writes it as an office keeps its files: its owner's alone.
  package func keep(at path: String) throws {
    let url = URL(fileURLWithPath: path)
    try Data(self).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }
}
