package import CaseWorkflow

/// Why bytes couldn't be read as text.
package enum TextDecodingError: Error, Equatable, Sendable {
  /// `--encoding` named something else than one of the encodings.
  case unknownEncoding(name: String)
  /// No encoding was named and this isn't UTF-8; `line` is that of the first such byte, counted from 1.
  case notUTF8(line: Int)
  /// The C library of this computer lacks the conversion.
  case conversionMissing(TextEncoding)
  /// The file can't be opened or read; `systemError` is errno.
  case cannotRead(path: String, systemError: Int32)
}

extension TextDecodingError {
  /// What is wrong and what to do, in both languages.
  package var reason: Phrase {
    let names = TextEncoding.acceptedNames.joined(separator: " ")
    switch self {
    case .unknownEncoding(let name):
      return Phrase(
        vi: "không có bảng mã “\(name)”; dùng một trong: \(names)",
        en: "there is no encoding “\(name)”; use one of: \(names)")
    case .notUTF8(let line):
      return Phrase(
        vi: "dòng \(line) không phải UTF-8; ghi bảng mã của tệp: --encoding tcvn3 hoặc windows-1258",
        en: "line \(line) is not UTF-8: name --encoding tcvn3 or windows-1258")
    case .conversionMissing(let encoding):
      return Phrase(
        vi: "máy này thiếu bộ chuyển mã \(encoding.rawValue); lưu tệp lại bằng UTF-8",
        en: "this computer lacks the conversion from \(encoding.rawValue); save the file as UTF-8")
    case .cannotRead(let path, let systemError):
      let cause = SystemError.text(systemError)
      return Phrase(vi: "không đọc được tệp \(path): \(cause)", en: "\(path) can't be read: \(cause)")
    }
  }
}
