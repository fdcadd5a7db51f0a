@main
struct DungHan {
  static func main() {}
}
