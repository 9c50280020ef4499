/// The rules that are built in: numbers, units, known names and text that no rule knows.
///
/// Text that no rule knows may stand only where a table prints a name, a circumstance or an item, and never holds a
/// word that says how points are given: so nothing that bears on the score is passed over as a name.
struct FreeSlots: Sendable {
  private let text: PrintedText
  private let known: [[Unicode.Scalar]]
  private let units: [[Unicode.Scalar]]
  private let levelWords: [[Unicode.Scalar]]
  /// For each place the end of the shortest word of scoring that begins there.
  private var scoringEnds: [Int?]
  /// The same with words that set a bound.
  private var boundingEnds: [Int?]

  /// The names of the rules.
  static let names = [
    "阿数", "光数", "汉数", "点分", "负号", "达", "时", "当", "应", "单位", "量位", "知名", "级词", "名", "事", "条",
  ]

  init(_ text: PrintedText, known: [String], units: [String], levelWords: [String]) {
    self.text = text
    self.known = known.map { Array(PrintedText($0).scalars) }.filter { !$0.isEmpty }
    self.units = (units + printedUnits).map { Array($0.unicodeScalars) }
    self.levelWords = levelWords.map { Array(PrintedText($0).scalars) }
    scoringEnds = Self.ends(of: scoringWords + exceptionWords, in: text)
    for start in text.scalars.indices where start > 1 && text.scalars[start] == "每" {
      // 平均每户收入 is a name
      if text.text(start - 2..<start) == "平均" { scoringEnds[start] = nil }
    }
    for start in text.scalars.indices {
      if let end = Self.pointsEnd(in: text, at: start) {
        scoringEnds[start] = min(scoringEnds[start] ?? end, end)
      }
    }
    boundingEnds = Self.ends(of: boundingWords, in: text)
    for start in text.scalars.indices where !Self.followsNumber(start, in: text) { boundingEnds[start] = nil }
    for start in text.scalars.indices {
      if let end = scoringEnds[start] { boundingEnds[start] = min(boundingEnds[start] ?? end, end) }
    }
  }

  /// The characters that rules of numbers and single words can begin with.
  static let beginnings = [
    "阿数": "0123456789", "光数": "0123456789", "汉数": "一二两三四五六七八九十半百", "点分": "分", "负号": "-负", "达": "达", "时": "时",
    "当": "当",
    "应": "应",
  ]

  func matches(_ name: String, at start: Int) -> [Match] {
    switch name {
    case "阿数": number(at: start)
    // 扣2 for 扣2分: where 分 stands behind it, that belongs to it
    case "光数": number(at: start).filter { $0.end == text.count || text.scalars[$0.end] != "分" }
    case "汉数": chineseNumber(at: start)
    case "达": word("达", at: start, notAfter: "下传送到发表抵直")
    case "时": word("时", at: start, notAfter: "及按准实适同临届小工课逾超限")
    // 相适应得3分 is no 应得
    case "应": word("应", at: start, notAfter: "适相对响反供效感呼照顺")
    // 当完成率超过90%时, not 当年
    case "当":
      word("当", at: start, notAfter: "应相恰正充适担").filter {
        $0.end == text.count || !"年月地日季期天场事前下量".unicodeScalars.contains(text.scalars[$0.end])
      }
    case "点分": pointMark(at: start)
    case "负号": minus(at: start)
    case "量位":
      ends(of: units, at: start).filter { !isPartOfWord(at: $0) }.map {
        Match(end: $0, cost: 0, nodes: [Node("单位", start..<$0, [])])
      }
    case "单位": unitEnds(at: start).map { Match(end: $0, cost: 0, nodes: []) }
    case "级词": ends(of: levelWords, at: start).map { Match(end: $0, cost: 1, nodes: []) }
    case "知名": ends(of: known, at: start).map { Match(end: $0, cost: 1, nodes: []) }
    case "名":
      free(
        at: hotlineEnd(at: start) ?? dayEnd(at: start) ?? symbolEnd(at: start) ?? start, from: start,
        limit: 24, without: boundingEnds
      ) {
        !isSeparator($0) && !isDigit($0) && !isSign($0) && !"（）-".unicodeScalars.contains($0)
      }
    case "事":
      free(at: start, limit: 60, without: boundingEnds) {
        !"，；。：§".unicodeScalars.contains($0) && !isSign($0)
      }
    case "条": free(at: start, limit: 160, without: scoringEnds) { !"；。§".unicodeScalars.contains($0) }
    default: preconditionFailure("no rule \(name) is built in")
    }
  }

