import Program
import Source

/// Finds levels of honours (国家级, 省级, 市级) by which an indicator is scored and of which none is for whoever has no
/// honour.
///
/// Why: most units have none, leave the cell empty and get no score. Instead: a level 无, or 可缺 with 缺失时 0分. Of
/// projects and roads every one has its level; only what is won is asked for.
func findHonourFaults(_ template: Template) -> [Diagnostic] {
  var finder = HonourFinder(template: template)
  for indicator in template.indicators { indicator.rule.map { finder.check($0, indicator) } }
  return finder.diagnostics
}

private struct HonourFinder: TemplateFinder {
  let template: Template
  var diagnostics: [Diagnostic] = []
  private var told: Set<LevelSetID> = []

  init(template: Template) { self.template = template }

  mutating func check(_ rule: Rule, _ indicator: Indicator) {
    switch indicator.policies.missing {
    case .value?, .notApplicable?, .respread?, .rescale?, .pending?: return
    case .fail?, nil: break
    }
    var asked: [(input: Input, set: LevelSetID)] = []
    rule.forEachPart { part in
      guard case .level(let set) = part.type else { return }
      switch part.kind {
      case .input(let id): asked.append((template[id], set))
      case .column(let table, let index): asked.append((template[table].columns[index], set))
      default: break
      }
    }
    for (input, set) in asked where !input.isOptional && !told.contains(set) {
      guard namesHonour(indicator.name) || namesHonour(input.name) || namesHonour(template[set].name),
        areRanksAlone(template[set].levels.map(\.name))
      else { continue }
      told.insert(set)
      report(
        .noLevelForNone(set: template[set].name, asked: input.name), at: input.range,
        related: [indicator.range])
    }
  }

  /// 奖补资金 is money, and no honour.
  private func namesHonour(_ name: String) -> Bool {
    ["荣誉", "表彰", "表扬", "称号", "获奖", "奖项", "奖次", "批示"].contains { name.contains($0) }
  }

  /// Whether every level is the rank of a place or a prize, so that none is left for nothing.
  private func areRanksAlone(_ levels: [String]) -> Bool {
    let ranks = [
      "国际", "国家", "中央", "部", "省", "自治区", "市", "地", "州", "厅", "区", "县", "乡", "镇", "特等", "一等", "二等", "三等",
    ]
    let nothing = ["无", "未", "没", "不", "其他", "其它", "以下"]
    return levels.count >= 2
      && levels.allSatisfy { level in
        ranks.contains { level.hasPrefix($0) } && !nothing.contains { level.contains($0) }
      }
  }
}
