extension TrainingTopic {
  /// What people report (phản ánh).
  static let reports: [TrainingTopic] = [
    TrainingTopic(
      "phan-anh", "ubnd", "Rác thải ùn ứ", at: .hamlet, .road, .building,
      words: "rác để ba, bốn ngày không ai thu gom, mùi hôi bay vào nhà dân"),
    TrainingTopic(
      "phan-anh", "ubnd", "Đường hư, nhiều ổ gà", at: .hamlet, .road,
      words: "mặt đường bong tróc, xe chở nặng qua lại, học sinh ngã mấy lần"),
    TrainingTopic(
      "phan-anh", "ubnd", "Cống tắc, nước ngập", at: .hamlet, .road,
      words: "cống thoát nước bị đất lấp, cứ mưa là nước tràn vào sân"),
    TrainingTopic(
      "phan-anh", "ubnd", "Điện yếu, hay mất", at: .hamlet,
      words: "buổi tối điện yếu, máy bơm và nồi cơm không chạy được"),
    TrainingTopic(
      "phan-anh", "ubnd", "Nước sinh hoạt đục", at: .hamlet,
      words: "nước có màu vàng, có mùi, để qua đêm thấy cặn"),
    TrainingTopic(
      "phan-anh", "ubnd", "Bụi và tiếng ồn", at: .works,
      words: "xe chở không che bạt, máy chạy giờ nghỉ trưa, nhà gần đó bám bụi trắng"),
    TrainingTopic(
      "phan-anh", "ubnd", "Mùi hôi, nước thải", at: .works,
      words: "nước thải xả thẳng ra mương, giếng quanh đó không dùng được"),
    TrainingTopic(
      "phan-anh", "ubnd", "Lấn hành lang đường", at: .road, .hamlet,
      words: "có hộ đổ đất, dựng mái che lấn ra lòng đường"),
    TrainingTopic(
      "phan-anh", "ubnd", "Đèn đường không sáng", at: .hamlet, .road,
      words: "sáu bóng đèn hỏng, buổi tối đi lại nguy hiểm"),
    TrainingTopic(
      "phan-anh", "ubnd", "Chó thả rông cắn người", at: .hamlet,
      words: "chó thả rông đuổi xe, đã cắn hai cháu nhỏ"),
    TrainingTopic(
      "phan-anh", "ubnd", "Loa hát gây ồn ban đêm", at: .hamlet,
      words: "mở loa kéo đến hơn mười một giờ đêm, nhắc không nghe"),
    TrainingTopic(
      "phan-anh", "ubnd", "Xe quá tải cày nát đường", at: .road,
      words: "xe chở keo quá tải chạy đêm, mặt bê tông gãy từng tấm"),
    TrainingTopic(
      "phan-anh", "ubnd", "Bờ sạt lở", at: .water,
      words: "bờ sạt hơn mười mét, nước không đến ruộng cuối nguồn"),
    TrainingTopic(
      "phan-anh", "ubnd", "Lúa thiếu nước tưới", at: .field,
      words: "trạm bơm chạy cầm chừng, lúa đang đòng mà ruộng nứt nẻ"),
    TrainingTopic(
      "phan-anh", "ubnd", "Trâu bò thả phá hoa màu", at: .field,
      words: "trâu bò thả rông phá ngô, lạc, bắt đền không ai nhận"),
    TrainingTopic(
      "phan-anh", "ubnd", "Xét hộ nghèo chưa công bằng", at: .hamlet,
      words: "nhà có xe, có nhà xây được hộ nghèo, hộ neo đơn thì không"),
    TrainingTopic(
      "phan-anh", "ubnd", "Thu tiền không biên lai", at: .hamlet, .building,
      words: "mỗi hộ nộp năm trăm nghìn, không có biên lai, không công khai chi"),
    TrainingTopic(
      "phan-anh", "ubnd", "Tiền hỗ trợ chậm", at: .hamlet,
      words: "tiền hỗ trợ lúa chết rét duyệt đã lâu mà dân chưa nhận"),
    TrainingTopic(
      "phan-anh", "ubnd", "Hút cát trái phép", at: .water,
      words: "ghe hút cát ban đêm, bờ lở sát vườn nhà"),
    TrainingTopic(
      "phan-anh", "ubnd", "Làm giấy tờ phải đi lại nhiều lần", at: .building,
      words: "bốn lần bổ sung giấy tờ, mỗi lần một yêu cầu khác"),
    TrainingTopic(
      "phan-anh", "ubnd", "Công trình làm ẩu", at: .road, .building, .water,
      words: "bê tông mới đổ đã nứt, không thấy bảng công khai công trình"),
  ]
}
