// A template as this command builds it: small, and apart from everything that the program makes of one. What was taken
// out while making a case small keeps its number and is marked as removed.

/// What an expression gives.
enum Kind: Hashable, Sendable {
  /// Amounts of money (in 元), of people (人), of times (次).
  case money, people, times
  /// Ratios (1 is 100%) and differences of two.
  case ratio, percentagePoints
  case points
  case days, workdays
  /// Without a unit.
  case plain
  case truth, date, text
  case level(Int)
  /// The texts of a target and of what was reached.
  case target, actual
}

enum Value: Hashable, Sendable {
  case number(Fraction)
  case truth(Bool)
  case date(Day)
  case text(String)
  /// The best level is 0.
  case level(Int)
  case figure(TargetText)
}

/// A text of a target or of what was reached, as it was meant.
struct TargetText: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    case 下限, 上限, 等值, 区间, 期限, 定期, 时段, 定性, 未填报, 读不懂, 严格下限, 严格上限
  }
  var kind: Kind
  var low: Fraction?
  var high: Fraction?
  var unit = Unit.none
  /// Its day, or the first day of a span.
  var day: Day?
  /// The last day of a span.
  var lastDay: Day?
  /// Whether a span means all of its days.
  var isThroughout = false
  /// Whether it says what was reached.
  var isReached = false
  var text: String

  enum Unit: String, Hashable, Sendable {
    case none = ""
    case percent = "%"
    case companies = "家"
    case households = "户"
    case tenThousand = "万元"
    case yuan = "元"
    /// How many base units one is.
    var size: Fraction {
      switch self {
      case .none, .companies, .households, .yuan: .one
      case .percent: Fraction(1, 100)
      case .tenThousand: Fraction(10_000)
      }
    }
    var isMoney: Bool { self == .tenThousand || self == .yuan }
  }
}

enum Sign: String, Sendable, CaseIterable {
  case atLeast = "≥"
  case atMost = "≤"
  case above = ">"
  case below = "<"
  case equal = "="
  case unequal = "≠"
  func holds(_ order: Int) -> Bool {
    switch self {
    case .atLeast: order >= 0
    case .atMost: order <= 0
    case .above: order > 0
    case .below: order < 0
    case .equal: order == 0
    case .unequal: order != 0
    }
  }
}

enum Operator: String, Sendable {
  case plus = "+"
  case minus = "−"
  case times = "×"
  case over = "÷"
}

enum Function: String, Sendable {
  case 绝对值, 最小, 最大, 合计, 平均, 中位, 计数, 名次
}

/// How many values are left out before computing.
struct Trim: Sendable, Hashable {
  var high = 0
  var low = 0
}

indirect enum Expression: Sendable {
  /// A value and how it is written.
  case constant(Value, String)
  case input(Int)
  /// A column of a table, at the row at hand.
  case column(Int, Int)
  case formula(Int)
  case full
  case score(Int)
  case pointsOf(Int)
  case total
  case grade
  case claim(Int)
  case ownClaim
  case totalClaim
  case negative(Expression)
  case arithmetic(Expression, Operator, Expression)
  case call(Function, [Expression], Trim)
  /// 取整到, in a unit of this size.
  case rounded(Expression, size: Fraction, places: Int)
  /// To a multiple of a written amount, by a mode of its own.
  case multiple(Expression, Fraction.Mode, of: Fraction, String)
  /// 限于, by its lower and upper ends.
  case limited(Expression, low: Expression?, high: Expression?)
  /// A step up the levels; negative is down. The set has so many levels.
  case shifted(Expression, Int, count: Int)
  case choice(Tiers<Expression>)
  /// 不适用, as one of the values of a choice.
  case inapplicable
  case line(Line)
  case daysBetween(Expression, Expression)
  case workdays(Expression, Expression)
  /// A day so many months, and so many days, later.
  case later(Expression, months: Int, days: Int)
  case power(Expression, Int)
  case aggregate(Aggregate)
  /// A level of one set read as one of a wider set, with the places of its levels there.
  case widened(Expression, [Int])
  // Conditions.
  case comparison(Expression, Sign, Expression)
  case between(Expression, Expression, Expression)
  case oneOf(Expression, [Expression])
  case not(Expression)
  case all([Expression])
  case any([Expression])
  case has(Expression)
  case meets(Expression, Expression)
  /// What kind of target a text is; a part of it.
  case targetKind(Expression)
  case deadline(Expression)
  case low(Expression)
  case high(Expression)
}

