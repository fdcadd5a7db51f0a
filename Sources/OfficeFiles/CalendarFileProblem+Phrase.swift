package import CaseWorkflow
import WorkingCalendar

extension CalendarFileProblem {
  /// What is wrong, where, and what to do: one sentence in each language.
  package var phrase: Phrase {
    let reason = reason.phrase
    var (vi, en) = (file, file)
    if let line {
      vi += ", dòng \(line)"
      en += ", line \(line)"
    }
    if let field {
      vi += ", cột \(field)"
      en += ", field \(field)"
    }
    return Phrase(vi: "\(vi): \(reason.vi)", en: "\(en): \(reason.en)")
  }
}

extension CalendarFileProblem.Reason {
  /// What is wrong and what to do, without the place.
  package var phrase: Phrase {
    let years = "\(OfficeCalendar.firstYear)–\(OfficeCalendar.lastYear)"
    let kinds = SpecialDayKind.allCases.map(\.rawValue).joined(separator: ", ")
    let statuses = SpecialDayStatus.allCases.map(\.rawValue).joined(separator: ", ")
    return switch self {
    case .unreadable(let error): error.reason
    case .notARow(let problem): problem.reason
    case .empty: Phrase(vi: "tệp trống, không có dòng nào", en: "the file is empty")
    case .noHeading:
      Phrase(
        vi: "thiếu dòng tiêu đề: date,kind,name,source,status,pair",
        en: "the heading is missing: date,kind,name,source,status,pair")
    case .columnMissing: Phrase(vi: "tiêu đề thiếu cột này", en: "the heading lacks this column")
    case .columnTwice: Phrase(vi: "tiêu đề ghi cột này hai lần", en: "the heading has this column twice")
    case .tooManyCells:
      Phrase(
        vi: "có nhiều ô hơn số cột; đặt ô có dấu phẩy trong dấu ngoặc kép",
        en: "there are more cells than columns; put a cell with a comma between quotes")
    case .unknownDirective(let name):
      Phrase(
        vi: "không có dòng “\(name)”; chỉ dùng #weekend và #years",
        en: "there is no line “\(name)”; use #weekend and #years only")
    case .directiveAfterRows:
      Phrase(vi: "dòng này phải đứng trước các ngày", en: "this line must stand before the days")
    case .weekendTwice: Phrase(vi: "#weekend được ghi hai lần", en: "#weekend is given twice")
    case .noSuchWeekday(let name):
      Phrase(
        vi: "không có thứ “\(name)”; ghi monday … sunday, ví dụ #weekend,saturday,sunday",
        en: "there is no weekday “\(name)”; write monday … sunday, as in #weekend,saturday,sunday")
    case .noWeekday:
      Phrase(
        vi: "không ghi ngày nghỉ nào, ví dụ #weekend,saturday,sunday",
        en: "names no day of rest, as in #weekend,saturday,sunday")
    case .noWorkingWeekday: Phrase(CalendarError.noWorkingWeekday)
    case .notASpan:
      Phrase(
        vi: "phải là hai năm trong \(years), năm đầu không sau năm cuối, ví dụ #years,2018,2026",
        en: "must be two years within \(years), the first no later than the last, as in #years,2018,2026")
    case .noSuchDate(let text):
      Phrase(
        vi: "không có ngày “\(text)”; ghi 2026-11-02 hoặc 2/11/2026",
        en: "there is no date “\(text)”; write 2026-11-02 or 2/11/2026")
    case .unknownYear:
      Phrase(vi: "lịch chỉ biết các năm \(years)", en: "the calendar knows the years \(years) only")
    case .noSuchKind(let text):
      Phrase(
        vi: "không có loại ngày “\(text)”; ghi \(kinds)", en: "there is no kind “\(text)”; write \(kinds)")
    case .noSuchStatus(let text):
      Phrase(
        vi: "không có tình trạng “\(text)”; ghi \(statuses)",
        en: "there is no status “\(text)”; write \(statuses)")
    case .listedTwice(let line):
      Phrase(vi: "ngày này đã ghi ở dòng \(line)", en: "this day is already listed on line \(line)")
    case .pairMissing:
      Phrase(
        vi: "ngày hoán đổi phải ghi ngày kia ở cột pair", en: "a swapped day must name its other date in pair"
      )
    case .pairWithoutSwap:
      Phrase(
        vi: "chỉ ngày hoán đổi (swapped_off, swapped_working) mới có pair",
        en: "only a swapped day (swapped_off, swapped_working) has a pair")
    case .pairNotListed(let date):
      Phrase(
        vi: "ngày kia của hoán đổi, \(date.vietnamese), không có trong tệp",
        en: "the other half of the swap, \(date.iso), is not in the file")
    case .pairNotMutual(let date, let line):
      Phrase(
        vi:
          "dòng \(line) (\(date.vietnamese)) không phải nửa kia của hoán đổi này: một ngày swapped_off và một "
          + "ngày swapped_working phải ghi nhau",
        en:
          "line \(line) (\(date.iso)) is not the other half of this swap: a swapped_off and a swapped_working day "
          + "must name each other")
    case .announcedOutsideYears(let year):
      Phrase(
        vi: "năm \(year) nằm ngoài #years nên không thể là announced; sửa #years hoặc ghi projected",
        en: "\(year) lies outside #years, so it can't be announced; change #years or write projected")
    }
  }
}

extension Phrase {
  fileprivate init(_ error: CalendarError) { self.init(vi: error.vietnamese, en: error.english) }
}

extension CalendarFileError {
  /// The first place that is wrong, and how many more there are.
  package var phrase: Phrase {
    let first = problems[0].phrase
    guard problems.count > 1 else { return first }
    return Phrase(
      vi: "\(first.vi) (và \(problems.count - 1) chỗ khác)",
      en: "\(first.en) (and \(problems.count - 1) more)")
  }
}
