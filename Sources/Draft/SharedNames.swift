import Phrases
import Source

/// Tells the quantities of several indicators apart that their cells call by one short name: 满意度 of 群众满意度 and of
/// 企业满意度.
struct SharedNames {
  fileprivate let paths: [[String]]

  /// Gives every quantity a name of its own; the last word of a path is the name of the indicator.
  static func separate(_ cells: inout [DraftedCell], paths: [[String]]) {
    let names = SharedNames(paths: paths)
    for isFormula in [false, true] {
      for (name, owners) in owners(of: cells) where owners.count > 1 {
        let sorts = owners.flatMap { cells[$0].declarations.filter { $0.name == name } }
        let isInFormula = owners.contains { owner in
          cells[owner].declarations.contains { declaration in
            if case .formula(_, let value) = declaration { value.contains(name) } else { false }
          }
        }
        if isOneQuantity(name, sorts, isFormula: isFormula, isInFormula: isInFormula) { continue }
        names.rename(name, in: owners, of: &cells)
      }
    }
    dropInputsOfFormulas(&cells)
  }

  /// The names that cells declare, in the order of the table, with the cells.
  private static func owners(of cells: [DraftedCell]) -> [(name: String, cells: [Int])] {
    var found: [(name: String, cells: [Int])] = []
    var places: [String: Int] = [:]
    for (number, cell) in cells.enumerated() {
      for name in cell.declarations.compactMap(\.name) {
        if let place = places[name] {
          if found[place].cells.last != number { found[place].cells.append(number) }
        } else {
          places[name] = found.count
          found.append((name, [number]))
        }
      }
    }
    return found
  }

  /// Whether declarations of one name in several cells are of one quantity: the name says of what, and they agree.
  private static func isOneQuantity(
    _ name: String, _ sorts: [NeededDeclaration], isFormula: Bool, isInFormula: Bool
  ) -> Bool {
    var (types, values, words): (Set<String>, Set<String>, Set<[String]>) = ([], [], [])
    for sort in sorts {
      switch sort {
      case .input(_, let type, _): types.insert(type)
      case .formula(_, let value): values.insert(value)
      case .levels(_, let own): words.insert(own)
      case .unit, .identifier: break
      }
    }
    // inputs are told apart first: formulas of one name may differ by them
    if values.count > 1, isFormula { return false }
    if types.count > 1 || words.count > 1 || !words.isEmpty && !types.isEmpty { return false }
    // 档案完整 of the cars is asked apart from that of the staff, and so is what is counted
    if !isFormula, !isInFormula, types.contains(where: isAnswerOrCount) { return false }
    return name == "单位" || isSpecific(bare(name))
  }

  /// Whether an input of a type is answered by yes or no, or counts things of the row: no money, share or time.
  private static func isAnswerOrCount(_ type: String) -> Bool {
    type == "是否" || ["次", "个", "项", "起", "件", "例", "处", "笔", "份", "人次", "条", "篇", "期", "场"].contains(type)
  }

  /// Whether a name says of what it is a quantity, apart from words that any indicator prints.
  static func isSpecific(_ name: String) -> Bool {
    var left = name
    for word in generalWords { left = left.replacing(word, with: "") }
    return left.count >= 2 && name.count >= 3
  }

