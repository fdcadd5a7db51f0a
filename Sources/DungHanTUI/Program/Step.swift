import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// What a screen, what lies over it, or an errand that is done asks of the program, in order.
enum Step: Sendable {
  /// Sends out for something.
  case ask(any Errand)
  /// As if the key of this command had been pressed.
  case run(ScreenCommand)
  /// As if this key had been pressed.
  case press(Key)
  /// Another screen on the stack; it asks for what it shows.
  case open(any Screen)
  /// Another screen on the stack that was read already.
  case show(any Screen)
  /// Takes the screen that is seen off the stack.
  case leave
  /// Lays a form, a menu or a question over the screen.
  case lay(any Overlay)
  /// The form of an act over the case, or over all that are marked, with what was typed into it before.
  case fillIn(ActionOffer, of: [CaseFile])
  /// Takes what lies on top away, or all of it.
  case lift
  case liftAll
  /// Gives what was chosen over the screen to the screen.
  case give(any Sendable)
  /// Reads again what the screen shows.
  case reload
  /// Said at the start, on the board, while nothing more pressing is.
  case greet(String)
  case say(String, Status.Tone)
  /// Says why something cannot be: in the form that asked for it, else in the status line.
  case refuse(String)
  /// A half-typed form was kept, or dropped.
  case kept(WorkingCopy)
  case dropped(key: String)
  /// Opens the intake: a new form, or the half-typed one.
  case startIntake([CaseType], after: String?)
  /// What the last intake used, for the next one.
  case remember(source: String, received: String)
  /// What was just done can be taken back, or no longer.
  case undoable(Undoing?)
  /// What time it is, and the mark of the newest change.
  case clock(today: CivilDate, time: String, mark: Int64)
  /// What every screen knows of the office was read anew.
  case tables(of: Desk)
  /// The password of a locked curtain was right, or what was wrong with it.
  case uncover(problem: String?)
  /// This account was ended: what is typed is kept, and the screens close.
  case end(OfficeProblem)
  case bell
  case quit
}

/// The sentence of the status line.
struct Status: Sendable {
  enum Tone: Sendable { case plain, good, caution, problem }

  var text: String
  var tone = Tone.plain
}
