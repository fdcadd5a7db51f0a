/// The eight fields of intake in the order in which a citizen tells them; then those a page further, which can wait.
enum IntakeField: Hashable, Sendable {
  case source, received, secrecy, sender, contact, content, about, type
  case title, others, aboutUnit
  /// A field of the case type's own.
  case ofType(String)

  /// The name under which a working copy keeps it.
  var key: String {
    switch self {
    case .source: "source"
    case .received: "received"
    case .secrecy: "secrecy"
    case .sender: "sender"
    case .contact: "contact"
    case .content: "content"
    case .about: "about"
    case .type: "type"
    case .title: "title"
    case .others: "others"
    case .aboutUnit: "about-unit"
    case .ofType(let key): "type." + key
    }
  }
}

/// Whether the sender's name is kept secret.
enum Secrecy: String, CaseIterable, Sendable {
  case open, sealed, anonymous
}
