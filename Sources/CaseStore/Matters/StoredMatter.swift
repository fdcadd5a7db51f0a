package import CaseWorkflow
import WorkingCalendar

/// A case with its row and its title.
package struct StoredMatter: Sendable {
  package var id: Int64
  package var title: String
  package var matter: Matter
  /// The rungs already fired, by obligation.
  package var rungs: [Int: Set<String>]
  /// It comes from an old book: the day it was entered here tells nothing of whoever keeps the book.
  package var isImported: Bool

  package init(
    id: Int64, title: String, matter: Matter, rungs: [Int: Set<String>] = [:], isImported: Bool = false
  ) {
    self.id = id
    self.title = title
    self.matter = matter
    self.rungs = rungs
    self.isImported = isImported
  }

  /// By which the sender is proved to stand as it was written down, of a case added up from its events; nil where it is in the
  /// vault, forgotten, nobody, or of a time before there were marks.
  private(set) var senderMark: String?

  /// The event kind by which a case comes in from an old book.
  package static let importKind = "import"

  /// The event kind of a sweep's finding: it is no act of a person, so it neither ages nor changes the version seen.
  package static let rungKind = "rung"
  /// The event kind of barring an account when accounts change: no act on the case either.
  package static let barKind = "bar"

  /// The event kind of what follows in a duplicate from an act on the case it was merged into.
  package static let followKind = "follow"

  /// The event kind of what a change of the office's calendar moved.
  package static let calendarKind = "calendar"

  /// The event kinds of opening a sealed sender, of sealing one later and of forgetting one: no act on the case.
  package static let openSenderKind = "open-sender"
  package static let sealSenderKind = "seal-sender"
  package static let forgetSenderKind = "forget-sender"

  /// The event kind of putting a sender right: an act on the case, and one that is asked about.
  package static let correctSenderKind = "correct-sender"

  /// The event kind of taking back an answer that had been entered: an act like any other, and one that is asked about.
  package static let undoReplyKind = "undo-reply"

  /// The event kinds of a copy made and of a letter checked: the sender's name was compared, the case stays as it was.
  package static let copyKind = "copy-case"
  package static let checkKind = "check-letter"

  /// The event kind of words that were refused because they named a sealed sender: whoever wrote them knows it now.
  package static let namedSenderKind = "named-sender"

  /// The event kind of keeping back, in a case, what was written in it of a sender who is kept secret from now on.
  package static let keepWordsKind = "keep-words"

  package static func isOfSender(kind: String) -> Bool {
    kind == correctSenderKind || isOfSenderAlone(kind: kind)
  }

  private static func isOfSenderAlone(kind: String) -> Bool {
    [openSenderKind, sealSenderKind, forgetSenderKind, namedSenderKind, keepWordsKind].contains(kind)
  }

  /// Whether events of this kind leave the case as it was: no act of a person on it.
  package static func isOffice(kind: String) -> Bool {
    isOfSenderAlone(kind: kind)
      || [rungKind, followKind, barKind, calendarKind, copyKind, checkKind].contains(kind)
  }

  /// The case after an event. Live work and rebuilding both pass through here.
  mutating func absorb(_ changes: [Change], kind: String, on day: CivilDate) {
    for change in changes {
      matter.apply(change)
      switch change {
      case .rungReached(let obligation, let rung): rungs[obligation, default: []].insert(rung)
      case .senderKept(let mark): senderMark = mark
      case .sealed: senderMark = nil
      default: break
      }
    }
    if kind == Self.forgetSenderKind { senderMark = nil }
    if kind == Self.importKind { isImported = true }
    guard !Self.isOffice(kind: kind) else { return }
    // A number that somebody wrote into the file by hand stops nobody's work: it goes round.
    matter.version &+= 1
    matter.touched = max(matter.touched, day)
  }
}

/// The sender of a case as it is kept.
package enum KeptSender: Hashable, Sendable {
  case open(Sender)
  /// In the vault.
  case sealed
  /// Nobody can tell any more.
  case forgotten
}

/// The person or people who came, apart from everything else.
package struct Sender: Hashable, Sendable {
  /// Of several people the one who represents them first, the others after `nameSeparator`.
  package var name: String
  package var address: String
  package var phone: String
  /// What stood here before it was put right, oldest first: a letter of then may still tell it.
  package var former: [Sender]

  package init(name: String = "", address: String = "", phone: String = "", former: [Sender] = []) {
    self.name = name
    self.address = address
    self.phone = phone
    self.former = former
  }

  /// As it reads once `sender` takes its place.
  package func corrected(to sender: Sender) -> Sender {
    var corrected = sender
    corrected.former = (former + [only]).reduce(into: []) { kept, one in
      if one != sender, !one.isEmpty, !kept.contains(one) { kept.append(one) }
    }
    return corrected
  }

  /// Without what stood here before.
  package var only: Sender { Sender(name: name, address: address, phone: phone) }

  package var isEmpty: Bool { name.isEmpty && address.isEmpty && phone.isEmpty }

  package static let nameSeparator = "; "
}
