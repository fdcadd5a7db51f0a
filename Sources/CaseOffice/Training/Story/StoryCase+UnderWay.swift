import CaseStore

extension StoryCase {
  /// At other bodies, in time.
  static let underWay: [StoryCase] = [
    StoryCase(
      "phan-anh", "Cầu treo Kon Lũng mục ván",
      "Mặt cầu treo vào làng Kon Lũng mục tám tấm ván, một dây neo gỉ. Học sinh qua lại hằng ngày. Đề nghị thay ván, kiểm tra cáp.",
      received: 5, source: "ban-ctmt", from: .of("A Mây", "làng Kon Lũng", "409"), people: 40,
      values: [("linh-vuc", "xay-dung"), ("noi-xay-ra", "cầu treo Kon Lũng")],
      acts: [.register(5), .forward(3, to: "ubnd", "138/PC-MTTQ")]),
    StoryCase(
      "phan-anh", "Xét hộ nghèo xóm 9 chưa công bằng",
      """
      Bình xét hộ nghèo ở xóm 9 không họp dân, danh sách niêm yết một ngày rồi gỡ. Hộ có xe tải được nghèo, bà cụ sống một \
      mình thì không. Đề nghị bình xét lại công khai.
      """,
      received: 3, from: .of("Đặng Thị Ngần", "xóm 9", "402"),
      values: [("linh-vuc", "giam-ngheo"), ("noi-xay-ra", "xóm 9")],
      acts: [.register(2), .forward(1, to: "ubnd", "141/PC-MTTQ")]),
    StoryCase(
      "phan-anh", "Loa kéo hát đêm ở khu chợ Rộ",
      "Quán đầu chợ mở loa kéo đến gần nửa đêm, nhà có người ốm và học sinh thi không ngủ được, nhắc thì thách thức.",
      received: 9, source: "zalo",
      values: [("linh-vuc", "khac"), ("noi-xay-ra", "khu chợ Rộ")],
      acts: [.register(9), .forward(8, to: "ubnd", "134/PC-MTTQ"), .confirm(7)]),
    StoryCase(
      "khieu-nai", "Thu hồi đất bãi bồi bến Cây Gạo chưa có phương án",
      """
      Bảy hộ có đất màu ở bãi bồi bến Cây Gạo. Tháng trước đã cắm mốc, máy vào san, nhưng chưa ai thấy phương án bồi thường, \
      chưa họp dân. Đề nghị dừng san ủi và công bố phương án.
      """,
      received: 12, from: .of("Hoàng Văn Đậu", "khu bến Cây Gạo", "399"), people: 7, aboutUnit: "ubnd",
      values: [("linh-vuc", "dat-dai"), ("noi-xay-ra", "bãi bồi bến Cây Gạo")],
      acts: [
        .register(11), .forward(10, to: "ubnd,ubnd-tinh", "132/PC-MTTQ"), .confirm(9, at: "ubnd"),
        .tell(9, "accepted", "van-ban"),
      ]),
    StoryCase(
      "to-cao", "Khai khống khối lượng nạo vét mương Bãi Sậy",
      "Mương nội đồng Bãi Sậy chỉ nạo vét khoảng 300 mét đầu, hồ sơ nghiệm thu ghi 1.200 mét. Có ảnh chụp từng đoạn, có người làm công biết.",
      received: 8, source: "buu-chinh", from: .of("Phạm Quang Yên", "thôn Bãi Sậy", "406"),
      values: [
        ("linh-vuc", "xay-dung"), ("noi-xay-ra", "mương nội đồng Bãi Sậy"),
        ("doi-tuong", "ban quản lý mương thôn Bãi Sậy"),
      ],
      acts: [
        .register(8), .forward(7, to: "ubkt", "135/PC-MTTQ"), .confirm(6), .tell(6, "accepted", "gap-mat"),
      ]),
    StoryCase(
      "phan-bien", "Phản biện dự thảo nghị quyết mức thu phí vệ sinh",
      """
      Hội nghị phản biện có 23 ý kiến: mức thu 35.000 đ/hộ chưa nói rõ chi vào đâu, hộ nghèo thu như hộ kinh doanh, chưa có \
      lịch thu gom kèm theo. Đề nghị ban soạn thảo tiếp thu hoặc giải trình từng ý.
      """,
      received: 18, source: "to-chuc-ctxh", aboutUnit: "hdnd",
      values: [
        ("du-thao", "Nghị quyết mức thu phí vệ sinh"), ("co-quan-soan-thao", "ubnd"),
        ("hinh-thuc", "hoi-nghi"),
      ],
      acts: [.register(17), .forward(16, to: "hdnd", "124/PC-MTTQ"), .confirm(15)]),
    StoryCase(
      "kien-nghi-giam-sat", "Niêm yết danh sách chi trả người có công",
      "Giám sát chi trả trợ cấp người có công: hai thôn không niêm yết danh sách, chi chậm một tháng. Kiến nghị niêm yết và chi đúng ngày.",
      received: 8, source: "ban-ttnd", aboutUnit: "ubnd",
      values: [("cuoc-giam-sat", "Giám sát chi trả trợ cấp người có công"), ("van-ban", "26/KN-MTTQ-BTT")],
      acts: [.register(8), .forward(6, to: "ubnd", "136/PC-MTTQ"), .confirm(5)]),
    StoryCase(
      "kien-nghi", "Xem lại mức đóng góp làm đường xóm 6",
      "Xóm 6 thu mỗi khẩu 1,2 triệu làm đường, hộ già yếu cũng thu như hộ có lao động. Đề nghị hướng dẫn mức thu và miễn giảm.",
      received: 50, from: .of("Đỗ Kim Thoa", "xóm 6", "341"),
      values: [("linh-vuc", "dan-chu"), ("noi-xay-ra", "xóm 6")],
      acts: [.register(50), .forward(48, to: "hdnd", "93/PC-MTTQ"), .confirm(47)]),
  ]
}
