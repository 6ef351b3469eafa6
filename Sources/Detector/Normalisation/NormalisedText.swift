/// A message as the model reads it: widths, case and traditional forms folded, digits alike, without blanks and signs set
/// between characters to hide a word, no sign more than three times in a row. Each position remembers its place in the
/// original.
struct NormalisedText {
  /// Folded scalars between a mark of beginning and one of end.
  private(set) var scalars: [UInt32] = [2]
  /// For each position the scalar of the original that it stands for.
  private(set) var origins: [Int] = [0]

  init(_ text: String) {
    scalars.reserveCapacity(text.utf8.count / 2 + 8)
    origins.reserveCapacity(text.utf8.count / 2 + 8)
    var place = -1
    var run = 0
    // A sign that may have been set between two characters to hide a word, held back until the next is seen.
    var held: (scalar: UInt32, place: Int)?
    for scalar in text.unicodeScalars {
      place += 1
      let folded = Folding.fold(scalar.value)
      if folded == 0 { continue }
      if Folding.isSeparator(folded) {
        if held == nil { held = (folded, place) }
        continue
      }
      if let sign = held {
        held = nil
        let last = scalars[scalars.count - 1]
        let hides = Folding.isIdeograph(last) && Folding.isIdeograph(folded)
        if !hides {
          scalars.append(sign.scalar)
          origins.append(sign.place)
        }
      }
      run = scalars[scalars.count - 1] == folded ? run + 1 : 1
      if run > 3 { continue }
      scalars.append(folded)
      origins.append(place)
    }
    scalars.append(3)
    origins.append(place + 1)
  }
}

/// How single scalars are read.
enum Folding {
  /// 0: dropped.
  static func fold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x30...0x39: return 0x30
    case 0x41...0x5A: return value + 32
    case 0x21...0x7E: return value
    case 0x0A, 0x0D: return 0x0A
    case 0x09, 0x20, 0xA0, 0x3000: return 0x20
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x200B...0x200F, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      return 0
    case 0xFF10...0xFF19, 0x2460...0x2468, 0x2776...0x277E: return 0x30
    case 0xFF21...0xFF3A: return value - 0xFF21 + 0x61
    case 0xFF01...0xFF5E: return value - 0xFEE0
    case 0x3002: return 0x2E
    case 0x3001: return 0x2C
    case 0x201C, 0x201D, 0x300C, 0x300D: return 0x22
    case 0x1D400...0x1D6A3: return 0x61 + (value - 0x1D400) % 26
    case 0x24B6...0x24E9: return 0x61 + (value - 0x24B6) % 26
    case 0x2764, 0x1F493...0x1F49F, 0x1F90D, 0x1F9E1, 0x1F5A4: return 0x2764
    case 0x2795: return 0x2B
    default: return simplified[value] ?? value
    }
  }

  static func isSeparator(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x2E, 0x2A, 0x2D, 0x5F, 0x7E, 0x7C, 0x5E, 0xB7, 0x2F: true
    default: false
    }
  }

  static func isIdeograph(_ value: UInt32) -> Bool { 0x3400...0x9FFF ~= value || 0x20000...0x3FFFF ~= value }

  /// Traditional forms, and characters that stand for others in disguise.
  private static let simplified: [UInt32: UInt32] = {
    let pairs = """
      師师 長长 學学 們们 這这 個个 請请 謝谢 會会 過过 還还 來来 時时 為为 說说 話话 讓让 給给 買买 賣卖 錢钱 費费 發发 紅红 包包 愛爱 媽妈 爺爷 導导 課课 業业 練练 習习 書书 寫写 讀读 聽听 問问 題题 試试 績绩 數数 語语 體体 樣样 國国 無无 與与 對对 東东 車车 門门 開开 關关 點点 電电 機机 號号 碼码 轉转 帳账 賬账 騙骗 單单 價价 優优 惠惠 連连 鏈链 網网 進进 群群 歡欢 迎迎 親亲 養养 護护 險险 醫医 療疗 藥药 傷伤 殺杀 滾滚 罵骂 髒脏 蠢蠢 豬猪 賤贱 噁恶 惡恶 壞坏 臉脸 嗎吗 呢呢 啊啊 後后 裡里 裏里 麼么 沒没 從从 應应 該该 認认 識识 記记 請请 幫帮 讚赞 贊赞 票票 選选 勝胜 獎奖 報报 複复 復复 據据 處处 實实 際际 總总 結结 組组 織织 隊队 團团 圍围 園园 現现 場场 廣广 廠厂 產产 員员 領领 導导 質质 量量 檢检 驗验 証证 證证 書书 獲获 級级 層层 線线 視视 頻频 圖图 畫画 聲声 樂乐 運运 動动 飯饭 飲饮 飽饱 餓饿 離离 難难 雙双 號号 歲岁 歷历 華华 萬万 億亿 佰百 仟千 貳二 參三 捌八 兒儿 寶宝 貝贝 禮礼 節节 氣气 溫温 熱热 涼凉 風风 雲云 靈灵 神神 佛佛 徵征 薇微 溦微 徽微 葳微 崴微 亻人 茄加 迦加 蔻扣 辤辞
      """
    var result: [UInt32: UInt32] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(pair.unicodeScalars)
      if scalars.count == 2, scalars[0] != scalars[1] { result[scalars[0].value] = scalars[1].value }
    }
    return result
  }()
}
