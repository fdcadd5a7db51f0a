package import WorkingCalendar

/// A value as an action understands it.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case date(CivilDate)
  case choice(String)
  case units([UnitKey])
  case document(String)
  case number(Int)
  case flag(Bool)
  /// The code of another case, as it was spoken until the office has found it.
  case code(String)
}

/// A value that cannot be read: which field, what was written, and what is wanted.
package struct FieldProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unknownField(possible: [FieldKey])
    case unreadableDate
    case unknownChoice(possible: [String])
    case unknownUnit(possible: [UnitKey])
    case unreadableNumber
    case unreadablePercent
    case unreadableFlag
    case empty
  }

  package var field: FieldKey
  package var value: String
  package var reason: Reason

  package init(field: FieldKey, value: String, reason: Reason) {
    self.field = field
    self.value = value
    self.reason = reason
  }

  package var message: Phrase {
    switch reason {
    case .unknownField(let possible):
      Phrase(
        vi: "không có ô “\(field)”; có: \(possible.joined(separator: ", "))",
        en: "there is no field “\(field)”; there are: \(possible.joined(separator: ", "))")
    case .unreadableDate:
      Phrase(
        vi: "\(field): không đọc được ngày “\(value)”; ghi như 2/11/2026 hoặc 2026-11-02",
        en: "\(field): unreadable date “\(value)”; write 2/11/2026 or 2026-11-02")
    case .unknownChoice(let possible):
      Phrase(
        vi: "\(field): “\(value)” không phải một trong: \(possible.joined(separator: ", "))",
        en: "\(field): “\(value)” is none of: \(possible.joined(separator: ", "))")
    case .unknownUnit(let possible):
      Phrase(
        vi: "\(field): không có đơn vị “\(value)”; có: \(possible.joined(separator: ", "))",
        en: "\(field): there is no unit “\(value)”; there are: \(possible.joined(separator: ", "))")
    case .unreadableNumber:
      Phrase(
        vi: "\(field): “\(value)” không phải số nguyên dương",
        en: "\(field): “\(value)” is not a positive number")
    case .unreadablePercent:
      Phrase(
        vi: "\(field): “\(value)” không phải số từ 0 đến 100",
        en: "\(field): “\(value)” is not a number from 0 to 100")
    case .unreadableFlag:
      Phrase(vi: "\(field): ghi yes hoặc no", en: "\(field): write yes or no")
    case .empty:
      Phrase(vi: "\(field): chưa ghi gì", en: "\(field): nothing was given")
    }
  }
}

/// The values given to an action or an intake, read by its field definitions.
package struct FieldValues: Hashable, Sendable {
  package private(set) var values: [FieldKey: FieldValue]

  package init() { values = [:] }

  /// Reads what a person wrote. `units` are the keys of the office's bodies.
  package init(
    reading written: [(key: FieldKey, value: String)], by definitions: [FieldDefinition], today: CivilDate,
    units: [UnitKey]
  ) throws(FieldProblem) {
    values = [:]
    for (key, raw) in written {
      guard let definition = definitions.first(where: { $0.key == key }) else {
        throw FieldProblem(field: key, value: raw, reason: .unknownField(possible: definitions.map(\.key)))
      }
      guard raw.contains(where: { !$0.isWhitespace }) else {
        // An empty value is as good as none; a required field is then missing.
        continue
      }
      values[key] = try Self.read(raw, as: definition, today: today, units: units)
    }
  }

  private static func read(
    _ raw: String, as definition: FieldDefinition, today: CivilDate, units: [UnitKey]
  ) throws(FieldProblem) -> FieldValue {
    func problem(_ reason: FieldProblem.Reason) -> FieldProblem {
      FieldProblem(field: definition.key, value: raw, reason: reason)
    }
    let word = raw.trimmed
    switch definition.kind {
    case .text, .longText:
      return .text(raw)
    case .document:
      return .document(word)
    case .date:
      guard let day = CivilDate.read(word, today: today) else { throw problem(.unreadableDate) }
      return .date(day)
    case .choice:
      guard definition.choices.contains(where: { $0.key == word }) else {
        throw problem(.unknownChoice(possible: definition.choices.map(\.key)))
      }
      return .choice(word)
    case .unit, .units:
      let named = word.split(separator: ",").map { String($0).trimmed }
      guard !named.isEmpty, definition.kind == .units || named.count == 1 else {
        throw problem(.unknownUnit(possible: units))
      }
      for key in named where !units.contains(key) {
        throw FieldProblem(field: definition.key, value: key, reason: .unknownUnit(possible: units))
      }
      return .units(named)
    case .number:
      guard let number = Int(word), number > 0 else { throw problem(.unreadableNumber) }
      return .number(number)
    case .percent:
      guard let number = Int(word.hasSuffix("%") ? String(word.dropLast()).trimmed : word),
        (0...100).contains(number)
      else { throw problem(.unreadablePercent) }
      return .number(number)
    case .caseCode:
      return .code(word.uppercased())
    case .flag:
      switch word.lowercased() {
      case "yes", "có", "true", "1": return .flag(true)
      case "no", "không", "false", "0": return .flag(false)
      default: throw problem(.unreadableFlag)
      }
    }
  }

  package mutating func set(_ key: FieldKey, _ value: FieldValue?) {
    values[key] = value
  }

  package subscript(_ key: FieldKey) -> FieldValue? { values[key] }

  package func text(_ key: FieldKey) -> String? {
    if case .text(let text) = values[key] { text } else { nil }
  }

  package func date(_ key: FieldKey) -> CivilDate? {
    if case .date(let day) = values[key] { day } else { nil }
  }

  package func choice(_ key: FieldKey) -> String? {
    if case .choice(let choice) = values[key] { choice } else { nil }
  }

  package func units(_ key: FieldKey) -> [UnitKey] {
    if case .units(let units) = values[key] { units } else { [] }
  }

  package func document(_ key: FieldKey) -> String? {
    if case .document(let document) = values[key] { document } else { nil }
  }

  package func number(_ key: FieldKey) -> Int? {
    if case .number(let number) = values[key] { number } else { nil }
  }

  package func code(_ key: FieldKey) -> String? {
    if case .code(let code) = values[key] { code } else { nil }
  }
}

extension FieldValue {
  /// As it stands in an event; free text never does.
  package var coded: String {
    switch self {
    case .text(let text), .choice(let text), .document(let text), .code(let text): text
    case .date(let day): day.iso
    case .units(let units): units.joined(separator: ",")
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    }
  }
}

extension String {
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
