import Foundation
import VietnameseText

extension TestOffice {
  /// Every file in the office's folder, and in the folders in it, that holds any of these words, in either normal form, folded, in capitals or not.
  package func files(holding words: [String]) throws -> [String] {
    let forms = words.flatMap { word in
      [word, word.decomposedStringWithCanonicalMapping, word.folded, word.uppercased()].map { Data($0.utf8) }
        + (word.data(using: .utf16LittleEndian).map { [$0] } ?? [])
    }
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { file in
      var isFolder: ObjCBool = false
      let path = folder + "/" + file
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        return false
      }
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return forms.contains { data.range(of: $0) != nil }
    }.sorted()
  }
}
