package import CaseWorkflow

/// Why a letter's words cannot be had.
package enum LetterFault: Error, Equatable, Sendable {
  /// The file cannot be opened or read; errno.
  case unreadable(Int32)
  case text(TextDecodingError)
  case tooLarge
  /// Neither text nor one of the kinds that are read.
  case unknownKind
  /// The program that would unpack it is not on this machine.
  case noTool(package: String)
  /// Cut short, damaged, or locked with a password.
  case broken
  /// Written in a font of before Unicode.
  case oldFont
  /// It holds pictures, as a scan does: nothing can be said of it.
  case noWords

  static func noTool(_ tool: LetterTool) -> LetterFault { .noTool(package: tool.package) }

  package var reason: Phrase {
    switch self {
    case .unreadable(let systemError):
      let cause = SystemError.text(systemError)
      return Phrase(vi: "không đọc được tệp: \(cause)", en: "the file cannot be read: \(cause)")
    case .text(.notUTF8(let line)):
      return Phrase(
        vi: "dòng \(line) không phải UTF-8; lưu lại bằng UTF-8 (Unicode) rồi soát",
        en: "line \(line) is not UTF-8: save it as UTF-8, then check it")
    case .text(let error): return error.reason
    case .tooLarge: return Phrase(vi: "lớn quá 16 MB, không phải một văn bản", en: "over 16 MB, no letter")
    case .unknownKind:
      return Phrase(
        vi: "không đọc được loại tệp này; lưu ra docx, odt, pdf, rtf, html hoặc txt rồi soát",
        en: "this kind of file is not read; save it as docx, odt, pdf, rtf, html or txt, then check it")
    case .noTool(let package):
      return Phrase(
        vi: "máy này chưa có chương trình mở tệp ấy; cài gói \(package), hoặc lưu ra rtf rồi soát",
        en: "this machine has no program to open it: install \(package), or save it as rtf and check that")
    case .broken:
      return Phrase(
        vi: "tệp hỏng hoặc có mật khẩu, chưa soát được; lưu lại rồi soát",
        en: "the file is damaged or has a password and was not checked; save it anew, then check it")
    case .oldFont:
      return Phrase(
        vi:
          "văn bản dùng phông chữ cũ (.VnTime, VNI): tên trong đó không dò được; chuyển sang Unicode rồi soát",
        en: "it is written in a font of before Unicode (.VnTime, VNI): change it to Unicode, then check it")
    case .noWords:
      return Phrase(
        vi: "trong tệp không có chữ nào đọc được (bản quét?); phải đọc bằng mắt",
        en: "there is no text in it (a scan?): somebody has to read it")
    }
  }
}
