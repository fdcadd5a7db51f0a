import VietnameseText

@testable import TerminalKit

/// A small program over every widget: a list of cases, an intake form, a dialog. What the screens will be, in little.
struct IntakeDesk: Program, Equatable {
  enum Field: Hashable { case source, date, sender, content, kind, number }
  enum Effect: Equatable {
    case quit, keepDraft
    case ask(Int)
    case lend, ring
  }
  enum CommandID: Hashable { case help, intake, quit, bell, lend, delete }

  struct Answer: Sendable, Equatable {
    var generation: Int
    var count: Int
  }

  static let registry = CommandRegistry<CommandID, Bool>([
    Command(
      .help, title: Words(vi: "Giúp", en: "Help"), keys: [.function(1)],
      help: Words(vi: "Phím dùng được ở đây.", en: "The keys that work here."), weight: 5),
    Command(
      .intake, title: Words(vi: "Ghi đơn", en: "Take in"), keys: [.function(2)],
      help: Words(vi: "Ghi một đơn mới.", en: "Records a new petition."), weight: 9),
    Command(
      .delete, title: Words(vi: "Kết thúc hồ sơ", en: "Close the case"),
      barTitle: Words(vi: "Kết thúc", en: "Close"), keys: [.function(4)],
      help: Words(vi: "Kết thúc hồ sơ đang chọn.", en: "Closes the chosen case."), weight: 2,
      availability: {
        $0 ? .available : .unavailable(Words(vi: "chưa được: chưa trả lời", en: "not yet: no reply"))
      }),
    Command(
      .lend, title: Words(vi: "Xem văn bản", en: "View the document"), keys: [.function(6)],
      help: Words(vi: "Mở bằng trình xem.", en: "Opens a pager."), weight: 1),
    Command(
      .bell, title: Words(vi: "Chuông", en: "Bell"), keys: [.control("g")],
      help: Words(vi: "Thử chuông.", en: "Tries the bell.")),
    Command(
      .quit, title: Words(vi: "Thoát", en: "Quit"), keys: [.function(10), .control("q")],
      help: Words(vi: "Đóng sổ.", en: "Closes."), weight: 8),
  ])

  var size = Size(rows: 24, columns: 80)
  var list = ListView<Int>(
    [.heading("QUÁ HẠN (2)"), .row(362), .row(371), .heading("TÔI PHẢI LÀM (40)")]
      + (400..<440).map { .row($0) })
  var form: Form<Field>?
  var dialogs: [Dialog<Field>] = []
  var message = ""
  var ticks = 0
  var generation = 0
  var drafts = 0

  static func intake() -> Form<Field> {
    Form([
      .init(
        .source, label: "Nguồn",
        .choice(
          ChoiceField(
            [
              .init(id: "direct", title: "trực tiếp"), .init(id: "post", title: "bưu điện"),
              .init(id: "phone", title: "điện thoại"),
            ], selected: "direct"))),
      .init(.date, label: "Ngày nhận", .date(TextField("15/5")), hint: "15/5, +7, mai", isRequired: true),
      .init(.sender, label: "Người gửi", .text(TextField()), hint: "+6 là bảy người, người này đại diện"),
      .init(
        .content, label: "Nội dung, yêu cầu", .area(TextArea(), rows: 3),
        hint: "Enter xuống dòng, Tab đi tiếp"),
      .init(.number, label: "Số đơn", .text(TextField()), disabledReason: "có sau khi lưu"),
      .init(.kind, label: "Loại", .text(TextField("phản ánh"))),
    ])
  }

  mutating func update(_ event: Event<Answer>) -> [Effect] {
    switch event {
    case .started(let size), .key(.resize(let size)):
      self.size = size
      return []
    case .drawn: return []
    case .waiting(let isWaiting):
      message = isWaiting ? "đang chờ" : message
      return []
    case .tick:
      ticks += 1
      return []
    case .message(let answer):
      if answer.generation == generation { message = "có \(answer.count) việc" }
      return []
    case .key(.hangUp):
      drafts += 1
      return [.keepDraft]
    case .key(let key): return handle(key)
    }
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    if !dialogs.isEmpty {
      switch dialogs[dialogs.count - 1].handle(key, in: size) {
      case .chosen, .cancelled: dialogs.removeLast()
      default: break
      }
      return []
    }
    if var form {
      let event = form.handle(key, room: formRect.size)
      self.form = form
      switch event {
      case .save, .cancel: self.form = nil
      case .moved(from: .date, to: _) where form.value(.date) == "31/2":
        self.form?[.date]?.error = "Tháng 2 không có ngày 31"
      case .moved(from: .date, to: _): self.form?[.date]?.echo = "T6 15/05/2026"
      default: break
      }
      return []
    }
    switch Self.registry.command(for: key)?.id {
    case .quit: return [.quit]
    case .intake: form = Self.intake()
    case .help:
      let lines = Self.registry.helpLines(false, .vi, width: 200).map(\.text)
      dialogs.append(.notice(title: "Giúp", text: lines.joined(separator: "\n")))
    case .delete: dialogs.append(.confirmation(title: "Kết thúc", text: "Kết thúc hồ sơ này?"))
    case .bell: return [.ring]
    case .lend: return [.lend]
    case nil:
      switch list.handle(key, rows: size.rows - 3) {
      case .open(let id):
        generation += 1
        return [.ask(id)]
      default: break
      }
    }
    return []
  }

  private var formRect: Rect { Rect(row: 1, column: 1, rows: size.rows - 3, columns: size.columns - 2) }

  func render(size: Size) -> Frame {
    var frame = Frame(size: size)
    frame.put(" HÔM NAY · Thứ Hai 23/11/2026", row: 0, column: 0, .title)
    let body = Rect(row: 1, column: 0, rows: size.rows - 3, columns: size.columns)
    list.render(into: &frame, in: body) { id, _ in
      StyledLine(id < 400 ? "!! " : "   ", .danger).adding("\(id)  Việc số \(id)")
    }
    if let form {
      frame.fill(body)
      form.render(into: &frame, in: Rect(row: 1, column: 1, rows: size.rows - 3, columns: size.columns - 2))
    }
    StatusLine(StyledLine(message), right: StyledLine("[Gõ: Unikey]", .faint)).render(
      into: &frame, row: size.rows - 2)
    Self.registry.keyBar(false, .vi).render(into: &frame, row: size.rows - 1)
    for dialog in dialogs { dialog.render(into: &frame) }
    return frame
  }
}
