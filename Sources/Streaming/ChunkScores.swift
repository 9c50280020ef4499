import DataFiles
import Planning
import Program
import Reports
import Runtime
import Values

/// What a chunk came to.
struct ChunkScores {
  /// The rows of the output.
  var bytes: [UInt8] = []
  /// Where the row of each form ends.
  var ends: [Int] = []
  /// What a ledger says of each form; empty where none is written.
  var ledger: [LedgerForm] = []
  /// The names of the forms, block by block.
  var names: [FormNames] = []
  /// How many forms there are.
  var forms: Int { grades.count }
  var findings = ChunkFindings()
  /// What was found in forms, by their places in the chunk.
  var told: [(form: Int, findings: [FormFinding])] = []
  /// Forms of which something was found that is not told.
  var untold: [Int] = []
  /// For each form, its total as a multiple of the unit; `none` where it is open or among the others.
  var totals: [Int64] = []
  var unit = Rational.one
  /// Totals that are no such multiples.
  var otherTotals: [Int: Rational] = [:]
  /// For each form, the number of its grade; −1 where it is open or there is none.
  var grades: [Int] = []
  /// Which forms are open.
  var isOpen: [Bool] = []
  /// What the forms answer, where they are asked.
  var answers: RoundAnswers?
  /// What is kept of its blocks for later passes, as far as they are plain.
  var kept: [KeptForms] = []
  static let none = Int64.min

  /// Adds the forms of a block; `own` are those that were evaluated by themselves.
  mutating func add(_ values: BlockValues, _ plan: Plan, _ own: [Int: Evaluation]) {
    let first = forms
    addTotals(values, plan, from: first)
    addGrades(values, plan)
    for (lane, evaluation) in own { set(first + lane, evaluation) }
  }

  /// Adds a form that was looked at by itself.
  mutating func add(_ part: FormPart) {
    totals.append(Self.none)
    grades.append(-1)
    isOpen.append(true)
    set(forms - 1, part.evaluation)
    bytes += part.bytes
    ends.append(bytes.count)
    if let own = part.ledger { ledger.append(own) }
    if !part.findings.isEmpty { told.append((forms - 1, part.findings)) }
  }

  /// Takes the answers of all forms so far, of which so many are new.
  mutating func add(_ answers: RoundAnswers, forms count: Int) {
    self.answers = answers
    totals += Array(repeating: Self.none, count: count)
    grades += Array(repeating: -1, count: count)
    isOpen += Array(repeating: false, count: count)
    ends += Array(repeating: 0, count: count)
  }

  /// The name of a form.
  func name(of form: Int) -> String {
    var place = form
    for block in names {
      if place < block.ranges.count { return String(decoding: block[place], as: UTF8.self) }
      place -= block.ranges.count
    }
    return ""
  }

  private mutating func set(_ form: Int, _ evaluation: Evaluation) {
    totals[form] = Self.none
    otherTotals[form] = nil
    if case .scored(let points) = evaluation.total { otherTotals[form] = points }
    grades[form] = evaluation.grade.flatMap { $0.isDetermined ? $0.final.lowerBound : nil } ?? -1
    isOpen[form] = !evaluation.isDetermined
  }

  private mutating func addTotals(_ values: BlockValues, _ plan: Plan, from first: Int) {
    let openness = values.openness(plan.total)
    if let (numbers, own) = values.multiples(plan.total), first == 0 || own == unit {
      unit = own
      totals += openness.map { zip(numbers, $0).map { $1 == 0 ? $0 : Self.none } } ?? numbers
      return
    }
    for lane in 0..<values.count {
      totals.append(Self.none)
      guard openness?[lane] ?? 0 == 0, case .value(.number(let number))? = values.value(plan.total, lane)
      else { continue }
      otherTotals[first + lane] = number
    }
  }

  private mutating func addGrades(_ values: BlockValues, _ plan: Plan) {
    let count = values.count
    let first = grades.count
    let open =
      plan.indicators.isEmpty
      ? plan.outcomes.compactMap { values.openness($0) } : [values.openness(plan.total)].compactMap { $0 }
    isOpen += Array(repeating: false, count: count)
    // A figure that does not apply is a blank, and settled.
    let settled: UInt8 = plan.indicators.isEmpty ? 1 : 0
    for openness in open {
      for lane in 0..<count where openness[lane] > settled { isOpen[first + lane] = true }
    }
    guard let grade = plan.grade?.final else {
      grades += Array(repeating: -1, count: count)
      return
    }
    if let numbers = values.multiples(grade)?.numbers {
      for number in numbers { grades.append(Int(truncatingIfNeeded: number)) }
    } else {
      grades += Array(repeating: -1, count: count)
    }
    if let openness = values.openness(grade) {
      for lane in 0..<count where openness[lane] != 0 { grades[first + lane] = -1 }
    }
    for lane in 0..<count where grades[first + lane] < 0 { isOpen[first + lane] = true }
  }
}
