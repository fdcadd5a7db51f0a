package import CaseStore
package import CaseWorkflow

extension Office {
  /// Who asks to work: the account named on the command line (training offices only), and the system's user.
  package struct Visitor: Sendable {
    package var named: String?
    package var systemUser: String
    /// Where that user's keys lie.
    package var keyFolder: KeyFolder?
    /// Asks for a name and a password, telling what was wrong with the last; nil where nobody can be asked.
    package var ask: (@Sendable (OfficeProblem?) throws -> Credentials?)?

    /// The flag or variable that gave the day, which a live office refuses before anybody is asked.
    package var givenDay: String?
    /// Whether a name and a password are asked for although an account belongs to the system's user: on a PC at which several
    /// sit as one user.
    package var signsIn: Bool

    package init(
      named: String? = nil, systemUser: String, keyFolder: KeyFolder? = nil, givenDay: String? = nil,
      signsIn: Bool = false,
      ask: (@Sendable (OfficeProblem?) throws -> Credentials?)? = nil
    ) {
      self.ask = ask
      self.givenDay = givenDay
      self.signsIn = signsIn
      self.named = named
      self.systemUser = systemUser
      self.keyFolder = keyFolder
    }
  }

  /// Opens the office at `path`. A live office refuses a named account; a training office takes `can-bo` unless told.
  package static func open(path: String, clock: OfficeClock, visitor: Visitor) throws -> Office {
    let file = try OfficeFile(path: path)
    let (account, pair) = try whoIsThere(visitor, in: file, clock: clock)
    let office = Office(
      file: file, clock: clock, account: account, keyFolder: visitor.keyFolder, signedInPair: pair)
    if pair != nil { office.removeMachineKeys() }
    try office.readyKey()
    return office
  }

  /// In a training office whoever is named. In a live one the system's user, or who signs in with a password where that user
  /// has no account.
  static func whoIsThere(
    _ visitor: Visitor, in file: OfficeFile, clock: OfficeClock
  ) throws -> (Account, KeyPair?) {
    let accounts = try file.accounts()
    if file.identity.isTraining {
      let key = visitor.named ?? "can-bo"
      guard let account = accounts.first(where: { $0.key == key }) else {
        let known = accounts.map(\.key).joined(separator: ", ")
        throw OfficeProblem.notFound(
          vi: "sổ tập huấn không có tài khoản “\(key)”; có: \(known)",
          en: "the training office has no account “\(key)”; there are: \(known)")
      }
      return (account, nil)
    }
    if let given = visitor.givenDay { throw Refusal(.liveOffice, ["flag": given]) }
    if visitor.named != nil { throw Refusal(.liveOffice, ["flag": "--as"]) }
    let own = visitor.signsIn ? nil : accounts.first { $0.systemUser == visitor.systemUser }
    if let own { return (own, nil) }
    let mayAsk = try !file.passwordAccounts().isEmpty
    if mayAsk, let ask = visitor.ask, let found = try signIn(ask, in: file, clock: clock) { return found }
    throw OfficeProblem(
      .refused,
      mayAsk
        ? Phrase(
          vi: (visitor.signsIn
            ? "--sign-in: " : "người dùng hệ thống “\(visitor.systemUser)” không gắn tài khoản nào; ")
            + "đăng nhập bằng tên và mật khẩu trong terminal",
          en: (visitor.signsIn
            ? "--sign-in: " : "no account belongs to the system user “\(visitor.systemUser)”; ")
            + "sign in with a name and a password in a terminal")
        : visitor.signsIn
          ? Phrase(
            vi: "--sign-in: chưa tài khoản nào có mật khẩu; quản trị đặt trước: dunghan user password KHÓA",
            en:
              "--sign-in: no account has a password; the administrator gives one first: dunghan user password KEY"
          )
          : Phrase(
            vi:
              "người dùng hệ thống “\(visitor.systemUser)” chưa có tài khoản trong sổ này; quản trị cấp tài khoản",
            en:
              "the system user “\(visitor.systemUser)” has no account in this office; the administrator adds one"
          ),
      rule: .roleMay)
  }
}

/// What `init` is told.
package struct OfficeSetup: Sendable {
  package var unitName: String
  package var symbol: String
  package var isTraining: Bool
  package var systemUser: String
  /// 16 random bytes for the office's id and 32 for its mark key, from the executable.
  package var randomBytes: [UInt8]
  /// Accounts besides those that an office of its kind begins with.
  package var moreAccounts: [Account]
  /// Who sits there, where somebody said so.
  package var person: Person?
  /// Where the founder's key is left; a training office keeps its keys itself.
  package var keyFolder: KeyFolder?

  /// The one who founds the book, and the role of the daily work.
  package struct Person: Hashable, Sendable {
    package var name: String
    package var role: RoleKey

    package init(name: String, role: RoleKey) {
      self.name = name
      self.role = role
    }
  }

  package init(
    unitName: String, symbol: String, isTraining: Bool, systemUser: String, randomBytes: [UInt8],
    moreAccounts: [Account] = [], person: Person? = nil, keyFolder: KeyFolder? = nil
  ) {
    self.keyFolder = keyFolder
    self.unitName = unitName
    self.symbol = symbol
    self.isTraining = isTraining
    self.systemUser = systemUser
    self.randomBytes = randomBytes
    self.moreAccounts = moreAccounts
    self.person = person
  }
}

