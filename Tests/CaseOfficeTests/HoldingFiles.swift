import Foundation
import TestSupport
import VietnameseText

extension TestOffice {
  /// Every file in the office's folder that holds any of these words, in either normal form, folded, in capitals or not.
  func files(holding words: [String]) throws -> [String] {
    let forms = words.flatMap { word in
      [word, word.decomposedStringWithCanonicalMapping, word.folded, word.uppercased()].map { Data($0.utf8) }
        + (word.data(using: .utf16LittleEndian).map { [$0] } ?? [])
    }
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { file in
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      return forms.contains { data.range(of: $0) != nil }
    }.sorted()
  }
}
