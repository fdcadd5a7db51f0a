import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

extension IntakeScreen {
  var registry: ScreenCommands.Registry { ScreenCommands.intake }
  var yieldsCommandKeys: Bool { false }

  func reading(_ desk: Desk) -> [any Errand] { [FindAlike(likeness: likeness, round: round)] }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step]? {
    today = desk.today
    let unmatched = (isOnMore ? more : form).unmatched
    if let unmatched, [.pageDown, .pageUp].contains(key), form.focusedID != .content {
      report(unmatched, desk)
    }
    if !isOnMore, key == .pageDown, form.focusedID != .content {
      form.settle()
      isOnMore = true
      return keepAndLook()
    }
    if isOnMore, key == .pageUp {
      more.settle()
      isOnMore = false
      return keepAndLook()
    }
    let room = layout(size).form.size
    switch isOnMore ? more.handle(key, room: room) : form.handle(key, room: room) {
    case .ignored: return nil
    case .handled: return []
    case .save:
      guard let unmatched else { return [.run(.save)] }
      report(unmatched, desk)
      return [.bell]
    case .cancel: return [.run(.back)]
    case .reachedEnd: return [.say(desk.say(IntakeWords.pressSave), .plain)]
    case .moved(let from, let to):
      fillIn(to)
      check(from, desk)
      refreshNotes(desk)
      guard let unmatched else { return keepAndLook() }
      report(unmatched, desk)
      return keepAndLook() + [.bell]
    case .edited(let field):
      edited(field, desk)
      let ends = [.character(" "), .character(","), .character(".")].contains(key)
      return ends && [.sender, .contact, .content, .about].contains(field) ? look() : []
    }
  }

  private mutating func report(_ unmatched: Form<IntakeField>.Unmatched, _ desk: Desk) {
    if isOnMore { more.report(unmatched, desk) } else { form.report(unmatched, desk) }
  }

  mutating func run(_ command: ScreenCommand, _ size: Size, _ desk: Desk) -> [Step]? {
    today = desk.today
    switch command {
    case .save:
      guard let new = newCase(desk) else { return [.bell] }
      // The next intake begins with the day itself: “hôm qua” is another one tomorrow.
      let received = new.received == desk.today ? desk.say(CommonWords.today) : new.received.vietnamese
      let log = LogCase(new: new, key: key, source: form.value(.source), received: received)
      // Kept before it is tried: a failure to write the book must not cost a word.
      return [.ask(KeepCopy(copy: copy)), .ask(log)]
    // Another citizen came in: this one is kept as it is.
    case .intake:
      return [
        .leave, .ask(hasText ? KeepCopy(copy: copy) : DropCopy(key: key)), .startIntake(types, after: key),
      ]
    case .back:
      return [.leave, .ask(hasText ? KeepCopy(copy: copy) : DropCopy(key: key)), .reload]
    case .discard:
      let question = Dialog<String>.confirmation(
        title: desk.say(IntakeWords.discardTitle), text: desk.say(IntakeWords.discardText),
        yes: desk.say(CommonWords.yes), no: desk.say(CommonWords.no))
      let discarded = Step.say(desk.say(IntakeWords.discarded), .plain)
      return [.lay(Question(question, yes: [.leave, discarded, .ask(DropCopy(key: key)), .reload]))]
    case .moreFields:
      isOnMore.toggle()
      return []
    default: return nil
    }
  }

  func place(_ desk: Desk) -> String {
    keptAt.isEmpty ? "" : desk.say(IntakeWords.autoKept.filled(["when": keptAt]))
  }

  /// A field was left: keep the copy, look for cases like it.
  private mutating func keepAndLook() -> [Step] {
    (isDirty && hasText ? [.ask(KeepCopy(copy: copy))] : []) + look()
  }

  /// A new round, so that an old answer is dropped.
  private mutating func look() -> [Step] {
    round += 1
    return [.ask(FindAlike(likeness: likeness, round: round))]
  }

  /// What to look for among the cases there are.
  private var likeness: Likeness {
    let contact = SpokenSender.contact(form.value(.contact))
    let isNamed = secrecy != .anonymous
    return Likeness(
      name: isNamed ? SpokenSender.people(form.value(.sender)).name + "\n" + otherNames : "",
      address: isNamed ? contact.address : "", phone: isNamed ? contact.phone : "",
      words: form.value(.content), place: form.value(.about))
  }
}
