package import CaseStore
package import CaseWorkflow
import WorkingCalendar

extension ChainDamage {
  /// What happened there, as far as the chain can prove it.
  package var words: Phrase {
    let place = first == last ? "\(first)" : "\(first)–\(last)"
    let vi = first == last ? "sự kiện số \(place)" : "các sự kiện số \(place)"
    let en = first == last ? "event \(place)" : "events \(place)"
    let was = first == last ? "was" : "were"
    switch kind {
    case .changed: return Phrase(vi: "\(vi) bị sửa", en: "\(en) \(was) changed")
    case .reworded:
      return Phrase(
        vi: "chữ của \(vi) bị sửa hoặc bị xóa", en: "a text of \(en) was changed or taken away")
    case .rewritten:
      return Phrase(
        vi: "\(vi) bị viết lại, sự kiện kế tiếp không nối với bản này",
        en: "\(en) \(was) written anew, the next event rests on another")
    case .missing: return Phrase(vi: "thiếu \(vi)", en: "\(en) \(first == last ? "is" : "are") missing")
    case .moved:
      let length = last - first
      let start = origin ?? first
      let written = length == 0 ? "\(start)" : "\(start)–\(start + length)"
      return Phrase(
        vi: "\(length == 0 ? "sự kiện" : "các sự kiện") số \(written) bị chuyển tới chỗ số \(place)",
        en: "\(length == 0 ? "event" : "events") \(written) \(was) moved to the place of \(place)")
    case .inserted: return Phrase(vi: "\(vi) bị chèn vào", en: "\(en) \(was) inserted")
    case .loose:
      return Phrase(
        vi: "\(vi), cuối nhật ký, bị sửa hoặc bị thêm vào", en: "\(en), at the end, \(was) changed or added")
    case .foreign:
      return Phrase(vi: "\(vi) là của sổ khác", en: "\(en) \(first == last ? "is" : "are") of another office")
    case .backdated:
      return Phrase(
        vi: "\(vi) ghi ngày lùi so với sự kiện trước",
        en: "\(en) \(first == last ? "bears" : "bear") an earlier day than the event before")
    case .unentitled:
      return Phrase(
        vi: "\(vi) ghi trong vai trò mà tài khoản lúc ấy không có",
        en: "\(en) \(was) written in a role that the account did not hold then")
    case .aside:
      let day = aside?.day.vietnamese ?? "?"
      let kept = aside?.kept ?? "?"
      return Phrase(
        vi: "số \(place) chưa đối chiếu được: ngày \(day) sổ được khôi phục, tệp cất \(kept) "
          + "không còn cạnh sổ, không đọc được hoặc không đúng",
        en:
          "number \(place) cannot be compared: a backup was put back on \(day), and the file kept as \(kept) "
          + "is not beside the office, cannot be read or is not as it was")
    case .cut:
      return Phrase(
        vi: "cuối nhật ký bị cắt: thiếu \(vi)", en: "the end of the log was cut off: \(en) \(was) there")
    case .other:
      return Phrase(
        vi: "\(vi) không mang số kiểm tra đã ghi nơi khác: nhật ký tới đó đã bị viết lại",
        en:
          "\(en) does not bear the check number noted elsewhere: the log up to it was written anew, or the number is copied wrongly"
      )
    }
  }
}