  private static let generalWords =
    """
    满意度 满意率 工作日 及时性 完成值 完成数 任务数 目标值 计划数 实际数 标准值 平均水平 通报批评 \
    实际 计划 完成 目标 任务 标准 要求 问题 违规 违纪 违法 存在 发现 发生 出现 满意 合格 达标 到位 及时 准时 按时 按期 如期 调查 测评 受访 问卷 抽查 \
    检查 验收 推迟 逾期 延期 延迟 超期 超时 迟报 漏报 拖延 日期 时间 工期 上年 去年 本年 当年 同期 年初 年末 比例 占比 比重 增长 下降 减少 增加 降低 提高 \
    变动 偏差 差异 覆盖 使用 利用 执行 支付 整改 办结 知晓 质量 数量 进度 得分 分数 投诉 事故 安全 责任 其他 重大 一般 较大 严重 轻微 合规 规范 情况 情形 \
    有关 相关 制度 管理 健全 建立 制定 完善 完整 公开 报送 提交 上报 办理 编报 下达 不足 通报 批评 表彰 缺少 拖欠 全省 全国 全市 全县 行业 平均 水平 人数 \
    开展 组织 实施 公示 人次 户数 件数 次数 天数 个数 项数 总数 总量 总额 产出 成本 应 数 率 度 值 量 额 个 次 项 日 天 总 未 不 无 没有 有 的 于 较 比 占 人
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private func rename(_ name: String, in owners: [Int], of cells: inout [DraftedCell]) {
    var used: Set<String> = []
    for owner in owners {
      let path = paths[owner]
      var new = Self.joined(path.last ?? "", bare(name))
      var depth = path.count - 1
      while used.contains(new), depth > 0 {
        depth -= 1
        new = path[depth] + new
      }
      used.insert(new)
      cells[owner].rename(name, to: written(new))
    }
  }

  /// 群众满意度 of 群众满意度 and 满意度; 道路工期推迟 of 道路工期 and 推迟.
  private static func joined(_ indicator: String, _ name: String) -> String {
    if name.hasPrefix(indicator) { return name }
    for count in stride(from: name.count, to: 1, by: -1) where indicator.hasSuffix(name.prefix(count)) {
      return indicator + name.dropFirst(count)
    }
    return indicator + name
  }

  /// What one cell computes is no input of another.
  private static func dropInputsOfFormulas(_ cells: inout [DraftedCell]) {
    let computed = Set(
      cells.flatMap(\.declarations).compactMap { declaration in
        if case .formula(let name, _) = declaration { name } else { nil }
      })
    for index in cells.indices {
      cells[index].declarations.removeAll { declaration in
        if case .input(let name, _, _) = declaration { computed.contains(name) } else { false }
      }
    }
  }
}

extension NeededDeclaration {
  /// The name of an input, a formula or a level type.
  fileprivate var name: String? {
    switch self {
    case .input(let name, _, _), .formula(let name, _), .levels(let name, _): name
    case .unit, .identifier: nil
    }
  }
}

extension DraftedCell {
  /// Calls an input, a formula or a level type by another name, wherever the cell uses it.
  fileprivate mutating func rename(_ old: String, to new: String) {
    sentence = renamed(old, to: new, in: sentence)
    if case .choice(let taken, let other, let second, let notes) = outcome {
      outcome = .choice(
        taken: taken, other: other, sentence: renamed(old, to: new, in: second), notes: notes)
    }
    declarations = declarations.map { declaration in
      switch declaration {
      case .input(let name, let type, let range):
        .input(name: name == old ? new : name, type: type == old ? new : type, range: range)
      case .formula(let name, let value):
        .formula(name: name == old ? new : name, value: renamed(old, to: new, in: value))
      case .levels(let name, let words): .levels(name: name == old ? new : name, words: words)
      case .unit, .identifier: declaration
      }
    }
  }
}

/// A sentence in which one name stands in the place of another, outside of texts.
private func renamed(_ old: String, to new: String, in sentence: String) -> String {
  var (result, word) = ("", "")
  var closing: Character?
  func close() {
    result += word == old ? new : word
    word = ""
  }
  for character in sentence {
    if let end = closing {
      word.append(character)
      if character == end {
        closing = nil
        close()
      }
    } else if character == "\"" || character == "「" {
      close()
      closing = character == "「" ? "」" : "\""
      word.append(character)
    } else if " (){};:,÷×−+<>=≥≤".contains(character) {
      close()
      result.append(character)
    } else {
      word.append(character)
    }
  }
  close()
  return result
}
