/// The mark before what stands for the title of a sealed case, in the office's own language as titles are.
enum CommonSeal {
  static let mark = "[Kín] "
}
