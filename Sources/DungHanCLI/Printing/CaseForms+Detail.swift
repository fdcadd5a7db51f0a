import CaseOffice
import CaseWorkflow
import WorkingCalendar

extension CaseForms {
  /// A case whole, as `case show` gives it.
  func json(_ detail: CaseDetail, today: CivilDate, calendar: OfficeCalendar) -> JSONValue {
    json(detail.line).adding([
      "summary": .text(detail.summary),
      "fields": .object(fields(of: detail)),
      "obligations": .list(
        inOrder(detail.matter.obligations).map { json($0, today: today, calendar: calendar) }),
      "documents": .list(detail.matter.documents.map(json)),
      "links": .list(
        detail.matter.dossier.links.map { ["kind": .text($0.kind.rawValue), "code": .text($0.code)] }),
    ])
  }

  /// What was given in the type's fields and by acts; beside it the flags and items of a case that has any.
  private func fields(of detail: CaseDetail) -> [JSONValue.Member] {
    var members = detail.givenFields.map { JSONValue.Member(key: $0.key, value: .text($0.value)) }
    let flags = detail.matter.standingFlags.map { flag, reason -> JSONValue in
      ["flag": .text(flag), "reason": reason.isEmpty ? .null : .text(reason)]
    }
    let items = detail.matter.dossier.items.map { json($0, of: detail) }
    if !flags.isEmpty { members.append(JSONValue.Member(key: "flags", value: .list(flags))) }
    if !items.isEmpty { members.append(JSONValue.Member(key: "items", value: .list(items))) }
    return members
  }

  /// What every case owes, then what its type declares and its items ask for; each by its number.
  private func inOrder(_ duties: [Obligation]) -> [Obligation] {
    let road: [ObligationKey] = [.forward, .answer, .notice]
    return duties.filter { road.contains($0.key) } + duties.filter { !road.contains($0.key) }
  }

  private func json(_ item: CaseItem, of detail: CaseDetail) -> JSONValue {
    [
      "number": JSONValue(item.number), "kind": .text(item.kind),
      "text": .text(detail.itemWords[item.number] ?? ""),
      "category": JSONValue(item.category), "addressee": JSONValue(item.addressee),
      "due": JSONValue(detail.matter.obligations.first { $0.number == item.obligation }?.due),
      "result": JSONValue(item.result), "percent": JSONValue(item.percent),
      "progress": JSONValue(item.progress),
    ]
  }

  private func json(_ duty: Obligation, today: CivilDate, calendar: OfficeCalendar) -> JSONValue {
    [
      "key": .text(duty.key.rawValue), "debtor": .text(duty.debtor), "creditor": .text(duty.creditor),
      "start": JSONValue(duty.start), "due": JSONValue(duty.due), "firstDue": JSONValue(duty.firstDue),
      "fulfilled": JSONValue(duty.fulfilled),
      "lateWorkingDays": JSONValue(duty.lateness(on: today, calendar: calendar)),
      "provisional": .bool(duty.isProvisional), "state": .text(duty.state.rawValue),
    ]
  }

  private func json(_ document: FiledDocument) -> JSONValue {
    [
      "action": .text(document.action), "number": .text(document.number), "dated": JSONValue(document.dated),
      "from": JSONValue(document.from), "to": .list(document.to.map { .text($0) }),
    ]
  }
}

extension CaseDetail {
  /// Everything that was given in the type's own fields and by acts, coded values and free text, by field.
  var givenFields: [(key: FieldKey, value: String)] {
    matter.fields.merging(texts) { coded, _ in coded }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Obligation {
  /// Working days late: counted to `today` while open, frozen once fulfilled (D8); nil when it ended otherwise.
  func lateness(on today: CivilDate, calendar: OfficeCalendar) -> Int? {
    switch state {
    case .open: calendar.workingDaysLate(due: due, on: today)
    case .suspended: 0
    case .fulfilled, .transferred, .cancelled: lateWorkingDays
    }
  }
}
