import CaseStore
import CaseWorkflow
import WorkingCalendar

/// The hand that wrote the invented book: topics, places and people put together by chance.
struct OldBookWriter {
  var chance: SplitMix64

  mutating func topic() -> TrainingTopic {
    chance.pick(
      TrainingTopic.all,
      else: TrainingTopic("phan-anh", "ubnd", "Phản ánh", at: .hamlet, words: "chưa rõ nội dung"))
  }

  mutating func intake(_ topic: TrainingTopic, received: CivilDate) -> Intake {
    let since = chance.pick(TrainingWords.since, else: "Từ đầu năm")
    let tried = chance.pick(TrainingWords.tried, else: "")
    let asked = chance.pick(TrainingWords.asked, else: "")
    let isCollective = chance.chance(6)
    let title: String
    let summary: String
    if topic.places.isEmpty {
      title = "\(topic.title) \(chance.pick(topic.subjects, else: ""))"
      summary = "\(title): \(topic.words). \(asked)"
    } else {
      let place = chance.pick(chance.pick(topic.places, else: .hamlet).names, else: "xóm 1")
      title = "\(topic.title) ở \(place)"
      summary = "\(since), ở \(place), \(topic.words). \(tried) \(asked)"
    }
    return Intake(
      received: received, receivedTime: time(), source: chance.pick(TrainingWords.sources, else: "truc-tiep"),
      isSealed: topic.type == "to-cao" || topic.type == "qd124" || chance.chance(3),
      people: isCollective ? chance.within(5...60) : 1, aboutUnit: nil, title: title, summary: summary)
  }

  /// One in twenty-five gives no name.
  mutating func sender() -> Sender {
    guard !chance.chance(4) else { return Sender() }
    let family = chance.pick(TrainingWords.familyNames, else: "Nguyễn")
    let given = chance.pick(TrainingWords.givenNames, else: "Mận")
    // Two-letter family names of the highlands take no middle name.
    let middle = family.count == 1 ? "" : chance.pick(TrainingWords.middleNames, else: "Văn") + " "
    let address = "xóm \(chance.within(1...9)), xã Suối Đá"
    let hasPhone = chance.chance(70)
    let digits = String(1000 + chance.below(1000)).dropFirst()
    return Sender(
      name: "\(family) \(middle)\(given)", address: address, phone: hasPhone ? "0900 000 \(digits)" : "")
  }

  /// `33/MTTQ-BTT`: the number and symbol of a letter.
  mutating func letter(_ symbol: String) -> String { "\(chance.within(1...480))/\(symbol)" }

  /// How the body ruled on the matter.
  mutating func outcome() -> String {
    switch chance.below(100) {
    case ..<46: "dung"
    case ..<76: "dung-mot-phan"
    case ..<93: "khong-dung"
    default: "khong-du-can-cu"
    }
  }

  /// An hour at which the office is open.
  private mutating func time() -> String {
    let hour = chance.pick([7, 8, 8, 9, 9, 10, 13, 14, 14, 15, 16], else: 8)
    let minute = hour == 7 ? chance.within(30...59) : chance.below(60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
