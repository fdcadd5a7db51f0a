/// A value of one column, for the places that don't know its type beforehand.
///
/// Where the type is known, bind it directly: `Int64`, `String`, … are `Bindable` themselves and aren't boxed.
package enum Value: Equatable, Hashable, Sendable {
  case null
  case int(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  package static func int(_ value: Int) -> Value { .int(Int64(value)) }
  package static func bool(_ value: Bool) -> Value { .int(Int64(value ? 1 : 0)) }
  package static func text(orNull value: String?) -> Value { value.map(Value.text) ?? .null }
  package static func int(orNull value: Int?) -> Value { value.map { .int(Int64($0)) } ?? .null }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(integerLiteral value: Int64) { self = .int(value) }
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}
