import CaseWorkflow

/// For whom cases are counted apart, by name: everybody, each body in whose cases its account looks, and each account that
/// is barred from some of either. What an account is shown is then the one count less the other, whatever there is of both:
/// no case needs to be looked at.
enum Audience {
  /// The name of those of `unit`, nil for everybody, from which `account` is barred, nil for all of them.
  static func name(unit: UnitKey?, barred account: String? = nil) -> String {
    (unit ?? "") + (account.map { "/" + $0 } ?? "")
  }

  /// Everyone for whom a case is counted.
  static func names(of matter: Matter) -> [String] {
    var units: [UnitKey] = []
    for duty in matter.obligations where duty.isShownToDebtor && !units.contains(duty.debtor) {
      units.append(duty.debtor)
    }
    var names = [name(unit: nil)] + units
    for account in Set(matter.dossier.barred.map(\.account)) {
      names += [name(unit: nil, barred: account)] + units.map { name(unit: $0, barred: account) }
    }
    return names
  }
}

extension Obligation {
  /// Whether the body that owes it is shown the case for it; see `Visibility.Reach.debts`.
  fileprivate var isShownToDebtor: Bool { key != .forward && key != .notice && state != .transferred }
}

extension Visibility {
  /// Whose counts it is shown, and which of them are taken away; nil where it is shown nothing.
  var audiences: (shown: String, hidden: String?)? {
    let unit: UnitKey?
    switch reach {
    case .nothing: return nil
    case .all: unit = nil
    case .debts(let body): unit = body
    }
    return (
      Audience.name(unit: unit), isBarredSomewhere ? Audience.name(unit: unit, barred: account) : nil
    )
  }
}
