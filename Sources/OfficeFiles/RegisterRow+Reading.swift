import CaseWorkflow
import VietnameseText
import WorkingCalendar

extension RegisterRow {
  /// Reads one row. Throws the first thing that keeps it out.
  init(
    _ cells: RegisterCells, map: RegisterMap, context: RegisterContext, known: inout RegisterMeanings
  ) throws(RegisterRemark) {
    try Self.checkLetters(cells)
    let dates = try RegisterRowDates(cells, format: map.dateFormat, today: context.today)
    guard let summary = cells[.summary] else {
      throw cells.remark(.summary, Phrase(vi: "không có nội dung", en: "there is no content"))
    }
    line = cells.row.line
    raw = cells.row.raw
    received = dates.received
    petitionDate = dates.petition
    self.summary = summary
    type = try Self.type(cells, map: map, context: context)
    source = map.defaultSource ?? .direct
    normalisedFacts = Self.normalisedFacts(cells, dates)

    ordinal = cells[.ordinal]
    senderPhone = cells[.senderPhone]
    fieldOfWork = cells[.fieldOfWork]
    notes = cells[.notes]
    forwarded = dates.forwarded
    forwardDocument = dates.forwardDocument
    receivedByUnit = dates.receivedByUnit
    answered = dates.answered
    answerDocument = dates.answerDocument
    notified = dates.notified
    due = dates.due
    dueText = cells[.due]
    extendedTo = dates.extendedTo
    extensionText = cells[.extension]
    extras = dates.words
    warnings = dates.warnings

    readSource(cells, map: map)
    readSender(cells)
    readResult(cells, map: map, known: &known)
    try readUnit(cells, map: map, context: context, known: &known)
    extras += cells.extras
    warnOfLostAccents(cells)
  }

  /// Bytes that couldn't be read in the encoding named.
  private static func checkLetters(_ cells: RegisterCells) throws(RegisterRemark) {
    for column in 0..<cells.count where cells.text(at: column).utf8.contains(0xEF) {
      guard cells.text(at: column).unicodeScalars.contains("\u{FFFD}") else { continue }
      throw RegisterRemark(
        line: cells.row.line, column: cells.layout.name(of: column), value: "",
        reason: Phrase(
          vi: "có ký tự không đọc được trong bảng mã của tệp",
          en: "a character can't be read in the file's encoding"))
    }
  }

  private static func type(
    _ cells: RegisterCells, map: RegisterMap, context: RegisterContext
  ) throws(RegisterRemark) -> CaseTypeKey {
    let marked = cells.layout.typeMarks.filter { !RegisterWords.isBlank(cells.text(at: $0.key)) }.map(\.value)
    if let mark = marked.first, Set(marked).count == 1 { return mark }
    if marked.count > 1 {
      let reason = Phrase(
        vi: "đánh dấu nhiều loại đơn; để lại một", en: "several kinds are marked; leave one")
      throw cells.remark(.type, value: marked.sorted().joined(separator: " "), reason)
    }
    guard let text = cells[.type] else { return map.defaultType ?? "phan-anh" }
    if let mapped = map.types[RegisterWords.plain(text)] { return mapped }
    if let known = RegisterWords.type(text, in: context.vocabulary) { return known }
    throw cells.remark(
      .type,
      Phrase(
        vi: "không rõ loại đơn này; sửa ô, hoặc ghi nghĩa của nó trong --map (values.type)",
        en: "this kind isn't known; correct the cell, or say what it means in --map (values.type)"))
  }

  private mutating func readSource(_ cells: RegisterCells, map: RegisterMap) {
    guard let text = cells[.source] else { return }
    if let known = map.sources[RegisterWords.plain(text)] ?? RegisterWords.source(text) {
      source = known
    } else {
      sourceText = text
      extras.append(RegisterExtra(heading: cells.layout.name(of: .source), text: text))
    }
  }

  private mutating func readSender(_ cells: RegisterCells) {
    var name = cells[.senderName]
    senderAddress = cells[.senderAddress]
    if name == nil, let both = cells[.sender] {
      // “Bùi Thị Nhàn, thôn 3”, or the address on a line of its own.
      let cut = both.firstIndex { ",;\n".contains($0) } ?? both.endIndex
      name = RegisterWords.tidy(String(both[..<cut]))
      let rest = cut < both.endIndex ? RegisterWords.tidy(String(both[both.index(after: cut)...])) : ""
      if senderAddress == nil, !rest.isEmpty { senderAddress = rest }
    }
    switch name.map(RegisterWords.plain) {
    case "nac danh", "don nac danh", "khong ten", "khong ro", "khong ro ten", "an danh", "anonymous",
      "khong co ten":
      isAnonymous = true
    default:
      senderName = name.map(RegisterWords.tidy)
    }
    guard let text = cells[.people] else { return }
    // “05 người”, “tập thể 12 hộ”.
    let digits = text.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    if let number = Int(digits), 1...100_000 ~= number {
      people = number
    } else {
      extras.append(RegisterExtra(heading: cells.layout.name(of: .people), text: text))
    }
  }

