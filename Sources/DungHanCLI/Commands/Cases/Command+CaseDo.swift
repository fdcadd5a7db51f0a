import CaseOffice
import CaseWorkflow

extension Command {
  static let caseCode = Argument(
    name: "CODE",
    help: Phrase(vi: "số đơn: SD-2026-00412, hoặc chỉ 412", en: "the code: SD-2026-00412, or 412 alone"))

  static let caseDo = Command(
    path: ["case", "do"],
    summary: Phrase(vi: "làm một việc với hồ sơ", en: "act on a case"),
    remarks: [
      Phrase(
        vi: "Việc nào làm được lúc này, cần ghi ô nào: dunghan case actions CODE.",
        en: "What can be done now and which fields it asks for: dunghan case actions CODE.")
    ],
    arguments: [
      caseCode,
      Argument(name: "ACTION", help: Phrase(vi: "tên việc, như forward", en: "the action, as forward")),
    ],
    flags: [
      .set,
      .expect,
      Flag(name: "note", value: .text("TEXT"), help: Phrase(vi: "ghi chú thêm", en: "a note beside it")),
    ],
    formats: [.json],
    examples: [
      "case do 412 register --expect 1",
      "case do 412 forward --set to=ubnd --set document=15/PC-MT --set sent=3/11",
      "case do 412 record-reply --set from=ubnd --set document=33/CV-UBND --set issued=20/11 --set arrived=23/11"
        + " --set outcome=dung --set summary='Đã dọn khu chợ'",
      "case do 412 note-call --set with='chị Hoa, UBND' --set said='Đã gửi văn bản'",
    ],
    run: { session in
      let invocation = session.invocation
      let act = CaseAct(
        code: invocation.required(0), action: invocation.required(1), values: try invocation.assignments(),
        expected: invocation.number("expect"), note: invocation.text("note"))
      let office = try session.office()
      let warnings = try office.warnings(for: act)
      try session.print(try office.act(act), of: office)
      try session.warn(warnings)
    })
}

extension Flag {
  static let expect = Flag(
    name: "expect", value: .number(atLeast: 0),
    help: Phrase(vi: "chỉ làm nếu hồ sơ còn ở bản này", en: "only if the case is still at this version"))
}
