import CaseStore
package import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// What to look at before or after an act: asked beside it, and it records nothing and refuses nothing.
extension Office {
  /// The warnings of an act on a case as it now stands. Empty where the act cannot be read: the act itself then says why.
  package func warnings(for act: CaseAct) throws -> [ActWarning] {
    guard let stored = try? matter(spoken: act.code) else { return [] }
    let type = try file.caseType(digest: stored.matter.typeDigest)
    let settings = try settings()
    guard let action = type.action(act.action) else { return [] }
    let fields = action.fields
    let known = act.values.filter { value in fields.contains { $0.key == value.key } }
    guard
      let values = try? FieldValues(
        reading: known, by: fields, today: today, units: settings.units.map(\.key))
    else { return [] }
    let dated =
      action.documentDate.flatMap { values.date($0) } ?? values.date("from") ?? values.date("on")
      ?? values.date("dated") ?? today
    let body = try issuer(of: action, values, stored.matter, settings)
    return oldDates(action, stored.matter, type)
      + ActWarning.found(
        // The number that was wrong is no news.
        in: values, of: fields.filter { !action.effects.contains(.renumber) || $0.key != "wrong" },
        note: act.note, issuer: body.flatMap { settings.unit($0) }, dated: dated)
  }

  /// Correcting a receipt moves a date that letters may have told already: to debtors and to the sender (D14).
  private func oldDates(_ action: ActionDefinition, _ matter: Matter, _ type: CaseType) -> [ActWarning] {
    guard action.effects.contains(.correctReceipt) else { return [] }
    let telling: Set<Effect> = [.openAnswers, .transfer, .remind, .tellSender, .escalate, .reopen]
    let letters = matter.documents.filter { letter in
      type.action(letter.action).map { !telling.isDisjoint(with: $0.effects) } ?? false
    }
    guard !letters.isEmpty else { return [] }
    let list = letters.map(\.number).joined(separator: ", ")
    return [
      ActWarning(
        .oldDateQuoted, field: "received",
        Phrase(
          vi: "văn bản đã gửi tính theo ngày nhận cũ: \(list); báo lại hạn mới cho nơi nhận",
          en: "letters already sent go by the old receipt: \(list); tell their recipients the new date"))
    ]
  }

  /// The warnings of a new case: lost accents, and documents cited that are younger than its receipt. Cases like it are
  /// found by `likelyDuplicates`.
  package func warnings(for new: NewCase) throws -> [ActWarning] {
    let type = try file.currentDigest(of: new.type).map { try file.caseType(digest: $0) }
    var warnings: [ActWarning] = []
    let summary = Phrase(vi: "Nội dung", en: "Summary")
    let title = Phrase(vi: "Tên đơn", en: "Title")
    for (field, label, text) in [("title", title, new.title ?? ""), ("summary", summary, new.summary)] {
      warnings += ActWarning.found(in: text, field, label, new.received)
      if new.isSealed ?? type?.isSealedByDefault ?? false {
        warnings += Redaction.warnings(of: text, field, label)
      }
    }
    if [new.sender.name, new.sender.address].contains(where: \.hasLostAccent) {
      warnings.append(
        ActWarning(
          .lostAccent, field: "sender",
          Phrase(
            vi: "Người gửi: tên hoặc địa chỉ có dấu “?” giữa chữ, chắc mất dấu khi chuyển mã; xem lại",
            en: "Sender: a “?” stands inside name or address, an accent was lost on the way; look again")))
    }
    for field in type?.fields ?? [] where field.kind.isFreeText || field.kind == .document {
      guard let value = new.values.last(where: { $0.key == field.key })?.value else { continue }
      warnings += ActWarning.found(in: value, field.key, field.label, new.received)
    }
    return warnings
  }

