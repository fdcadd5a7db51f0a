import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

extension Command {
  static let unitShow = Command(
    path: ["unit", "show"],
    summary: Phrase(
      vi: "một đơn vị: tên qua các thời kỳ, cấp trên, kế thừa, ai ký",
      en: "a body: its names over time, superiors, heirs, signers"),
    arguments: [unitKey], formats: [.json], examples: ["unit show ubnd", "unit show ubnd-huyen --json"],
    run: { session in
      let office = try session.office()
      try session.print(try office.unit(session.invocation.required(0)), of: office)
    })

  static let unitAdd = Command(
    path: ["unit", "add"],
    summary: Phrase(vi: "thêm một đơn vị, nhận sáp nhập", en: "add a body, also one that others merge into"),
    remarks: [
      Phrase(
        vi: "predecessors=a,b: nơi cũ kết thúc vào hôm trước --from, tên cũ còn nguyên trong văn bản cũ.",
        en: "predecessors=a,b: those end the day before --from, and keep their names in what was written."),
      TableFlags.rights,
    ],
    arguments: [unitKey], flags: [unitFields, TableFlags.from, TableFlags.reason(isRequired: false)],
    formats: [.json],
    examples: [
      "unit add thon-4 --set name='Thôn 4' --set line=mat-tran --set kind=thon --set parent=mttq",
      "unit add cong-an-moi --set name='Công an xã Mới' --set line=chinh-quyen --set predecessors=cong-an-xa"
        + " --from 1/1/2027 --reason 'NQ sắp xếp đơn vị'",
    ],
    run: { session in
      let office = try session.office()
      let unit = try office.addUnit(try session.tableEdit())
      try session.print(unit, of: office)
      for old in unit.predecessors { try session.sayAwaited(old.unit, office) }
    })

  static let unitChange = Command(
    path: ["unit", "change"],
    summary: Phrase(vi: "đổi tên, cấp trên, kết thúc một đơn vị", en: "rename, move or end a body"),
    remarks: [
      Phrase(
        vi:
          "Tên mới dùng từ --from; văn bản và nhật ký trước ngày đó vẫn in tên cũ. name.en là tên tiếng Anh.",
        en:
          "A new name holds from --from; letters and history before it keep the old. name.en is the English."),
      Phrase(
        vi: "Kết thúc: --set validTo=NGÀY. Sau ngày đó không gửi đến được nữa. Ô để trống là bỏ.",
        en:
          "To end it: --set validTo=DATE. Nothing can be sent to it afterwards. An empty value drops a field."
      ),
      TableFlags.rights,
    ],
    arguments: [unitKey], flags: [unitFields, TableFlags.from, TableFlags.reason(isRequired: true)],
    formats: [.json],
    examples: [
      "unit change ubnd --set name='UBND phường Suối Đá' --set shortName='UBND phường' --from 1/9/2026"
        + " --reason 'NQ 12/NQ-HĐND'",
      "unit change ubnd --set contact='chị Hoa, văn phòng, 0900 000 380' --reason 'đổi người trực'",
      "unit change hoi-ccb --set validTo=31/12/2026 --reason 'NQ sắp xếp hội'",
    ],
    run: { session in
      let office = try session.office()
      let unit = try office.changeUnit(try session.tableEdit())
      try session.print(unit, of: office)
      if unit.validTo != nil { try session.sayAwaited(unit.key, office) }
    })

  private static let unitKey = Argument(
    name: "KEY", help: Phrase(vi: "khóa của đơn vị, như ubnd", en: "the body's key, as ubnd"))

  private static let unitFields = TableFlags.set(
    "name, shortName, line, kind, level, symbol, contact, parent, superiors.LINE, validFrom, validTo, predecessors"
  )
}

extension Session {
  fileprivate func print(_ unit: Unit, of office: Office) throws {
    let forms = UnitForms(settings: try office.tables(), language: language, today: office.today)
    if format == .json {
      return try print(
        forms.json(unit).adding([
          "contact": JSONValue(unit.contact), "signers": forms.signersJSON(of: unit),
        ]))
    }
    var lines = [ink.strong("\(unit.name(on: office.today)(language)) (\(unit.key))".sanitizedForTerminal())]
    func add(_ label: Phrase, _ text: String) {
      guard !text.isEmpty else { return }
      lines.append("  " + (label(language) + ":").padded(toWidth: 16) + " " + text.sanitizedForTerminal())
    }
    let name = { (key: UnitKey) in
      "\(forms.settings.name(of: key, on: office.today)(self.language)) (\(key))"
    }
    add(Phrase(vi: "Hệ thống", en: "Line"), unit.line.label(language))
    add(Phrase(vi: "Ký hiệu", en: "Symbol"), unit.symbol ?? "")
    add(Phrase(vi: "Liên hệ", en: "Contact"), unit.contact ?? "")
    add(Phrase(vi: "Cấp trên", en: "Superior"), unit.parent.map(name) ?? "")
    for superior in unit.superiors {
      add(
        Phrase(vi: "Lãnh đạo", en: "Led by"),
        "\(name(superior.unit)), \(superior.line.label(language))")
    }
    add(Phrase(vi: "Hiệu lực", en: "Validity"), forms.validity(unit))
    if unit.names.count > 1 {
      for name in unit.names {
        let days = [name.from?.vietnamese ?? "…", name.until?.vietnamese ?? "…"].joined(separator: " – ")
        add(Phrase(vi: "Tên", en: "Name"), "\(days): \(name.name(language))")
      }
    }
    for older in unit.predecessors {
      add(Phrase(vi: "Kế thừa", en: "Took over"), "\(name(older.unit)), \(older.on.vietnamese)")
    }
    let heirs = forms.settings.successors(of: unit.key, on: office.today).map { name($0.key) }
    add(Phrase(vi: "Nơi kế thừa", en: "Successor"), heirs.joined(separator: ", "))
    for signer in forms.settings.signers(of: unit.key, on: office.today) {
      add(Phrase(vi: "Người ký", en: "Signs"), words(of: signer))
    }
    for line in lines { try output.line(line) }
  }

  /// “KT. Chủ tịch: Phó Chủ tịch, (ghi tên)”.
  private func words(of signer: Signer) -> String {
    signer.words(language) + ", " + (signer.name ?? Phrase(vi: "(ghi tên)", en: "(name)")(language))
  }

  /// Cases that still wait for a body that ends have to be sent on.
  fileprivate func sayAwaited(_ unit: UnitKey, _ office: Office) throws {
    guard try office.isAwaited(unit) else { return }
    say(
      Phrase(
        vi: "Còn hồ sơ chờ “\(unit)” trả lời: dunghan case list --unit \(unit); "
          + "chuyển cho nơi kế thừa bằng việc transfer",
        en: "Cases still wait for “\(unit)”: dunghan case list --unit \(unit); send them on with transfer"))
  }
}
