import CaseWorkflow
import FoundationEssentials

/// What is wrong with a text that should be JSON5, and on which line.
struct JSON5Fault: Error {
  /// Counted from 1; nil when only the decoder knows that something is wrong.
  var line: Int?
  var reason: Phrase

  var phrase: Phrase {
    guard let line else { return reason }
    return Phrase(vi: "dòng \(line): \(reason.vi)", en: "line \(line): \(reason.en)")
  }
}

/// Reads JSON5 with FoundationEssentials' decoder, which says nothing of the place and ends the whole program at a letter
/// that isn't UTF-8 (6.3.1): the first is looked for beforehand, the second when it has refused.
enum JSON5Text {
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(JSON5Fault) -> Value {
    let valid = UTF8Check(bytes, from: 0).end
    guard valid == bytes.count else {
      throw JSON5Fault(
        line: JSON5Places.line(of: valid, in: bytes),
        reason: Phrase(
          vi: "có chữ không phải UTF-8; lưu lại tệp bằng UTF-8",
          en: "a letter is not UTF-8; save the file as UTF-8"))
    }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return try decoder.decode(Value.self, from: Data(bytes))
    } catch {
      var places = JSON5Places(bytes)
      throw places.firstFault()
        ?? JSON5Fault(
          line: nil,
          reason: Phrase(
            vi: "không phải JSON5 đúng cách; xem số, dấu phẩy, ngoặc và nháy",
            en: "this isn't well-formed JSON5; look at numbers, commas, brackets and quotes"))
    }
  }
}
