import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// What a calendar moves, for people: each obligation with the letters to write again, then the days, then the count.
struct CalendarImportText: CalendarImportPrinter {
  private let session: Session
  private let words: CaseWords
  private static let daysShown = 40
  private let isUndo: Bool

  init(_ office: Office, _ session: Session, isUndo: Bool = false) throws {
    self.isUndo = isUndo
    self.session = session
    words = try CaseWords(office, session.language)
  }

  private var language: Language { session.language }

  func add(_ moved: MovedDeadline) throws {
    try say(
      Phrase(moved.code) + " · " + moved.label + " · " + Phrase(words.shortUnit(moved.debtor)) + ": "
        + span(moved.oldDue, moved.oldEarliest, moved.oldLatest) + " → "
        + span(moved.newDue, moved.newEarliest, moved.newLatest, isProvisional: moved.isProvisional))
    for letter in moved.letters { try say(text(letter)) }
  }

  func end(_ report: CalendarImport) throws {
    try days(report.revision)
    let counts = Phrase(
      vi: "Đổi hạn: \(report.moved). Không đổi: \(report.unchanged). Đã xong, giữ hạn cũ: \(report.frozen).",
      en:
        "Moved: \(report.moved). Unchanged: \(report.unchanged). Ended, kept as they were: \(report.frozen).")
    try say(counts)
    if isUndo {
      try say(
        report.isApplied
          ? Phrase(
            vi: "Lịch đã đặt lại như trước lần đổi ấy.", en: "The calendar is as it was before that change.")
          : Phrase(
            vi: "Mới xem thử, chưa ghi gì; bỏ --dry-run để đặt lại.",
            en: "Only a preview; drop --dry-run to do it."))
      return
    }
    try say(
      report.isApplied
        ? Phrase(vi: "Đã ghi lịch mới vào sổ.", en: "The new calendar is recorded.")
        : report.revision.isEmpty
          ? Phrase(
            vi: "Lịch của sổ đã đúng như tệp; không ghi gì.",
            en: "The office's calendar is what the file says; nothing was recorded.")
          : Phrase(
            vi: "Mới xem thử, chưa ghi gì; bỏ --dry-run và ghi --reason để đổi lịch.",
            en:
              "Only a preview, nothing was recorded; drop --dry-run and give --reason to change it."
          ))
  }

  private func say(_ phrase: Phrase) throws {
    try session.output.line(phrase(language).sanitizedForTerminal())
  }

  /// `T2 07/12/2026 (04/12–07/12)~`: the span where it is one.
  private func span(
    _ due: CivilDate, _ earliest: CivilDate, _ latest: CivilDate, isProvisional: Bool = false
  ) -> Phrase {
    let reach = earliest == latest ? "" : " (\(earliest.vietnamese)–\(latest.vietnamese))"
    let mark = isProvisional ? "~" : ""
    return Phrase(
      vi: DayWords.long(due, .vi) + mark + reach, en: DayWords.long(due, .en) + mark + reach)
  }

  private func text(_ letter: SentLetter) -> Phrase {
    let readers = letter.to.map {
      $0 == senderCreditor
        ? Phrase(vi: "người gửi", en: "the sender") : words.directory.name(of: $0, on: words.today)
    }
    let reader = readers.joined()
    let dated = letter.dated.map {
      Phrase(vi: " ngày \($0.vietnamese)", en: " of \($0.vietnamese)")
    }
    return Phrase(
      vi: "    đã gửi \(letter.document)\(dated?.vi ?? "") (\(letter.label.vi)): "
        + "báo \(reader.vi) hạn \(letter.tell.vietnamese)",
      en: "    sent \(letter.document)\(dated?.en ?? "") (\(letter.label.en)): "
        + "tell \(reader.en) \(letter.tell.vietnamese)")
  }

  private func days(_ revision: CalendarRevision) throws {
    if !revision.days.isEmpty {
      try say(
        Phrase(
          vi: "Ngày đổi trong lịch: \(revision.days.count)",
          en: "Days that change: \(revision.days.count)"))
    }
    for change in revision.days.prefix(Self.daysShown) {
      let name = change.new?.name ?? change.old?.name ?? ""
      try say(
        "  " + day(change.date) + " " + Phrase(name) + ": " + kind(change.old) + " → " + kind(change.new))
    }
    if revision.days.count > Self.daysShown {
      let more = revision.days.count - Self.daysShown
      try say(Phrase(vi: "  … và \(more) ngày nữa", en: "  … and \(more) more"))
    }
    if !revision.announced.isEmpty {
      let years = CalendarCheck.spans(revision.announced)
      try say(Phrase(vi: "Từ nay đã có thông báo: \(years)", en: "Announced from now on: \(years)"))
    }
    if !revision.noLongerAnnounced.isEmpty {
      let years = CalendarCheck.spans(revision.noLongerAnnounced)
      try say(
        Phrase(vi: "Không còn coi là đã thông báo: \(years)", en: "No longer taken as announced: \(years)"))
    }
    if let days = revision.newWeeklyRest {
      try say(
        Phrase(
          vi: "Nghỉ hằng tuần: " + days.map(\.vietnamese).joined(separator: ", "),
          en: "Weekly rest: " + days.map(\.english).joined(separator: ", ")))
    }
  }

  private func day(_ date: CivilDate) -> Phrase {
    Phrase(vi: DayWords.long(date, .vi), en: DayWords.long(date, .en))
  }

  private func kind(_ day: SpecialDay?) -> Phrase {
    guard let day else { return Phrase(vi: "ngày thường", en: "an ordinary day") }
    let kind =
      switch day.kind {
      case .holiday: DayWords.kind(.holiday)
      case .compensatory: DayWords.kind(.compensatory)
      case .swappedOff: DayWords.kind(.swappedOff)
      case .swappedWorking: DayWords.kind(.swappedWorking)
      }
    return day.status == .announced ? kind : kind + " (" + DayWords.status(day.status) + ")"
  }
}

extension Phrase {
  fileprivate static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(vi: left.vi + right.vi, en: left.en + right.en)
  }

  fileprivate static func + (left: Phrase, right: String) -> Phrase { left + Phrase(right) }
  fileprivate static func + (left: String, right: Phrase) -> Phrase { Phrase(left) + right }
}
