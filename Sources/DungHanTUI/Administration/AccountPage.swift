import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// “Tài khoản”: who has which roles, from when to when.
struct AccountPage: TablePage {
  let picture: TablesPicture
  let desk: Desk

  private func account(_ id: String) -> AccountLine? { picture.accounts.first { $0.key == id } }

  var items: [ListView<String>.Item] { picture.accounts.map { .row($0.key) } }

  func headings(width: Int) -> [StyledLine] {
    [
      row(
        say(AdministrationWords.person), say(AdministrationWords.roles), say(AdministrationWords.validity),
        width)
    ]
  }

  func line(_ id: String, width: Int) -> StyledLine {
    guard let account = account(id) else { return StyledLine() }
    return row(
      account.name.sanitizedForTerminal(), roles(account),
      say(Validity.words(from: account.validFrom, to: account.validTo)), width)
  }

  private func row(_ name: String, _ roles: String, _ validity: String, _ width: Int) -> StyledLine {
    let nameWidth = width >= 76 ? 26 : 20
    let validityWidth = width >= 76 ? 18 : 10
    let room = max(10, width - nameWidth - validityWidth - 3)
    return StyledLine(
      " " + name.truncated(toWidth: nameWidth - 1).padded(toWidth: nameWidth) + " "
        + roles.truncated(toWidth: room - 1).padded(toWidth: room) + " "
        + validity.truncated(toWidth: validityWidth))
  }

  private func roles(_ account: AccountLine) -> String {
    account.roles.map { desk.roleName($0).sanitizedForTerminal() }.joined(separator: ", ")
  }

  func title(_ id: String) -> String { account(id)?.name.sanitizedForTerminal() ?? id }

  func facts(_ id: String) -> [Fact] {
    guard let account = account(id) else { return [] }
    return [
      Fact(say(AdministrationWords.accountKey), account.key.sanitizedForTerminal()),
      Fact(say(AdministrationWords.roles), roles(account)),
      Fact(
        say(AdministrationWords.unit), account.unit.map { desk.unitName($0).sanitizedForTerminal() } ?? ""),
      Fact(say(AdministrationWords.systemUser), (account.systemUser ?? "").sanitizedForTerminal()),
      Fact(
        say(AdministrationWords.password),
        !account.hasPassword
          ? "" : say(account.isLocked ? AdministrationWords.passwordLocked : AdministrationWords.passwordSet)),
      Fact(
        say(AdministrationWords.validity), say(Validity.words(from: account.validFrom, to: account.validTo))),
    ].filter { !$0.value.isEmpty }
  }

  var remark: Phrase? { AdministrationWords.accountsRead }
}
