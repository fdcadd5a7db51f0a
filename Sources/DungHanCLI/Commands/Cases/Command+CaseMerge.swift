import CaseOffice
import CaseWorkflow

extension Command {
  static let caseMerge = Command(
    path: ["case", "merge"],
    summary: Phrase(vi: "ghép hai đơn trùng", en: "merge two duplicates"),
    remarks: [
      Phrase(
        vi:
          "Đơn nhận trước giữ hạn và đi tiếp; người gửi đơn kia vẫn phải được báo kết quả. Gỡ: case unmerge.",
        en:
          "The one received first goes on and governs the date; the other's sender is still to be told. Undo: case unmerge."
      )
    ],
    arguments: [
      caseCode,
      Argument(name: "OTHER", help: Phrase(vi: "số đơn trùng với nó", en: "the code of its duplicate")),
    ],
    formats: [.json], examples: ["case merge 412 415"],
    run: { session in
      let office = try session.office()
      let line = try office.merge(session.invocation.required(0), session.invocation.required(1))
      try session.print(line, of: office)
    })

  static let caseUnmerge = Command(
    path: ["case", "unmerge"],
    summary: Phrase(vi: "gỡ đơn đã ghép", en: "take a merge back"),
    arguments: [caseCode], formats: [.json], examples: ["case unmerge 415"],
    run: { session in
      let office = try session.office()
      try session.print(try office.unmerge(session.invocation.required(0)), of: office)
    })

  static let caseUndo = Command(
    path: ["case", "undo"],
    summary: Phrase(vi: "hoàn tác việc vừa ghi", en: "take back the last act"),
    remarks: [
      Phrase(
        vi: "Chỉ việc chưa gửi gì ra ngoài; việc hoàn tác cũng vào nhật ký.",
        en: "Only what has sent nothing out of the house; taking it back is itself recorded.")
    ],
    arguments: [caseCode], formats: [.json], examples: ["case undo 412"],
    run: { session in
      let office = try session.office()
      try session.print(try office.undo(code: session.invocation.required(0)), of: office)
    })
}
