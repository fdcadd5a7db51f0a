import CaseStore
import CaseWorkflow

/// Words that name a sealed sender, and the case whose sender that is.
struct SealedSenderNamed: Error {
  var code: String
  /// What is said to whoever wrote them.
  var problem: any Error
}

extension Office {
  /// Words that are refused because they name a sealed sender tell whoever tries name after name which one was right: the
  /// log of that case tells of it, without the words. Where that cannot be written nothing is told of them.
  func notingTries<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let named as SealedSenderNamed {
      let actor = try actor(for: .read)
      try file.write {
        var stored = try matter(spoken: named.code)
        try file.record(
          Decision(changes: [], texts: []), kind: StoredMatter.namedSenderKind, on: &stored,
          by: signature(actor))
      }
      throw named.problem
    }
  }

  /// Looks words through for the sealed sender of a case; a refusal says whose sender they name.
  func naming(senderOf code: String, _ check: () throws -> Void) throws {
    do {
      try check()
    } catch let refusal as Refusal where refusal.rule == .senderKept {
      throw SealedSenderNamed(code: code, problem: refusal)
    }
  }
}