struct Line: Sendable {
  var subject: Expression
  var isExtended: Bool
  var knots: [(x: Expression, y: Expression)]
}

struct Aggregate: Sendable {
  enum Records: Sendable, Hashable {
    case rows(Int)
    case forms
  }
  enum Ties: String, Sendable {
    case skipping = ""
    case 不跳号, 并列取平均
  }
  var records: Records
  var function: Function
  var same: [Expression] = []
  var filter: Expression?
  var values: [Expression] = []
  var ascending = false
  var ties = Ties.skipping
  var trim = Trim()
}

/// What a cell of a table of tiers asks of a subject.
enum Cell: Sendable {
  case any
  case bounds([(Sign, Expression)])
  case between(Expression, Expression)
  case equal(Expression)
  case oneOf([Expression])
}

struct Tiers<Result: Sendable>: Sendable {
  enum Head: Sendable {
    case rest
    case condition(Expression)
    case cells([Cell])
  }
  var subjects: [Expression] = []
  var isUnordered = false
  var entries: [(head: Head, result: Result)]
}

/// What a step counts from: a quantity, and between which ends nothing is counted.
struct Reference: Sendable {
  var subject: Expression
  var low: Expression?
  var high: Expression?
}

struct Step: Sendable {
  enum Counts: String, Sendable {
    case each = "每"
    case above = "每超过"
    case below = "每低于"
    case off = "每偏离"
  }
  enum Length: Sendable {
    case number(Expression)
    case days(Int, String)
    case months(Int, String)
    case workdays(Int)
  }
  enum Part: String, Sendable {
    case whole = ""
    case started = "不足进一"
    case prorata = "按比例"
  }
  var counts: Counts
  var length: Length
  /// What 每 counts.
  var subject: Expression?
  var adds: Bool
  var amount: Expression
  var limit: Expression?
  var part = Part.whole
}

enum Limit: Sendable {
  /// In points, or a share of the full points.
  case points(Fraction)
  case share(Fraction)
}

indirect enum Curve: Sendable {
  case value(Expression)
  case condition(Expression, Expression, otherwise: Expression?)
  case tiers(Tiers<Sentence>)
  case line(Line)
  case judged
  /// For each level, its bounds.
  case judgedByLevel(Expression, [(name: String, low: (Limit, Bool)?, high: (Limit, Bool)?)])
  case checklist(Checklist)
  case named(Int)
  /// A bonus or penalty: what is added or taken, where the condition holds.
  case change(Expression?, adds: Bool, Expression)
  case nothing
}

struct Checklist: Sendable {
  enum Mode: Sendable {
    case sum, equally, allOrNone, inOrder
    case eachMissing(Fraction)
  }
  enum Item: Sendable {
    case text(String)
    case condition(Expression)
  }
  var mode: Mode
  var items: [(item: Item, points: Fraction?)]
}

struct Sentence: Sendable {
  var curve: Curve
  var overrides: [(condition: Expression, value: Expression)] = []
  var steps: [Step] = []
  var toZero = false
  var floor: Expression?
  var ceiling: Expression?
  var policies = Policies()
  /// 须说明, as written; it asks for a reason and leaves the score.
  var demand: String?

  init(_ curve: Curve) { self.curve = curve }
}

struct Policies: Sendable {
  enum Outcome: Sendable {
    case value(Expression)
    case fail, pending, notApplicable
    /// For 不适用时.
    case group, form
  }
  var missing: Outcome?
  var zero: Outcome?
  var allZero: Outcome?
  var notApplicable: Outcome?
  var isEmpty: Bool { missing == nil && zero == nil && allZero == nil && notApplicable == nil }
}

