/// How a matter came to the office (cli.md, `source`).
package enum IntakeSource: String, Sendable, CaseIterable {
  case direct = "truc-tiep"
  case post = "buu-chinh"
  case box = "hom-thu"
  case telephone = "dien-thoai"
  case internet = "mang"
  case deputy = "dai-bieu"
  case press = "bao-chi"
  case levelAbove = "cap-tren"
  case frontBoard = "ban-ctmt"
  case inspectionBoard = "ban-ttnd"
  case zalo
  case voterMeeting = "tiep-xuc-cu-tri"
  case organisation = "to-chuc-ctxh"

  package var label: Phrase {
    switch self {
    case .direct: Phrase(vi: "Trực tiếp", en: "In person")
    case .post: Phrase(vi: "Bưu chính", en: "By post")
    case .box: Phrase(vi: "Hòm thư góp ý", en: "Suggestion box")
    case .telephone: Phrase(vi: "Điện thoại", en: "Telephone")
    case .internet: Phrase(vi: "Mạng", en: "Internet")
    case .deputy: Phrase(vi: "Đại biểu dân cử", en: "Elected deputy")
    case .press: Phrase(vi: "Báo chí", en: "Press")
    case .levelAbove: Phrase(vi: "Cấp trên chuyển", en: "From the level above")
    case .frontBoard: Phrase(vi: "Ban công tác Mặt trận", en: "Residential Front board")
    case .inspectionBoard: Phrase(vi: "Ban Thanh tra nhân dân", en: "People's inspection board")
    case .zalo: Phrase(vi: "Zalo", en: "Zalo")
    case .voterMeeting: Phrase(vi: "Tiếp xúc cử tri", en: "Meeting with voters")
    case .organisation: Phrase(vi: "Tổ chức chính trị - xã hội", en: "Socio-political organisation")
    }
  }
}
