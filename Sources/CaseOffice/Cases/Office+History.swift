import CaseReports
import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// One line of a case's history: what was done, by whom, when, and what it said.
package struct HistoryEntry: Sendable {
  package var number: Int64
  /// Wall clock, `2026-11-23T09:41:07+07:00`.
  package var at: String
  package var day: CivilDate
  package var account: String
  package var role: Phrase
  package var kind: String
  package var label: Phrase
  /// What the act was given, in its own words: label, value.
  package var details: [(label: Phrase, value: String)]
  /// The first digits of the event's hash, as printed on paper.
  package var mark: String
  /// Who drafted an answer, by name; nil for other acts.
  package var drafter: String?
  /// The duties that came to be owed by it, as they then stood.
  package var opened: [Obligation] = []
  /// A body was reminded.
  package var isReminder = false
  /// Somebody took it back later.
  package var isTakenBack = false
}

extension Office {
  /// Everything that happened to a case, oldest first.
  package func history(code: String) throws -> [HistoryEntry] {
    _ = try actor(for: .read)
    let stored = try matter(spoken: code)
    let isWithheld = try !seesWords(of: stored.matter)
    let type = try file.caseType(digest: stored.matter.typeDigest)
    let settings = try settings()
    var entries: [HistoryEntry] = []
    var takenBack: Set<Int64> = []
    let reach = try visibility().reach
    try file.log.each(ofMatter: stored.id) { event in
      // That a sender was opened or forgotten is none of a body's that answers.
      if reach != .all, StoredMatter.isOfSender(kind: event.kind) { return true }
      let changes = try file.changes(of: event)
      for case .undone(let undone) in changes { takenBack.insert(undone) }
      entries.append(
        HistoryEntry(
          number: event.number, at: event.at, day: event.day, account: event.account,
          role: settings.role(event.role)?.label ?? Phrase(event.role), kind: event.kind,
          label: Self.label(of: event.kind, in: type, settings),
          details: try event.kind == StoredMatter.calendarKind
            ? DateMove(changes).map { try details(of: $0, in: type, on: event.day, settings) } ?? []
            : details(
              changes,
              of: (type.action(event.kind)?.fields ?? type.intakeFields) + type.actions.flatMap(\.fields),
              ofOwn: type.action(event.kind)?.fields ?? type.intakeFields, on: event.day,
              isWithheld: isWithheld, settings),
          mark: String(Fingerprint.hex(event.hash).prefix(8)),
          drafter: changes.lazy.compactMap { if case .drafted(_, let by) = $0 { by } else { nil } }.first,
          opened: changes.compactMap { if case .obligationOpened(let duty) = $0 { duty } else { nil } },
          isReminder: changes.contains(.reminded)))
      return true
    }
    for index in entries.indices where takenBack.contains(entries[index].number) {
      entries[index].isTakenBack = true
    }
    if entries.contains(where: { $0.drafter != nil }) {
      let accounts = try file.accounts()
      for index in entries.indices {
        guard let drafter = entries[index].drafter else { continue }
        entries[index].drafter = accounts.first { $0.key == drafter }?.name ?? drafter
      }
    }
    return entries
  }

  private static let reasonLabel = Phrase(vi: "Lý do", en: "Reason")

  private static func label(of kind: String, in type: CaseType, _ settings: OfficeSettings) -> Phrase {
    switch kind {
    case "open": Phrase(vi: "Ghi đơn", en: "Logged")
    case StoredMatter.importKind: Phrase(vi: "Nhập từ sổ cũ", en: "Imported from the register")
    case StoredMatter.openSenderKind: OfficeTask.openSender.label
    case StoredMatter.forgetSenderKind: OfficeTask.forgetSender.label
    case StoredMatter.copyKind: OfficeTask.copyCase.label
    case StoredMatter.checkKind: Phrase(vi: "Soát văn bản trước khi gửi", en: "Checked a letter")
    case StoredMatter.barKind: Phrase(vi: "Người bị phản ánh", en: "Person complained of")
    case StoredMatter.rungKind: Phrase(vi: "Rà hạn", en: "Sweep")
    case StoredMatter.followKind: Phrase(vi: "Theo hồ sơ đã ghép", en: "Follows the merged case")
    case StoredMatter.calendarKind: calendarLabel
    case undoKind: Phrase(vi: "Hoàn tác", en: "Undone")
    case "merge": Phrase(vi: "Ghép đơn trùng", en: "Merged")
    case "unmerge": Phrase(vi: "Gỡ ghép", en: "Unmerged")
    default: type.action(kind)?.label ?? Phrase(kind)
    }
  }

