import Checker
import DataFiles
import Parser
import Program
import Source
import Testing

/// A template whose third level comes with the data, one cell feeding two columns.
private let text = """
  衡 1
  模板 行试 {
    年度 2024   总分 10分   标识 项目
    级别 达成度 { 达成 又写 "达成预期指标"; 部分达成; 未达成 }
    输入 { 项目: 文本, 来自 "项目名称" }
    表 绩效, 来自 "指标" {
      类别: 文本, 来自 "一级指标"
      名称: 文本, 来自 "三级指标", 作名称
      目标: 目标, 来自 "指标值"
      实际: 实际, 来自 "实际完成值"
      达成: 达成度, 来自 "实际完成值", 可缺
      分值: 分, 作分值
      原因: 文本, 可缺, 作理由
    }
    规则 按完成: 分档 {
      目标.种类 属于 (定性): 分档 达成 { 达成: 满分; 其余: 0分 }
      达标(实际, 目标): 得 满分
      其余: 得 满分 × (实际 ÷ 目标), 最高 满分, 最低 0分
    }
    指标 产出 6分, 逐行 绩效 当 类别 = "产出", 缺失时 0分, 分母为零时 0分: 按完成
    指标 效益 4分, 逐行 绩效 当 类别 = "效益", 缺失时 0分, 分母为零时 0分: 按完成
  }
  """

let rowTable = TableID(0)

func rowTemplate() throws -> Template { try checkedText(text) }

/// What files with these names and contents give in one run.
func readBatch(_ files: [(path: String, text: String)]) throws -> (forms: [Form], diagnostics: [Diagnostic]) {
  var batch = FormBatch(try rowTemplate())
  for file in files { batch.read(sourceFile(file.text, path: file.path)) }
  let (forms, diagnostics) = batch.finished()
  for diagnostic in diagnostics {
    for language in Language.allCases {
      let text = diagnostic.message.text(in: language)
      #expect(!text.headline.isEmpty && !text.label.isEmpty && !text.why.isEmpty && !text.remedy.isEmpty)
      #expect(text.secondary.count == diagnostic.related.count, "\(diagnostic.code)")
    }
  }
  return (forms, diagnostics)
}

/// The codes of findings with the text that each marks and its spot.
func marks(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.code) \($0.place?.text ?? "") \($0.spot ?? "")" }
}

/// What the cells of a row say, by the names of their columns.
func cells(_ row: FormRow) throws -> [String: String] {
  let template = try rowTemplate()
  var result: [String: String] = [:]
  for (index, column) in template[rowTable].columns.enumerated() {
    result[column.name] = row.cells[index].map { template.text(of: $0.value, as: column.type).text }
    if row.unreadable.contains(index) { result[column.name] = "unreadable" }
  }
  return result
}

let sampleJSON = """
  {"表单":"甲","输入":{"项目":"甲"},"指标":[
  {"序号":1,"一级指标":"产出","三级指标":"培训","指标值":"≥20家","实际完成值":"≥15家","分值":6},
  {"序号":2,"一级指标":"效益","三级指标":"及时率","指标值":"及时","实际完成值":"达成预期指标","分值":2},
  {"序号":3,"类别":"效益","名称":"满意度","指标值":"≥90%","实际":"95%","分值":"2","原因":"","_内部":1}]}
  """

let sampleFormsCSV = "项目名称\n甲\n"
let sampleRowsCSV = """
  表单,序号,一级指标,三级指标,指标值,实际完成值,分值
  甲,1,产出,培训,≥20家,≥15家,6
  甲,2,效益,及时率,及时,达成预期指标,2
  甲,3,效益,满意度,≥90%,95%,2
  """
