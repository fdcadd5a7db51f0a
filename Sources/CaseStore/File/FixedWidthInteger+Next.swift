extension FixedWidthInteger {
  /// The number behind this one. Throws where there is none: whoever wrote it into the file did so by hand.
  func next(_ what: String) throws(StoreError) -> Self {
    guard self < .max else { throw .inconsistent("\(what) \(self)") }
    return self + 1
  }
}
