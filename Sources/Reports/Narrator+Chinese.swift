import Program
import Runtime
import Source
import Values

extension Narrator {
  func chinese(_ step: DerivationStep) -> String {
    switch step {
    case .formula(let computation): return equation(computation)
    case .value(let computation):
      let text = equation(computation)
      return text == computation.value.chinese ? "取 \(text)" : text
    case .records(let records): return chinese(records)
    case .line(let line): return chinese(line)
    case .condition(let text, let figures, let holds, _):
      return "条件“\(text.chinese)”" + (figures.isEmpty || figures == text ? "" : "：\(figures.chinese)，")
        + (holds ? "成立" : "不成立")
    case .tier(let number, let head, let figures), .branch(let number, let head, let figures):
      return "第 \(number) 档“\(head.isEmpty ? "其余" : head.chinese)”"
        + (figures.isEmpty || figures == head ? "" : "：\(figures.chinese)")
    case .steps(let count): return chinese(count)
    case .item(let label, let figures, let isMet, let points):
      let state = isMet.map { $0 ? "达到" : "未达到" } ?? "不适用"
      return "要点“\(label.chinese)”：" + (figures.isEmpty || figures == label ? "" : "\(figures.chinese)，")
        + state
        + (points.map { "，得 \(numbers.points($0))分" } ?? "")
    case .itemCount(let met, let applicable): return "适用的 \(applicable) 条要点中达到 \(met) 条"
    case .judged(let score, let level, let low, let includesLow, let high, let includesHigh):
      let range =
        (includesLow ? "≥ " : "> ") + numbers.points(low) + "分、"
        + (includesHigh ? "≤ " : "< ") + numbers.points(high) + "分"
      return "评定 \(numbers.score(score))分，" + (level.map { "“\($0)”" } ?? "") + "允许 \(range)"
    case .raised(let from, let to):
      let cause = to.isZero ? "扣完为止" : "最低 \(numbers.points(to))分"
      return "\(cause)：\(numbers.score(from)) 分提高到 \(numbers.points(to)) 分"
    case .capped(let from, let to):
      return "最高 \(numbers.points(to))分：\(numbers.score(from)) 分降到 \(numbers.points(to)) 分"
    case .overridden(let condition, let figures, let by):
      return "“\(condition.chinese)”时"
        + (figures.isEmpty || figures == condition ? "" : "（\(figures.chinese)）")
        + "：得分定为 \(numbers.score(by))分"
    case .policy(let situation, let result): return "\(situation.words.chinese)：\(chinese(result))"
    case .notApplicable(let reason): return "不适用" + (reason.map { "：\($0)" } ?? "")
    case .shared(let scored, let applicable, let points):
      let product = share(scored, applicable, points)
      return "按适用部分折算：得 \(numbers.score(scored))分 ÷ 适用分值 \(numbers.points(applicable))分"
        + " × \(numbers.points(points))分" + (product.map { " \(numbers.equated($0))分" } ?? "")
    case .composed(let composition, let parts, let points, let result):
      return "\(chinese(composition))：\(composedText(composition, parts)) × \(numbers.points(points))分"
        + " \(numbers.equated(result))分"
    case .extrasAdded(let base, let bonus, let penalty, let result):
      return "各项得分 \(numbers.score(base)) + 加分 \(numbers.score(bonus))"
        + " − 扣分 \(numbers.score(penalty.magnitude)) \(numbers.equated(result))分"
    case .pointsSet(let from, let to):
      return "本表自定分值：\(numbers.points(from))分改为 \(numbers.points(to))分"
    case .rounded(let from, let to):
      let places = template.rounding.places
      return template.rounding.mode.chinese + (places == 0 ? "到整数" : "到 \(places) 位小数")
        + "：\(numbers.score(from)) → \(numbers.score(to))"
    case .obstacle(let obstacle): return sentence(obstacle)
    }
  }

  private func chinese(_ records: RecordsTaken) -> String {
    let noun =
      switch records.kind {
      case .rows: "行"
      case .forms: "份表单"
      case .values: "个数"
      }
    let names = records.rows.joined(separator: "、") + (records.rows.count < records.count ? " 等" : "")
    let whole = "共 \(records.count) \(noun)" + (records.rows.isEmpty ? "" : "：\(names)")
    let left = records.leftOut.map(\.chinese).joined(separator: "、")
    var notes = [whole]
    if records.function == .rank { notes = [records.values.map(\.chinese).joined(separator: "、"), whole] }
    if !left.isEmpty { notes.append("去掉 \(left)") }
    return equation(records) + "（\(notes.joined(separator: "，"))）"
  }

