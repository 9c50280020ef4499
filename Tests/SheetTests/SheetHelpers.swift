import DataFiles
import Program
import Source
import TargetTexts
import TestSupport
import Values
import WorkbookSupport

/// What a workbook gives by a template.
struct SheetReading {
  let forms: [Form]
  let diagnostics: [Diagnostic]
  let template: Template

  init(_ book: BookMaker, _ template: String, path: String = "自评表.xlsx") throws {
    self.template = try checkedTemplate(template)
    var batch = FormBatch(self.template)
    batch.read(workbook: book.bytes, path: path)
    (forms, diagnostics) = batch.finished()
  }

  /// The codes of what was found, each once.
  var codes: [String] { Set(diagnostics.map(\.code)).sorted() }

  /// Where a code was found.
  func addresses(_ code: String) -> [String] {
    diagnostics.filter { $0.code == code }.map { $0.place?.address(inFull: true) ?? "" }
  }

  /// The first message of a code.
  func headline(_ code: String) -> String {
    diagnostics.first { $0.code == code }?.message.text(in: .chinese).headline ?? ""
  }

  /// What the forms say, each in a line: its name and its inputs in the order of the template.
  var lines: [String] {
    forms.map { form in
      let values = template.inputs.indices.map { index in
        form.inputs[InputID(index)].map { said($0.value) } ?? "—"
      }
      return ([form.id] + values).joined(separator: " ")
    }
  }

  /// The rows of a form, each in a line.
  func rows(of form: Int = 0) -> [String] {
    guard forms.indices.contains(form) else { return [] }
    let table = template.tables[0]
    return (forms[form].rows[TableID(0)] ?? []).map { row in
      table.columns.indices.map { row.cells[$0].map { said($0.value) } ?? "—" }.joined(separator: " ")
    }
  }
}

/// A value as tests write it: numbers in base units.
private func said(_ value: Value) -> String {
  switch value {
  case .number(let number): number.exactDecimalText ?? "?"
  case .truth(let truth): "\(truth)"
  case .date(let date): date.isoText
  case .text(let text): text
  case .level(_, let index): "级\(index)"
  case .target(let text): text.written
  case .figure(let figure): figure.number.exactDecimalText ?? "?"
  }
}

/// Budgets and spending, one form a row.
let spending = """
  衡 1
  模板 支出 {
    总分 10分
    标识 单位
    输入 { 单位: 文本   预算: 万元, 范围 ≥ 0万元   支出: 万元, 范围 ≥ 0万元   完成率: %, 可缺, 范围 -100% 到 1000% }
    分母为零时 0分
    执行 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
  }
  """

/// Rows of targets under forms.
let targets = """
  衡 1
  模板 绩效 {
    总分 100分
    标识 单位
    分母为零时 报错
    缺失时 报错
    输入 { 单位: 文本 }
    表 绩效 {
      一级: 文本, 来自 "一级指标"
      三级: 文本, 来自 "三级指标", 作名称
      目标: 目标, 来自 "目标值"
      实际: 实际, 来自 "实际值"
      分值: 分, 作分值
    }
    产出 100分, 逐行 绩效: 达标(实际, 目标) 得 满分, 否则 0分
  }
  """
