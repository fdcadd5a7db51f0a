package import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// The screens on the real terminal: what the executable calls when it is started without a command.
package enum Screens {
  /// What the executable knows and the rooms below may not look up.
  package struct Options: Sendable {
    package var language: Language
    /// False with `--no-color` or `NO_COLOR`.
    package var hasColour: Bool
    /// `TERM`.
    package var terminalName: String
    /// A case to open at once, as a code or a number; the board is behind it.
    package var firstCase: String?

    package init(
      language: Language = .vi, hasColour: Bool = true, terminalName: String,
      firstCase: String? = nil
    ) {
      self.language = language
      self.hasColour = hasColour
      self.terminalName = terminalName
      self.firstCase = firstCase
    }
  }

  /// The first run, where there is no office file at `path`: tries the keyboard, asks the four questions, and has `found`
  /// found the book. False when the person left before that. Throws as `run` does when there is no terminal for it.
  package static func setUp(
    _ options: Options, path: String, found: @escaping (FoundingAnswers) throws -> Void
  ) throws -> Bool {
    let logPath = path + ".log"
    let runner = Runner(
      SetupProgram(language: options.language, path: path), on: try backend(options, logPath: logPath),
      tooSmall: { size in
        CommonWords.tooSmall.filled(["size": "\(size.columns)×\(size.rows)"])(options.language)
      },
      perform: { effect in
        switch effect {
        case .bell: return .bell
        case .quit: return .quit
        case .found(let answers):
          do {
            try found(answers)
            return .message(.founded)
          } catch {
            return .message(.refused(OfficeProblem(error).message))
          }
        }
      })
    runner.run()
    return runner.program.isFounded
  }

  private static func backend(_ options: Options, logPath: String?) throws -> NcursesBackend {
    do {
      return try NcursesBackend(
        NcursesBackend.Options(
          theme: options.hasColour ? .dark : .mono, terminalName: options.terminalName, logPath: logPath))
    } catch {
      throw OfficeProblem(
        .usage, Phrase(vi: error.description, en: "The screens could not be opened: \(error.description)"))
    }
  }

  /// Runs the screens on `office` until the person leaves or the line hangs up; what was half-typed is then kept. The office
  /// goes over to a thread of its own, which reads and does what the screens ask; nobody else uses it meanwhile.
  ///
  /// Throws an `OfficeProblem` of kind `usage` before anything was drawn when input or output is no terminal or the terminal
  /// cannot do it, and what the office throws when its tables cannot be read.
  package static func run(office: Office, _ options: Options) throws {
    let desk = try Desk(office: office, language: options.language)
    let backend = try backend(options, logPath: office.screensLogPath)
    let program = ScreenProgram(
      desk: desk, copies: office.workingCopies(), firstCase: options.firstCase,
      warning: try backend.warnings.first
        ?? (office.isPutAside ? CommonWords.putAside(options.language) : nil)
        ?? (office.isOnlyLookedAt() ? CommonWords.onlyLookedAt(options.language) : nil)
        ?? (office.lacksPaper() ? CommonWords.noPaper(options.language) : nil))
    let host = try working(on: office, backend)
    let runner = Runner(
      program, on: backend, mailbox: host.mailbox, tick: 2000,
      tooSmall: { size in
        desk.say(CommonWords.tooSmall.filled(["size": "\(size.columns)×\(size.rows)"]))
      },
      perform: { host.perform($0) })
    runner.run()
    host.finish()
    if let end = runner.program.end { throw end }
  }

  private static func working(on office: Office, _ backend: NcursesBackend) throws -> WorkingHost {
    do {
      return try WorkingHost(taking: office)
    } catch {
      backend.close()
      throw OfficeProblem(
        .usage, Phrase(vi: error.description, en: "The screens could not be opened: \(error.description)"))
    }
  }
}
