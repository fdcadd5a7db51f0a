/// What the log of an office says of a backup that was put in its place.
package struct BackupReturn: Codable, Hashable, Sendable {
  package static let kind = "restore"

  /// The head of the backup.
  package var head: String
  package var number: Int64
  /// The head of the file that was put aside; nil where there was none to be read.
  package var replaced: String?
  package var replacedNumber: Int64?
  /// The name that file has now.
  package var kept: String?
  /// Whether what stood beside its log did not follow from it and was made anew.
  package var repaired: Bool?
  /// Whether the key on paper was the proof, and nobody was signed in.
  package var isByPaper: Bool?
}
