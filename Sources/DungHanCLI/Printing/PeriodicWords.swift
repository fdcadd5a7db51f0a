import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// Periodic duties as people read them, and as JSON.
struct PeriodicWords {
  private let words: CaseWords
  private let language: Language

  init(_ office: Office, _ language: Language) throws {
    words = try CaseWords(office, language)
    self.language = language
  }

  /// `trễ 7`, `còn 3`, `đã gửi 20/11/2026`.
  func standing(_ line: PeriodicLine) -> String {
    switch line.state {
    case .late: return words.late(line.workingDaysLate)
    case .done:
      let sent = line.progress.fulfilment.map { $0.sent.vietnamese } ?? ""
      let late = line.workingDaysLate > 0 ? ", " + words.late(line.workingDaysLate) : ""
      return Phrase(vi: "đã gửi \(sent)", en: "sent \(sent)")(language) + late
    case .owed, .dueSoon:
      let left = line.workingDaysLeft ?? 0
      return left == 0
        ? Phrase(vi: "hôm nay", en: "today")(language)
        : Phrase(vi: "còn \(left)", en: "\(left) left")(language)
    }
  }

  /// `T6 27/11/2026`, or shorter in a table; `*` marks a date that no text sets.
  func due(_ line: PeriodicLine, isShort: Bool = false) -> String {
    let date =
      isShort
      ? words.short(line.due, isProvisional: line.isProvisional)
      : DayWords.long(line.due, language) + (line.isProvisional ? "~" : "")
    return line.occurrence.duty.rule.hasDate ? date : date + "*"
  }

  func receivers(_ line: PeriodicLine) -> String {
    let duty = line.occurrence.duty
    let via = duty.via.map { Phrase(vi: " (qua \($0.vi))", en: " (via \($0.en))")(language) } ?? ""
    return duty.to.map { words.shortUnit($0) }.joined(separator: ", ") + via
  }

  func debtor(_ line: PeriodicLine) -> String { words.shortUnit(line.occurrence.duty.debtor) }

  /// One duty in one line: who sends what to whom, when, and the step to be taken.
  func sentence(_ line: PeriodicLine) -> String {
    var parts = [
      "\(debtor(line)): \(line.label(language)), \(line.period.words(language))", "→ " + receivers(line),
      Phrase(vi: "hạn ", en: "due ")(language) + due(line), standing(line),
    ]
    if let step = line.nextStep {
      parts.append(Phrase(vi: "bước tới: \(step.label.vi)", en: "next step: \(step.label.en)")(language))
    }
    return parts.joined(separator: " · ").sanitizedForTerminal()
  }

  func json(_ line: PeriodicLine) -> JSONValue {
    let duty = line.occurrence.duty
    return [
      "key": .text(line.key), "label": .text(line.label(language)), "period": .text(line.period.key),
      "debtor": .text(duty.debtor), "to": .list(duty.to.map { .text($0) }),
      "via": JSONValue(duty.via?(language)), "due": JSONValue(line.due),
      "dateSet": .bool(duty.rule.hasDate), "provisional": .bool(line.isProvisional),
      "state": .text(line.state.rawValue), "lateWorkingDays": JSONValue(line.workingDaysLate),
      "sent": JSONValue(line.progress.fulfilment?.sent),
      "document": JSONValue(line.progress.fulfilment?.document),
      "steps": .list(
        duty.rule.steps.map { step in
          let taken = line.progress.taken.first { $0.step == step.key }
          return [
            "key": .text(step.key), "label": .text(step.label(language)), "on": JSONValue(taken?.on),
            "document": JSONValue(taken.flatMap { $0.document.isEmpty ? nil : $0.document }),
          ]
        }),
      "nextStep": JSONValue(line.nextStep?.key), "basis": .text(duty.basis),
      "certainty": .text(duty.certainty.rawValue),
    ]
  }
}
