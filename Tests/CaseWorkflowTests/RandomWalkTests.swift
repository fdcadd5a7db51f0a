import CaseWorkflow
import TestChance
import Testing

@Suite("Whatever anybody tries, in any order")
struct RandomWalkTests {
  @Test("a case stays whole: thousands of acts, allowed and not", arguments: ShippedOffice.typeKeys)
  func staysWhole(type: CaseTypeKey) throws {
    // A new seed each run; a failure names it, and `RandomWalk(type, seed:)` walks the same way again.
    let seed = UInt64.newSeed
    var walk = try RandomWalk(type, seed: seed)
    var (done, closed) = (0, 0)
    var missed = Set(walk.desk.type.actions.map(\.key))
    // An act that asks for many others before it may need some cases more.
    for number in 1...200 where number <= 30 || !missed.isEmpty {
      for act in 1...60 {
        let before = walk.desk.matter
        let step = try walk.step()
        let place: Comment =
          "\(type), seed \(seed), case \(number), act \(act): \(step?.action.key ?? "refused")"
        guard let step else {
          #expect(walk.desk.matter == before, place)
          continue
        }
        try WholeCase(before: before, desk: walk.desk, step: step, place: place).check()
        done += 1
        if walk.desk.matter.isClosed(in: walk.desk.type) { closed += 1 }
      }
      #expect(try rebuilt(walk.desk.decisions) == walk.desk.matter, "\(type), seed \(seed), case \(number)")
      missed.subtract(walk.done)
      try walk.beginAgain()
    }
    // The walk is worth something: it does much and everything, is refused by most rules, and comes to ends.
    #expect(done > 600 && closed > 0, "seed \(seed): \(done) done, \(closed) closed")
    #expect(missed.isEmpty, "seed \(seed): \(missed)")
    #expect(walk.refused.count >= 20, "seed \(seed): \(walk.refused)")
  }
}
