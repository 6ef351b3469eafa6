import Wording

/// Characters that are taken for each other at a glance, each with the one that stands for all.
enum LookAlikes {
  /// Groups of traditional, variant and similar characters; the first stands for the others.
  private static let groups = """
    张張 刘劉 陈陳 杨楊 赵趙 黄黃 吴吳 孙孫 马馬 罗羅 郑鄭 谢謝 韩韓 冯馮 邓鄧 许許 苏蘇 蒋蔣 贾賈 叶葉 阎閻 锺鍾钟鐘 谭譚 陆陸
    邹鄒 贺賀 龚龔 万萬 钱錢 严嚴 汤湯 龙龍 温溫 卢盧 萧蕭 范範 吕呂 齐齊 颜顏 庄莊 聂聶 鲁魯 庞龐 兰蘭 关關 纪紀 岳嶽
    丽麗 华華 国國 军軍 强強 伟偉 静靜 红紅 艳艷 兴興 东東 凤鳳 云雲 飞飛 学學 书書 师師 语語 数數 历歷曆 体體
    乐樂 术術 务務 劳勞 动動 艺藝 德徳 宝寶 贵貴 荣榮 业業 庆慶 爱愛 莲蓮 莹瑩 洁潔 维維 鹏鵬 鸿鴻 涛濤 泽澤 润潤
    锋鋒 铭銘 锐銳 钧鈞 钢鋼 铁鐵 锦錦 镇鎮 长長 门門 闻聞 阳陽 阴陰 际際 陕陝 顺順 颖穎 颂頌 领領 风風 骏駿 驰馳 腾騰 骄驕
    发發 会會 传傳 伦倫 侠俠 俭儉 优優 价價 仪儀 亿億 佳隹 侯候 冶治 凯凱 击擊 刚剛 创創 剑劍 励勵 劲勁 勋勳 区區 医醫 协協 单單 卫衛
    双雙 变變 台臺 号號 启啟 员員 响響 唤喚 园園 图圖 圣聖 坚堅 坛壇 声聲 备備 复復 夺奪 奋奮 娇嬌 婵嬋 宁寧 实實 审審 宪憲 宽寬
    对對 寻尋 导導 寿壽 将將 尔爾 尧堯 岗崗 岚嵐 峡峽 岭嶺 峰峯 帅帥 带帶 广廣 应應 开開 弥彌 弯彎 彦彥 归歸 录錄 忆憶 怀懷 态態 恒恆
    恺愷 悦悅 战戰 扬揚 报報 择擇 挥揮 旷曠 时時 昆崑 显顯 晓曉 晔曄 晖暉 暂暫 权權 条條 来來 杰傑 松鬆 极極 构構 枫楓 标標 栋棟
    树樹 样樣 桥橋 梦夢 欢歡 气氣 汉漢 沟溝 泪淚 浅淺 济濟 浓濃 渊淵 湾灣 满滿 滨濱 灵靈 灿燦 炜煒 炼煉 烨燁 热熱 焕煥 环環 现現 玛瑪
    玮瑋 琼瓊 电電 画畫 畅暢 盖蓋 码碼 硕碩 礼禮 祯禎 离離 积積 稳穩 竞競 笔筆 简簡 类類 纯純 纲綱 练練 组組 细細 终終 经經 结結 绍紹 绘繪
    络絡 统統 绣繡 继繼 绩績 绪緒 续續 绮綺 绿綠 缘緣 缨纓 网網 义義 习習 联聯 聪聰 肃肅 胜勝 脉脈 舰艦 苍蒼 茂荗 荫蔭 药藥 莺鶯 营營
    蓝藍 虑慮 补補 见見 观觀 规規 觉覺 计計 认認 训訓 议議 讲講 论論 设設 评評 识識 诗詩 诚誠 询詢 详詳 诺諾 课課 谊誼 谦謙 贝貝 贞貞 负負
    财財 贤賢 质質 赏賞 赛賽 跃躍 轩軒 转轉 轮輪 软軟 辉輝 达達 过過 远遠 进進 连連 迟遲 选選 逊遜 遥遙 邵卲 郁鬱 释釋 里裡裏 鉴鑒 亚亞
    产產 亲親 任仼 众眾 个個 妈媽 爷爺 儿兒 班斑 主圭 理埋 老考 己已巳 未末 土士 日曰 戊戌戍 人入 干千 大太
    晴睛 拆折 宛苑 0oоοо〇 1liіι|ı aаα bв cсϲ eе hн kк mм nп pрρ tт uυ xх yу
    """

  static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    var result: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in groups.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(group.unicodeScalars)
      let head = scalars.lazy.compactMap { result[$0] }.first ?? scalars[0]
      for scalar in scalars where result[scalar] == nil { result[scalar] = head }
    }
    return result
  }()

  /// The character that stands for all that look like it.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var scalar = foldedWidth(scalar)
    if (0x0410...0x042F).contains(scalar.value), let small = Unicode.Scalar(scalar.value + 0x20) { scalar = small }
    return plain[NameText.lowercased(scalar)] ?? NameText.lowercased(scalar)
  }
}
