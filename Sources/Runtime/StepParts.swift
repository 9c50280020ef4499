import Program
import Source
import Values

/// A named measure with its figures: 「在职人员控制率 = 在职人数 ÷ 编制数 = 18人 ÷ 16人 = 112.5%」.
package struct Computation: Sendable, Hashable {
  /// The name of the formula, with what it is called with; nil for an expression in a rule.
  package let name: Phrase?
  /// The expression in the author's words.
  package let expression: Phrase
  /// The expression with figures put in.
  package let figures: Phrase
  /// The value with its unit.
  package let value: Phrase
  /// Whether `value` is written exactly, or shortened to four places.
  package let isExact: Bool
  /// The value itself in base units, where it is a number.
  package let number: Rational?

  /// Makes a computation.
  package init(
    name: Phrase?, expression: Phrase, figures: Phrase, value: Phrase, isExact: Bool, number: Rational? = nil
  ) {
    self.name = name
    self.expression = expression
    self.figures = figures
    self.value = value
    self.isExact = isExact
    self.number = number
  }
}

/// What a function over many records took: 「平均(评委: 分数, 去高 1) = 平均(28分, 25分) = 26.5分」.
package struct RecordsTaken: Sendable, Hashable {
  /// What the records are.
  package enum Kind: String, Sendable, Hashable {
    /// The rows of a table.
    case rows
    /// The forms of a run.
    case forms
    /// Values that are written beside each other.
    case values
  }

  /// The name of the formula that is nothing else; nil for a call in another expression.
  package var name: String?
  /// The call in the author's words.
  package let expression: Phrase
  /// The function.
  package let function: FunctionName
  /// What it came to, with its unit.
  package let value: Phrase
  /// Whether `value` is written exactly.
  package let isExact: Bool
  /// The value itself in base units, where it is a number.
  package let number: Rational?
  /// What the records are.
  package let kind: Kind
  /// How many records it asked.
  package let count: Int
  /// The first of the values that it took, without those it left out; of 名次 that of the record at hand; none of
  /// what counts.
  package let values: [Phrase]
  /// How many values it took.
  package let taken: Int
  /// What 去高 and 去低 left out, the greatest first.
  package let leftOut: [Phrase]
  /// What the first of the rows are called that it took, or left out by 去高 and 去低; of rows only.
  package let rows: [String]

  /// The greatest number of values that is listed.
  package static let most = 6

  /// Makes what was taken; no more than `most` values are kept. `taken` says how many there are where only the first of
  /// them are handed over.
  package init(
    expression: Phrase, function: FunctionName, value: Phrase, isExact: Bool, number: Rational? = nil,
    kind: Kind,
    count: Int, values: [Phrase] = [], taken: Int? = nil, leftOut: [Phrase] = [],
    rows: [String] = []
  ) {
    self.expression = expression
    self.function = function
    self.value = value
    self.isExact = isExact
    self.number = number
    self.kind = kind
    self.count = count
    self.taken = taken ?? values.count
    self.values = self.taken > Self.most ? Array(values.prefix(Self.most - 2)) : values
    self.leftOut = leftOut
    self.rows = rows.count > Self.most ? Array(rows.prefix(Self.most - 2)) : rows
  }
}

/// How 插值 came to a value.
package struct LineTaken: Sendable, Hashable {
  /// One of the points.
  package struct Point: Sendable, Hashable {
    /// Where it lies, with its unit.
    package let x: Phrase
    /// What is given there, with its unit.
    package let y: Phrase

    /// Makes a point.
    package init(x: Phrase, y: Phrase) { (self.x, self.y) = (x, y) }
  }

  /// Where the measured value lies.
  package enum Position: Sendable, Hashable {
    /// On one of the points.
    case at(Point)
    /// Below the lowest point, where its value holds.
    case before(Point)
    /// Above the highest point, where its value holds.
    case behind(Point)
    /// Between two points.
    case between(Point, Point)
    /// On the line through the first two or the last two points, outside of them.
    case beyond(Point, Point)
  }

  /// The name of the formula that is nothing else; nil for 插值 in another expression.
  package var name: String?
  /// The measure in the author's words.
  package let measure: Phrase
  /// What it comes to, with its unit.
  package let x: Phrase
  /// Where that lies.
  package let position: Position
  /// The value, with its unit.
  package let value: Phrase
  /// Whether `value` is written exactly.
  package let isExact: Bool
  /// The value itself.
  package let number: Rational

  /// Makes a line.
  package init(
    measure: Phrase, x: Phrase, position: Position, value: Phrase, isExact: Bool, number: Rational
  ) {
    self.measure = measure
    self.x = x
    self.position = position
    self.value = value
    self.isExact = isExact
    self.number = number
  }
}

/// The share of one part in a group whose score is a mean or an extreme.
package struct ComposedPart: Sendable, Hashable {
  /// The name of the part.
  package let name: String
  /// Its score.
  package let score: Rational
  /// Its points, as far as they apply.
  package let points: Rational
  /// How much it weighs, of one; nil where all weigh the same.
  package let share: Rational?

  /// Makes a part.
  package init(name: String, score: Rational, points: Rational, share: Rational?) {
    self.name = name
    self.score = score
    self.points = points
    self.share = share
  }
}
