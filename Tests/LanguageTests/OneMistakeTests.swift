import Driver
import Source
import Testing

@Suite("一处错误只说一次") struct OneMistakeTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let code: String
    let body: String
    var testDescription: String { name }
  }

  private func errors(_ body: String) -> [Diagnostic] {
    let text = "衡 1\n模板 甲 {\n\(body)\n}\n"
    return checkTemplate(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics
      .filter { $0.severity == .error }
  }

  private static let cases: [Case] = [
    Case(
      name: "一档的值没有单位，这一档还是一档", code: "H2053",
      body: "总分 20分 输入 { 率: %, 范围 0% 到 100% } 乙 20分: 分档 率 { ≥ 60%: 满分; ≥ 30%: 8分; 其余: 2 }"),
    Case(
      name: "一档的值写错，等次也不受影响", code: "H2026",
      body:
        "总分 20分 输入 { 率: %, 范围 0% 到 100% } 乙 20分: 分档 率 { ≥ 60%: 满份; 其余: 0分 } 等次 { ≥ 15分: 好; 其余: 差 }"),
    Case(
      name: "输入的类型写错，用它的各档不再说", code: "H2017",
      body: "总分 9分 级别 成效 { 好; 差 } 输入 { 结果: 成校 } 乙 9分: 分档 结果 { 好: 满分; 差: 0分 } 核对 丙: 结果 = 好"),
    Case(
      name: "一级写了两次，各档不缺", code: "H2013",
      body: "总分 9分 级别 成效 { 好; 差; 好 } 输入 { 结果: 成效 } 乙 9分: 分档 结果 { 好: 满分; 差: 0分 }"),
    Case(
      name: "两级同名，本来的名称不算不认识", code: "H2013",
      body: "总分 9分 级别 成效 { 好; 好; 差 } 输入 { 结果: 成效 } 乙 9分: 分档 结果 { 好: 满分; 中: 5分; 差: 0分 }"),
    Case(
      name: "逐行的表不认识，列名不再说", code: "H2100",
      body:
        "总分 9分 表 项目 { 名: 文本, 作名称; 数: %, 范围 0% 到 100%; 分值: 分, 作分值 } 乙 9分, 逐行 项日 当 名 = \"甲\": 得 数 × 满分, 有 名 时 须说明"
    ),
    Case(
      name: "两张表同名，列名不再说", code: "H2014",
      body:
        "总分 9分 表 项目 { 名: 文本, 作名称; 分值: 分, 作分值 } 表 项目 { 数: %; 分值: 分, 作分值; 核对 丁: 数 ≥ 1% } 乙 9分, 逐行 项目: 得 数 × 满分"),
    Case(
      name: "规则里的名称不认识，用它的三个指标不再说", code: "H2026",
      body: "总分 9分 规则 按率: 得 完成律 × 满分, 最高 满分 乙 3分: 按率 丙 3分: 按率 丁 3分: 按率"),
    Case(
      name: "规则互相引用，只在一处说", code: "H2021",
      body: "总分 9分 规则 左: 右 规则 右: 下 规则 下: 左 乙 3分: 左 丙 3分: 右 丁 3分: 下"),
    Case(
      name: "公式互相引用，圈外的公式不算", code: "H2021",
      body: "总分 9分 公式 外 = 左 + 1分 公式 左 = 右 + 1分 公式 右 = 左 + 1分 乙 9分: 得 外, 最高 满分, 最低 0分"),
    Case(
      name: "取的方式写错，分值和占不再说", code: "H2212",
      body: "总分 9分 组 9分, 取 平军 { 乙 100分, 占 60%: 评定 丙 50分, 占 40%: 评定 }"),
    Case(
      name: "一项的占写错，别项的占不再说", code: "H2026",
      body: "总分 9分 组 9分, 取 平均 { 乙 100分, 占 率: 评定 丙 100分, 占 40%: 评定 }"),
    Case(
      name: "分值的单位写错，合计和规则不再说", code: "H2008",
      body: "总分 9分 组 9分 { 乙 4人: 得 4分 丙 5分: 评定 }"),
    Case(
      name: "计量单位换算写错，用它的数不再说", code: "H2012",
      body: "总分 9分 计量单位 { 垛 = 3捆儿 } 输入 { 柴: 垛 } 乙 9分: 柴 ≥ 2垛 得 满分, 否则 0分"),
    Case(
      name: "日历写错，工作日不再说", code: "H2224",
      body: "总分 9分 日历 2024 到 2020 { } 输入 { 报送: 日期 } 乙 9分: 报送 不超过 2024-03-01 得 满分, 每超过 1工作日 扣 1分, 扣完为止"),
    Case(
      name: "范围写错，漏不漏档不再说", code: "H2045",
      body: "总分 9分 输入 { 率: %, 范围 0% 到 1户 } 乙 9分: 分档 率 { 在 0% 到 50%: 0分; 在 50% 到 100%: 满分 }"),
    Case(
      name: "规定的值写错，没有规定不再说", code: "H2026",
      body: "总分 9分 缺失时 零份 输入 { 率: %, 可缺, 范围 0% 到 100% } 乙 9分: 得 率 × 满分"),
    Case(
      name: "条件写错，每超过不再说", code: "H2026",
      body: "总分 9分 输入 { 率: % } 乙 9分: 分档 律 { 不超过 100%: 得 满分, 每超过 1个百分点 扣 1分, 扣完为止; 其余: 0分 }"),
    Case(
      name: "不认识的等次的界限，等次不缺", code: "H2026",
      body: "总分 9分 乙 9分: 评定 等次 { ≥ 上限: 好; ≥ 3分: 中; 其余: 差 }"),
    Case(
      name: "目标的名称写错，不说指标没有种类", code: "H2026",
      body: "总分 9分 输入 { 任务目标: 目标 } 乙 9分: 分档 任务木标.种类 { 下限: 满分; 其余: 0分 }"),
    Case(
      name: "量写错了，后面的级别不算不认识", code: "H2026",
      body: "总分 9分 级别 成效 { 好; 差 } 输入 { 结果: 成效 } 乙 9分: 分档 结里 { 好: 满分; 差: 0分 }"),
    Case(
      name: "标识的类型写错，不说它不是文本", code: "H2017",
      body: "总分 9分 标识 单位 输入 { 单位: 文夲 } 乙 9分: 评定"),
    Case(
      name: "一格写错，不计顺序的类型不再说", code: "H2026",
      body:
        "总分 9分 级别 级 { 优; 劣 } 输入 { 子: 级; 丑: 级 } 乙 9分: 分档 (子, 五) 不计顺序 { (优, 优): 满分; (优, 劣): 5分; 其余: 0分 }"),
    Case(
      name: "取整的方式写错，位数不再说", code: "H2006",
      body: "总分 9分 取整 四舍五人 3位 乙 4.125分: 评定 丙 4.875分: 评定"),
  ]

  @Test("由它而来的都不说", arguments: cases) func nothingFollows(of example: Case) {
    #expect(errors(example.body).map(\.code) == [example.code])
  }

  @Test("声明写错的，各处用到的合成一条，说几处、前三处，可以一起改") func usesOfOneNameAreFolded() throws {
    let found = errors(
      "总分 9分 输入 { 完成律: %, 范围 0% 到 100% } 公式 差距 = 100% − 完成率 乙 4分: 得 完成率 × 满分, 完成率 < 10% 时 0分 丙 5分: 有 完成率 得 满分, 否则 0分"
    )
    try #require(found.map(\.code) == ["H2026"])
    let text = found[0].message.chinese
    #expect(text.headline.contains("共 4 处"))
    #expect(found[0].related.count == 2)
    #expect(found[0].fixes.first?.edits.count == 4)
    #expect(found[0].message.english.headline.contains("4 places"))
  }

  @Test("不同的名称各说各的，不同的错误也是") func differentMistakesAreAllTold() {
    let found = errors(
      "总分 9分 输入 { 率: %, 范围 0% 到 100% } 公式 子 = 律 + 1% 公式 丑 = 绿 + 1% 乙 4分: 得 率 × 满份 丙 5分: 分档 率 { ≥ 60%: 满分 }")
    #expect(found.map(\.code) == ["H2026", "H2026", "H2026", "H2089"])
  }

  @Test("没有看懂以前，不说哪个没有用到") func nothingIsCalledUnused() {
    let text = "衡 1\n模板 甲 { 总分 9分 输入 { 率: %; 数: 个 } 规则 比: 得 率 × 满分 乙 9分: 得 律 × 满分 }\n"
    let found = checkTemplate(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics
    #expect(found.map(\.code) == ["H2026"])
  }
}
