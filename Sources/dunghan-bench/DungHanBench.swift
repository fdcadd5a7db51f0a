@main
struct DungHanBench {
  static func main() {}
}
