import CaseWorkflow
import FoundationEssentials

/// The stored form of an event's facts: JSON, keys in order.
enum Payload {
  static func text(_ changes: [Change]) throws -> String { try PayloadWriter.text(changes) }

  static func text(_ fields: [String: String]) -> String { PayloadWriter.text(fields) }

  static func changes(_ text: String) throws -> [Change] {
    try JSONDecoder().decode([Change].self, from: Data(text.utf8))
  }

  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try encoder().encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
