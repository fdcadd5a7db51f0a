import CaseWorkflow
import WorkingCalendar

// The bodies, who signs for them, and where they report to.

extension DefinitionNode {
  func unit() throws(DefinitionProblem) -> Unit {
    _ = try members(allowed: [
      "key", "name", "shortName", "line", "kind", "level", "symbol", "contact", "parent", "superiors",
      "validFrom", "validTo", "formerNames", "predecessors",
    ])
    let formerNames = try list("formerNames") { node throws(DefinitionProblem) in try node.formerName() }
    for (older, newer) in zip(formerNames, formerNames.dropFirst()) where older.until >= newer.until {
      throw try child("formerNames").problem(
        vi: "tên cũ phải xếp từ cũ đến mới theo “until”", en: "former names go from old to new by “until”")
    }
    return Unit(
      key: try child("key").key(), name: try child("name").phrase(),
      shortName: try child("shortName").string(), line: try child("line").choice(Unit.Line.self),
      kind: try child("kind").choice(Unit.Kind.self), level: try child("level").choice(Unit.Level.self),
      symbol: try optional("symbol").map { node throws(DefinitionProblem) in try node.symbol() },
      contact: try optional("contact").map { node throws(DefinitionProblem) in try node.contact() },
      parent: try optionalKey("parent"), superiors: try optional("superiors")?.superiors() ?? [],
      validFrom: try optionalDate("validFrom"), validTo: try optionalDate("validTo"),
      formerNames: formerNames,
      predecessors: try list("predecessors") { node throws(DefinitionProblem) in try node.predecessor() })
  }

  private func formerName() throws(DefinitionProblem) -> Unit.FormerName {
    _ = try members(allowed: ["name", "shortName", "until"])
    return Unit.FormerName(
      name: try child("name").phrase(), shortName: try child("shortName").string(),
      until: try child("until").date())
  }

  private func predecessor() throws(DefinitionProblem) -> Unit.Predecessor {
    _ = try members(allowed: ["unit", "on"])
    return Unit.Predecessor(unit: try child("unit").key(), on: try child("on").date())
  }

  /// `{ dang: "dang-uy" }`: one superior a line.
  private func superiors() throws(DefinitionProblem) -> [Unit.Superior] {
    _ = try members(allowed: Set(Unit.Line.allCases.map(\.rawValue)))
    var found: [Unit.Superior] = []
    for line in Unit.Line.allCases {
      guard let node = optional(line.rawValue) else { continue }
      found.append(Unit.Superior(line: line, unit: try node.key()))
    }
    return found
  }

  /// A body's part of a document's number: letters and digits, `UBND`, `ĐU`.
  private func symbol() throws(DefinitionProblem) -> String {
    let symbol = try string()
    guard symbol.count <= 12, symbol.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      throw problem(
        vi: "“\(symbol)”: ký hiệu chỉ có chữ và số, không quá 12",
        en: "“\(symbol)”: a symbol is up to 12 letters and digits")
    }
    return symbol
  }

  /// Whom to telephone, and the number: a line of a screen.
  private func contact() throws(DefinitionProblem) -> String {
    let contact = try string()
    guard contact.count <= 80 else {
      throw problem(vi: "liên hệ không quá 80 chữ", en: "a contact is up to 80 characters")
    }
    return contact
  }

  func signer() throws(DefinitionProblem) -> Signer {
    _ = try members(allowed: [
      "unit", "post", "authority", "insteadOf", "name", "account", "validFrom", "validTo",
    ])
    let authority = try child("authority").choice(Signer.Authority.self)
    let insteadOf = try optional("insteadOf")?.phrase()
    let needs = [.forHead, .byOrder, .byMandate].contains(authority)
    guard needs == (insteadOf != nil) else {
      throw problem(
        vi: "KT, TL, TUQ phải ghi thay ai (insteadOf); TM và none thì không",
        en: "KT, TL and TUQ name whom they sign for (insteadOf); TM and none do not")
    }
    return Signer(
      unit: try child("unit").key(), post: try child("post").phrase(), authority: authority,
      insteadOf: insteadOf,
      name: try optional("name").map { node throws(DefinitionProblem) in try node.string() },
      account: try optionalKey("account"), validFrom: try optionalDate("validFrom"),
      validTo: try optionalDate("validTo"))
  }

  func route() throws(DefinitionProblem) -> Route {
    _ = try members(allowed: ["types", "reasons", "fromUnit", "fromLine", "to", "via"])
    let to = try list("to") { node throws(DefinitionProblem) in try node.key() }
    guard !to.isEmpty else {
      throw problem(vi: "“to” phải có ít nhất một nơi", en: "“to” names at least one body")
    }
    return Route(
      types: try list("types") { node throws(DefinitionProblem) in try node.key() },
      reasons: try list("reasons") { node throws(DefinitionProblem) in try node.key() },
      fromUnit: try optionalKey("fromUnit"), fromLine: try optional("fromLine")?.choice(Unit.Line.self),
      to: to, via: try optionalKey("via"))
  }
}
