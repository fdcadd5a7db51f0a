extension SyllableSpelling {
  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0.isWhitespace }.map(String.init))
  }

  /// The onsets of Vietnamese, and j as names of the Jrai have it (Cư Jút).
  static let onsets: Set<String> = words(
    """
    b c ch d đ g gh gi h j k kh l m n ng ngh nh p ph qu r s t th tr v x
    """
  ).union([""])

  /// Onsets of highland names in official writing: Krông, Plông, Brâu, Mnông, Kdăm, Đrăng.
  static let clusters = words(
    """
    bh bk bkr bl br bj chr dl dr đl đr gl gr hl hm hn hr jr kb kd kl km kn kp kr ml mn mr pl pr sr tl
    """)

  /// Every rime, with its shapes.
  static let completeRimes = words(
    """
    a ac ach ah ai ak am an ang anh ao ap at au ay
    ă ăc ăh ăk ăm ăn ăng ăp ăt
    â âc âh âk âm ân âng âp ât âu ây
    e ec eh ek em en eng eo ep et
    ê êc êch êh êk êm ên êng ênh êp êt êu
    i ia ic ich ih ik im in ing inh ip it iu
    iê iêc iêk iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oc oe oen oeng oeo oet oh
    oi ok om on ong ooc oong op ot
    ô ôc ôh ôi ôk ôm ôn ông ôp ôt
    ơ ơc ơh ơi ơk ơm ơn ơng ơp ơt
    u ua uc uh ui uk um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uơ
    uôc uôi uôk uôm uôn uông uôt uy uya uych uyn uynh uyp uyt uyu uyên uyêt
    ư ưa ưc ưh ưi ưk ưm ưn ưng ưt ưu ươc ươi ươk ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu
    """)

  /// Every beginning of an onset: what may stand before a vowel is typed.
  static let onsetBeginnings = beginnings(of: onsets.union(clusters)).union(["q"])

  /// Every beginning of a rime, with any of its shapes still missing.
  static let possibleRimes: Set<String> = {
    var all: Set<String> = []
    for rime in completeRimes {
      var variants = [""]
      for letter in rime {
        let plain = String(letter).folded
        variants = variants.flatMap {
          plain == String(letter) ? [$0 + plain] : [$0 + plain, $0 + String(letter)]
        }
      }
      all.formUnion(beginnings(of: Set(variants)))
    }
    return all.subtracting([""])
  }()

  private static func beginnings(of words: Set<String>) -> Set<String> {
    var all: Set<String> = []
    for word in words {
      for count in 0...word.count { all.insert(String(word.prefix(count))) }
    }
    return all
  }
}
