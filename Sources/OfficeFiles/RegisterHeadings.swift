import CaseWorkflow

/// The headings offices write over their columns, without accents and case.
///
/// Taken from form 03/TCD, the follow-up register (documents.md 4) and what offices call them otherwise.
enum RegisterHeadings {
  /// What a heading means by itself.
  enum Meaning: Equatable {
    case field(RegisterField)
    /// “Số văn bản”: of which letter, its neighbours tell.
    case someDocument
    /// “Ngày”: of what, its neighbours tell.
    case someDate
    /// One of several columns marked with x: “KN | TC | PA”.
    case mark(type: String)
  }

  static func meaning(of heading: String) -> Meaning? {
    let plain = RegisterWords.plain(heading)
    if plain.isEmpty { return nil }
    if let exact = exact[plain] { return exact }
    // “Kết quả giải quyết (số, ngày văn bản)”: what is in brackets explains.
    if let bracket = heading.firstIndex(of: "("), bracket > heading.startIndex {
      let before = RegisterWords.plain(String(heading[..<bracket]))
      if let exact = exact[before] { return exact }
    }
    return beginnings.first { RegisterWords.begins(plain, with: $0.words) }.map { .field($0.field) }
  }

  private static let exact: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    for (field, headings) in names {
      for heading in headings { table[heading] = .field(field) }
    }
    for heading in ["so van ban", "so vb", "so ky hieu", "so cong van", "so hieu", "van ban", "so vb ngay"] {
      table[heading] = .someDocument
    }
    for heading in ["document number", "document no", "document", "doc no", "so va ngay van ban"] {
      table[heading] = .someDocument
    }
    for heading in ["ngay", "ngay thang", "ngay thang nam", "date", "ngay van ban", "ngay vb"] {
      table[heading] = .someDate
    }
    for (heading, type) in [
      "kn": "khieu-nai", "tc": "to-cao", "pa": "phan-anh", "knpa": "phan-anh", "kt": "kien-nghi",
      "gy": "gop-y",
      "khieu nai": "khieu-nai", "to cao": "to-cao", "phan anh": "phan-anh", "kien nghi": "kien-nghi",
      "gop y": "gop-y",
    ] {
      table[heading] = .mark(type: type)
    }
    return table
  }()

  private static let names: [RegisterField: [String]] = [
    .ordinal: [
      "so thu tu", "stt", "tt", "so tt", "s t t", "so don", "so vao so", "ma", "ma so", "so den", "no",
      "number",
      "nr", "so thu tu nam", "ma don", "so ho so", "ordinal",
    ],
    .received: [
      "ngay den", "ngay nhan", "ngay tiep", "ngay nhan don", "ngay den don", "ngay tiep nhan", "ngay vao so",
      "ngay thang nhan", "ngay thang den", "ngay thang nam nhan", "ngay thang nam den", "ngay tiep nhan don",
      "ngay thang nam tiep nhan", "ngay nhan phan anh", "ngay nhan thong tin", "date received", "received",
      "received date", "ngay thang tiep nhan", "thoi gian tiep nhan", "thoi gian nhan", "ngay tiep cong dan",
      "ngay tiep dan", "arrived", "received on",
    ],
    .petitionDate: [
      "ngay tren don", "ngay viet don", "ngay ghi tren don", "ngay de tren don", "ngay lam don",
      "don de ngay",
      "ngay cua don", "petition date", "date of petition", "date on petition", "ngay thang tren don",
    ],
    .source: [
      "nguon", "nguon don", "nguon tin", "nguon tiep nhan", "hinh thuc tiep nhan", "hinh thuc nhan", "source",
      "kenh tiep nhan", "noi den", "hinh thuc den", "channel", "cach nhan",
    ],
    .senderName: [
      "ho ten", "ho va ten", "nguoi gui", "ho ten nguoi gui", "ho va ten nguoi gui", "ten nguoi gui",
      "nguoi gui don",
      "ho ten nguoi gui don", "ho va ten nguoi gui don", "nguoi phan anh", "nguoi kien nghi", "nguoi lam don",
      "ho ten nguoi phan anh", "ho va ten nguoi phan anh", "ten cong dan", "ho ten cong dan",
      "nguoi dung don",
      "nguoi viet don", "sender", "sender name", "name", "full name", "petitioner", "tac gia", "chu don",
      "ho va ten cong dan", "ho ten nguoi lam don", "ho va ten nguoi lam don", "nguoi nop don",
    ],
    .sender: [
      "ho ten dia chi", "ho va ten dia chi", "ho ten dia chi nguoi gui", "nguoi gui dia chi",
      "ho ten va dia chi",
      "ho va ten dia chi nguoi gui", "ten dia chi nguoi gui", "ten va dia chi nguoi gui", "name and address",
      "ho ten dia chi nguoi gui don", "ho va ten dia chi nguoi gui don", "ho ten va dia chi nguoi gui",
    ],
    .senderAddress: [
      "dia chi", "noi o", "cho o", "dia chi nguoi gui", "thon", "thon xom", "noi cu tru", "address",
      "sender address", "to dan pho", "dia chi thuong tru", "thon to dan pho",
    ],
    .senderPhone: [
      "dien thoai", "so dien thoai", "sdt", "dt", "so dt", "dien thoai nguoi gui", "phone", "telephone",
      "sender phone", "dien thoai lien he",
    ],
    .people: [
      "so nguoi", "so nguoi cung noi dung", "so luong nguoi", "so nguoi ky", "so ho", "people",
      "number of people",
      "so nguoi ky ten", "so nguoi ky don",
    ],
    .type: [
      "loai don", "loai", "phan loai", "phan loai don", "loai vu viec", "loai hinh", "loai don thu", "type",
      "kind",
      "loai phan anh", "phan loai don thu",
    ],
    .fieldOfWork: [
      "linh vuc", "nhom linh vuc", "thuoc linh vuc", "field", "field of work", "area", "subject area",
    ],
    .summary: [
      "noi dung", "tom tat", "trich yeu", "noi dung don", "tom tat noi dung", "noi dung phan anh",
      "noi dung kien nghi",
      "noi dung tom tat", "tom tat noi dung don", "noi dung vu viec", "content", "summary", "subject",
      "noi dung chinh",
      "noi dung trich yeu", "trich yeu noi dung", "su viec", "vu viec",
    ],
    .unit: [
      "co quan giai quyet", "noi nhan", "noi chuyen den", "don vi giai quyet", "noi chuyen", "chuyen den",
      "co quan thu ly", "don vi nhan", "co quan nhan", "co quan tham quyen", "co quan co tham quyen",
      "noi giai quyet",
      "co quan don vi giai quyet", "don vi thu ly", "noi nhan don", "noi chuyen don", "chuyen co quan",
      "unit",
      "forwarded to", "body", "addressee", "authority", "tham quyen giai quyet", "don vi xu ly",
      "co quan xu ly",
      "co quan tra loi", "don vi tra loi", "noi tra loi", "chuyen toi",
    ],
    .forwarded: [
      "ngay chuyen", "ngay chuyen don", "ngay gui", "ngay van ban chuyen", "ngay vb chuyen", "ngay cv chuyen",
      "ngay gui don", "date forwarded", "forwarded", "forwarded on", "ngay chuyen di",
      "ngay ban hanh van ban chuyen",
    ],
    .forwardDocument: [
      "so van ban chuyen", "so vb chuyen", "so cong van chuyen", "so phieu chuyen", "van ban chuyen",
      "phieu chuyen",
      "so cv chuyen", "so ky hieu van ban chuyen", "so van ban chuyen don", "cong van chuyen",
      "so phieu chuyen don",
      "so ngay van ban chuyen", "so ngay phieu chuyen", "forwarding document", "forward document",
      "van ban chuyen don",
      "so ngay van ban chuyen don", "so va ngay van ban chuyen",
    ],
    .receivedByUnit: [
      "ngay tiep nhan cua co quan", "ngay co quan nhan", "ngay co quan tiep nhan", "ngay don vi nhan",
      "ngay don vi tiep nhan", "ngay co quan giai quyet nhan", "ngay co quan nhan duoc",
      "ngay noi nhan tiep nhan",
      "ngay noi nhan ky nhan", "ngay ky nhan", "date the body received", "received by body",
      "received by unit",
      "ngay ubnd nhan", "ngay dang uy nhan", "ngay co quan giai quyet tiep nhan", "ngay xac nhan nhan don",
      "received by authority", "ngay thu ly", "ngay don vi giai quyet nhan",
    ],
    .due: [
      "han", "han giai quyet", "han tra loi", "thoi han", "thoi han giai quyet", "thoi han tra loi",
      "ngay den han",
      "han xu ly", "ngay han", "due", "due date", "deadline", "ngay het han",
    ],
    .extension: [
      "gia han", "gia han den", "gia han den ngay", "ngay gia han", "han moi", "extension", "extended to",
    ],
    .answered: [
      "ngay tra loi", "ngay giai quyet", "ngay van ban tra loi", "ngay vb tra loi", "ngay co ket qua",
      "ngay phuc dap",
      "ngay nhan ket qua", "date answered", "answered", "answered on", "ngay giai quyet xong",
      "ngay hoan thanh",
      "ngay tra ket qua", "ngay bao cao ket qua", "ngay giai trinh", "ngay van ban giai quyet",
    ],
    .answerDocument: [
      "so van ban tra loi", "so vb tra loi", "van ban tra loi", "so cong van tra loi", "cong van tra loi",
      "so ky hieu van ban tra loi", "so van ban giai quyet", "van ban giai quyet", "answer document",
      "so ngay van ban tra loi", "so cv tra loi", "so va ngay van ban tra loi", "so van ban ket qua",
      "so ngay van ban giai quyet",
    ],
    .outcome: ["ket luan", "outcome", "danh gia", "dung sai", "ket luan noi dung"],
    .result: [
      "ket qua", "ket qua giai quyet", "theo doi ket qua", "ket qua xu ly", "theo doi ket qua giai quyet",
      "result",
      "tinh trang giai quyet", "tinh hinh giai quyet", "noi dung tra loi", "ket qua tra loi", "resolution",
    ],
    .notified: [
      "ngay bao dan", "ngay thong bao cho nguoi gui", "ngay bao nguoi gui", "ngay thong bao", "ngay bao tin",
      "ngay thong bao ket qua", "ngay tra loi cong dan", "ngay bao cong dan", "thong bao cho nguoi gui",
      "bao dan",
      "sender notified", "notified", "date notified", "ngay tra loi nguoi gui", "ngay bao ket qua",
    ],
    .notes: ["ghi chu", "chu thich", "note", "notes", "remarks", "gc", "remark", "comment", "comments"],
    .ignored: [
      RegisterWords.plain(RegisterField.ignored.label.vi),
      RegisterWords.plain(RegisterField.ignored.label.en),
    ],
  ]

  /// What a longer heading is known by, the more particular first.
  private static let beginnings: [(words: String, field: RegisterField)] = [
    ("so nguoi", .people),
    ("so dien thoai", .senderPhone),
    ("dien thoai", .senderPhone),
    ("tom tat", .summary),
    ("trich yeu", .summary),
    ("noi dung tra loi", .result),
    ("noi dung giai quyet", .result),
    ("noi dung", .summary),
    ("ngay tiep nhan cua", .receivedByUnit),
    ("ngay co quan", .receivedByUnit),
    ("ngay don vi", .receivedByUnit),
    ("ngay bao", .notified),
    ("ngay thong bao", .notified),
    ("ngay chuyen", .forwarded),
    ("ngay tra loi", .answered),
    ("ngay thang nam nhan", .received),
    ("ngay nhan don", .received),
    ("ngay tiep", .received),
    ("ngay den", .received),
    ("so van ban chuyen", .forwardDocument),
    ("so vb chuyen", .forwardDocument),
    ("so van ban tra loi", .answerDocument),
    ("so vb tra loi", .answerDocument),
    ("ho ten dia chi", .sender),
    ("ho va ten dia chi", .sender),
    ("ho ten", .senderName),
    ("ho va ten", .senderName),
    ("nguoi gui", .senderName),
    ("dia chi", .senderAddress),
    ("co quan giai quyet", .unit),
    ("co quan thu ly", .unit),
    ("don vi giai quyet", .unit),
    ("noi chuyen", .unit),
    ("ket qua", .result),
    ("theo doi ket qua", .result),
    ("loai don", .type),
    ("phan loai", .type),
    ("linh vuc", .fieldOfWork),
    ("nguon", .source),
    ("ghi chu", .notes),
  ]
}
