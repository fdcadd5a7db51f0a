import CaseWorkflow
import TerminalKit

/// Everything a key can do, besides typing and moving.
enum ScreenCommand: Hashable, Sendable {
  case help, intake, find, act, filter, palette, quit, back
  case today, reload, copyPaste
  case open, tabs, scroll, moreFields, save, discard, clear
  case typing, typingMethod, tonePlacement
  case mark, view, undo, curtain
  case administration, addRow, keyTest, look, mouse
  case calendar, changeDay, figures
}

/// What decides whether a command can be used now.
struct CommandContext: Sendable {
  var mayLog: Bool
  var hasCase: Bool
  var canActOnCase: Bool
  var mayChangeCalendar: Bool
  /// Whether nothing can be written into the book at all.
  var isOnlyLookedAt: Bool

  init(
    mayLog: Bool, hasCase: Bool, canActOnCase: Bool, mayChangeCalendar: Bool = false,
    isOnlyLookedAt: Bool = false
  ) {
    self.isOnlyLookedAt = isOnlyLookedAt
    self.mayLog = mayLog
    self.mayChangeCalendar = mayChangeCalendar
    self.hasCase = hasCase
    self.canActOnCase = canActOnCase
  }
}

/// The one table of keys: bar, help and palette are made from it.
enum ScreenCommands {
  typealias Registry = CommandRegistry<ScreenCommand, CommandContext>
  typealias Entry = Command<ScreenCommand, CommandContext>

  static let today = Registry([open, scroll, mark]).joined(with: everywhere)
  static let list = Registry([open, view, mark, clear]).joined(with: everywhere)
  static let file = Registry([tabs, scrollText]).joined(with: everywhere)
  static let intake = Registry([
    help, save, anotherIntake, moreFields, discard, find, palette, quit, back, curtain, copyPaste,
  ]).joined(with: typing)

  /// What lies over a screen: a menu, a question, something to read.
  static let box = Registry([help, boxChoose, boxBack, curtain, quit])
  /// A form over a screen.
  static let form = Registry([help, boxSave, boxMove, boxBack, curtain, quit]).joined(with: typing)
  /// One that keeps what is typed into it.
  static let keptForm = Registry([help, boxSave, boxMove, boxBack, discard, curtain, quit]).joined(
    with: typing)
  /// One of these whose F8 first shows what would come of it.
  static let previewedForm = Registry([help, boxPreview, boxMove, boxBack, discard, curtain, quit]).joined(
    with: typing)
  /// The form by which a list is narrowed.
  static let filterForm = Registry([help, boxApply, boxMove, boxLeave, curtain, quit]).joined(with: typing)

  private static let boxChoose = Entry(
    .open, title: Words(vi: "Chọn", en: "Choose"), keys: [.enter],
    help: Words(
      vi: "Mũi tên hoặc vài chữ để tìm, Enter để chọn", en: "Arrows or letters find, Enter chooses"),
    weight: 8)

  private static let boxSave = Entry(
    .save, title: Words(vi: "Ghi", en: "Save"), keys: [.function(8), .control("s")],
    help: Words(vi: "Ghi những gì đã điền", en: "Saves what was filled in"), weight: 8)

  private static let boxPreview = Entry(
    .save, title: Words(vi: "Xem trước", en: "Preview"), keys: [.function(8), .control("s")],
    help: Words(vi: "Xem điều gì sẽ đổi, rồi mới ghi", en: "Shows what would change, before it is saved"),
    weight: 8)

  private static let boxApply = Entry(
    .save, title: Words(vi: "Lọc", en: "Filter"), keys: [.function(8), .control("s")],
    help: Words(vi: "Lọc danh sách như đã điền", en: "Narrows the list as filled in"), weight: 8)

  private static let boxLeave = Entry(
    .back, title: Words(vi: "Đóng", en: "Close"), keys: [.escape],
    help: Words(vi: "Đóng; danh sách như cũ", en: "Closes; the list stays as it was"), weight: 7)

  private static let boxMove = Entry(
    .scroll, title: Words(vi: "Ô, dòng sau", en: "Next field or row"),
    barTitle: Words(vi: "Ô sau", en: "Next"),
    keys: [.tab, .backTab, .up, .down],
    help: Words(
      vi: "Đi giữa các ô và nút; mũi tên chọn trong danh sách",
      en: "Between fields and buttons; arrows choose"),
    weight: 6)

