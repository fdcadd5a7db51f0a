import CaseWorkflow

extension RegisterWords {
  /// The kind of case a cell names: `KN`, “Đơn tố cáo”, `phan-anh`; nil when it names none.
  static func type(_ text: String, in vocabulary: RegisterVocabulary) -> CaseTypeKey? {
    let words = plain(text)
    let candidate = vocabulary.typeNames[words] ?? types[words] ?? types[withoutPetition(words)]
    return candidate.flatMap { vocabulary.types.contains($0) ? $0 : nil }
  }

  /// “đơn thư khiếu nại” without “đơn thư”.
  private static func withoutPetition(_ words: String) -> String {
    for start in ["don thu ", "don ", "thu ", "noi dung "] where words.hasPrefix(start) {
      return String(words.dropFirst(start.count))
    }
    return words
  }

  private static let types: [String: CaseTypeKey] = [
    "kn": "khieu-nai", "khieu nai": "khieu-nai", "complaint": "khieu-nai", "knai": "khieu-nai",
    "tc": "to-cao", "to cao": "to-cao", "denunciation": "to-cao", "tcao": "to-cao",
    "pa": "phan-anh", "phan anh": "phan-anh", "reflection": "phan-anh", "report": "phan-anh",
    "knpa": "phan-anh", "kn pa": "phan-anh", "pakn": "phan-anh", "pa kn": "phan-anh",
    "kien nghi phan anh": "phan-anh", "phan anh kien nghi": "phan-anh", "feedback": "phan-anh",
    "kt": "kien-nghi", "kien nghi": "kien-nghi", "de nghi": "kien-nghi", "k nghi": "kien-nghi",
    "recommendation": "kien-nghi", "de nghi kien nghi": "kien-nghi", "kien nghi de nghi": "kien-nghi",
    "gy": "gop-y", "gop y": "gop-y", "y kien gop y": "gop-y", "contribution": "gop-y",
    "gop y xay dung dang": "gop-y", "gop y xay dung dang chinh quyen": "gop-y",
    "qd124": "qd124", "qd 124": "qd124", "124": "qd124", "124 qd tw": "qd124", "qd 124 qd tw": "qd124",
    "phan anh theo qd 124": "qd124", "phan anh can bo dang vien": "qd124",
    "giam sat can bo dang vien": "qd124",
    "kngs": "kien-nghi-giam-sat", "kien nghi giam sat": "kien-nghi-giam-sat",
    "kien nghi sau giam sat": "kien-nghi-giam-sat", "sau giam sat": "kien-nghi-giam-sat",
    "pb": "phan-bien", "pbxh": "phan-bien", "phan bien": "phan-bien", "phan bien xa hoi": "phan-bien",
  ]

  /// The way a case came; nil when the words are of no known one.
  static func source(_ text: String) -> IntakeSource? {
    let words = plain(text)
    if words.isEmpty { return nil }
    let key = words.split(separator: " ").joined(separator: "-")
    if let exact = IntakeSource(rawValue: key) { return exact }
    if let exact = shortSources[words] { return exact }
    return sources.first { contains(words, $0.words) }?.source
  }

  private static let shortSources: [String: IntakeSource] = [
    "tt": .direct, "bc": .post, "dt": .telephone, "bd": .post, "thu": .post, "bao": .press,
    "ctmt": .frontBoard,
    "ttnd": .inspectionBoard, "txct": .voterMeeting, "ctxh": .organisation, "dbqh": .deputy,
  ]

  /// The more particular first: “thư điện tử” isn't a letter, “Mặt trận tỉnh chuyển” is no Front board.
  private static let sources: [(words: String, source: IntakeSource)] = [
    ("zalo", .zalo),
    ("tiep xuc cu tri", .voterMeeting),
    ("tx cu tri", .voterMeeting),
    ("ban cong tac mat tran", .frontBoard),
    ("ban ctmt", .frontBoard),
    ("thanh tra nhan dan", .inspectionBoard),
    ("ban ttnd", .inspectionBoard),
    ("cap tren", .levelAbove),
    ("tinh chuyen", .levelAbove),
    ("huyen chuyen", .levelAbove),
    ("trung uong", .levelAbove),
    ("thu dien tu", .internet),
    ("email", .internet),
    ("e mail", .internet),
    ("facebook", .internet),
    ("mang", .internet),
    ("internet", .internet),
    ("online", .internet),
    ("truc tuyen", .internet),
    ("website", .internet),
    ("cong thong tin", .internet),
    ("cong dich vu", .internet),
    ("dien thoai", .telephone),
    ("duong day nong", .telephone),
    ("goi dien", .telephone),
    ("telephone", .telephone),
    ("phone", .telephone),
    ("hom thu", .box),
    ("hop thu", .box),
    ("thung thu", .box),
    ("buu chinh", .post),
    ("buu dien", .post),
    ("gui thu", .post),
    ("post", .post),
    ("bao chi", .press),
    ("bao dai", .press),
    ("press", .press),
    ("dai bieu", .deputy),
    ("to chuc chinh tri xa hoi", .organisation),
    ("to chuc ct xh", .organisation),
    ("hoi phu nu", .organisation),
    ("hoi nong dan", .organisation),
    ("hoi cuu chien binh", .organisation),
    ("doan thanh nien", .organisation),
    ("cong doan", .organisation),
    ("truc tiep", .direct),
    ("tiep dan", .direct),
    ("tiep cong dan", .direct),
    ("tai tru so", .direct),
    ("in person", .direct),
  ]

  /// The conclusion a result states by itself: “Phản ánh đúng một phần; đã xử lý”. Nil when it states none: “trả lời đúng
  /// hạn” doesn't.
  static func outcome(_ text: String) -> String? {
    for clause in text.split(whereSeparator: { ",.;:(\n\r–".contains($0) }).prefix(3) {
      var words = plain(String(clause))
      var isShorter = true
      while isShorter {
        isShorter = false
        for filler in [
          "ket luan ", "noi dung ", "phan anh ", "khieu nai ", "to cao ", "kien nghi ", "don ", "la ",
        ]
        where words.hasPrefix(filler) {
          words = String(words.dropFirst(filler.count))
          isShorter = true
        }
      }
      if let outcome = outcomes[words] { return outcome }
    }
    return nil
  }

  package static let outcomeKeys: Set<String> = ["dung", "dung-mot-phan", "khong-dung", "khong-du-can-cu"]

  private static let outcomes: [String: String] = [
    "dung": "dung", "dung su that": "dung", "dung toan bo": "dung", "co co so": "dung",
    "dung hoan toan": "dung",
    "dung mot phan": "dung-mot-phan", "dung 1 phan": "dung-mot-phan", "co dung co sai": "dung-mot-phan",
    "khong dung": "khong-dung", "sai": "khong-dung", "khong dung su that": "khong-dung",
    "khong co co so": "khong-dung", "khong du can cu": "khong-du-can-cu", "chua du can cu": "khong-du-can-cu",
    "khong co can cu": "khong-du-can-cu", "chua du can cu ket luan": "khong-du-can-cu",
    "khong du can cu ket luan": "khong-du-can-cu", "correct": "dung", "partly correct": "dung-mot-phan",
    "incorrect": "khong-dung", "not enough evidence": "khong-du-can-cu",
  ]
}
