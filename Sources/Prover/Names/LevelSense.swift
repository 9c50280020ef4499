/// What the names of levels and grades say about their order. Only words that leave no doubt are here.

/// Whether one level is worse than another beyond doubt, by names that stand on one scale.
func isWorse(_ name: String, than other: String) -> Bool {
  for scale in [grades, opinions, remedies, stages, signals] {
    if let one = scale[plain(name)], let two = scale[plain(other)] { return one > two }
  }
  if let one = CountedPlace(name), let two = CountedPlace(other), one.kind == two.kind {
    return one.number > two.number
  }
  guard let one = Quality(name), let two = Quality(other), one.of == two.of || one.of == nil || two.of == nil
  else { return false }
  return one.degree > two.degree
}

/// The first two neighbours of which the one written first is the worse.
func firstTurned(_ names: [String]) -> (worse: String, better: String)? {
  zip(names, names.dropFirst()).first { isWorse($0, than: $1) }.map { (worse: $0.0, better: $0.1) }
}

/// 保留意见 is 保留.
private func plain(_ name: String) -> String {
  name.count > 2 && name.hasSuffix("意见") ? String(name.dropLast(2)) : name
}

/// A place among what is counted from the best: 二等, 三等奖, 乙等, and classes of water, Ⅲ类; of stars (四星级, 3A级) more are better.
/// Of 二类 and 二级 some count the other way, and some name kinds.
private struct CountedPlace {
  let kind: String
  let number: Int

  init?(_ name: String) {
    let isBelow = name.hasPrefix("劣")
    let name = isBelow ? name.dropFirst() : name[...]
    guard let first = name.first else { return nil }
    let kind = String(name.dropFirst())
    if let index = Array("甲乙丙丁").firstIndex(of: first), !isBelow, ["等", "级"].contains(kind) {
      (self.kind, number) = ("甲" + kind, index)
    } else if let count = Array("一二三四五").firstIndex(of: first) ?? Array("12345").firstIndex(of: first),
      !isBelow, ["星", "星级", "A", "A级"].contains(kind)
    {
      (self.kind, number) = (kind, 5 - count)
    } else if let index = Array("特一二三四五六").firstIndex(of: first), !isBelow, ["等", "等奖"].contains(kind) {
      (self.kind, number) = (kind, index)
    } else if let index = Array("ⅠⅡⅢⅣⅤ").firstIndex(of: first), kind == "类" {
      (self.kind, number) = (kind, 2 * index + (isBelow ? 1 : 0))
    } else {
      return nil
    }
  }
}

/// How far something good is so: 完善, 较完善, 不完善.
private struct Quality {
  /// What is so, or not; nil for 一般, which may stand among any.
  let of: String?
  /// 0 for wholly, 6 for not at all.
  let degree: Int

  init?(_ name: String) {
    if name == "一般" {
      (of, degree) = (nil, 4)
      return
    }
    guard let word = goodQualities.filter({ name.hasSuffix($0) }).max(by: { $0.count < $1.count }) else {
      return nil
    }
    let before = String(name.dropLast(word.count))
    guard let degree = before.isEmpty ? 1 : degreesOfQuality[before] else { return nil }
    (of, self.degree) = (word, degree)
  }
}

/// Whether the names of levels say that the levels are of one scale, so that nothing should rise and fall along it.
func areOfOneScale(_ names: [String]) -> Bool {
  for scale in [grades, degrees, ranks] {
    let places = names.compactMap { scale[$0] }
    let pairs = zip(places, places.dropFirst())
    if places.count >= 3, pairs.allSatisfy({ $0 < $1 }) || pairs.allSatisfy({ $0 > $1 }) { return true }
  }
  // 达成, 部分达成, 未达成: one end denies the other.
  guard names.count >= 3, let first = names.first, let last = names.last else { return false }
  return ["不", "未", "没有", "无"].contains { last == $0 + first || first == $0 + last }
}

/// Whether names are grades of anything from the best down: 优 良 差, A B C, 完善 较完善 不完善, 无问题 未整改.
func areGrades(_ names: [String]) -> Bool {
  names.count >= 2 && zip(names, names.dropFirst()).allSatisfy { isWorse($1, than: $0) }
    || areSeverities(names)
}

