extension TrainingTopic {
  /// What people propose (kiến nghị) and contribute (góp ý).
  static let proposals: [TrainingTopic] = [
    TrainingTopic(
      "kien-nghi", "ubnd", "Xin nạo vét mương", at: .water, .field,
      words: "mương bồi lấp, mỗi vụ dân phải tự nạo vét"),
    TrainingTopic(
      "kien-nghi", "ubnd", "Xin kéo thêm điện ba pha", at: .hamlet,
      words: "các hộ xay xát, chế biến cà phê phải dùng máy nổ"),
    TrainingTopic(
      "kien-nghi", "ubnd", "Xin đặt gờ giảm tốc", at: .road,
      words: "xe chạy nhanh qua khu đông dân, trẻ con hay qua lại"),
    TrainingTopic(
      "kien-nghi", "ubnd", "Xin hỗ trợ sửa nhà hộ chính sách", at: .hamlet,
      words: "nhà của hộ chính sách dột nát, mùa mưa phải đi ở nhờ"),
    TrainingTopic(
      "kien-nghi", "hdnd", "Xem lại mức đóng góp", at: .hamlet,
      words: "mức thu bằng nhau giữa hộ khá và hộ nghèo là chưa hợp lý"),
    TrainingTopic(
      "kien-nghi", "ubnd", "Xin sửa mái, thay bàn ghế", at: .building,
      words: "mái tôn dột, bàn ghế hư, họp phải mượn nhà dân"),
    TrainingTopic(
      "kien-nghi", "ubnd", "Xin cấp giấy đất khai hoang", at: .field, .hamlet,
      words: "đất khai hoang làm ổn định từ đời cha mà chưa được cấp giấy chứng nhận"),
    TrainingTopic(
      "gop-y", "dang-uy", "Góp ý",
      about: ["lịch tiếp dân", "sinh hoạt chi bộ", "cách lấy ý kiến dân", "việc nêu gương của cán bộ"],
      words: "nói nhiều mà làm chưa đến nơi, việc của dân ít được bàn"),
    TrainingTopic(
      "gop-y", "ubnd", "Góp ý",
      about: ["loa truyền thanh", "bảng công khai ở nhà văn hóa", "giờ làm việc của bộ phận một cửa"],
      words: "dân ít được biết, lúc cần thì không có người"),
  ]

  /// What people complain of (khiếu nại) and denounce (tố cáo).
  static let grievances: [TrainingTopic] = [
    TrainingTopic(
      "khieu-nai", "ubnd", "Bồi thường đất chưa đúng diện tích", at: .field, .water,
      words: "đo thiếu gần hai trăm mét vuông so với giấy, cây trồng tính giá cũ"),
    TrainingTopic(
      "khieu-nai", "ubnd", "Không đồng ý quyết định xử phạt", at: .hamlet, .road,
      words: "phạt lấn đất trong khi ranh giới chưa được đo lại"),
    TrainingTopic(
      "khieu-nai", "ubnd", "Bị rút tên khỏi hộ cận nghèo", at: .hamlet,
      words: "không họp xóm, không thông báo, đến lúc mua bảo hiểm mới biết"),
    TrainingTopic(
      "khieu-nai", "ubnd", "Chậm cấp giấy chứng nhận", at: .hamlet,
      words: "nộp hồ sơ tách thửa, quá hẹn trả nhiều lần"),
    TrainingTopic(
      "khieu-nai", "ubnd", "Thu hồi đất chưa có phương án", at: .field, .water,
      words: "đã cắm mốc, máy vào san ủi mà chưa công bố phương án bồi thường"),
    TrainingTopic(
      "to-cao", "ubkt", "Tố cáo sử dụng sai quỹ", at: .hamlet,
      words: "quỹ thu ba năm không quyết toán, sổ thu bị thất lạc"),
    TrainingTopic(
      "to-cao", "ubnd", "Tố cáo khai khống khối lượng", at: .water, .road,
      words: "không làm đủ mà vẫn có hồ sơ nghiệm thu"),
  ]

  /// What people report of cadres and party members (QĐ 124).
  static let aboutPeople: [TrainingTopic] = [
    TrainingTopic(
      "qd124", "dang-uy", "Phản ánh cán bộ gây khó dễ", at: .building, .hamlet,
      words: "cán bộ phụ trách hẹn nhiều lần, gợi ý phải nhờ người làm hộ"),
    TrainingTopic(
      "qd124", "dang-uy", "Phản ánh đảng viên thiếu gương mẫu", at: .hamlet,
      words: "uống rượu trong giờ làm việc, lời lẽ với dân không đúng mực"),
    TrainingTopic(
      "qd124", "dang-uy", "Phản ánh đảng viên lấn đất công", at: .hamlet, .field, .road,
      words: "rào đất công làm vườn, xóm nhắc không trả"),
  ]

  /// What the Front itself sends: recommendations after supervision, criticism of drafts.
  static let ofTheFront: [TrainingTopic] = [
    TrainingTopic(
      "kien-nghi-giam-sat", "ubnd", "Kiến nghị sau giám sát",
      about: [
        "công trình đường bê tông", "chi trả trợ cấp người có công", "thu, chi đầu năm học", "xét hộ nghèo",
        "cấp nước sạch",
        "hỗ trợ nhà ở",
      ], words: "đoàn giám sát thấy hồ sơ chưa khớp thực tế, danh sách chưa niêm yết"),
    TrainingTopic(
      "phan-bien", "ubnd", "Phản biện dự thảo",
      about: [
        "đề án thu gom rác", "kế hoạch sử dụng đất", "phương án sắp xếp chợ Rộ", "quy chế nhà văn hóa",
      ], words: "hội nghị phản biện đề nghị làm rõ nguồn vốn và phần dân đóng góp"),
    TrainingTopic(
      "phan-bien", "hdnd", "Phản biện dự thảo",
      about: ["nghị quyết mức thu phí vệ sinh", "nghị quyết phân bổ vốn", "quy ước thôn"],
      words: "các ý kiến cho rằng mức đưa ra chưa có căn cứ"),
  ]
}
