import VietnameseText
package import WorkingCalendar

extension ActWarning {
  /// What to look at in an act as it was written. `issuer` is the body whose letter the act files, where that is known;
  /// `dated` is the letter's own day. Pure: nothing is asked of the office.
  package static func found(
    in values: FieldValues, of fields: [FieldDefinition], note: String?, issuer: Unit?, dated: CivilDate
  ) -> [ActWarning] {
    var warnings: [ActWarning] = []
    for field in fields {
      switch values[field.key] {
      case .document(let written):
        warnings += found(inNumber: written, field, issuer, dated)
      case .text(let text):
        warnings += found(in: text, field.key, field.label, dated)
      default: break
      }
    }
    if let note { warnings += found(in: note, "note", Phrase(vi: "Ghi chú", en: "Note"), dated) }
    return warnings
  }

  /// What to look at in a text of a letter of the day `dated`.
  package static func found(
    in text: String, _ field: FieldKey, _ label: Phrase, _ dated: CivilDate
  ) -> [ActWarning] {
    lostAccent(in: text, field, label)
      + Citations.dates(in: text).filter { $0 > dated }.prefix(1).map {
        laterCitation($0, field, label, dated)
      }
  }

  private static func found(
    inNumber written: String, _ field: FieldDefinition, _ issuer: Unit?, _ dated: CivilDate
  ) -> [ActWarning] {
    // A slash belongs to a symbol, not to a web address.
    let words = String(written.map { "/-".contains($0) ? " " : $0 })
    var warnings = lostAccent(in: words, field.key, field.label)
    let number = DocumentNumber(written)
    if number.isBlank {
      warnings.append(
        ActWarning(
          .draftNumber, field: field.key,
          Phrase(
            vi: "\(field.label.vi): số còn để trống, văn bản được giữ là dự thảo, chưa có số",
            en: "\(field.label.en): the number is blank, the letter is kept as a draft without a number")))
    }
    if let issuer, let warning = foreign(number, field, issuer) { warnings.append(warning) }
    return warnings
      + Citations.dates(inNumber: written).filter { $0 > dated }.prefix(1).map {
        laterCitation($0, field.key, field.label, dated)
      }
  }

  /// A symbol that does not fit the body whose letter it is: at most one warning a number.
  private static func foreign(
    _ number: DocumentNumber, _ field: FieldDefinition, _ issuer: Unit
  ) -> ActWarning? {
    guard let style = number.style, !number.isKindAlone, let symbol = number.issuer else { return nil }
    if let line = DocumentSymbol.line(of: symbol), line != issuer.line {
      return ActWarning(
        .foreignSymbol, field: field.key,
        Phrase(
          vi: "\(field.label.vi): “\(symbol)” là ký hiệu \(line.words.vi), văn bản này của \(issuer.name.vi)",
          en:
            "\(field.label.en): “\(symbol)” is a symbol of \(line.words.en), this letter is of \(issuer.name.en)"
        ))
    }
    if let other = DocumentSymbol.otherCommittee(of: symbol, under: issuer) {
      return ActWarning(
        .foreignSymbol, field: field.key,
        Phrase(
          vi:
            "\(field.label.vi): “\(symbol)” là ký hiệu của \(other.written), \(issuer.name.vi) ghi \(other.expected)",
          en:
            "\(field.label.en): “\(symbol)” is of \(other.written), \(issuer.name.en) writes \(other.expected)"
        ))
    }
    let isParty = issuer.line == .party
    guard isParty != (style == .party) else { return nil }
    return ActWarning(
      .foreignForm, field: field.key,
      isParty
        ? Phrase(
          vi: "\(field.label.vi): ghi theo thể thức Nhà nước; văn bản của Đảng ghi như 83-KH/ĐU",
          en: "\(field.label.en): State form; a Party body writes 83-KH/ĐU")
        : Phrase(
          vi:
            "\(field.label.vi): ghi theo thể thức Đảng; văn bản của \(issuer.name.vi) ghi như 12/BC-\(symbol)",
          en: "\(field.label.en): Party form; \(issuer.name.en) writes 12/BC-\(symbol)"))
  }

  private static func lostAccent(in text: String, _ field: FieldKey, _ label: Phrase) -> [ActWarning] {
    guard text.hasLostAccent else { return [] }
    return [
      ActWarning(
        .lostAccent, field: field,
        Phrase(
          vi: "\(label.vi): có dấu “?” giữa chữ, chắc mất dấu khi chuyển mã; xem lại bản gốc",
          en: "\(label.en): a “?” stands inside a word, an accent was lost on the way; look at the original"))
    ]
  }

  private static func laterCitation(
    _ cited: CivilDate, _ field: FieldKey, _ label: Phrase, _ dated: CivilDate
  ) -> ActWarning {
    ActWarning(
      .laterCitation, field: field,
      Phrase(
        vi:
          "\(label.vi): dẫn văn bản ngày \(cited.vietnamese), sau ngày \(dated.vietnamese); xem lại hai ngày",
        en: "\(label.en): cites a document of \(cited.iso), after \(dated.iso); check both dates"))
  }
}

extension Unit.Line {
  /// As a sentence calls its bodies.
  fileprivate var words: Phrase {
    switch self {
    case .party: Phrase(vi: "cơ quan Đảng", en: "a Party body")
    case .front: Phrase(vi: "Mặt trận", en: "the Front")
    case .state: Phrase(vi: "cơ quan chính quyền", en: "a State body")
    }
  }
}