extension Office {
  /// Founds an office at `path` on `tables`, and opens it for its first account.
  package static func found(
    path: String, setup: OfficeSetup, tables: OfficeTables, clock: OfficeClock
  ) throws -> Office {
    guard !setup.unitName.trimmed.isEmpty else {
      throw OfficeProblem.usage(vi: "--unit: ghi tên đơn vị", en: "--unit: give the unit's name")
    }
    guard setup.symbol.isOfficeSymbol else {
      throw OfficeProblem.usage(
        vi: "--symbol: 1–8 chữ in không dấu hoặc số, như TL",
        en: "--symbol: 1–8 capital letters or digits, as TL")
    }
    guard setup.randomBytes.count == 48 else {
      throw OfficeProblem(.storage, Phrase(vi: "thiếu số ngẫu nhiên", en: "no random bytes"))
    }
    var accounts =
      (setup.isTraining ? trainingAccounts(tables.settings) : [liveAccount(setup)]) + setup.moreAccounts
    if let person = setup.person { accounts[0].seat(person, tables.settings) }
    let identity = OfficeIdentity(
      officeID: Fingerprint.hex(Array(setup.randomBytes.prefix(16))), unitName: setup.unitName.trimmed,
      symbol: setup.symbol, isTraining: setup.isTraining)
    let keys = try accounts.compactMap { try key(of: $0, setup, office: identity.officeID) }
    let file = try OfficeFile.found(
      path: path, identity: identity, markKey: Array(setup.randomBytes.suffix(32)),
      foundation: OfficeFoundation(
        settings: tables.settings, types: tables.types, calendar: tables.calendar, accounts: accounts),
      keys: keys, by: accounts.first?.key ?? "quan-tri", at: clock.now())
    return Office(file: file, clock: clock, account: accounts[0], keyFolder: setup.keyFolder)
  }

  /// The key of an account that an office begins with. It holds the vault where its roles may open senders.
  private static func key(of account: Account, _ setup: OfficeSetup, office: String) throws -> FoundingKey? {
    let isEntrusted = account.roles.contains { OfficeTask.openSender.roles.contains($0) }
    if setup.isTraining {
      let pair = try KeyPair()
      return FoundingKey(
        key: AccountKey(
          account: account.key, publicKey: pair.publicKey, keeping: .training,
          secret: pair.secret.exposed), isEntrusted: isEntrusted)
    }
    guard let folder = setup.keyFolder, account.systemUser == setup.systemUser else { return nil }
    let pair = try folder.makePair(office: office, account: account.key)
    return FoundingKey(
      key: AccountKey(account: account.key, publicKey: pair.publicKey, keeping: .machine, secret: nil),
      isEntrusted: isEntrusted)
  }

  /// One account a role, named as in the contract.
  private static func trainingAccounts(_ settings: OfficeSettings) -> [Account] {
    ["can-bo", "chu-tich", "cap-uy", "giam-sat", "quan-tri", "tra-cuu"].map { key in
      Account(
        key: key, name: settings.role(key)?.label.vi ?? key, systemUser: nil, roles: [key])
    }
  }

  /// The person who founds a live office keeps its book and its settings.
  private static func liveAccount(_ setup: OfficeSetup) -> Account {
    Account(
      key: setup.systemUser, name: setup.systemUser, systemUser: setup.systemUser,
      roles: ["can-bo", "chu-tich", "quan-tri"])
  }
}

extension Account {
  /// “Lan (Cán bộ Mặt trận)”, with that role the first of those the account has.
  fileprivate mutating func seat(_ person: OfficeSetup.Person, _ settings: OfficeSettings) {
    if roles.contains(person.role) { roles = [person.role] + roles.filter { $0 != person.role } }
    guard let name = person.name.trimmed.nonEmpty else { return }
    let role = roles.first.flatMap { settings.role($0)?.label.vi }
    self.name = role.map { "\(name) (\($0))" } ?? name
  }
}

extension String {
  /// A code's beginning: short, ASCII, no hyphen, so that a code reads one way only.
  fileprivate var isOfficeSymbol: Bool {
    (1...8).contains(utf8.count)
      && utf8.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }
}
