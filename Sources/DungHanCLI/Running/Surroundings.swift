package import CaseOffice

/// What the program knows of the world besides its files and streams. The executable gives the real ones, a test its own.
package struct Surroundings: Sendable {
  /// A variable of the environment; nil when it is not set.
  package var variable: @Sendable (String) -> String?
  package var clock: OfficeClock
  /// As many unpredictable bytes as asked for.
  package var randomBytes: @Sendable (Int) -> [UInt8]
  /// The name the operating system knows the person by.
  package var systemUser: @Sendable () -> String
  /// Whether the operating system of this machine knows somebody by that name.
  package var knowsUser: @Sendable (String) -> Bool
  /// Where the executable lies; nil when that cannot be found out.
  package var executableFolder: @Sendable () -> String?

  package init(
    variable: @escaping @Sendable (String) -> String?, clock: OfficeClock,
    randomBytes: @escaping @Sendable (Int) -> [UInt8], systemUser: @escaping @Sendable () -> String,
    knowsUser: @escaping @Sendable (String) -> Bool = { _ in true },
    executableFolder: @escaping @Sendable () -> String?
  ) {
    self.variable = variable
    self.clock = clock
    self.randomBytes = randomBytes
    self.systemUser = systemUser
    self.knowsUser = knowsUser
    self.executableFolder = executableFolder
  }

  /// A variable that is set to something.
  func filled(_ name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}