  private static func ends(of words: [[Unicode.Scalar]], in text: PrintedText) -> [Int?] {
    text.scalars.indices.map { start in
      words.filter { text.scalars[start...].starts(with: $0) }.map { start + $0.count }.min()
    }
  }

  private func ends(of words: [[Unicode.Scalar]], at start: Int) -> [Int] {
    words.filter { text.scalars[start...].starts(with: $0) }.map { start + $0.count }
  }

  /// The ends of a unit, and of one in another: 万元 and 万元/公里.
  private func unitEnds(at start: Int) -> [Int] {
    let ends = ends(of: units, at: start)
    return ends
      + ends.filter { $0 < text.count && text.scalars[$0] == "/" }.flatMap {
        self.ends(of: units, at: $0 + 1)
      }
  }

  /// Digits with or without a point; never a part of a longer number.
  private func number(at start: Int) -> [Match] {
    let before = start > 0 ? text.scalars[start - 1] : nil
    guard start < text.count, isDigit(text.scalars[start]), !isDigit(before), before != "." else { return [] }
    var end = start
    while end < text.count, isDigit(text.scalars[end]) { end += 1 }
    if end + 1 < text.count, text.scalars[end] == ".", isDigit(text.scalars[end + 1]) {
      end += 1
      while end < text.count, isDigit(text.scalars[end]) { end += 1 }
    }
    return [Match(end: end, cost: 0, nodes: [])]
  }

  /// 分 where it counts points: not of 分钟 or 分之.
  private func pointMark(at start: Int) -> [Match] {
    guard start < text.count, text.scalars[start] == "分" else { return [] }
    if start + 1 < text.count, text.scalars[start + 1] == "钟" || text.scalars[start + 1] == "之" { return [] }
    return [Match(end: start + 1, cost: 0, nodes: [])]
  }

  /// A sign before a number below zero: behind a comparison or where a range begins, and no dash between two numbers.
  private func minus(at start: Int) -> [Match] {
    guard start + 1 < text.count, "-负".unicodeScalars.contains(text.scalars[start]),
      isDigit(text.scalars[start + 1]),
      start == 0 || "≥≤＞＜=在为于至到或，；。：（§".unicodeScalars.contains(text.scalars[start - 1])
    else { return [] }
    return [Match(end: start + 1, cost: 0, nodes: [])]
  }

  /// Whether a unit ends within a word that is none: 每组织一次, 每处理一起.
  private func isPartOfWord(at end: Int) -> Bool {
    guard end < text.count else { return false }
    return wordsOfUnits.contains(text.text(end - 1..<end + 1))
  }

  /// A word of one character where it is not the end of a longer one: 达 of 下达, 时 of 及时.
  private func word(_ word: Unicode.Scalar, at start: Int, notAfter: String) -> [Match] {
    guard start < text.count, text.scalars[start] == word else { return [] }
    if start > 0, notAfter.unicodeScalars.contains(text.scalars[start - 1]) { return [] }
    return [Match(end: start + 1, cost: 0, nodes: [])]
  }

  private func chineseNumber(at start: Int) -> [Match] {
    var end = start
    while end < text.count, end < start + 3, "一二两三四五六七八九十半百".unicodeScalars.contains(text.scalars[end]) {
      end += 1
    }
    return end > start ? [Match(end: end, cost: 0, nodes: [])] : []
  }

