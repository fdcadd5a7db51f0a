import CaseOffice
import CaseWorkflow
import Glibc

extension Command {
  static let demo = Command(
    path: ["demo"],
    summary: Phrase(
      vi: "mở sổ tập huấn với các hồ sơ bịa", en: "open a training office with invented cases"),
    remarks: [
      Phrase(
        vi:
          "Dùng tệp riêng, không bao giờ đụng sổ của cơ quan. Đã có thì mở lại; --cases hoặc --seed thì lập mới.",
        en:
          "It has a file of its own and never touches the office's. One that is there is opened again; --cases or --seed make it anew."
      )
    ],
    flags: [
      Flag(
        name: "cases", value: .number(atLeast: 1),
        help: Phrase(
          vi: "số hồ sơ (mặc định \(TrainingOffice.usualCases))",
          en: "how many cases (\(TrainingOffice.usualCases) unless told)")),
      Flag(
        name: "seed", value: .number(atLeast: 0),
        help: Phrase(vi: "số gieo: cùng số thì cùng hồ sơ", en: "the seed: the same one gives the same cases")
      ),
    ],
    formats: [.json, .csv], examples: ["demo", "demo --cases 1000 --seed 7 --file thu.dunghan"],
    run: { session in
      let path = try session.demoPath()
      try session.prepareDemo(at: path)
      try session.startScreensOrPrintBoard(path)
    })
}

extension Session {
  /// The file named on this command line, else the demonstration's own; the variable names the office's and is not meant.
  fileprivate func demoPath() throws -> String {
    if let named = invocation.text("file") { return named }
    try makeDataFolder()
    return try dataFolder() + "/demo.dunghan"
  }

  /// Founds the office and fills it, unless one is there to be opened again.
  fileprivate func prepareDemo(at path: String) throws {
    let isAskedAnew = invocation.has("cases") || invocation.has("seed")
    if access(path, F_OK) == 0 {
      guard try office(at: path).isTraining else { throw Refusal(.liveOffice, ["flag": "demo"]) }
      guard isAskedAnew else { return }
      // A file that somebody named is somebody's; the demonstration's own may be made anew.
      guard !invocation.has("file") else {
        throw OfficeProblem(
          .storage,
          Phrase(
            vi: "đã có sổ ở \(path); bỏ --cases và --seed để mở lại, hoặc ghi tên khác ở --file",
            en:
              "there is an office at \(path) already; drop --cases and --seed to open it, or name another with --file"
          ))
      }
      for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
    }
    let cases = invocation.number("cases") ?? TrainingOffice.usualCases
    let bar = ProgressBar(self, of: Phrase(vi: "hồ sơ", en: "cases"), total: { cases })
    _ = try bar.during {
      try TrainingOffice.make(
        path: path, cases: cases, seed: UInt64(invocation.number("seed") ?? 1),
        tables: OfficeTables.load(directory: configurationFolder()), clock: clock,
        randomBytes: surroundings.randomBytes(48), progress: { bar.show($0) })
    }
  }
}
