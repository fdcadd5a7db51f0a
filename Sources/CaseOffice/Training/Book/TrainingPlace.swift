/// Where things happen in the invented commune Suối Đá, by what can happen there. No place here is real.
enum TrainingPlace: CaseIterable, Sendable {
  /// Where people live: almost anything happens there.
  case hamlet
  case road
  case water
  case field
  case building
  case works

  var names: [String] {
    switch self {
    case .hamlet: Self.hamlets
    case .road: Self.roads
    case .water: Self.waters
    case .field: Self.fields
    case .building: Self.buildings
    case .works: Self.workplaces
    }
  }

  static let hamlets = [
    "xóm 1", "xóm 2", "xóm 3", "xóm 4", "xóm 5", "xóm 6", "xóm 7", "xóm 8", "xóm 9", "thôn Bãi Sậy",
    "thôn Gò Mít",
    "thôn Đồng Trầm", "thôn Đồng Mỏ", "làng Kon Lũng", "làng Đắk Rơm", "làng Plei Sa", "khu chợ Rộ",
    "khu tái định cư Gò Mít", "khu bến Cây Gạo", "khu tập thể lâm trường cũ",
  ]

  private static let roads = [
    "đường 12", "đường liên xóm 3 và 4", "đường vào trường tiểu học", "đường ra nghĩa trang Gò Mít",
    "dốc Ông Tượng",
    "ngã ba Cây Đa", "đường bê tông xóm 5", "đường lên làng Kon Lũng", "đoạn trước trạm y tế",
    "đường ra bến Cây Gạo",
    "đường nội đồng Hóc Bò", "cầu treo Kon Lũng", "ngầm tràn Đắk Rơm",
  ]

  private static let waters = [
    "kênh N2", "mương nội đồng Bãi Sậy", "hồ Suối Đá", "đập Cây Gạo", "khe Nước Lạnh", "suối Đắk Rơm",
    "trạm bơm Đồng Trầm",
    "mương tiêu xóm 8", "bãi bồi bến Cây Gạo",
  ]

  private static let fields = [
    "đồng Cửa Miếu", "đồng Hóc Bò", "xứ đồng Rộc Sâu", "đồng Bãi Sậy", "đồng Trầm Hạ", "soi màu bến Cây Gạo",
    "rẫy chân đồi Hòn Cấm",
  ]

  private static let buildings = [
    "trường tiểu học Suối Đá", "trường mầm non Gò Mít", "trường trung học Suối Đá", "trạm y tế xã",
    "nhà văn hóa xóm 5",
    "nhà văn hóa thôn Bãi Sậy", "nhà rông Plei Sa", "chợ Rộ", "sân vận động xã", "bộ phận một cửa của xã",
  ]

  private static let workplaces = [
    "mỏ đá Hòn Cấm", "xưởng gỗ đầu xóm 6", "lò gạch cũ xóm 8", "khu chăn nuôi Đồng Mỏ",
    "bãi tập kết rác Đồng Mỏ",
    "bến cát Cây Gạo", "cơ sở xay xát xóm 2", "xưởng sắn thôn Đồng Trầm",
  ]
}
