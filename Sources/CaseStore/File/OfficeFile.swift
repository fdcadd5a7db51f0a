package import CaseWorkflow
package import SQLiteKit
package import WorkingCalendar

/// An open office file: the record of law, what it adds up to, and the tables it rests on.
///
/// It belongs to one thread, as its connection does. Every act is one transaction that takes the write lock at once.
package final class OfficeFile {
  package let connection: Connection
  package let identity: OfficeIdentity
  /// Keys the marks of people's words in events.
  let markKey: [UInt8]
  package let log: EventLog
  /// Whether each sender, in the open or in the vault, is marked in the log; an office of an earlier program marked some.
  let marksEverySender: Bool
  var typesByDigest: [String: CaseType] = [:]
  var currentDigests: [CaseTypeKey: String] = [:]
  var labels = LabelTable()
  /// What the write under way has gathered; empty between writes.
  var gathered = GatheredWrites()
  /// Under which this connection seals senders.
  var batch: SealingBatch?
  /// Asked of the vault's public key before this connection seals to it; throws where it is not the true one.
  package var vouchForVault: (([UInt8]) throws -> Void)?
  /// Whether whoever works here signed in by a key for which the log, changed outside the program, cannot vouch.
  package var isKeyUnproved = false
  /// What is known of who is barred from something, by account, and of which state of the file.
  private var sights: [String: (version: UInt32, isBarredSomewhere: Bool)] = [:]
  private var loadedSettings: OfficeSettings?
  private var loadedDirectory: OfficeDirectory?
  private var loadedNames: AccountNames?
  private var loadedCalendar: OfficeCalendar?
  var loadedOutline: TypeOutline?
  private var loadedAccounts: ToldAccounts?
  /// What was last seen of others' commits, and of the events that concern the office as a whole.
  private var seen: (commits: Int64, officeEvent: Int64)?
  /// Whether the write under way changed the tables: then they are forgotten with it when it fails.
  private var hasChangedTables = false

  /// Opens an existing office file, bringing its schema up to date.
  package convenience init(path: String, mode: OpenMode = .readWrite) throws {
    switch FileKeeping.fault(of: path) {
    case .link: throw StoreError.trouble(.link)
    case .open(let mode): throw StoreError.trouble(.exposed(mode: mode))
    case .foreign(let name): throw StoreError.trouble(.notOwned(name: name))
    case nil: break
    }
    do {
      try self.init(connection: OfficeSchema.migrator.open(path: path, mode: mode))
      FileKeeping.alignCompanions(of: path)
    } catch let refusal as OfficeFileRefusal {
      if refusal.state == .missing || refusal.state == .empty { throw StoreError.missing(path: path) }
      throw StoreError.trouble(FileTrouble(refusal) ?? .cannotOpen)
    }
  }

  init(connection: Connection) throws {
    self.connection = connection
    // A live book is live by its first event, whatever is written over its row: in a training office days go back.
    let found = try connection.first(
      """
      SELECT office_id, unit_name, symbol, mark_key, is_training AND coalesce(
        (SELECT json_extract(payload, '$.office.isTraining') FROM events WHERE number = 1 AND json_valid(payload)), 1),
        (SELECT json_extract(payload, '$.marksSenders') FROM events WHERE number = 1 AND json_valid(payload))
      FROM office
      """
    ) { row in
      (
        OfficeIdentity(
          officeID: row.text(0), unitName: row.text(1), symbol: row.text(2), isTraining: row.bool(4)),
        row.blob(3), !row.isNull(5) && row.bool(5)
      )
    }
    guard let found else { throw StoreError.inconsistent("the office table is empty") }
    identity = found.0
    markKey = found.1
    marksEverySender = found.2
    var log = EventLog(
      connection: connection, origin: found.0.officeID, keepsDays: !found.0.isTraining)
    log.isPutAside = Self.isPutAside(connection.path)
    self.log = log
  }

  /// The terms, bodies, roles and calendar of this office, each read once.
  package func rulebook() throws -> Rulebook {
    Rulebook(settings: try settings(), calendar: try calendar())
  }

  /// The bodies and roles; a list does not wait for the terms.
  package func directory() throws -> OfficeDirectory {
    try noticeTables()
    return try noticedDirectory()
  }

  /// Both as of one moment: who may open the office, and what their roles may.
  package func accountsAndRoles() throws -> ([Account], OfficeDirectory) {
    try noticeTables()
    return (try noticedAccounts(), try noticedDirectory())
  }

  private func noticedDirectory() throws -> OfficeDirectory {
    if let known = loadedSettings?.directory ?? loadedDirectory { return known }
    let directory = try storedDirectory()
    loadedDirectory = directory
    return directory
  }

  /// All the tables that decisions rest on.
  package func settings() throws -> OfficeSettings {
    try noticeTables()
    if let loadedSettings { return loadedSettings }
    let settings = try storedSettings()
    loadedSettings = settings
    return settings
  }

  package func calendar() throws -> OfficeCalendar {
    try noticeTables()
    if let loadedCalendar { return loadedCalendar }
    let calendar = try storedCalendar().officeCalendar()
    loadedCalendar = calendar
    return calendar
  }

  /// Who may open the office, in their order.
  package func accounts() throws -> [Account] {
    try noticeTables()
    return try noticedAccounts()
  }

  /// A number that changes when another connection has committed, here or in another process, not by own acts; and who may
  /// open the office. Reads a counter, and no page while nobody changed the office.
  package func changeMarkAndAccounts() throws -> (mark: Int64, accounts: [Account]) {
    try noticeTables()
    return (try seen?.commits ?? connection.dataVersion(), try noticedAccounts())
  }

  /// Who each account was when.
  package func accountNames() throws -> AccountNames {
    try noticeTables()
    if let loadedNames { return loadedNames }
    let names = try namesOfLog()
    loadedNames = names
    return names
  }

  private func noticedAccounts() throws -> [Account] { try noticedToldAccounts().accounts }

  private func noticedToldAccounts() throws -> ToldAccounts {
    if let loadedAccounts { return loadedAccounts }
    let told = try toldAccounts()
    loadedAccounts = told
    return told
  }

  /// Why the log cannot tell who may write, so that the book is only looked at; nil where it does.
  package func whyUntold() throws -> StoreError? {
    if isKeyUnproved { return .keyUnproved }
    try noticeTables()
    return try noticedToldAccounts().fault
  }

  /// Forgets the tables known by heart when another process or connection has changed them since. Inside a transaction
  /// they cannot change; outside, what others committed is asked first, a counter and no page.
  func noticeTables(isBeginning: Bool = false) throws {
    if !isBeginning, seen != nil, connection.isInTransaction { return }
    let commits = try connection.dataVersion()
    guard commits != seen?.commits else { return }
    let newest = try newestOfficeEvent()
    if let seen, seen.officeEvent != newest { dropTables() }
    seen = (commits, newest)
  }

  /// Forgets the tables, which the write under way has changed.
  func forgetTables() {
    dropTables()
    hasChangedTables = true
  }

  private func dropTables() {
    loadedSettings = nil
    loadedDirectory = nil
    loadedCalendar = nil
    loadedOutline = nil
    loadedAccounts = nil
    loadedNames = nil
    currentDigests = [:]
    labels = LabelTable()
  }

  private func newestOfficeEvent() throws -> Int64 {
    try connection.scalar("SELECT number FROM events WHERE matter IS NULL ORDER BY number DESC LIMIT 1") ?? 0
  }

  /// Reads on one unchanging state of the file.
  package func read<Result>(_ body: () throws -> Result) throws -> Result {
    let isOutermost = !connection.isInTransaction
    return try connection.reading {
      if isOutermost { try noticeTables(isBeginning: true) }
      return try body()
    }
  }

  /// One act: all of it or nothing, with the codes it took and the board's counts. Busy writers wait their turn. A write
  /// within a write is undone alone when it fails: an import gives each row one. Throws what `whyUntold`
  /// gives. `isBesideLog`: what is written is no word of the book, as the count of wrong passwords; it may be written in any case.
  package func write<Result>(isBesideLog: Bool = false, _ body: () throws -> Result) throws -> Result {
    let isOutermost = !connection.isInTransaction
    let before = gathered
    do {
      let result = try connection.transaction(.immediate) {
        if isOutermost {
          try noticeTables(isBeginning: true)
          if !isBesideLog, let fault = try whyUntold() { throw fault }
        }
        let result = try body()
        if isOutermost { try gathered.flush(to: connection) }
        return result
      }
      // Others may write from now on: nothing that was read in this transaction is known any more.
      if isOutermost {
        gathered = GatheredWrites()
        hasChangedTables = false
      }
      return result
    } catch {
      gathered = before
      // Its row may have gone with what failed.
      batch = nil
      if hasChangedTables { dropTables() }
      if isOutermost { hasChangedTables = false }
      forgetSights()
      throw error
    }
  }

  /// Reads what `sight` is given, knowing whether anything is barred from it in the very state of the file that was read.
  /// `body` may be run twice: it reads and does nothing else.
  package func seen<Result>(by sight: Visibility, _ body: (Visibility) throws -> Result) throws -> Result {
    var sight = sight
    if sights[sight.account] == nil { try look(for: sight.account) }
    while true {
      let known = sights[sight.account]?.isBarredSomewhere ?? true
      sight.isBarredSomewhere = known
      let result = try body(sight)
      // The state just read is the one that is asked about: nothing is ever read under an older knowledge of it.
      let version = connection.readVersion
      if sights[sight.account]?.version == version { return result }
      try look(for: sight.account)
      if let now = sights[sight.account], now.version == version, now.isBarredSomewhere == known {
        return result
      }
    }
  }

  private func look(for account: String) throws {
    let first = try connection.scalar("SELECT matter FROM barred WHERE account = ? LIMIT 1", account)
    sights[account] = (connection.readVersion, first != nil)
  }

  func forgetSights() { sights = [:] }
}

/// Who the office is.
package struct OfficeIdentity: Hashable, Sendable, Codable {
  /// Random, made once; tells chains of several offices apart.
  package var officeID: String
  /// “MTTQ xã Suối Đá”.
  package var unitName: String
  /// The beginning of every code: `SD`.
  package var symbol: String
  /// A training office takes its date and account from the command line.
  package var isTraining: Bool

  package init(officeID: String, unitName: String, symbol: String, isTraining: Bool) {
    self.officeID = officeID
    self.unitName = unitName
    self.symbol = symbol
    self.isTraining = isTraining
  }
}

extension OfficeFile {
  /// Whether this is a book that a backup took the place of, by the name it was given then: `….truoc-20261122-170509`.
  package var isPutAside: Bool { log.isPutAside }

  private static func isPutAside(_ path: String) -> Bool {
    path.contains(".truoc-") && FilePlace.name(of: path).contains(/\.truoc-\d{8}-\d{4,6}(-\d+)?$/)
  }
}
