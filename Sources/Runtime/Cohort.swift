import Program
import Values

/// What the forms of a run answer to the questions that a template puts to all of them (全体).
package struct Cohort: Sendable {
  /// The answer of one form to one question.
  enum Answer: Sendable {
    /// 当 leaves the form out.
    case leftOut(keys: [Value])
    /// The form takes part with these values.
    case given(keys: [Value], values: [Value])
    /// The values cannot be told; nil keys could be any.
    case unknown(keys: [Value]?)
  }

  /// The names of the forms.
  let forms: [String]
  /// For each question, the answers in the order of the forms.
  private(set) var answers: [CohortID: [Answer]] = [:]

  /// Asks every form, each question after those it rests on.
  package init(of forms: [Form], by template: Template) {
    self.forms = forms.map(\.id)
    for id in template.cohortOrder {
      answers[id] = forms.map { form in
        var evaluator = FormEvaluator(template: template, form: form, cohort: self)
        return evaluator.answer(template[id])
      }
    }
  }
}

extension FormEvaluator {
  /// What this form answers to a question to all forms.
  mutating func answer(_ query: CohortQuery) -> Cohort.Answer {
    guard let keys = try? values(query.keys) else { return .unknown(keys: nil) }
    do throws(Stop) {
      if let filter = query.filter, try !truth(filter) { return .leftOut(keys: keys) }
      return .given(keys: keys, values: try values(query.values))
    } catch {
      return .unknown(keys: keys)
    }
  }

  mutating func values(_ measures: [Measure]) throws(Stop) -> [Value] {
    var result: [Value] = []
    for measure in measures { result.append(try value(measure)) }
    return result
  }
}
