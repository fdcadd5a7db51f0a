import CaseStore
import CaseWorkflow
import WorkingCalendar

/// How the book's own log is worded: the names of its events, and what a change of a table changed.
struct BookWords {
  static let reason = Phrase(vi: "Lý do", en: "Reason")
  static let account = Phrase(vi: "Tài khoản", en: "Account")

  private let step: TableStep
  private let day: CivilDate

  init(_ step: TableStep, on day: CivilDate) {
    self.step = step
    self.day = day
  }

  static func label(of kind: String) -> Phrase {
    switch kind {
    case "found": Phrase(vi: "Lập sổ", en: "Founded")
    case "seed": Phrase(vi: "Ghi các bảng ban đầu", en: "First tables")
    case "settings": OfficeTask.changeTables.label
    case "calendar": OfficeTask.changeCalendar.label
    case "type": Phrase(vi: "Đổi loại vụ việc", en: "Changed a type of case")
    case "account": Phrase(vi: "Đổi tài khoản, vai trò", en: "Changed accounts, roles")
    case "periodic": OfficeTask.periodic.label
    case BackupReturn.kind: OfficeTask.restore.label
    case EventLog.dateKind: OfficeTask.acceptDate.label
    default: AccountEvent.Kind(rawValue: kind).map { label(of: $0) } ?? Phrase(kind)
    }
  }

  private static func label(of kind: AccountEvent.Kind) -> Phrase {
    switch kind {
    case .password: Phrase(vi: "Đặt mật khẩu", en: "Set a password")
    case .lock: Phrase(vi: "Khóa vì gõ sai mật khẩu", en: "Locked after wrong passwords")
    case .unlock: Phrase(vi: "Mở khóa tài khoản", en: "Unlocked an account")
    case .recover: Phrase(vi: "Lấy lại tài khoản bằng tờ mã", en: "Recovered by the paper key")
    case .recoveryKey: Phrase(vi: "In tờ mã khôi phục", en: "Printed a recovery key")
    case .newKey: Phrase(vi: "Đổi chìa của mình", en: "Renewed the own key")
    case .entrust: Phrase(vi: "Trao chìa mở người gửi", en: "Entrusted the key to senders")
    case .withdrawKey: Phrase(vi: "Thu chìa mở người gửi", en: "Withdrew the key to senders")
    case .firstKey: Phrase(vi: "Nhận chìa đầu tiên", en: "Got a first key")
    case .renewVault: Phrase(vi: "Thay chìa của kho người gửi", en: "Renewed the key of the vault")
    }
  }

  // MARK: a change of the tables

  var details: [HistoryEntry.Detail] {
    let (old, new) = (step.old.settings, step.new.settings)
    var details = accounts + calendar
    if let type = step.type { details.append(.init(Phrase(vi: "Loại", en: "Type"), type)) }
    details += rows(Phrase(vi: "Đơn vị", en: "Bodies"), old.units, new.units, key: \.key) { $0.name }
    details += rows(Phrase(vi: "Vai trò", en: "Roles"), old.roles, new.roles, key: \.key) { $0.label }
    details += rows(Phrase(vi: "Thời hạn", en: "Terms"), old.terms, new.terms, key: \.key) { $0.label }
    details += rows(Phrase(vi: "Người ký", en: "Signers"), old.signers, new.signers, key: \.post.vi) {
      $0.post
    }
    let whole: [(Phrase, Bool)] = [
      (Phrase(vi: "đường báo cáo", en: "routes"), old.routes != new.routes),
      (Phrase(vi: "thang nhắc", en: "the ladder"), old.ladder != new.ladder),
      (Phrase(vi: "quy định chung", en: "policies"), old.policies != new.policies),
      (Phrase(vi: "việc định kỳ", en: "periodic duties"), old.periodic != new.periodic),
      (Phrase(vi: "đơn vị giữ sổ", en: "the office's own body"), old.ownUnit != new.ownUnit),
    ]
    let others = whole.filter(\.1).map(\.0)
    if !others.isEmpty { details.append(.init(Phrase(vi: "Đổi", en: "Changed"), others.joined())) }
    if old.policies.oneHandMayApprove != new.policies.oneHandMayApprove {
      details.append(
        .init(
          Phrase(vi: "Tự soạn, tự đồng ý", en: "One hand drafts and approves"),
          Self.flag(new.policies.oneHandMayApprove)))
    }
    if let undone = step.takesBack {
      details.append(.init(Phrase(vi: "Hoàn tác sự kiện", en: "Takes back event"), String(undone)))
    }
    return details + [.init(Self.reason, step.reason)]
  }

  private static func flag(_ isOn: Bool) -> Phrase {
    isOn ? Phrase(vi: "cho phép", en: "allowed") : Phrase(vi: "không cho", en: "not allowed")
  }

