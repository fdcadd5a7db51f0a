package import CaseWorkflow
import WorkingCalendar

extension CaseCopyFacts {
  /// The copy as a document.
  package func document(_ kind: CaseCopyKind, _ language: Language) -> PrintedDocument {
    let words = CopyWords(language: language)
    var blocks: [PrintedDocument.Block] = [.issuer(issuer), .title(kind.label(language))]
    if isTraining { blocks.append(.remark(words.training)) }
    blocks += [
      .entry(label: words.code, value: code), .entry(label: words.type, value: type),
      .entry(label: words.received, value: words.day(received)),
    ]
    switch kind {
    case .answeringUnit: blocks += contents(words) + asked(words) + answers(words)
    case .publication: blocks += [.entry(label: words.matter, value: title)] + answers(words)
    }
    return PrintedDocument(
      language: language, blocks: blocks + [.remark(words.closing(made, isSealed: isSealed))])
  }

  /// What came in, for who settles it.
  private func contents(_ words: CopyWords) -> [PrintedDocument.Block] {
    [.heading(words.content), .paragraph(summary)] + fields.map { .entry(label: $0.label, value: $0.value) }
      + items.map { .paragraph($0) }
  }

  private func asked(_ words: CopyWords) -> [PrintedDocument.Block] {
    guard !duties.isEmpty else { return [] }
    return [.heading(words.asked)]
      + duties.map { duty in
        let due = words.day(duty.due) + (duty.isProvisional && duty.fulfilled == nil ? "~" : "")
        let done = duty.fulfilled.map { words.done(words.day($0)) } ?? ""
        return .entry(
          label: duty.debtor, value: words.duty(duty.label, from: words.day(duty.start), due: due) + done)
      }
  }

  private func answers(_ words: CopyWords) -> [PrintedDocument.Block] {
    guard !replies.isEmpty else { return [.heading(words.result), .paragraph(words.none)] }
    return [.heading(words.result)]
      + replies.flatMap { reply -> [PrintedDocument.Block] in
        let number = [reply.number, reply.dated.map { words.dated(words.day($0)) }].compactMap { $0 }
        var blocks: [PrintedDocument.Block] = [
          .entry(label: reply.from, value: number.joined(separator: " "))
        ]
        if let outcome = reply.outcome { blocks.append(.entry(label: words.outcome, value: outcome)) }
        if let summary = reply.summary { blocks.append(.paragraph(summary)) }
        return blocks
      }
  }
}

/// The words of a copy.
private struct CopyWords {
  let language: Language

  private func say(_ vi: String, _ en: String) -> String { Phrase(vi: vi, en: en)(language) }

  var code: String { say("Số hồ sơ", "Case") }
  var type: String { say("Loại", "Kind") }
  var received: String { say("Mặt trận nhận ngày", "Received by the Front") }
  var matter: String { say("Việc", "Matter") }
  var content: String { say("Nội dung", "What it says") }
  var asked: String { say("Nơi giải quyết và hạn", "Who answers, and by when") }
  var result: String { say("Kết quả", "Result") }
  var outcome: String { say("Kết luận", "Outcome") }
  var none: String { say("Chưa có văn bản trả lời.", "There is no written answer yet.") }
  var training: String { say("Sổ tập huấn: không phải hồ sơ thật", "Training office: no real case") }

  func day(_ day: CivilDate) -> String { language == .vi ? day.vietnamese : day.iso }
  func dated(_ day: String) -> String { say("ngày \(day)", "of \(day)") }
  func done(_ day: String) -> String { say(" · xong \(day)", " · done \(day)") }

  func duty(_ label: String, from start: String, due: String) -> String {
    say("\(label) · từ \(start) · hạn \(due)", "\(label) · from \(start) · due \(due)")
  }

  func closing(_ day: CivilDate, isSealed: Bool) -> String {
    let kept =
      isSealed
      ? say(
        "Đã lược bỏ họ tên, địa chỉ, bút tích người gửi; ai để lộ phải chịu trách nhiệm.",
        "The sender's name, address and handwriting were taken out; whoever discloses them answers for it.")
      : say("Đã lược bỏ người gửi.", "The sender was taken out.")
    return kept + " " + say("Lập ngày \(self.day(day)).", "Made on \(self.day(day)).")
  }
}
