/// Why a copy of an office was not made or not put in its place.
package enum BackupFault: Error, Equatable, Sendable {
  /// There is something at the target, be it a dangling link.
  case exists(path: String)
  case isFolder(path: String)
  /// The folder of the target is not there: a stick that is not plugged in.
  case noFolder(path: String)
  /// The target is the office itself, or one of the files that SQLite keeps beside it.
  case isTheOffice(path: String)
  /// What bears the name of a night's backup is none of this office: another office beside it, something put there.
  case ofAnother(path: String)
  /// Another process makes a copy of this name just now.
  case inWork(path: String)
  /// Making, writing, syncing or naming failed with this errno; 0 when SQLite does not tell.
  case notWritten(path: String, systemError: Int32)
  case full(path: String)
  case notRead(path: String, systemError: Int32)
  /// The copy does not pass the check, or is not of the state it was made from.
  case copyUnsound(path: String)
  /// The log of the office itself was changed, from this event on.
  case logChanged(path: String, at: Int64)
  /// The backup to be put back is not to be relied on.
  case backupUnsound(path: String, [BackupReport.Problem])
  /// A backup that differs from its log in what cannot be made anew from it: its tables are declared otherwise.
  case notRepaired(path: String)
  /// An encrypted backup that this recovery key does not open.
  case sealedOtherwise(path: String)
  /// An encrypted backup of which a byte is not as it was written, or whose end is missing.
  case sealedDamaged(path: String)
  /// What the office had could not be put aside.
  case notKept(path: String, systemError: Int32)
  /// Another connection has the office open.
  case officeOpen(path: String)
}