struct Field: Sendable {
  enum Role: String, Sendable {
    case none = ""
    case 作名称, 作分值, 作得分, 作自报
  }
  var name: String
  var kind: Kind
  /// As written; empty for what has a name of its own.
  var unit = ""
  /// How many base units one is.
  var size = Fraction.one
  var isOptional = false
  var isWhole = false
  var range: ClosedRange<Int>?
  var role = Role.none
  var source: String?
  var removed = false
}

struct RowTable: Sendable {
  var name: String
  var columns: [Field]
  /// 略去: which rows are none.
  var omission: Expression?
  var removed = false
}

struct Formula: Sendable {
  var name: String
  var kind: Kind
  /// The unit or level set that is written.
  var type: String?
  var expression: Expression
  var policies = Policies()
  /// Whether it asks all forms, or scores of them.
  var asksForms = false
  var removed = false
}

struct RowChoice: Sendable {
  var table: Int
  var filter: Expression?
  /// 均分: with so many places, nil without; and whether the last takes the rest.
  var split: (places: Int?, restToLast: Bool)?
}

struct Indicator: Sendable {
  enum Role: String, Sendable {
    case regular = ""
    case bonus = "加分"
    case penalty = "扣分"
  }
  enum Composition: String, Sendable {
    case sum = ""
    case mean = "平均"
    case least = "最小"
    case greatest = "最大"
  }
  var name: String
  var points: Fraction
  var parent: Int?
  var children: [Int] = []
  var role = Role.regular
  var composition = Composition.sum
  var share: Fraction?
  var adjustable: (Fraction, Fraction)?
  var sentence: Sentence?
  var rows: RowChoice?
  var policies = Policies()
  var removed = false
}

struct Veto: Sendable {
  enum Effect: Sendable {
    case set(Int)
    case cap(Int)
    case move(Int)
  }
  var condition: Expression
  var effect: Effect
  var policies = Policies()
}

struct Check: Sendable {
  var name: String
  var condition: Expression
  var tolerance: Expression?
  var policies = Policies()
}

struct Listed: Sendable {
  var name: String
  var kind: Kind
  var type: String?
  var expression: Expression
  var policies = Policies()
  /// 按, for a summary.
  var group: Expression?
}

struct Grade: Sendable {
  var name: String
  /// The least total; nil for the rest.
  var least: Fraction?
  var isIncluded = true
}

struct Template: Sendable {
  var total = Fraction.zero
  var totalLimits: (least: Fraction, most: Fraction)?
  var places = 2
  var mode = Fraction.Mode.四舍五入
  var onlyTotal = false
  var writesRounding = false
  var levels: [(name: String, levels: [String])] = []
  var almanac: Almanac?
  var inputs: [Field] = []
  var tables: [RowTable] = []
  var formulas: [Formula] = []
  var rules: [(name: String, sentence: Sentence)] = []
  var indicators: [Indicator] = []
  var roots: [Int] = []
  var extras: [Int] = []
  var policies = Policies()
  var grades: [Grade] = []
  var vetoes: [Veto] = []
  var checks: [Check] = []
  var outcomes: [Listed] = []
  var summaries: [Listed] = []

  func path(_ id: Int) -> String {
    let own = indicators[id].name
    return indicators[id].parent.map { path($0) + "/" + own } ?? own
  }
}

/// What a form says in one place.
enum Given: Sendable {
  /// A value, and how the file writes it.
  case value(Value, String)
  /// Something that cannot be used.
  case unusable(String)
}

struct Sheet: Sendable {
  var name: String
  var inputs: [Int: Given] = [:]
  var scores: [Int: Fraction] = [:]
  var points: [Int: Fraction] = [:]
  var claims: [Int: Fraction] = [:]
  var exempt: Set<Int> = []
  /// By indicator and text; nil does not apply.
  var answers: [Int: [String: Bool?]] = [:]
  var totalClaim: Fraction?
  /// For each table, its rows; each with its cells by column.
  var rows: [Int: [[Int: Given]]] = [:]
}
