import CaseStore
import CaseWorkflow

/// What was written into a file beside its log, as `doctor`, `backup verify` and `restore` tell it.
extension RecordDifferences {
  /// Which tables are other than the log's; nil where none is.
  var tablesWords: Phrase? {
    var parts: [Phrase] = []
    parts += DecidingTable.allCases.filter(otherTables.contains).map(\.words)
    if hasOtherName { parts.append(Phrase(vi: "tên, ký hiệu của sổ", en: "the office's name or symbol")) }
    return parts.isEmpty ? nil : parts.joined()
  }

  /// Whose keys are other than the log's; nil where none is.
  var keysWords: Phrase? {
    guard !keys.isEmpty else { return nil }
    return keys.map { key in
      switch key {
      case .account(let account): Phrase("“\(account)”")
      case .holder(let account):
        Phrase(
          vi: "“\(account)” mất chìa mở người gửi (trao lại: dunghan user entrust \(account))",
          en: "“\(account)” lost the key to senders (entrust it anew: dunghan user entrust \(account))")
      case .password(let account):
        Phrase(
          vi: "mật khẩu của “\(account)” (đặt lại: dunghan user password \(account))",
          en: "the password of “\(account)” (give another: dunghan user password \(account))")
      case .log: Phrase(vi: "việc ghi về chìa trong nhật ký", en: "what the log itself says of keys")
      case .lock(let account): Phrase(vi: "khóa của “\(account)”", en: "the lock of “\(account)”")
      case .paper: Phrase(vi: "tờ mã khôi phục", en: "the key on paper")
      case .vault: Phrase(vi: "kho người gửi", en: "the vault of senders")
      }
    }.joined()
  }

  /// Without a code: whoever holds the file may check it.
  var words: Phrase {
    var parts: [Phrase] = []
    if !cases.isEmpty {
      let number = cases.count < 20 ? "\(cases.count)" : "20+"
      parts.append(Phrase(vi: "\(number) hồ sơ", en: "\(number) \(cases.count == 1 ? "case" : "cases")"))
    }
    parts += [tablesWords].compactMap { $0 }
    if !counters.isEmpty { parts.append(Phrase(vi: "số đếm trên bảng", en: "the board's counts")) }
    if hasOtherWords { parts.append(Phrase(vi: "chỉ mục tìm kiếm", en: "the search index")) }
    if !years.isEmpty { parts.append(Phrase(vi: "dãy số đơn", en: "the run of codes")) }
    var said: [Phrase] = []
    if !parts.isEmpty {
      let places = parts.joined()
      said.append(
        Phrase(vi: "\(places.vi) không đúng như nhật ký", en: "\(places.en) differ from the log"))
    }
    if let keysWords {
      said.append(
        Phrase(vi: "chìa khác với nhật ký: \(keysWords.vi)", en: "keys differ from the log: \(keysWords.en)"))
    }
    if !schema.isEmpty {
      said.append(
        Phrase(vi: "bảng, chỉ mục không phải của chương trình", en: "tables or indexes are not the program's")
      )
    }
    if sendersLost > 0 {
      said.append(
        Phrase(vi: "mất \(sendersLost) người gửi giữ kín", en: "\(sendersLost) sealed senders are lost"))
    }
    let places = said.joined(separator: "; ")
    return Phrase(
      vi: "nhật ký liền mạch nhưng tệp bị sửa ngoài chương trình: \(places.vi)",
      en: "its log is unbroken but the file was changed outside the program: \(places.en)")
  }
}

extension DecidingTable {
  fileprivate var words: Phrase {
    switch self {
    case .settings: Phrase(vi: "thời hạn, đơn vị, vai trò", en: "terms, bodies, roles")
    case .calendar: Phrase(vi: "lịch", en: "the calendar")
    case .types: Phrase(vi: "loại đơn", en: "types of case")
    case .accounts: Phrase(vi: "tài khoản", en: "accounts")
    case .periodic: Phrase(vi: "việc định kỳ", en: "periodic duties")
    }
  }
}
