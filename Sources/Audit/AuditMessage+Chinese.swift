import Program
import Runtime
import Source

extension AuditMessage {
  package var chinese: MessageText {
    switch self {
    case .scoreDiffers(let path, let claimed, let computed):
      MessageText(
        "“\(path)” 自报 \(claimed) 分，按规则得 \(computed) 分", label: "与算出的不同",
        why: "自报的数按它的小数位数取整，也得不到算出的分",
        remedy: "核对所用的数和算法，改正得分；若数据有误，改正数据")
    case .doubtedScore(let path, let claimed, let computed, let otherwise, let figures, let isRight):
      MessageText(
        "\(Self.sumName(path))自报 \(claimed) 分：\(Self.read(figures))，得 \(computed) 分；\(Self.meant(figures))，得 \(otherwise) 分",
        label: isRight ? "数有疑问，不能核对" : "两种读法都不同", why: Self.doubt(isRight),
        remedy: Self.settling(figures) + (isRight ? "，再核" : "；再核对得分"))
    case .doubtedGrade(let claimed, let computed, let otherwise, let figures, let isRight):
      MessageText(
        "自报等次 “\(claimed)”：\(Self.read(figures))，\(Self.should(computed))；\(Self.meant(figures))，\(Self.should(otherwise))",
        label: isRight ? "数有疑问，不能核对" : "两种读法都不同", why: Self.doubt(isRight),
        remedy: Self.settling(figures) + (isRight ? "，再核" : "；再核对总分和否决的条件"))
    case .coarse(let path, let claimed, let exact, let computed, let places):
      MessageText(
        "“\(path)” 自报 \(claimed) 分，是把 \(exact) 取整得来的，按模板应是 \(computed) 分", label: "取整过粗",
        why: "模板规定\(places == 0 ? "取整数" : "保留 \(places) 位小数")，自报的位数少，差额会进入合计",
        remedy: "按模板的位数填写")
    case .rounding(let path, let claimed, let exact, let computed):
      MessageText(
        "\(Self.sumName(path))自报 \(claimed) 分，算得 \(exact)，按模板取整是 \(computed) 分", label: "取整不同",
        why: "自报的数在取整的范围之内，只是取整的办法或位数与模板不同",
        remedy: "按模板的办法取整")
    case .fullMarks(let path, let points, .target(let target, let actual, true), let computed):
      MessageText(
        "“\(path)” 实际 \(actual) 超过目标 \(target)，却给了满分 \(points) 分：目标前没有 ≥，要正好相等才算达标\(computed.isEmpty ? "" : "，按规则得 \(computed) 分")",
        label: "与目标不等", why: "目标前没有 ≥、≤ 的，读作准数，多了、少了都不算达标；没有达标的满分不算取整",
        remedy: "目标若是“至少”，在目标前写 ≥；确是准数的，核对实际，按规则计分并说明原因")
    case .fullMarks(let path, let points, .target(let target, let actual, false), let computed):
      MessageText(
        "“\(path)” 没有达到目标却给了满分 \(points) 分：目标 \(target)，实际 \(actual)\(computed.isEmpty ? "" : "，按规则得 \(computed) 分")",
        label: "没有达标", why: "目标和实际都是能比较的数，实际没有达到目标；没有达标的满分不算取整",
        remedy: "核对目标和实际；数据无误的，按规则计分并说明原因")
    case .fullMarks(let path, let points, .condition(let condition, let figures), let computed):
      MessageText(
        "“\(path)” 没有达到得满分的条件却给了满分 \(points) 分：\(condition.chinese)\(figures.isEmpty || figures == condition ? " " : "（\(figures.chinese)）")不成立，按规则得 \(computed) 分",
        label: "没有达标", why: "条件不成立时，规则给的分少于满分；没有达标的满分不算取整",
        remedy: "核对所用的数；数据无误的，按规则计分")
    case .wrongSum(let path, let claimed, let sum, let addends, let isPlain):
      MessageText(
        isPlain
          ? "\(Self.sumName(path))自报 \(claimed) 分，下面各项相加是 \(sum) 分（\(Self.listed(addends, " + "))）"
          : "\(Self.sumName(path))自报 \(claimed) 分，由下面各项按模板算得 \(sum) 分（\(Self.listed(addends, "、"))）",
        label: "合计不对",
        why: isPlain ? "合计应等于表上各项得分之和" : "合计应是表上各项得分按模板的办法（折算、平均、最高、最低、取整）算得的数",
        remedy: "核对各项，改正合计")
    case .sumWithinRounding(let path, let claimed, let sum, let addends):
      MessageText(
        "\(Self.sumName(path))自报 \(claimed) 分，下面各项相加是 \(sum) 分（\(Self.listed(addends, " + "))）",
        label: "合计有尾差",
        why: "各项取整以前的准确值相加，在自报的数的范围之内，大约是先相加后取整",
        remedy: "按模板先取整后相加")
    case .sumDiffers(let path, let claimed, let computed, let addends, let isPlain):
      MessageText(
        "\(Self.sumName(path))自报 \(claimed) 分，按表上的数算得 \(computed) 分"
          + (addends.isEmpty ? "" : "（\(Self.listed(addends, isPlain ? " + " : "、"))）"), label: "合计不同",
        why: "没有自报的各项按规则计算，再按模板合计、取整，不是这个数",
        remedy: "核对合计的办法；补填各项的自报得分，找出差在哪一项")
    case .gradeUnexplained(let claimed, let computed):
      MessageText(
        "自报等次 “\(claimed)”，\(Self.should(computed))：按得分和按否决都得不出 “\(claimed)”", label: "等次不对",
        why: "等次由总分和否决决定" + (computed.count > 1 ? "；未定的数不论是多少，也得不出 “\(claimed)”" : ""),
        remedy: "核对总分和否决的条件，改正等次")
    case .gradeByVeto(let claimed, let total, let byTotal, let veto):
      MessageText(
        "等次 “\(claimed)” 只能由否决得来：\(total) 分按得分是 “\(byTotal)”，因为 \(veto.text(in: .chinese)) 才被否决",
        label: "否决所致",
        why: "只看总分会以为等次填错了",
        remedy: "不必改；确认否决的条件成立")
    case .gradeFollows(let claimed, let total, let computed, let countsVetoes):
      MessageText(
        "自报等次 “\(claimed)” 与自报的总分 \(total) \(countsVetoes ? "和否决" : "")相符，按重算的总分 \(computed.total) \(countsVetoes ? "和否决" : "")\(computed.grades.count > 1 ? "只能是" : "是") \(Self.oneOf(computed.grades))",
        label: "随总分改变",
        why: "等次的差别由总分的差别而来",
        remedy: "总分改正以后，等次随着改正")
    case .gradeWithoutVeto(let claimed, let earned, let veto, let computed):
      MessageText(
        earned.map {
          "自报等次 “\(claimed)” 按的是自报的总分，也没有计入否决：按重算的总分 \($0.total) 是 \(Self.oneOf($0.grades))，再因 \(veto.text(in: .chinese)) 成立而被否决，\(Self.should(computed))"
        } ?? "自报等次 “\(claimed)” 没有计入否决：\(veto.text(in: .chinese)) 成立，等次\(Self.should(computed))",
        label: "漏了否决",
        why: "否决成立时，等次不再按得分定",
        remedy: "改正等次；若否决的条件不实，改正数据")
    case .unknownGrade(let claimed, let known, let near):
      MessageText(
        "自报等次 “\(claimed)” 不是模板的等次", label: "没有这个等次",
        why: "模板的等次是 \(known.joined(separator: "、"))",
        remedy: near.map { "是不是 “\($0)”？" } ?? "改用模板的等次")
    case .notAsJudged(let path, let claimed, let judged, nil):
      MessageText(
        "“\(path)” 自报 \(claimed) 分，评定是 \(judged) 分", label: "与评定不同",
        why: "这一项由人评分，自报的分与评定的分不是一个数",
        remedy: "确认以哪一个为准；评定改了自报的分，写明理由")
    case .notAsJudged(let path, let claimed, let judged, let reason?):
      MessageText(
        "“\(path)” 自报 \(claimed) 分，评定是 \(judged) 分，理由是 “\(reason)”", label: "评定改了自报的分",
        why: "这一项由人评分，评定的人写了与自报不同的理由",
        remedy: "不必改；以评定的分为准")
    case .impossible(let path, let claimed, let low, let high):
      MessageText(
        "\(path.isEmpty ? "总分" : "“\(path)” ")自报 \(claimed) 分，不论未定的数是多少，只能是 \(low == high ? low : "\(low) 到 \(high)") 分",
        label: "超出可能的范围",
        why: "现有的数已经决定了得分的上下限",
        remedy: "核对自报的得分；补全数据后再核")
    case .claimedNotApplicable(let path, let claimed, .form):
      MessageText(
        "“\(path)” 填了不适用，又自报 \(claimed) 分", label: "自相矛盾",
        why: "不适用的指标没有得分",
        remedy: "不适用的删去得分；适用的删去不适用")
    case .claimedNotApplicable(let path, let claimed, let ruling):
      MessageText(
        "“\(path)” \(ruling.text(in: .chinese))，却自报 \(claimed) 分", label: "按规则不适用",
        why: "不适用的指标没有得分，自报的 \(claimed) 分不能计入；分值由不由别的各项分担，看模板的 “不适用时”",
        remedy: "数据无误的，删去自报的得分；有这项业务的，改正数据")
    case .checkWithinRounding(let name, let printed, let computed):
      MessageText(
        "核对 “\(name)”：印出的 \(printed.chinese) 与算出的 \(computed.chinese) 只差在取整", label: "取整之差",
        why: "印出的数按它的小数位数取整就是这个数",
        remedy: "不必改；模板可以给这条核对写上误差")
    case .rowChecksWithinRounding(let name, let rows):
      MessageText(
        "核对 “\(name)”：\(rows.count) 行印出的数与算出的只差在取整（"
          + Self.shortened(rows.map { "\($0.name) \($0.printed.chinese) 与 \($0.computed.chinese)" }, "、", "等")
          + "）",
        label: "取整之差",
        why: "印出的数按它的小数位数取整就是这个数",
        remedy: "不必改；模板可以给这条核对写上误差")
    case .openSum(let path, let claimed, let empty, let unplaced):
      MessageText(
        "\(Self.sumName(path))自报 \(claimed) 分，不能与下面各项相加核对："
          + [
            empty.isEmpty ? nil : "“\(Self.listed(empty, "”、“"))” 没有一行数据",
            unplaced.isEmpty ? nil : "有的行不知道是否属于 “\(Self.listed(unplaced, "”、“"))”",
          ].compactMap { $0 }.joined(separator: "，"),
        label: "不能核对",
        why: "下面的行没有齐，不能当作 0 分相加，也不能说自报的分不对",
        remedy: empty.isEmpty ? "先归好那些行，再核" : "补上各行，或更正归类的列，再核")
    case .notJudged(let paths, let column, let isColumn):
      MessageText(
        "\(paths.count) 处不能核对：要由人评定，“\(column)” 没有填（\(Self.listed(paths, "、"))）", label: "没有评定",
        why: "填了的得分是自报的，不当作评定的分",
        remedy: isColumn
          ? "评定后填入 “\(column)”；若表上的得分就是评定的分，请编制单位让 “\(column)” 与自报来自同一列"
          : "评定后填入 “\(column)”")
    case .missingFigures(let figures):
      MessageText(
        "\(figures.count) 处不能核对，缺少：\(Self.listed(figures.map { "\($0.name.chinese)（\($0.path)）" }, "、"))",
        label: "不能核对",
        why: "没有数就算不出应得的分，也不能说自报的分不对",
        remedy: "补上数据后再核")
    case .unchecked(let obstacle, let paths):
      MessageText(
        "\(paths.count) 处不能核对：\(obstacle.text(in: .chinese))（\(Self.listed(paths, "、"))）", label: "不能核对",
        why: "算不出应得的分，就不能说自报的分对或不对",
        remedy: obstacle.advice(in: .chinese).whole("；"))
    }
  }

