import CaseStore

/// How a list is ordered.
package enum CaseOrder: String, Sendable, CaseIterable {
  case due
  case received
  case code
  /// The most late first.
  case lateness

  var stored: MatterQuery.Order {
    switch self {
    case .due: .due
    case .received: .received
    case .code: .code
    case .lateness: .lateness
    }
  }
}
