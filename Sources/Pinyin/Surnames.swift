/// Surnames that are not read as their characters usually are. A switch, so that there is no table to build.
enum Surnames {
  static func reading(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "单", "單": "shan"
    case "曾": "zeng"
    case "解": "xie"
    case "仇": "qiu"
    case "查": "zha"
    case "区", "區": "ou"
    case "任": "ren"
    case "朴": "piao"
    case "盖", "蓋": "ge"
    case "缪", "繆": "miao"
    case "乐", "樂": "yue"
    case "种": "chong"
    case "宁", "寧", "甯": "ning"
    case "翟": "zhai"
    case "员", "員": "yun"
    case "秘": "bi"
    case "冼", "洗": "xian"
    case "折": "she"
    case "黑": "he"
    case "繁": "po"
    case "隗": "kui"
    case "盛": "sheng"
    case "覃": "qin"
    case "燕": "yan"
    case "尉": "wei"
    case "召": "shao"
    case "祭": "zhai"
    case "句": "gou"
    case "能": "nai"
    case "谌", "諶": "chen"
    case "郗": "xi"
    case "车", "車": "che"
    case "都": "du"
    case "贲", "賁": "ben"
    case "过", "過": "guo"
    case "要": "yao"
    case "应", "應": "ying"
    case "那": "na"
    case "万", "萬": "wan"
    case "柏": "bai"
    case "葛": "ge"
    case "华", "華": "hua"
    case "纪", "紀": "ji"
    case "薄": "bo"
    case "叶", "葉": "ye"
    case "沈": "shen"
    case "石": "shi"
    case "贾", "賈": "jia"
    case "费", "費": "fei"
    case "卜": "bu"
    case "牟": "mou"
    case "逄": "pang"
    case "晁": "chao"
    case "宿": "su"
    case "重": "chong"
    case "长", "長": "zhang"
    default: nil
    }
  }

  /// Double surnames of which a character is read in its own way.
  static func readings(of first: Unicode.Scalar, _ second: Unicode.Scalar) -> [String]? {
    switch (first, second) {
    case ("尉", "迟"), ("尉", "遲"): ["yu", "chi"]
    case ("万", "俟"), ("萬", "俟"): ["mo", "qi"]
    case ("长", "孙"), ("長", "孫"): ["zhang", "sun"]
    case ("令", "狐"): ["ling", "hu"]
    case ("澹", "台"), ("澹", "臺"): ["tan", "tai"]
    case ("单", "于"), ("單", "于"): ["chan", "yu"]
    case ("鲜", "于"), ("鮮", "于"): ["xian", "yu"]
    case ("呼", "延"): ["hu", "yan"]
    case ("皇", "甫"): ["huang", "fu"]
    case ("夏", "侯"): ["xia", "hou"]
    case ("宰", "父"): ["zai", "fu"]
    case ("亓", "官"): ["qi", "guan"]
    default: nil
    }
  }
}