  private static func sumName(_ path: String) -> String { path.isEmpty ? "总分" : "“\(path)” " }

  /// “率” 读作 0.95%
  private static func read(_ figures: [DoubtedFigure]) -> String {
    shortened(figures.map { "“\($0.name)” 读作 \($0.read)" }, "、", "等")
  }

  /// 若是 95%
  private static func meant(_ figures: [DoubtedFigure]) -> String {
    "若是 " + shortened(figures.map(\.meant), "、", "等")
  }

  private static func doubt(_ isRight: Bool) -> String {
    "这个数没有写单位，有两种读法；"
      + (isRight ? "按另一种读法，自报的就是对的" : "不论哪一种，自报的都不对")
  }

  private static func settling(_ figures: [DoubtedFigure]) -> String {
    "先核对是哪一种，在数据里写明：" + shortened(figures.map { "“\($0.meant)” 或 “\($0.read)”" }, "，", "等")
  }

  /// 应为 “差”; 只能是 “良” 或 “差” where the form leaves more than one open.
  private static func should(_ grades: [String]) -> String {
    (grades.count > 1 ? "只能是 " : "应为 ") + oneOf(grades)
  }

  /// “差”, “良” 或 “差”, “优” 到 “差”.
  private static func oneOf(_ grades: [String]) -> String {
    let ends = [grades.first, grades.count > 1 ? grades.last : nil].compactMap { $0 }
    return ends.map { "“\($0)”" }.joined(separator: grades.count > 2 ? " 到 " : " 或 ")
  }

  /// The first three of a list, and that there are more.
  static func shortened(_ parts: [String], _ joint: String, _ more: String) -> String {
    parts.prefix(3).joined(separator: joint) + (parts.count > 3 ? more : "")
  }

  /// A list that a reader can still take in.
  static func listed(_ parts: [String], _ joint: String) -> String {
    let most = 12
    return parts.prefix(most).joined(separator: joint) + (parts.count > most ? "\(joint)…" : "")
  }
}
