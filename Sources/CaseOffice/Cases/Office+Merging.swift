import CaseStore
import CaseWorkflow

/// Duplicates: merged into the case with the earliest receipt, and apart again (D11).
extension Office {
  /// Merges two open cases. Whichever was received first goes on, with the other's answers; the other waits until its own
  /// sender can be told. The case that goes on is given back.
  @discardableResult
  package func merge(_ first: String, _ second: String) throws -> CaseLine {
    let codes = try [resolve(first), resolve(second)]
    let actor = try actor(for: .merge)
    let main = try file.write {
      let pair = try codes.map { try matter(spoken: $0) }
      guard codes[0] != codes[1] else { throw Refusal(.mergeOpenCases, ["code": codes[0]]) }
      let ordered = pair.sorted { ($0.matter.received, $0.id) < ($1.matter.received, $1.id) }
      var (main, duplicate) = (ordered[0], ordered[1])
      let mainEngine = try engine(of: main.matter, by: actor)
      let duplicateEngine = try engine(of: duplicate.matter, by: actor)
      var gained = try mainEngine.takeIn(duplicate.matter, into: main.matter)
      // Who must not see the one must not see what goes on of it.
      gained.changes += duplicate.matter.dossier.barred.map { .barred($0) }
      let signature = signature(actor)
      try file.record(gained, kind: Self.mergeKind, on: &main, by: signature)
      let gone = try duplicateEngine.goInto(main.matter, duplicate.matter)
      try file.record(gone, kind: Self.mergeKind, on: &duplicate, by: signature)
      try keepWords(of: secretTies(of: [main, duplicate]), by: actor)
      return main.matter.code
    }
    return try lineAfterAct(code: main)
  }

  /// Takes a merge back: both cases are again what their other events add up to.
  @discardableResult
  package func unmerge(_ written: String) throws -> CaseLine {
    let code = try resolve(written)
    let actor = try actor(for: .merge)
    try file.write {
      let named = try shownMatter(matter(spoken: code))
      let duplicateCode = named.mergedInto == nil ? named.duplicates.last : code
      guard let duplicateCode else { throw Refusal(.mergeIsThere, ["code": code]) }
      var duplicate = try file.matter(code: duplicateCode)
      guard let mainCode = duplicate.matter.mergedInto, !duplicate.matter.isSenderTold else {
        throw Refusal(.mergeIsThere, ["code": duplicateCode])
      }
      var main = try file.matter(code: mainCode)
      let signature = signature(actor)
      try takeBackMerge(with: duplicateCode, on: &main, signature)
      try takeBackMerge(with: mainCode, on: &duplicate, signature)
    }
    return try lineAfterAct(code: code)
  }

  /// After an act on a case, the notices owed to the senders of its duplicates follow its answer and its date.
  func followDuplicates(of main: Matter, _ engine: Engine, by signature: Signature) throws {
    for code in main.duplicates {
      var duplicate = try file.matter(code: code)
      let follower = try self.engine(of: duplicate.matter, by: engine.context.actor)
      guard let decision = try follower.follow(main, duplicate.matter) else { continue }
      try file.record(decision, kind: StoredMatter.followKind, on: &duplicate, by: signature)
    }
  }

  private static let mergeKind = "merge"

  private func engine(of matter: Matter, by actor: Actor) throws -> Engine {
    Engine(
      type: try file.caseType(digest: matter.typeDigest), typeDigest: matter.typeDigest,
      context: try context(of: actor)
    ).serving(matter)
  }

  private func takeBackMerge(
    with other: String, on stored: inout StoredMatter, _ signature: Signature
  ) throws {
    var merge: Int64?
    try file.log.each(ofMatter: stored.id) { event in
      let links = try file.changes(of: event).contains { change in
        if case .linked(let link) = change { link.code == other } else { false }
      }
      if links, event.kind == Self.mergeKind { merge = event.number }
      return true
    }
    guard let merge else { throw Refusal(.mergeIsThere, ["code": stored.matter.code]) }
    try file.takeBack(merge, kind: "unmerge", on: &stored, by: signature)
  }
}
