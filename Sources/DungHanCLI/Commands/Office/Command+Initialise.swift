import CaseOffice
import CaseWorkflow
import VietnameseText

extension Command {
  static let initialise = Command(
    path: ["init"],
    summary: Phrase(vi: "lập sổ mới", en: "found a new office file"),
    remarks: [
      Phrase(
        vi: "Sổ tập huấn (--training) cho đặt ngày và tài khoản bằng cờ; sổ thật thì không.",
        en: "A training office (--training) takes its day and account from flags; a live one refuses both.")
    ],
    flags: [
      Flag(
        name: "unit", value: .text("NAME"), help: Phrase(vi: "tên đơn vị giữ sổ", en: "the name of the unit"),
        isRequired: true),
      Flag(
        name: "symbol", value: .text("TL"),
        help: Phrase(vi: "ký hiệu đầu số đơn, chữ in không dấu", en: "the beginning of every code, capitals"),
        isRequired: true),
      Flag(name: "training", value: .none, help: Phrase(vi: "sổ tập huấn", en: "a training office")),
    ],
    formats: [.json],
    examples: [
      "init --unit 'MTTQ xã Suối Đá' --symbol SD",
      "init --training --unit 'Lớp học' --symbol TH --file hoc.dunghan",
    ],
    run: { session in
      let invocation = session.invocation
      let isTraining = invocation.has("training")
      if !isTraining { try session.refuseGiven() }
      let path = try session.officePath()
      if session.preferences.file == nil { try session.makeDataFolder() }
      let office = try session.found(
        at: path, unit: invocation.text("unit") ?? "", symbol: invocation.text("symbol") ?? "",
        isTraining: isTraining)
      switch session.format {
      case .json:
        try session.print([
          "file": .text(path), "unit": .text(office.unitName), "symbol": .text(office.symbol),
          "training": .bool(office.isTraining),
        ])
      case .text, .csv:
        let kind =
          isTraining ? Phrase(vi: "sổ tập huấn", en: "training office") : Phrase(vi: "sổ", en: "office")
        try session.output.line(
          Phrase(
            vi: "Đã lập \(kind.vi) của \(office.unitName), ký hiệu \(office.symbol): \(path)",
            en: "Founded the \(kind.en) of \(office.unitName), symbol \(office.symbol): \(path)")(
              session.language
            ).sanitizedForTerminal())
        try session.output.line(
          Phrase(
            vi: "Ghi đơn đầu tiên: dunghan case new --help", en: "Log the first case: dunghan case new --help"
          )(session.language))
        guard !isTraining, let keys = office.folderOfKey else { return }
        try session.output.line(
          Phrase(
            vi: "Chìa mở người gửi giữ kín ở \(keys): chép ra nơi cất riêng, mất là không ai mở được",
            en: "The key to sealed senders lies in \(keys): keep a copy apart, nobody opens them without it")(
              session.language))
      }
    })
}

extension Session {
  /// A live office refuses a given day and a given account from its first day.
  func refuseGiven() throws {
    if let given = preferences.today { throw Refusal(.liveOffice, ["flag": given.origin]) }
    if preferences.account != nil { throw Refusal(.liveOffice, ["flag": "--as"]) }
  }

  func found(
    at path: String, unit: String, symbol: String, isTraining: Bool, person: OfficeSetup.Person? = nil
  ) throws -> Office {
    let setup = OfficeSetup(
      unitName: unit, symbol: symbol, isTraining: isTraining, systemUser: surroundings.systemUser(),
      randomBytes: surroundings.randomBytes(48), person: person, keyFolder: visitor.keyFolder)
    return try Office.found(
      path: path, setup: setup, tables: try OfficeTables.load(directory: try configurationFolder()),
      clock: clock)
  }
}
