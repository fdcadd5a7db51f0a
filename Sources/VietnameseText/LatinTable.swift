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

  /// The tone in dictionary order: 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng; 6–9 other marks.
  static let mark: StaticString = """
    0000000000000000000000000000000000000000009000000000000000900000\
    1403880814081488931403809148840014038808140814889314038091488408\
    8800884488887777008866888877886688888899338866888900888894488770\
    0994488779998866880044887744888877887799338866888888888884488779\
    9900000009900000099000090090000900000000000000000009999000000000\
    0000000000000777777778844881108888000077778888007000440011440000\
    8888888888888888888888888888007700000088888833888888000000999900\
    0009909999009999888855884488558888881144888888888888558888888844\
    4455885555888844885588558888333311444488885555888855447755885588\
    8888888833883355114488885588888888558888880900005522441122335544\
    1122335555223344112233552255552244112233554411223355552244112233\
    5511552233000000
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
}
