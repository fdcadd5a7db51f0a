/// Every command, in the order of help.
struct CommandTable: Sendable {
  let commands: [Command]

  /// The whole program.
  static let dunghan = CommandTable(
    commands: [
      .screens, .demo, .initialise, .board,
      .caseNew, .caseList, .caseShow, .caseHistory, .caseSender, .caseCorrectSender, .caseForgetSender,
      .caseSeal, .caseActions,
      .caseDo,
      .caseUndo, .caseMerge,
      .caseUnmerge,
      .search,
      .importRegister, .exportCases, .document, .documentCheck,
      .deadline, .calendarShow, .calendarCheck, .calendarImport, .calendarUndo, .calendarLunar,
      .periodicList, .periodicDone, .periodicStep, .periodicUndo,
      .unitList, .unitShow, .unitAdd, .unitChange, .signerList, .signerAdd, .signerChange,
      .termList, .termShow, .termAdd, .termChange,
      .typeList, .typeShow, .typeCheck, .typeAdd, .typeChange,
      .userList, .userAdd, .userChange, .userDisable, .userEntrust, .userNewKey,
      .userPassword, .userUnlock, .userRecoveryKey, .userRecover,
      .sweep, .backupCreate, .backupVerify, .backupRestore, .auditVerify, .auditHead, .auditLog, .doctor,
      .help,
      .helpRules,
    ])

  func command(_ path: [String]) -> Command? {
    commands.first { $0.path == path }
  }

  /// What `--help` runs.
  var helper: Command { .help }

  /// The names of the commands that begin with these words.
  func names(under path: [String]) -> [String] {
    commands(under: path).map(\.name)
  }

  func commands(under path: [String]) -> [Command] {
    commands.filter { !$0.path.isEmpty && $0.path.starts(with: path) }
  }
}
