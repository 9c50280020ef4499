import Planning
import Program
import Values

/// What has been noted while one indicator, formula, veto or check is told.
struct Trace {
  var indicator: IndicatorID?
  /// Where expressions stand.
  var context = LoweringContext()
  /// The points in force.
  var points: Rational = .zero
  var ownScore: Rational?
  var steps: [DerivationStep] = []
  /// Whether a formula is told: the steps of those it names are kept with them.
  var isFormula = false
  var losses: [Loss] = []
  var formulas: [FormulaID] = []
  var inputs: [InputID] = []
  var judgedScore: Datum<Rational>?
  /// What the form says of the indicator, or the row of itself.
  var entry: IndicatorEntry?
  /// The row at hand, of which table, and its columns used so far.
  var row: FormRow?
  /// Its place among the rows of its table, from 0, as nodes count them.
  var rowIndex = 0
  var table: TableID?
  var columns: [Int] = []
  var rowName: String?
  /// Whether the row at hand is one of many that are gone through for one figure.
  var isPassingRows = false
}

/// A formula with what it rests on.
struct FormulaStory {
  let steps: [DerivationStep]
  let nested: [FormulaID]
  let inputs: [InputID]
}

/// What a function over rows rests on.
struct FoldStory {
  /// How many rows take part, what they are called, and with which values.
  var count = 0
  var rows: [String] = []
  var values: [Value] = []
  var inputs: [InputID] = []
  var columns: [Int] = []
  var formulas: [FormulaID] = []
}
