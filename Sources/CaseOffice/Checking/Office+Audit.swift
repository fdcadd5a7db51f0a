package import CaseStore
package import CaseWorkflow
import WorkingCalendar

/// What recomputing the chain of the log found.
package struct ChainVerdict: Hashable, Sendable {
  package var events: Int64
  /// The check number of the last event, as printed on paper.
  package var head: String
  /// Each place that is not as written, by number; the first twenty.
  package var damages: [ChainDamage]
  /// How many more there are.
  package var untold: Int
  /// Where the numbers noted elsewhere stand that are not of this log but of one that a restore put aside.
  var heldAside: [Int64: ChainDamage.Aside] = [:]

  package var isSound: Bool { damages.isEmpty }
  /// Whether anything was found besides numbers that cannot be compared.
  package var isChanged: Bool { damages.contains { $0.kind != .aside } || untold > 0 }
  /// The number of the first event that was changed, removed, inserted or moved.
  package var firstBad: Int64? { damages.first?.first }
}

extension ChainVerdict {
  /// That the log, or one that was put aside, bears the check number of `note`; nil where something was found.
  package func words(of note: ChainNote) -> Phrase? {
    guard isSound else { return nil }
    let number = note.noted.number
    guard let aside = heldAside[number] else {
      return Phrase(
        vi: "số \(number) đã chép: khớp với nhật ký", en: "the number noted for \(number): the log bears it")
    }
    return Phrase(
      vi: "số \(number) đã chép: khớp với sổ đã cất \(aside.kept) (khôi phục ngày \(aside.day.vietnamese))",
      en: "the number noted for \(number): borne by the book put aside as \(aside.kept) on \(aside.day.iso)")
  }
}

/// The end of the log: what is written into reports and the paper register.
package struct ChainHead: Hashable, Sendable {
  /// How many events there are: the number of the last.
  package var events: Int64
  /// Its check number, whole.
  package var head: String

  /// As a person copies it: sixteen digits in fours.
  package var short: String {
    var groups: [Substring] = []
    var rest = head.prefix(16)
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: "-")
  }
}

extension ChainHead {
  init(_ head: EventLog.Head) {
    self.init(events: head.number, head: Fingerprint.hex(head.hash))
  }
}

extension Office {
  /// The end of the log as it stands; nothing is recomputed.
  package func chainHead() throws -> ChainHead {
    _ = try actor(for: .read)
    return ChainHead(try file.log.head())
  }

  /// Recomputes the chain from its beginning, and compares it with the check numbers that were noted elsewhere: by
  /// the nightly backups beside it, and by `notes`. Whoever may read the office may check it.
  package func audit(
    against notes: [ChainNote] = [], progress: (Int64) -> Void = { _ in }
  ) throws -> ChainVerdict {
    _ = try actor(for: .read)
    let report = try file.verifyRecord(
      against: notes.map(\.noted) + file.backedUpHeads(at: nightlyBackups), progress: progress)
    return ChainVerdict(
      events: report.events, head: report.head, damages: report.damages, untold: report.untold,
      heldAside: report.heldAside)
  }
}
