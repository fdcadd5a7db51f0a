/// Where the sun and the moon stand, as far as a lunar calendar needs to know.
///
/// The series are those of J. Meeus, “Astronomical Formulae for Calculators” (new moon) and “Astronomical
/// Algorithms” ch. 25 (sun), the ones the printed calendars of Vietnam are checked with. The new moon is within three
/// minutes of a full theory from 1900 to 2100, which moves three months by a day (June 1944; December 2072 and October
/// 2085, where the earth's own slowing is as uncertain) and none that opens Tết or holds Giỗ Tổ.
enum Sky {
  /// Vietnam is seven hours ahead of universal time (D17).
  private static let dayFractionOfVietnam = 7.0 / 24.0
  /// The Julian day number of 1970-01-01.
  private static let julianDayOf1970 = 2_440_588.0

  /// The civil day in Vietnam on which the moon is new for the `number`-th time since the new moon of 1 January 1900.
  static func newMoon(_ number: Int) -> CivilDate {
    let julianDay = julianDayOfNewMoon(Double(number)) + 0.5 + dayFractionOfVietnam
    return CivilDate(dayNumber: Int32((julianDay - julianDayOf1970).rounded(.down)))
  }

  /// Which twelfth of its yearly way the sun stands in when the day begins in Vietnam: 0…11, counted from the spring
  /// equinox. The winter solstice opens twelfth 9.
  static func sunTwelfth(atStartOf date: CivilDate) -> Int {
    let julianDay = Double(date.dayNumber) + julianDayOf1970 - 0.5 - dayFractionOfVietnam
    return Int(longitudeOfSun(julianDay) / 30) % 12
  }

  private static func julianDayOfNewMoon(_ number: Double) -> Double {
    let t = number / 1236.85  // Julian centuries since 1900
    let (t2, t3) = (t * t, t * t * t)
    let mean =
      2_415_020.75933 + 29.53058868 * number + 0.0001178 * t2 - 0.000000155 * t3
      + 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2)
    let sun = 359.2242 + 29.10535608 * number - 0.0000333 * t2 - 0.00000347 * t3
    let moon = 306.0253 + 385.81691806 * number + 0.0107306 * t2 + 0.00001236 * t3
    let node = 21.2964 + 390.67050646 * number - 0.0016528 * t2 - 0.00000239 * t3
    var correction = (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun)
    correction += -0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon)
    correction += 0.0104 * sine(2 * node) - 0.0051 * sine(sun + moon) - 0.0074 * sine(sun - moon)
    correction += 0.0004 * sine(2 * node + sun) - 0.0004 * sine(2 * node - sun)
    correction +=
      -0.0006 * sine(2 * node + moon) + 0.0010 * sine(2 * node - moon) + 0.0005 * sine(sun + 2 * moon)
    // The earth's rotation against uniform time, in days.
    let slowing = -0.000278 + 0.000265 * t + 0.000262 * t2
    return mean + correction - slowing
  }

  /// Degrees, 0..<360.
  private static func longitudeOfSun(_ julianDay: Double) -> Double {
    let t = (julianDay - 2_451_545) / 36_525  // Julian centuries since 2000
    let t2 = t * t
    let anomaly = 357.52910 + 35_999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2
    let mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t2
    let longitude =
      mean + (1.914600 - 0.004817 * t - 0.000014 * t2) * sine(anomaly)
      + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000290 * sine(3 * anomaly)
    return longitude - 360 * (longitude / 360).rounded(.down)
  }

  /// The sine of an angle in degrees, to eleven decimals. The standard library has none, and this room stands on it
  /// alone.
  static func sine(_ degrees: Double) -> Double {
    let turns = degrees * (1 / 360)
    // Adding and taking away 1.5 · 2⁵² leaves the nearest whole number, without a call.
    let whole = (turns + 6_755_399_441_055_744) - 6_755_399_441_055_744
    let rest = turns - whole  // -1/2…1/2 of a turn
    let folded = min(rest.magnitude, 0.5 - rest.magnitude)  // 0…1/4: the same sine but for its sign
    let x = (rest < 0 ? -folded : folded) * (2 * Double.pi)
    let square = x * x
    // Taylor's series to the fifteenth power, by Horner's scheme; divided beforehand, for there are 35,000 of them.
    var sum = -1 / 1_307_674_368_000.0
    sum = sum * square + 1 / 6_227_020_800.0
    sum = sum * square - 1 / 39_916_800.0
    sum = sum * square + 1 / 362_880.0
    sum = sum * square - 1 / 5040.0
    sum = sum * square + 1 / 120.0
    sum = sum * square - 1 / 6.0
    return x * (sum * square + 1)
  }
}
