import CaseStore
import CaseWorkflow
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

  package init(
    backup: String, path: String, visitor: Office.Visitor, clock: OfficeClock, givenDay: String? = nil,
    allowsOther: Bool = false, recoveryKey: String? = nil
  ) {
    self.recoveryKey = recoveryKey
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
    _ request: RestoreRequest, progress: (Int64) -> Void = { _ in }
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
    let returning = try ReturningBackup(from: request.backup, opening: key, to: path, progress: progress)
    let identity = returning.file.identity
    if !identity.isTraining, let given = request.givenDay {
      throw Refusal(.liveOffice, ["flag": given])
    }
    let actor: Actor
    if case .office(let id, let allowed) = present {
      if id != identity.officeID, !request.allowsOther { throw otherOffice(identity.unitName) }
      actor = allowed
    } else {
      actor = try Office(
        file: returning.file, clock: request.clock,
        account: whoIsThere(request.visitor, in: returning.file, clock: request.clock).0
      ).actor(for: .restore)
    }
    let moment = request.clock.now()
    let time = moment.time.filter { $0 != ":" }
    let name = "\(FilePlace.name(of: path)).truoc-\(moment.day.iso.filter { $0 != "-" })-\(time)"
    let kept = try returning.takePlace(keepingAs: name, by: Signature(actor: actor, at: moment))
    return RestoreReport(backup: Backup(returning.report, path: request.backup), path: path, kept: kept)
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
