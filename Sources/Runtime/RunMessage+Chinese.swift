import Program
import Source
import TargetTexts

extension RunMessage {
  package var chinese: MessageText {
    switch self {
    case .missing(let path, let obstacle):
      MessageText(
        "“\(path)” 得不出分：\(obstacle.text(in: .chinese))", label: "缺少数据",
        why: "没有数据不能当作 0 分",
        remedy: obstacle.advice(in: .chinese).whole("；"),
        secondary: ["在模板的这里"])
    case .zeroDivisor(let path, let divisor):
      MessageText(
        "“\(path)” 得不出分：“\(divisor.chinese)” 为 0，不能作除数", label: "是 0",
        why: "除以 0 没有值，模板没有规定这时怎么办",
        remedy: "核对这个数；若确为 0，请编制单位在模板中写明 “分母为零时 …”",
        secondary: ["在模板的这里"])
    case .figureUnknown(let name, let obstacle, let isRuled):
      MessageText(
        "“\(name)” 得不出来：\(obstacle.text(in: .chinese))", label: "没有值",
        why: obstacle.advice(in: .chinese).why,
        remedy: obstacle.advice(in: .chinese).remedy(isRuled: isRuled, "；"),
        secondary: ["在模板的这里"])
    case .unsettled(let path, let obstacle):
      MessageText(
        "“\(path)” 得不出分：\(obstacle.text(in: .chinese))", label: "没有确切的值",
        why: obstacle.advice(in: .chinese).why,
        remedy: obstacle.advice(in: .chinese).whole("；"),
        secondary: ["在模板的这里"])
    case .noTier(let path, .noTier):
      MessageText(
        "“\(path)” 得不出分：没有一档包括这个数", label: "没有规定",
        why: "模板的各档没有包括这种情形",
        remedy: "请编制单位补上一档，或写 “其余: …”",
        secondary: ["在模板的这里"])
    case .noTier(let path, let obstacle):
      MessageText(
        "“\(path)” 得不出分：\(obstacle.text(in: .chinese))", label: "没有确切的值",
        why: obstacle.advice(in: .chinese).why,
        remedy: obstacle.advice(in: .chinese).whole("；"),
        secondary: ["在模板的这里"])
    case .numberLimit(let path):
      MessageText(
        "“\(path ?? "总分")” 算到一半，数大得无法准确表示", label: "数太大",
        why: "数以分数记，分子或分母过了一万个二进制位；为了不给出错误的得分，计算停在这里",
        remedy: "几百个商合计、平均的，先各取到几位，如 四舍五入(支出 ÷ 预算, 0.0001%)；再核对数据里过大或过细的数")
    case .outsidePoints(let path, let score, let points):
      MessageText(
        "“\(path)” 算得 \(score)，不在 0 到 \(points) 分之内", label: "超出范围",
        why: "模板没有写 最高 或 最低，程序不会自行截断",
        remedy: "核对数据；若数据无误，请编制单位写明 “最高 满分” 或 “扣完为止”",
        secondary: ["在模板的这里"])
    case .judgedOutside(let path, let score, let level, let low, let includesLow, let high, let includesHigh):
      MessageText(
        "“\(path)” 评定 \(Template.pointsText(score)) 分，\(level.map { "“\($0)” " } ?? "")只能\(includesLow ? "不低于" : "高于") \(low) 分、\(includesHigh ? "不高于" : "低于") \(high) 分",
        label: "不在范围内",
        why: "模板规定了评定的范围",
        remedy: "改评定的分，或改所选的级别")
    case .judgedOffStep(let path, let score, let step):
      MessageText(
        "“\(path)” 评定 \(score) 分，不是 \(step) 分的整倍", label: "不在步长上",
        why: "模板规定评定以 \(step) 分为一档，程序不会自行取到最近的一档",
        remedy: "改评定的分")
    case .judgedWithoutPoints(let path, let score):
      MessageText(
        "“\(path)” 评定 \(score) 分，而它的分值是 0 分，不能评分", label: "分值是 0 分",
        why: "分值是 0 分的，得分只能是 0 分",
        remedy: "核对分值；分值确是 0 分的，不填评分")
    case .itemNotApplicable(let path):
      MessageText(
        "“\(path)” 有要点不适用，模板没有规定它的分给谁", label: "没有规定",
        why: "不适用的要点不能当作做到或没做到",
        remedy: "请编制单位写明 “不适用时 组内折算”，或改用 要点 均分")
    case .reasonMissing(let path, let why):
      MessageText(
        "“\(path)” 须说明原因（\(why.chinese)）", label: "没有说明",
        why: why == .notApplicable ? "填了不适用，总要写明为什么" : "模板规定这时要写明原因",
        remedy: "在数据中写上这个指标的 理由",
        secondary: ["在模板的这里"])
    case .notApplicableWithoutPolicy(let path, let exemption):
      MessageText(
        "“\(path)” \(exemption.text(in: .chinese))，模板没有规定不适用时怎么办", label: "不能不适用",
        why: "不适用的分值要有去处：满分、0分、组内折算 或 全表折算",
        remedy: exemption == .form
          ? "核对是否确不适用；若是，请编制单位写明 “不适用时 …”" : "核对所用的数；数据无误的，请编制单位写明 “不适用时 …”",
        secondary: ["在模板的这里"])
    case .setPointsDoNotAddUp(let path, let points, let sum, let rows):
      MessageText(
        "“\(path)” 各项设定的分值合计 \(sum) 分，应为 \(points) 分（\(rows.joined(separator: " + "))）", label: "合计不对",
        why: "可调的分值只能在组内此消彼长",
        remedy: "改设定的分值，使合计等于 \(points)",
        secondary: ["在模板的这里"])
    case .noGrade(let total):
      MessageText(
        "总分 \(total) 没有对应的等次", label: "没有等次",
        why: "模板的等次没有包括这个总分",
        remedy: "请编制单位补上")
    case .vetoUnknown(let condition, let obstacle):
      MessageText(
        "无法判断否决条件 “\(condition.chinese)”：\(obstacle.text(in: .chinese))", label: "无法判断",
        why: "是否否决不能猜，等次因此待定",
        remedy: obstacle.advice(in: .chinese).whole("；"),
        secondary: ["在模板的这里"])
    case .pending(let path, let obstacle):
      MessageText(
        "“\(path)” 待定：\(obstacle.text(in: .chinese))", label: "待定",
        why: obstacle == .cohortOfOne ? obstacle.advice(in: .chinese).why : "模板规定这时待定",
        remedy: obstacle.advice(in: .chinese).remedy + (obstacle == .cohortOfOne ? "" : "，再计分"))
    case .pendingNotApplicable(let path, let exemption):
      MessageText(
        "“\(path)” \(exemption.text(in: .chinese))，待定", label: "待定",
        why: "模板规定不适用时待定",
        remedy: "由复核的人决定")
    case .vetoPending(let condition, let obstacle):
      MessageText(
        "否决条件 “\(condition.chinese)” 待定：\(obstacle.text(in: .chinese))", label: "待定",
        why: "模板规定这时待定",
        remedy: obstacle.advice(in: .chinese).remedy + "，再判断",
        secondary: ["在模板的这里"])
    case .checkFailed(_, let name, let row, let condition, let figures, let message):
      MessageText(
        "核对 “\(name)\(row.map { "/" + $0.name } ?? "")” 不符：\(message.map { $0 + "；" } ?? "")"
          + (condition.isEmpty ? figures.chinese : "\(condition.chinese)，而 \(figures.chinese) 不成立"),
        label: "不符",
        why: "模板规定这些数之间应当如此",
        remedy: "核对这些数",
        secondary: ["在模板的这里"])
    case .checkImpossible(let name, let row, let obstacle):
      MessageText(
        "核对 “\(name)\(row.map { "/" + $0.name } ?? "")” 无法进行：\(obstacle.text(in: .chinese))", label: "没有核对",
        why: obstacle.advice(in: .chinese).why,
        remedy: obstacle.advice(in: .chinese).whole("；"),
        secondary: ["在模板的这里"])
    case .negativeCount(let path, let text):
      MessageText(
        "“\(path)” 数的量小于 0：\(text.chinese)", label: "小于 0",
        why: "按次数、数量扣分的量不能是负数",
        remedy: "核对这个数；模板里给它写上范围",
        secondary: ["在模板的这里"])
    case .noComparison(let path, let obstacle):
      MessageText(
        "“\(path)” 得不出分：\(obstacle.text(in: .chinese))", label: "不能比较",
        why: obstacle.advice(in: .chinese).why,
        remedy: obstacle.advice(in: .chinese).whole("；"), secondary: ["在数据的这里"])
    case .rowNotSelected(let paths, let rows, let obstacle, let merged):
      MessageText(
        (rows.count == 1 ? "“\(rows[0])” 这一行" : "\(rows.count) 行")
          + (paths.count == 1 ? "不知道是否属于 “\(paths[0])”：" : "不知道属于哪个指标：") + obstacle.text(in: .chinese)
          + (rows.count == 1 ? "" : "（" + Self.firstThree(rows.map { "“\($0)”" }, "、", "等") + "）"),
        label: "归不了类",
        why: merged == nil
          ? "没有归类的行不能计分，它上面的合计也不能核对"
          : "没有归类的行不能计分，它上面的合计也不能核对；上面的行填了，这里空着，可能是合并单元格：存出来只有第一行有字",
        remedy: merged.map { "取消合并，每一行都填上 “\($0)”" } ?? "补上或更正归类所用的列")
    case .noRows(let path, let table):
      MessageText(
        "“\(path)” 没有一行数据", label: "没有行",
        why: "它的分值要由表 “\(table)” 的行来得",
        remedy: "补上各行，或检查归类的列",
        secondary: ["在模板的这里"])
    case .rowWithoutPoints(let path):
      MessageText(
        "“\(path)” 没有分值", label: "没有分值",
        why: "每行都要有分值",
        remedy: "补上分值")
    case .negativeRowPoints(let path):
      MessageText(
        "“\(path)” 的分值小于 0", label: "小于 0",
        why: "分值不能是负数",
        remedy: "更正分值")
    case .rowPointsDoNotAddUp(let path, let points, let sum, let rows):
      MessageText(
        "“\(path)” 的 \(rows) 行分值合计 \(sum) 分，应为 \(points) 分", label: "合计不对",
        why: "各行分值之和要等于指标的分值，不等时得分待定",
        remedy: "补上漏填的行，或更正各行的分值",
        secondary: ["在模板的这里"])
    case .rowPointsTooFine(let path, let points, let sum, let places):
      MessageText(
        "“\(path)” 各行的满分取整以后合计 \(sum) 分，超过 \(points) 分", label: "分值的小数超过 \(places) 位",
        why: "每行的得分取整到 \(places) 位，加起来不能超过指标的分值",
        remedy: "各行的分值写到 \(places) 位，合计仍为 \(points) 分",
        secondary: ["在模板的这里"])
    case .repeatedRow(let path, let name, let first, let again):
      MessageText(
        "“\(path)” 下 “\(name)” 出现两次：第 \(first) 行和第 \(again) 行", label: "重名",
        why: "同名的两行可能是重复填报",
        remedy: "核对；确是两项的，改其中一个名称")
    case .rowNotTaken(let name, let near):
      MessageText(
        "“\(name)” 这一行不属于任何指标"
          + (near.map { "：“\($0.column)” 写的是“\($0.text)”，是不是“\($0.near)”" } ?? ""), label: "没有归类",
        why: "没有归类的行不计分，合计会少",
        remedy: near.map { "改成“\($0.near)”，空白和全角半角也要一样" } ?? "检查它归类的列")
    case .rowsLeftOut(let table, let rows, let condition):
      MessageText(
        "“\(table)” 略去了 \(rows.count) 行：\(Self.firstThree(rows.map { "“\($0)”" }, "、", " 等"))", label: "略去",
        why: "模板规定 \(condition.chinese) 的不是一行：不计分，不计数，不合计",
        remedy: "是指标的，改它的文字，或改模板的 略去",
        secondary: ["在模板的这里"])
    case .rowTakenTwice(let name):
      MessageText(
        "“\(name)” 这一行同时属于两个指标", label: "重复归类",
        why: "同一行不能计两次分",
        remedy: "检查它归类的列，或模板的条件")
    case .rowsOfTotals(let table, let rows, let column):
      MessageText(
        "“\(table)” 有 \(rows.count) 行像是合计：\(Self.firstThree(rows.map { "“\($0)”" }, "、", " 等"))，与别的行一起算",
        label: "是合计吗？",
        why: "合计行再加进合计、计数、平均，就多算了一遍",
        remedy: "是合计的，从数据里去掉这一行，或在模板的表名后面写 略去 \(column) = \"\(rows.first ?? "")\"；不是的，换一个名称")
    case .sameRows(let table, let name, let first, let again):
      MessageText(
        "“\(table)” 第 \(first) 行和第 \(again) 行完全一样（“\(name)”），各算一次", label: "重复？",
        why: "同一行填了两遍，合计、计数、平均就多算了一遍",
        remedy: "是重复的，去掉一行；确是两项的，改其中一个名称")
    case .unreadableTarget(let path, let column, let isActual, let text, let fault):
      MessageText(
        "\(path.isEmpty ? "" : "“\(path)” 的")“\(column)”\(Self.kind(isActual, of: column))写的是“\(text)”，读不懂：\(fault?.reason(in: .chinese) ?? FigureTrouble.approximate.text(in: .chinese))",
        label: "读不懂",
        why: "读不懂的不能按数计分，按模板对其余情形的规定办",
        remedy: fault?.remedy(isActual: isActual, in: .chinese) ?? "写准数")
    case .unknownRowText(let found):
      MessageText(
        "“\(found.table)” 有 \(found.count) 行的 “\(found.column)” 不是模板问到的文字：“\(found.text)”（\(found.spots.joined(separator: "、"))\(found.count > found.spots.count ? "…" : "")）；模板问的是 \(found.listed("、"))",
        label: "模板没有问到",
        why: "取数、归类时，这样的行都落在外面",
        remedy: found.near.map { "是 “\($0)” 的，照样写，空白和全角半角也要一样；确是别的，不必改" }
          ?? "写错的更正；确是别的，不必改")
    case .doubted(let doubt): doubt.chinese
    case .scoreNotUsed(let path):
      MessageText(
        "“\(path)” 由数据计算，填写的评分没有用", label: "没有用到",
        why: "由数据计算的行不由人评分",
        remedy: "删去评分；若是自报的得分，填在自报的列")
    }
  }

  /// The first three of a list, and that there are more.
  static func firstThree(_ parts: [String], _ joint: String, _ more: String) -> String {
    parts.prefix(3).joined(separator: joint) + (parts.count > 3 ? more : "")
  }

  /// Says whether a column holds targets or actuals where its name does not.
  private static func kind(_ isActual: Bool, of column: String) -> String {
    column.contains(isActual ? "实际" : "目标") ? "" : isActual ? "（实际）" : "（目标）"
  }
}
