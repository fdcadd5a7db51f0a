package import CaseStore
package import CaseWorkflow
import WorkingCalendar

/// One thing `doctor` looked at.
package struct Checkup: Sendable {
  package var area: String
  package var isSound: Bool
  package var message: Phrase

  package init(_ area: String, isSound: Bool, _ message: Phrase) {
    self.area = area
    self.isSound = isSound
    self.message = message
  }
}

extension Office {
  /// Checks the file, the chain, that cases and tables follow from the log, the board's counts, the codes, the calendar's years and the clock. `progress` is told how many events
  /// were verified, `compared` how many cases.
  package func checkups(
    progress: (Int64) -> Void = { _ in }, compared: (Int64) -> Void = { _ in }
  ) throws -> [Checkup] {
    _ = try actor(for: .read)
    let problems = try file.pageProblems()
    let report = try verifiedChain(progress)
    let differences = try file.recordDifferences(progress: compared)
    let pages = pages(problems, differences)
    let chain = report.map(chain)
    let remedy = report?.isUnbroken == true ? Remedy.repair : .backup
    // Of tables that are not there nothing can be said.
    if differences.isCut { return [pages, chain].compactMap { $0 } }
    let checkups = [
      pages, chain, try cases(differences.cases, remedy), tables(differences.tablesWords, remedy),
      boardCounters(differences.counters, remedy), words(differences.hasOtherWords, remedy),
      codes(differences.years), try vault(differences, remedy),
      // A calendar that is another than the log's has nothing to say.
      differences.otherTables.contains(.calendar) ? nil : try calendarYears(),
    ]
    return try checkups.compactMap { $0 } + machineClock()
  }

  /// What is to be done of something that does not follow from the log.
  private enum Remedy {
    /// The log is true: the program makes everything else anew from it, in a copy.
    case repair
    /// The log itself was changed.
    case backup

    var words: Phrase {
      switch self {
      case .repair:
        Phrase(
          vi: "; viết lại theo nhật ký: dunghan backup create, rồi backup restore --repair",
          en: "; to make it anew from the log: dunghan backup create, then backup restore --repair")
      case .backup: Phrase(vi: "; khôi phục bản sao lưu", en: "; restore a backup")
      }
    }
  }

  /// Nil where the log, or what it speaks of, is not there to be read.
  private func verifiedChain(_ progress: (Int64) -> Void) throws -> ChainReport? {
    do {
      return try verifyChain(progress: progress)
    } catch {
      guard case .lacking? = FileTrouble(error) else { throw error }
      return nil
    }
  }

  /// Recomputes the chain of the log, and checks every text against the mark its event keeps.
  package func verifyChain(progress: (Int64) -> Void = { _ in }) throws -> ChainReport {
    try file.verifyRecord(progress: progress)
  }

  private func pages(_ problems: [String], _ differences: RecordDifferences) -> Checkup {
    let foreign = differences.schema
    guard foreign.isEmpty || !problems.isEmpty else {
      let names = foreign.prefix(3).joined(separator: ", ")
      let rest =
        differences.isCut
        ? Phrase(
          vi:
            "; chưa khám được phần còn lại: khôi phục bản sao lưu, không có thì dunghan backup create, rồi backup restore --repair",
          en:
            "; the rest cannot be checked: restore a backup, or try dunghan backup create, then backup restore --repair"
        ) : Remedy.repair.words
      return Checkup(
        "file", isSound: false,
        Phrase(
          vi: "trong tệp sổ có bảng, chỉ mục hoặc trigger không phải của chương trình, hoặc thiếu: "
            + names + rest.vi,
          en: "the office file has tables, indexes or triggers that are not the program's, or lacks some: "
            + names + rest.en))
    }
    return Checkup(
      "file", isSound: problems.isEmpty,
      problems.isEmpty
        ? Phrase(vi: "tệp sổ nguyên vẹn", en: "the office file is whole")
        : Phrase(
          vi: "tệp sổ bị hỏng (\(problems.count) chỗ); giữ nguyên, khôi phục bản sao lưu",
          en:
            "the office file is damaged (\(problems.count) \(problems.count == 1 ? "place" : "places")); keep it and restore a backup"
        ))
  }

  private func chain(_ report: ChainReport) -> Checkup {
    let mark = ChainHead(events: report.events, head: report.head).short
    return Checkup(
      "chain", isSound: report.isSound,
      report.isSound
        ? Phrase(
          vi: "nhật ký liền mạch, \(report.events) sự kiện, số kiểm tra \(mark)",
          en:
            "the log is unbroken, \(report.events) \(report.events == 1 ? "event" : "events"), check number \(mark)"
        )
        : damageWords(report))
  }

