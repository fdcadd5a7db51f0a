import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// The bodies of the office's commune and above it, in a tree per line.
extension Command {
  static let unitList = Command(
    path: ["unit", "list"],
    summary: Phrase(
      vi: "các đơn vị theo hệ thống Đảng, Mặt trận, Chính quyền",
      en: "the bodies in the lines of Party, Front and State"),
    flags: [
      Flag(
        name: "all", value: .none,
        help: Phrase(vi: "cả nơi đã kết thúc, sáp nhập", en: "also those that ceased or were merged")),
      Flag(
        name: "line", value: .choice(Unit.Line.allCases.map(\.rawValue)),
        help: Phrase(vi: "một hệ thống, cả nơi do hệ thống ấy lãnh đạo", en: "one line, with all it leads")),
    ],
    formats: [.json], examples: ["unit list", "unit list --all", "unit list --line dang --json"],
    run: { session in
      let office = try session.office()
      let forms = UnitForms(
        settings: try office.tables(), language: session.language, today: office.today)
      let units =
        session.invocation.has("all")
        ? forms.settings.units : forms.settings.unitsInForce(on: office.today)
      let line = session.invocation.text("line").flatMap(Unit.Line.init(rawValue:))
      if session.format == .json {
        let shown = line.map { line in Unit.tree(of: line, among: units).map(\.unit) } ?? units
        return try session.print(.list(shown.map(forms.json)))
      }
      var table = TextTable([
        .init(heading: Phrase(vi: "Đơn vị", en: "Body")(session.language), isFlexible: true),
        .init(heading: Phrase(vi: "Khóa", en: "Key")(session.language)),
        .init(heading: Phrase(vi: "Ký hiệu", en: "Symbol")(session.language)),
        .init(heading: Phrase(vi: "Hiệu lực", en: "Validity")(session.language)),
      ])
      for heading in line.map({ [$0] }) ?? Unit.Line.allCases {
        table.add(["─ " + heading.label(session.language), "", "", ""])
        for (depth, unit) in Unit.tree(
          of: heading, among: units.filter { line != nil || $0.line == heading })
        {
          table.add([
            String(repeating: "  ", count: depth + 1) + unit.name(on: office.today)(session.language),
            unit.key,
            unit.symbol ?? "", forms.validity(unit),
          ])
        }
      }
      for line in table.lines(width: session.columns) { try session.output.line(line) }
    })
}
