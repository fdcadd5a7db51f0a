import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// What a change of the calendar moves, before it is saved: the days, each date old and new, the letters that quote the old
/// one.
struct DayPreview: Overlay {
  private let save: [Step]
  private var dialog: Dialog<String>

  /// `back` names the button that saves nothing.
  init(_ title: Phrase, _ result: MovedDates, saving save: any Errand, back: Phrase, _ desk: Desk) {
    self.save = [.ask(save)]
    let text = MovedText(desk)
    let lines =
      text.days(result.report.revision) + [""] + text.counts(result) + [""]
      + result.moved.flatMap { text.lines($0) } + text.rest(result)
    dialog = Dialog(
      title: desk.say(title),
      text: lines.joined(separator: "\n").sanitizedForTerminal(keepingNewlines: true),
      buttons: [desk.say(ActWords.save), desk.say(back)],
      // Enter alone moves no date.
      button: result.report.moved > 0 ? 1 : 0)
  }

  /// After it was saved: who must be told again.
  static func lettersToWrite(_ result: MovedDates, _ desk: Desk) -> Question {
    let text = MovedText(desk)
    let lines =
      [desk.say(DayFormWords.lettersText.filled(["n": String(result.letters)])), ""]
      + result.moved.filter { !$0.letters.isEmpty }.flatMap { text.lines($0) } + text.rest(result)
    return Question(
      Dialog.notice(
        title: desk.say(DayFormWords.lettersTitle),
        text: lines.joined(separator: "\n").sanitizedForTerminal(keepingNewlines: true),
        close: desk.say(CommonWords.close)))
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    if key == .function(8) || key == .control("s") { return save }
    switch dialog.handle(key, in: size) {
    case .chosen(0): return save
    case .chosen, .cancelled: return [.lift]
    default: return []
    }
  }

  func render(into frame: inout Frame, _ desk: Desk) { dialog.render(into: &frame) }
}

/// What moves, in words.
struct MovedText {
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func days(_ revision: CalendarRevision) -> [String] {
    revision.days.map { change in
      let name = change.new?.name ?? change.old?.name ?? ""
      return desk.say(
        DayFormWords.dayLine.filled([
          "day": desk.short(change.date), "name": name, "old": kind(change.old, on: change.date),
          "new": kind(change.new, on: change.date),
        ]))
    }
  }

  /// An ordinary Saturday is a day of rest.
  private func kind(_ special: SpecialDay?, on date: CivilDate) -> String {
    guard let special else {
      let isRest = desk.calendar.weeklyRest.contains(date.weekday)
      return desk.say(isRest ? DayFormWords.rest : DayFormWords.ordinary)
    }
    let kind = DayFormWords.kinds[special.kind].map { desk.say($0) } ?? ""
    guard special.status != .announced, let status = CalendarWords.statuses[special.status] else {
      return kind
    }
    return "\(kind) (\(desk.say(status)))"
  }

  func counts(_ result: MovedDates) -> [String] {
    let report = result.report
    guard report.moved > 0 else { return [desk.say(DayFormWords.movesNothing)] }
    var lines = [
      desk.say(
        DayFormWords.counts.filled(["n": String(report.moved), "unchanged": String(report.unchanged)]))
    ]
    if report.frozen > 0 {
      lines.append(desk.say(DayFormWords.frozen.filled(["n": String(report.frozen)])))
    }
    if result.letters > 0 {
      lines.append(desk.say(DayFormWords.letters.filled(["n": String(result.letters)])))
    }
    return lines
  }

  /// `Số 8: T4 25/11 → T5 26/11~ · Trả lời bằng văn bản · Đảng ủy`, under it what an uncertain day may make of it, and
  /// every letter with the date to tell.
  func lines(_ moved: MovedDeadline) -> [String] {
    let head = DayFormWords.movedLine.filled([
      "code": desk.spoken(moved.code), "dates": dates(moved), "label": desk.say(moved.label),
      "unit": desk.unitShortName(moved.debtor),
    ])
    return [desk.say(head)] + earliest(moved) + moved.letters.map(letter)
  }

  private func dates(_ moved: MovedDeadline) -> String {
    let (old, new) = (desk.short(moved.oldDue), desk.short(moved.newDue) + (moved.isProvisional ? "~" : ""))
    if moved.oldDue != moved.newDue { return "\(old) → \(new)" }
    return moved.isProvisional ? new : desk.say(DayFormWords.settled.filled(["day": new]))
  }

  /// The date if every uncertain day is worked, where that is another (D12).
  private func earliest(_ moved: MovedDeadline) -> [String] {
    guard moved.newEarliest != moved.newDue else { return [] }
    let isMoved = moved.oldDue == moved.newDue && moved.oldEarliest != moved.newEarliest
    let old = isMoved ? desk.short(moved.oldEarliest) + " → " : ""
    return [desk.say(DayFormWords.earliest.filled(["day": old + desk.short(moved.newEarliest)]))]
  }

  private func letter(_ letter: SentLetter) -> String {
    let readers = letter.to.map {
      $0 == senderCreditor ? desk.say(DayFormWords.sender) : desk.unitShortName($0)
    }
    return desk.say(
      DayFormWords.letterLine.filled([
        "document": letter.document, "dated": letter.dated.map { desk.bare($0) } ?? "–",
        "reader": readers.joined(separator: ", "), "day": desk.short(letter.tell),
      ]))
  }

  /// Those that are not shown one by one.
  func rest(_ result: MovedDates) -> [String] {
    let more = result.report.moved - result.moved.count
    return more > 0 ? [desk.say(DayFormWords.more.filled(["n": String(more)]))] : []
  }
}
