import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// A place in a definition file: it knows its path, so that whatever is wrong there can be said exactly.
struct DefinitionNode {
  let file: String
  let path: String
  let tree: JSONTree

  /// Parses JSON5 bytes.
  init(file: String, bytes: [UInt8]) throws(DefinitionProblem) {
    do {
      tree = try JSON5Text.decode(JSONTree.self, from: bytes)
    } catch {
      throw DefinitionProblem(file: file, path: "", reason: error.phrase)
    }
    self.file = file
    path = ""
  }

  init(file: String, path: String, tree: JSONTree) {
    self.file = file
    self.path = path
    self.tree = tree
  }

  func problem(vi: String, en: String) -> DefinitionProblem {
    DefinitionProblem(file: file, path: path, reason: Phrase(vi: vi, en: en))
  }

  /// The members of an object, none of them unknown: a misspelt key is an error, not a silence.
  func members(allowed: Set<String>) throws(DefinitionProblem) -> [String: JSONTree] {
    guard case .object(let members) = tree else {
      throw problem(vi: "phải là { … }", en: "must be an object")
    }
    if let unknown = members.keys.filter({ !allowed.contains($0) }).min() {
      let known = allowed.sorted().joined(separator: ", ")
      throw problem(
        vi: "không có mục “\(unknown)”; có: \(known)", en: "unknown key “\(unknown)”; known: \(known)")
    }
    return members
  }

  func has(_ key: String) -> Bool {
    if case .object(let members) = tree { members[key] != nil } else { false }
  }

  func child(_ key: String) throws(DefinitionProblem) -> DefinitionNode {
    guard let found = optional(key) else { throw problem(vi: "thiếu “\(key)”", en: "“\(key)” is missing") }
    return found
  }

  func optional(_ key: String) -> DefinitionNode? {
    guard case .object(let members) = tree, let value = members[key], value != .null else { return nil }
    return DefinitionNode(file: file, path: path.isEmpty ? key : "\(path).\(key)", tree: value)
  }

  func elements() throws(DefinitionProblem) -> [DefinitionNode] {
    guard case .array(let values) = tree else { throw problem(vi: "phải là [ … ]", en: "must be a list") }
    return values.enumerated().map {
      DefinitionNode(file: file, path: "\(path)[\($0.offset)]", tree: $0.element)
    }
  }

  func list<Element>(
    _ key: String, _ read: (DefinitionNode) throws(DefinitionProblem) -> Element
  ) throws(DefinitionProblem) -> [Element] {
    guard let node = optional(key) else { return [] }
    var all: [Element] = []
    for element in try node.elements() { all.append(try read(element)) }
    return all
  }

  func string() throws(DefinitionProblem) -> String {
    guard case .string(let value) = tree, !value.isEmpty else {
      throw problem(vi: "phải là chữ", en: "must be a text")
    }
    let text = value.nfc
    guard text == text.sanitizedForTerminal() else {
      throw problem(vi: "có ký tự điều khiển", en: "it holds control characters")
    }
    return text
  }

  /// The text here, if it is one.
  var text: String? { if case .string(let value) = tree { value } else { nil } }

  /// A stable key: words of a–z and 0–9 joined by hyphens or dots, as `can-bo` or `qd124.result`.
  func key() throws(DefinitionProblem) -> String {
    let key = try string()
    let words = key.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    let isKey = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    guard isKey, key.utf8.count <= 40 else {
      throw problem(
        vi: "“\(key)” không dùng làm khóa được: chỉ a-z, 0-9, nối bằng “-” hoặc “.”",
        en: "“\(key)” is no key: only a-z and 0-9, joined by “-” or “.”")
    }
    return key
  }

  /// The element of the list `member` that reads `word`; the list where there is none.
  func element(_ word: String, of member: String) -> DefinitionNode {
    guard let list = optional(member) else { return self }
    return (try? list.elements())?.first { $0.text == word } ?? list
  }

  func integer(in range: ClosedRange<Int>) throws(DefinitionProblem) -> Int {
    guard case .number(let value) = tree, let whole = Int(exactly: value), range.contains(whole) else {
      throw problem(
        vi: "phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
        en: "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return whole
  }

  func bool() throws(DefinitionProblem) -> Bool {
    guard case .bool(let value) = tree else {
      throw problem(vi: "phải là true hoặc false", en: "must be true or false")
    }
    return value
  }

  func date() throws(DefinitionProblem) -> CivilDate {
    guard let day = CivilDate(iso: try string()) else {
      throw problem(vi: "phải là ngày như 2026-07-01", en: "must be a date as 2026-07-01")
    }
    return day
  }

  func phrase() throws(DefinitionProblem) -> Phrase {
    _ = try members(allowed: ["vi", "en"])
    return Phrase(vi: try child("vi").string(), en: try child("en").string())
  }

  /// One of the words of a closed vocabulary.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type
  ) throws(DefinitionProblem) -> Value where Value.RawValue == String {
    let word = try string()
    guard let value = Value(rawValue: word) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem(vi: "không có “\(word)”; có: \(known)", en: "there is no “\(word)”; there are: \(known)")
    }
    return value
  }
}
