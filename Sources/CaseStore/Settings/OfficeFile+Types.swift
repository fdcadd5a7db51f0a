package import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// The definition with this digest: the one a case was opened under and finishes under.
  package func caseType(digest: String) throws -> CaseType {
    if let known = typesByDigest[digest] { return known }
    guard let body = try connection.text("SELECT body FROM case_types WHERE digest = ?", digest) else {
      throw StoreError.inconsistent("no case type \(digest)")
    }
    let type = try Payload.value(CaseType.self, from: body)
    typesByDigest[digest] = type
    return type
  }

  /// The digest under which new cases of this type are opened; nil when the office has no such type.
  package func currentDigest(of key: CaseTypeKey) throws -> String? {
    try noticeTables()
    if currentDigests.isEmpty {
      try connection.query("SELECT key, digest FROM case_types WHERE is_current = 1") {
        currentDigests[$0.text(0)] = $0.text(1)
      }
    }
    return currentDigests[key]
  }

  /// The keys of the types that cases can be opened under; a type that was changed keeps its place.
  package func caseTypeKeys() throws -> [CaseTypeKey] {
    try connection.rows(
      "SELECT key FROM case_types GROUP BY key HAVING max(is_current) = 1 ORDER BY min(rowid)"
    ) { $0.text(0) }
  }

  /// What the types that cases can be opened under are called, and who acts in them, without reading a definition.
  package func typeOutline() throws -> TypeOutline {
    try noticeTables()
    if let loadedOutline { return loadedOutline }
    let keys = try caseTypeKeys()
    if let first = keys.first { _ = try currentDigest(of: first) }
    let outline = try knownLabels().outline(
      of: keys.compactMap { key in currentDigests[key].map { (key, $0) } })
    loadedOutline = outline
    return outline
  }

  /// The labels of every definition in use, read once.
  func knownLabels() throws -> LabelTable {
    try noticeTables()
    if !labels.isLoaded { try labels.load(from: connection) }
    return labels
  }

  /// Makes `type` the current definition of its key; the old one stays for the cases opened under it.
  static func digest(of body: String) -> String {
    String(Fingerprint.hex(Fingerprint.of(Array(body.utf8))).prefix(32))
  }

  func install(_ type: CaseType) throws {
    let body = try Payload.text(type)
    let digest = Self.digest(of: body)
    try connection.run("UPDATE case_types SET is_current = 0 WHERE key = ?", type.key)
    try connection.run(
      """
      INSERT INTO case_types(digest, key, body, is_current) VALUES (?, ?, ?, 1)
      ON CONFLICT(digest) DO UPDATE SET is_current = 1
      """, digest, type.key, body)
    try TypeLabels.write(type, digest, to: connection)
    currentDigests = [:]
    labels = LabelTable()
  }
}
