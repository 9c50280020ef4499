import Checker
import Parser
import Source
import Syntax
import Testing

/// Every word of the language as a name: it is one, or one message says what to write instead.
@Suite("用词作名称") struct WordsAsNamesTests {
  /// A place for a name, which is used behind it; `W` stands for it.
  private static let places: [(what: String, body: String)] = [
    ("输入", "输入 { W: 次   率: %, 范围 0% 到 100% }\n甲 10分: W ≥ 1次 得 率 × 满分, 每 1次 W 扣 1分, 扣完为止, 否则 0分"),
    ("输入，在后面", "输入 { 率: %, 范围 0% 到 100%   W: 次 }\n甲 10分: 得 率 × 满分, W = 2次 时 0分, W + W > 9次 时 1分"),
    ("输入，作条件", "输入 { W: 是否   数: 次 }\n甲 10分: W 且 数 > 1次 得 满分, 否则 0分\n核对 乙: 非 W 或 数 > 0次, 提醒 \"无\""),
    ("输入，作函数的值", "输入 { W: 次   数: 次 }\n公式 乙 = 最大(W, 数) − W\n甲 10分: 乙 ÷ (W + 1次) > 300% 得 满分, 否则 0分"),
    ("可缺的输入", "输入 { W: 次, 可缺 }\n甲 10分: 有 W 且 W 在 1次 到 3次 得 满分, 否则 0分"),
    ("列", "表 明细 { 名: 文本, 作名称   W: 次   数: 次 }\n甲 10分: 合计(明细 当 W > 1次: W) ≥ 3次 得 满分, 否则 0分"),
    ("行里的列", "表 明细 { 名: 文本, 作名称   W: 次 }\n甲 10分, 逐行 明细 当 W ≥ 0次 均分: 得 满分, 每 1次 W 扣 1分, 扣完为止"),
    ("公式", "输入 { 数: 次 }\n公式 W = 数 × 2\n甲 10分: 得 W ÷ 10次 × 满分, 最高 满分"),
    ("公式，有类型", "输入 { 数: 次 }\n公式 W: 次 = 数 × 2\n公式 乙 = W\n甲 10分: 分档 W { ≥ 3次: 满分; 其余: 0分 }, 乙 > 9次 时 0分"),
    ("级别", "级别 档 { W; 其他 }\n输入 { 乙: 档 }\n甲 10分: 分档 乙 { W: 满分; 其他: 0分 }, 乙 = W 时 9分"),
    ("级别的名称", "级别 W { 好; 差 }\n输入 { 乙: W   丙: W, 可缺 }\n甲 10分: 分档 乙 { 好: 满分; 差: 0分 }\n核对 丁: 有 丙, 提醒 \"无\""),
    ("指标", "W 10分: 评定\n核对 乙: W.得分 ≥ 3分, 提醒 \"低\""),
    ("写明的指标", "指标 W 10分 { 甲 10分: 评定 }\n核对 乙: W.得分 ≥ 3分, 提醒 \"低\""),
    ("等次", "甲 10分: 评定\n等次 { ≥ 6分: W; 其余: 差 }\n否决 甲.得分 < 1分 时 等次 不高于 W"),
    ("表", "表 W { 名: 文本, 作名称 }\n甲 10分: 计数(W) > 3 得 满分, 否则 0分"),
    ("规则", "输入 { 数: 次 }\n规则 W: 数 > 3次 得 满分, 否则 0分\n甲 10分: W"),
  ]

  /// What is read as something else without 「 」, so that the message speaks of that: bounds head entries, and 其余
  /// is the last of them; 非 甲 is a condition wherever 甲 stands.
  private static let known: [(what: String, words: [Keyword])] = [
    ("指标", [.notUnder, .notOver, .over, .under]), ("级别", [.rest, .whatever]),
    ("公式，有类型", [.not, .has]),
  ]

  private struct Read {
    let file: SourceFile
    let errors: [Diagnostic]