  /// What was added, changed and taken away, by name.
  private func rows<Row: Hashable, Key: Hashable>(
    _ label: Phrase, _ old: [Row], _ new: [Row], key: (Row) -> Key, name: (Row) -> Phrase
  ) -> [HistoryEntry.Detail] {
    guard old != new else { return [] }
    let known = Set(old.map(key))
    let kept = Set(new.map(key))
    let come = new.filter { !old.contains($0) }
    let parts: [(Phrase, [Row])] = [
      (Phrase(vi: "thêm", en: "added"), come.filter { !known.contains(key($0)) }),
      (Phrase(vi: "sửa", en: "changed"), come.filter { known.contains(key($0)) }),
      (Phrase(vi: "bỏ", en: "dropped"), old.filter { !kept.contains(key($0)) }),
    ]
    let told = parts.filter { !$0.1.isEmpty }.map { word, rows in
      let names = rows.map(name).joined()
      return Phrase(vi: "\(word.vi) \(names.vi)", en: "\(word.en) \(names.en)")
    }
    let order = Phrase(vi: "xếp lại thứ tự", en: "put in another order")
    return [.init(label, told.isEmpty ? order : told.joined(separator: "; "))]
  }

  private var calendar: [HistoryEntry.Detail] {
    let (old, new) = (step.old.calendar, step.new.calendar)
    guard old != new else { return [] }
    let put = new.days.filter { !old.days.contains($0) }.map(\.date)
    let dropped = old.days.map(\.date).filter { day in !new.days.contains { $0.date == day } }
    var details: [HistoryEntry.Detail] = []
    let days: [(Phrase, [CivilDate])] = [
      (Phrase(vi: "Ngày ghi, sửa", en: "Days put"), put),
      (Phrase(vi: "Ngày bỏ", en: "Days dropped"), dropped),
    ]
    for (label, days) in days where !days.isEmpty { details.append(.init(label, Self.words(of: days))) }
    if old.weeklyRest != new.weeklyRest {
      details.append(
        .init(Phrase(vi: "Ngày nghỉ hằng tuần", en: "Weekly rest"), Phrase(vi: "đổi", en: "changed")))
    }
    if old.announcedYears != new.announcedYears {
      details.append(
        .init(
          Phrase(vi: "Năm đã có thông báo", en: "Announced years"),
          new.announcedYears.map { Phrase(String($0)) }.joined()))
    }
    return details
  }

  /// The first few, and how many more.
  private static func words(of days: [CivilDate]) -> Phrase {
    let told = days.prefix(5).map { Phrase($0.vietnamese) }.joined()
    guard days.count > 5 else { return told }
    return Phrase(vi: "\(told.vi) và \(days.count - 5) ngày nữa", en: "\(told.en) and \(days.count - 5) more")
  }

  private var accounts: [HistoryEntry.Detail] {
    let (old, new) = (step.old.accounts, step.new.accounts)
    let known = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let kept = Set(new.map(\.key))
    let put = new.filter { known[$0.key] != $0 }.map { account in
      HistoryEntry.Detail(Phrase(account.key), words(of: account, from: known[account.key]))
    }
    let gone = old.filter { !kept.contains($0.key) }.map {
      HistoryEntry.Detail(Phrase($0.key), Phrase(vi: "bỏ", en: "dropped"))
    }
    return put + gone
  }

  /// What of an account is new; of a new one all of it.
  private func words(of account: Account, from old: Account?) -> Phrase {
    var parts: [Phrase] = old == nil ? [Phrase(vi: "thêm", en: "added")] : []
    if old?.name != account.name { parts.append(Phrase(account.name)) }
    if old?.roles != account.roles {
      let before = (old?.roles).map { names(of: $0) }
      let now = names(of: account.roles)
      parts.append(
        Phrase(
          vi: "vai trò \(before.map { "\($0.vi) → " } ?? "")\(now.vi)",
          en: "roles \(before.map { "\($0.en) → " } ?? "")\(now.en)"))
    }
    if old?.unit != account.unit {
      let unit = account.unit.map { step.new.settings.name(of: $0, on: day) } ?? Phrase("–")
      parts.append(Phrase(vi: "đơn vị \(unit.vi)", en: "body \(unit.en)"))
    }
    if old?.systemUser != account.systemUser {
      let user = account.systemUser ?? "–"
      parts.append(Phrase(vi: "người dùng hệ thống \(user)", en: "system user \(user)"))
    }
    if old?.validFrom != account.validFrom, let from = account.validFrom {
      parts.append(Phrase(vi: "từ \(from.vietnamese)", en: "from \(from.vietnamese)"))
    }
    if old?.validTo != account.validTo {
      parts.append(
        account.validTo.map { Phrase(vi: "đến hết \($0.vietnamese)", en: "through \($0.vietnamese)") }
          ?? Phrase(vi: "không còn ngày hết hạn", en: "no end any more"))
    }
    return parts.isEmpty ? Phrase(vi: "đổi thứ tự", en: "another order") : parts.joined(separator: "; ")
  }

