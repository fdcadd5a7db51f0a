import VietnameseText

/// A line of text in several styles.
package struct StyledLine: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A piece in one style.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var attributes: Attributes
  }

  package private(set) var spans: [Span] = []
  /// Where the bar of a chosen row ends; nil: it takes the row. A short one costs a slow line less at every step.
  package var barWidth: Int?

  package init() {}

  package init(_ text: String, _ attributes: Attributes = .normal) { add(text, attributes) }

  package init(stringLiteral text: String) { self.init(text) }

  package mutating func add(_ text: String, _ attributes: Attributes = .normal) {
    if !text.isEmpty { spans.append(Span(text: text, attributes: attributes)) }
  }

  package func adding(_ text: String, _ attributes: Attributes = .normal) -> StyledLine {
    var line = self
    line.add(text, attributes)
    return line
  }

  /// The columns the line takes.
  package var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

  /// The text without styles.
  package var text: String { spans.map(\.text).joined() }
}
