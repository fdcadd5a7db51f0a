/// The types of an office as a list names them.
package struct TypeOutline: Hashable, Sendable {
  package struct Name: Hashable, Sendable {
    package var key: CaseTypeKey
    package var label: Phrase

    package init(key: CaseTypeKey, label: Phrase) {
      self.key = key
      self.label = label
    }
  }

  /// In the order of the tables.
  package var types: [Name]
  package var states: [StateKey: Phrase]
  /// What is to be done next in each state of a case, other than the one in which bodies answer.
  package var next: [StateKey: ActionKey]
  /// The acts by which a body's answer is drafted: while one is next, the case waits for that body.
  package var drafting: Set<ActionKey>
  /// The states in which a draft was sent back: it is to be done over, whoever owes the answer.
  package var sentBack: Set<StateKey>
  /// The states of a case that was withdrawn or put aside: neither on time nor late.
  package var dropped: Set<StateKey>
  /// The roles that meet a duty of a type beside its answer.
  package var meetingDuties: Set<RoleKey>
  /// The acts by which such a duty is met.
  package var meetingActs: Set<ActionKey>
  /// The roles that act in any of them, or enter for who decided.
  package var actors: Set<RoleKey>

  package init(
    types: [Name], states: [StateKey: Phrase], next: [StateKey: ActionKey], drafting: Set<ActionKey>,
    sentBack: Set<StateKey>, dropped: Set<StateKey>, meetingDuties: Set<RoleKey>, meetingActs: Set<ActionKey>,
    actors: Set<RoleKey>
  ) {
    self.types = types
    self.states = states
    self.next = next
    self.drafting = drafting
    self.sentBack = sentBack
    self.dropped = dropped
    self.meetingDuties = meetingDuties
    self.meetingActs = meetingActs
    self.actors = actors
  }
}
