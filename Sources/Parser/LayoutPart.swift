import Syntax

/// What belongs at a place of a block 版式.
package enum LayoutPart: Sendable, Hashable {
  /// One of its sentences.
  case item
  /// A text in quotes: a label of the sheet.
  case label
  /// The colon behind what is told.
  case colon
  /// Where the value stands, seen from its label.
  case direction
  /// A clause of a band of rows.
  case clause
  /// Where a column of a band comes from.
  case source
  /// What a row that is left out says.
  case omission
  /// What a column of a list is.
  case listRole
  /// One of the words of the block.
  case word(LayoutWord)

  /// What belongs there.
  var chinese: String {
    switch self {
    case .item: "一句 “名称: 位置”"
    case .label: "引号里的标签"
    case .colon: "“:”"
    case .direction: "右、下、冒号后 或 行"
    case .clause: "成段各行的说明"
    case .source: "\"…\" 列，或另一列的名称"
    case .omission: "空 或 引号里的文字"
    case .listRole: "是名称、是值 或 是单位"
    case .word(let word): "“\(word.chinese)”"
    }
  }

  var english: String {
    switch self {
    case .item: "a sentence `name: place`"
    case .label: "a label in quotes"
    case .colon: "`:`"
    case .direction: "`right`, `below`, `after-colon` or `row`"
    case .clause: "a clause of a band of rows"
    case .source: "`\"…\" column`, or the name of another column"
    case .omission: "`blank` or a text in quotes"
    case .listRole: "`is-name`, `is-value` or `is-unit`"
    case .word(let word): "`\(word.english)`"
    }
  }

  var chineseReason: String {
    switch self {
    case .item: "版式里写 表单、工作表、表、指标、自报，或一个输入、一个指标的位置"
    case .clause: "这里可以写 列 是 \"…\" 列、按 … 列、合并照抄、名称去掉、略去、上级 独占一行"
    case .direction, .label, .colon: "值的位置从表上印的标签说起，不写单元格地址"
    case .source, .omission, .listRole, .word: "这一句少了它就读不通"
    }
  }

  var englishReason: String {
    switch self {
    case .item: "a layout says where inputs, scores, claims and rows stand, and which sheets are forms"
    case .clause:
      "here stand `column is \"…\" column`, `by … column`, `copy-merged`, `strip-names`, `omit`, `parents alone`"
    case .direction, .label, .colon: "a value is told by the labels that are printed, not by its address"
    case .source, .omission, .listRole, .word: "the sentence cannot be read without it"
    }
  }

  var chineseRemedy: String {
    switch self {
    case .item, .label, .colon, .direction: "写成如 全年执行数: \"资金总额\" 行 \"全年执行数\" 列，或 项目名称: \"项目名称\" 右"
    case .clause: "写成如 表 绩效指标: 从 \"三级指标\" 下 到 \"总分\" 之前, 合并照抄 一级 二级"
    case .source: "写成如 分值 是 \"分值\" 列，或 分值 是 三级 括号里的数"
    case .omission: "写成如 略去 目标 空 或 \"/\""
    case .listRole: "写成如 工作表 \"基础数据\": 每行 \"项目\" 列 是名称, \"数值\" 列 是值"
    case .word(let word): "补上 “\(word.chinese)”"
    }
  }

  var englishRemedy: String {
    switch self {
    case .item, .label, .colon, .direction:
      "write as in `spent: \"Total\" row \"Spent\" column`, or `project: \"Project\" right`"
    case .clause: "write as in `table goals: from \"Goal\" below to \"Total\" exclusive, copy-merged level`"
    case .source: "write as in `points is \"Points\" column`, or `points is goal number-in-brackets`"
    case .omission: "write as in `omit target blank or \"/\"`"
    case .listRole:
      "write as in `sheet \"Data\": each-row \"Item\" column is-name, \"Amount\" column is-value`"
    case .word(let word): "add `\(word.english)`"
    }
  }
}
