/// What an indicator, a row, a group or the form comes to.
enum Mark: Hashable, Sendable {
  enum Sharing: Sendable { case group, form, nowhere }
  case scored(Fraction)
  case pending
  case notApplicable(Sharing)

  var text: String {
    switch self {
    case .scored(let points): points.text
    case .pending: "no score"
    case .notApplicable: "not applicable"
    }
  }
}

/// Where an expression is asked.
struct Spot {
  var form: Int
  /// The indicator whose sentence it stands in, and its points here.
  var indicator: Int?
  var full: Fraction?
  /// The row at hand.
  var row: (table: Int, index: Int)?
  /// Whether the sentence says itself, by a floor and a ceiling, what figures below zero get.
  var takesNegative = false

  init(form: Int) { self.form = form }
}

/// Scores the forms of one run as the reference of the language says, each question by the plainest way there.
final class Marker {
  let template: Template
  let sheets: [Sheet]
  /// The forms that a summary is of; nil outside of one.
  var scope: [Int]?
  /// Whether some number did not fit: then nothing is compared.
  var isTooLarge = false
  private var marks: [[Int: Mark]]
  private var totals: [Mark?]
  private var formulas: [[Int: Result<Value, Gap>]]
  var rowMarks: [[Int: [Int: Mark]]]
  /// The points of the rows below an indicator.
  var rowFull: [[Int: [Int: Fraction]]]

  init(_ template: Template, _ sheets: [Sheet]) {
    self.template = template
    self.sheets = sheets
    marks = Array(repeating: [:], count: sheets.count)
    totals = Array(repeating: nil, count: sheets.count)
    formulas = Array(repeating: [:], count: sheets.count)
    rowMarks = Array(repeating: [:], count: sheets.count)
    rowFull = Array(repeating: [:], count: sheets.count)
  }

  func note(_ gap: Gap) { if gap.kind == .tooLarge { isTooLarge = true } }

  // MARK: what is asked once

  func mark(_ id: Int, _ form: Int) -> Mark {
    if let known = marks[form][id] { return known }
    var mark = Mark.pending
    do throws(Gap) {
      mark = try template.indicators[id].sentence == nil ? group(id, form) : leaf(id, form)
    } catch {
      note(error)
    }
    marks[form][id] = mark
    return mark
  }

  func total(_ form: Int) -> Mark {
    if let known = totals[form] { return known }
    var mark = Mark.pending
    do throws(Gap) { mark = try wholeForm(form) } catch { note(error) }
    totals[form] = mark
    return mark
  }

  func formula(_ id: Int, _ form: Int) throws(Gap) -> Value {
    if let known = formulas[form][id] { return try known.get() }
    let formula = template.formulas[id]
    let result = Result { () throws(Gap) in
      try figure(formula.expression, formula.policies, Spot(form: form))
    }
    formulas[form][id] = result
    return try result.get()
  }

  /// An expression with the policies of a formula.
  func figure(_ expression: Expression, _ policies: Policies, _ spot: Spot) throws(Gap) -> Value {
    do throws(Gap) {
      return try value(expression, spot)
    } catch {
      note(error)
      guard error.ruling == nil, let outcome = policy(for: error, [policies]) else { throw error }
      switch outcome {
      case .value(let value): return try self.value(value, spot)
      case .fail, .pending: throw Gap(.other, .pending)
      case .notApplicable, .group, .form: throw Gap(error.kind, .notApplicable)
      }
    }
  }

  /// What the template says besides values, which it does not say of figures beside the scores.
  var rulings: Policies {
    var policies = template.policies
    for path in [\Policies.missing, \.zero, \.allZero, \.notApplicable] {
      if case .value? = policies[keyPath: path] { policies[keyPath: path] = nil }
    }
    return policies
  }

  /// A figure beside the scores.
  func listed(_ item: Listed, _ form: Int) throws(Gap) -> Value {
    var policies = item.policies
    policies.missing = policies.missing ?? rulings.missing
    policies.zero = policies.zero ?? rulings.zero
    policies.allZero = policies.allZero ?? rulings.allZero
    return try figure(item.expression, policies, Spot(form: form))
  }

  /// The nearest policy that speaks of a gap; the nearest come first.
  func policy(for gap: Gap, _ policies: [Policies]) -> Policies.Outcome? {
    func nearest(_ path: KeyPath<Policies, Policies.Outcome?>) -> Policies.Outcome? {
      policies.lazy.compactMap { $0[keyPath: path] }.first
    }
    switch gap.kind {
    case .missing: return nearest(\.missing)
    case .zeroDivisor(dividendIsZero: true): return nearest(\.allZero) ?? nearest(\.zero)
    case .zeroDivisor: return nearest(\.zero)
    case .other, .tooLarge: return nil
    }
  }

  /// The policies that an indicator finds, from its sentence up.
  func policies(_ id: Int) -> [Policies] {
    var found: [Policies] = []
    if let sentence = template.indicators[id].sentence {
      found.append(sentence.policies)
      if case .named(let rule) = sentence.curve {
        found.insert(template.rules[rule].sentence.policies, at: 0)
      }
    }
    var next: Int? = id
    while let id = next {
      found.append(template.indicators[id].policies)
      next = template.indicators[id].parent
    }
    return found + [template.policies]
  }

  // MARK: points

  func points(_ id: Int, _ form: Int) -> Fraction {
    let indicator = template.indicators[id]
    return indicator.adjustable == nil ? indicator.points : sheets[form].points[id] ?? indicator.points
  }

  func rounded(_ number: Fraction) throws(Gap) -> Fraction {
    try number.rounded(template.places, template.mode)
  }
  func roundedUnlessTotal(_ number: Fraction) throws(Gap) -> Fraction {
    template.onlyTotal ? number : try rounded(number)
  }
}