  private func details(
    _ changes: [Change], of fields: [FieldDefinition], ofOwn own: [FieldDefinition], on day: CivilDate,
    isWithheld: Bool,
    _ settings: OfficeSettings
  ) throws -> [(label: Phrase, value: String)] {
    var details: [(label: Phrase, value: String)] = []
    for change in changes {
      switch change {
      case .given("one-hand", _):
        details.append(
          (
            Phrase(vi: "Tự soạn, tự đồng ý", en: "One hand drafted and approved"),
            "đơn vị cho phép (oneHandMayApprove)"
          ))
      case .given(Office.copyField, let kind):
        let label = CaseCopyKind(rawValue: kind)?.label.vi ?? kind
        details.append((Phrase(vi: "Bản sao", en: "Copy"), label))
      case .fieldSet(Matter.forwardedField, let value):
        let words = CivilDate(iso: value)?.vietnamese ?? value
        details.append((Phrase(vi: "Ngày chuyển", en: "Forwarded"), words))
      case .barred(let barring):
        details.append(Self.words(barring, settings))
      case .given(let key, let value):
        let field = fields.first { $0.key == key }
        let words =
          field?.kind == .caseCode ? try shownCode(value) : Self.words(value, field, on: day, settings)
        details.append((field?.label ?? Phrase(key), words))
      case .textWritten(let key, let content, _)
      where key != "title" && key != "summary" || own.contains { $0.key == key }:
        let label =
          own.first { $0.key == key }?.label
          ?? (key == "reason" ? Self.reasonLabel : Phrase(vi: "Ghi chú", en: "Note"))
        details.append(
          (
            label,
            isWithheld ? Self.withheldWords : try file.text(content: content) ?? "(đã xóa / forgotten)"
          ))
      case .rungReached(_, let rung):
        details.append((Phrase(vi: "Mức", en: "Rung"), Self.words(ofRung: rung, settings)))
      case .pended:
        details.append((Phrase(vi: "Văn bản", en: "Letter"), "chờ số, chưa có hiệu lực"))
      default:
        break
      }
    }
    return details
  }

  /// The rung's label; of a silence, which comes again, the day it began: `silent-2026-09-17`.
  private static func words(ofRung key: String, _ settings: OfficeSettings) -> String {
    if let rung = settings.ladder.rungs.first(where: { $0.key == key }) { return rung.label.vi }
    guard let day = CivilDate(iso: String(key.suffix(10))) else { return key }
    return "lâu không ai động đến, từ \(day.vietnamese)"
  }

  /// “Không xem hồ sơ: chu-tich (Chủ tịch Mặt trận): người bị phản ánh; chuyển Cấp ủy”.
  private static func words(
    _ barring: Barring, _ settings: OfficeSettings
  ) -> (label: Phrase, value: String) {
    let role = settings.role(barring.role)?.label.vi ?? barring.role
    let passed = settings.role(barring.passedTo)?.label.vi ?? barring.passedTo
    return (
      Phrase(vi: "Không xem hồ sơ", en: "Barred"),
      "\(barring.account) (\(role)): người bị phản ánh; "
        + (barring.role == barring.passedTo ? "người khác giữ vai trò này làm" : "chuyển \(passed)")
    )
  }

  /// A coded value as people read it; a body by the name it bore on the day of the act.
  private static func words(
    _ value: String, _ field: FieldDefinition?, on day: CivilDate, _ settings: OfficeSettings
  ) -> String {
    switch field?.kind {
    case .date: CivilDate(iso: value)?.vietnamese ?? value
    case .unit, .units:
      value.split(separator: ",").map { settings.name(of: String($0), on: day).vi }.joined(separator: ", ")
    case .percent: value + "%"
    case .choice: field?.choices.first { $0.key == value }?.label.vi ?? value
    default: value
    }
  }
}
