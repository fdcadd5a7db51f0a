import CaseWorkflow
import OfficeFiles
import Testing
import WorkingCalendar

@Suite("The configuration that is shipped")
struct DefinitionShippedTests {
  private let configuration: OfficeConfiguration

  init() throws {
    configuration = try OfficeConfiguration.load(directory: shippedConfiguration)
  }

  private var settings: OfficeSettings { configuration.settings }

  @Test("has nothing wrong with it")
  func hasNoProblems() {
    #expect(OfficeConfiguration.problems(directory: shippedConfiguration).map(\.message.en) == [])
  }

  @Test("has the eight types, in the order an office lists them")
  func hasEightTypes() {
    #expect(
      configuration.types.map(\.key) == [
        "phan-anh", "kien-nghi", "khieu-nai", "to-cao", "qd124", "gop-y", "kien-nghi-giam-sat", "phan-bien",
      ])
  }

  @Test("seals denunciations and reports on cadres, and nothing else")
  func sealsTwoTypes() {
    #expect(configuration.types.filter(\.isSealedByDefault).map(\.key) == ["to-cao", "qd124"])
  }

  @Test("answers QĐ 124 under its own term and every other type under the office's")
  func namesTheTerms() {
    for type in configuration.types {
      #expect(type.answerTerm == (type.key == "qd124" ? "qd124.result" : "office.answer"), "\(type.key)")
      #expect(type.forwardTerm == "office.forward" && type.noticeTerm == "office.notice")
    }
  }

  @Test(
    "sets the terms that cases run on",
    arguments: [
      ("qd124.result", 20, TermUnit.working, 30 as Int?, Term.Certainty.excerpt),
      ("office.answer", 20, .working, 30, .office), ("office.forward", 5, .working, nil, .office),
      ("office.notice", 3, .working, nil, .office), ("kn.first", 30, .calendar, 45, .read),
      ("tc.front", 20, .calendar, nil, .read), ("dccs.ttnd", 15, .calendar, nil, .read),
    ])
  func setsTerms(key: String, days: Int, unit: TermUnit, extended: Int?, certainty: Term.Certainty) throws {
    let term = try #require(settings.terms.first { $0.key == key })
    #expect(term.days == days && term.unit == unit && term.extendedDays == extended)
    #expect(term.certainty == certainty)
  }

  @Test("calls a term of the office's own by that name, never law")
  func marksOwnTerms() {
    for term in settings.terms {
      #expect((term.certainty == .office) == term.key.hasPrefix("office."), "\(term.key)")
      #expect((term.certainty == .office) == term.basis.contains("set by the office"), "\(term.key)")
    }
  }

  @Test("accepts complaints in 10 calendar days until 30/06/2026 and in 7 working days from 01/07/2026")
  func changesATermWithTheLaw() throws {
    let last = try #require(CivilDate(iso: "2026-06-30"))
    #expect(settings.term("kn.accept", on: last)?.length == .calendar(10))
    #expect(settings.term("kn.accept", on: last + 1)?.length == .working(7))
  }

  @Test("has the bodies of the commune and of the level above")
  func hasTheUnits() {
    #expect(
      Set(settings.units.map(\.key)) == [
        "mttq", "dang-uy", "ubkt", "ubnd", "hdnd", "mttq-tinh", "tinh-uy", "ubnd-tinh", "van-phong-dang-uy",
        "ban-xay-dung-dang", "cong-doan", "hoi-nong-dan", "doan-thanh-nien", "hoi-phu-nu", "hoi-ccb",
        "ban-ttnd", "ban-gsdt", "ban-ctmt", "cong-an-xa", "ubkt-tinh-uy", "mttq-huyen", "huyen-uy",
        "ubnd-huyen",
      ])
    #expect(settings.ownUnit == "mttq")
    for (key, parent) in [
      ("mttq", "mttq-tinh"), ("dang-uy", "tinh-uy"), ("ubkt", "dang-uy"), ("ubnd", "ubnd-tinh"),
    ] {
      #expect(settings.unit(key)?.parent == parent)
    }
  }

  @Test("lets the chairman do what the officer may, and only these two read senders")
  func hasTheRoles() {
    #expect(
      Set(settings.roles.map(\.key)) == [
        "can-bo", "chu-tich", "cap-uy", "giam-sat", "quan-tri", "tra-cuu", "van-phong", "ubkt", "don-vi",
      ])
    #expect(settings.role("chu-tich")?.includes == ["can-bo"])
    #expect(settings.roles.filter(\.seesSenders).map(\.key) == ["can-bo", "chu-tich"])
  }

  @Test("reminds three working days before, reports on the first late day, after five and after ten")
  func hasTheLadder() {
    #expect(settings.ladder.rungs.map(\.workingDays) == [-3, 0, 5, 10])
    #expect(settings.ladder.rungs.map(\.to) == [nil, "dang-uy", "ubkt", "mttq-tinh"])
    #expect(settings.policies.extensionReading == .total)
  }

  @Test(
    "knows what comes back every year, half-year and quarter, and the plan of next year in its four steps")
  func hasThePeriodicDuties() throws {
    #expect(settings.policies.beforeReading == .strict && settings.policies.periodicSoonWorkingDays == 10)
    let fixed = settings.periodic.compactMap { duty -> String? in
      if case .before(let day) = duty.rule { day.text } else { nil }
    }
    #expect(fixed == ["30/11", "15/12", "25/12"])
    #expect(Set(settings.periodic.map(\.rule.cycle)) == [.year, .halfYear, .quarter])
    let plan = try #require(settings.periodic.first { $0.key == "ke-hoach-nam-sau" })
    #expect(plan.rule.steps.map(\.key) == ["hiep-thuong", "thong-nhat", "trinh-btv", "ban-hanh"])
    #expect(settings.periodic.allSatisfy { !$0.basis.isEmpty && $0.label.vi != $0.label.en })
  }

  /// The contract of the command line: who may do what (cli.md).
  @Test("gives each role the acts of the contract and no others")
  func givesRightsAsInTheContract() {
    let officer: Set<ActionKey> = [
      "register", "forward", "confirm-receipt", "record-reply", "request-extension", "draft-reply",
      "notify-sender", "remind", "suspend", "resume", "transfer", "withdraw", "close", "reopen",
      "correct-receipt", "note-call", "number",
    ]
    let rights: [RoleKey: Set<ActionKey>] = [
      "can-bo": officer, "chu-tich": officer.union(["escalate"]),
      "cap-uy": [
        "assign", "decide-extension", "approve-reply", "return-reply", "issue-reply", "confirm-entry",
      ],
      "giam-sat": ["remind", "escalate"], "quan-tri": [], "tra-cuu": [],
      "van-phong": ["number", "note-call", "record-reply"], "ubkt": ["assign", "note-call", "confirm-entry"],
      "don-vi": ["draft-reply"],
    ]
    let contract = officer.union(rights["cap-uy"] ?? []).union(["escalate"])
    for type in configuration.types {
      for role in settings.roles {
        let may = type.actions.filter { Actor(account: "a", role: role).holds(anyOf: $0.roles) }.map(\.key)
        #expect(Set(may).intersection(contract) == rights[role.key], "\(type.key): \(role.key)")
        // What a type has beyond the contract is the officer's, and a finding the committee's as well.
        let beyond = Set(may).subtracting(contract)
        switch role.key {
        case "can-bo", "chu-tich":
          #expect(beyond == Set(type.actions.map(\.key)).subtracting(contract), "\(type.key): \(role.key)")
        default:
          #expect(
            beyond == (role.key == "cap-uy" && type.key == "qd124" ? ["record-finding"] : []), "\(type.key)")
        }
      }
    }
  }

  /// cli.md, “Actions of the answering path” and “Values”; `?` marks what need not be given.
  @Test(
    "asks for the fields of the contract",
    arguments: [
      ("register", ""), ("forward", "to document sent"), ("confirm-receipt", "received addressee?"),
      ("request-extension", "reason-code reason addressee?"),
      ("decide-extension", "decision document decided override-reason? addressee?"),
      ("draft-reply", "summary outcome addressee?"), ("approve-reply", "addressee?"),
      ("return-reply", "reason addressee?"),
      ("issue-reply", "document issued recipients addressee?"),
      ("record-reply", "from document issued arrived outcome summary"),
      ("remind", "document sent addressee?"),
      ("escalate", "reason-code to document"),
      ("notify-sender", "stage? sent? way? document? no-notice-reason?"),
      ("withdraw", "reason document dated?"),
      ("close", ""), ("reopen", "reason addressee? document? sent?"),
    ])
  func asksForTheFields(action: ActionKey, fields: String) throws {
    for type in configuration.types {
      let asked = try #require(type.action(action)).fields.map { $0.key + ($0.isRequired ? "" : "?") }
      #expect(asked == fields.split(separator: " ").map(String.init), "\(type.key)")
    }
  }

  @Test(
    "offers the values of the contract",
    arguments: [
      ("draft-reply", "outcome", "dung dung-mot-phan khong-dung khong-du-can-cu"),
      ("record-reply", "outcome", "dung dung-mot-phan khong-dung khong-du-can-cu"),
      ("decide-extension", "decision", "approve refuse"),
      ("escalate", "reason-code", "phuc-tap vuot-tham-quyen qua-han vuong-mac"),
      ("notify-sender", "stage", "accepted extended result"),
      ("notify-sender", "way", "van-ban gap-mat dien-thoai niem-yet"),
      (
        "request-extension", "reason-code",
        "nhieu-dia-diem nhieu-noi-dung nhieu-nguoi nuoc-ngoai nhieu-co-quan y-kien-khac-nhau tai-lieu-mau-thuan"
      ),
    ])
  func offersTheValues(action: ActionKey, field: FieldKey, values: String) throws {
    for type in configuration.types {
      let choices = try #require(type.action(action)?.field(field)).choices.map(\.key)
      #expect(choices == values.split(separator: " ").map(String.init), "\(type.key)")
    }
  }

  @Test("speaks the office's words: no label says what the office does not")
  func speaksTheOfficesWords() {
    let avoided = [
      "leo thang", "phê duyệt", "phát hành", "nghĩa vụ", "vượt cấp", "chưa xác nhận", "đang giải quyết",
    ]
    var labels: [Phrase] = []
    for type in configuration.types {
      labels += type.states.map(\.label) + type.states.compactMap { $0.next?.label }
      labels += type.actions.map(\.label) + type.actions.flatMap(\.fields).map(\.label)
    }
    for label in labels.map({ $0.vi.lowercased() }) {
      #expect(!avoided.contains { label.contains($0) }, "\(label)")
    }
  }
}
