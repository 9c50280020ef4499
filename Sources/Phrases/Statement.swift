import Values

/// Whether a bound belongs to a range of values.
enum Inclusion: Sendable, Hashable {
  /// The cell says so: ≥, 低于, （含）.
  case stated(Bool)
  /// A word says so by custom only: 以上 includes, 以下 does not.
  case usual(Bool)
  /// Nothing says so: 75%-85%.
  case open
}

/// A number with the unit that is printed behind it.
struct Figure: Sendable, Hashable {
  var number: Rational
  var unit: String?
}

/// One end of a range of values.
struct Edge: Sendable, Hashable {
  var figure: Figure
  var inclusion: Inclusion
}

/// The values between two edges; a side without an edge is open.
struct Interval: Sendable, Hashable {
  var lower: Edge?
  var upper: Edge?
  /// Whether it is printed as ±.
  var isDeviation = false
  /// Whether it is printed as one value without a word of comparison.
  var isBareValue = false

  /// The one value that it holds; nil where there are more.
  var single: Figure? {
    guard let lower, let upper, lower.figure == upper.figure else { return nil }
    return lower.figure
  }
}

/// How a figure stands to another that the table only names.
enum Relation: Sendable, Hashable {
  case atLeast, above, atMost, below, equal

  /// The relation of two figures of which the lesser is the better.
  var turned: Relation {
    switch self {
    case .atLeast: .atMost
    case .above: .below
    case .atMost: .atLeast
    case .below: .above
    case .equal: .equal
    }
  }
}

/// Words as printed, and where they stand.
struct PrintedWords: Sendable, Hashable {
  var text: String
  var range: Range<Int>
}

/// What must hold for points.
indirect enum Condition: Sendable {
  /// A figure lies in a range; where a reference is named, the figure is a share of it.
  case within(name: PrintedWords?, Interval, of: PrintedWords?)
  /// A figure stands in a relation to another.
  case versus(name: PrintedWords?, Relation, PrintedWords)
  /// 否则, 未完成的: what the other conditions leave; `stem` is what a negation is of.
  case rest(PrintedWords, stem: String?)
  /// 超过的, 未达到的: the other side of the bound that was printed.
  case side(PrintedWords, isAbove: Bool)
  /// 第1名.
  case place(of: PrintedWords?, from: Int, to: Int)
  /// 12月31日前.
  case deadline(Deadline)
  /// 6月底支出进度达到50%: a percentage at a time.
  case atTime(String, Rational, of: PrintedWords?)
  /// 优秀.
  case grade(PrintedWords, whole: PrintedWords)
  /// Words that a person answers.
  case fact(PrintedWords)
  /// Both hold.
  case both(Condition, Condition)
}

/// A day of the year by which something is done, or after which.
struct Deadline: Sendable, Hashable {
  var year: Int?
  var month: Int
  /// Nil is the last day of the month.
  var day: Int?
  var isAfter: Bool
  var what: PrintedWords?
}

/// Points, or a share of the points of the indicator.
enum Amount: Sendable, Hashable {
  case points(Rational)
  case share(Rational)
  case full
}

/// What a condition gives.
enum Outcome: Sendable {
  case gets(Amount)
  case loses(Amount)
  /// Points beside the total.
  case gains(Amount)
  case between(Rational, Rational)
  case formula(Node)
  case proportion(PrintedWords?)
  case proportionalLoss
  case excessProportion
  case interpolated
  /// A straight line between two scores, for the two ends of the range.
  case interpolatedBetween(Rational, Rational)
}

extension Outcome {
  /// Whether it gives points, and takes none off.
  var isGiven: Bool { if case .gets = self { true } else { false } }
}

/// Points for each step.
struct Step: Sendable {
  /// Which way a step goes from a bound.
  enum Direction: Sendable, Hashable { case up, down, off }
  /// Nil where things are counted.
  var direction: Direction?
  /// The words that say what is counted, in order.
  var things: [PrintedWords]
  /// The words before 每 that name the figure.
  var subject: PrintedWords?
  /// What the size is a share of.
  var reference: PrintedWords?
  var size: Figure
  /// The bound that is printed within the step: 每低于95%1个百分点.
  var bound: Figure?
  var isDeduction: Bool
  var amount: Amount
  /// How a part of a step counts, as a template writes it; nil where the cell does not say.
  var rounding: String?
  /// Whether the cell says that it counts some of what the step before counts: 其中.
  var isOfSome = false
  var range: Range<Int>
}

/// A clause of a cell.
struct Statement: Sendable {
  enum Kind: Sendable {
    case award(Condition, Outcome)
    case step(Step)
    case floor
    case cap(Amount)
    case lossCap(Amount)
    case gainCap(Amount)
    case bothCap(Amount)
    case standard(Figure)
    case base(Rational)
    /// How parts of steps of a size count, as a template writes it; of all steps where no size is printed.
    case rounding(String, of: Figure?)
    case contrast(Condition)
    case proportion(PrintedWords?)
    case proportionalLoss
    case excessProportion
    case formula(Node)
    case definition
    case interpolation(Condition?)
    case highestOnly
    case ranking(PrintedWords?, isAscending: Bool)
    case rankLoss(Amount?)
    case shareOfBest
    case lowestPrice
    case milestones(Milestones)
    case deductionSystem
    /// To so many places the score is rounded.
    case places(Int)
    case remark
  }

  var kind: Kind
  var range: Range<Int>
}

/// Bounds of one figure at several times, each with the same points.
struct Milestones: Sendable {
  /// 3月, 一季度: the times as printed.
  var marks: [String]
  /// The percentages to be reached.
  var bounds: [Rational]
  /// What is to reach them; the indicator where it is not printed.
  var subject: PrintedWords?
  var each: Rational
  /// Whether the points are taken off for each that is missed.
  var isLoss: Bool
}
