import WorkingCalendar

/// A value of a JSON text. What is absent is `null`: every key of the contract is always there.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int64)
  case text(String)
  case list([JSONValue])
  case object([Member])

  struct Member: Hashable, Sendable {
    var key: String
    var value: JSONValue
  }
}

extension JSONValue {
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .number(Int64($0)) } ?? .null }
  init(_ bool: Bool?) { self = bool.map { .bool($0) } ?? .null }
  /// A date as `2026-11-02`.
  init(_ day: CivilDate?) { self = day.map { .text($0.iso) } ?? .null }

  /// This object with the members of another after its own.
  func adding(_ other: JSONValue) -> JSONValue {
    guard case .object(let own) = self, case .object(let added) = other else { return self }
    return .object(own + added)
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }

  init(arrayLiteral elements: JSONValue...) {
    self = .list(elements)
  }
}
