import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// One case on a sheet of text, after the drawing in day.md: what it is, whose move, the dates, the letters, what next.
struct CaseSheet {
  let detail: CaseDetail
  private let offers: [ActionOffer]
  let words: CaseWords
  let language: Language
  private let width: Int
  private let ink: Ink
  private let today: CivilDate
  private let calendar: OfficeCalendar
  private let moves: OwnMoves

  init(
    _ detail: CaseDetail, offers: [ActionOffer], of office: Office, language: Language, width: Int, ink: Ink
  ) throws {
    self.detail = detail
    self.offers = offers
    self.language = language
    self.width = min(width, 100)
    self.ink = ink
    words = try CaseWords(office, language)
    today = office.today
    calendar = try office.calendar()
    moves = try office.ownMoves()
  }

  private var line: CaseLine { detail.line }
  private var matter: Matter { detail.matter }

  var lines: [String] {
    var lines = heading + [""] + standing + [""] + dates
    lines += section(Phrase(vi: "NỘI DUNG", en: "WHAT IT SAYS"), content)
    lines += section(Phrase(vi: "VIỆC CÓ HẠN", en: "WHAT IS OWED"), duties)
    lines += section(Phrase(vi: "TỪNG MỤC", en: "ONE BY ONE"), items)
    lines += section(Phrase(vi: "VĂN BẢN", en: "LETTERS"), letters)
    lines += section(Phrase(vi: "HỒ SƠ LIÊN QUAN", en: "RELATED CASES"), links)
    lines += section(Phrase(vi: "VIỆC TIẾP THEO", en: "WHAT NEXT"), nextMoves)
    return lines
  }

  private var heading: [String] {
    let sealed = line.isSealed ? Phrase(vi: " · [KÍN]", en: " · [SEALED]")(language) : ""
    let title = "\(line.code) · \(detail.type.label(language))\(sealed) · \(line.stateLabel(language))"
    return [ink.strong(title.sanitizedForTerminal())] + wrapped(line.title, indent: 0)
  }

  private var standing: [String] {
    guard let next = line.next else {
      return [finished]
    }
    // No date can be told while the clock stands (D10).
    let due =
      line.isSuspended
      ? ""
      : ", " + Phrase(vi: "hạn ", en: "due ")(language) + DayWords.long(next.due, language)
        + (line.isOverdue != true && words.isProvisional(line) ? "~" : "")
    var lines = [
      Phrase(vi: "ĐANG CHỜ: ", en: "AWAITING: ")(language)
        + awaited(next) + due
    ]
    guard let due = line.due, line.hasOpenAnswer else { return lines }
    let answer =
      Phrase(vi: "HẠN TRẢ LỜI: ", en: "ANSWER DUE: ")(language) + DayWords.long(due, language)
      + (line.isProvisional ? "~" : "")
    let others = Set(matter.openAnswers.map(\.debtor)).subtracting([line.addressee ?? ""]).count
    let beside = others > 0 ? Phrase(vi: " và \(others) nơi nữa", en: " and \(others) more")(language) : ""
    let debtor = line.addressee.map { " · " + words.unit($0) + beside } ?? ""
    let unconfirmed =
      line.isReceiptConfirmed
      ? "" : Phrase(vi: " · chưa có ngày nhận", en: " · receipt not confirmed")(language)
    let text = answer + " · " + words.standing(line) + debtor + unconfirmed
    lines.append(line.isOverdue == true ? ink.alarm(text) : text)
    return lines
  }

  /// “UBND trả lời” while that is all there is to wait for, else whose move it is.
  private func awaited(_ next: PendingMove) -> String {
    if moves.waitsForBody(line), let unit = line.addressee.map({ words.shortUnit($0) }) {
      return Phrase(vi: "\(unit) trả lời", en: "\(unit) to answer")(language)
    }
    return "\(words.role(next.role)) · \(next.label(language))"
  }

  /// A case that was withdrawn or put aside was neither on time nor late.
  private var finished: String {
    let isResolved = detail.type.state(matter.state)?.ends == .resolved
    let how = isResolved ? words.standing(line) : line.stateLabel(language)
    let done = isResolved ? Phrase(vi: "ĐÃ XONG", en: "FINISHED") : Phrase(vi: "ĐÃ KẾT THÚC", en: "ENDED")
    return how.isEmpty ? done(language) : done(language) + " · " + how
  }

  /// The chain of dates: from the citizen to the Front, to the body, to the answer.
  private var dates: [String] {
    var steps = [(Phrase(vi: "Dân đến", en: "Came in"), DayWords.long(matter.received, language))]
    if let hour = matter.receivedTime { steps[0].1 += " " + hour }
    if let sent = matter.documents.first(where: { $0.action == "forward" })?.dated {
      steps.append((Phrase(vi: "Đã chuyển", en: "Forwarded"), DayWords.long(sent, language)))
    }
    if let received = line.receivedByAuthority {
      steps.append((Phrase(vi: "Nơi nhận ghi nhận", en: "Received there"), DayWords.long(received, language)))
    }
    for duty in matter.obligations where duty.key == .answer {
      guard let fulfilled = duty.fulfilled else { continue }
      steps.append((Phrase(vi: "Đã trả lời", en: "Answered"), DayWords.long(fulfilled, language)))
    }
    return steps.map { "  " + $0.0(language).padded(toWidth: 18) + " " + $0.1 }
  }

