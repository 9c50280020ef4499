import Checker
import DataFiles
import Parser
import Program
import Source
import Testing
import Values

/// A template with an input of every kind and an indicator of every kind.
private let templateText = """
  衡 1
  模板 试表 {
    总分 10分
    级别 达成度 { 达成 又写 "达成预期指标"; 部分达成; 未达成 }
    输入 {
      单位: 文本, 可缺
      预算: 万元, 来自 "资金/预算", 范围 0万元 到 100000万元
      差额: 元   人数: 人   场数: 场, 整数   天数: 天   率: %   千分: ‰   比: 比率   增减: 个百分点   单耗: 元/人
      完成: 是否   日: 日期, 范围 ≥ 2020年1月1日   级: 达成度   「a.b c」: 家, 可缺
    }
    指标 甲 10分 {
      乙 2分: 评定
      丙 3分, 可调 0分 到 6分: 评定
      丁 3分: 要点 { "一.1": 1分; "二": 1分; 人数 ≥ 5人: 1分 }
      指标 戊 2分 { 己 1分: 得 满分; 乙 1分: 分档 { 完成: 评定; 其余: 0分 } }
    }
    核对 用到: 预算 ≥ 差额 且 天数 ≥ 1天 且 率 ≥ 千分 且 比 ≥ 1% 且 增减 ≥ 1个百分点 且 单耗 ≥ 1元/人
      且 日 ≥ 2020年1月1日 且 级 = 达成, 提醒, 缺失时 待定
  }
  """

/// The template of these tests, with another line put in after 总分.
func formTemplate(adding line: String = "") throws -> Template {
  try checkedText(templateText.replacing("总分 10分", with: "总分 10分 \(line)"))
}

func checkedText(_ text: String) throws -> Template {
  let (template, diagnostics) = check(parse(SourceFile(path: "t.heng", bytes: Array(text.utf8))).tree)
  return try #require(template, "\(diagnostics.map { $0.message.text(in: .english) })")
}

func readText(_ text: String, path: String, _ template: Template) -> ([Form], [Diagnostic]) {
  let file = sourceFile(text, path: path)
  let (forms, diagnostics) = readForms(file, template: template)
  expectWellFormedFindings(diagnostics, in: file)
  return (forms, diagnostics.besidesMissingColumns)
}

extension [Diagnostic] {
  /// What is found in tables that show a few columns of many.
  var besidesMissingColumns: [Diagnostic] { filter { $0.code != "H5071" } }
}

/// As `expectWellFormed`, warnings allowed.
func expectWellFormedFindings(_ diagnostics: [Diagnostic], in file: SourceFile) {
  for diagnostic in diagnostics {
    #expect(diagnostic.place.map { Int($0.range.end) <= file.bytes.count } ?? false)
    for language in Language.allCases {
      let text = diagnostic.message.text(in: language)
      #expect(!text.headline.isEmpty && !text.label.isEmpty && !text.why.isEmpty && !text.remedy.isEmpty)
      #expect(text.secondary.count == diagnostic.related.count, "\(diagnostic.code)")
    }
  }
}

/// All that a form says, its places left out, in one order.
func outline(_ form: Form, _ template: Template) -> [String] {
  var lines = [form.id]
  for (index, input) in template.inputs.enumerated() {
    if let datum = form.inputs[InputID(index)] { lines.append("\(input.name) \(datum.value)") }
    if form.unreadable.contains(InputID(index)) { lines.append("\(input.name) unreadable") }
  }
  for indicator in template.indicators {
    guard let entry = form.indicators[indicator.id] else { continue }
    let parts: [Any?] = [
      entry.score?.value, entry.unusable.contains(.score), entry.points?.value, entry.reason?.value,
      entry.claimed?.value, entry.notApplicable?.value,
    ]
    let answers = entry.answers.map { "\($0.key)=\($0.value.value.map { "\($0)" } ?? "n/a")" }.sorted()
    lines.append("\(indicator.path) \(parts.map { $0.map { "\($0)" } ?? "-" }) \(answers)")
  }
  lines.append("\(form.claimedTotal?.value.description ?? "-") \(form.claimedGrade?.value ?? "-")")
  return lines
}
