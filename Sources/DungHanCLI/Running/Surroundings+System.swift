import CaseOffice
import Glibc

extension Surroundings {
  /// The machine the program runs on.
  package static let system = Surroundings(
    variable: { name in getenv(name).map { String(cString: $0) } },
    clock: OfficeClock(secondsSince1970: { Int64(time(nil)) }),
    randomBytes: { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    },
    systemUser: {
      // The name that belongs to the number, since variables can be set to anything.
      guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else {
        return String(geteuid())
      }
      return String(cString: name)
    },
    knowsUser: { getpwnam($0) != nil },
    executableFolder: {
      var link = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink("/proc/self/exe", &link, link.count)
      let bytes = link.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
      guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      return String(decoding: bytes[..<slash], as: UTF8.self)
    })
}