  private func names(of roles: [RoleKey]) -> Phrase {
    roles.map { step.new.settings.role($0)?.label ?? Phrase($0) }.joined()
  }

  // MARK: other events

  static func details(of told: AccountEvent) -> [HistoryEntry.Detail] {
    var details: [HistoryEntry.Detail] = [.init(account, told.account)]
    for given in told.keys?.given ?? [] {
      let label =
        given.holder == OfficeFile.recoveryHolder
        ? Phrase(vi: "Chìa của tờ mã", en: "The paper's key") : Phrase(vi: "Chìa mới", en: "New key")
      details.append(.init(label, given.publicKey.map { KeyPair.spoken($0) } ?? given.key))
    }
    let holders: [(Phrase, [String])] = [
      (Phrase(vi: "Giữ chìa mở người gửi", en: "Entrusted with senders"), told.keys?.entrusted ?? []),
      (Phrase(vi: "Thôi giữ chìa ấy", en: "No longer"), told.keys?.withdrawn ?? []),
    ]
    for (label, keys) in holders where !keys.isEmpty {
      details.append(.init(label, keys.sorted().map(holder).joined()))
    }
    if let vault = told.keys?.vault {
      let key = Fingerprint.bytes(hex: vault).map { KeyPair.spoken($0) } ?? vault
      details.append(.init(Phrase(vi: "Chìa mới của kho", en: "The vault's new key"), key))
    }
    return details + (told.reason.map { [.init(reason, $0)] } ?? [])
  }

  private static func holder(_ key: String) -> Phrase {
    key == OfficeFile.recoveryHolder ? Phrase(vi: "tờ mã khôi phục", en: "the paper") : Phrase(key)
  }

  static func details(of told: BackupReturn) -> [HistoryEntry.Detail] {
    var details: [HistoryEntry.Detail] = [
      .init(
        Phrase(vi: "Bản sao lưu", en: "The backup"),
        Phrase(vi: "tới sự kiện số \(told.number)", en: "up to event \(told.number)"))
    ]
    if let number = told.replacedNumber {
      details.append(
        .init(
          Phrase(vi: "Sổ cũ", en: "What was there"),
          Phrase(vi: "tới sự kiện số \(number)", en: "up to event \(number)")))
    }
    if let kept = told.kept { details.append(.init(Phrase(vi: "Cất thành", en: "Kept as"), kept)) }
    if told.isByPaper == true {
      details.append(
        .init(
          Phrase(vi: "Bằng", en: "By"),
          Phrase(vi: "tờ mã khôi phục, ở máy mới", en: "the paper key, on a new machine")))
    }
    if told.repaired == true {
      details.append(
        .init(
          Phrase(vi: "Viết lại", en: "Made anew"),
          Phrase(vi: "bản sao không đúng như nhật ký của nó", en: "the backup differed from its own log")))
    }
    return details
  }

  static func details(of told: PeriodicChange, _ settings: OfficeSettings) -> [HistoryEntry.Detail] {
    func duty(_ key: PeriodicKey, _ period: DutyPeriod) -> HistoryEntry.Detail {
      let label = settings.periodic.first { $0.key == key }?.label ?? Phrase(key)
      return .init(
        Phrase(vi: "Việc", en: "Duty"),
        Phrase(vi: "\(label.vi), \(period.words.vi)", en: "\(label.en), \(period.words.en)"))
    }
    let letter = Phrase(vi: "Văn bản", en: "Letter")
    let on = Phrase(vi: "Ngày", en: "Day")
    switch told {
    case .stepTaken(let key, let period, let step, let day, let document):
      let steps = settings.periodic.first { $0.key == key }?.rule.steps ?? []
      let label = steps.first { $0.key == step }?.label ?? Phrase(step)
      return [duty(key, period), .init(Phrase(vi: "Bước", en: "Step"), label), .init(on, day.vietnamese)]
        + (document.isEmpty ? [] : [.init(letter, document)])
    case .fulfilled(let key, let period, let document, let sent, _, _):
      return [duty(key, period), .init(letter, document), .init(on, sent.vietnamese)]
    case .takenBack(let key, let period, let why):
      return [duty(key, period), .init(Phrase(vi: "Ghi nhầm, bỏ", en: "Taken back"), why)]
    }
  }
}
