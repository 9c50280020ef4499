import Program
import Values

/// What the forms of a run answer to the questions that a template puts to all of them (全体).
///
/// Each question is asked of every form once, and what it comes to is computed once for each group (同), so that
/// a run of many forms takes time in proportion to them.
package struct Cohort: Sendable {
  /// The answer of one form to one question.
  enum Answer: Sendable {
    /// 当 leaves the form out; nil keys could be any, and need not be known.
    case leftOut(keys: [Value]?)
    /// The form takes part with these values.
    case given(keys: [Value], values: [Value])
    /// The values cannot be told; nil keys could be any.
    case unknown(keys: [Value]?)
  }

  /// What a question comes to for the forms that agree in its keys.
  private struct Group {
    var records = RecordGroup()
    /// A form that cannot be told, which leaves all that rests on it open.
    var unknown: String?
  }

  /// The names of the forms.
  let forms: [String]
  /// Why these may not be all forms; what rests on them then has no value.
  let doubt: CohortDoubt?
  /// For each question, the answers in the order of the forms.
  private(set) var answers: [CohortID: [Answer]] = [:]
  private var groups: [CohortID: [[Value]: Group]] = [:]
  /// For each question, a form whose keys cannot be told, so that it could be in any group.
  private var unplaced: [CohortID: String] = [:]

  /// Asks every form, each question after those it rests on.
  package init(of forms: [Form], by template: Template, doubt: CohortDoubt? = nil) {
    self.forms = forms.map(\.id)
    self.doubt = doubt
    for id in template.cohortOrder {
      let query = template[id]
      let answers = forms.map { form in
        var evaluator = FormEvaluator(template: template, form: form, cohort: self)
        return evaluator.answer(query)
      }
      self.answers[id] = answers
      if case .aggregate(let aggregate) = query {
        group(answers, id, aggregate, rounding: template.rounding.mode)
      }
    }
  }

  /// What a question comes to for the forms with these keys; one that cannot be told stops all that rests on it,
  /// for a place or a best value without it would be a guess.
  func group(_ id: CohortID, keys: [Value]) throws(Stop) -> RecordGroup {
    if let doubt { throw Stop(.uncertainCohort(doubt)) }
    if let form = unplaced[id] { throw Stop(.incompleteCohort(form: form)) }
    let group = groups[id]?[keys] ?? Group()
    if let form = group.unknown { throw Stop(.incompleteCohort(form: form)) }
    return group.records
  }

  private mutating func group(
    _ answers: [Answer], _ id: CohortID, _ aggregate: Aggregate, rounding mode: RoundingMode
  ) {
    var groups: [[Value]: Group] = [:]
    for (form, answer) in zip(forms, answers) {
      switch answer {
      case .leftOut(let keys?): groups[keys] = groups[keys] ?? Group()
      case .leftOut(nil): break
      case .given(let keys, let values): groups[keys, default: Group()].records.records.append(values)
      case .unknown(let keys?): groups[keys, default: Group()].unknown = form
      case .unknown(nil): unplaced[id] = unplaced[id] ?? form
      }
    }
    for keys in groups.keys {
      groups[keys]?.records.settle(aggregate, from: Template.cohortName, rounding: mode)
    }
    self.groups[id] = groups
  }
}

extension FormEvaluator {
  /// What this form answers to a question to all forms.
  mutating func answer(_ query: CohortQuery) -> Cohort.Answer {
    switch query {
    case .aggregate(let aggregate):
      let keys = try? values(aggregate.keys)
      do throws(Stop) {
        if let filter = aggregate.filter, try !truth(filter) { return .leftOut(keys: keys) }
        guard let keys else { return .unknown(keys: nil) }
        return .given(keys: keys, values: try values(aggregate.values))
      } catch {
        return .unknown(keys: keys)
      }
    case .group(let key):
      return (try? value(key)).map { .given(keys: [], values: [$0]) } ?? .unknown(keys: [])
    }
  }

  mutating func values(_ measures: [Measure]) throws(Stop) -> [Value] {
    var result: [Value] = []
    for measure in measures { result.append(try value(measure)) }
    return result
  }
}
