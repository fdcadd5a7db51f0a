import CaseOffice
import CaseWorkflow
import Glibc

extension Session {
  /// Opens the office that this command works in. A live office refuses a given day and a given account.
  func office() throws -> Office {
    try office(at: try officePath())
  }

  func office(at path: String) throws -> Office {
    let office = try Office.open(path: path, clock: clock, visitor: visitor)
    if office.isPutAside {
      say(
        Phrase(
          vi: "lưu ý: đây là sổ cũ đã cất khi khôi phục, chỉ để xem",
          en: "note: this is the book that was put aside by a restore, only to be looked at"))
    }
    return office
  }

  /// Who asks to work, and where this person's keys lie.
  var visitor: Office.Visitor {
    Office.Visitor(
      named: preferences.account, systemUser: surroundings.systemUser(), keyFolder: keyFolder,
      givenDay: preferences.today?.origin, signsIn: preferences.signsIn, ask: credentials)
  }

  /// With this person's own files; beside the office where there is no home to write to.
  private var keyFolder: KeyFolder {
    let beside = (try? officePath()).map { ($0.hasPrefix("/") ? "" : "./") + $0 + ".keys" }
    return KeyFolder(paths: [(try? dataFolder()).map { $0 + "/keys" }, beside].compactMap { $0 })
  }

  /// The file named, or the default one.
  func officePath() throws(UsageProblem) -> String {
    if let file = preferences.file { return file }
    return try dataFolder() + "/office.dunghan"
  }

  /// Where this person's files lie: `$XDG_DATA_HOME/dunghan`, by default `~/.local/share/dunghan`.
  func dataFolder() throws(UsageProblem) -> String {
    // A relative one is to be ignored. <https://specifications.freedesktop.org/basedir-spec/latest/>
    if let folder = surroundings.filled("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder + "/dunghan" }
    guard let home = surroundings.filled("HOME") else { throw .noHome }
    return home + "/.local/share/dunghan"
  }

  /// Makes the default folder of a new file, for this person alone. A folder that cannot be made is noticed when the
  /// file is.
  func makeDataFolder() throws(UsageProblem) {
    var path = ""
    for part in try dataFolder().split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
  }

  /// Where the settings a new office begins with are read: the folder named, else the first of the usual places that is
  /// there.
  func configurationFolder() throws -> String {
    if let folder = preferences.configuration {
      guard Self.isFolder(folder) else {
        throw OfficeProblem.notFound(
          vi: "không có thư mục cấu hình \(folder); chỉ thư mục khác bằng --config",
          en: "there is no settings folder \(folder); name another with --config")
      }
      return folder
    }
    let beside = surroundings.executableFolder()
    let places = [
      beside.map { $0 + "/config" }, beside.map { $0 + "/../share/dunghan" }, "/usr/share/dunghan", "config",
    ].compactMap { $0 }
    guard let found = places.first(where: { Self.isFolder($0 + "/calendar") }) else {
      throw OfficeProblem.notFound(
        vi: "không thấy thư mục cấu hình (đã tìm: \(places.joined(separator: ", "))); chỉ bằng --config",
        en:
          "the settings folder was not found (looked in \(places.joined(separator: ", "))); name it with --config"
      )
    }
    return found
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
