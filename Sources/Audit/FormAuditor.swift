import Program
import Runtime
import Source
import Values

/// The one mutable state of an audit; goes through the form as it is printed.
struct FormAuditor {
  let form: Form
  let evaluation: Evaluation
  let template: Template
  let cohort: Cohort
  let cache: AuditCache
  /// Whether the evaluation tells of settled leaves and vetoes no more than what they come to.
  private let isBrief: Bool
  /// Where a form of a block is looked at, and what it comes to there; nil where all of it is.
  private let within: (settled: SettledForm, focus: AuditFocus)?
  /// What comes out by the other reading of doubted figures; nil where none is doubted.
  let otherwise: Evaluation?
  let numbers: ReportNumbers
  /// The rows of each table by their number.
  let rows: [TableID: [Int: FormRow]]
  var lines: [AuditLine] = []
  var findings: [AuditFinding] = []
  /// What keeps lines from being checked, in the order met: why, and which lines.
  var obstacles: [(obstacle: Obstacle, lines: [Int])] = []
  /// The column that holds a person's score and where the row stands, for lines of rows.
  var judgedCells: [Int: (column: String, row: AuditPlace)] = [:]
  /// The lines of indicators and rows whose claims were made and cannot be read.
  var unusableClaims: Set<Int> = []
  /// What sums come to over other scores, made when first asked for.
  private var otherScores: OtherScores?
  /// The indicators of which a sum above has said that they have no rows.
  var gapsTold: Set<String> = []

