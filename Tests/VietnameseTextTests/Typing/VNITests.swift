import Testing
import VietnameseText

@Suite("VNI gives the same syllables from digits")
struct VNITests {
  @Test(
    "Letters, tones, and the digits at the end",
    arguments: KeyTable.pairs(
      """
      a6 â  e6 ê  o6 ô  o7 ơ  u7 ư  a8 ă  d9 đ  D9 Đ  A6 Â  uo7 ươ
      a1 á  a2 à  a3 ả  a4 ã  a5 ạ  a61 ấ  a82 ằ  o73 ở  u74 ữ  e65 ệ  a10 a  a102 à
      d9o7n đơn  d9on7 đơn  don79 đơn  thu7 thư  xa4 xã  uy3 ủy  huye6n5 huyện  huyen65 huyện  huyen56 huyện
      tie6ng1 tiếng  tieng16 tiếng  tieng61 tiếng  tie1ng6 tiếng  tie61ng tiếng
      d9u7o7ng2 đường  d9uong72 đường  duong927 đường  d9uo7ng2 đường  duong729 đường
      chuy3en6 chuyển  chuyen36 chuyển  chuyen63 chuyển  chuye6n3 chuyển
      ngu7o7i2 người  nguoi72 người  nguoi27 người  thuong7 thương  d9uoc75 được  duoc759 được
      quye6n2 quyền  quoc61 quốc  quy1 quý  quang85 quặng  quo73 quở
      gia2 già  gi2 gì  giu74a giữa  giua74 giữa  gieng61 giếng  gio72 giờ  giuong72 giường
      hoac85 hoặc  hoa8c5 hoặc  toan1 toán  luu7 lưu  cuu71 cứu  ruou75 rượu  mua7 mưa  cua3 của
      khuyu3 khuỷu  tuyen63 tuyển  xuan6 xuân  luat65 luật  yeu6 yêu  viet65 việt  viet56 việt
      hoa2 hòa  thuy1 thúy  khoe3 khỏe  thuo73 thuở  soooc1 soooc1  sooc1 soóc  boong boong
      NGUYE6N4 NGUYỄN  D9AT61 ĐẤT  Nguyen64 Nguyễn
      D9ak81 Đắk  Lak81 Lắk  Krong6 Krông  Buk1 Búk  E6d9e6 Êđê  Pah8 Păh
      """))
  func words(keys: String, expected: String) {
    let text = Typist.type(keys, TypingStyle(.vni))
    #expect(Typist.isSame(text, expected), "\(keys) → \(text)")
  }

  @Test(
    "A repeated digit undoes, and what is no syllable keeps its digits",
    arguments: KeyTable.pairs(
      """
      a11 a1  a66 a6  d99 d9  o77 o7  a88 a8  tieng611 tiêng1  uo77 uo7  a00 a00  a100 a0
      N2 N2  B12 B12  COVID19 COVID19  windows10 windows10  T6 T6  m2 m2  km2 km2  F1 F1
      HD9ND HĐND  QD9 QĐ  cat2 cat2  sach3 sach3  2026 2026  15a 15a
      """))
  func undo(keys: String, expected: String) {
    let text = Typist.type(keys + " ", TypingStyle(.vni))
    #expect(Typist.isSame(text, expected + " "), "\(keys) → \(text)")
  }
}
