import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// What happens to the terms.
extension TableRequest {
  func addTerm(to settings: inout OfficeSettings, today: CivilDate) throws {
    guard !settings.terms.contains(where: { $0.key == edit.key }) else {
      throw OfficeProblem.usage(
        vi: "đã có thời hạn “\(edit.key)”; luật đổi thì ghi dòng mới bằng dunghan term change",
        en: "there is a term “\(edit.key)” already; a changed law is a new row by dunghan term change")
    }
    var term = try Term.reading(edit.values, over: nil, key: edit.key, today: today)
    if let from = edit.from { term.validFrom = from }
    settings.terms.append(term)
  }

  func changeTerm(in settings: inout OfficeSettings, today: CivilDate) throws {
    let day = edit.from ?? today
    guard settings.terms.contains(where: { $0.key == edit.key }) else {
      throw Office.unknownTerm(edit.key, in: settings)
    }
    guard let index = settings.terms.firstIndex(where: { $0.key == edit.key && $0.isValid(on: day) }) else {
      throw OfficeProblem.usage(
        vi:
          "--from: “\(edit.key)” không có hiệu lực ngày \(day.vietnamese); xem dunghan term show \(edit.key)",
        en: "--from: “\(edit.key)” is not in force on \(day.iso); see dunghan term show \(edit.key)")
    }
    let old = settings.terms[index]
    guard old.validFrom.map({ $0 < day }) ?? true else {
      throw OfficeProblem.usage(
        vi: "--from: đã có dòng từ ngày \(day.vietnamese); ghi ngày khác",
        en: "--from: there is a row from \(day.iso) already; give another day")
    }
    var new = try Term.reading(edit.values, over: old, key: edit.key, today: today)
    new.validFrom = day
    settings.terms[index].validTo = day - 1
    settings.terms.insert(new, at: index + 1)
  }
}
