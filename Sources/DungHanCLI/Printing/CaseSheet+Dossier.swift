import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// What else belongs to a case: its items, its flags, the cases it is tied to.
extension CaseSheet {
  var items: [String] {
    detail.matter.dossier.items.flatMap { item in
      wrapped(
        "\(item.number). " + detail.type.words(of: item, unit: item.addressee.map(words.shortUnit))(language))
        + wrapped(detail.itemWords[item.number] ?? "", indent: 5)
    }
  }

  var flags: String {
    detail.matter.standingFlags.map { detail.type.words(ofFlag: $0.flag, reason: $0.reason)(language) }
      .joined(separator: ", ")
  }

  var links: [String] {
    detail.matter.dossier.links.map { "  \($0.code) · \($0.kind.label(language))" }
  }
}
