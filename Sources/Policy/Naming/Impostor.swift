import Wording

/// Display names that imitate a teacher's: brackets of another width, blanks, a doubled, similar or traditional character,
/// a hyphen for an underscore.
public enum Impostor {
  /// The teacher's display name that another imitates, if it does.
  public static func match(_ display: String, teachers: [String]) -> String? {
    let shape = shape(of: display)
    guard shape.count >= 2 else { return nil }
    return teachers.first { teacher in
      let known = Impostor.shape(of: teacher)
      return known.count >= 2 && (known == shape || differsByOne(known, shape))
    }
  }

  /// What the eye keeps of a name: no blanks, no marks, no doubled characters, look-alikes made one.
  private static func shape(of name: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in name.unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.isIdeographic || properties.numericType != nil else { continue }
      let plain = lookAlikes[scalar] ?? Unicode.Scalar(properties.lowercaseMapping) ?? scalar
      if result.last != plain { result.append(plain) }
    }
    return result
  }

  /// One character of a longer name is another that looks like it.
  private static func differsByOne(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    guard left.count == right.count, left.count >= 5 else { return false }
    return zip(left, right).count { $0 != $1 } == 1
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs =
      "師师 語语 數数 學学 張张 陳陈 劉刘 楊杨 趙赵 黃黄 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 許许 鄧邓 馮冯 蕭萧 葉叶 蘇苏 盧卢 蔣蒋 賈贾 閻闫 譚谭 鄒邹 錢钱 湯汤 賴赖 龔龚 萬万 嚴严 顧顾 鐘钟 鍾钟 任任 玉王 壬王 毌母 巳已 己已 未末 士土 曰日 囗口 O0 o0 l1 I1 芳芳 麗丽 華华 國国 偉伟 軍军 紅红 蘭兰 霞霞 英英 員员 班班 主主 仼任 班班 栏拦 老老 帅师 筎茹 姸妍"
    var result: [Unicode.Scalar: Unicode.Scalar] = [:]
    for pair in pairs.split(separator: " ") {
      let scalars = Array(pair.unicodeScalars)
      if scalars.count == 2, scalars[0] != scalars[1] { result[scalars[0]] = scalars[1] }
    }
    return result
  }()
}

extension Unicode.Scalar {
  /// The sole scalar of a text.
  fileprivate init?(_ text: String) {
    guard let first = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    self = first
  }
}
