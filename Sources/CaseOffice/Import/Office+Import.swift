import CaseStore
package import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// Which register to import and how it is written.
package struct RegisterSource: Sendable {
  package var path: String
  /// A JSON5 file that describes a layout of its own.
  package var mapPath: String?
  /// `tcvn3`, `windows-1258` …; nil when the file says itself.
  package var encoding: String?

  package init(path: String, mapPath: String? = nil, encoding: String? = nil) {
    self.path = path
    self.mapPath = mapPath
    self.encoding = encoding
  }
}

extension Office {
  /// How many rows are committed together: enough that the disk is not the limit, few enough that others can write between.
  private static let rowsInACommit = 8_000
  /// How many are handed from the thread that reads to the one that writes: few enough to be still at hand.
  private static let rowsAtOnce = 500

  /// Reads an office's old book row by row, in constant memory, each row one event with its real dates. What cannot be
  /// read is rejected with its reason, into `PATH.rejected.csv` as well (an earlier one is kept as `PATH.rejected.1.csv`);
  /// the others go in. Importing the same rows again
  /// adds nothing. `progress` is told the rows read so far. `isDryRun` reports and keeps nothing.
  @discardableResult
  package func importRegister(
    _ source: RegisterSource, isDryRun: Bool = false, language: Language = .vi,
    progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    let actor = try actor(for: .importRegister)
    let context = RegisterContext(today: today, vocabulary: try vocabulary())
    let reader = try openRegister(source, context)
    var rejects = RejectsFile(
      path: source.path, reader: reader, language: language, isDryRun: isDryRun)
    let clerk = RegisterClerk(
      reader: reader, engines: try engines(by: actor), preparer: try file.preparer(), entered: today)
    var run = ImportRun(
      file: file, signature: signature(actor), sender: try comparableSender(),
      openCode: { matter in
        guard case .open? = try self.file.sender(of: matter) ?? .open(Sender()) else { return nil }
        return try self.seeing { sight in
          try self.file.isShown(matter, to: sight) ? try self.file.matter(id: matter)?.matter.code : nil
        }
      })
    var kept = 0
    do {
      do {
        try importing(clerk, &run, &rejects, isDryRun: isDryRun, kept: &kept, progress: progress)
      } catch {
        // The rows that were turned away before the trouble; of the two it is told.
        _ = try? rejects.place()
        throw error
      }
      var report = run.report
      report.earlierRejects = try rejects.place()
      return report
    } catch  where kept > 0 {
      // Rows are committed by the thousand: what came in before the trouble is in the book.
      throw OfficeProblem(error).after(kept)
    }
  }

  /// Who a case is from, to be compared and never shown: whoever holds the key to senders compares sealed ones too.
  private func comparableSender() throws -> (Int64) throws -> KeptSender? {
    let mayOpen = (try? self.actor(for: .openSender)) != nil
    let pair = mayOpen ? try? accountPair() : nil
    return { [file, account] matter in
      let kept = try file.sender(of: matter)
      guard kept == .sealed, let pair,
        let opened = try? file.openSender(of: matter, as: account.key, with: pair)
      else { return kept }
      return .open(opened)
    }
  }

  /// `kept` is how many rows are committed.
  private func importing(
    _ clerk: RegisterClerk, _ run: inout ImportRun, _ rejects: inout RejectsFile, isDryRun: Bool,
    kept: inout Int, progress: (Int) -> Void
  ) throws {
    try file.importing {
      try Conveyor.run(ahead: 4) {
        try clerk.next(Self.rowsAtOnce)
      } use: { next in
        var hasMore = true
        while hasMore {
          do {
            try file.write {
              hasMore = try run.take(Self.rowsInACommit, from: next, rejects: &rejects)
              if isDryRun { throw DryRun() }
            }
            kept = run.report.imported
          } catch is DryRun {}
          try rejects.flush()
          progress(run.report.read)
        }
      }
    }
  }

  private func engines(by actor: Actor) throws -> [CaseTypeKey: Engine] {
    var engines: [CaseTypeKey: Engine] = [:]
    for key in try file.caseTypeKeys() { engines[key] = try engine(openingA: key, by: actor) }
    return engines
  }

  /// Ends a batch without keeping it.
  private struct DryRun: Error {}

  private func vocabulary() throws -> RegisterVocabulary {
    let settings = try settings()
    var types: [CaseTypeKey: [String]] = [:]
    for key in try file.caseTypeKeys() {
      guard let digest = try file.currentDigest(of: key) else { continue }
      types[key] = [try file.caseType(digest: digest).label.vi]
    }
    let units = Dictionary(settings.units.map { ($0.key, $0.everyName) }) { first, _ in first }
    return RegisterVocabulary(types: types, units: units)
  }

  private func openRegister(_ source: RegisterSource, _ context: RegisterContext) throws -> RegisterReader {
    do {
      var encoding: TextEncoding?
      if let name = source.encoding {
        do { encoding = try TextEncoding(named: name) } catch { throw OfficeProblem(.usage, error.reason) }
      }
      var map = RegisterMap()
      if let path = source.mapPath {
        map = try RegisterMap(json: try mapBytes(path), file: path, vocabulary: context.vocabulary)
      }
      return try RegisterReader(path: source.path, encoding: encoding, map: map, context: context)
    } catch let error as RegisterFileError {
      if case .text(.cannotRead(let path, let systemError)) = error {
        throw OfficeProblem(unreadableFile: path, systemError: systemError)
      }
      throw OfficeProblem(.badInput, error.reason.prefixed(by: source.path))
    } catch let error as RegisterMapError {
      let place = error.path.isEmpty ? error.file : "\(error.file): \(error.path)"
      throw OfficeProblem(.badInput, error.reason.prefixed(by: place))
    }
  }

  /// A description of columns is small; anything over a megabyte is not one.
  private func mapBytes(_ path: String) throws -> [UInt8] {
    do {
      let source = try ByteSource(path: path)
      var bytes: [UInt8] = []
      while bytes.count <= 1 << 20 {
        let piece = try source.next()
        if piece.isEmpty { return bytes }
        bytes += piece
      }
    } catch TextDecodingError.cannotRead(let path, let systemError) {
      throw OfficeProblem(unreadableFile: path, systemError: systemError)
    }
    throw OfficeProblem(
      .badInput,
      Phrase(
        vi: "\(path): lớn quá 1 MB, không phải bản mô tả cột; xem lại --map",
        en: "\(path): over 1 MB, no description of columns; check --map"))
  }
}

extension Phrase {
  func prefixed(by place: String) -> Phrase {
    Phrase(vi: "\(place): \(vi)", en: "\(place): \(en)")
  }
}

extension OfficeProblem {
  /// The same trouble, for an import of which `count` rows are in the book already.
  fileprivate func after(_ count: Int) -> OfficeProblem {
    var problem = self
    problem.message = Phrase(
      vi: "\(count) dòng đã vào sổ rồi dừng: \(message.vi); nhập lại cùng tệp, dòng đã có được bỏ qua",
      en:
        "\(count) rows are in the book, then it stopped: \(message.en); import the same file again, rows that are in are passed over"
    )
    return problem
  }
}
