import Foundation
import Glibc
import OfficeFiles

/// Bytes of a text in an encoding as the C library writes it: the way the test files are made.
func encoded(_ text: String, as encoding: TextEncoding) throws -> [UInt8] {
  switch encoding {
  case .utf8: return Array(text.utf8)
  case .utf16, .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  case .tcvn3: return try convertedByLibrary(text, to: "TCVN5712-1")
  case .windows1258: return try convertedByLibrary(text, to: "CP1258")
  }
}

private struct NotInThisEncoding: Error {}

private func convertedByLibrary(_ text: String, to name: String) throws -> [UInt8] {
  guard let handle = iconv_open(name, "UTF-8"), Int(bitPattern: handle) != -1 else {
    throw NotInThisEncoding()
  }
  defer { iconv_close(handle) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  var (inLeft, outLeft) = (input.count, output.count)
  let failed = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (from, to) = (input.baseAddress, output.baseAddress)
      if iconv(handle, &from, &inLeft, &to, &outLeft) == Int(-1) { return true }
      return iconv(handle, nil, nil, &to, &outLeft) == Int(-1)
    }
  }
  guard !failed else { throw NotInThisEncoding() }
  return output.prefix(output.count - outLeft).map { UInt8(bitPattern: $0) }
}

/// A file with some bytes, removed when it's let go of.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    let name = "dunghan-\(UUID().uuidString).csv"
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension TableReader {
  /// Everything in the table, as texts: rows, and problems in angle brackets.
  func described() throws -> [String] {
    var all: [String] = []
    while let item = try next() {
      switch item {
      case .row(let row): all.append("\(row.line): \(row.texts.map { "[\($0)]" }.joined()) \(row.raw)")
      case .refused(let problem): all.append("<\(problem.line): \(problem.kind) \(problem.raw)>")
      }
    }
    return all
  }

  /// The rows as texts; problems are left out.
  func rows() throws -> [[String]] {
    var all: [[String]] = []
    while let item = try next() {
      if case .row(let row) = item { all.append(row.texts) }
    }
    return all
  }
}
