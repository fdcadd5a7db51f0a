import CaseReports
import CaseStore
import CaseWorkflow
import WorkingCalendar

/// How the history of a case is worded: the names of its events, and what each was given.
extension Office {
  private static let reasonLabel = Phrase(vi: "Lý do", en: "Reason")

  static func label(of kind: String, in type: CaseType, _ settings: OfficeSettings) -> Phrase {
    switch kind {
    case "open": Phrase(vi: "Ghi đơn", en: "Logged")
    case StoredMatter.importKind: Phrase(vi: "Nhập từ sổ cũ", en: "Imported from the register")
    case StoredMatter.openSenderKind: OfficeTask.openSender.label
    case StoredMatter.sealSenderKind: OfficeTask.sealSender.label
    case StoredMatter.correctSenderKind: OfficeTask.correctSender.label
    case StoredMatter.forgetSenderKind: OfficeTask.forgetSender.label
    case StoredMatter.copyKind: OfficeTask.copyCase.label
    case StoredMatter.checkKind: Phrase(vi: "Soát văn bản trước khi gửi", en: "Checked a letter")
    case StoredMatter.namedSenderKind:
      Phrase(vi: "Chữ viết nhắc người gửi kín, bị từ chối", en: "Words that named the sealed sender, refused")
    case StoredMatter.keepWordsKind:
      Phrase(vi: "Che lời nói ra người gửi giữ kín", en: "Kept back what told a sealed sender")
    case StoredMatter.barKind: Phrase(vi: "Người bị phản ánh", en: "Person complained of")
    case StoredMatter.rungKind: Phrase(vi: "Rà hạn", en: "Sweep")
    case StoredMatter.followKind: Phrase(vi: "Theo hồ sơ đã ghép", en: "Follows the merged case")
    case StoredMatter.calendarKind: calendarLabel
    case undoKind: Phrase(vi: "Hoàn tác", en: "Undone")
    case StoredMatter.undoReplyKind: Phrase(vi: "Hoàn tác văn bản trả lời", en: "Reply taken back")
    case "merge": Phrase(vi: "Ghép đơn trùng", en: "Merged")
    case "unmerge": Phrase(vi: "Gỡ ghép", en: "Unmerged")
    default: type.action(kind)?.label ?? Phrase(kind)
    }
  }

