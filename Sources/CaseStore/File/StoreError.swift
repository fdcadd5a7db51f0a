package import SQLiteKit

/// What can go wrong with an office file besides what a rule refuses.
package enum StoreError: Error {
  /// There is no office file here yet.
  case missing(path: String)
  /// There is one already.
  case exists(path: String)
  case refused(OfficeFileRefusal)
  case sqlite(SQLiteError)
  case unknownCase(code: String)
  /// Somebody acted on the case since the version that was seen.
  case changedMeanwhile(code: String, seen: Int, now: Int)
  /// A row or definition that the file refers to is not there: the file is damaged or was edited by hand.
  case inconsistent(String)
}
