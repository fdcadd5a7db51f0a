/// The words of the people of the invented commune Suối Đá: since when, what was tried, what is asked, what they are called.
/// Nobody here is real.
enum TrainingWords {
  static let since = [
    "Từ đầu năm", "Từ sau Tết", "Từ tháng 3", "Từ vụ xuân", "Từ mùa mưa năm trước", "Đã hơn một năm nay",
    "Gần sáu tháng nay",
    "Khoảng ba tháng nay", "Hơn một tháng nay", "Từ hôm mưa lớn tuần trước", "Hai tuần nay",
    "Nhiều lần trong năm",
    "Từ khi thi công đường mới", "Từ ngày sáp nhập xóm", "Cứ đến kỳ thu hoạch", "Từ cuối tháng trước",
  ]

  static let tried = [
    "Bà con đã nêu ở họp xóm mà chưa chuyển biến.", "Đã gọi điện cho xã hai lần, chưa ai xuống xem.",
    "Trưởng xóm có ghi nhận nhưng chưa trả lời.", "Đã làm đơn gửi một lần, không thấy văn bản trả lời.",
    "Đã hỏi ở buổi tiếp xúc cử tri, được hứa xem xét.", "Chưa phản ánh ở đâu, nay mới trình bày.",
    "Ban công tác Mặt trận đã xuống xem và xác nhận là có.", "Có chụp ảnh kèm theo.",
    "Có bảy hộ cùng ký tên.",
    "Các hộ liền kề đều biết và sẵn sàng làm chứng.", "Có biên bản họp xóm kèm theo.",
    "Đã chờ hết một vụ mà chưa thấy giải quyết.",
    "Xã có cử người đến đo nhưng sau đó không báo lại.", "Hỏi cán bộ thì nơi này chỉ sang nơi khác.",
    "Đã góp ý trong sinh hoạt chi bộ.", "Mấy năm trước đã sửa một lần, nay hư lại.",
  ]

  static let asked = [
    "Đề nghị cử người xuống kiểm tra.", "Đề nghị trả lời bằng văn bản.",
    "Mong được giải quyết trước mùa mưa.",
    "Đề nghị công khai cho dân biết.", "Đề nghị xem lại và trả lời rõ đúng, sai.",
    "Mong sớm khắc phục để bà con yên tâm.",
    "Đề nghị nói rõ ai chịu trách nhiệm.", "Đề nghị hướng dẫn dân phải làm gì.",
    "Mong được đối thoại trực tiếp.",
    "Đề nghị đưa vào kế hoạch năm nay.", "Đề nghị làm rõ khoản đã thu, đã chi.",
    "Mong Mặt trận theo dõi đến cùng.",
    "Đề nghị đo lại có mặt các hộ.", "Đề nghị thông báo kết quả ở nhà văn hóa xóm.",
    "Mong được hỗ trợ một phần.",
    "Đề nghị xử lý dứt điểm, không để lặp lại.",
  ]

  static let sources = [
    "truc-tiep", "truc-tiep", "truc-tiep", "truc-tiep", "buu-chinh", "hom-thu", "dien-thoai", "dien-thoai",
    "zalo", "mang",
    "ban-ctmt", "ban-ctmt", "ban-ttnd", "tiep-xuc-cu-tri", "dai-bieu", "to-chuc-ctxh", "cap-tren", "bao-chi",
  ]

  static let familyNames = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh",
    "Lương", "Mai",
    "A", "Y", "Rơ Châm", "Siu",
  ]

  static let middleNames = [
    "Văn", "Thị", "Đình", "Ngọc", "Hữu", "Thanh", "Minh", "Thu", "Quang", "Xuân", "Kim", "Đức",
  ]

  static let givenNames = [
    "Mận", "Tầm", "Bưởi", "Gấm", "Lụa", "Cần", "Thóc", "Rạng", "Sương", "Nhãn", "Quế", "Chanh", "Mía", "Thắm",
    "Lành", "Đượm",
    "Ngát", "Khởi", "Tựu", "Vững", "Ruộng", "Đậu", "Bằng Lăng", "Gạo", "Mây", "Suốt", "Thoa", "Ngần", "Yên",
    "Đoài",
  ]
}
