/// The text of a statement.
///
/// A literal is kept by its address, so finding its prepared statement costs no hashing of the text; a text put
/// together at run time is wrapped by name (`SQL(text)`), so that every such place can be seen and searched for.
/// Values never belong in it: they are bound.
package struct SQL: ExpressibleByStringLiteral, Sendable {
  enum Source {
    case literal(StaticString)
    case text(String)
  }

  let source: Source

  package init(stringLiteral value: StaticString) {
    source = value.hasPointerRepresentation ? .literal(value) : .text(value.description)
  }

  package init(_ text: String) {
    source = .text(text)
  }

  package var text: String {
    switch source {
    case .literal(let literal): literal.description
    case .text(let text): text
    }
  }
}
