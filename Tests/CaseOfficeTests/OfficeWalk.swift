import CaseOffice
import CaseStore
import CaseWorkflow
import TestChance
import TestSupport
import WorkingCalendar

/// Half a year of an office in which anybody does anything, whether it is allowed or not.
struct OfficeWalk {
  static let accounts = ["can-bo", "chu-tich", "cap-uy", "giam-sat", "tra-cuu", "don-vi-ubnd"]

  let test: TestOffice
  /// The last day.
  private(set) var day: CivilDate
  /// How many acts were allowed.
  private(set) var done = 0

  init(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    test = try TestOffice(accounts: TestOffice.otherRoles)
    day = try TestOffice.day("2026-01-05")
    try go(&chance)
  }

  private mutating func go(_ chance: inout Chance) throws {
    var codes: [String] = []
    for step in 0..<120 {
      if step % 4 == 0 { day = day + Int.random(in: 0...6, using: &chance) }
      let account = Self.accounts.randomElement(using: &chance) ?? "can-bo"
      let office = try test.on(day.iso, as: account)
      if chance.isOneIn(20) {
        try changeCalendar(test, on: day, &chance)
      } else if codes.count < 5 || chance.isOneIn(15) {
        if let line = try? office.open(newCase(step, day, &chance)) { codes.append(line.summary.code) }
      } else if chance.isOneIn(12) {
        _ = try? office.sweep()
      } else if let code = codes.randomElement(using: &chance), chance.isOneIn(6) {
        done += asideFrom(code, codes, office, &chance) ? 1 : 0
      } else if chance.isOneIn(8) {
        let duty = try office.periodicDuties().randomElement(using: &chance)
        if let duty, let step = duty.nextStep {
          _ = try? office.takePeriodicStep(
            duty.key, period: duty.period, step: step.key, on: day, document: "\(step)/KH")
        } else if let duty {
          _ = try? office.fulfilPeriodic(duty.key, period: duty.period, document: "\(step)/BC", sent: day)
        }
      } else if let code = codes.randomElement(using: &chance) {
        // Nothing can be done to a case that complains of the account.
        guard let offers = try? office.offers(code: code) else { continue }
        let offer =
          offers.filter(\.isEnabled).randomElement(using: &chance) ?? offers.randomElement(using: &chance)
        guard let offer else { continue }
        let values = given(offer, day, &chance)
        if (try? office.act(CaseAct(code: code, action: offer.action.key, values: values))) != nil {
          done += 1
        }
      }
    }
  }

  /// A day near by becomes a holiday, or may become one.
  private func changeCalendar(_ test: TestOffice, on day: CivilDate, _ chance: inout Chance) throws {
    let date = day + Int.random(in: -10...25, using: &chance)
    let status = ["announced", "uncertain"].randomElement(using: &chance) ?? "announced"
    let path = try CalendarDesk.file(
      test, CalendarDesk.rows("\(date.iso),holiday,Ngày thử,CV 1,\(status),"))
    _ = try? test.on(day.iso, as: "quan-tri").importCalendar(path: path, reason: "Thử")
  }

  /// What is done beside the type's own actions; whether it was allowed.
  private func asideFrom(_ code: String, _ codes: [String], _ office: Office, _ chance: inout Chance) -> Bool
  {
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: (try? office.merge(code, codes.randomElement(using: &chance) ?? code)) != nil
    case 1: (try? office.unmerge(code)) != nil
    default: (try? office.undo(code: code)) != nil
    }
  }

  /// Values for an act: with its letter, or waiting for its number; now and then decided on paper.
  private func given(_ offer: ActionOffer, _ day: CivilDate, _ chance: inout Chance) -> [(FieldKey, String)] {
    let isPending = chance.isOneIn(4)
    let isOnPaper = chance.isOneIn(3)
    return offer.fields.compactMap { field in
      switch field.key {
      case "document" where isPending && offer.action.mayWaitForNumber: nil
      case "pending-number": isPending ? (field.key, "yes") : nil
      case "decided-by", "paper-date": isOnPaper ? (field.key, value(of: field, day, &chance)) : nil
      case "act", "entry": nil
      default: (field.key, value(of: field, day, &chance))
      }
    }
  }

  private func newCase(_ step: Int, _ day: CivilDate, _ chance: inout Chance) -> NewCase {
    NewCase(
      type: ["phan-anh", "to-cao", "qd124", "gop-y"].randomElement(using: &chance) ?? "phan-anh",
      summary: "Cống tắc ở xóm \(step)", received: day - Int.random(in: 0...2, using: &chance),
      source: "zalo",
      sender: Sender(name: "Bà Thử \(step)"),
      values: chance.isOneIn(6)
        ? [("about-person", Self.accounts.randomElement(using: &chance) ?? "")] : [])
  }

  private func value(of field: FieldDefinition, _ day: CivilDate, _ chance: inout Chance) -> String {
    switch field.kind {
    case .text, .longText: chance.isOneIn(4) ? "" : "Ghi chú"
    case .date: (day - Int.random(in: -1...6, using: &chance)).iso
    case .choice: field.choices.randomElement(using: &chance)?.key ?? ""
    case .unit: field.isRequired ? ["ubnd", "dang-uy"].randomElement(using: &chance) ?? "" : ""
    case .units: ["ubnd", "dang-uy", "ubnd,ubkt", "mttq-tinh"].randomElement(using: &chance) ?? ""
    case .document: "\(Int.random(in: 1...99, using: &chance))/CV"
    case .number: "2"
    case .percent: "60"
    case .caseCode: String(Int.random(in: 1...4, using: &chance))
    case .flag: "yes"
    }
  }
}