  private func damageWords(_ report: ChainReport) -> Phrase {
    let told = report.damages.prefix(3).map(\.words)
    let others = report.damages.count - told.count + report.untold
    let more = others == 0 ? Phrase("") : Phrase(vi: " (và \(others) chỗ nữa)", en: " (and \(others) more)")
    return Phrase(
      vi: told.map(\.vi).joined(separator: "; ") + more.vi + "; kể đủ: dunghan audit verify",
      en: told.map(\.en).joined(separator: "; ") + more.en + "; all of it: dunghan audit verify")
  }

  private func cases(_ wrong: [String], _ remedy: Remedy) throws -> Checkup {
    // One that is not for this account is among them, and not named.
    let codes = try seeing { sight in
      try wrong.prefix(3).map { code in
        try code.hasPrefix("(") || file.matterID(code: code, for: sight) != nil ? code : "…"
      }.joined(separator: ", ")
    }
    return Checkup(
      "cases", isSound: wrong.isEmpty,
      wrong.isEmpty
        ? Phrase(vi: "mọi hồ sơ đúng như nhật ký", en: "every case is what the log adds up to")
        : Phrase(
          vi: "hồ sơ không đúng như nhật ký: \(codes); tệp đã bị sửa ngoài chương trình\(remedy.words.vi)",
          en:
            "cases differ from the log: \(codes); the file was changed outside the program\(remedy.words.en)"
        ))
  }

  private func tables(_ wrong: Phrase?, _ remedy: Remedy) -> Checkup {
    guard let wrong else {
      return Checkup(
        "tables", isSound: true,
        Phrase(vi: "lịch, thời hạn, loại đơn đúng như nhật ký", en: "calendar, terms and types are the log's")
      )
    }
    return Checkup(
      "tables", isSound: false,
      Phrase(
        vi: "\(wrong.vi) đã bị sửa ngoài chương trình\(remedy.words.vi)",
        en: "\(wrong.en): changed outside the program\(remedy.words.en)"))
  }

  /// What this account, which holds the vault, finds with its key: nil where it has none here.
  private func lookIntoVault() throws -> (isTrue: Bool, unopenable: Int)? {
    do {
      let vault = try file.openVault(as: account.key, with: accountPair())
      return (try file.isVault(vault) && file.opensEarlierSeals(vault), try file.unopenable(by: vault))
    } catch is VaultFault {
      return nil
    }
  }

  /// A sealed sender that is gone without having been forgotten, and a vault that nobody could open any more.
  private func vault(_ differences: RecordDifferences, _ remedy: Remedy) throws -> Checkup {
    let lost = differences.sendersLost
    if let keys = differences.keysWords {
      // What an account lost is given to it again; the program has it nowhere.
      let remedy = differences.keys.allSatisfy(\.isGivenAgain) ? Phrase("") : remedy.words
      return Checkup(
        "vault", isSound: false,
        Phrase(
          vi:
            "chìa trong tệp sổ khác với nhật ký: \(keys.vi); tệp đã bị sửa ngoài chương trình\(remedy.vi)",
          en:
            "keys in the office file differ from the log: \(keys.en); the file was changed outside the program\(remedy.en)"
        ))
    }
    let holders = try file.vaultHolders()
    let hasPaper = try hasRecoveryKey()
    let isHeld = try !file.hasSealedSenders() || file.accounts().contains { holders.contains($0.key) }
    guard lost == 0 else {
      return Checkup(
        "vault", isSound: false,
        Phrase(
          vi: "mất \(lost) người gửi giữ kín mà nhật ký không ghi xóa; khôi phục bản sao lưu",
          en: "\(lost) sealed senders are gone and the log tells of no forgetting; restore a backup"))
    }
    let look = holders.contains(account.key) ? try lookIntoVault() : (isTrue: true, unopenable: 0)
    if let look, !look.isTrue { return Checkup("vault", isSound: false, OfficeProblem.vaultChanged.message) }
    if let look, look.unopenable > 0 {
      return Checkup(
        "vault", isSound: false,
        Phrase(
          vi:
            "\(look.unopenable) người gửi giữ kín không mở được nữa: tệp đã bị sửa hoặc hỏng; khôi phục bản sao lưu",
          en:
            "\(look.unopenable) sealed senders open no more: the file was changed or damaged; restore a backup"
        ))
    }
    guard look != nil else {
      return Checkup(
        "vault", isSound: false,
        Phrase(
          vi:
            "chìa của “\(account.key)” ở máy này không mở được người gửi: tìm lại tệp chìa trong thư mục keys, "
            + "hoặc dùng mã khôi phục (dunghan user recover)",
          en:
            "the key of “\(account.key)” on this machine opens no sender: find the key file of the folder keys, "
            + "or use the recovery key (dunghan user recover)"))
    }
    let untold = try untoldKeys()
    return Checkup(
      "vault", isSound: isHeld,
      isHeld
        ? Phrase(
          vi: "người gửi giữ kín còn đủ, \(holders.count) tài khoản giữ chìa"
            + (hasPaper ? ", có mã khôi phục" : ", chưa có mã khôi phục (dunghan user recovery-key)")
            + untold.vi,
          en: "sealed senders are all there, \(holders.count) accounts hold the key, "
            + (hasPaper ? "and a recovery key" : "no recovery key yet (dunghan user recovery-key)")
            + untold.en)
        : Phrase(
          vi: "không tài khoản nào giữ chìa mở người gửi giữ kín",
          en: "no account holds the key to sealed senders"))
  }

