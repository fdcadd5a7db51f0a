import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// A list that is looked at often: those everybody has, and those somebody saved under a name.
struct CaseView: Hashable, Sendable {
  var name: String
  var filter: CaseFilter
  /// Saved by this account, which may drop it.
  var isOwn: Bool

  /// How long it is worth looking whether a letter still tells a date that the calendar moved.
  static let movedDays = 30

  /// Every role's, in the order of Tab.
  static func common(_ desk: Desk) -> [CaseView] {
    func view(_ name: Phrase, _ narrow: (inout CaseFilter) -> Void) -> CaseView {
      var filter = CaseFilter()
      narrow(&filter)
      return CaseView(name: desk.say(name), filter: filter, isOwn: false)
    }
    return [
      view(CaseListWords.viewAll) { _ in },
      view(CaseListWords.viewOpen) { $0.isOpenOnly = true },
      view(CaseListWords.viewOverdue) { filter in
        filter.isOverdue = true
        filter.order = .lateness
      },
      view(CaseListWords.viewSoon) { $0.dueWithin = FilterForm.soonDays },
    ] + (desk.mainRole.map { role in [view(CaseListWords.viewMine) { $0.awaiting = role }] } ?? [])
      + [view(CaseListWords.viewMoved) { $0.asked = AskedAbout(.dateMoved, since: desk.today - movedDays) }]
  }
}

/// Reads the views this account has saved: they are kept beside its half-typed forms.
struct ReadViews: Errand {
  func run(in office: Office) throws -> [CaseView] {
    office.workingCopies().compactMap { CaseView($0) }.sorted { $0.name < $1.name }
  }
}

extension CaseView {
  private static let keyStart = "view/"

  static func copyKey(_ name: String) -> String { keyStart + name }

  /// As it is kept: only what narrows.
  var copy: WorkingCopy {
    var values: [String: String] = [:]
    values["order"] = filter.order?.rawValue
    values["overdue"] = filter.isOverdue ? "yes" : nil
    values["open"] = filter.isOpenOnly ? "yes" : nil
    values["assigned"] = filter.isAssignedByMe ? "yes" : nil
    values["asked"] = filter.asked?.kind.rawValue
    values["asked-since"] = filter.asked?.since.iso
    values["due-within"] = filter.dueWithin.map(String.init)
    values["due-from"] = filter.dueSpan?.lowerBound.iso
    values["due-to"] = filter.dueSpan?.upperBound.iso
    values["awaiting"] = filter.awaiting
    values["state"] = filter.state
    values["type"] = filter.type
    values["unit"] = filter.unit
    values["from"] = filter.receivedFrom?.iso
    values["to"] = filter.receivedTo?.iso
    return WorkingCopy(key: Self.copyKey(name), values: values)
  }

  /// nil when the copy is a form's.
  init?(_ copy: WorkingCopy) {
    guard copy.key.hasPrefix(Self.keyStart) else { return nil }
    var filter = CaseFilter()
    filter.order = copy.values["order"].flatMap { CaseOrder(rawValue: $0) }
    filter.isOverdue = copy.values["overdue"] == "yes"
    filter.isOpenOnly = copy.values["open"] == "yes"
    filter.isAssignedByMe = copy.values["assigned"] == "yes"
    if let kind = copy.values["asked"].flatMap({ AskedAbout.Kind(rawValue: $0) }),
      let since = copy.values["asked-since"].flatMap({ CivilDate(iso: $0) })
    {
      filter.asked = AskedAbout(kind, since: since)
    }
    filter.dueWithin = copy.values["due-within"].flatMap { Int($0) }
    if let from = copy.values["due-from"].flatMap({ CivilDate(iso: $0) }),
      let to = copy.values["due-to"].flatMap({ CivilDate(iso: $0) }), from <= to
    {
      filter.dueSpan = from...to
    }
    filter.awaiting = copy.values["awaiting"]
    filter.state = copy.values["state"]
    filter.type = copy.values["type"]
    filter.unit = copy.values["unit"]
    filter.receivedFrom = copy.values["from"].flatMap { CivilDate(iso: $0) }
    filter.receivedTo = copy.values["to"].flatMap { CivilDate(iso: $0) }
    self.init(name: String(copy.key.dropFirst(Self.keyStart.count)), filter: filter, isOwn: true)
  }
}
