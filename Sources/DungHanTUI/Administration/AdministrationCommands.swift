import CaseWorkflow
import TerminalKit

/// The commands of “Quản trị”.
extension ScreenCommands {
  /// Those of one page; `mayChange`: whether this account changes tables.
  static func administration(_ page: AdministrationPage, mayChange: Bool) -> Registry {
    Registry([openRow(mayChange && page.isEdited), pages, rows, add(to: page, mayChange)]).joined(
      with: everywhere)
  }

  /// The way to it, from everywhere.
  static let administration = Registry([administrationCommand])

  private static let administrationCommand = Entry(
    .administration, title: Words(vi: "Quản trị", en: "Administration"), keys: [.control("o")],
    help: Words(
      vi: "Đơn vị, người ký, thời hạn, loại vụ việc, lịch, tài khoản, quyền, sổ, nhật ký",
      en: "Bodies, signers, terms, types, calendar, accounts, rights, the book, its log"),
    finds: Words(
      vi:
        "đơn vị người ký đường báo cáo thời hạn loại vụ việc tài khoản mật khẩu chìa quyền sổ sao lưu khôi phục kiểm tra nhật ký",
      en:
        "bodies signers routes terms types accounts passwords keys rights book backup restore check log"))

  private static func openRow(_ mayChange: Bool) -> Entry {
    Entry(
      .open, title: mayChange ? Words(vi: "Xem, sửa", en: "Look, change") : Words(vi: "Xem", en: "Look"),
      keys: [.enter],
      help: Words(vi: "Xem hết dòng đang chọn và việc làm được", en: "The whole row and what can be done"),
      weight: 8)
  }

  private static let pages = Entry(
    .tabs, title: Words(vi: "Trang", en: "Pages"), keys: [.right, .left, .tab, .backTab],
    help: Words(vi: "Sang trang khác của Quản trị", en: "To another page of the administration"), weight: 6)

  private static let rows = Entry(
    .scroll, title: Words(vi: "Chọn dòng", en: "Choose a row"), keys: [.up, .down, .pageUp, .pageDown],
    help: Words(vi: "Lên, xuống trong trang", en: "Up and down the page"))

  private static func add(to page: AdministrationPage, _ mayChange: Bool) -> Entry {
    Entry(
      .addRow, title: Words(vi: "Thêm dòng", en: "Add a row"), barTitle: Words(vi: "Thêm", en: "Add"),
      keys: [.control("n")],
      help: Words(
        vi: "Thêm đơn vị, người ký, đường báo cáo, thời hạn", en: "Add a body, a signer, a route, a term"),
      // Whoever only reads finds it, and why not, under F1.
      weight: mayChange && page.isEdited ? 7 : 0,
      availability: { _ in
        switch page {
        case .units, .signers, .terms:
          return mayChange ? .available : .unavailable(AdministrationWords.viewOnly.words)
        case .types: return .unavailable(AdministrationWords.typeRemark.words)
        case .accounts: return .unavailable(AdministrationWords.accountsRead.words)
        case .calendar, .rights, .book, .log: return .unavailable(AdministrationWords.nothingToAdd.words)
        }
      })
  }
}
