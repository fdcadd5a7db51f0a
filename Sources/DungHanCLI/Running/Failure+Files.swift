import CaseOffice
import CaseWorkflow
import Glibc
import OfficeFiles
import WorkingCalendar

/// Files that people make. What is wrong in one is bad input (7); one that is not there is not found (4).
extension Failure {
  init(_ error: CalendarFileError) {
    if case .unreadable(.cannotRead(let path, let systemError)) = error.problems.first?.reason {
      self.init(OfficeProblem(unreadableFile: path, systemError: systemError))
      return
    }
    var message = error.phrase
    // Of the calendar's own sentences this one can stand behind a place in a file.
    let (sentence, words) = (CalendarError.noWorkingWeekday, CalendarError.noWorkingWeekday.words)
    message.vi = message.vi.replacing(sentence.vietnamese, with: words.vi)
    message.en = message.en.replacing(sentence.english, with: words.en)
    self.init(code: OfficeProblem.Kind.badInput.rawValue, message: message)
  }

  /// A day or a number of days that somebody asked for and the calendar does not reach.
  init(_ error: CalendarError) {
    self.init(code: OfficeProblem.Kind.usage.rawValue, message: error.words)
  }

  init(_ problem: DefinitionProblem) {
    self.init(code: OfficeProblem.Kind.badInput.rawValue, message: problem.message)
  }
}

extension CalendarError {
  /// What is wrong and what to do, as the second half of a line.
  var words: Phrase {
    let years = "\(OfficeCalendar.firstYear)–\(OfficeCalendar.lastYear)"
    return switch self {
    case .outsideKnownYears:
      Phrase(
        vi: "ra ngoài lịch; dùng năm trong khoảng \(years)",
        en: "beyond the calendar; use years within \(years)")
    case .termTooShort(let days):
      Phrase(
        vi: "thời hạn không thể là \(days) ngày; ghi từ 1 trở lên",
        en: "a term cannot be of \(days) days; give 1 or more")
    case .noWorkingWeekday:
      Phrase(
        vi: "cả bảy ngày đều nghỉ; chừa ít nhất một ngày làm việc",
        en: "all seven days are off; leave at least one to be worked")
    case .suspensionReversed, .listedTwice:
      Phrase(vi: vietnamese.asPartOfLine, en: english.asPartOfLine)
    }
  }
}

extension String {
  /// A sentence as the second half of one: no capital, no full stop.
  fileprivate var asPartOfLine: String {
    prefix(1).lowercased() + (hasSuffix(".") ? dropFirst().dropLast() : dropFirst())
  }
}
