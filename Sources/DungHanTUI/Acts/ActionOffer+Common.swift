import CaseOffice
import CaseWorkflow

extension ActionOffer {
  /// What can be done with all of these cases at once. With one case it is what the office offers; with several, the acts
  /// that mean the same for each: a reminder, a report above. One that cannot be begun on some says on which and why.
  static func common(to files: [CaseFile], _ desk: Desk) -> [ActionOffer] {
    guard files.count > 1, let first = files.first else { return files.first?.offers ?? [] }
    let shared = first.offers.filter { offer in
      offer.action.isForMany && files.allSatisfy { $0.offers.contains { $0.action.key == offer.action.key } }
    }
    return shared.map { offer in
      var offer = offer
      offer.deciders = []
      offer.isProposed = false
      let refusals = files.compactMap { file -> (code: String, refusal: Refusal)? in
        file.offers.first { $0.action.key == offer.action.key }?.refusal.map { (file.code, $0) }
      }
      offer.refusal = refusals.first.map { refused in
        var refusal = refused.refusal
        // A right is the same on all; anything else is said of its case.
        guard refusal.rule != .roleMay else { return refusal }
        let of = ActWords.ofCase.filled(["code": desk.spoken(refused.code)])
        refusal.message = [of, refusal.message].joined(separator: ": ")
        return refusal
      }
      return offer
    }
  }
}

extension ActionDefinition {
  /// Whether one letter can speak of many cases.
  fileprivate var isForMany: Bool {
    !effects.isEmpty && effects.allSatisfy { $0 == .remind || $0 == .escalate }
  }
}
