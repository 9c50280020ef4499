import Program
import Source
import Values
import Workbooks

/// What may be entered into the cell of an input, how it looks and what is said of it.
struct FieldRules {
  let template: Template

  /// The look of a cell for a value of a type.
  func look(_ type: ValueType) -> CellLook {
    switch type {
    case .number: type.isPercent ? FormLook.input.with { $0.format = .percent(2) } : FormLook.input
    case .date: FormLook.input.with { $0.format = .date }
    case .text, .target, .figure, .reported: FormLook.inputText
    case .truth, .level: FormLook.input
    }
  }

  /// What an input is called on the form: by its name, and as the printed form says where that says something else.
  func label(_ input: Input) -> String {
    guard let label = input.label else { return input.name }
    let printed = label.split(whereSeparator: { "/×".contains($0) }).last.map(String.init) ?? label
    let bare = printed.prefix { !"（( ".contains($0) }
    if bare.isEmpty || bare == input.name { return input.name }
    return bare.contains(input.name) ? String(bare) : "\(input.name)（\(bare)）"
  }

  /// The unit that stands beside the cell.
  func unit(_ type: ValueType) -> String {
    switch type {
    case .number(let number): number.unit?.symbol ?? ""
    case .date: "日期"
    case .truth: "是/否"
    case .level: "选一项"
    case .text, .target, .figure, .reported: ""
    }
  }

  /// What may be entered for an input.
  func validation(_ input: Input, _ range: CellRange) -> CellValidation {
    var words: [String] = []
    if let label = input.label, label != input.name { words.append("表上：\(label)") }
    switch input.type {
    case .number(let type):
      let unit = type.unit?.symbol ?? ""
      let number = unit == "%" ? "填百分数，如 95.5%" : unit.isEmpty ? "填数" : "填数，单位：\(unit)，不写单位"
      words.append(number + (input.isWhole ? "，整数" : ""))
    case .date: words.append("填日期，如 2025-03-31")
    case .truth: words.append("选 是 或 否")
    case .level(let set):
      words.append("从 " + template[set].levels.map(\.name).joined(separator: "、") + " 中选一项")
    case .target(let isActual): words.append(isActual ? "填实际完成的数、日期或文字" : "填目标的数、日期或文字")
    case .text, .figure, .reported: words.append("填文字")
    }
    if let bounds = input.bounds.text { words.append("范围 \(bounds)") }
    if input.isOptional { words.append("可以不填") }
    let prompt = CellValidation.Note(title: input.name, text: words.joined(separator: "。"))
    let refusal = CellValidation.Note(title: input.name, text: "不能这样填。" + words.joined(separator: "。"))
    return CellValidation([range], rule(input, range.first), prompt: prompt, refusal: refusal)
  }

  private func rule(_ input: Input, _ cell: CellReference) -> CellValidation.Rule {
    let bounds = input.assumedRange
    switch input.type {
    case .number(let type):
      let factor = input.type.isPercent ? Rational.one : type.unit?.factor ?? .one
      func end(_ end: InputBounds.End?) -> Rational? {
        guard case .number(let number)? = end?.value else { return nil }
        return try? number.divided(by: factor)
      }
      let (low, high) = (end(bounds.low), end(bounds.high))
      let isOpen = [bounds.low, bounds.high].contains { $0.map { !$0.isIncluded } ?? false }
      if isOpen {
        let name = cell.text
        let tests = [
          low.map { "\(name)\(bounds.low?.isIncluded ?? true ? ">=" : ">")\($0.description)" },
          high.map { "\(name)\(bounds.high?.isIncluded ?? true ? "<=" : "<")\($0.description)" },
          input.isWhole ? "\(name)=INT(\(name))" : nil,
        ]
        return .formula("AND(ISNUMBER(\(name)),\(tests.compactMap { $0 }.joined(separator: ",")))")
      }
      return input.isWhole ? .whole(from: low, to: high) : .decimal(from: low, to: high)
    case .date:
      func day(_ end: InputBounds.End?) -> CalendarDate? {
        if case .date(let day)? = end?.value { day } else { nil }
      }
      return .date(
        from: day(bounds.low) ?? CalendarDate(year: 1990, month: 1, day: 1),
        to: day(bounds.high) ?? CalendarDate(year: 2099, month: 12, day: 31))
    case .truth: return .list(["是", "否"])
    case .level(let set):
      let names = template[set].levels.map(\.name)
      return CellValidation.canList(names) ? .list(names) : .anything
    case .text, .target, .figure, .reported: return .anything
    }
  }
}

extension ValueType {
  /// Whether a cell shows it in percent.
  var isPercent: Bool {
    guard case .number(let type) = self else { return false }
    return type.unit?.symbol == "%"
  }

  /// Whether it is an amount of money.
  var isMoney: Bool {
    guard case .number(let type) = self, let unit = type.unit else { return false }
    return unit.symbol.hasSuffix("元") && unit.dimension.isCount
  }
}
