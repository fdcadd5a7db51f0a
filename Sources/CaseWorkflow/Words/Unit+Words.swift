package import WorkingCalendar

/// From when to when something holds: “từ 01/07/2025 đến hết 31/12/2026”; empty where neither is written.
package enum Validity {
  package static func words(from: CivilDate?, to: CivilDate?) -> Phrase {
    let from = from.map { Phrase(vi: "từ \($0.vietnamese)", en: "from \($0.vietnamese)") }
    let to = to.map { Phrase(vi: "đến hết \($0.vietnamese)", en: "through \($0.vietnamese)") }
    return [from, to].compactMap { $0 }.joined(separator: " ")
  }
}

extension Unit.Line {
  package var label: Phrase {
    switch self {
    case .party: Phrase(vi: "Đảng", en: "Party")
    case .front: Phrase(vi: "Mặt trận", en: "Front")
    case .state: Phrase(vi: "Chính quyền", en: "State")
    }
  }
}

extension Unit.Kind {
  package var label: Phrase {
    switch self {
    case .party: Phrase(vi: "cơ quan Đảng", en: "Party body")
    case .front: Phrase(vi: "Mặt trận", en: "Front")
    case .administration: Phrase(vi: "cơ quan hành chính", en: "administration")
    case .council: Phrase(vi: "Hội đồng nhân dân", en: "council")
    case .organisation: Phrase(vi: "tổ chức chính trị - xã hội", en: "socio-political organisation")
    case .inspectionBoard: Phrase(vi: "Ban Thanh tra nhân dân", en: "people's inspection board")
    case .investmentBoard: Phrase(vi: "Ban Giám sát đầu tư", en: "investment supervision board")
    case .hamlet: Phrase(vi: "thôn, khu dân cư", en: "hamlet")
    }
  }
}

extension Unit.Level {
  package var label: Phrase {
    switch self {
    case .commune: Phrase(vi: "cấp xã", en: "commune")
    case .district: Phrase(vi: "cấp huyện", en: "district")
    case .province: Phrase(vi: "cấp tỉnh", en: "province")
    case .centre: Phrase(vi: "trung ương", en: "centre")
    }
  }
}

extension Unit {
  /// A name with the days it was in use; nil where the office does not know from or until when.
  package struct DatedName: Hashable, Sendable {
    package var name: Phrase
    package var shortName: String
    package var from: CivilDate?
    package var until: CivilDate?
  }

  /// Every name with its days, the oldest first.
  package var names: [DatedName] {
    var names: [DatedName] = []
    var from = validFrom
    for former in formerNames {
      names.append(
        DatedName(name: former.name, shortName: former.shortName, from: from, until: former.until))
      from = former.until + 1
    }
    return names + [DatedName(name: name, shortName: shortName, from: from, until: validTo)]
  }

  package var validityWords: Phrase { Validity.words(from: validFrom, to: validTo) }

  /// The tree of a line among `units`, each body under its superior: depth and body.
  package static func tree(of line: Line, among units: [Unit]) -> [(depth: Int, unit: Unit)] {
    let members = units.filter { $0.line == line || $0.superior(in: line) != nil }
    let keys = Set(members.map(\.key))
    var found: [(depth: Int, unit: Unit)] = []
    var seen: Set<UnitKey> = []
    func add(_ unit: Unit, _ depth: Int) {
      guard seen.insert(unit.key).inserted else { return }
      found.append((depth, unit))
      for below in members where below.superior(in: line) == unit.key { add(below, depth + 1) }
    }
    for unit in members where unit.superior(in: line).map({ !keys.contains($0) }) ?? true { add(unit, 0) }
    return found
  }
}

extension Signer {
  /// “KT. Chủ tịch: Phó Chủ tịch”, “TM. Bí thư”.
  package var words: Phrase {
    let authority = authority == .own ? "" : authority.rawValue + ". "
    func words(_ language: Language) -> String {
      authority + (insteadOf.map { $0(language) + ": " } ?? "") + post(language)
    }
    return Phrase(vi: words(.vi), en: words(.en))
  }
}

extension Signer.Authority {
  package var label: Phrase {
    switch self {
    case .onBehalf: Phrase(vi: "TM., thay mặt tập thể", en: "TM., on behalf of the body")
    case .forHead: Phrase(vi: "KT., ký thay cấp trưởng", en: "KT., for the head")
    case .byOrder: Phrase(vi: "TL., thừa lệnh", en: "TL., by order")
    case .byMandate: Phrase(vi: "TUQ., thừa ủy quyền", en: "TUQ., by mandate")
    case .own: Phrase(vi: "ký với chức vụ của mình", en: "in the post's own name")
    }
  }
}