  private var content: [String] {
    var lines = wrapped(detail.summary)
    for field in detail.givenFields {
      guard let definition = detail.type.keptField(field.key) else { continue }
      let value = words.value(field.value, of: definition)
      lines += wrapped("\(definition.label(language)): \(value)")
    }
    lines += wrapped(Phrase(vi: "Nguồn: ", en: "Source: ")(language) + source + people)
    if !flags.isEmpty { lines += wrapped(Phrase(vi: "Dấu: ", en: "Flags: ")(language) + flags) }
    return lines + wrapped(Phrase(vi: "Người gửi: ", en: "Sender: ")(language) + sender)
  }

  private var source: String {
    IntakeSource(rawValue: matter.source)?.label(language) ?? matter.source
  }

  private var people: String {
    matter.people > 1
      ? Phrase(vi: " · \(matter.people) người", en: " · \(matter.people) people")(language) : ""
  }

  private var sender: String {
    if let shown = detail.sender.shown {
      return [shown.name, shown.address, shown.phone].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    switch detail.sender {
    case .sealed: return Phrase(vi: "kín, không mở ở đây", en: "sealed, not opened here")(language)
    case .withheld: return Phrase(vi: "vai trò này không được xem", en: "not for this role")(language)
    case .forgotten: return Phrase(vi: "đã xóa khỏi sổ", en: "forgotten")(language)
    case .none, .visible: return Phrase(vi: "không ghi tên", en: "gave no name")(language)
    }
  }

  private var duties: [String] {
    matter.obligations.map { duty in
      let name = detail.type.label(of: duty.key)
      let due = DayWords.long(duty.due, language) + (duty.isProvisional && duty.isOpen ? "~" : "")
      return
        "  \(words.shortUnit(duty.debtor, on: duty.isOpen ? today : duty.fulfilled ?? duty.start)): \(name(language)) · "
        + Phrase(vi: "hạn ", en: "due ")(language) + due + extended(duty) + " · " + outcome(duty)
    }
  }

  private func extended(_ duty: Obligation) -> String {
    guard duty.isExtended else { return "" }
    let first = DayWords.long(duty.firstDue, language)
    return Phrase(vi: " (gia hạn từ \(first))", en: " (extended from \(first))")(language)
  }

  private func outcome(_ duty: Obligation) -> String {
    let late = duty.lateness(on: today, calendar: calendar) ?? 0
    let lateness = late > 0 || (duty.isOpen && duty.due < today) ? ", " + words.late(late) : ""
    switch duty.state {
    case .open: return Phrase(vi: "chưa xong", en: "open")(language) + lateness
    case .fulfilled:
      let day = duty.fulfilled.map { " \(DayWords.long($0, language))" } ?? ""
      return Phrase(vi: "xong", en: "done")(language) + day + lateness
    case .transferred: return Phrase(vi: "đã chuyển nơi khác", en: "transferred")(language)
    case .suspended: return Phrase(vi: "tạm dừng tính hạn", en: "suspended")(language) + lateness
    case .cancelled: return Phrase(vi: "đã thôi", en: "cancelled")(language)
    }
  }

  private var letters: [String] {
    matter.documents.map { letter in
      let name = detail.type.action(letter.action)?.label(language) ?? letter.action
      let day = letter.dated.map { ", " + $0.vietnamese } ?? ""
      let way = [letter.from.map { [$0] } ?? [], letter.to].map {
        $0.map { words.shortUnit($0, on: letter.dated ?? today) }.joined(separator: ", ")
      }
      .filter { !$0.isEmpty }.joined(separator: " → ")
      return "  \(letter.spokenNumber(language))\(day) · \(name)\(way.isEmpty ? "" : " · " + way)"
        .sanitizedForTerminal()
    }
  }

  private var nextMoves: [String] {
    offers.filter(\.isEnabled).sorted { $0.isProposed && !$1.isProposed }.map { offer in
      let asked = offer.action.fields.filter(\.isRequired).map(\.key).joined(separator: ", ")
      return (offer.isProposed ? "▸ " : "  ") + "\(offer.action.label(language)) (\(offer.action.key))"
        + (asked.isEmpty ? "" : ": \(asked)")
    }
  }

  private func section(_ title: Phrase, _ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let rule = "─ " + title(language) + " "
    return [ink.strong(rule + String(repeating: "─", count: max(0, width - rule.displayWidth)))] + lines
  }

  func wrapped(_ text: String, indent: Int = 2) -> [String] {
    text.sanitizedForTerminal(keepingNewlines: true).wrapped(toWidth: width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }
}
