import SQLiteKit

/// What can go wrong with an office file besides what a rule refuses.
package enum StoreError: Error, Equatable, Sendable {
  /// There is no office file here yet.
  case missing(path: String)
  /// There is one already.
  case exists(path: String)
  case trouble(FileTrouble)
  case unknownCase(code: String)
  /// A row or definition that the file refers to is not there: the file is damaged or was edited by hand.
  case inconsistent(String)
  /// The event that tells who may open the office is not as it was written, or there is none any more.
  case accountsChanged(event: Int64?)
  /// The table of accounts is other than the log tells.
  case accountsDiffer
  /// What the log tells of keys was changed: it vouches for nobody's password.
  case keyUnproved
}

/// Why a file cannot be read or written, as far as a person can do something about it.
package enum FileTrouble: Error, Equatable, Sendable {
  case busy
  case full
  case readOnly
  case damaged
  case cannotOpen
  case foreign
  case newer(version: Int, known: Int)
  /// A link, not a file.
  case link
  /// Everybody on the machine may read or write it.
  case exposed(mode: UInt32)
  /// A book that a backup took the place of: nothing is written into it any more.
  case putAside
  /// It belongs to somebody else: the file of this name, the office's or one that SQLite keeps beside it.
  case notOwned(name: String)
  /// Tables or columns are missing, in SQLite's words: “no such table: settings”.
  case lacking(String)
  /// Another failure, by SQLite's extended code.
  case other(code: Int32)
}

extension FileTrouble {
  /// The trouble behind an error from below; nil when it is none of the file's.
  package init?(_ error: any Error) {
    switch error {
    case let error as SQLiteError: self.init(error)
    case let refusal as OfficeFileRefusal: self.init(refusal.state)
    default: return nil
    }
  }

  private init(_ error: SQLiteError) {
    switch error.kind {
    case .other where error.isOfSchema: self = .lacking(error.message)
    case .busy: self = .busy
    case .full: self = .full
    case .readOnly: self = .readOnly
    case .corrupt, .notADatabase: self = .damaged
    case .cantOpen: self = .cannotOpen
    case .constraint, .ioError, .schemaChanged, .interrupted, .other: self = .other(code: error.code)
    }
  }

  private init(_ state: OfficeFileState) {
    switch state {
    case .newer(let version, let known): self = .newer(version: version, known: known)
    case .damaged: self = .damaged
    case .foreign, .missing, .empty, .ours: self = .foreign
    case .unreadable: self = .cannotOpen
    }
  }
}
