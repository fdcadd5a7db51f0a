import CaseOffice
import CaseWorkflow
import VietnameseText

/// The program as a function: words in, exit code out; everything else it touches is given to it.
package enum CommandLineInterface {
  /// Runs the command that `arguments` (without the program's name) ask for.
  ///
  /// 0 done, 1 a check found problems, 2 usage, 3 refused, 4 not found, 5 changed meanwhile, 6 storage, 7 bad input data.
  /// Every code but 0 comes with one line on standard error.
  package static func run(
    arguments: [String], surroundings: Surroundings, streams: Streams, startScreens: StartScreens? = nil,
    setUp: SetUpOffice? = nil
  ) -> Int32 {
    var language = Preferences.language(ofUnread: arguments, surroundings)
    do {
      let invocation = try ArgumentReader.read(arguments, by: .dunghan)
      let preferences = try Preferences(invocation, surroundings, streams)
      language = preferences.language
      let session = Session(
        invocation: invocation, preferences: preferences, surroundings: surroundings, streams: streams,
        table: .dunghan, startScreens: startScreens, setUp: setUp)
      // What was printed before a failure is part of the answer; of two failures the command's own says more.
      let outcome = Result { try invocation.command.run(session) }
      let printing = Result { try session.output.flush() }
      try outcome.get()
      try printing.get()
      return 0
    } catch OutputTrouble.closed {
      return 0
    } catch {
      let failure = Failure(error)
      let line = "dunghan: " + failure.message(language).sanitizedForTerminal() + "\n"
      streams.writeError(Array(line.utf8))
      return failure.code
    }
  }
}
