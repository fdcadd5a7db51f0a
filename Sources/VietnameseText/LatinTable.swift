/// One byte a scalar for U+0080–U+024F and, after them, U+1E00–U+1EFF: every precomposed Latin letter that an
/// office in Viet Nam meets. Static text, so that a start of the program pays nothing for it.
enum LatinTable {
  /// How many scalars of U+0080–U+024F come first.
  static let firstBlock = 0x250 - 0x80

  /// The plain lower-case letter; `.` keeps the scalar; `A O S T` stand for ae, oe, ss, th.
  static let base: StaticString = """
    ................................ .........a.......23.....1o.....\
    aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll.\
    .llnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bb.......dd......ff....i..l....ooo.............uu..yyzz.........\
    .............aaiioouuuuuuuuuu.aaaaAA..ggkkoooo..j...gg..nnaaAA..\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy......accl..\
    ...bu.eejj..rryyaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiii\
    kkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttt\
    ttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s..S.aaaaaaaaaaaaaaaa\
    aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """

  /// The letter of the alphabet a ă â b c d đ … z as `A`…; `.` is no single letter.
  static let letter: StaticString = """
    ..........................................A...............S.....\
    AACAAA.EHHIHMMMMGRSSTSS.S[[[[a..AACAAA.EHHIHMMMMGRSSTSS.S[[[[a.a\
    AABBAAEEEEEEEEFFGGHHHHHHHHHHKKKKKKKKLLLLMMMMMMMMMM..NNOOOPPPPPP.\
    .PPRRRRRRRRRSSSSSS..XXXXXXYYYYYYYYZZZZZZ[[[[[[[[[[[[__aaabbbbbbY\
    DD.......FF......JJ....M..P....SUU.............]]..aabb.........\
    .............AAMMSS[[[[[[[[[[.AAAA....KKOOSSSS..N...KK..RRAA....\
    AAAAHHHHMMMMSSSSXXXX[[[[YYZZ..LL......AAHHSSSSSSSSaa......AEEP..\
    ...D[.HHNN..XXaaAADDDDDDEEFFFFFFFFFFHHHHHHHHHHJJKKLLLLLLLLLLMMMM\
    OOOOOOPPPPPPPPQQQQQQRRRRRRRRSSSSSSSSVVVVXXXXXXXXYYYYYYYYYYZZZZZZ\
    ZZ[[[[[[[[[[^^^^__________````aabbbbbbLZ_a.Y....AAAACCCCCCCCCCBB\
    BBBBBBBBHHHHHHIIIIIIIIIIMMMMSSSSTTTTTTTTTTUUUUUUUUUU[[[[]]]]]]]]\
    ]]aaaaaaaa......
    """

  /// The tone in dictionary order: 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng, 6–9 other marks; for a
  /// capital letter the same 0x40 higher, `p`–`y`.
  static let mark: StaticString = """
    0000000000000000000000000000000000000000009000000000000000900000\
    qtpsxxpxqtpxqtxxysqtpsx0yqtxxtp014038808140814889314038091488408\
    x8p0x8t4x8x8w7w7p0x8v6x8x8w7x8v6x8x8x8y9s3x8v6x8x9p0x8x89t4x8w7p\
    0y9t4x8w79y9x8v6x8p0t4x8w7t4x8x8w7x8w7y9s3x8v6x8x8x8x8x8xt4x8w79\
    9yp0p0pp0yyp00pppy9pp0pyp090pp0yp0p0p0pp0p00p0pp0ppy9y9pp000p000\
    0000p00p00p00w7w7w7w7x8t4x8q10x8x8p0p0w7w7x8x8p07p00t4ppq1t4p0p0\
    x8x8x8x8x8x8x8x8x8x8x8x8x8x8p0w7p0p0p0x8x8x8s3x8x8x8000000yy9yp0\
    0p0yypy9y9p0y9y9x8x8u5x8t4x8u5x8x8x8q1t4x8x8x8x8x8x8u5x8x8x8x8t4\
    t4u5x8u5u5x8x8t4x8u5x8u5x8x8s3s3q1t4t4x8x8u5u5x8x8u5t4w7u5x8u5x8\
    x8x8x8x8s3x8s3u5q1t4x8x8u5x8x8x8x8u5x888880900p0u5r2t4q1r2s3u5t4\
    q1r2s3u5u5r2s3t4q1r2s3u5r2u5u5r2t4q1r2s3u5t4q1r2s3u5u5r2t4q1r2s3\
    u5q1u5r2s3p0p0p0
    """

  /// The place of a scalar in the tables, or nil outside them.
  @inline(__always)
  static func index(of scalar: UInt32) -> Int? {
    if scalar >= 0x80 && scalar < 0x250 { return Int(scalar) - 0x80 }
    if scalar >= 0x1E00 && scalar < 0x1F00 { return Int(scalar) - 0x1E00 + firstBlock }
    return nil
  }

  @inline(__always)
  static func byte(_ table: StaticString, _ index: Int) -> UInt8 { table.utf8Start[index] }

  /// The one plain letter or digit a scalar folds to, and whether it is a capital; nil for every other.
  @inline(__always)
  static func plainLetter(_ scalar: UInt32) -> (base: UInt8, isCapital: Bool)? {
    guard let index = index(of: scalar) else { return nil }
    let base = byte(base, index)
    guard Folding.pair(base) == nil, base != UInt8(ascii: ".") else { return nil }
    return (base, byte(mark, index) >= UInt8(ascii: "p"))
  }
}
