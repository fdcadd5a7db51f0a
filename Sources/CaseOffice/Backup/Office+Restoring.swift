import CaseStore
package import CaseWorkflow
import WorkingCalendar

/// What `restore` is asked.
package struct RestoreRequest: Sendable {
  /// The backup, and the place of the office it is to take.
  package var backup: String
  package var path: String
  package var visitor: Office.Visitor
  package var clock: OfficeClock
  /// The flag or variable that gave the day; a live office refuses it.
  package var givenDay: String?
  /// Whether it may take the place of another office, or of a file that is none.
  package var allowsOther: Bool
  /// The recovery key as it was typed, for an encrypted backup.
  package var recoveryKey: String?
  /// Whether what does not follow from the backup's log is made anew from it.
  package var repairs: Bool
  /// Only looks and tells what would be put aside.
  package var isTrial: Bool

  package init(
    backup: String, path: String, visitor: Office.Visitor, clock: OfficeClock, givenDay: String? = nil,
    allowsOther: Bool = false, recoveryKey: String? = nil, repairs: Bool = false, isTrial: Bool = false
  ) {
    self.recoveryKey = recoveryKey
    self.repairs = repairs
    self.isTrial = isTrial
    self.backup = backup
    self.path = path
    self.visitor = visitor
    self.clock = clock
    self.givenDay = givenDay
    self.allowsOther = allowsOther
  }
}

/// What `restore` did.
package struct RestoreReport: Hashable, Sendable {
  package var backup: Backup
  /// Where the office is now.
  package var path: String
  /// The name of the file that was there; nil where there was none.
  package var kept: String?
  /// What that file holds and the backup does not; nil where its log is another, or could not be read.
  package var later: WorkLeftBehind?
  /// What is still not as its log says in a backup that was repaired; nil where nothing had to be.
  package var remaining: Phrase?
  /// Whether the key on paper was the proof, since nobody was known there.
  package var isByPaper = false
  /// Whether nothing stood in the place of the office.
  package var hadNone = false
  /// The keys of the accounts that administer what was put back, and may open it today.
  package var administrators: [String] = []
}

extension Office {
  /// What stands in the place of the office before a backup returns there.
  private enum Present {
    case none
    /// An office that can be read: its id, and who puts the backup back.
    case office(id: String, Actor)
    /// An office file too damaged to be asked.
    case damaged
    case foreign
  }

  /// Puts a backup in the place of the office: checked, through a file beside it, and said in its log. The file that was
  /// there keeps everything under another name. Refused while somebody has the office open, and for another office's backup.
  ///
  /// Who may is asked of the office that stands there; of the backup where that one cannot be read.
  package static func restore(
    _ request: RestoreRequest, progress: (Int64) -> Void = { _ in }, compared: (Int64) -> Void = { _ in }
  ) throws -> RestoreReport {
    let path = FilePlace.resolved(request.path)
    guard FilePlace.isTaken(request.backup) else {
      // Said before anything is asked of the office.
      _ = try BackupReport.of(fileAt: request.backup)
      throw StoreError.missing(path: request.backup)
    }
    let present = try look(at: path, request)
    if case .foreign = present, !request.allowsOther { throw StoreError.trouble(.foreign) }
    let key = try request.recoveryKey.map { try RecoveryKey.read($0) }
    let returning = try ReturningBackup(
      from: request.backup, opening: key, to: path, repaired: request.repairs, progress: progress,
      compared: compared)
    let identity = returning.file.identity
    if !identity.isTraining, let given = request.givenDay {
      throw Refusal(.liveOffice, ["flag": given])
    }
    let actor: Actor
    if case .office(let id, let allowed) = present {
      if id != identity.officeID, !request.allowsOther { throw otherOffice(identity.unitName) }
      actor = allowed
    } else {
      actor = try whoPutsBack(returning, key, request)
    }
    var report = RestoreReport(
      backup: Backup(returning.report, path: request.backup), path: path,
      remaining: returning.remaining.flatMap { $0.isEmpty ? nil : $0.words })
    report.isByPaper = returning.isByPaper
    report.administrators = try administrators(of: returning.file, on: request.clock.now().day).map(\.key)
    if case .none = present { report.hadNone = true }
    guard !request.isTrial else {
      report.later = try returning.laterWork(for: actor.account).map { WorkLeftBehind($0) }
      return report
    }
    let moment = request.clock.now()
    let time = moment.time.filter { $0 != ":" }
    let name = "\(FilePlace.name(of: path)).truoc-\(moment.day.iso.filter { $0 != "-" })-\(time)"
    let done = try returning.takePlace(keepingAs: name, by: Signature(actor: actor, at: moment))
    report.kept = done.kept
    report.later = done.later.map { WorkLeftBehind($0) }
    return report
  }

  /// Where there is no office to ask, the accounts of the backup say who may. On a new machine nobody may be known: then the
  /// key on paper, which the backup was sealed to, stands for its administrator.
  private static func whoPutsBack(
    _ returning: ReturningBackup, _ key: RecoveryKey?, _ request: RestoreRequest
  ) throws -> Actor {
    let file = returning.file
    do {
      let account = try whoIsThere(request.visitor, in: file, clock: request.clock).0
      return try Office(file: file, clock: request.clock, account: account).actor(for: .restore)
    } catch let problem as OfficeProblem where problem.kind == .refused {
      let keeper = try administrators(of: file, on: request.clock.now().day).first
      guard let key, let keeper, (try? file.openVault(as: OfficeFile.recoveryHolder, with: key.pair)) != nil
      else { throw problem }
      returning.isByPaper = true
      return try Office(file: file, clock: request.clock, account: keeper).actor(for: .restore)
    }
  }

  private static func administrators(of file: OfficeFile, on day: CivilDate) throws -> [Account] {
    try file.accounts().filter { account in
      account.roles(on: day).contains { OfficeTask.restore.roles.contains($0) }
    }
  }

  private static func look(at path: String, _ request: RestoreRequest) throws -> Present {
    do {
      let office = try open(path: path, clock: request.clock, visitor: request.visitor)
      if !office.isTraining, let given = request.givenDay { throw Refusal(.liveOffice, ["flag": given]) }
      return .office(id: office.identity.officeID, try office.actor(for: .restore))
    } catch StoreError.missing {
      return .none
    } catch StoreError.trouble(.foreign) {
      return .foreign
    } catch StoreError.trouble(.damaged), StoreError.inconsistent {
      return .damaged
    } catch  where FileTrouble(error) == .damaged {
      return .damaged
    }
  }

  private static func otherOffice(_ unit: String) -> OfficeProblem {
    OfficeProblem(
      .refused,
      Phrase(
        vi:
          "bản sao lưu là của sổ khác (\(unit)); đúng ý thì thêm --other-office, hoặc chỉ sổ khác bằng --file",
        en:
          "the backup is of another office (\(unit)); if that is meant add --other-office, or name the file with --file"
      ))
  }
}
