// The office's stable keys: lower-case ASCII words joined by hyphens, as `can-bo` or `confirm-receipt`. They stand in
// files, events and on the command line; what people read is the label beside each.

/// `can-bo`, `cap-uy`: what an account may do (the table is in `Role`).
package typealias RoleKey = String
/// `ubnd`, `dang-uy`: a body of the Party, Front or State.
package typealias UnitKey = String
/// `phan-anh`, `qd124`: a kind of case.
package typealias CaseTypeKey = String
/// `registered`, `drafted`: where a case or one of its answers stands.
package typealias StateKey = String
/// `forward`, `issue-reply`: what a person can do.
package typealias ActionKey = String
/// `document`, `reason-code`: what an action asks for.
package typealias FieldKey = String
/// `noi-dung`, `kien-nghi`: a kind of item that is answered by itself.
package typealias ItemKey = String
/// `qd124.result`: a term of law or of the office.
package typealias TermKey = String
