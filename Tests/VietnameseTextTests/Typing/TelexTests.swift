import Testing
import VietnameseText

@Suite("Telex gives the syllables of the office's papers")
struct TelexTests {
  @Test(
    "Letters with their shapes and tones",
    arguments: KeyTable.pairs(
      """
      aa â  ee ê  oo ô  dd đ  aw ă  ow ơ  uw ư  w ư  uow ươ  AA Â  DD Đ  Dd Đ  W Ư
      as á  af à  ar ả  ax ã  aj ạ  ys ý  is í  aas ấ  awf ằ  owr ở  uwx ữ  eej ệ
      ddown đơn  thuw thư  huyeenj huyện  xax xã  uyr ủy  ban ban  nhaan nhân  daan dân
      ddoong đông  ddoongf đồng  ddaats đất  dduwowngf đường  dduowngf đường  dduongwf đường
      tieengs tiếng  tieesng tiếng  tiengse tiếng  tiesnge tiếng  tienges tiếng
      chuyeenr chuyển  chuyrene chuyển  chuyener chuyển  chuyreen chuyển
      nguwowif người  nguowif người  nguoiwf người  nguwoif người
      thuwowng thương  thuongw thương  thuowng thương  thuwong thương
      dduwowcj được  dduwojcw được  dduocwj được  dduowcj được
      nghieeng nghiêng  nghieem nghiêm  nghix nghĩ  nghij nghị  quyeets quyết  quyeenf quyền
      quys quý  quaan quân  quoocs quốc  quowr quở  quaw quă  quawngj quặng  quyeenr quyển  quynhf quỳnh
      quas quá  quays quáy  queef quề  quits quít  quyts quýt
      giaf già  gif gì  ginf gìn  giuwxa giữa  giuwax giữa  giuwx giữ  giwx giữ  gieengs giếng  gieets giết
      giowf giờ  giaos giáo  giuwowngf giường  giuowngf giường  giangr giảng  giamr giảm
      hoacj hoạc  hoawcj hoặc  hoacwj hoặc  hoanf hoàn  toans toán  khoangr khoảng
      luwu lưu  luuw lưu  huwu hưu  cuwus cứu  huouw hươu  ruwowuj rượu  ruowuj rượu
      muaw mưa  muwa mưa  chuwa chưa  chuaw chưa  cuwar cửa  cuwaf cừa  suwar sửa
      mua mua  cuar của  buaf bùa  thuees thuế  thuese thuế  ddaauf đầu  daauf dầu
      khuyu khuyu  khuyur khuỷu  khuya khuya  khuyeen khuyên  tuyeenr tuyển  tuyeets tuyết
      xuaan xuân  luaatj luật  luaajt luật  tuaanf tuần  huaan huân
      oong ông  oof ồ  yeeu yêu  yeen yên  yeeu yêu  yr ỷ  is í
      vieejt việt  vieetj việt  vietje việt  vietej việt
      phuwowng phương  phuongw phương  truwowngr trưởng  truowngr trưởng  truongwr trưởng
      phanr phản  anhs ánh  kieens kiến  nghij nghị  khieeus khiếu  naij nại  toos tố  caos cáo
      thuowr thuở  huow huơ  thuwowr thuở  khuow khuơ
      ngoeor ngoẻo  khoeor khoẻo  ngoawcs ngoắc  xoongs xống  loaif loài  xoays xoáy
      hoaif hoài  loet loet  loets loét  choejt choẹt
      caaps cấp  caps cáp  cacs các  catj cạt  sachs sách  sachj sạch  ichs ích  eechs ếch
      thij thị  trans trán  traans trấn  tinhr tỉnh  huyeejn huyện  xoms xóm  thoon thôn  buoon buôn
      toor tổ  phoos phố  phuwowngf phường  baan bân  nhaanj nhận  trar trả  lowif lời
      boo bô  booj bộ  hooj hộ  ddoij đọi  ddooij đội  doijo dội  toio tôi  muoongs muống
      quyf quỳ  thuys thúy  thuyr thủy  hoaf hòa  hoas hóa  hoex hõe  xoef xòe
      iaa iaa  asf à  asfr ả  asz a  tieengsz tiêng  ooz ooz
      NGUYEENX NGUYỄN  Nguyeenx Nguyễn  NGUYENXE NGUYỄN  DDAAST ĐẤT  UWR Ử  uwR ử  DDooong Đoong
      """))
  func words(keys: String, expected: String) {
    let text = Typist.type(keys)
    #expect(Typist.isSame(text, expected), "\(keys) → \(text)")
  }

  @Test(
    "Names of people and places, highland ones too",
    arguments: [
      ("Nguyeenx Thij Lan", "Nguyễn Thị Lan"), ("Traanf Vawn Thuwr", "Trần Văn Thử"),
      ("Y Ngocj", "Y Ngọc"), ("H'Hen Niee", "H'Hen Niê"), ("M'Drawks", "M'Drắk"), ("Ddawks Lawks", "Đắk Lắk"),
      ("Ddawk Lawk", "Đăk Lăk"), ("Kroong Buks", "Krông Búk"), ("Chuw Pawh", "Chư Păh"),
      ("Cuw Juts", "Cư Jút"), ("Mnoong", "Mnông"), ("EEddee", "Êđê"), ("eeddee", "êđê"),
      ("Xowddawng", "Xơđăng"), ("Ksor", "Ksor"), ("Kdawm", "Kdăm"), ("Kpaw", "Kpă"), ("Ia Hdrai", "Ia Hdrai"),
      ("Chuw Proong", "Chư Prông"), ("Pleiku", "Pleiku"), ("Brunei", "Brunei"), ("Lof Thij Vis", "Lò Thị Ví"),
    ])
  func names(keys: String, expected: String) {
    #expect(Typist.isSame(Typist.type(keys), expected), "\(keys) → \(Typist.type(keys))")
  }

  @Test(
    "Whole sentences of a petition",
    arguments: [
      (
        "DDeef nghij coong khai vaf trar laij 1.200.000 ddoongf.",
        "Đề nghị công khai và trả lại 1.200.000 đồng."
      ),
      (
        "Ddwowngf vaof xoms 3 huw hongr tuwf thangs 8/2026; ddax phanr anhs 2 laanf.",
        "Đường vào xóm 3 hư hỏng từ tháng 8/2026; đã phản ánh 2 lần."
      ),
      ("UBND huyeenj, HDDND xax, NDD-CP, QDD-UBND, ddg/c", "UBND huyện, HĐND xã, NĐ-CP, QĐ-UBND, đg/c"),
      ("TDD, BCDD, LDDLDD, DDBQH, DDU", "TĐ, BCĐ, LĐLĐ, ĐBQH, ĐU"),
    ])
  func sentences(keys: String, expected: String) {
    #expect(Typist.isSame(Typist.type(keys), expected), "\(keys) → \(Typist.type(keys))")
  }
}
