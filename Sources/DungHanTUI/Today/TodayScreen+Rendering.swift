import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

extension TodayScreen {
  struct Layout {
    var list: Rect
    var detail: Rect
  }

  /// Header, counts and column heads above; detail, status and keys below.
  static func layout(_ size: Size) -> Layout {
    let details = size.rows >= 22 ? 3 : size.rows >= 18 ? 2 : 1
    let list = Rect(row: 3, column: 0, rows: max(1, size.rows - 3 - 1 - details - 2), columns: size.columns)
    return Layout(
      list: list,
      detail: Rect(row: list.row + list.rows + 1, column: 1, rows: details, columns: size.columns - 2))
  }

  func render(into frame: inout Frame, _ desk: Desk) {
    let layout = Self.layout(frame.size)
    let width = frame.size.columns
    Header.render(into: &frame, desk.say(TodayWords.title) + " · " + desk.long(desk.today), desk)
    frame.put(counts(desk), row: 1, column: 1, .emphasis, maxWidth: width - 2)
    let kind: CaseRow.Kind = desk.board == .committee ? .decisions : .duties
    let row = CaseRow(kind: kind, width: width, numberWidth: numberWidth)
    frame.put(row.heading(desk), row: 2, column: 0, maxWidth: width)
    let empty = desk.say(picture == nil ? CommonWords.loading : TodayWords.empty)
    list.render(into: &frame, in: layout.list, empty: " " + empty) { id, width in
      switch id {
      case .matter(let code), .owed(let code):
        guard let line = lines[id] else { return StyledLine() }
        return row.line(
          line, duty: duty(line, desk), due: waiting(line, desk), span: span(line, desk),
          isMarked: marks.contains(code), desk)
      case .figure(let index):
        return figures.indices.contains(index) ? figure(figures[index], width, desk) : StyledLine()
      case .duty(let key, let period):
        return duty(key, period).map { row.line(of: $0, desk) } ?? StyledLine()
      }
    }
    frame.rule(row: layout.list.row + layout.list.rows)
    for (offset, line) in details(row, desk).prefix(layout.detail.rows).enumerated() {
      frame.put(line, row: layout.detail.row + offset, column: 1, maxWidth: width - 2)
    }
  }

  private func counts(_ desk: Desk) -> String {
    guard let picture else { return "" }
    let board = picture.board
    let open = board.awaiting.values.reduce(0, +)
    let mine = mineCount
    // The officer's figure is that of the heading below it: what is late and what waits for a number have their own.
    let own = board.sections.first { $0.kind == .mine }
    let listed = "\(own?.lines.count ?? 0)" + (own?.isCut == true ? "+" : "")
    let mineLate = board.rows.filter { $0.isOverdue == true && desk.isMine($0) }.count
    let phrase =
      switch desk.board {
      case .officer: TodayWords.countsOfficer
      case .committee: TodayWords.countsCommittee
      case .supervisor: TodayWords.countsSupervisor
      }
    return desk.say(
      phrase.filled([
        "late": String(board.overdue), "mine": desk.board == .officer ? listed : String(mine),
        "other": (own?.isCut == true ? "≤" : "") + String(max(0, open - mine)),
        "soon": String(board.dueSoon), "open": String(open), "mineLate": String(mineLate),
        "number": String(count(.toNumber, board)), "confirm": String(count(.toConfirm, board)),
        "assigned": String(board.rows.filter { $0.assignedBy == desk.accountKey && !desk.isMine($0) }.count),
        "tell": String(board.sections.flatMap(\.lines).count { isToTell($0, desk) })
          + (isCut(.besides, board) ? "+" : ""),
        "when": freshness(picture.freshAt, desk),
      ]))
  }

  /// Whether the sender waits for this reader's word: of the result, or that the matter was taken up.
  private func isToTell(_ line: CaseLine, _ desk: Desk) -> Bool {
    if let own = line.ownDuty { return own.move.action == "notify-sender" }
    return desk.isMine(line) && line.next?.action == "notify-sender"
  }

  private func isCut(_ kind: Board.Section.Kind, _ board: Board) -> Bool {
    board.sections.first { $0.kind == kind }?.isCut == true
  }

  private func count(_ kind: Board.Section.Kind, _ board: Board) -> Int {
    board.sections.first { $0.kind == kind }?.total ?? 0
  }

  /// What is to be done; of a letter that waits for its number that, of what was assigned to whom.
  private func duty(_ line: CaseLine, _ desk: Desk) -> String {
    if isToNumber(line) { return desk.say(TodayWords.duties["number"] ?? line.stateLabel) }
    if line.assignedBy == desk.accountKey, !desk.isMine(line) {
      return desk.say(
        TodayWords.assignedTo.filled(["unit": line.assignedTo.map { desk.unitShortName($0) } ?? "–"]))
    }
    return desk.duty(line, note: note(line))
  }

  /// In the place of the date due, `từ 19/11`: since when a letter waits for its number.
  private func waiting(_ line: CaseLine, _ desk: Desk) -> String? {
    guard isToNumber(line), let since = line.pendingSince else { return nil }
    return desk.say(TodayWords.since.filled(["day": desk.bare(since)]))
  }

  /// What is late stays late, whatever letter about it has no number yet.
  private func isToNumber(_ line: CaseLine) -> Bool {
    line.isOverdue != true
      && (picture?.board.sections.contains { section in
        section.kind == .toNumber && section.lines.contains { $0.id == line.id }
      } ?? false)
  }

  /// `09:41 23/11`, from `2026-11-23T09:41:07+07:00`.
  private func freshness(_ stamp: String, _ desk: Desk) -> String {
    guard let day = CivilDate(iso: String(stamp.prefix(10))) else { return "–" }
    return "\(stamp.dropFirst(11).prefix(5)) \(desk.bare(day))"
  }

