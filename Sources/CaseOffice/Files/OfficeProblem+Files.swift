import CaseWorkflow
import Glibc

extension OfficeProblem {
  /// A file somebody named that cannot be read: one that is not there is not found (4), any other is storage (6).
  ///
  /// - Parameter systemError: errno, as opening or reading left it.
  package init(unreadableFile path: String, systemError: Int32) {
    switch systemError {
    case ENOENT, ENOTDIR:
      self.init(
        .notFound,
        Phrase(vi: "không có tệp \(path); xem lại đường dẫn", en: "there is no file \(path); check the path"))
    case EISDIR:
      self.init(
        .storage,
        Phrase(
          vi: "\(path) là thư mục; ghi tên một tệp trong đó",
          en: "\(path) is a folder; name a file in it"))
    case EACCES, EPERM:
      self.init(
        .storage,
        Phrase(
          vi: "không được phép đọc \(path); xem quyền của tệp",
          en: "\(path) may not be read; check its permissions"))
    default:
      self.init(
        .storage,
        Phrase(
          vi: "không đọc được \(path) (lỗi hệ thống \(systemError)); xem ổ đĩa",
          en: "\(path) cannot be read (system error \(systemError)); check the disk"))
    }
  }

  /// A file that cannot be written.
  package init(unwritableFile path: String, systemError: Int32) {
    let cause = String(cString: strerror(systemError))
    self.init(
      .storage,
      Phrase(
        vi: "không ghi được \(path) (\(cause)); xem thư mục, quyền và chỗ trống",
        en: "\(path) cannot be written (\(cause)); check folder, permissions and space"))
  }
}
