import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// Who signs for each body, in the order they are asked.
extension Command {
  static let signerList = Command(
    path: ["signer", "list"],
    summary: Phrase(vi: "ai ký cho mỗi đơn vị, theo thứ tự", en: "who signs for each body, in their order"),
    flags: [
      Flag(
        name: "all", value: .none, help: Phrase(vi: "cả người đã thôi ký", en: "also those who sign no more"))
    ],
    formats: [.json], examples: ["signer list", "signer list --all --json"],
    run: { session in
      let office = try session.office()
      let settings = try office.tables()
      let rows = SignerForms.rows(settings).filter {
        session.invocation.has("all") || $0.signer.isInForce(on: office.today)
      }
      if session.format == .json {
        return try session.print(.list(rows.map { SignerForms.json($0, session.language) }))
      }
      var table = TextTable([
        .init(heading: Phrase(vi: "Khóa", en: "Key")(session.language)),
        .init(heading: Phrase(vi: "Ký", en: "Signs")(session.language), isFlexible: true),
        .init(heading: Phrase(vi: "Họ tên", en: "Name")(session.language)),
        .init(heading: Phrase(vi: "Hiệu lực", en: "Validity")(session.language)),
      ])
      for row in rows {
        table.add([
          row.key, row.signer.words(session.language), row.signer.name ?? "",
          Validity.words(from: row.signer.validFrom, to: row.signer.validTo)(session.language),
        ])
      }
      for line in table.lines(width: session.columns) { try session.output.line(line) }
    })

  static let signerAdd = Command(
    path: ["signer", "add"],
    summary: Phrase(vi: "thêm người ký cho một đơn vị", en: "add who signs for a body"),
    remarks: [
      Phrase(
        vi:
          "Phải có post, authority (TM, KT, TL, TUQ, none); KT, TL, TUQ thêm insteadOf. place=1: hỏi trước.",
        en:
          "Give post and authority (TM, KT, TL, TUQ, none); with KT, TL, TUQ insteadOf. place=1 is asked first."
      ),
      TableFlags.rights,
    ],
    arguments: [
      Argument(name: "UNIT", help: Phrase(vi: "khóa của đơn vị, như mttq", en: "the body's key, as mttq"))
    ],
    flags: [signerFields, TableFlags.from, TableFlags.reason(isRequired: false)], formats: [.json],
    examples: [
      "signer add mttq --set post='Ủy viên Thường trực' --set authority=TL --set insteadOf='Chủ tịch'"
    ],
    run: { session in
      let office = try session.office()
      try session.print(try office.addSigner(try session.tableEdit()), of: office)
    })

  static let signerChange = Command(
    path: ["signer", "change"],
    summary: Phrase(vi: "đổi người, chức vụ, thứ tự; thôi ký", en: "change person, post or order; end"),
    remarks: [
      Phrase(
        vi: "Có --from: dòng cũ hết vào hôm trước, dòng mới từ ngày ấy. Không có: sửa chỗ ghi sai của dòng.",
        en: "With --from the row before ends the day before. Without it the row itself is put right."),
      TableFlags.rights,
    ],
    arguments: [
      Argument(
        name: "KEY", help: Phrase(vi: "khóa của dòng, như mttq/1", en: "the row's key, as mttq/1"))
    ],
    flags: [signerFields, TableFlags.from, TableFlags.reason(isRequired: true)], formats: [.json],
    examples: [
      "signer change mttq/1 --set name='Hà Thử' --from 1/12/2026 --reason 'Bầu bổ sung'",
      "signer change mttq/2 --set validTo=31/12/2026 --reason 'Nghỉ hưu'",
    ],
    run: { session in
      let office = try session.office()
      try session.print(try office.changeSigner(try session.tableEdit()), of: office)
    })

  private static let signerFields = TableFlags.set(
    "post, authority, insteadOf, name, account, place, validFrom, validTo")
}

extension Session {
  /// The row just written.
  fileprivate func print(_ signer: Signer, of office: Office) throws {
    guard let row = SignerForms.rows(try office.tables()).first(where: { $0.signer == signer }) else {
      return
    }
    if format == .json { return try print(SignerForms.json(row, language)) }
    let name = signer.name.map { ", " + $0 } ?? ""
    let validity = Validity.words(from: signer.validFrom, to: signer.validTo)(language)
    try output.line(
      "\(row.key): \(signer.words(language))\(name)\(validity.isEmpty ? "" : ", " + validity)"
        .sanitizedForTerminal())
  }
}

/// Signers with the keys they are named by.
enum SignerForms {
  /// `mttq/2` and the row; bodies in the order of their table.
  static func rows(_ settings: OfficeSettings) -> [(key: String, signer: Signer)] {
    settings.units.flatMap { unit in
      settings.signers.filter { $0.unit == unit.key }.enumerated().map { ("\(unit.key)/\($0 + 1)", $1) }
    }
  }

  static func json(_ row: (key: String, signer: Signer), _ language: Language) -> JSONValue {
    [
      "key": .text(row.key), "unit": .text(row.signer.unit), "post": .text(row.signer.post(language)),
      "authority": .text(row.signer.authority.rawValue),
      "insteadOf": JSONValue(row.signer.insteadOf, language), "name": JSONValue(row.signer.name),
      "account": JSONValue(row.signer.account), "validFrom": JSONValue(row.signer.validFrom),
      "validTo": JSONValue(row.signer.validTo),
    ]
  }
}