  private static let boxBack = Entry(
    .back, title: Words(vi: "Đóng", en: "Close"), keys: [.escape],
    help: Words(vi: "Đóng; chữ đã gõ được giữ", en: "Closes; what you typed is kept"), weight: 7)

  static let everywhere = Registry([
    help, intakeCommand, find, act, filter, figuresCommand, calendarCommand, palette, quit, back,
    todayCommand, undo, reload,
    curtain, copyPaste,
  ]).joined(with: typing).joined(with: administration).joined(with: keyTest).joined(
    with: look)

  private static let help = Entry(
    .help, title: Words(vi: "Giúp", en: "Help"), keys: [.function(1)],
    help: Words(vi: "Các phím dùng ở màn hình này", en: "The keys of this screen"), weight: 9)

  private static let intakeCommand = Entry(
    .intake, title: Words(vi: "Ghi đơn", en: "Log a case"), barTitle: Words(vi: "Ghi đơn", en: "Log"),
    keys: [.function(2)],
    help: Words(
      vi: "Tiếp nhận đơn mới; bản ghi tạm còn thì mở lại",
      en: "Take in a new case, or go on with the half-typed one"),
    weight: 7,
    availability: { context in
      if context.isOnlyLookedAt { return onlyLookedAt }
      return context.mayLog
        ? .available
        : .unavailable(
          Words(vi: "Việc này của cán bộ, người trực tiếp nhận đơn", en: "For the officer who takes cases in")
        )
    })

  private static let onlyLookedAt = Availability.unavailable(
    Words(vi: "Sổ này chỉ xem được, không ghi được", en: "This book is only looked at"))

  private static let anotherIntake = Entry(
    .intake, title: Words(vi: "Ghi đơn khác", en: "Another case"),
    barTitle: Words(vi: "Đơn khác", en: "Another"), keys: [.function(2)],
    help: Words(
      vi: "Có người khác đến: giữ đơn đang gõ, sang đơn dở khác hoặc đơn mới",
      en: "Somebody else came: keeps this one, goes to another half-typed one or a new one"),
    weight: 5)

  private static let find = Entry(
    .find, title: Words(vi: "Tìm", en: "Find"), keys: [.function(3)],
    help: Words(
      vi: "Tìm theo số, tên, nội dung; gõ không dấu cũng được",
      en: "Find by number, name or words, without accents too"),
    weight: 6)

  private static let act = Entry(
    .act, title: Words(vi: "Xử lý", en: "Act"), keys: [.function(4)],
    help: Words(
      vi: "Việc làm được với hồ sơ; số để chọn, Enter để làm",
      en: "What can be done; a digit chooses, Enter does it"),
    weight: 8,
    availability: { context in
      guard context.hasCase else {
        return .unavailable(Words(vi: "Chọn một hồ sơ trước", en: "Choose a case first"))
      }
      if context.isOnlyLookedAt { return onlyLookedAt }
      return context.canActOnCase
        ? .available : .unavailable(Words(vi: "Vai trò này chỉ xem", en: "This role only reads"))
    })

  private static let filter = Entry(
    .filter, title: Words(vi: "Lọc", en: "Filter"), keys: [.function(5)],
    help: Words(
      vi: "Chọn hồ sơ theo tình trạng, loại, nơi giải quyết; xếp theo hạn, ngày nhận, số",
      en: "By standing, type, body; ordered by date due, received or number"), weight: 5)

  private static let palette = Entry(
    .palette, title: Words(vi: "Lệnh", en: "Commands"), keys: [.function(9)],
    help: Words(vi: "Tìm lệnh theo tên", en: "Find a command by its name"), weight: 4)

  private static let quit = Entry(
    .quit, title: Words(vi: "Thoát", en: "Leave"), keys: [.function(10)],
    help: Words(vi: "Ra khỏi DungHan; chữ đang gõ vẫn được giữ", en: "Leave DungHan; what you typed is kept"),
    weight: 9)

  private static let back = Entry(
    .back, title: Words(vi: "Quay lại", en: "Back"), keys: [.escape],
    help: Words(vi: "Về màn hình trước, không mất gì", en: "To the screen before; nothing is lost"))

  private static let todayCommand = Entry(
    .today, title: Words(vi: "Hôm nay", en: "Today"), keys: [.function(12), .control("t")],
    help: Words(vi: "Về bảng việc hôm nay", en: "To today's board"))

