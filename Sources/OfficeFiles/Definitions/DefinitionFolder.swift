import CaseWorkflow
import Glibc

/// A folder of definition files, named in messages as a person sees it below `config/`.
package struct DefinitionFolder {
  let directory: String

  /// The definition files in it, in order of name.
  func names() throws(DefinitionProblem) -> [String] {
    guard let stream = opendir(directory) else {
      throw DefinitionProblem(
        file: directory, path: "",
        reason: Phrase(
          vi: "không có thư mục này; chỉ thư mục cấu hình bằng --config",
          en: "there is no such folder; name the configuration with --config"))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".json5") { names.append(name) }
    }
    return names.sorted()
  }

  func node(_ name: String) throws(DefinitionProblem) -> DefinitionNode {
    let path = directory + "/" + name
    return try DefinitionNode(file: name, bytes: try Self.bytes(of: path))
  }

  /// Definitions are small; anything over a megabyte is not one.
  package static func bytes(of path: String) throws(DefinitionProblem) -> [UInt8] {
    guard let stream = fopen(path, "re") else {
      throw DefinitionProblem(
        file: path, path: "", reason: Phrase(vi: "không mở được tệp", en: "the file cannot be opened"))
    }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, stream)
    guard count < bytes.count, ferror(stream) == 0 else {
      throw DefinitionProblem(
        file: path, path: "", reason: Phrase(vi: "tệp quá lớn hoặc lỗi đọc", en: "too large or unreadable"))
    }
    return Array(bytes.prefix(count))
  }
}
