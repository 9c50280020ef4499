import DataFiles
import Planning
import Program
import Reports
import Runtime

/// Scores the forms of a file chunk by chunk; each thread has its own.
protocol ChunkScorer {
  /// Finds the records of a chunk; how many lines, rows and records it has.
  mutating func find(_ chunk: TextChunk) -> ChunkBase
  /// Scores its forms, once it is known where it stands, and tells what is still to be told.
  mutating func score(_ base: ChunkBase, tells: Telling) -> ChunkScores
  /// The names of its forms again.
  mutating func names(_ base: ChunkBase) -> [FormNames]
  /// One of its forms again, by its place.
  mutating func form(_ place: Int, _ base: ChunkBase) -> Form?
}

/// What is still told of the forms of a run.
struct Telling {
  /// Whether it is told of cells that cannot be used what could be written instead.
  let cells: Bool
  /// Whether it is told what was found in forms.
  let forms: Bool
}

/// Scores a table with a form in each row, in blocks.
struct TableScorer: ChunkScorer {
  private let evaluator: Evaluator
  private let columns: ColumnPlan
  private let rows: ScoreRows
  private let telling: FormsToTell
  private let table: FormTable
  private var reader: FormBlockReader

  init(
    _ evaluator: Evaluator, _ columns: ColumnPlan, _ rows: ScoreRows, _ telling: FormsToTell,
    _ table: FormTable,
    blockSize: Int
  ) {
    (self.evaluator, self.columns, self.rows) = (evaluator, columns, rows)
    (self.telling, self.table) = (telling, table)
    reader = FormBlockReader(table, capacity: blockSize)
  }

  mutating func find(_ chunk: TextChunk) -> ChunkBase { reader.find(chunk) }

  mutating func score(_ base: ChunkBase, tells: Telling) -> ChunkScores {
    reader.tellsAll = tells.cells
    var result = ChunkScores()
    while let lanes = reader.next(from: result.forms, base) {
      let values = evaluate(columns, lanes.block)
      let names = reader.names(of: lanes)
      var own: [Int: Evaluation] = [:]
      let isTold = telling.lanes(values)
      let isOpenGrade = openGrades(values)
      for lane in 0..<values.count {
        let isOwn = values.isLeft(lane) || isOpenGrade?[lane] ?? false
        guard isOwn || isTold?[lane] ?? false else { continue }
        if !isOwn, !tells.forms {
          result.untold.append(result.forms + lane)
          continue
        }
        guard let form = reader.form(lane, of: lanes) else { continue }
        let evaluation = evaluator.evaluate(form, explained: false)
        if isOwn { own[lane] = evaluation }
        result.told.append((result.forms + lane, evaluation.findings))
      }
      result.add(values, columns.plan, own)
      rows.append(values, names, own, to: &result.bytes, ends: &result.ends)
      result.names.append(names)
    }
    result.findings = reader.takeFindings(base)
    return result
  }

  /// Which forms have a total and no grade: then one grade may be left whatever is missing.
  private func openGrades(_ values: BlockValues) -> [Bool]? {
    guard let grades = columns.plan.grade.flatMap({ values.openness($0.final) }) else { return nil }
    guard let totals = values.openness(columns.plan.total) else { return grades.map { $0 != 0 } }
    return zip(grades, totals).map { $0 != 0 && $1 == 0 }
  }

  mutating func names(_ base: ChunkBase) -> [FormNames] {
    reader.next(from: 0, base).map { [reader.names(of: $0)] } ?? []
  }

  mutating func form(_ place: Int, _ base: ChunkBase) -> Form? {
    guard let lanes = reader.next(from: 0, base) else { return nil }
    return reader.form(place, of: lanes)
  }
}

/// Scores JSON Lines, one form after the other.
struct LineScorer: ChunkScorer {
  private let evaluator: Evaluator
  private let rows: ScoreRows
  private var reader: LineFormReader

  init(_ evaluator: Evaluator, _ rows: ScoreRows, _ lines: LineForms) {
    (self.evaluator, self.rows) = (evaluator, rows)
    reader = LineFormReader(lines)
  }

  mutating func find(_ chunk: TextChunk) -> ChunkBase { reader.find(chunk) }

  mutating func score(_ base: ChunkBase, tells: Telling) -> ChunkScores {
    var result = ChunkScores()
    let (forms, findings) = reader.read(base)
    for (place, form) in forms.enumerated() {
      let evaluation = evaluator.evaluate(form, explained: false)
      result.bytes += rows.row(evaluation)
      result.ends.append(result.bytes.count)
      result.add(evaluation)
      if !evaluation.findings.isEmpty { result.told.append((place, evaluation.findings)) }
    }
    if !forms.isEmpty { result.names.append(FormNames(of: forms)) }
    result.findings = findings
    return result
  }

  mutating func names(_ base: ChunkBase) -> [FormNames] { [FormNames(of: reader.read(base).forms)] }

  mutating func form(_ place: Int, _ base: ChunkBase) -> Form? {
    let forms = reader.read(base).forms
    return forms.indices.contains(place) ? forms[place] : nil
  }
}