  init(
    _ form: Form, _ evaluation: Evaluation, _ template: Template, _ cohort: Cohort, _ cache: AuditCache,
    isBrief: Bool, within: (settled: SettledForm, focus: AuditFocus)? = nil
  ) {
    self.isBrief = isBrief
    self.within = within
    self.cache = cache
    self.form = form
    self.evaluation = evaluation
    self.template = template
    self.cohort = cohort
    otherwise = Self.otherwise(form, by: template, in: cohort)
    numbers = ReportNumbers(template.rounding)
    rows = form.rows.mapValues { rows in
      Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  mutating func run() -> FormAudit {
    let addsTotal = within?.focus.addsTotal ?? true
    let roots = (template.roots + template.extras).compactMap { walk($0, isAdded: addsTotal) }
    if addsTotal { auditTotal(roots) }
    if within?.focus.looksAtGrade ?? true { auditGrade() }
    // Their lines are where failed checks are told.
    if !isBrief || !evaluation.findings.isEmpty {
      for check in template.checks { audit(check) }
    }
    markUnusableClaims()
    takeFindings()
    reportObstacles()
    let order = findings.indices.sorted { left, right in
      let (a, b) = (findings[left], findings[right])
      if a.weight != b.weight { return a.weight < b.weight }
      if a.stake != b.stake { return a.stake > b.stake }
      let (first, second) = (a.line ?? lines.count, b.line ?? lines.count)
      return first == second ? left < right : first < second
    }
    return FormAudit(
      evaluation: evaluation, claimedTotal: form.claimedTotal.map { PrintedFigure($0) },
      claimedGrade: form.claimedGrade?.value, lines: lines, findings: order.map { findings[$0] })
  }

  // MARK: saying

  /// Says something of a line, where it stands or at the first of `places`.
  mutating func report(
    _ message: AuditMessage, line: Int?, at places: [AuditPlace] = [], stake: Rational = .zero,
    variant: Variant? = nil, working: [DerivationStep] = []
  ) {
    let own = line.map { AuditPlace(place: lines[$0].place, spot: lines[$0].spot) }
    let first = places.first ?? own
    findings.append(
      AuditFinding(
        weight: message.weight,
        diagnostic: Diagnostic(message, at: first?.place ?? evaluation.place, spot: first?.spot),
        line: line, otherPlaces: Array(places.dropFirst()), stake: stake, variant: variant, working: working))
  }

  /// How far a figure lies outside two bounds; zero within them.
  func distance(_ value: Rational, outside low: Rational, _ high: Rational) -> Rational {
    value > high ? distance(value, high) : value < low ? distance(value, low) : .zero
  }

  /// How far apart two figures are; what passes the limit of numbers hangs on nothing.
  func distance(_ a: Rational, _ b: Rational) -> Rational { ((try? a + -b) ?? .zero).magnitude }

  /// A score as the template prints it.
  func printed(_ score: Rational) -> Rational {
    (try? score.rounded(places: template.rounding.places, mode: template.rounding.mode)) ?? score
  }

  /// Whether a claim is a score, as it is or as the template prints it: 仅总分 rounds the total alone.
  func says(_ claim: PrintedFigure, _ score: Rational) -> Bool {
    claim.equals(score) || claim.equals(printed(score))
  }

  // MARK: indicators

  /// Audits an indicator after everything below it, its line standing before theirs; nil where there is nothing to say
  /// of it and no sum above it `isAdded` up.
  private mutating func walk(_ id: IndicatorID, isAdded: Bool) -> Standing? {
    guard isAdded || within?.focus.touches(id) ?? true else { return nil }
    let indicator = template[id]
    let index = lines.count
    guard var standing = audit(indicator, isAdded: isAdded) else { return nil }
    if form.indicators[id]?.unusable.contains(.claim) ?? false {
      standing = withUnusableClaim(standing, index, result(of: id), isTaken: indicator.role == .penalty)
    }
    return standing.named(indicator.name)
  }

  private mutating func audit(_ indicator: Indicator, isAdded: Bool) -> Standing? {
    let id = indicator.id
    let result = result(of: id)
    let claim = form.indicators[id]?.claimed.map { PrintedFigure($0) }
    let index = lines.count
    let isGroup = !indicator.children.isEmpty || indicator.rows != nil
    addLine(
      isGroup ? .group : .indicator, path: indicator.path, name: indicator.name, depth: indicator.level - 1,
      claim, result,
      at: form.indicators[id]?.score.map { ($0.place, $0.spot) })
    guard isGroup else { return auditLeaf(index, claim, told(result, claim), row: nil) }
    let adds = isAdded || within?.focus.adds(id) ?? true
    var parts = indicator.children.compactMap { walk($0, isAdded: adds) }
    guard adds else { return nil }
    for row in result.rows { parts.append(audit(row, below: indicator).named(row.name)) }
    let isPlain =
      indicator.composition == .sum && indicator.role == .regular && !mayShare(id)
      // Rows that are not rounded themselves are rounded here.
      && !(indicator.rows?.keepsExactShares ?? false)
      && !result.steps.contains(where: \.isMoreThanSum)
    let whole: AuditedSum.Whole = indicator.rows == nil ? .group(id) : .rows(id, result.rows.map(\.result))
    let gap = result.rowGap.map { SumGap(path: indicator.path, gap: $0, missing: missing(result)) }
    return auditSum(
      AuditedSum(
        line: index, claim: claim, score: result.score, whole: whole, isPlain: isPlain, steps: result.steps,
        otherwise: otherwise?.indicators[id.index].score),
      parts, gap)
  }

  /// Whether what does not apply may share its points among the members of a group, or with nil of the form.
  func mayShare(_ id: IndicatorID?) -> Bool {
    func shares(_ indicator: Indicator, over form: Bool) -> Bool {
      switch indicator.policies.notApplicable {
      case .respread?: !form || indicator.parent == nil
      case .rescale?: form
      case .value?, .fail?, .pending?, .notApplicable?, nil: false
      }
    }
    guard let id else { return template.indicators.contains { shares($0, over: true) } }
    let members = template[id].rows == nil ? template[id].children.map { template[$0] } : [template[id]]
    return members.contains { shares($0, over: false) }
  }

  /// What a sum comes to over other scores of its members, in their order; nil where one of them is not known.
  mutating func sum(of whole: AuditedSum.Whole, over scores: [Rational?], isRounded: Bool) -> Rational? {
    let others = otherScores ?? OtherScores(cache.evaluator(template), form, in: cohort)
    otherScores = others
    switch whole {
    case .rows(let id, let rows):
      return known(scores, of: rows.map(\.score)).flatMap { members in
        let own = Dictionary(uniqueKeysWithValues: members.map { ($0.place, $0.score) })
        return others.sum(
          of: id, overRows: rows.indices.map { (own[$0], rows[$0].points) }, isRounded: isRounded)
      }
    case .group(let id): return sum(of: id, template[id].children, scores, isRounded, others)
    case .total: return sum(of: nil, template.roots + template.extras, scores, isRounded, others)
    }
  }

  private func sum(
    of id: IndicatorID?, _ members: [IndicatorID], _ scores: [Rational?], _ isRounded: Bool,
    _ others: OtherScores
  ) -> Rational? {
    known(scores, of: members.map { result(of: $0).score }).flatMap { known in
      let scores = Dictionary(uniqueKeysWithValues: known.map { (members[$0.place], $0.score) })
      return others.sum(of: id, over: scores, isRounded: isRounded)
    }
  }

  /// The scores of members that apply, by their places; nil where one of them is not known. What does not apply, and
  /// claims nothing, is no member.
  private func known(_ scores: [Rational?], of computed: [Score]) -> [(place: Int, score: Rational)]? {
    var members: [(place: Int, score: Rational)] = []
    for (place, (score, own)) in zip(scores, computed).enumerated() {
      if case .notApplicable = own, score?.isZero ?? true { continue }
      guard let score else { return nil }
      members.append((place, score))
    }
    return members
  }

  func result(of id: IndicatorID) -> IndicatorResult {
    within?.settled.result(of: id) ?? evaluation.indicators[id.index]
  }

  /// A result with how it came about, as far as anything may be said of it.
  private func told(_ result: IndicatorResult, _ claim: PrintedFigure?) -> IndicatorResult {
    guard isBrief, let rule = template[result.id].rule else { return result }
    if case .notApplicable = result.score, claim != nil {
      // Who ruled it out is told by its steps.
      return cache.evaluator(of: result.id, template).evaluate(result.id, of: form, in: cohort)
    }
    guard case .scored(let score) = result.score else { return result }
    // What full points ask for and which tier applied is asked where a claim differs.
    let differs = claim.map { !says($0, score) } ?? false
    let isAsked = differs && (rule.hasTiers || claim?.value == result.points)
    // A person's score that is claimed is as it was given, unless the claim differs.
    guard isAsked || rule.isJudged && (within == nil || differs || claim == nil) else { return result }
    return cache.evaluator(of: result.id, template).evaluate(result.id, of: form, in: cohort)
  }

  /// A veto that holds, in words.
  func told(_ veto: VetoResult) -> VetoResult {
    guard isBrief else { return veto }
    return cache.evaluator(ofVeto: veto.index, template).explain(veto: veto.index, of: form, in: cohort)
  }

  /// The points of an indicator that none of its rows has.
  private func missing(_ result: IndicatorResult) -> Rational {
    let known = result.rows.reduce(Rational.zero) { (try? $0 + $1.result.points) ?? $0 }
    return max((try? result.points + -known) ?? .zero, .zero)
  }

  private mutating func audit(_ row: RowResult, below indicator: Indicator) -> Standing {
    let table = indicator.rows?.table
    let data = table.flatMap { rows[$0]?[row.number] }
    let claim = table.flatMap { data?.points(in: template[$0].claimedColumn) }.map { PrintedFigure($0) }
    let index = lines.count
    addLine(
      .row, path: indicator.path + "/" + row.name, name: row.name, depth: indicator.level, claim, row.result,
      at: data.map { ($0.place, $0.spot) } ?? (row.place, ""))
    if let table, let column = template[table].scoreColumn {
      let score = template[table].columns[column]
      judgedCells[index] = (
        score.label ?? score.name, AuditPlace(place: data?.place ?? row.place, spot: data?.spot ?? "")
      )
    }
    let standing = auditLeaf(index, claim, row.result, row: data)
    guard let column = table.flatMap({ template[$0].claimedColumn }),
      data?.unreadable.contains(column) ?? false
    else { return standing }
    return withUnusableClaim(standing, index, row.result, isTaken: indicator.role == .penalty)
  }

  private mutating func addLine(
    _ level: AuditLevel, path: String, name: String, depth: Int, _ claim: PrintedFigure?,
    _ result: IndicatorResult,
    at place: (Place, String)?
  ) {
    lines.append(
      AuditLine(
        level: level, path: path, name: name, depth: depth, points: result.hasPoints ? result.points : nil,
        claimed: claim.map { Phrase($0.written) },
        claimedPoints: claim?.value,
        place: claim?.place ?? place?.0 ?? evaluation.place, spot: claim?.spot ?? place?.1 ?? "",
        computed: .score(result.score, exact: result.exact), verdict: .notClaimed))
  }

  /// Settles how a line stands.
  mutating func settle(_ index: Int, _ verdict: Verdict) { lines[index].verdict = verdict }
}

/// How the claims of a line, and of all below it, enter the sum above.
struct Standing {
  /// What a form adds up: the claim, or a person's score, or else the computed one; nil where neither is known.
  var value: Rational?
  /// The least and the greatest that may have been added, or that are possible.
  var low: Rational
  var high: Rational
  /// Its name, for the list of addends.
  var name = ""
  /// What is added, as it is printed there.
  var addend: Addend
  /// Whether the value rests on what the form prints alone.
  var isClaimed: Bool
  /// Whether it differs from what was computed, so that sums above may differ.
  var differs: Bool
  /// What is added without rounding: the exact score that a claim stands for, or else what is claimed.
  var exact: Rational?
  /// The same, rounded as the template says.
  var rounded: Rational?
  /// How far the value may lie from what was meant, where a spreadsheet computed it.
  var slack = Rational.zero
  /// Why what stands below may not be all.
  var gaps: [SumGap] = []

  /// A figure in a list of addends.
  enum Addend {
    /// As the form prints it.
    case written(String)
    case points(Rational)
    case unknown
    /// It does not apply, and nothing is added.
    case none
  }

  /// The standing of a line of that name.
  func named(_ name: String) -> Standing {
    var result = self
    result.name = name
    return result
  }
}

/// Rows that are missing below an indicator, or may be.
struct SumGap {
  /// The path of the indicator.
  let path: String
  /// Why they may not be all.
  let gap: RowGap
  /// The points that none of its rows has.
  let missing: Rational
}

extension DerivationStep {
  /// Whether it makes a score of a group something else than the sum of its parts.
  var isMoreThanSum: Bool {
    switch self {
    case .shared, .composed, .raised, .capped: true
    case .formula, .value, .line, .records, .branch, .condition, .tier, .steps, .item, .itemCount, .judged,
      .overridden,
      .policy, .notApplicable, .extrasAdded, .pointsSet, .rounded, .obstacle:
      false
    }
  }
}
