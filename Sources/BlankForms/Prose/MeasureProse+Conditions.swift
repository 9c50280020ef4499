import Program
import TargetTexts

/// Conditions in prose, without the 的 or 时 that stands behind them.
extension MeasureProse {
  /// A condition: 执行率不低于60%, 审计为“未整改”且按时公开为“否”.
  func condition(_ measure: Measure) -> String {
    switch measure.kind {
    case .grouped(let inner): return condition(inner)
    case .comparison(let left, let sign, let right): return subject(left, with: tail(left, sign, right))
    case .between(let part, let low, let high): return "\(subject(part))在\(value(low))至\(value(high))（都含）之间"
    case .oneOf(let part, let others): return subject(part, with: tail(part, others))
    case .begins(let part, let texts): return "\(subject(part))以\(list(texts.map(value)))开头"
    case .meets(let actual, let target): return "\(value(actual))达到\(value(target))"
    case .isGiven(let id): return "填报了" + template[id].name
    case .hasColumn(let table, let index): return "填报了" + template[table].columns[index].name
    case .not(let inner): return denied(inner)
    case .all(let parts): return joined(parts, "且")
    case .any(let parts): return joined(parts, "或")
    case .member(let text, .unsigned): return value(text) + "没有写明方向"
    case .choice, .constant, .applied, .parameter, .inapplicable, .reported, .member, .aggregate, .fullPoints,
      .ownScore, .score, .points, .totalScore, .grade, .claimed, .ownClaim, .totalClaim, .negated,
      .arithmetic,
      .call, .rounded, .limited, .workdays, .shifted, .widened, .line:
      return value(measure)
    case .input, .column: return value(measure) + "为“是”"
    case .formula: return "符合“\(value(measure))”"
    }
  }

  /// What is said of a subject that stands before, or of the target whose kind is asked for.
  func subject(_ measure: Measure, with tail: String) -> String {
    if case .member(let text, .kind) = measure.ungrouped.kind { return subject(text) + tail }
    return subject(measure) + tail
  }

  private func denied(_ measure: Measure) -> String {
    switch measure.ungrouped.kind {
    case .comparison(let left, let sign, let right):
      return subject(left, with: tail(left, sign.opposite, right))
    case .not(let inner): return condition(inner)
    case .input, .column: return value(measure) + "为“否”"
    case .isGiven(let id): return "没有填报" + template[id].name
    case .hasColumn(let table, let index): return "没有填报" + template[table].columns[index].name
    case .meets(let actual, let target): return "\(value(actual))没有达到\(value(target))"
    case .oneOf(let part, let others): return subject(part, with: "不" + tail(part, others))
    case .all, .any: return "不符合“\(condition(measure))”"
    default: return "不符合“\(condition(measure))”"
    }
  }

  private func joined(_ parts: [Measure], _ word: String) -> String {
    parts.map { part in
      switch part.ungrouped.kind {
      case .all, .any: "（\(condition(part))）"
      default: condition(part)
      }
    }.joined(separator: word)
  }

  /// “甲”、“乙”或“丙”.
  func list(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: "、") + "或" + last
  }

  // MARK: what is said of a subject

  /// 不低于60%, 为“未整改”, 是一个期限: what a comparison says of its left side.
  func tail(_ left: Measure, _ sign: ComparisonOperator, _ right: Measure) -> String {
    switch left.type {
    case .level(.targetKinds): return (sign == .notEqual ? "不" : "") + kind(right)
    case .level, .text, .truth:
      let name = quoted(right)
      switch sign {
      case .equal: return "为" + name
      case .notEqual: return "不是" + name
      case .less: return "低于" + name
      case .lessOrEqual: return "不高于" + name
      case .greater: return "高于" + name
      case .greaterOrEqual: return "不低于" + name
      }
    case .date: return days(sign) + value(right)
    case .number, .target, .figure, .reported:
      let isDay = if case .member(_, .due) = right.ungrouped.kind { true } else { right.type == .date }
      return (isDay ? days(sign) : numbers(sign)) + value(right)
    }
  }

  private func numbers(_ sign: ComparisonOperator) -> String {
    switch sign {
    case .equal: "等于"
    case .notEqual: "不等于"
    case .less: "低于"
    case .lessOrEqual: "不超过"
    case .greater: "超过"
    case .greaterOrEqual: "不低于"
    }
  }

  private func days(_ sign: ComparisonOperator) -> String {
    switch sign {
    case .equal: "是"
    case .notEqual: "不是"
    case .less: "早于"
    case .lessOrEqual: "不晚于"
    case .greater: "晚于"
    case .greaterOrEqual: "不早于"
    }
  }

  /// What 属于 says of its left side.
  func tail(_ left: Measure, _ others: [Measure]) -> String {
    if case .level(.targetKinds) = left.type { return list(others.map(kind)) }
    switch left.type {
    case .level, .text, .truth: return "为" + list(others.map(quoted))
    case .date, .number, .target, .figure, .reported: return "是" + list(others.map(value))
    }
  }

  /// A value, a level or a text with marks around it.
  func quoted(_ measure: Measure) -> String {
    let text = value(measure)
    switch measure.ungrouped.kind {
    case .constant(.level, _), .constant(.truth, _): return "“\(text)”"
    default: return text
    }
  }

  /// What a target is, by its kind.
  private func kind(_ measure: Measure) -> String {
    guard case .constant(.level(.targetKinds, let index), _) = measure.ungrouped.kind,
      TargetKind.allCases.indices.contains(index)
    else { return "是" + value(measure) }
    switch TargetKind.allCases[index] {
    case .atLeast: return "是不低于某数（≥）"
    case .atMost: return "是不超过某数（≤）"
    case .above: return "是高于某数（>）"
    case .below: return "是低于某数（<）"
    case .equal: return "是一个确定的数"
    case .range: return "是一个范围"
    case .deadline: return "是完成期限"
    case .recurring: return "是定期（每月、每季等）"
    case .period: return "是一段时间"
    case .quality: return "是定性要求"
    case .absent: return "没有填报"
    case .unreadable: return "无法辨认"
    }
  }
}