  /// The end of the number of a hotline, which is the beginning of a name: 12345 of 12345热线工单办结率.
  private func hotlineEnd(at start: Int) -> Int? {
    guard let end = number(at: start).first?.end, end - start >= 3, !text.scalars[start..<end].contains(".")
    else { return nil }
    let behind = text.text(end..<min(text.count, end + 4))
    return ["热线", "政务", "便民", "平台", "工单", "服务热线"].contains(where: behind.hasPrefix) ? end : nil
  }

  /// The end of a symbol of letters and a number, which is the beginning of a name: PM2.5 of PM2.5年均浓度.
  private func symbolEnd(at start: Int) -> Int? {
    func isLetter(_ index: Int) -> Bool {
      index < text.count && text.scalars[index].isASCII && text.scalars[index].properties.isAlphabetic
    }
    guard isLetter(start), start == 0 || !isLetter(start - 1) else { return nil }
    var end = start
    while isLetter(end) { end += 1 }
    guard end - start <= 4, let number = number(at: end).first?.end, number < text.count,
      text.scalars[number].properties.isIdeographic
    else { return nil }
    return number
  }

  /// The end of a day by which a name begins: 截至12月底 of 截至12月底资金拨付率.
  private func dayEnd(at start: Int) -> Int? {
    guard
      let head = ["截至", "截止", "截止到"].last(where: {
        text.text(start..<min(text.count, start + 3)).hasPrefix($0)
      }),
      let number = number(at: start + head.unicodeScalars.count).first?.end, number + 1 < text.count,
      text.scalars[number] == "月"
    else { return nil }
    if "底末".unicodeScalars.contains(text.scalars[number + 1]) { return number + 2 }
    guard let day = self.number(at: number + 1).first?.end, day < text.count, text.scalars[day] == "日" else {
      return nil
    }
    return day + 1
  }

  /// Text of allowed characters without a word of scoring, at every length; `first` is where the text begins.
  private func free(
    at start: Int, from first: Int? = nil, limit: Int, without scoringEnds: [Int?],
    _ isAllowed: (Unicode.Scalar) -> Bool
  ) -> [Match] {
    var result: [Match] = []
    var end = start
    var firstScoringEnd = Int.max
    while end < text.count, end - start < limit, isAllowed(text.scalars[end]) {
      if let scoring = scoringEnds[end] { firstScoringEnd = min(firstScoringEnd, scoring) }
      end += 1
      if end >= firstScoringEnd { break }
      // 否 of 否则 ends nothing
      if text.scalars[end - 1] == "否", end < text.count, text.scalars[end] == "则" { continue }
      result.append(Match(end: end, cost: 8 + 4 * (end - (first ?? start)), nodes: []))
    }
    return result
  }

  /// Whether 以上, 以下 and 以内 stand behind a number, so that they bound it; 较大及以上事故 names a thing.
  private static func followsNumber(_ start: Int, in text: PrintedText) -> Bool {
    guard text.scalars[start] == "以" else { return true }
    let before = text.scalars[max(0, start - 10)..<start]
    guard let digit = before.lastIndex(where: { isDigit($0) || "一二两三四五六七八九十半百".unicodeScalars.contains($0) })
    else {
      return false
    }
    let between = text.text(digit + 1..<start).filter { !"及或（含）".contains($0) }
    return between.isEmpty || between == "分" || printedUnits.contains(between)
  }

  /// The end of a number of points (5分, 0.5 分), which is not 5分钟 or 2分之一.
  private static func pointsEnd(in text: PrintedText, at start: Int) -> Int? {
    guard isDigit(text.scalars[start]) else { return nil }
    var end = start
    while end < text.count, isDigit(text.scalars[end]) || text.scalars[end] == "." { end += 1 }
    guard end < text.count, text.scalars[end] == "分" else { return nil }
    let next = end + 1 < text.count ? text.scalars[end + 1] : nil
    return next == "钟" || next == "之" ? nil : end + 1
  }
}

