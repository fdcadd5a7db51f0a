package import WorkingCalendar

/// What may be recorded of a periodic duty: pure, as the engine is for cases. The rights were asked at the door.
extension PeriodicOccurrence {
  /// It was sent on `sent`: the fact to record, or the rule that forbids it. What goes in steps is fulfilled by its last
  /// step, never beside them.
  package func fulfil(
    document: String, sent: CivilDate, after progress: PeriodicProgress, today: CivilDate,
    calendar: OfficeCalendar
  ) throws(Refusal) -> [PeriodicChange] {
    try checkUnsent(progress)
    if let next = progress.nextStep(of: duty) {
      throw outOfOrder(next, asked: Phrase(vi: "ghi đã gửi", en: "recorded as sent"))
    }
    try check(sent, notBefore: begins, beginning, today)
    return [fulfilled(document, sent, calendar)]
  }

  /// `step` was taken on `day`: the facts to record, the fulfilment with the last of the steps.
  package func take(
    step: PeriodicStep, on day: CivilDate, document: String, after progress: PeriodicProgress,
    today: CivilDate, calendar: OfficeCalendar
  ) throws(Refusal) -> [PeriodicChange] {
    try checkUnsent(progress)
    guard let next = progress.nextStep(of: duty), next.key == step.key else {
      throw outOfOrder(progress.nextStep(of: duty), asked: step.label)
    }
    if let last = progress.taken.last, let before = duty.rule.steps.first(where: { $0.key == last.step }) {
      try check(day, notBefore: last.on, before.label, today)
    } else {
      // Consulting may begin before the quarter does, not before the year.
      try check(day, notBefore: period.firstDay, period.words, today)
    }
    let taken = PeriodicChange.stepTaken(
      key: duty.key, period: period, step: step.key, on: day, document: document)
    return step.key == duty.rule.steps.last?.key ? [taken, fulfilled(document, day, calendar)] : [taken]
  }

  /// What was recorded last was wrong: the fact to record, or the rule that forbids it.
  package func takeBack(
    reason: String, after progress: PeriodicProgress
  ) throws(Refusal) -> [PeriodicChange] {
    guard progress.fulfilment != nil || !progress.taken.isEmpty else {
      throw Refusal(.nothingRecorded, phrases: ["label": label, "period": period.words])
    }
    return [.takenBack(key: duty.key, period: period, reason: reason)]
  }

  private func fulfilled(
    _ document: String, _ sent: CivilDate, _ calendar: OfficeCalendar
  ) -> PeriodicChange {
    .fulfilled(
      key: duty.key, period: period, document: document, sent: sent, due: due,
      lateWorkingDays: calendar.workingDaysLate(due: due, on: sent))
  }

  private func checkUnsent(_ progress: PeriodicProgress) throws(Refusal) {
    guard let sent = progress.fulfilment else { return }
    throw Refusal(
      .sentOnce,
      phrases: [
        "label": label, "period": period.words, "document": Phrase(sent.document),
        "day": Phrase(sent.sent.vietnamese),
      ])
  }

  private func outOfOrder(_ next: PeriodicStep?, asked: Phrase) -> Refusal {
    let none = Phrase(vi: "không còn bước nào", en: "no step is left")
    return Refusal(
      .stepsInOrder,
      phrases: [
        "asked": asked,
        "next": next.map { Phrase(vi: "\($0.label.vi) (\($0.key))", en: "\($0.label.en) (\($0.key))") }
          ?? none,
      ])
  }

  private var beginning: Phrase {
    Phrase(vi: "ngày đầu của \(period.words.vi)", en: "first day of \(period.words.en)")
  }

  private func check(
    _ day: CivilDate, notBefore other: CivilDate, _ otherLabel: Phrase, _ today: CivilDate
  ) throws(Refusal) {
    guard day <= today else {
      throw Refusal(
        .dayNotInFuture,
        phrases: [
          "label": label, "day": Phrase(day.vietnamese), "today": Phrase(today.vietnamese),
        ])
    }
    guard day >= other else {
      throw Refusal(
        .daysInOrder,
        phrases: [
          "label": label, "day": Phrase(day.vietnamese), "other": Phrase(other.vietnamese),
          "otherLabel": otherLabel,
        ])
    }
  }
}
