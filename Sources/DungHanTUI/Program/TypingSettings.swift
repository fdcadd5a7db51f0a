import CaseOffice
import VietnameseText

/// How this account types Vietnamese; off until somebody turns it on. Kept beside its half-typed forms.
struct TypingSettings: Hashable, Sendable {
  static let copyKey = "cach-go"

  var isOn = false
  var style = TypingStyle(.telex)

  /// The method that is on.
  var active: TypingStyle? { isOn ? style : nil }

  /// As it was left; what cannot be read is as at first.
  init(_ copies: [WorkingCopy]) {
    guard let values = copies.first(where: { $0.key == Self.copyKey })?.values else { return }
    isOn = values["on"] == "yes"
    style.method = values["method"].flatMap(TypingMethod.init(rawValue:)) ?? style.method
    style.placement = values["placement"].flatMap(TonePlacement.init(rawValue:)) ?? style.placement
  }

  var copy: WorkingCopy {
    WorkingCopy(
      key: Self.copyKey,
      values: [
        "on": isOn ? "yes" : "no", "method": style.method.rawValue, "placement": style.placement.rawValue,
      ])
  }
}
