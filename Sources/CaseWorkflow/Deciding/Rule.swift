/// Every rule by which the office may refuse an act: a stable code, what it rests on, and one sentence in each language
/// that says what is wrong and what to do. `{name}` in a sentence is filled in by the refusal.
package enum Rule: String, Sendable, CaseIterable {
  case roleMay = "role-may"
  case ownAnswer = "own-answer"
  case stateAllows = "state-allows"
  case fieldGiven = "field-given"
  case receiptNotInFuture = "receipt-not-in-future"
  case amendsSomething = "amends-something"
  case letterKnown = "letter-known"
  case typeIsAnother = "type-is-another"
  case typeBeforeForwarding = "type-before-forwarding"
  case receiptMoves = "receipt-moves"
  case dayNotInFuture = "day-not-in-future"
  case daysInOrder = "days-in-order"
  case answerIsOpen = "answer-is-open"
  case addresseeNamed = "addressee-named"
  case extensionKnown = "extension-known"
  case extensionOnce = "extension-once"
  case extensionRequested = "extension-requested"
  case extensionInTime = "extension-in-time"
  case separateHands = "separate-hands"
  case everyAnswerIssued = "every-answer-issued"
  case senderTold = "sender-told"
  case noticeOrReason = "notice-or-reason"
  case answeredBeforeResult = "answered-before-result"
  case lateOnEveryReading = "late-on-every-reading"
  case notToDebtor = "not-to-debtor"
  case clockRuns = "clock-runs"
  case clockStands = "clock-stands"
  case suspendBeforeDue = "suspend-before-due"
  case transferElsewhere = "transfer-elsewhere"
  case pendingIsThere = "pending-is-there"
  case pendingNamed = "pending-named"
  case pendingFirst = "pending-first"
  case pendingOnce = "pending-once"
  case pendingHasNoNumber = "pending-has-no-number"
  case entererMay = "enterer-may"
  case deciderMay = "decider-may"
  case paperDated = "paper-dated"
  case entryIsThere = "entry-is-there"
  case entryOfDecider = "entry-of-decider"
  case mergeKnown = "merge-known"
  case mergeOpenCases = "merge-open-cases"
  case mergedApart = "merged-apart"
  case mergeIsThere = "merge-is-there"
  case reopenAsked = "reopen-asked"
  case undoReversible = "undo-reversible"
  case undoOwn = "undo-own"
  case unitInForce = "unit-in-force"
  case calendarKnowsDay = "calendar-knows-day"
  case stepsInOrder = "steps-in-order"
  case sentOnce = "sent-once"
  case nothingRecorded = "nothing-recorded"
  case itemEntered = "item-entered"
  case itemKnown = "item-known"
  case itemsAnswered = "items-answered"
  case closingLetters = "closing-letters"
  case termAsked = "term-asked"
  case flagKnown = "flag-known"
  case flagReason = "flag-reason"
  case flagBorne = "flag-borne"
  case caseToLink = "case-to-link"
  case caseLinked = "case-linked"
  case liveOffice = "live-office"
  case clockInOrder = "clock-in-order"
  case senderKept = "sender-kept"
  case numberUnchecked = "number-unchecked"
  case copyTells = "copy-tells"
  case copyAfterAnswer = "copy-after-answer"

  /// The rule or law it rests on, as the office cites it.
  package var basis: String {
    switch self {
    case .roleMay, .ownAnswer, .stateAllows, .fieldGiven, .liveOffice: "Quy trình / workflow"
    case .copyTells, .copyAfterAnswer: "QĐ 99; Luật Tố cáo Đ.40, Đ.56"
    case .senderKept, .numberUnchecked: "Luật Tố cáo Đ.8, Đ.47; NĐ 154/2026 Đ.12"
    case .receiptNotInFuture, .receiptMoves: "D14"
    case .dayNotInFuture, .daysInOrder, .clockInOrder: "D1"
    case .answerIsOpen, .addresseeNamed: "D5, D7"
    case .extensionKnown, .extensionOnce, .extensionRequested, .extensionInTime: "D6"
    case .separateHands: "Quy chế cơ quan / office policy"
    case .everyAnswerIssued: "D7"
    case .senderTold, .noticeOrReason, .answeredBeforeResult: "D18"
    case .lateOnEveryReading: "D12"
    case .notToDebtor: "C1"
    case .clockRuns, .clockStands, .suspendBeforeDue: "D10"
    case .transferElsewhere, .reopenAsked: "D9"
    case .pendingIsThere, .pendingNamed, .pendingFirst, .pendingOnce, .pendingHasNoNumber: "NĐ 30/2020 Đ.15"
    case .entererMay, .deciderMay, .paperDated, .entryIsThere, .entryOfDecider: "Bút phê / paper decision"
    case .mergeKnown, .mergeOpenCases, .mergedApart, .mergeIsThere: "D11"
    case .undoReversible, .undoOwn: "Quy trình / workflow"
    case .unitInForce: "Luật 97/2025; NQ sắp xếp đơn vị / reorganisation"
    case .calendarKnowsDay: "D12"
    case .stepsInOrder: "A16, NQLT 403/2017 Đ.3"
    case .sentOnce, .nothingRecorded: "D8"
    case .itemEntered, .itemKnown, .itemsAnswered, .termAsked: "B2"
    case .closingLetters: "F5"
    case .flagKnown, .flagReason, .flagBorne: "B5, B6"
    case .caseToLink, .caseLinked, .amendsSomething, .typeIsAnother, .letterKnown: "Quy trình / workflow"
    case .typeBeforeForwarding: "D5, D9"
    }
  }

  package var sentence: Phrase {
    switch self {
    case .roleMay:
      Phrase(
        vi: "{role} không được làm việc “{action}”; việc này của: {roles}",
        en: "{role} may not do “{action}”; it is for: {roles}")
    case .ownAnswer:
      Phrase(
        vi: "{role} chỉ làm phần trả lời của đơn vị mình; nơi đang nợ trả lời: {open}",
        en: "{role} acts only on its own body's answer; an answer is owed by: {open}")
    case .stateAllows:
      Phrase(
        vi: "chưa làm được “{action}” khi hồ sơ ở trạng thái “{state}”; lúc này có thể: {possible}",
        en: "“{action}” cannot be done while the case is “{state}”; possible now: {possible}")
    case .fieldGiven:
      Phrase(
        vi: "“{action}” còn thiếu {label}; ghi thêm --set {field}=…",
        en: "“{action}” lacks {label}; add --set {field}=…")
    case .receiptMoves:
      Phrase(
        vi: "ngày nhận đã ghi là {day} rồi; sửa thì ghi ngày khác",
        en: "{day} is recorded already; a correction gives another day")
    case .amendsSomething:
      Phrase(
        vi: "chưa sửa gì: ghi ô nào sai, như nội dung (summary), tên đơn (title)",
        en: "nothing is corrected: give what was wrong, as the summary or the title")
    case .letterKnown:
      Phrase(
        vi: "hồ sơ không có văn bản nào số {number}; có: {letters}",
        en: "no letter of this case bears the number {number}; there are: {letters}")
    case .typeIsAnother:
      Phrase(
        vi: "hồ sơ đang là loại “{type}”; chọn loại khác",
        en: "the case is of type “{type}” already; choose another")
    case .typeBeforeForwarding:
      Phrase(
        vi:
          "hồ sơ đã chuyển nơi giải quyết hoặc đã ghi nội dung theo loại này nên không đổi loại được; ghi thành đơn mới rồi gắn với hồ sơ này (link)",
        en:
          "the case was sent to a body, or has items of its type, so its type stays; log it anew and link the two (link)"
      )
    case .receiptNotInFuture:
      Phrase(
        vi: "ngày nhận {day} ở sau hôm nay ({today}); ghi đúng ngày đã nhận",
        en: "the receipt date {day} is after today ({today}); enter the day it was received")
    case .dayNotInFuture:
      Phrase(
        vi: "{label}: ngày {day} ở sau hôm nay ({today}); chỉ ghi việc đã làm",
        en: "{label}: {day} is after today ({today}); enter only what has been done")
    case .daysInOrder:
      Phrase(
        vi: "{label}: ngày {day} không thể trước {other} ({otherLabel}); xem lại hai ngày",
        en: "{label}: {day} cannot be before {other} ({otherLabel}); check both dates")
    case .answerIsOpen:
      Phrase(
        vi: "không còn nơi nào đang nợ trả lời; muốn tiếp tục thì mở lại hồ sơ (reopen)",
        en: "no body owes an answer any more; reopen the case to go on")
    case .addresseeNamed:
      Phrase(
        vi: "nơi đang nợ trả lời: {open}; ghi rõ một nơi: --set {field}=…",
        en: "an answer is owed by: {open}; name one of them: --set {field}=…")
    case .extensionKnown:
      Phrase(
        vi: "thời hạn {term} không có gia hạn; phải trả lời đúng hạn {due}",
        en: "the term {term} knows no extension; the answer is due {due}")
    case .extensionOnce:
      Phrase(
        vi: "chỉ được gia hạn một lần, và mỗi lúc chỉ một đề nghị; hạn là {due}",
        en: "it is extended only once, with one request at a time; the due date is {due}")
    case .extensionRequested:
      Phrase(
        vi: "chưa có đề nghị gia hạn; cán bộ ghi đề nghị trước (request-extension), có mã lý do",
        en: "no extension was asked for; the officer enters the request first (request-extension)")
    case .extensionInTime:
      Phrase(
        vi:
          "gia hạn phải quyết định chậm nhất ngày {due}, quyết định này ngày {day}; nếu vẫn quyết, cấp ủy ghi “{label}” (override-reason)",
        en:
          "an extension must be decided by {due}, this one is of {day}; to decide all the same the committee fills in “{label}” (override-reason)"
      )
    case .separateHands:
      Phrase(
        vi: "người soạn dự thảo không tự đồng ý dự thảo của mình; nhờ người khác có quyền duyệt",
        en: "who drafted the reply does not approve it; ask another who may approve")
    case .everyAnswerIssued:
      Phrase(
        vi: "chưa kết thúc được: còn nơi chưa trả lời bằng văn bản ({open})",
        en: "cannot close: a written answer is still owed by {open}")
    case .senderTold:
      Phrase(
        vi: "chưa kết thúc được: chưa báo kết quả cho người gửi (notify-sender)",
        en: "cannot close: the sender has not been told the result (notify-sender)")
    case .noticeOrReason:
      Phrase(
        vi: "ghi ngày và cách đã báo người gửi (stage, sent), hoặc lý do không báo được (no-notice-reason)",
        en: "give stage and date of the notice (stage, sent), or why none can be given (no-notice-reason)")
    case .answeredBeforeResult:
      Phrase(
        vi: "chưa có đủ văn bản trả lời nên chưa báo kết quả được; có thể báo đã tiếp nhận (stage=accepted)",
        en: "not every answer has been issued, so no result can be told; stage=accepted is possible")
    case .lateOnEveryReading:
      Phrase(
        vi: "chưa báo cáo vì quá hạn được: hạn muộn nhất có thể là {latest}, hôm nay {today}",
        en: "cannot escalate as overdue: the latest reading of the due date is {latest}, today is {today}")
    case .notToDebtor:
      Phrase(
        vi: "không báo cáo lên chính nơi đang nợ trả lời ({unit}); chọn cấp trên khác",
        en: "not to the body that owes the answer ({unit}); choose another level above")
    case .clockRuns:
      Phrase(
        vi: "đang tạm dừng tính hạn rồi; ghi tiếp tục (resume) trước",
        en: "the clock stands already; resume it first")
    case .clockStands:
      Phrase(
        vi: "không tạm dừng nên không có gì để tiếp tục",
        en: "the clock is running, there is nothing to resume")
    case .suspendBeforeDue:
      Phrase(
        vi: "tạm dừng từ {day} thì đã qua hạn {due}; quá hạn rồi không tạm dừng được",
        en: "from {day} the due date {due} had passed; what is late cannot be suspended")
    case .transferElsewhere:
      Phrase(
        vi: "{unit} chính là nơi đang nợ trả lời; gửi lại không tính hạn lại, hãy đôn đốc (remind)",
        en: "{unit} is the body that owes the answer; sending again restarts nothing, remind instead")
    case .pendingIsThere:
      Phrase(
        vi: "không có việc nào đang chờ số; việc nào cũng đã có hiệu lực",
        en: "nothing waits for a number; every act has taken effect")
    case .pendingNamed:
      Phrase(
        vi: "nhiều việc đang chờ số: {acts}; ghi rõ một việc: --set act=…",
        en: "several acts wait for a number: {acts}; name one: --set act=…")
    case .pendingFirst:
      Phrase(
        vi: "còn văn bản chờ số ({actions}); ghi số, ngày (number), hoặc hủy: number --set cancel=yes",
        en: "letters wait for a number ({actions}); number them, or drop them: number --set cancel=yes")
    case .pendingOnce:
      Phrase(
        vi: "“{action}” đang chờ số rồi; ghi số, ngày cho việc ấy (number), hoặc hoàn tác (undo)",
        en: "“{action}” waits for its number already; enter it (number), or take it back (undo)")
    case .pendingHasNoNumber:
      Phrase(
        vi: "đã ghi số {document} thì không còn chờ số; bỏ một trong hai: document hoặc pending-number",
        en: "with the number {document} nothing is pending; leave out document or pending-number")
    case .entererMay:
      Phrase(
        vi: "{role} không ghi hộ “{action}” theo bút phê; việc ghi hộ của: {roles}",
        en: "{role} may not enter “{action}” for who decided on paper; it is for: {roles}")
    case .deciderMay:
      Phrase(
        vi: "{account} không có quyền quyết định “{action}”; ghi đúng người đã ký",
        en: "{account} may not decide “{action}”; name the person who signed")
    case .paperDated:
      Phrase(
        vi: "ghi theo bút phê thì phải có ngày trên giấy: --set paper-date=…",
        en: "a decision on paper has the date on the paper: --set paper-date=…")
    case .entryIsThere:
      Phrase(
        vi: "không có việc ghi hộ nào chờ xác nhận", en: "no entry waits for a confirmation")
    case .entryOfDecider:
      Phrase(
        vi: "việc ghi hộ này chờ chính {account} xác nhận; người khác không xác nhận thay",
        en: "this entry waits for {account}; nobody else confirms it")
    case .mergeKnown:
      Phrase(
        vi: "loại “{type}” không ghép đơn trùng", en: "cases of the type “{type}” are not merged")
    case .mergeOpenCases:
      Phrase(
        vi: "{code} đã kết thúc hoặc đã ghép; chỉ ghép các hồ sơ đang mở, khác nhau",
        en: "{code} is closed or merged already; only different open cases are merged")
    case .mergedApart:
      Phrase(
        vi: "hồ sơ này có đơn trùng đã ghép ({codes}); gỡ ghép trước (case unmerge)",
        en: "duplicates were merged into this case ({codes}); unmerge them first (case unmerge)")
    case .mergeIsThere:
      Phrase(
        vi: "{code} không ghép với hồ sơ nào, hoặc người gửi đã được báo nên không gỡ ghép được",
        en: "{code} is not merged, or its sender has been told and it stays merged")
    case .reopenAsked:
      Phrase(
        vi:
          "{unit} chưa được hỏi lần nào trong hồ sơ này; mở lại thì hỏi lại {asked}, nơi khác thì chuyển đơn (transfer)",
        en:
          "{unit} was never asked in this case; a reopened case asks {asked} again, another body is reached by transfer"
      )
    case .undoReversible:
      Phrase(
        vi:
          "không hoàn tác được “{action}”: văn bản đã đi hoặc chưa có việc nào để hoàn tác; ghi việc sửa mới",
        en: "“{action}” cannot be taken back: a letter has left, or nothing was done; enter a correction")
    case .undoOwn:
      Phrase(
        vi: "việc cuối do {account} ghi; chính người ghi hoặc chủ tịch hoàn tác",
        en: "the last act is {account}'s; its author or the chairman takes it back")
    case .unitInForce:
      Phrase(
        vi: "{unit} {validity}, ngày {day} không gửi được; {advice}",
        en: "{unit} {validity}, nothing can be sent to it on {day}; {advice}")
    case .calendarKnowsDay:
      Phrase(vi: "{reason}", en: "{reason}")
    case .stepsInOrder:
      Phrase(
        vi: "chưa đến bước “{asked}”; bước phải làm lúc này: {next}",
        en: "“{asked}” is not the step now due; that is: {next}")
    case .nothingRecorded:
      Phrase(
        vi: "{label}, {period}: chưa ghi gì nên không có gì để hoàn tác",
        en: "{label}, {period}: nothing was recorded, there is nothing to take back")
    case .sentOnce:
      Phrase(
        vi: "{label}, {period}: đã gửi ngày {day}, số {document}; mỗi kỳ chỉ ghi một lần",
        en: "{label}, {period}: sent on {day} as {document}; each period is recorded once")
    case .itemEntered:
      Phrase(
        vi: "{label}: hồ sơ chưa có mục nào",
        en: "{label}: the case has none yet")
    case .itemKnown:
      Phrase(
        vi: "{label}: các mục hiện có: {items}; ghi rõ mục số mấy (item)",
        en: "{label}: there are {items}; say which by its number (item)")
    case .itemsAnswered:
      Phrase(
        vi: "chưa kết thúc được: {label} số {items} chưa có kết quả",
        en: "cannot close: {label} no. {items} has no result yet")
    case .closingLetters:
      Phrase(
        vi: "chưa kết thúc được: đã có {label} thì phải có văn bản “{action}” ({key})",
        en: "cannot close: with {label} entered the letter of “{action}” ({key}) is needed")
    case .termAsked:
      Phrase(
        vi: "luật không định hạn này: ghi nơi phải trả lời (to) và hạn (due) hoặc số ngày làm việc (days)",
        en: "no law fixes this term: give who answers (to) and the date (due) or the working days (days)")
    case .flagKnown:
      Phrase(
        vi: "hồ sơ không mang dấu đó; đang có: {flags}",
        en: "the case does not bear that flag; it bears: {flags}")
    case .flagReason:
      Phrase(
        vi: "phức tạp thì phải nói rõ vì sao: --set reason-code=… (một trong bảy trường hợp)",
        en: "complex needs to say why: --set reason-code=… (one of the seven tests)")
    case .flagBorne:
      Phrase(
        vi: "hồ sơ đã mang dấu “{flag}” với chính lý do này; không phải đánh dấu lại",
        en: "the case bears “{flag}” for this very reason already; there is nothing to flag again")
    case .caseToLink:
      Phrase(
        vi: "{code} là chính hồ sơ này hoặc đã gắn rồi; ghi mã của hồ sơ khác",
        en: "{code} is this very case or linked already; name another one")
    case .caseLinked:
      Phrase(
        vi: "hồ sơ đó không gắn với hồ sơ này; đang gắn: {cases}",
        en: "that case is not linked to this one; linked are: {cases}")
    case .liveOffice:
      Phrase(
        vi: "sổ thật không nhận {flag}; chỉ sổ tập huấn (--training) mới đặt được ngày và tài khoản",
        en: "a live office refuses {flag}; only a training office (--training) takes a date or an account")
    case .clockInOrder:
      Phrase(
        vi:
          "máy báo hôm nay {today}, mà việc cuối trong sổ ghi ngày {last}: chưa ghi gì; chỉnh lại ngày của máy; "
          + "nếu ngày của máy đúng, quản trị nhận ngày ấy: dunghan doctor --accept-date {today} --reason LÝ-DO",
        en:
          "the machine says today is {today}, the last entry in the book is of {last}: nothing was written; "
          + "set the machine's date; if it is right, the administrator accepts it: "
          + "dunghan doctor --accept-date {today} --reason TEXT")
    case .senderKept:
      Phrase(
        vi: "{field}: {places} của người gửi được giữ kín; viết “người gửi”, là người khác thì ghi cả họ tên",
        en: "{field}: {places} of the sender kept secret; write “the sender”, or another's name in full")
    case .copyTells:
      Phrase(
        vi: "chưa lập bản sao: {places}; che các chỗ đó: {advice}",
        en: "the copy was not made: {places}; to write over them: {advice}")
    case .copyAfterAnswer:
      Phrase(
        vi:
          "hồ sơ kín chưa có văn bản trả lời, kết luận thì chưa công khai gì; ghi trả lời trước (record-reply)",
        en: "of a sealed case nothing is published before its answer; enter the reply first (record-reply)")
    case .numberUnchecked:
      Phrase(
        vi: "{field}: {places}; hồ sơ kín, tài khoản này không có chìa để biết là số của ai: bỏ số đi",
        en:
          "{field}: {places}; the case is sealed and this account has no key to tell whose it is: leave it out"
      )
    }
  }
}

extension Phrase {
  /// A word that is the same in both languages: a date, a code, a number.
  package init(_ word: String) {
    self.init(vi: word, en: word)
  }
}