    init(_ text: String) {
      file = SourceFile(path: "例.heng", bytes: Array(text.utf8))
      let (tree, found) = parse(file)
      errors = (found + check(tree).diagnostics).filter { $0.severity == .error }
    }

    /// The text with the first fix of its first message.
    var mended: Read? {
      errors.first?.fixes.first.map { Read(String(decoding: $0.applied(to: file), as: UTF8.self)) }
    }
  }

  private func template(_ body: String, _ name: String) -> Read {
    Read("衡 1\n模板 例 {\n总分 10分\n\(body.replacing("W", with: name))\n}\n")
  }

  @Test("加「」的都是名称", arguments: Keyword.allCases) func quotedWords(keyword: Keyword) {
    for word in [keyword.chinese, keyword.english] {
      for place in Self.places {
        let codes = template(place.body, "「\(word)」").errors.map(\.code)
        #expect(codes == [], "\(word) 作\(place.what)")
      }
    }
  }

  @Test("不加的，是名称，或只说要加，照改就是", arguments: Keyword.allCases) func bareWords(keyword: Keyword) {
    for word in [keyword.chinese, keyword.english] {
      for place in Self.places {
        let read = template(place.body, word)
        var mended = read
        // The name may stand in several places that are in doubt, each with its message.
        for _ in 0..<5 {
          guard mended.errors.first?.code == "H1112", let next = mended.mended else { break }
          mended = next
        }
        if Self.known.contains(where: { $0.words.contains(keyword) && $0.what == place.what }) { continue }
        #expect(
          mended.errors.isEmpty,
          "\(word) 作\(place.what)：\(read.errors.map(\.code)) \(mended.errors.map(\.code))")
      }
    }
  }

  @Test(
    "换行没有意思",
    arguments: [
      "公式\n误差\n= 3分\n甲 10分: 得\n误差,\n最高\n满分",
      "级别\n档 {\n最高\n;\n其他\n}\n输入 { 乙: 档 }\n甲 10分: 分档\n乙\n{\n最高\n: 满分;\n其他\n: 0分 }",
    ])
  func lineBreaks(body: String) {
    #expect(template(body, "W").errors.map(\.code) == [])
  }

  @Test(
    "数开头的是名称",
    arguments: ["5G覆盖率", "2024年预算数", "12345热线满意度", "2020年1月至11月支出", "3A级景区数", "１２３４５热线", "110接处警数"])
  func numbersThatBeginNames(name: String) {
    let bodies = [
      "输入 { W: %, 范围 0% 到 100%   数: 次 }\n甲 10分: 得 W × 满分, 数 > 3次 且 W < 50% 时 0分",
      "输入 { 数: 次 }\n公式 W = 数 × 2\n甲 10分: W ≥ 3次 得 满分, 否则 0分",
      "表 明细 { 名: 文本, 作名称   W: 万元 }\n甲 10分: 合计(明细: W) ≥ 3万元 得 满分, 否则 0分",
      "W 10分: 评定\n核对 乙: W.得分 ≥ 3分, 提醒 \"低\"",
      "指标 W 10分 { 乙 10分: 评定 }",
      "级别 档 { W; 其他 }\n输入 { 乙: 档 }\n甲 10分: 分档 乙 { W: 满分; 其他: 0分 }, 乙 = W 时 9分",
    ]
    for body in bodies {
      #expect(template(body, name).errors.map(\.code) == [], "\(body)")
      #expect(template(body, "「\(name)」").errors.map(\.code) == [], "\(body)")
    }
  }

  @Test(
    "数仍是数", arguments: ["得 3次 × 满分", "每 1次 0.5分", "数 5个 3分, 扣完为止", "数 ≥ 3次 5分 得 满分"])
  func numbersStayNumbers(sentence: String) {
    #expect(!template("输入 { 数: 次 }\n甲 10分: \(sentence)", "W").errors.isEmpty)
  }
}
