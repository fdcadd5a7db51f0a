import CaseStore

extension StoryCase {
  /// What waits for the committee: drafts to approve, replies to issue, requests to decide.
  static let underReview: [StoryCase] = [
    StoryCase(
      "phan-anh", "Nước máy xóm 2 đục, có mùi",
      "Nước máy cấp cho xóm 2 đục từ sau lũ, để qua đêm thấy cặn vàng, có mùi tanh. Trẻ nhỏ bị ngứa. Đề nghị súc bể, xét nghiệm.",
      received: 17, source: "dien-thoai", from: .of("Mai Thị Sương", "xóm 2", "394"), people: 9,
      values: [("linh-vuc", "moi-truong"), ("noi-xay-ra", "xóm 2")],
      acts: [
        .register(17), .forward(15, to: "dang-uy", "126/PC-MTTQ"), .confirm(14),
        .tell(14, "accepted", "dien-thoai"),
        .draft(
          3, "dung", "Bể lắng hỏng van; đã súc bể, thay van, kết quả xét nghiệm đạt, niêm yết ở nhà văn hóa."),
        .approve(1),
      ]),
    StoryCase(
      "gop-y", "Góp ý sinh hoạt chi bộ xóm 5",
      """
      Chi bộ xóm 5 sinh hoạt đọc nghị quyết là chính, việc của dân như nước tưới, rác thải không bàn. Góp ý mỗi quý dành một \
      buổi nghe dân, có trả lời từng việc.
      """,
      received: 13, source: "hom-thu", from: .of("Vũ Đình Khởi", "xóm 5"),
      values: [("linh-vuc", "dan-chu")],
      acts: [
        .register(13), .forward(11, to: "dang-uy", "131/PC-MTTQ"), .confirm(10),
        .draft(1, "dung", "Tiếp thu; từ quý tới mỗi chi bộ một buổi nghe dân, có biên bản trả lời."),
      ]),
    StoryCase(
      "phan-anh", "Chó thả rông cắn trẻ em ở thôn Gò Mít",
      "Hai cháu nhỏ bị chó thả rông cắn trong tháng, chủ chó không nhận. Đề nghị bắt chó thả rông, tiêm phòng, bồi thường tiền thuốc.",
      received: 15, from: .of("Y Lành", "thôn Gò Mít", "403"),
      values: [("linh-vuc", "khac"), ("noi-xay-ra", "thôn Gò Mít")],
      acts: [
        .register(14), .forward(13, to: "dang-uy", "129/PC-MTTQ"), .confirm(11),
        .draft(4, "dung-mot-phan", "Đã nhắc các hộ nuôi chó, đề nghị thôn tuyên truyền."),
        .sendBack(2, "Chưa nói ai bồi thường tiền thuốc, tiêm phòng ngày nào. Bổ sung rồi trình lại."),
      ]),
    StoryCase(
      "phan-anh", "Lấn hành lang đường 12",
      "Ba hộ gần ngã ba Cây Đa đổ bê tông, dựng mái che ra sát mép nhựa đường 12, xe tránh nhau không được, đã có va quệt.",
      received: 15, source: "zalo", from: .of("Dương Văn Thóc", "xóm 6", "405"),
      values: [("linh-vuc", "xay-dung"), ("noi-xay-ra", "ngã ba Cây Đa")],
      acts: [
        .register(15), .forward(13, to: "dang-uy", "128/PC-MTTQ"), .confirm(12),
        .requestExtension(4, "nhieu-nguoi", "Phải đo lại mốc lộ giới của 11 hộ, có hộ chưa đồng ý đo."),
        .decideExtension(1, "approve", "45-TB/ĐU"), .tell(1, "extended", "dien-thoai"),
      ]),
    StoryCase(
      "kien-nghi", "Hỗ trợ lúa chết rét vụ xuân",
      """
      Xứ đồng Rộc Sâu mất trắng 14 ha lúa mới cấy do rét, đã thống kê hai lần mà chưa có tiền hỗ trợ giống. Bà con xin biết \
      bao giờ có và ai được nhận.
      """,
      received: 16, source: "tiep-xuc-cu-tri", from: .of("Lý Hữu Ruộng", "thôn Bãi Sậy", "388"), people: 32,
      values: [("linh-vuc", "an-sinh"), ("noi-xay-ra", "xứ đồng Rộc Sâu")],
      acts: [
        .register(16), .forward(15, to: "dang-uy", "127/PC-MTTQ"), .confirm(13),
        .tell(13, "accepted", "niem-yet"),
      ]),
  ]
}
