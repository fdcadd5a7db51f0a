import CaseWorkflow

/// Something people come with: under which type it is kept, who answers for it, and how they say it.
struct TrainingTopic: Sendable {
  var type: CaseTypeKey
  var addressee: UnitKey
  /// The beginning of the title; the place, or what it is about, follows.
  var title: String
  /// What is said of it.
  var words: String
  /// Where such a thing happens; none for a matter that is about something else, named in `subjects`.
  var places: [TrainingPlace]
  var subjects: [String]

  /// What happens in a place: “Đường hư ở xóm 4”.
  init(
    _ type: CaseTypeKey, _ addressee: UnitKey, _ title: String, at places: TrainingPlace..., words: String
  ) {
    self.type = type
    self.addressee = addressee
    self.title = title
    self.words = words
    self.places = places
    subjects = []
  }

  /// What is about something: “Phản biện dự thảo nghị quyết mức thu phí vệ sinh”.
  init(
    _ type: CaseTypeKey, _ addressee: UnitKey, _ title: String, about subjects: [String], words: String
  ) {
    self.type = type
    self.addressee = addressee
    self.title = title
    self.words = words
    places = []
    self.subjects = subjects
  }

  /// What an old book is full of. Reports and proposals stand several times, as they come several times as often.
  static let all: [TrainingTopic] =
    reports + reports + reports + proposals + proposals + grievances + aboutPeople + ofTheFront
}
