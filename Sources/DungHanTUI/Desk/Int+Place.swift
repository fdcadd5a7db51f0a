import VietnameseText

extension Int {
  /// ` 9/120`, the place in a list: the total stands still while one goes through it.
  func outOf(_ total: Int) -> String {
    let all = String(total)
    return String(self).padded(toWidth: all.count, alignedRight: true) + "/" + all
  }
}
