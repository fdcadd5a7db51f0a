import CaseOffice
import CaseWorkflow

/// The old and the new of what a change does, in words: `Tên: Ủy ban nhân dân xã → Ủy ban nhân dân phường`.
struct TableDifference {
  private let proposal: TableProposal
  private let types: [CaseType]
  private let desk: Desk

  init(_ proposal: TableProposal, _ types: [CaseType], _ desk: Desk) {
    self.proposal = proposal
    self.types = types
    self.desk = desk
  }

  var lines: [String] {
    let (old, new) = (proposal.old, proposal.new)
    let units = rows(
      old.units, new.units, key: \.key, title: { desk.say($0.name) },
      facts: { UnitPage.facts($0, new, desk) })
    let terms = rows(
      old.terms, new.terms, key: \.key, title: { desk.say($0.label) }, facts: { TermPage.facts($0, desk) })
    let signers = rows(
      old.signers, new.signers, key: \.unit, title: { desk.say($0.words) },
      facts: { SignerPage.facts($0, [], new, desk) })
    return units + terms + signers + routes
  }

  /// The rows that were changed and those that are new. A row that takes the place of another is told by what differs.
  private func rows<Row: Hashable>(
    _ old: [Row], _ new: [Row], key: (Row) -> String, title: (Row) -> String, facts: (Row) -> [Fact]
  ) -> [String] {
    var gone = old.filter { !new.contains($0) }
    var come = new.filter { !old.contains($0) }
    var lines: [String] = []
    if gone.isEmpty, come.isEmpty, old != new {
      return [desk.say(AdministrationWords.newOrder)]
        + new.enumerated().compactMap { index, row in
          old.indices.contains(index) && old[index] == row ? nil : "\(index + 1). \(title(row))"
        }
    }
    while let before = gone.first {
      gone.removeFirst()
      guard let index = come.firstIndex(where: { key($0) == key(before) }) else {
        lines.append(desk.say(AdministrationWords.rowDropped.filled(["row": title(before)])))
        continue
      }
      let after = come.remove(at: index)
      lines.append(desk.say(AdministrationWords.rowChanged.filled(["row": title(before)])))
      lines += differences(facts(before), facts(after))
      // A row that ends and the row that goes on from it.
      while let next = come.firstIndex(where: { key($0) == key(before) }) {
        let row = come.remove(at: next)
        lines.append(desk.say(AdministrationWords.rowFollows.filled(["row": title(row)])))
        lines += differences(facts(before), facts(row))
      }
    }
    for row in come {
      lines.append(desk.say(AdministrationWords.rowAdded.filled(["row": title(row)])))
      lines += facts(row).filter { !$0.value.isEmpty }.map { "  \($0.label): \($0.value)" }
    }
    return lines
  }

  /// What a body still has of a signer is not told twice: only what differs.
  private func differences(_ old: [Fact], _ new: [Fact]) -> [String] {
    let labels = (old + new).map(\.label).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let nothing = desk.say(AdministrationWords.blank)
    return labels.compactMap { label in
      let before = old.filter { $0.label == label && !$0.value.isEmpty }.map(\.value).joined(separator: "; ")
      let after = new.filter { $0.label == label && !$0.value.isEmpty }.map(\.value).joined(separator: "; ")
      guard before != after else { return nil }
      return "  \(label): \(before.isEmpty ? nothing : before) → \(after.isEmpty ? nothing : after)"
    }
  }

  /// Routes have no name: the whole order is short enough to be told by the places that differ.
  private var routes: [String] {
    let (old, new) = (proposal.old.routes, proposal.new.routes)
    guard old != new else { return [] }
    let words = RouteWords(proposal.new, types, desk)
    let gone = old.indices.filter { !new.contains(old[$0]) }
    let come = new.indices.filter { !old.contains(new[$0]) }
    let dropped = gone.map { index in
      desk.say(
        AdministrationWords.routeDropped.filled(["n": String(index + 1), "route": words.sentence(old[index])])
      )
    }
    let added = come.map { index in
      desk.say(
        AdministrationWords.routeAdded.filled(["n": String(index + 1), "route": words.sentence(new[index])]))
    }
    if dropped.isEmpty, added.isEmpty {
      return [desk.say(AdministrationWords.newOrder)]
        + new.enumerated().compactMap { index, route in
          old.indices.contains(index) && old[index] == route ? nil : "\(index + 1). \(words.sentence(route))"
        }
    }
    return dropped + added
  }
}