  private func span(_ line: CaseLine, _ desk: Desk) -> String {
    if isToNumber(line), let since = line.pendingSince {
      return desk.say(TodayWords.days.filled(["n": String(max(0, since.days(until: desk.today)))]))
    }
    guard desk.board == .committee else { return desk.span(line) }
    guard let due = desk.rowDay(line)?.day else { return "" }
    if due == desk.today { return desk.say(TodayWords.decidedToday) }
    if due < desk.today {
      let days = desk.calendar.workingDaysLate(due: due, on: desk.today)
      return desk.say(TodayWords.decidedLate.filled(["n": String(days)]))
    }
    let days = desk.calendar.workingDays(after: desk.today, through: due)
    return desk.say(TodayWords.decidedOnTime.filled(["n": String(days)]))
  }

  private func figure(_ figure: BoardPicture.Figure, _ width: Int, _ desk: Desk) -> StyledLine {
    let label = desk.say(figure.label)
    let value = desk.say(figure.value)
    guard !value.isEmpty else { return StyledLine("   " + label, .hint) }
    var line = StyledLine("   " + label.padded(toWidth: figure.share == nil ? min(34, width / 2) : 14))
    line.barWidth = line.width
    line.add(" ")
    if let share = figure.share {
      let room = max(4, min(30, width - 54))
      let length = share == 0 ? 0 : max(1, Int((share * Double(room)).rounded()))
      line.add(String(repeating: "█", count: length).padded(toWidth: room + 1), .warning)
    }
    line.add(value, .emphasis)
    return line
  }

  /// The lines under the list: what the chosen row does not say itself, its keys, and what `~` means.
  private func details(_ row: CaseRow, _ desk: Desk) -> [StyledLine] {
    [standing(row, desk), StyledLine(keys(row, desk), .hint), StyledLine(legend(desk))]
  }

  private func keys(_ row: CaseRow, _ desk: Desk) -> String {
    if selectedDuty != nil { return "" }
    guard let line = selectedLine else { return desk.say(TodayWords.keysNoCase) }
    if desk.board == .committee, desk.isMine(line) { return desk.say(TodayWords.keysRead) }
    let label = desk.duty(line, note: note(line))
    let isShown = duty(line, desk) == label && row.holds(duty: label)
    return desk.say(isShown ? TodayWords.keys : TodayWords.keysFirst.filled(["label": label]))
  }

  /// One sentence for the whole board: it stands still while the cursor walks, and costs a slow line nothing.
  private func legend(_ desk: Desk) -> String {
    guard let line = picture?.board.rows.first(where: { desk.rowDay($0)?.isProvisional == true }),
      let due = desk.rowDay(line)?.day
    else { return "" }
    guard let day = desk.uncertainDay(after: line.start ?? line.received, through: due) else {
      return desk.say(TodayWords.provisionalYear)
    }
    return desk.say(TodayWords.provisionalDay.filled(["day": desk.bare(day)]))
  }

  private func standing(_ row: CaseRow, _ desk: Desk) -> StyledLine {
    if let duty = selectedDuty { return PeriodicForm.detail(duty, row, desk) }
    return selectedLine.map { standing($0, desk) } ?? StyledLine()
  }

  private func note(_ line: CaseLine) -> CaseNote? { picture?.notes[line.code] }

  private func standing(_ line: CaseLine, _ desk: Desk) -> StyledLine {
    var parts: [String] = []
    // Whom to call comes first: it must not be cut off.
    if desk.waitsForBody(line), let unit = line.addressee, let contact = desk.contact(of: unit) {
      parts.append(contact)
    }
    if let unit = line.addressee {
      let name = desk.unitShortName(unit)
      if let day = line.receivedByAuthority {
        parts.append(desk.say(TodayWords.receivedBy.filled(["unit": name, "day": desk.bare(day)])))
      } else {
        parts.append(
          desk.say(TodayWords.sentTo.filled(["unit": name, "day": line.start.map { desk.bare($0) } ?? ""])))
      }
    } else {
      parts.append(desk.say(TodayWords.arrived.filled(["day": desk.bare(line.received)])))
    }
    if line.ownDuty != nil, line.hasOpenAnswer, let due = line.due {
      parts.append(
        desk.say(TodayWords.answerDue.filled(["due": desk.short(due), "span": desk.span(to: due)])))
    }
    // What is to be done next says how it stands.
    if line.next == nil { parts.append(desk.say(line.stateLabel)) }
    if line.isExtended { parts.append(desk.say(TodayWords.extended)) }
    let note = picture?.notes[line.code]
    if let note, note.reminders > 0 {
      parts.append(
        desk.say(
          TodayWords.reminded.filled([
            "n": String(note.reminders), "day": note.lastReminder.map { desk.bare($0) } ?? "–",
          ])))
    }
    if let day = note?.reportedAbove {
      parts.append(desk.say(TodayWords.reported.filled(["day": desk.bare(day)])))
    } else if line.escalationLevel > 0 {
      parts.append(desk.say(TodayWords.escalated.filled(["n": String(line.escalationLevel)])))
    }
    if let draft = note?.draft {
      parts = [
        desk.say(
          TodayWords.draft.filled([
            "day": desk.bare(draft.day),
            "words": draft.words.split(whereSeparator: \.isNewline).joined(separator: " ")
              .sanitizedForTerminal(),
          ]))
      ]
    }
    return StyledLine(
      desk.spoken(line.code) + " ▸ " + parts.joined(separator: ". ") + (note?.draft == nil ? "." : ""))
  }
}