/// Whether names say how bad something is, from not at all on: 无 轻微 严重, 完好 轻微破损 严重破损, 无问题 一般问题 严重问题. Without
/// a first level that has none of it, what is grave may as well come first for a reason: 严重 of need.
private func areSeverities(_ names: [String]) -> Bool {
  guard names.count >= 3, let first = names.first else { return false }
  var kinds: Set<String> = []
  let degrees = names.dropFirst().compactMap { name -> Int? in
    guard let word = severities.keys.filter({ name.hasPrefix($0) }).max(by: { $0.count < $1.count }) else {
      return nil
    }
    kinds.insert(String(name.dropFirst(word.count)))
    return severities[word]
  }
  guard degrees.count == names.count - 1, kinds.count == 1, let kind = kinds.first,
    zip(degrees, degrees.dropFirst()).allSatisfy({ $0 < $1 })
  else { return false }
  let isNone = ["无", "没有", "未发现", "未发生", "不存在"].contains { $0 + kind == first }
  return isNone || ["完好", "正常", "良好"].contains(first) && !kind.isEmpty
}

private let severities = [
  "轻微": 1, "轻度": 1, "较轻": 1, "个别": 1, "一般": 2, "少量": 2, "中度": 2, "较大": 3, "较重": 3, "较多": 3, "严重": 4, "重度": 4,
  "重大": 4,
  "大量": 4, "特别重大": 5, "特别严重": 5, "特大": 5,
]

private let grades = [
  "优秀": 0, "优": 0, "好": 0, "A": 0, "良好": 1, "良": 1, "较好": 1, "B": 1, "中等": 2, "中": 2, "一般": 2, "合格": 2,
  "及格": 2, "C": 2, "基本合格": 3, "较差": 3, "差": 4, "不合格": 4, "不及格": 4, "D": 4,
]

private let degrees = [
  "很高": 0, "高": 1, "较高": 2, "中": 3, "一般": 3, "中等": 3, "较低": 4, "低": 5, "很低": 6, "很满意": 0, "非常满意": 0,
  "满意": 1, "比较满意": 2, "基本满意": 2, "不满意": 5, "很不满意": 6, "严重": 1, "较重": 2, "较轻": 4, "轻微": 5, "轻": 5, "没有": 6,
]

/// Of places and offices from the greatest; who is honoured or asked by one of them is so before those below.
private let ranks = [
  "国际级": 0, "国家级": 1, "省部级": 2, "省级": 2, "地市级": 3, "市级": 3, "区县级": 4, "县级": 4, "乡镇级": 5, "乡级": 5, "村级": 6,
]

/// What an auditor says of accounts.
private let opinions = [
  "标准无保留": 0, "无保留": 0, "标准": 0, "带强调事项段的无保留": 1, "带强调事项": 1, "保留": 2, "否定": 3, "无法表示": 3,
]

/// What became of faults.
private let remedies = [
  "无问题": 0, "没有问题": 0, "未发现问题": 0, "已整改": 1, "全部整改": 1, "整改到位": 1, "部分整改": 2, "正在整改": 2, "整改中": 2,
  "未整改": 3,
]

/// How far something is built.
private let stages = [
  "投产": 0, "竣工": 1, "完工": 1, "已完工": 1, "建成": 1, "在建": 2, "建设中": 2, "开工": 3, "已开工": 3, "签约": 4, "已签约": 4,
  "未开工": 4,
  "洽谈": 5, "在谈": 5,
]

/// Colours of warnings.
private let signals = [
  "绿": 0, "绿色": 0, "蓝": 1, "蓝色": 1, "黄": 2, "黄色": 2, "橙": 3, "橙色": 3, "红": 4, "红色": 4,
]

private let goodQualities = [
  "完善", "健全", "合格", "达标", "完成", "达成", "到位", "合规", "规范", "满意", "及时", "落实", "齐全", "完整", "真实", "准确", "公开", "有效",
  "合理", "明确", "科学", "充分", "清晰", "符合",
]

private let degreesOfQuality = [
  "很": 0, "非常": 0, "全部": 0, "全面": 0, "完全": 0, "已": 1, "较": 2, "比较": 2, "较为": 2, "基本": 3, "大部分": 3, "大体": 3,
  "部分": 5, "不够": 5, "不太": 5, "未完全": 5, "未全部": 5, "不完全": 5, "未": 6, "不": 6, "没有": 6, "很不": 7, "完全不": 7,
]
