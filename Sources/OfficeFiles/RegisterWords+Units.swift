import CaseWorkflow

/// Which body a cell names.
enum RegisterUnit: Equatable {
  /// `isPart`: a section or person under the body; the words are worth keeping.
  case known(UnitKey, isPart: Bool)
  /// Two bodies in one cell.
  case several
  case unknown
}

extension RegisterWords {
  /// The body a cell names: “Đảng uỷ xã”, “UBKT Đảng ủy”, “Công an xã”, `ubnd`.
  static func unit(_ text: String, in vocabulary: RegisterVocabulary) -> RegisterUnit {
    let whole = single(plain(text), in: vocabulary)
    // Nearly every cell names one body, and nothing in it could part two.
    guard text.utf8.contains(where: { ",;+/\n&-".utf8.contains($0) }) || text.contains(" và ") else {
      return whole
    }
    // “UBND xã, Đảng ủy xã” are two; “Phòng Văn hóa và Xã hội” is one, since nobody is called “Xã hội”.
    let parts = separated(text).map { single(plain($0), in: vocabulary) }
    let keys = Set(parts.compactMap { if case .known(let key, _) = $0 { key } else { nil } })
    if keys.count > 1 { return .several }
    if case .unknown = whole, let key = keys.first, !parts.contains(.unknown) {
      return .known(key, isPart: false)
    }
    return whole
  }

  private static func separated(_ text: String) -> [String] {
    let parts = text.split { ",;+/\n&".contains($0) }.flatMap { $0.split(separator: " và ") }
    return parts.flatMap { $0.split(separator: " - ") }.map { String($0) }
  }

  private static func single(_ words: String, in vocabulary: RegisterVocabulary) -> RegisterUnit {
    if words.isEmpty { return .unknown }
    if let key = vocabulary.unitNames[words] { return .known(key, isPart: false) }
    let key = words.replacing(" ", with: "-")
    if vocabulary.units.contains(key) { return .known(key, isPart: false) }
    // The district is gone since 07/2025: those that the office keeps are known by their names, others are mapped by hand.
    if ["huyen", "thi xa", "thanh pho", "tp"].contains(where: { contains(words, $0) }) { return .unknown }
    let isProvince = contains(words, "tinh")
    for entry in isProvince ? province : commune where begins(words, with: entry.words) {
      guard vocabulary.units.contains(entry.unit) else { return .unknown }
      return .known(entry.unit, isPart: entry.isPart)
    }
    return .unknown
  }

  private typealias Entry = (words: String, unit: UnitKey, isPart: Bool)

  private static let province: [Entry] = [
    ("tinh uy", "tinh-uy", false),
    ("ban thuong vu tinh uy", "tinh-uy", false),
    ("btv tinh uy", "tinh-uy", false),
    ("thuong truc tinh uy", "tinh-uy", false),
    ("ubkt tinh uy", "tinh-uy", true),
    ("uy ban kiem tra tinh uy", "tinh-uy", true),
    ("van phong tinh uy", "tinh-uy", true),
    ("ubmttq", "mttq-tinh", false),
    ("ub mttq", "mttq-tinh", false),
    ("mttq", "mttq-tinh", false),
    ("mttqvn", "mttq-tinh", false),
    ("ubmttqvn", "mttq-tinh", false),
    ("ub mttqvn", "mttq-tinh", false),
    ("uy ban mttqvn", "mttq-tinh", false),
    ("mat tran", "mttq-tinh", false),
    ("uy ban mttq", "mttq-tinh", false),
    ("uy ban mat tran", "mttq-tinh", false),
    ("ban thuong truc uy ban mttq", "mttq-tinh", false),
    ("ubnd tinh", "ubnd-tinh", false),
    ("uy ban nhan dan tinh", "ubnd-tinh", false),
    ("thanh tra tinh", "ubnd-tinh", true),
    ("cong an tinh", "ubnd-tinh", true),
    ("so", "ubnd-tinh", true),
  ]

  /// The more particular first: the office of the council and the committee is the committee's.
  private static let commune: [Entry] = [
    ("van phong hdnd", "ubnd", true),
    ("van phong ubnd", "ubnd", true),
    ("so", "ubnd-tinh", true),
    ("ubkt", "ubkt", false),
    ("uy ban kiem tra", "ubkt", false),
    ("co quan ubkt", "ubkt", false),
    ("co quan uy ban kiem tra", "ubkt", false),
    ("dang uy", "dang-uy", false),
    ("bch dang bo", "dang-uy", false),
    ("ban chap hanh dang bo", "dang-uy", false),
    ("ban thuong vu dang uy", "dang-uy", false),
    ("btv dang uy", "dang-uy", false),
    ("btv", "dang-uy", false),
    ("thuong truc dang uy", "dang-uy", false),
    ("bi thu dang uy", "dang-uy", true),
    ("van phong dang uy", "dang-uy", true),
    ("ban xay dung dang", "dang-uy", true),
    ("chi bo", "dang-uy", true),
    ("hdnd", "hdnd", false),
    ("hoi dong nhan dan", "hdnd", false),
    ("thuong truc hdnd", "hdnd", false),
    ("thuong truc hoi dong nhan dan", "hdnd", false),
    ("ubmttq", "mttq", false),
    ("ub mttq", "mttq", false),
    ("mttq", "mttq", false),
    ("mttqvn", "mttq", false),
    ("ubmttqvn", "mttq", false),
    ("ub mttqvn", "mttq", false),
    ("uy ban mttqvn", "mttq", false),
    ("mat tran", "mttq", false),
    ("uy ban mttq", "mttq", false),
    ("uy ban mat tran", "mttq", false),
    ("ban thuong truc", "mttq", false),
    ("ubnd", "ubnd", false),
    ("ub nd", "ubnd", false),
    ("uy ban nhan dan", "ubnd", false),
    ("uy ban xa", "ubnd", false),
    ("uy ban phuong", "ubnd", false),
    ("ub xa", "ubnd", false),
    ("chu tich ubnd", "ubnd", true),
    ("ct ubnd", "ubnd", true),
    ("lanh dao ubnd", "ubnd", true),
    ("phong", "ubnd", true),
    ("bo phan", "ubnd", true),
    ("cong an", "ubnd", true),
    ("ca xa", "ubnd", true),
    ("dia chinh", "ubnd", true),
    ("cong chuc", "ubnd", true),
    ("can bo dia chinh", "ubnd", true),
    ("can bo tu phap", "ubnd", true),
    ("tu phap", "ubnd", true),
    ("van hoa", "ubnd", true),
    ("ke toan", "ubnd", true),
    ("tai chinh", "ubnd", true),
    ("ban chi huy quan su", "ubnd", true),
    ("ban chqs", "ubnd", true),
    ("quan su", "ubnd", true),
    ("lao dong", "ubnd", true),
    ("tram y te", "ubnd", true),
    ("truong", "ubnd", true),
    ("trung tam phuc vu hanh chinh cong", "ubnd", true),
    ("trung tam hanh chinh cong", "ubnd", true),
  ]
}
