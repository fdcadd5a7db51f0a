import CaseStore

extension StoryCase {
  /// Answered, told and closed, or ended otherwise: what a history is read for.
  static let finished: [StoryCase] = [
    StoryCase(
      "phan-anh", "Xe chở keo cày nát đường vào trường",
      "Xe chở keo quá tải chạy đường vào trường tiểu học, mặt đường lún thành rãnh. Đề nghị cắm biển hạn chế tải trọng.",
      received: 60, from: .of("Lương Thị Chanh", "xóm 5", "318"), values: [("linh-vuc", "xay-dung")],
      acts: [
        .register(60), .forward(58, to: "ubnd", "84/PC-MTTQ"), .confirm(57), .tell(57, "accepted", "gap-mat"),
        .reply(
          43, from: "ubnd", issued: 44, "62/UBND-VP", "dung", "Đã cắm biển 8 tấn, lắp thanh chắn giờ tan học."
        ),
        .tell(42, "result", "gap-mat"), .close(42),
      ]),
    StoryCase(
      "khieu-nai", "Chậm cấp giấy chứng nhận tách thửa",
      "Nộp hồ sơ tách thửa từ đầu năm, quá hẹn trả bốn lần, không có văn bản xin lỗi. Đề nghị trả lời rõ vướng ở đâu.",
      received: 66, from: .of("Hồ Đức Mía", "xóm 2", "305"), aboutUnit: "ubnd",
      values: [("linh-vuc", "dat-dai")],
      acts: [
        .register(66), .forward(64, to: "ubnd", "78/PC-MTTQ"), .confirm(62), .remind(41, "19/CV-MTTQ"),
        .reply(
          38, from: "ubnd", issued: 39, "66/UBND-VP", "dung",
          "Lỗi do thất lạc hồ sơ; đã cấp giấy, có văn bản xin lỗi."),
        .tell(37, "result", "van-ban"), .close(36),
      ]),
    StoryCase(
      "kien-nghi", "Đặt gờ giảm tốc trước trường mầm non",
      "Đường trước trường mầm non Gò Mít xe chạy nhanh, cháu nhỏ qua đường nguy hiểm. Xin đặt gờ giảm tốc, kẻ vạch.",
      received: 58, source: "ban-ctmt", from: .of("Mai Thu Ngát", "thôn Gò Mít", "322"), people: 18,
      values: [("linh-vuc", "xay-dung"), ("noi-xay-ra", "trường mầm non Gò Mít")],
      acts: [
        .register(58), .forward(56, to: "dang-uy", "86/PC-MTTQ"), .confirm(55),
        .requestExtension(40, "nhieu-co-quan", "Đường tỉnh quản lý, phải xin ý kiến Sở."),
        .decideExtension(38, "approve", "33-TB/ĐU"), .tell(38, "extended", "dien-thoai"),
        .draft(31, "dung", "Sở đồng ý; đơn vị quản lý đường đặt gờ trong tuần."), .approve(30),
        .issue(29, "52-CV/ĐU", to: "mttq,ubnd"), .tell(28, "result", "gap-mat"), .close(28),
      ]),
    StoryCase(
      "qd124", "Đảng viên bỏ họp, không gương mẫu đóng góp",
      "Một đảng viên xóm 7 không đóng góp làm đường, bỏ họp xóm mà vẫn được bình xét xuất sắc. Đề nghị xem lại.",
      received: 62, from: .of("Vũ Văn Gạo", "xóm 7"),
      values: [("chuc-vu", "đảng viên chi bộ xóm 7"), ("kenh", "van-ban"), ("bieu-hien", "loi-song")],
      acts: [
        .register(62), .forward(60, to: "dang-uy", "81/PC-MTTQ"), .confirm(59),
        .tell(59, "accepted", "gap-mat"),
        .draft(45, "dung-mot-phan", "Đã kiểm điểm ở chi bộ; kết quả bình xét được xem lại."), .approve(44),
        .issue(43, "47-CV/ĐU", to: "mttq,ubkt"), .tell(41, "result", "gap-mat"), .close(41),
      ]),
    StoryCase(
      "phan-anh", "Đổ đất lấp mương sau chợ",
      "Có người đổ đất lấp mương thoát nước sau chợ Rộ ban đêm. Không tiện để tên.",
      received: 55, source: "hom-thu", values: [("linh-vuc", "moi-truong"), ("noi-xay-ra", "sau chợ Rộ")],
      acts: [
        .register(54), .forward(53, to: "ubnd", "90/PC-MTTQ"), .confirm(52),
        .reply(
          40, from: "ubnd", issued: 41, "64/UBND-VP", "dung", "Đã buộc múc đất trả lại mương, phạt một hộ."),
        .cannotTell(39, "Đơn không để tên; đã niêm yết kết quả ở bảng tin chợ."), .close(39),
      ]),
    StoryCase(
      "khieu-nai", "Tranh chấp lối đi chung xóm 1",
      "Hộ bên cạnh rào lối đi chung vào ruộng. Đề nghị hòa giải, trả lại lối đi.",
      received: 46, from: .of("Ngô Thị Nhãn", "xóm 1", "347"), values: [("linh-vuc", "dat-dai")],
      acts: [
        .register(46), .forward(44, to: "ubnd", "97/PC-MTTQ"), .confirm(43),
        .withdraw(35, "Đơn xin rút ngày hòa giải", "Hai hộ đã hòa giải thành tại xóm, cùng ký biên bản."),
      ]),
    StoryCase(
      "phan-anh", "Cống xóm 9 mới làm đã vỡ",
      "Cống xóm 9 làm xong ba tháng đã vỡ miệng, bê tông bở. Đề nghị nhà thầu làm lại.",
      received: 57, source: "ban-ttnd", from: .of("Đinh Thị Bưởi", "xóm 9", "324"), people: 8,
      values: [("linh-vuc", "xay-dung"), ("noi-xay-ra", "xóm 9")],
      acts: [
        .register(57), .forward(55, to: "ubnd", "88/PC-MTTQ"), .confirm(54),
        .reply(42, from: "ubnd", issued: 42, "63/UBND-VP", "dung", "Nhà thầu nhận làm lại trong tháng."),
        .tell(41, "result", "dien-thoai"), .close(40),
        .reopen(9, "Quá hẹn một tháng nhà thầu chưa làm lại, dân phản ánh tiếp."),
        .confirm(8),
      ]),
    StoryCase(
      "kien-nghi", "Miễn giảm tiền nước cho hộ cận nghèo",
      "Hộ cận nghèo trả tiền nước như hộ kinh doanh. Xin xem xét mức thu riêng.",
      received: 53, from: .of("Y Mây", "làng Plei Sa", "330"), values: [("linh-vuc", "giam-ngheo")],
      acts: [
        .register(52), .forward(51, to: "dang-uy", "91/PC-MTTQ"), .confirm(50),
        .requestExtension(36, "y-kien-khac-nhau", "Hợp tác xã nước và tài chính xã chưa thống nhất mức."),
        .decideExtension(34, "refuse", "36-TB/ĐU"),
        .draft(
          33, "khong-dung",
          "Giá nước do tỉnh quy định, xã không có quyền giảm; hướng dẫn hộ làm đơn xin hỗ trợ."),
        .approve(32), .issue(31, "50-CV/ĐU", to: "mttq"), .tell(30, "result", "gap-mat"), .close(30),
      ]),
  ]
}
