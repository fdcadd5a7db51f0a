import CaseWorkflow

extension RegisterMap {
  /// Reads a map written in JSON5. Everything in it must be known: a misspelt key would silently do nothing.
  ///
  /// Throws `RegisterMapError` with the path of the entry.
  package init(
    json: [UInt8], file: String, vocabulary: RegisterVocabulary = .standard
  ) throws(RegisterMapError) {
    self.init()
    let top = try MapEntry(json: json, file: file)
    for (key, entry) in try top.entries() {
      switch key {
      case "columns":
        for (name, entry) in try entry.entries() { try readColumn(name, entry) }
      case "dateFormat":
        dateFormat = try entry.oneOf(DateFormat.allCases.map(\.rawValue)) { DateFormat(rawValue: $0) }
      case "values":
        for (name, entry) in try entry.entries() { try readValues(name, entry, vocabulary) }
      case "defaults":
        for (name, entry) in try entry.entries() { try readDefault(name, entry, vocabulary) }
      case "delimiter":
        delimiter = try entry.oneOf([",", ";", "\\t"]) { TableDelimiter(named: $0) }
      case "skipLines":
        skipLines = try entry.number(in: 0...1000)
      default:
        throw entry.unknown(["columns", "dateFormat", "values", "defaults", "delimiter", "skipLines"])
      }
    }
  }

  private mutating func readColumn(_ name: String, _ entry: MapEntry) throws(RegisterMapError) {
    guard let field = RegisterField(key: name), field != .ignored else {
      throw entry.unknown(RegisterField.allCases.filter { $0 != .ignored }.map(\.key))
    }
    if case .text(let heading) = entry.value {
      guard !RegisterWords.plain(heading).isEmpty else {
        throw entry.error(vi: "tiêu đề cột để trống", en: "the heading is empty")
      }
      columns[field] = .heading(heading)
    } else {
      columns[field] = .number(try entry.number(in: 1...10_000))
    }
  }

  private mutating func readValues(
    _ name: String, _ entry: MapEntry, _ vocabulary: RegisterVocabulary
  ) throws(RegisterMapError) {
    switch name {
    case "type":
      types = try entry.translations(to: vocabulary.types.sorted()) { $0 }
    case "source":
      sources = try entry.translations(to: IntakeSource.allCases.map(\.rawValue)) {
        IntakeSource(rawValue: $0)
      }
    case "unit":
      units = try entry.translations(to: vocabulary.units.sorted()) { $0 }
    case "outcome":
      outcomes = try entry.translations(to: RegisterWords.outcomeKeys.sorted()) { $0 }
    default:
      throw entry.unknown(["type", "source", "unit", "outcome"])
    }
  }

  private mutating func readDefault(
    _ name: String, _ entry: MapEntry, _ vocabulary: RegisterVocabulary
  ) throws(RegisterMapError) {
    switch name {
    case "type":
      defaultType = try entry.oneOf(vocabulary.types.sorted()) { $0 }
    case "source":
      defaultSource = try entry.oneOf(IntakeSource.allCases.map(\.rawValue)) { IntakeSource(rawValue: $0) }
    case "unit":
      defaultUnit = try entry.oneOf(vocabulary.units.sorted()) { $0 }
    default:
      throw entry.unknown(["type", "source", "unit"])
    }
  }
}

/// One entry of the file and where it is.
private struct MapEntry {
  let value: MapValue
  let path: String
  let file: String

  init(value: MapValue, path: String, file: String) {
    self.value = value
    self.path = path
    self.file = file
  }

  init(json: [UInt8], file: String) throws(RegisterMapError) {
    path = ""
    self.file = file
    do {
      value = try JSON5Text.decode(MapValue.self, from: json)
    } catch {
      throw RegisterMapError(file: file, path: "", reason: error.phrase)
    }
  }

  func error(vi: String, en: String) -> RegisterMapError {
    RegisterMapError(file: file, path: path, reason: Phrase(vi: vi, en: en))
  }

  func unknown(_ known: [String]) -> RegisterMapError {
    let list = known.joined(separator: " ")
    return error(
      vi: "không có mục này; các mục: \(list)", en: "there is no such entry; the entries are: \(list)")
  }

  func entries() throws(RegisterMapError) -> [(String, MapEntry)] {
    guard case .entries(let entries) = value else {
      throw error(vi: "phải là một nhóm { … }", en: "this must be a group { … }")
    }
    return entries.sorted { $0.key < $1.key }.map { key, value in
      (key, MapEntry(value: value, path: path.isEmpty ? key : "\(path).\(key)", file: file))
    }
  }

  func number(in range: ClosedRange<Int>) throws(RegisterMapError) -> Int {
    guard case .number(let number) = value, let whole = Int(exactly: number), range.contains(whole) else {
      let (low, high) = (range.lowerBound, range.upperBound)
      throw error(
        vi: "phải là một số từ \(low) đến \(high)", en: "this must be a number from \(low) to \(high)")
    }
    return whole
  }

  func oneOf<Meaning>(_ known: [String], _ make: (String) -> Meaning?) throws(RegisterMapError) -> Meaning {
    // A tab can be given as the character, which isn't in the list people read.
    if case .text(let text) = value, known.contains(text) || text == "\t", let meaning = make(text) {
      return meaning
    }
    let list = known.joined(separator: " ")
    throw error(vi: "phải là một trong: \(list)", en: "this must be one of: \(list)")
  }

  func translations<Meaning>(
    to known: [String], _ make: (String) -> Meaning?
  ) throws(RegisterMapError) -> [String: Meaning] {
    var all: [String: Meaning] = [:]
    for (words, entry) in try entries() { all[RegisterWords.plain(words)] = try entry.oneOf(known, make) }
    return all
  }
}

/// What JSON can hold of what a map needs.
private enum MapValue: Decodable {
  case text(String)
  case number(Double)
  case entries([String: MapValue])
  case other

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: MapKey.self) {
      var entries: [String: MapValue] = [:]
      for key in container.allKeys {
        entries[key.stringValue] = try container.decode(MapValue.self, forKey: key)
      }
      self = .entries(entries)
      return
    }
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .other
    }
  }
}

private struct MapKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