  /// A letter that was taken back and is entered anew with an earlier day: an answer that was late would be in time. Whoever
  /// asks about it finds both in the history.
  func earlierThanTakenBack(_ decision: Decision, _ action: ActionDefinition, of id: Int64) throws -> [Phrase]
  {
    guard action.entersLetterOfAnother, let (answer, day) = decision.changes.answered.first else { return [] }
    var entered: [Int64: CivilDate] = [:]
    var takenBack: Set<Int64> = []
    try file.log.each(ofMatter: id) { event in
      let changes = try file.changes(of: event)
      if let day = changes.answered[answer] { entered[event.number] = day }
      for case .undone(let number) in changes { takenBack.insert(number) }
      return true
    }
    guard let before = entered.filter({ takenBack.contains($0.key) }).values.max(), day < before else {
      return []
    }
    return [
      Phrase(
        vi:
          "ngày văn bản \(day.vietnamese) sớm hơn lần đã ghi rồi hoàn tác (\(before.vietnamese)); "
          + "nhật ký giữ cả hai, giám sát sẽ hỏi",
        en:
          "the letter's day \(day.vietnamese) is before that entered and taken back (\(before.vietnamese)); "
          + "the history keeps both, and it is asked about")
    ]
  }

  /// An act whose letter has no number yet has been written down and does nothing.
  func notInForce(_ decision: Decision) -> [Phrase] {
    guard decision.changes.contains(where: { if case .pended = $0 { true } else { false } }) else {
      return []
    }
    return [
      Phrase(
        vi: "chưa có hiệu lực: chờ số văn bản, có số thì “Ghi số, ngày văn bản”",
        en: "not in force yet: the letter has no number; enter it once it has one")
    ]
  }

  /// A case now of a type that is kept secret by default, and itself open.
  func openThoughSealed(_ new: Reclassified?, _ matter: Matter) -> [Phrase] {
    guard let type = new?.type, type.isSealedByDefault, !matter.isSealed else { return [] }
    return [
      Phrase(
        vi:
          "loại “\(type.label.vi)” thường giữ kín, mà đơn này ghi mở; giữ kín ở trang Người gửi hoặc: dunghan case seal",
        en:
          "“\(type.label.en)” is kept secret by default, and this case is open; seal it on its page of the sender, or: dunghan case seal"
      )
    ]
  }

  /// The body whose letter an act files: the one named, the body that answers, the actor's own, or the Front itself. nil where it may be
  /// anybody's.
  private func issuer(
    of action: ActionDefinition, _ values: FieldValues, _ matter: Matter, _ settings: OfficeSettings
  ) throws -> UnitKey? {
    // A petition is withdrawn by its sender's own letter.
    if action.effects.contains(.cancelObligations) { return nil }
    if action.effects.contains(.renumber) {
      return matter.documents.last { $0.number == values.document("wrong") }?.from
    }
    if let named = values.units("from").first { return named }
    let isAnswer = action.effects.contains(.fulfilAnswer)
    if isAnswer || action.effects.contains(.decideExtension) || action.effects.contains(.transfer) {
      let open = Set(matter.openAnswers.map(\.debtor))
      let debtor = values.units("addressee").first ?? (open.count == 1 ? open.first : nil)
      // The committee decides an extension for a body of any line.
      guard isAnswer || debtor.flatMap({ settings.unit($0)?.line }) == .party else { return nil }
      return debtor
    }
    let actor = try actor(for: action, on: matter)
    if let unit = actor.unit { return unit }
    if action.effects.contains(.remind) { return actor.holds(anyOf: ["can-bo"]) ? settings.ownUnit : nil }
    let own: [Effect] = [.openAnswers, .tellSender, .escalate]
    return action.effects.contains(where: own.contains) ? settings.ownUnit : nil
  }
}

extension [Change] {
  /// What was fulfilled, by its number, and on which day.
  fileprivate var answered: [Int: CivilDate] {
    reduce(into: [:]) { days, change in
      if case .obligationFulfilled(let number, let day, _) = change { days[number] = day }
    }
  }
}
