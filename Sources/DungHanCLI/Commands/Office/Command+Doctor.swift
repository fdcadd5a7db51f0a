import CaseOffice
import CaseWorkflow
import VietnameseText

extension Command {
  static let doctor = Command(
    path: ["doctor"],
    summary: Phrase(
      vi: "khám sổ, nhật ký, lịch, màn hình, ngôn ngữ máy",
      en: "check the file, the log, the calendar, the terminal, the locale"),
    remarks: [
      Phrase(
        vi:
          "Ngày của máy trước việc cuối trong sổ thì không ghi được gì. Sổ ghi nhầm ngày sau thì quản trị nhận ngày của máy bằng --accept-date.",
        en:
          "While the machine's date is before the last entry nothing is written. Where the book's date is the wrong one the administrator accepts the machine's with --accept-date."
      )
    ],
    flags: [
      Flag(
        name: "accept-date", value: .day,
        help: Phrase(
          vi: "ngày hôm nay, ghi vào nhật ký là đúng dù sổ có ngày sau",
          en: "today's date, which the log says is right although the book has a later one")),
      Flag(
        name: "reason", value: .text("TEXT"),
        help: Phrase(vi: "lý do nhận ngày; nhật ký giữ lại", en: "why it is accepted; the log keeps it")),
    ],
    formats: [.json], examples: ["doctor"],
    run: { session in
      if let day = try session.day("accept-date") {
        try session.office().acceptDate(day, reason: session.invocation.text("reason") ?? "")
      }
      var checkups: [Checkup] = []
      var failure: Failure?
      do {
        let office = try session.office()
        let bar = try session.eventBar(office)
        checkups = try bar.during {
          try office.checkups(progress: { bar.show(Int($0)) }, compared: bar.showCompared)
        }
      } catch {
        // What can be said of the rest is said all the same.
        let found = Failure(error)
        let area = found.code == OfficeProblem.Kind.storage.rawValue ? "file" : "account"
        checkups = [Checkup(area, isSound: false, found.message)]
        failure = found
      }
      checkups += [session.terminalCheckup, session.localeCheckup]
      try session.print(checkups)
      if let failure { throw failure }
      let wrong = checkups.filter { !$0.isSound }
      guard wrong.isEmpty else {
        let areas = wrong.map(\.area).joined(separator: ", ")
        throw Failure.problemsFound(
          vi: "\(wrong.count) chỗ cần xem (\(areas)); kể ở trên",
          en: "\(EnglishCount.of(wrong.count, "thing")) to look at (\(areas)); told above")
      }
    })
}

extension Session {
  fileprivate func print(_ checkups: [Checkup]) throws {
    guard format == .text else {
      return try print([
        "ok": .bool(checkups.allSatisfy(\.isSound)),
        "checks": .list(
          checkups.map {
            ["area": .text($0.area), "ok": .bool($0.isSound), "message": .text($0.message(language))]
          }),
      ])
    }
    for checkup in checkups {
      let mark = checkup.isSound ? "    " : Phrase(vi: "!!  ", en: "!!  ")(language)
      let line = "\(mark)\(checkup.area.padded(toWidth: 10)) \(checkup.message(language))"
        .sanitizedForTerminal()
      try output.line(checkup.isSound ? line : ink.alarm(line))
    }
  }

  /// The screens are drawn for 80×24 or more. Without a terminal there is nothing to find fault with.
  fileprivate var terminalCheckup: Checkup {
    guard let columns = streams.columns, let rows = streams.rows else {
      return Checkup("terminal", isSound: true, Phrase(vi: "không có terminal", en: "there is no terminal"))
    }
    let type = surroundings.filled("TERM") ?? "?"
    let isSound = columns >= 80 && rows >= 24 && type != "dumb" && type != "?"
    return Checkup(
      "terminal", isSound: isSound,
      isSound
        ? Phrase(vi: "\(type), \(columns)×\(rows)", en: "\(type), \(columns)×\(rows)")
        : Phrase(
          vi: "\(type), \(columns)×\(rows); màn hình cần 80×24 trở lên và biến TERM",
          en: "\(type), \(columns)×\(rows); the screens need 80×24 or more and TERM"))
  }

  /// Vietnamese needs UTF-8; the first of these variables that is set decides.
  /// <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html>
  fileprivate var localeCheckup: Checkup {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { self.surroundings.filled($0) }.first
    guard let name, name != "C", name != "POSIX" else {
      return Checkup(
        "locale", isSound: true,
        Phrase(vi: "chưa đặt ngôn ngữ máy, dùng UTF-8", en: "no locale is set, UTF-8 is used"))
    }
    let isSound = name.lowercased().filter { $0 != "-" }.hasSuffix("utf8")
    return Checkup(
      "locale", isSound: isSound,
      isSound
        ? Phrase(name)
        : Phrase(
          vi: "\(name): không phải UTF-8, chữ Việt có thể vỡ; đặt LANG=C.UTF-8",
          en: "\(name): not UTF-8, Vietnamese may break; set LANG=C.UTF-8"))
  }
}
