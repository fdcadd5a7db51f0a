package import CaseStore
import CaseWorkflow

extension OfficeProblem {
  /// A file that was not written, and what to do.
  package init(_ fault: DraftFault) {
    switch fault {
    case .inWork(let path):
      self.init(
        .storage,
        Phrase(
          vi: "đang có người ghi \(path); chờ xong rồi làm lại",
          en: "somebody is writing \(path); try again when it is done"))
    case .exists(let path):
      self.init(
        .storage,
        Phrase(
          vi: "đã có tệp \(path), không ghi đè; dời nó đi rồi làm lại",
          en: "there is a file at \(path) already, it is not overwritten; move it away and try again"))
    case .noFolder(let path), .full(let path), .notWritten(let path, _):
      self.init(unwritableFile: path, systemError: fault.systemError)
    }
  }

  /// The same of a file that was wanted at `path`: of the name it has while it is written nobody need know.
  package init(_ fault: DraftFault, writing path: String) {
    switch fault {
    case .inWork: self.init(DraftFault.inWork(path: path))
    case .exists: self.init(fault)
    case .noFolder, .full, .notWritten: self.init(unwritableFile: path, systemError: fault.systemError)
    }
  }
}
