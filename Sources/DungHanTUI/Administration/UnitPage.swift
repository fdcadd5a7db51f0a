import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// “Đơn vị”: the bodies in the tree of each line, and below them those that have ended.
struct UnitPage: TablePage {
  let picture: TablesPicture
  let desk: Desk

  private var units: [Unit] { picture.settings.units }

  var items: [ListView<String>.Item] {
    let (ended, current) = (units.filter { isEnded($0) }, units.filter { !isEnded($0) })
    var items: [ListView<String>.Item] = []
    for line in Unit.Line.allCases {
      let own = current.filter { $0.line == line }
      guard !own.isEmpty else { continue }
      items.append(.heading(say(line.label).uppercased()))
      items += Unit.tree(of: line, among: own).map { .row($0.unit.key) }
    }
    guard !ended.isEmpty else { return items }
    return items + [.heading(say(AdministrationWords.ended))] + ended.map { .row($0.key) }
  }

  private func isEnded(_ unit: Unit) -> Bool { unit.validTo.map { $0 < desk.today } ?? false }

  func headings(width: Int) -> [StyledLine] {
    [
      row(
        say(AdministrationWords.unit), say(AdministrationWords.symbol), say(AdministrationWords.validity),
        width)
    ]
  }

  func line(_ id: String, width: Int) -> StyledLine {
    guard let unit = picture.settings.unit(id) else { return StyledLine() }
    let depth = isEnded(unit) ? 0 : depth(of: unit)
    let name = String(repeating: "  ", count: depth) + say(unit.name(on: desk.today))
    return row(name, unit.symbol ?? "", shortValidity(unit), width)
  }

  private func row(_ name: String, _ symbol: String, _ validity: String, _ width: Int) -> StyledLine {
    let (symbolWidth, validityWidth) = (8, 16)
    let room = max(10, width - symbolWidth - validityWidth - 3)
    return StyledLine(
      " " + name.truncated(toWidth: room).padded(toWidth: room) + " "
        + symbol.truncated(toWidth: symbolWidth - 1).padded(toWidth: symbolWidth) + " "
        + validity.truncated(toWidth: validityWidth))
  }

  private func depth(of unit: Unit) -> Int {
    var depth = 0
    var seen: Set<UnitKey> = [unit.key]
    var next = unit.parent
    while let key = next, seen.insert(key).inserted, let parent = picture.settings.unit(key),
      parent.line == unit.line, !isEnded(parent)
    {
      depth += 1
      next = parent.parent
    }
    return depth
  }

  /// The last day where it ends, else the first.
  private func shortValidity(_ unit: Unit) -> String {
    if let to = unit.validTo { return say(AdministrationWords.until.filled(["day": to.vietnamese])) }
    return unit.validFrom.map { say(AdministrationWords.since.filled(["day": $0.vietnamese])) } ?? ""
  }

  func title(_ id: String) -> String {
    picture.settings.unit(id).map { say($0.name(on: desk.today)) } ?? id
  }

  func facts(_ id: String) -> [Fact] {
    guard let unit = picture.settings.unit(id) else { return [] }
    var facts = Self.facts(unit, picture.settings, desk)
    let heirs = picture.settings.successors(of: id, on: desk.today).map { say($0.name(on: desk.today)) }
    facts.append(Fact(say(AdministrationWords.heirs), heirs.joined(separator: ", ")))
    let signers = picture.settings.signers(of: id, on: desk.today).map { signer in
      say(signer.words) + (signer.name.map { " " + $0.sanitizedForTerminal() } ?? "")
    }
    facts.append(Fact(say(AdministrationWords.signs), signers.joined(separator: "; ")))
    return facts.filter { !$0.value.isEmpty }
  }

  /// What the table itself says of a body.
  static func facts(_ unit: Unit, _ settings: OfficeSettings, _ desk: Desk) -> [Fact] {
    func say(_ phrase: Phrase) -> String { desk.say(phrase).sanitizedForTerminal() }
    func name(_ key: UnitKey) -> String { say(settings.name(of: key, on: desk.today)) }
    var facts = [
      Fact(say(AdministrationWords.name), say(unit.name)),
      Fact(say(AdministrationWords.shortName), unit.shortName.sanitizedForTerminal()),
      Fact(say(AdministrationWords.key), unit.key),
      Fact(
        say(AdministrationWords.line),
        [unit.line.label, unit.kind.label, unit.level.label].map(say).joined(separator: " · ")),
      Fact(say(AdministrationWords.symbol), unit.symbol ?? ""),
      Fact(say(AdministrationWords.contact), (unit.contact ?? "").sanitizedForTerminal()),
      Fact(say(AdministrationWords.parent), unit.parent.map(name) ?? ""),
    ]
    for superior in unit.superiors {
      facts.append(
        Fact(say(AdministrationWords.ledBy), "\(name(superior.unit)) (\(say(superior.line.label)))"))
    }
    facts.append(Fact(say(AdministrationWords.validity), say(unit.validityWords)))
    if !unit.formerNames.isEmpty {
      let names = unit.formerNames.map {
        say($0.name) + " (" + say(AdministrationWords.until.filled(["day": $0.until.vietnamese])) + ")"
      }
      facts.append(Fact(say(AdministrationWords.formerNames), names.joined(separator: "; ")))
    }
    let older = unit.predecessors.map { "\(name($0.unit)) (\($0.on.vietnamese))" }
    facts.append(Fact(say(AdministrationWords.tookOver), older.joined(separator: "; ")))
    return facts
  }

  func acts(_ id: String) -> [TableAct] {
    guard let unit = picture.settings.unit(id), !isEnded(unit) else { return [] }
    return [.renameUnit(unit), .mergeUnit(unit), .endUnit(unit), .correctUnit(unit)]
  }

  func addition(_ id: String?) -> TableAct? { .addUnit }
}
