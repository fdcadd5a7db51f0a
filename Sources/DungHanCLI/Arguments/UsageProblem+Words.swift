import CaseWorkflow
import WorkingCalendar

extension UsageProblem {
  /// What is wrong and what to do, in one line.
  var message: Phrase {
    switch self {
    case .unknownCommand(let words, let possible):
      let name = words.joined(separator: " ")
      return Phrase(
        vi: "không có lệnh “\(name)”; có: \(possible.joined(separator: ", ")) (dunghan help)",
        en: "there is no command “\(name)”; there are: \(possible.joined(separator: ", ")) (dunghan help)")
    case .missingCommand(let group, let possible):
      return Phrase(
        vi: "“\(group)” còn thiếu việc cần làm; ghi một trong: \(possible.joined(separator: ", "))",
        en: "“\(group)” needs to be told what to do; one of: \(possible.joined(separator: ", "))")
    case .unknownFlag(let flag, let command, let nearest):
      let hint = nearest.map { Phrase(vi: "; có phải --\($0)?", en: "; did you mean --\($0)?") }
      return Phrase(
        vi: "không có cờ \(flag)\(hint?.vi ?? ""); xem \(Self.help(command))",
        en: "there is no flag \(flag)\(hint?.en ?? ""); see \(Self.help(command))")
    case .missingValue(let flag, let placeholder):
      return Phrase(
        vi: "--\(flag) còn thiếu giá trị; ghi --\(flag) \(placeholder)",
        en: "--\(flag) lacks its value; write --\(flag) \(placeholder)")
    case .needlessValue(let flag):
      return Phrase(
        vi: "--\(flag) không nhận giá trị; chỉ ghi --\(flag)",
        en: "--\(flag) takes no value; write --\(flag) alone")
    case .givenTwice(let flag):
      return Phrase(vi: "--\(flag) ghi hai lần; chỉ ghi một", en: "--\(flag) is given twice; give it once")
    case .missingFlag(let flag, let placeholder, let command):
      return Phrase(
        vi: "còn thiếu --\(flag); ghi --\(flag) \(placeholder) (\(Self.help(command)))",
        en: "--\(flag) is missing; add --\(flag) \(placeholder) (\(Self.help(command)))")
    case .missingArgument(let name, let command):
      return Phrase(
        vi: "còn thiếu \(name); xem \(Self.help(command))",
        en: "\(name) is missing; see \(Self.help(command))")
    case .needlessArgument(let word, let command):
      return Phrase(
        vi: "thừa “\(word)”; nội dung có dấu cách thì đặt trong dấu nháy; xem \(Self.help(command))",
        en: "“\(word)” is one word too many; quote text that has spaces; see \(Self.help(command))")
    case .unquotedName(let command):
      return Phrase(
        vi: "thừa một từ; họ tên, địa chỉ có dấu cách thì đặt trong dấu nháy; xem \(Self.help(command))",
        en: "a word too many; put the name in quotes; see \(Self.help(command))")
    case .noHome:
      return Phrase(
        vi: "không biết thư mục của người dùng (HOME); chỉ tệp sổ bằng --file",
        en: "the user's folder is unknown (HOME); name the office file with --file")
    default:
      return valueMessage
    }
  }

  /// The same for a value that does not fit.
  private var valueMessage: Phrase {
    switch self {
    case .unreadableNumber(let flag, let value, let least):
      Phrase(
        vi: "--\(flag): “\(value)” không phải số nguyên từ \(least) trở lên",
        en: "--\(flag): “\(value)” is not a whole number of at least \(least)")
    case .unknownChoice(let flag, let value, let possible):
      Phrase(
        vi: "--\(flag): “\(value)” không phải một trong: \(possible.joined(separator: ", "))",
        en: "--\(flag): “\(value)” is none of: \(possible.joined(separator: ", "))")
    case .unreadableDay(let place, let value):
      Phrase(
        vi: "\(place): không có ngày “\(value)”; ghi như 2/11/2026 hoặc 2026-11-02",
        en: "\(place): there is no date “\(value)”; write 2/11/2026 or 2026-11-02")
    case .dayOutsideCalendar(let place, let value):
      Phrase(
        vi: "\(place): ngày “\(value)” ra ngoài lịch; dùng năm trong khoảng \(calendarYears)",
        en: "\(place): “\(value)” is beyond the calendar; use years within \(calendarYears)")
    case .unreadableSpan(let flag, let value):
      Phrase(
        vi:
          "--\(flag): “\(value)” không phải một khoảng ngày; ghi ngày đầu trước, như 2026-01-01..2026-03-31",
        en: "--\(flag): “\(value)” is no span of days; write the first day first, as 2026-01-01..2026-03-31")
    case .unreadableTime(let flag, let value):
      Phrase(
        vi: "--\(flag): không đọc được giờ “\(value)”; ghi như 07:30",
        en: "--\(flag): unreadable time “\(value)”; write 07:30")
    case .unreadableAssignment(let text):
      Phrase(
        vi: "--set: “\(text)” không có dạng Ô=GIÁ-TRỊ; ghi như --set document=15/CV-MT",
        en: "--set: “\(text)” is not FIELD=VALUE; write --set document=15/CV-MT")
    case .fieldGivenTwice(let field):
      Phrase(
        vi: "--set: ô “\(field)” ghi hai lần; chỉ ghi một",
        en: "--set: the field “\(field)” is given twice; give it once")
    case .notTogether(let one, let other):
      Phrase(
        vi: "\(one) và \(other) không đi với nhau; bỏ một",
        en: "\(one) and \(other) do not go together; drop one")
    case .noSuchFormat(let format, let command):
      Phrase(
        vi: "lệnh \(command) không in dạng \(format.rawValue.uppercased()); bỏ --\(format.rawValue)",
        en: "\(command) does not print \(format.rawValue.uppercased()); drop --\(format.rawValue)")
    default:
      Phrase("")
    }
  }

  private var calendarYears: String { "\(OfficeCalendar.firstYear)–\(OfficeCalendar.lastYear)" }

  private static func help(_ command: String) -> String {
    command.isEmpty ? "dunghan help" : "dunghan help \(command)"
  }
}
