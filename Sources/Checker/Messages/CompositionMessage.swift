import Program
import Source

/// What can be wrong with a calendar.
package enum CalendarFault: Sendable {
  /// Its years are none, in the wrong order or too many.
  case years
  /// A day that does not exist.
  case noDay
  /// The last day stands before the first.
  case reversed
  /// A day is off and worked.
  case freeAndWorked
  /// Days, in so many entries, that lie outside its years; the years that would hold all.
  case outside(ClosedRange<Int>, all: ClosedRange<Int>, count: Int)
}

/// What can be wrong with how the figures of many records, groups and forms are put together (H2201 onwards).
package enum CompositionMessage: DiagnosticMessage {
  /// A summary names something of one form outside 全体.
  case summaryNeedsCohort(String, isTable: Bool)
  /// 名次 over a table where no row of it is at hand.
  case rankNeedsRow(table: String)
  /// 名次 in a summary, which belongs to no form.
  case rankInSummary
  /// An option that the function does not take.
  case wrongOption(String, FunctionName)
  /// A score or grade rests on figures of all forms that rest on it.
  case circularCohort(String)
  /// 加分 or 扣分 below an indicator of the total points.
  case extraInGroup(String)
  /// 加 or 扣 in place of 得 in an indicator of the total points.
  case awardOutsideExtra(String)
  /// A sentence that begins with 每 in an indicator of the total points.
  case stepsWithoutStart(adds: Bool)
  /// Bonus or penalty without a limit of the total.
  case missingTotalLimit(String)
  /// Limits of the total where nothing can pass it.
  case needlessTotalLimit(String)
  /// Limits of the total that cannot be.
  case wrongTotalLimit
  /// An unknown word after 取.
  case unknownComposition(String)
  /// 取 on an indicator without children.
  case compositionOnLeaf(String)
  /// Shares that are not 100% together.
  case sharesDoNotAddUp(group: String, sum: String)
  /// A share in a group that takes no mean, or missing beside others.
  case shareMisplaced(String)
  /// A row of a table over several measures with another number of cells.
  case wrongCellCount(found: Int, expected: Int)
  /// 不计顺序 over measures of different types.
  case unorderedTypes
  /// `条件 时 值` outside a sentence.
  case clauseOutsideSentence
  /// A level of one set where another is wanted that does not hold all its names in order.
  case levelsDoNotWiden(from: String, to: String)
  /// 升档 or 降档 of something else than a level, or by something else than a whole number.
  case wrongLevelShift
  /// 等次 where the template has none.
  case noGrades
  /// A penalty that can take more than its points, or give some.
  case penaltyBeyond(String, points: String, score: String, ShownForms, isBonus: Bool)
  /// Workdays where the template has no calendar.
  case noCalendar
  /// A calendar whose years or days cannot be.
  case wrongCalendar(CalendarFault)
  /// 工作日数 of something else than two days.
  case wrongWorkdays
  /// Two indicators that take the same rows of a table.
  case sameRows(String, other: String)
  /// 去高 or 去低 of something else than a whole number of values.
  case wrongDrop(String)
  /// Points with more decimals than scores keep.
  case pointsFinerThanScores(String, places: Int)
  /// Rows scored by a person whose points are an exact share, which nobody can write down.
  case judgedExactShare(String, places: Int)
  /// Indicators that can only ever get no points.
  case zeroPoints([String])
  /// A weight of nothing, or of less.
  case shareNotPositive(String)

  package var severity: Severity {
    switch self {
    case .needlessTotalLimit, .penaltyBeyond, .judgedExactShare, .zeroPoints: .warning
    default: .error
    }
  }

  package var code: String {
    switch self {
    case .summaryNeedsCohort: "H2201"
    case .rankNeedsRow: "H2202"
    case .rankInSummary: "H2203"
    case .wrongOption: "H2204"
    case .circularCohort: "H2205"
    case .extraInGroup: "H2206"
    case .awardOutsideExtra: "H2207"
    case .stepsWithoutStart: "H2208"
    case .missingTotalLimit: "H2209"
    case .needlessTotalLimit: "H2210"
    case .wrongTotalLimit: "H2211"
    case .unknownComposition: "H2212"
    case .compositionOnLeaf: "H2213"
    case .sharesDoNotAddUp: "H2214"
    case .shareMisplaced: "H2215"
    case .wrongCellCount: "H2216"
    case .unorderedTypes: "H2217"
    case .clauseOutsideSentence: "H2218"
    case .levelsDoNotWiden: "H2219"
    case .wrongLevelShift: "H2220"
    case .noGrades: "H2221"
    case .penaltyBeyond: "H2222"
    case .noCalendar: "H2223"
    case .wrongCalendar: "H2224"
    case .wrongWorkdays: "H2225"
    case .sameRows: "H2226"
    case .wrongDrop: "H2227"
    case .pointsFinerThanScores: "H2228"
    case .judgedExactShare: "H2229"
    case .zeroPoints: "H2234"
    case .shareNotPositive: "H2235"
    }
  }
}