  private func chinese(_ line: LineTaken) -> String {
    func point(_ point: LineTaken.Point) -> String { "\(point.x.chinese)（\(point.y.chinese)）" }
    let name = line.name.map { "\($0) = " } ?? ""
    let head = "\(name)插值 \(line.measure.chinese)：\(line.x.chinese) "
    switch line.position {
    case .at(let own): return head + "恰为所列的一点，取 \(own.y.chinese)"
    case .before(let first): return head + "低于最低的一点 \(first.x.chinese)，取 \(first.y.chinese)"
    case .behind(let last): return head + "高于最高的一点 \(last.x.chinese)，取 \(last.y.chinese)"
    case .between(let a, let b):
      return head + "在 \(point(a))与 \(point(b))之间，\(equation(line, a, b))"
    case .beyond(let a, let b):
      return head + "在 \(point(a))与 \(point(b))的延长线上，\(equation(line, a, b))"
    }
  }

  private func chinese(_ count: StepCount) -> String {
    let step = count.step.chinese
    let times = numbers.count(count.count)
    let steps =
      switch count.counting {
      case .whole: "按 \(times) 个整 \(step)（不足不计）"
      case .started: "按 \(times) 个 \(step)（不足进一）"
      case .prorata: "按比例折合 \(times) 个 \(step) "
      }
    let verb = count.isDeduction ? "扣 " : "加 "
    let result =
      count.isCapped
      ? "，至多\(verb)\(numbers.score(count.points))分" : " \(numbers.equated(count.points, verb))分"
    return
      "\(chinese(count.side, chinese(count.excess, count.counting)))，\(steps)× \(numbers.points(count.amount))分\(result)"
  }

  /// How much is counted; months of the calendar with the days that make them.
  func chinese(_ excess: StepCount.Excess, _ counting: Counting) -> String {
    switch (excess, counting) {
    case (.amount(let amount), _): amount.chinese
    case (.months(let days, let full, _), .whole): "\(days.chinese)（满 \(full) 个月）"
    case (.months(let days, _, let started), .started): "\(days.chinese)（第 \(started) 个月）"
    case (.months(let days, _, _), .prorata): days.chinese
    }
  }

  private func chinese(_ side: StepCount.Side, _ excess: String) -> String {
    // Two numbers without units would run together: 超过 1 2.
    let distance = excess.last?.isNumber ?? false ? "，差 \(excess)" : " \(excess)"
    return switch side {
    case .whole(let text): text.chinese == excess ? "共 \(excess)" : "\(text.chinese) 为 \(excess)"
    case .above(let bound): "超过 \(bound.chinese)\(distance)"
    case .below(let bound): "低于 \(bound.chinese)\(distance)"
    case .off(let bound): "偏离 \(bound.chinese)\(distance)"
    }
  }

  private func chinese(_ result: PolicyResult) -> String {
    switch result {
    case .value(let value): "按模板取 \(value.chinese)"
    case .pending: "按模板留作待定"
    case .notApplicable: "按模板作不适用处理"
    case .respread: "按模板将分值分摊到同组其余指标"
    case .rescale: "按模板用适用指标的得分折算总分"
    }
  }

  private func chinese(_ composition: Composition) -> String {
    switch composition {
    case .sum: "取合计"
    case .mean: "取平均"
    case .minimum: "取最小"
    case .maximum: "取最大"
    }
  }

  func chinese(_ loss: Loss) -> String {
    let isGain = loss.points.isNegative
    let cause =
      switch loss.cause {
      case .curve: isGain ? "按规则高于满分" : "按规则低于满分"
      case .steps(let number): "第 \(number) 项\(isGain ? "加分" : "扣分")"
      case .judged: isGain ? "评定高于满分" : "评定低于满分"
      case .limit: isGain ? "提高到最低分" : "降到最高分"
      case .replaced: "得分被另行规定"
      case .rounding: template.rounding.mode.chinese
      }
    return "\(isGain ? "加回" : "失") \(numbers.score(loss.points.magnitude))分：\(cause)"
  }

  func chinese(_ effect: Veto.Effect) -> String {
    switch effect {
    case .set(let index): "等次定为“\(template.grades[index].name)”"
    case .cap(let index): "等次最高为“\(template.grades[index].name)”"
    case .move(let steps): steps < 0 ? "等次升 \(-steps) 档" : "等次降 \(steps) 档"
    }
  }
}

extension RoundingMode {
  /// The mode in Chinese, in explanations and in the dump of a plan.
  var chinese: String {
    switch self {
    case .halfUp: "四舍五入"
    case .halfEven: "四舍六入五成双"
    case .down: "去尾"
    case .up: "进一"
    }
  }
}
