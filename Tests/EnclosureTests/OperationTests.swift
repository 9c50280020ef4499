import Enclosure
import Foundation
import Planning
import Program
import Runtime
import TestSupport
import Testing
import Values

/// No node of a plan ever comes to what its enclosure leaves out, whatever is known of the form.
@Suite("每种运算都不出界") struct OperationTests {
  private static let paths = [
    "Examples/晋中项目2020/模板.heng", "Examples/晋中部门2020/模板.heng", "Examples/山西项目2023/模板.heng",
    "Examples/昌吉项目2020/模板.heng", "Examples/曲沃部门2021/模板.heng", "Examples/云岭部门2024/模板.heng",
    "Tests/Cases/faults/模板/培训.heng", "Tests/Cases/faults/模板/客户.heng", "Tests/Cases/faults/模板/评比.heng",
  ]

  /// What the examples have none of.
  private static let rare = """
    衡 1
    模板 例 {
      总分 40分
      日历 2021 到 2024 { 放假 2024年1月1日; 放假 2024年2月12日 到 2024年2月16日; 上班 2024年2月18日 }
      级别 粗 { 好; 差 }
      级别 细 { 好; 中; 差 }
      输入 {
        期限: 日期
        完成: 日期
        粗评: 粗
        细评: 细
        甲: 件, 整数, 范围 1件 到 9件
        乙: 件, 整数, 范围 1件 到 9件
        丙: 件, 可缺, 整数, 范围 ≥ 0件
      }
      按时 10分: 完成 不超过 期限 得 满分, 每超过 1工作日 扣 0.5分, 扣完为止
      按月 10分: 完成 不超过 期限 得 满分, 每超过 1个月 扣 1分 不足进一, 扣完为止
      档 10分: 分档 最小(细评, 细评) { 好: 10分; 中: 得 甲 ÷ (甲 + 乙) × 10分; 差: 取整到(中位(甲, 乙, 5件) ÷ 9件, 2) × 5分 }
      余 10分: 得 计数(甲 > 乙, 有 丙, 粗评 = 好) ÷ 3 × 满分
    }
    """

  @Test("示例模板的每个节点", arguments: paths) func examples(path: String) throws {
    let text = try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
    let (faults, _) = Self.tried(try checkedTemplate(text), seed: 5, forms: 12)
    #expect(faults == [])
  }

  @Test("随机模板的每个节点") func random() throws {
    var plain = RandomTemplates(seed: 11)
    var policies = RandomPolicyTemplates(seed: 12)
    var seen: Set<String> = []
    for number in 0..<24 {
      let text = number == 0 ? Self.rare : number % 2 == 0 ? plain.next() : policies.next()
      let template: Template
      do { template = try checkedTemplate(text) } catch {
        #expect(number != 0, "\(error)")
        continue
      }
      let (faults, names) = Self.tried(template, seed: UInt64(number), forms: 12)
      #expect(faults == [], "\(text)")
      seen.formUnion(names)
    }
    #expect(seen.count >= 25, "\(seen.sorted())")
  }

  /// What lies outside, and which operations had a value.
  private static func tried(
    _ template: Template, seed: UInt64, forms count: Int
  ) -> (faults: [String], seen: Set<String>) {
    var completions = Completions(template, seed: seed)
    let plan = completions.plan
    let any = enclose(plan)
    var faults: [String] = []
    var seen: Set<String> = []
    for _ in 0..<count {
      let form = completions.holed()
      let data = FormData(form, for: plan)
      let values = evaluate(plan, data)
      let known = enclose(plan, knowing: data) { values[$0, row: $1] }
      let bounds = PendingBounds(plan, data) { values[$0, row: $1] }
      let filled = evaluate(plan, completions.completion(of: data, bounds.mayCome, blank: 10))
      let whole = evaluate(plan, FormData(completions.whole(), for: plan))
      for index in plan.nodes.indices {
        let id = NodeID(index)
        for row in 0..<whole.count(id) where !any.range(of: id).contains(whole[id, row: row]) {
          faults.append("\(plan[id].operation) \(whole[id, row: row]) of any form")
        }
        for row in 0..<filled.count(id) {
          let value = filled[id, row: row]
          if case .value = value { seen.insert(name(plan[id].operation)) }
          let range = known.range(of: id, row: plan[id].frame == .form ? nil : row)
          if !range.contains(value) { faults.append("\(plan[id].operation) row \(row) = \(value): \(range)") }
        }
      }
    }
    faults = Array(faults.prefix(3))
    return (faults, seen)
  }

  private static func name(_ operation: Planning.Operation) -> String {
    String("\(operation)".prefix { $0 != "(" })
  }
}