  /// An office of an earlier program: its log vouches for no key that was not changed since.
  private func untoldKeys() throws -> Phrase {
    let count = try file.keysUntold()
    return count == 0
      ? Phrase("")
      : Phrase(
        vi: "; \(count) chìa có từ trước khi nhật ký ghi chìa, đổi chìa thì nhật ký mới giữ được",
        en: "; \(count) keys are older than what the log tells of keys: renewed ones are vouched for")
  }

  private func boardCounters(_ wrong: [String], _ remedy: Remedy) -> Checkup {
    Checkup(
      "counters", isSound: wrong.isEmpty,
      wrong.isEmpty
        ? Phrase(vi: "số đếm trên bảng khớp với hồ sơ", en: "the board's counts agree with the cases")
        : Phrase(
          vi: "số đếm trên bảng lệch (\(wrong.joined(separator: ", ")))\(remedy.words.vi)",
          en: "the board's counts are wrong (\(wrong.joined(separator: ", ")))\(remedy.words.en)"))
  }

  private func words(_ areOther: Bool, _ remedy: Remedy) -> Checkup {
    Checkup(
      "words", isSound: !areOther,
      areOther
        ? Phrase(
          vi: "chỉ mục tìm kiếm không khớp với hồ sơ\(remedy.words.vi)",
          en: "the search index differs from the cases\(remedy.words.en)")
        : Phrase(vi: "tìm kiếm khớp với hồ sơ", en: "the search index agrees with the cases"))
  }

  private func codes(_ wrong: [Int]) -> Checkup {
    let years = wrong.map(String.init)
    return Checkup(
      "codes", isSound: years.isEmpty,
      years.isEmpty
        ? Phrase(vi: "số đơn liền nhau, không trùng", en: "the codes run without a gap")
        : Phrase(
          vi: "số đơn thiếu hoặc trùng ở năm \(years.joined(separator: ", "))",
          en: "codes are missing or doubled in \(years.joined(separator: ", "))"))
  }

  /// A clock behind the newest entry (an empty battery, a wrong year) keeps a live office from writing; a training office
  /// goes back and forth as it likes.
  private func machineClock() throws -> [Checkup] {
    guard !isTraining else { return [] }
    guard let last = try dayAhead() else {
      return [
        Checkup(
          "clock", isSound: true,
          Phrase(
            vi: "ngày của máy không trước việc cuối trong sổ",
            en: "the machine's date is not before the last entry"))
      ]
    }
    let refusal = Refusal(.clockInOrder, ["today": today.vietnamese, "last": last.vietnamese])
    return [Checkup("clock", isSound: false, refusal.message)]
  }

  /// A year that decisions will soon need and that no notice has settled is worth knowing, and no fault of the file.
  private func calendarYears() throws -> Checkup {
    let calendar = try calendar()
    let year = today.year
    guard calendar.isAnnounced(year: year) else {
      return Checkup(
        "calendar", isSound: false,
        Phrase(
          vi: "lịch năm \(year) chưa có thông báo; ngày hạn trong năm còn tạm tính cho tới khi có",
          en: "the calendar of \(year) is not announced; its dates are provisional until the notice is known")
      )
    }
    return Checkup(
      "calendar", isSound: true,
      calendar.isAnnounced(year: year + 1)
        ? Phrase(
          vi: "lịch các năm \(year)–\(year + 1) đã có thông báo",
          en: "the calendar of \(year)–\(year + 1) is announced")
        : Phrase(
          vi: "lịch năm \(year) đã có thông báo; năm \(year + 1) còn tạm tính",
          en: "the calendar of \(year) is announced; \(year + 1) is provisional"))
  }
}
