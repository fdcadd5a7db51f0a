import Glibc

enum Memory {
  /// The most memory this process has held, in megabytes.
  static var peakMegabytes: Double { (number("VmHWM:", in: "/proc/self/status") ?? 0) / 1024 }

  /// The number after `label` in a file of the system's.
  static func number(_ label: String, in path: String) -> Double? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix(label) else { continue }
      return text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }).dropFirst().first
        .flatMap { Double($0) }
    }
    return nil
  }
}
