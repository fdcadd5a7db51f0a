import CaseStore

extension StoryCase {
  /// On the officer's own desk: new, not yet forwarded, answered and to be told.
  static let justIn: [StoryCase] = [
    StoryCase(
      "phan-anh", "Rác thải khu chợ Rộ",
      "Rác chợ Rộ dồn ba ngày không ai chở, tràn ra đường vào trường tiểu học, ruồi nhặng nhiều. Đề nghị thu gom hằng ngày, đặt thêm thùng.",
      received: 1, from: .of("Nguyễn Thị Tầm", "khu chợ Rộ", "412"), people: 15,
      values: [("linh-vuc", "moi-truong"), ("noi-xay-ra", "chợ Rộ")],
      acts: [.register(1)]),
    StoryCase(
      "phan-anh", "Đường xóm 8 hư, xe ben cày nát",
      "Đường bê tông xóm 8 mới làm hai năm đã gãy từng tấm vì xe ben chở đất chạy đêm. Trẻ con đi học ngã. Đề nghị cấm xe quá tải, sửa đường.",
      received: 0, from: .of("Rơ Châm Thắm", "xóm 8", "415"), people: 6,
      values: [("linh-vuc", "xay-dung"), ("noi-xay-ra", "đường bê tông xóm 8")]),
    StoryCase(
      "gop-y", "Góp ý lịch tiếp dân của xã",
      "Lịch tiếp dân dán thứ Năm mà ba lần đến đều không có người. Góp ý ghi tên, số điện thoại người tiếp và báo trước khi đổi lịch.",
      received: 0, source: "hom-thu", values: [("linh-vuc", "cong-vu")]),
    StoryCase(
      "qd124", "Đảng viên lấn đất công ven hồ Suối Đá",
      "Một đảng viên ở xóm 1 rào bờ hồ Suối Đá làm vườn, đổ trụ bê tông, xóm nhắc hai lần không dỡ. Đề nghị xem xét và trả lại lối đi.",
      received: 2, from: .of("Siu Đượm", "xóm 1", "414"),
      values: [("chuc-vu", "đảng viên chi bộ xóm 1"), ("kenh", "truc-tiep"), ("bieu-hien", "loi-song")],
      acts: [.register(1), .forward(0, to: "dang-uy", "143/PC-MTTQ")]),
    StoryCase(
      "phan-anh", "Đèn đường xóm 6 không sáng",
      "Dãy đèn đường xóm 6 hỏng sáu bóng, tối om từ nhà văn hóa đến ngã ba, đã có người ngã xe.",
      received: 8, source: "dien-thoai", from: .of("Lê Minh Nhãn", "xóm 6", "397"),
      values: [("linh-vuc", "khac"), ("noi-xay-ra", "xóm 6")],
      acts: [.register(8)]),
    StoryCase(
      "kien-nghi", "Xin nạo vét mương tiêu xóm 8",
      "Mương tiêu xóm 8 bồi lấp gần kín, bà con xin nạo vét trước mùa mưa, xóm góp công.",
      received: 4, from: .of("Trần Văn Cần", "xóm 8", "398"),
      values: [("linh-vuc", "xay-dung"), ("noi-xay-ra", "xóm 8")],
      acts: [.register(4)]),
    StoryCase(
      "phan-anh", "Trạm y tế thiếu thuốc huyết áp",
      "Người có thẻ bảo hiểm ra trạm ba tháng liền không có thuốc huyết áp, phải mua ngoài. Đề nghị cấp đủ hoặc báo trước.",
      received: 28, source: "tiep-xuc-cu-tri", from: .of("Bùi Xuân Đoài", "thôn Gò Mít", "369"), people: 5,
      values: [("linh-vuc", "an-sinh"), ("noi-xay-ra", "trạm y tế xã")],
      acts: [
        .register(28), .forward(26, to: "ubnd", "115/PC-MTTQ"), .confirm(25),
        .reply(
          6, from: "ubnd", issued: 7, "83/UBND-VP", "dung",
          "Đã đề nghị trung tâm y tế cấp bù; có thuốc từ đầu tháng."),
      ]),
    StoryCase(
      "kien-nghi", "Sửa nhà văn hóa thôn Bãi Sậy",
      "Mái nhà văn hóa dột, bàn ghế hỏng, họp thôn phải mượn nhà dân. Xin kinh phí sửa, dân góp công.",
      received: 27, from: .of("Phạm Thị Quế", "thôn Bãi Sậy", "370"),
      values: [("linh-vuc", "xay-dung"), ("noi-xay-ra", "nhà văn hóa thôn Bãi Sậy")],
      acts: [
        .register(27), .forward(25, to: "ubnd", "114/PC-MTTQ"), .confirm(24),
        .reply(
          3, from: "ubnd", issued: 4, "86/UBND-VP", "dung",
          "Đưa vào kế hoạch sửa chữa quý sau, xã hỗ trợ tôn và xi măng."),
        .tell(1, "result", "gap-mat"),
      ]),
  ]
}
