import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// What is to be different of an account; nil leaves it.
package struct AccountEdit: Sendable {
  package var name: String?
  package var roles: [RoleKey]?
  package var unit: UnitKey?
  package var systemUser: String?
  package var validFrom: CivilDate?
  package var validTo: CivilDate?
  /// Whether it is to have no last day any more.
  package var isEndless: Bool

  package init(
    name: String? = nil, roles: [RoleKey]? = nil, unit: UnitKey? = nil, systemUser: String? = nil,
    validFrom: CivilDate? = nil, validTo: CivilDate? = nil, isEndless: Bool = false
  ) {
    self.isEndless = isEndless
    self.name = name
    self.roles = roles
    self.unit = unit
    self.systemUser = systemUser
    self.validFrom = validFrom
    self.validTo = validTo
  }
}

/// Who may open the office, in which roles, from when to when. The administrator's; never so that nobody is left who could.
extension Office {
  package func addAccount(_ key: String, _ edit: AccountEdit, reason: String) throws -> AccountLine {
    try file.write { try add(key, edit, reason) }
  }

  private func add(_ key: String, _ edit: AccountEdit, _ reason: String) throws -> AccountLine {
    _ = try actor(for: .accounts)
    guard !key.isEmpty, key.utf8.allSatisfy({ Self.accountBytes.contains($0) }) else {
      throw OfficeProblem.usage(
        vi: "KEY: chữ thường không dấu, số, gạch nối, như lan-anh",
        en: "KEY: small letters, digits, hyphens, as lan-anh")
    }
    var accounts = try file.accounts()
    guard !accounts.contains(where: { $0.key == key }) else {
      throw OfficeProblem.usage(
        vi: "đã có tài khoản “\(key)”; sửa bằng dunghan user change",
        en: "there is an account “\(key)” already; change it with dunghan user change")
    }
    guard let roles = edit.roles, !roles.isEmpty else {
      throw OfficeProblem.usage(vi: "--role: ghi vai trò, như can-bo", en: "--role: give a role, as can-bo")
    }
    var account = Account(key: key, name: edit.name ?? key, systemUser: nil, roles: roles)
    account.take(edit)
    accounts.append(account)
    return try change(accounts, showing: key, reason)
  }

  package func changeAccount(_ key: String, _ edit: AccountEdit, reason: String) throws -> AccountLine {
    try file.write {
      _ = try actor(for: .accounts)
      var accounts = try file.accounts()
      accounts[try index(of: key, in: accounts)].take(edit)
      return try change(accounts, showing: key, reason)
    }
  }

  private func index(of key: String, in accounts: [Account]) throws -> Int {
    guard let index = accounts.firstIndex(where: { $0.key == key }) else {
      throw OfficeProblem.noAccount(key)
    }
    return index
  }

  /// From today on it opens nothing; what it did stays its own. The key to senders is taken from it.
  package func disableAccount(_ key: String, reason: String) throws -> AccountLine {
    try file.write {
      _ = try actor(for: .accounts)
      let accounts = try file.accounts()
      let last = accounts[try index(of: key, in: accounts)].validTo.map { min($0, today - 1) } ?? today - 1
      return try changeAccount(key, AccountEdit(validTo: last), reason: reason)
    }
  }

  private static let accountBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)

  private func change(_ accounts: [Account], showing key: String, _ reason: String) throws -> AccountLine {
    let directory = try directory()
    for account in accounts {
      for role in account.roles where directory.role(role) == nil {
        let known = directory.roles.map(\.key).joined(separator: ", ")
        throw OfficeProblem.usage(
          vi: "--role: không có vai trò “\(role)”; có: \(known)",
          en: "--role: there is no role “\(role)”; there are: \(known)")
      }
      if let unit = account.unit, directory.unit(unit) == nil {
        throw OfficeProblem.notFound(
          vi: "--unit: không có đơn vị “\(unit)”; xem dunghan unit list",
          en: "--unit: there is no body “\(unit)”; see dunghan unit list")
      }
      if account.key == key, let from = account.validFrom, let last = account.validTo, from > last,
        last >= today
      {
        throw OfficeProblem.usage(
          vi: "--until: ngày cuối \(last.vietnamese) trước ngày đầu \(from.vietnamese)",
          en: "--until: the last day \(last.iso) is before the first, \(from.iso)")
      }
      if account.key == key, account.unit == nil,
        account.roles.contains(where: { directory.role($0)?.sees == .ownUnit })
      {
        throw OfficeProblem.usage(
          vi: "--unit: vai trò này chỉ xem việc của một đơn vị; ghi đơn vị ấy, như --unit ubnd",
          en: "--unit: this role sees the cases of one body; name it, as --unit ubnd")
      }
      if account.systemUser != nil, try file.passwordAccounts().contains(account.key) {
        throw OfficeProblem.usage(
          vi:
            "--system-user: “\(account.key)” đăng nhập bằng mật khẩu; lập tài khoản khác cho người dùng của máy",
          en: "--system-user: “\(account.key)” has a password; add another account for the system's user")
      }
      if let user = account.systemUser,
        accounts.contains(where: { $0.key != account.key && $0.systemUser == user })
      {
        throw OfficeProblem.usage(
          vi: "--system-user: “\(user)” đã là của tài khoản khác",
          en: "--system-user: “\(user)” belongs to another account already")
      }
    }
    let withPassword = try file.passwordAccounts()
    guard
      accounts.contains(where: { account in
        account.roles(on: today).contains { OfficeTask.accounts.roles.contains($0) }
          && (isTraining || account.systemUser != nil || withPassword.contains(account.key))
      })
    else {
      throw OfficeProblem(
        .refused,
        Phrase(
          vi: "không còn ai quản trị sổ; ghi người khác làm quản trị trước",
          en: "nobody would be left to administer the office; make another an administrator first"))
    }
    let actor = try actor(for: .accounts)
    let reason = try reason.statedReason()
    try change(accounts: accounts, reason: reason)
    if let changed = accounts.first(where: { $0.key == key }), !changed.mayOpenSenders(on: today) {
      try withdrawKey(from: key, reason: reason, by: actor)
    }
    // Whoever ended his own account is still told what became of it.
    return try accountLines().first { $0.key == key }
      ?? { throw StoreError.inconsistent("the account \(key)") }()
  }
}

extension Account {
  fileprivate mutating func take(_ edit: AccountEdit) {
    if let name = edit.name { self.name = name }
    if let roles = edit.roles { self.roles = roles }
    if let unit = edit.unit { self.unit = unit.isEmpty ? nil : unit }
    if let user = edit.systemUser { systemUser = user.isEmpty ? nil : user }
    if let day = edit.validFrom { validFrom = day }
    if edit.isEndless { validTo = nil } else if let day = edit.validTo { validTo = day }
  }
}