  private mutating func readResult(
    _ cells: RegisterCells, map: RegisterMap, known: inout RegisterMeanings
  ) {
    resultText = cells[.result]
    for field in [RegisterField.outcome, .result] {
      guard outcome == nil, let text = cells[field] else { continue }
      outcome = known.outcome(text, map: map)
    }
    // A conclusion in other words is part of the result.
    guard let text = cells[.outcome], outcome == nil || resultText == nil else { return }
    resultText = [text, resultText].compactMap(\.self).joined(separator: ". ")
  }

  private mutating func readUnit(
    _ cells: RegisterCells, map: RegisterMap, context: RegisterContext, known: inout RegisterMeanings
  ) throws(RegisterRemark) {
    guard let text = cells[.unit] else {
      unit = forwarded == nil && answered == nil ? nil : map.defaultUnit
      guard forwarded == nil || unit != nil else {
        let reason = Phrase(
          vi: "có ngày chuyển mà không có nơi nhận; ghi nơi nhận, hoặc defaults.unit trong --map",
          en: "there is a date of forwarding and no body; give the body, or defaults.unit in --map")
        throw cells.remark(.unit, reason)
      }
      return
    }
    unitText = RegisterWords.tidy(text)
    switch known.unit(text, map: map, vocabulary: context.vocabulary) {
    case .known(let key, let isPart):
      unit = key
      unitIsPart = isPart
    case .several:
      let reason = Phrase(
        vi: "nêu nhiều nơi nhận; để một nơi chịu trách nhiệm trả lời",
        en: "several bodies are named; leave one")
      throw cells.remark(.unit, reason)
    case .unknown:
      let reason = Phrase(
        vi: "không rõ nơi nhận này; sửa ô, hoặc ghi nghĩa của nó trong --map (values.unit)",
        en: "this body isn't known; correct the cell, or say what it means in --map (values.unit)")
      throw cells.remark(.unit, reason)
    }
  }

  private mutating func warnOfLostAccents(_ cells: RegisterCells) {
    for column in 0..<cells.count {
      let text = cells.text(at: column)
      guard text.utf8.contains(UInt8(ascii: "?")), text.hasLostAccent else { continue }
      let field = cells.layout.columns.first { $0.value == column }?.key
      // Of a summary only the word, which is what is to be mended.
      let word = text.split(whereSeparator: \.isWhitespace).first { String($0).hasLostAccent }.map {
        String($0)
      }
      let value = field?.isPersonal == true ? "" : word ?? ""
      let reason = Phrase(
        vi: "có dấu ? giữa chữ: có thể đã mất dấu tiếng Việt",
        en: "a ? within a word: an accent may have been lost")
      warnings.append(
        RegisterRemark(line: line, column: cells.layout.name(of: column), value: value, reason: reason))
    }
  }

  private static func normalisedFacts(_ cells: RegisterCells, _ dates: RegisterRowDates) -> String {
    var key = ""
    key.reserveCapacity(cells.row.raw.utf8.count + 100)
    func add(_ name: String, _ value: String) {
      key += name
      key += "="
      key += value
      key += "\u{1F}"
    }
    for field in RegisterField.allCases where field.isFact {
      guard let text = cells[field] else { continue }
      add(field.key, dates.read[field]?.iso ?? RegisterWords.plain(text))
    }
    for (column, type) in cells.layout.typeMarks where !RegisterWords.isBlank(cells.text(at: column)) {
      add("mark", type)
    }
    return key
  }

  /// What the row is known by, whatever encoding, order of columns or way of writing dates its file has: every field with
  /// its folded text, or the date meant, and the words that are recorded of it. The sender is not in it: whoever has the
  /// file has the key of its hashes too, and could try names until one fits. How many such rows came before is the
  /// importer's to count.
  package func normalisedKey(words: [String]) -> String {
    words.map { RegisterWords.plain($0) }.sorted().reduce(into: normalisedFacts) { $0 += $1 + "\u{1F}" }
  }
}
