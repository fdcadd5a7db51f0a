import CaseOffice
import CaseWorkflow
import VietnameseText

extension Command {
  static let caseActions = Command(
    path: ["case", "actions"],
    summary: Phrase(
      vi: "việc nào làm được với hồ sơ, việc nào chưa và vì sao",
      en: "what can be done to a case, what not yet and why"),
    arguments: [caseCode], formats: [.json], examples: ["case actions 412"],
    run: { session in
      let offers = try session.office().offers(code: session.invocation.required(0))
      switch session.format {
      case .json: try session.print(.list(offers.map { json($0, session.language) }))
      case .text, .csv:
        for line in offers.sorted(by: { rank($0) < rank($1) }).flatMap({ words($0, session) }) {
          try session.output.line(line)
        }
        try session.output.line(session.ink.faint(impliedFields(session.language)))
      }
    })

  private static func json(_ offer: ActionOffer, _ language: Language) -> JSONValue {
    [
      "key": .text(offer.action.key), "label": .text(offer.action.label(language)),
      "enabled": .bool(offer.isEnabled),
      "reason": JSONValue(offer.refusal?.message(language)),
      "fields": .list(
        offer.action.fields.map { field in
          [
            "key": .text(field.key), "label": .text(field.label(language)),
            "kind": .text(field.kind.rawValue),
            "required": .bool(field.isRequired),
          ]
        }),
    ]
  }

  private static func impliedFields(_ language: Language) -> String {
    Phrase(
      vi: " Văn bản chưa có số: --set pending-number=yes thay cho document; có số thì làm việc number.\n"
        + " Quyết định trên giấy, ghi hộ: --set decided-by=… --set paper-date=…",
      en: " A letter without a number yet: --set pending-number=yes instead of document, then number.\n"
        + " A decision on paper, entered for another: --set decided-by=… --set paper-date=…")(language)
  }

  /// The move now due, then what else can be done, then what cannot.
  private static func rank(_ offer: ActionOffer) -> Int {
    offer.isEnabled ? offer.isProposed ? 0 : 1 : 2
  }

  private static func words(_ offer: ActionOffer, _ session: Session) -> [String] {
    let language = session.language
    let name = "\(offer.action.label(language)) (\(offer.action.key))"
    if let refusal = offer.refusal {
      // A menu that says fifteen times what else can be done is not read.
      let why =
        refusal.rule == .stateAllows
        ? Phrase(vi: "việc của bước khác", en: "of another stage") : refusal.message
      let reason = Phrase(vi: "chưa được: ", en: "not now: ")(language) + why(language)
      let lines = reason.sanitizedForTerminal().wrapped(toWidth: session.columns - 4).map { "    " + $0 }
      return [" – " + name] + lines.map(session.ink.faint)
    }
    let fields = offer.action.fields.map { field in
      "    --set \(field.key)=… \(field.label(language))\(choices(field))"
        + (field.isRequired ? Phrase(vi: " (phải ghi)", en: " (required)")(language) : "")
    }
    return [session.ink.strong((offer.isProposed ? " ▸ " : "   ") + name)] + fields
  }

  private static func choices(_ field: FieldDefinition) -> String {
    field.choices.isEmpty ? "" : ": " + field.choices.map(\.key).joined(separator: ", ")
  }
}
