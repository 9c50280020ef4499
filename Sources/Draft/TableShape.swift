import Source

/// Where the columns of an indicator table stand.
struct TableShape {
  /// The row of the heads.
  let header: Int
  /// The columns of indicators, the highest level first, each with the column of its points where it has one.
  let levels: [(name: Int, points: Int?)]
  /// The columns that say how points are given; 得分标准 and 扣分标准 say it together.
  let standards: [Int]
  /// The column that explains indicators or gives their formulas.
  let explanation: Int?
  /// The column of the values that are to be reached.
  let goal: Int?
  /// All other columns, in which remarks may stand: 备注, 扣分情形, 考核内容.
  let remarks: [Int]

  private static let standardWords = [
    "评价标准", "评分标准", "计分办法", "计分标准", "评分办法", "评分细则", "评分方法", "计分方法", "考核标准", "评分规则", "计分规则", "打分标准",
    "评价要点及标准", "扣分标准", "评价方法", "考核办法", "评定办法", "评价办法", "考核细则", "评定标准",
    "得分标准", "赋分标准",
  ]
  /// Heads of columns of which each says a part of how points are given.
  private static let standardParts = ["得分标准", "加分标准", "扣分标准", "减分标准", "评分标准", "计分标准", "赋分标准"]
  private static let points = ["分值", "权重", "满分", "标准分", "权数"]
  private static let explanations = [
    "指标说明", "指标解释", "指标内涵", "指标释义", "计算公式", "计算方法", "评价内容", "指标定义", "说明", "解释",
  ]
  private static let goals = ["年度指标值", "年度目标值", "绩效目标值", "目标值", "指标值", "计划值"]
  /// How far down a header is looked for.
  private static let reach = 30

  /// Finds the header; nil where no row has heads for indicators and for how they are scored.
  init?(_ grid: PrintedGrid) {
    for row in 0..<min(Self.reach, grid.rows.count) {
      let (heads, last) = Self.heads(grid, row)
      func first(_ words: [String], not taken: Set<Int> = []) -> Int? {
        heads.indices.first { column in
          !taken.contains(column) && words.contains { heads[column].contains($0) }
        }
      }
      guard let standard = first(Self.standardWords) else { continue }
      let isPart = Self.standardParts.contains(heads[standard])
      let standards = heads.indices.filter { column in
        column == standard || isPart && Self.standardParts.contains(heads[column])
      }
      let names = heads.indices.filter { !standards.contains($0) && Self.isLevel(heads[$0]) }
      guard !names.isEmpty else { continue }
      header = last
      self.standards = standards
      func columns(of words: [String]) -> [Int] {
        heads.indices.filter { column in
          !standards.contains(column) && words.contains { heads[column].contains($0) }
            && !names.contains(column)
        }
      }
      let usual = columns(of: Self.points)
      let pointed = usual.isEmpty ? columns(of: ["基本分", "基础分"]) : usual
      levels = names.enumerated().map { index, name in
        let end = index + 1 < names.count ? names[index + 1] : grid.width
        return (name, pointed.first { $0 > name && $0 < end })
      }
      goal = heads.indices.first { column in
        Self.goals.contains(heads[column]) && !names.contains(column) && !pointed.contains(column)
      }
      explanation = first(
        Self.explanations, not: Set(names + pointed + standards + (goal.map { [$0] } ?? [])))
      let taken = Set(names + pointed + standards + [goal, explanation].compactMap { $0 })
      remarks = heads.indices.filter { column in
        !taken.contains(column)
      }
      return
    }
    return nil
  }

  /// The heads that begin in a row, and their last row: 指标 over 一级, 二级 and 分值 is told by those.
  private static func heads(_ grid: PrintedGrid, _ row: Int) -> (heads: [String], last: Int) {
    let heads = (0..<grid.width).map { dense(grid[row, $0]) }
    let below = (0..<grid.width).map { dense(grid[row + 1, $0]) }
    let isGroup = heads.indices.contains { column in
      ["指标", "评价指标", "考核指标", "指标体系", "绩效指标"].contains(heads[column]) && isLevel(below[column])
    }
    guard isGroup else { return (heads, row) }
    return (zip(heads, below).map { $1.isEmpty ? $0 : $1 }, row + 1)
  }

  private static func isLevel(_ head: String) -> Bool {
    if ["指标", "指标名称", "评价指标", "考核指标", "项目", "评价内容", "考核项目", "考核内容"].contains(head) { return true }
    return ["一级", "二级", "三级", "四级"].contains { head.hasPrefix($0) } && head.count <= 8
  }
}