  private static let reload = Entry(
    .reload, title: Words(vi: "Đọc lại", en: "Read again"), keys: [.control("r"), .control("l")],
    help: Words(
      vi: "Đọc lại sổ; việc của người khác tự hiện trong 2 giây",
      en: "Read again; others' work shows by itself"))

  private static let copyPaste = Entry(
    .copyPaste, title: Words(vi: "Sao chép, dán", en: "Copy and paste"),
    keys: [.control("c"), .control("v")],
    help: Words(vi: "Nói cách sao chép và dán", en: "Says how to copy and paste"))

  private static let open = Entry(
    .open, title: Words(vi: "Mở", en: "Open"), keys: [.enter],
    help: Words(vi: "Mở hồ sơ hoặc con số đang chọn", en: "Open the chosen case or figure"))

  private static let scroll = Entry(
    .scroll, title: Words(vi: "Chọn dòng", en: "Choose a row"), keys: [.up, .down, .pageUp, .pageDown],
    help: Words(vi: "Gõ chữ hoặc số để tìm ngay", en: "Type letters or digits to search at once"))

  private static let clear = Entry(
    .clear, title: Words(vi: "Bỏ tìm, bỏ lọc", en: "Clear"),
    help: Words(vi: "Xóa chữ đang tìm và mọi điều kiện lọc", en: "Clears the search and every filter"))

  private static let mark = Entry(
    .mark, title: Words(vi: "Chọn nhiều", en: "Mark"), keys: [.insert, .control("k")],
    help: Words(
      vi: "Đánh dấu * để đôn đốc, báo cáo cùng lúc, ghép hai đơn trùng (F4)",
      en: "Marks rows *, to remind or report them together, to merge two"))

  private static let view = Entry(
    .view, title: Words(vi: "Mục khác", en: "Other view"), keys: [.tab, .backTab],
    help: Words(
      vi: "Quá hạn, sắp hạn, của tôi… và mục tự lưu (F5)", en: "Late, due soon, mine… and those saved in F5"))

  private static let undo = Entry(
    .undo, title: Words(vi: "Hoàn tác", en: "Undo"), keys: [.control("z"), .control("u")],
    help: Words(
      vi: "Lấy lại việc vừa ghi, nếu chưa có văn bản nào đi",
      en: "Takes the last act back, if no letter has left"))

  private static let curtain = Entry(
    .curtain, title: Words(vi: "Che màn hình", en: "Blank the screen"), keys: [.control("g")],
    help: Words(
      vi: "Che ngay khi có người vào; Enter mở lại", en: "When somebody walks in; Enter opens it again"))

  private static let tabs = Entry(
    .tabs, title: Words(vi: "Trang của hồ sơ", en: "Pages of the case"),
    keys: [.left, .right, .tab, .backTab],
    help: Words(
      vi: "Nội dung, cách tính hạn, văn bản, nhật ký, người gửi",
      en: "Content, dates, letters, history, sender"))

  private static let scrollText = Entry(
    .scroll, title: Words(vi: "Xem tiếp", en: "Scroll"), keys: [.up, .down, .pageUp, .pageDown],
    help: Words(vi: "Cuộn phần đang xem", en: "Scrolls the page"))

  private static let save = Entry(
    .save, title: Words(vi: "Ghi vào sổ", en: "Save"), barTitle: Words(vi: "Ghi sổ", en: "Save"),
    keys: [.function(8), .control("s")],
    help: Words(vi: "Ghi đơn, cho số đơn", en: "Enters it in the book and gives it a number"), weight: 9)

  private static let moreFields = Entry(
    .moreFields, title: Words(vi: "Thêm ô", en: "More fields"), keys: [.pageDown, .pageUp],
    help: Words(
      vi: "Tên đơn, đơn vị bị phản ánh, các ô riêng của loại đơn",
      en: "Title, the body complained of, fields of this type"), weight: 6)

  private static let discard = Entry(
    .discard, title: Words(vi: "Bỏ bản ghi tạm", en: "Discard"), barTitle: Words(vi: "Bỏ", en: "Discard"),
    keys: [.control("d")],
    help: Words(vi: "Xóa hết chữ đang gõ, có hỏi lại", en: "Throws away what was typed, after asking"),
    weight: 2)
}