  func details(
    _ changes: [Change], of fields: [FieldDefinition], ofOwn own: [FieldDefinition], isWhole: Bool = false,
    on day: CivilDate,
    isWithheld: Bool, _ settings: OfficeSettings
  ) throws -> [HistoryEntry.Detail] {
    var details: [HistoryEntry.Detail] = []
    for change in changes {
      switch change {
      case .given("one-hand", _):
        details.append(
          .init(
            Phrase(vi: "Tự soạn, tự đồng ý", en: "One hand drafted and approved"),
            Phrase(vi: "đơn vị cho phép (oneHandMayApprove)", en: "the office allows it (oneHandMayApprove)"))
        )
      case .given(Office.tellingField, _):
        break
      case .given(SenderCorrection.field, let part):
        let label = SenderCorrection.Part(rawValue: part)?.label ?? Phrase(part)
        details.append(.init(Phrase(vi: "Sửa", en: "Put right"), label))
      case .given(Office.copyField, let kind):
        let label = CaseCopyKind(rawValue: kind)?.label ?? Phrase(kind)
        details.append(.init(Phrase(vi: "Bản sao", en: "Copy"), label))
      case .fieldSet(Matter.forwardedField, let value):
        let words = CivilDate(iso: value)?.vietnamese ?? value
        details.append(.init(Phrase(vi: "Ngày chuyển", en: "Forwarded"), words))
      // What was logged is told whole once it reads otherwise.
      case .opened(let opening) where isWhole:
        let logged = [
          ("source", opening.source), ("people", String(opening.people)),
          ("about-unit", opening.aboutUnit ?? ""),
        ]
        details += logged.filter { !$0.1.isEmpty }.map { key, value in
          let field = own.first { $0.key == key }
          return .init(field?.label ?? Phrase(key), Self.words(value, field, on: day, settings))
        }
      case .fieldSet(let key, let value) where isWhole:
        if let field = own.first(where: { $0.key == key }) {
          details.append(.init(field.label, Self.words(value, field, on: day, settings)))
        }
      case .barred(let barring):
        details.append(Self.words(barring, settings))
      case .given(let key, let value):
        let field = fields.first { $0.key == key } ?? FieldDefinition.implied.first { $0.key == key }
        let words =
          field?.kind == .caseCode
          ? Phrase(try shownCode(value)) : Self.words(value, field, on: day, settings)
        details.append(.init(field?.label ?? Phrase(key), words))
      case .textWritten(let key, let content, _)
      where key != "title" && key != "summary" || own.contains { $0.key == key }:
        let label =
          own.first { $0.key == key }?.label
          ?? (key == "reason" ? Self.reasonLabel : Phrase(vi: "Ghi chú", en: "Note"))
        let forgotten = Phrase(vi: "(đã xóa)", en: "(forgotten)")
        details.append(
          .init(
            label,
            isWithheld
              ? Phrase(vi: Self.withheldWords, en: "[Sealed]")
              : try file.text(content: content).map { Phrase($0) } ?? forgotten))
      case .rungReached(_, let rung):
        details.append(.init(Phrase(vi: "Mức", en: "Rung"), Self.words(ofRung: rung, settings)))
      case .pended:
        details.append(
          .init(
            Phrase(vi: "Văn bản", en: "Letter"),
            Phrase(vi: "chờ số, chưa có hiệu lực", en: "waits for its number, not in force yet")))
      default:
        break
      }
    }
    return details
  }

  /// The rung's label; of a silence, which comes again, the day it began: `silent-2026-09-17`.
  private static func words(ofRung key: String, _ settings: OfficeSettings) -> Phrase {
    if let rung = settings.ladder.rungs.first(where: { $0.key == key }) { return rung.label }
    guard let day = CivilDate(iso: String(key.suffix(10))) else { return Phrase(key) }
    return Phrase(
      vi: "lâu không ai động đến, từ \(day.vietnamese)", en: "nobody touched it since \(day.vietnamese)")
  }

  /// “Không xem hồ sơ: chu-tich (Chủ tịch Mặt trận): người bị phản ánh; chuyển Cấp ủy”.
  private static func words(_ barring: Barring, _ settings: OfficeSettings) -> HistoryEntry.Detail {
    let role = settings.role(barring.role)?.label ?? Phrase(barring.role)
    let passed = settings.role(barring.passedTo)?.label ?? Phrase(barring.passedTo)
    let isSame = barring.role == barring.passedTo
    return .init(
      Phrase(vi: "Không xem hồ sơ", en: "Barred"),
      Phrase(
        vi: "\(barring.account) (\(role.vi)): người bị phản ánh; "
          + (isSame ? "người khác giữ vai trò này làm" : "chuyển \(passed.vi)"),
        en: "\(barring.account) (\(role.en)): complained of; "
          + (isSame ? "another of this role acts" : "passed to \(passed.en)")))
  }

  /// A coded value as people read it; a body by the name it bore on the day of the act.
  private static func words(
    _ value: String, _ field: FieldDefinition?, on day: CivilDate, _ settings: OfficeSettings
  ) -> Phrase {
    switch field?.kind {
    case .date: Phrase(CivilDate(iso: value)?.vietnamese ?? value)
    case .unit, .units: value.split(separator: ",").map { settings.name(of: String($0), on: day) }.joined()
    case .percent: Phrase(value + "%")
    case .choice: field?.choices.first { $0.key == value }?.label ?? Phrase(value)
    case .flag: value == "yes" ? Phrase(vi: "có", en: "yes") : Phrase(vi: "không", en: "no")
    default: Phrase(value)
    }
  }
}