func isSeparator(_ scalar: Unicode.Scalar) -> Bool { "，；。、：§".unicodeScalars.contains(scalar) }

private func isSign(_ scalar: Unicode.Scalar) -> Bool { "≥≤＞＜=±%×/＋∣".unicodeScalars.contains(scalar) }

/// Words that say how points are given: no name, circumstance or item holds one.
private let scoringWords = words(
  """
  每 扣 得分 计分 记分 给分 赋分 评分 打分 加分 减分 满分 分值 不得分 不计 否则 其余 为止 酌情 酌扣 封顶 为限 依次 递减 递增 插值 内插 \
  按比例 成比例 同比例 一票否决 不倒扣 折算 加倍 减半 一半 以此类推 依此类推 类推 视情 择其一 择一 就高 就低
  """)

/// Words that make an exception or leave something to somebody: no name, circumstance or item holds one.
private let exceptionWords = words(
  """
  除外 例外 不在此限 另定 另行 另计 特殊情况 特殊原因 不可抗力 客观原因 加倍 减半 双倍 豁免 免于 免责 批准的 同意的 情节严重 情节轻微 以外 之外 \
  剔除 其一 其中一 其中之一 其中任 首个 首起 首例 首件 首项 第一个 第一次 第二次 第三次 第1次 第2次 第3次 发现一处 发现一次 发现一例 发现一项 发现一个 发现一起 发现1 查出一 出现一次 不计入 不纳入 不受 不适用 仅限 只限 抵扣 抵减 顺延 从重 从轻 视为 参照执行
  """)

/// Words that set a bound: no name and no circumstance holds one, but an item of a list may.
private let boundingWords = words(
  """
  权重 绝对值 之间 以上 以下 以内 不低于 不高于 不超过 不少于 不大于 不小于 大于 小于 至少 至多 最多 最高 最低 除外 不含 分别 第一名 第二名 第三名 第1 第2 第3 第4 第5 第6 第7 第8 第9
  """)

private func words(_ text: String) -> [[Unicode.Scalar]] {
  text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.unicodeScalars) }
}

/// Words that begin with the name of a unit and are none.
private let wordsOfUnits: Set<String> = Set(
  """
  组织 项目 处理 处置 处罚 处于 个人 个别 家庭 家长 人员 人均 人才 人民 次数 次日 起草 起诉 条件 条例 场所 场地 例会 例行 名次 名额 名单 篇幅 \
  期限 期间 期末 年度 年底 月度 月底 季度 页面 台账 套取 门类 座谈 所属 村民 村级 镇村 镇级 日常 天然 件数 份额 户均 户籍 笔试 部门 部分 间隔 \
  度量 班子 班级 票据 宗地 张贴 幅度 块状 种植 类别 米面 元旦 周期 周边 页数 节点 节约 本级 本地 本项 册数 头像 株距
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

/// The units that tables print behind numbers, beside those of the inputs.
private let printedUnits = """
  % ‰ 个百分点 百分点 万元 亿元 千元 元 万千瓦时 千瓦时 万人次 万人 万户 万吨 万亩 ㎡ ㎥ 平方米 立方米 平方公里 公里 千米 米 厘米 毫米 吨 公斤 千克 亩 公顷 \
  人次 人 名 位 户 家 个工作日 工作日 个月 个 项次 项 场次 场 批次 批 次 例 处 起 件 份 篇 条 期 岁 笔 天 日 周 月 季度 年 小时 \
  分钟 秒 页 台 套 辆 座 所 村 镇 乡 门 节 课时 学时 枚 本 册 只 头 株 间 度 组 班 票 宗 张 幅 块 倍 种 类 部 条次 户次 家次 \
  人天 个县 个村 分贝
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
