import CaseStore

extension StoryCase {
  /// Late, or late in a day or two: what a board begins with.
  static let pressing: [StoryCase] = [
    StoryCase(
      "qd124", "Cán bộ đất đai gây khó dễ",
      """
      Tôi nộp hồ sơ tách thửa cho con từ tháng trước. Cán bộ đất đai hẹn bốn lần, lần nào cũng nói thiếu một giấy khác, \
      rồi gợi ý nhờ người quen của anh ta làm hộ cho nhanh. Đề nghị làm rõ và không để tôi bị gây khó thêm.
      """,
      received: 31, from: .of("Bùi Thị Gấm", "xóm 2", "362"),
      values: [("chuc-vu", "công chức địa chính"), ("kenh", "truc-tiep"), ("bieu-hien", "dao-duc")],
      acts: [
        .register(31), .forward(29, to: "dang-uy", "112/PC-MTTQ"), .confirm(27),
        .tell(28, "accepted", "gap-mat"), .remind(6, "31/CV-MTTQ"),
        .escalate(4, "qua-han", to: "mttq-tinh", "9/BC-GS", by: "giam-sat"),
      ]),
    StoryCase(
      "khieu-nai", "Bồi thường đất kênh N2",
      """
      Nhà tôi bị thu hồi đất làm kênh N2. Biên bản đo thiếu 186 m² so với giấy chứng nhận, cây ăn quả tính theo giá cũ. \
      Tôi đã ký nhận tiền phần không tranh chấp, phần còn lại đề nghị đo lại có mặt hai bên.
      """,
      received: 25, from: .of("Đinh Văn Rạng", "thôn Đồng Trầm", "371"), aboutUnit: "ubnd",
      values: [
        ("linh-vuc", "dat-dai"), ("noi-xay-ra", "kênh N2, thôn Đồng Trầm"), ("quyet-dinh", "214/QĐ-UBND"),
      ],
      acts: [
        .register(25), .forward(23, to: "ubnd", "118/PC-MTTQ"), .confirm(22),
        .tell(22, "accepted", "van-ban"),
        .remind(2, "34/CV-MTTQ"),
        .draft(
          1, "dung-mot-phan",
          "Đo lại ngày họp dân; bồi thường thêm cho hai hộ, chi trả trước ngày 15 tháng sau."),
      ]),
    StoryCase(
      "phan-anh", "Điện yếu xóm 7",
      """
      Cả xóm 7 tối nào cũng yếu điện, từ 6 giờ đến 9 giờ không bơm được nước, quạt quay không nổi. Trạm biến áp dùng chung \
      với xưởng gỗ. Bà con đề nghị tách đường dây hoặc nâng công suất trạm.
      """,
      received: 26, source: "ban-ctmt", from: .of("Trần Thị Lụa", "xóm 7", "380"), people: 24,
      values: [("linh-vuc", "khac"), ("noi-xay-ra", "xóm 7")],
      acts: [.register(26), .forward(24, to: "ubnd", "116/PC-MTTQ"), .remind(1, "36/CV-MTTQ")]),
    StoryCase(
      "qd124", "Trưởng xóm 3 thu tiền làm đường không có biên lai",
      """
      Từ tháng 8, trưởng xóm thu 500.000 đ/hộ làm đường, không ghi biên lai, không công khai. Ba lần hỏi ở họp xóm không \
      trả lời. Đề nghị công khai và trả lại nếu thu sai. Kèm một ảnh sổ thu (bản sao).
      """,
      received: 23, from: .of("Ngô Đình Tựu", "xóm 3", "385"),
      values: [("chuc-vu", "trưởng xóm, đảng viên"), ("kenh", "van-ban"), ("bieu-hien", "dao-duc")],
      acts: [
        .register(22), .forward(20, to: "dang-uy", "121/PC-MTTQ"), .confirm(19),
        .tell(19, "accepted", "gap-mat"),
      ]),
    StoryCase(
      "phan-anh", "Bụi mỏ đá Hòn Cấm",
      """
      Xe chở đá từ mỏ Hòn Cấm không che bạt, bụi phủ trắng lúa và sân phơi dọc đường 12. Nổ mìn giờ nghỉ trưa, tường nhà ba \
      hộ đầu xóm bị nứt. Đề nghị đo bụi, tiếng ồn và buộc chủ mỏ tưới đường, che bạt.
      """,
      received: 20, source: "tiep-xuc-cu-tri", from: .of("Lương Văn Vững", "xóm 8", "391"), people: 11,
      values: [("linh-vuc", "moi-truong"), ("noi-xay-ra", "đường 12, từ mỏ Hòn Cấm đến ngã ba Cây Đa")],
      acts: [
        .register(20), .forward(18, to: "dang-uy", "125/PC-MTTQ"), .confirm(17),
        .tell(16, "accepted", "niem-yet"),
        .requestExtension(
          3, "nhieu-co-quan", "Phải chờ kết quả đo bụi, tiếng ồn của Sở và hồ sơ đóng cửa khai trường."),
      ]),
    StoryCase(
      "phan-anh", "Cống tắc xóm 4",
      """
      Cống qua đường xóm 4 bị đất lấp từ khi thi công rãnh thoát nước, mưa là nước tràn vào sáu nhà. Xóm đã tự khơi hai lần \
      không được vì tấm đan nặng.
      """,
      received: 24, from: .of("Bùi Thị Mận", "xóm 4", "377"),
      values: [("linh-vuc", "xay-dung"), ("noi-xay-ra", "xóm 4")],
      acts: [
        .register(24), .forward(22, to: "ubnd", "119/PC-MTTQ"), .confirm(21),
        .reply(
          2, from: "ubnd", issued: 2, "88/UBND-VP", "dung",
          "Đã thay hai tấm đan, khơi thông; sẽ làm hố ga trong tháng."),
      ]),
    StoryCase(
      "kien-nghi-giam-sat", "Kiến nghị sau giám sát thu, chi đầu năm học",
      """
      Đoàn giám sát của Mặt trận tại ba trường kiến nghị: trả lại khoản thu “vận động” chia đều theo đầu học sinh, niêm yết \
      thu, chi ở bảng tin, họp phụ huynh quyết lại mức thu tự nguyện.
      """,
      received: 37, source: "ban-ttnd", aboutUnit: "ubnd",
      values: [("cuoc-giam-sat", "Giám sát thu, chi đầu năm học"), ("van-ban", "21/KN-MTTQ-BTT")],
      acts: [
        .register(37), .forward(35, to: "ubnd", "104/PC-MTTQ"), .confirm(33), .remind(12, "27/CV-MTTQ"),
        .escalate(8, "qua-han", to: "dang-uy", "6/BC-GS", by: "giam-sat"),
      ]),
    StoryCase(
      "phan-anh", "Trại heo Đồng Mỏ xả thải ra mương",
      """
      Trại heo thôn Đồng Mỏ xả nước thải ra mương tưới, ruộng đầu mương lúa vàng lá, giếng hai hộ có mùi. Trưởng thôn có \
      họ hàng với chủ trại nên không lập biên bản. Đề nghị kiểm tra trại và việc làm của trưởng thôn.
      """,
      received: 25, source: "mang", from: .of("Hồ Thanh Suốt", "thôn Đồng Mỏ", "366"),
      values: [("linh-vuc", "moi-truong"), ("noi-xay-ra", "thôn Đồng Mỏ")],
      acts: [
        .register(25), .forward(23, to: "ubnd,ubkt", "117/PC-MTTQ"), .confirm(22, at: "ubnd"),
        .confirm(21, at: "ubkt"),
        .reply(
          7, from: "ubnd", issued: 8, "81/UBND-VP", "dung",
          "Đã lập biên bản, phạt và buộc xây hầm biogas trong 60 ngày."),
      ]),
  ]
}
