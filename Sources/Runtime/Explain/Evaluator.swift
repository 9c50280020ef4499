import Planning
import Program
import Source
import TargetTexts

/// How much is told of how settled scores came about. Findings, and what is open or does not apply, are told in any case.
package enum Explained: Sendable {
  /// Everything.
  case wholly
  /// Of groups, the total, vetoes and rows; the leaves can be asked for one by one.
  case sums
  /// Nothing but findings.
  case findings
}

/// A checked template with its plan, as far as it has been lowered: what scores forms by it.
package struct Evaluator: Sendable {
  /// The template.
  package let template: Template
  var lowering: Lowering
  /// The whole plan; nil where only what is asked for is lowered.
  package let plan: Plan?
  /// Where the expressions of each indicator stand; empty where only what is asked for is lowered.
  let contexts: [LoweringContext]
  /// What of the plan results need; nil where only what is asked for is lowered.
  let demand: Demand?
  let facts: PlanFacts
  /// Where sentences and expressions stand that ask for the kind of a text, so that one that cannot be read is theirs
  /// to tell.
  let asksKinds: Set<SourceRange>
  /// Whether anything asks for the kind of a text, a selection of rows included.
  let asksAnyKind: Bool
  /// The texts that rows are taken by.
  let askedTexts: AskedTexts
  /// What is asked of figures that can be computed with.
  let doubts: FormDoubts
  /// The inputs by which forms are grouped.
  let groupings: [InputID]
  /// What open scores of forms can come to.
  let knownBounds = KnownBounds()
  /// For each table, the columns of texts that may not be readable.
  private let textColumns: [[Int]]

  /// Lowers the whole template, for scoring whole forms.
  package init(_ template: Template) {
    self.template = template
    var lowering = Lowering(template)
    let plan = lowering.plan()
    self.plan = plan
    contexts = template.indicators.map { lowering.context(of: $0, plan.indicators[$0.id.index]) }
    self.lowering = lowering
    demand = Demand(plan)
    facts = plan.facts
    asksKinds = template.placesAskingKinds
    asksAnyKind =
      !asksKinds.isEmpty || template.indicators.contains { $0.rows?.filter?.asksKind(in: template) ?? false }
    askedTexts = AskedTexts(of: template)
    doubts = FormDoubts(of: template)
    textColumns = template.tables.map(\.textColumns)
    groupings = template.groupings
  }

  /// Lowers nothing yet, for asking one thing of a template.
  package init(asking template: Template) {
    self.template = template
    facts = PlanFacts(template)
    lowering = Lowering(template)
    plan = nil
    contexts = []
    demand = nil
    asksKinds = []
    asksAnyKind = true
    askedTexts = AskedTexts(of: template)
    doubts = FormDoubts()
    textColumns = template.tables.map(\.textColumns)
    groupings = template.groupings
  }

  /// The same with an indicator lowered, for asking many forms about it.
  package func lowering(_ id: IndicatorID) -> Evaluator {
    var copy = self
    _ = copy.lowering.indicator(id)
    return copy
  }

  /// The same with an expression of the form lowered.
  package func lowering(_ measure: Measure) -> Evaluator {
    var copy = self
    _ = copy.lowering.lower(measure, LoweringContext())
    return copy
  }

  /// The inputs that what has been lowered rests on.
  package var inputs: [InputID] {
    lowering.graph.slots.compactMap { if case .input(let id) = $0.subject { id } else { nil } }
  }

  /// Scores one form among all the forms of a run; without them it stands alone. What is not to be explained makes no
  /// text: settled scores have no steps, losses or sources then, and all findings all the same.
  package func evaluate(_ form: Form, in cohort: Cohort? = nil, explained: Explained = .wholly) -> Evaluation
  {
    var explainer = Explainer(self, form, cohort, explained: explained)
    return explainer.run()
  }

  /// A veto that holds in a form, with its condition and figures in words.
  package func explain(veto index: Int, of form: Form, in cohort: Cohort) -> VetoResult {
    var explainer = Explainer(self, form, cohort)
    return explainer.told(template.vetoes[index], index, true)
  }

  /// A condition in the sentence of an indicator with the figures of a form: 「85% ≥ 90%」.
  package func figures(
    of condition: Measure, in id: IndicatorID, of form: Form, in cohort: Cohort
  ) -> Phrase {
    var explainer = Explainer(self, form, cohort)
    return explainer.comparedFigures(condition, for: id)
  }

  /// What comes of one indicator alone.
  package func evaluate(_ id: IndicatorID, of form: Form, in cohort: Cohort? = nil) -> IndicatorResult {
    var explainer = Explainer(self, form, cohort)
    return explainer.result(of: id)
  }
}

extension Template {
  /// The sentences of indicators, conditions and figures beside the score that ask for the kind of a text.
  fileprivate var placesAskingKinds: Set<SourceRange> {
    let rules = indicators.compactMap(\.rule).filter { $0.contains(in: self) { $0.isKind } }
    let measures = vetoes.map(\.condition) + checks.map(\.condition) + outcomes.map(\.measure)
    return Set(rules.map(\.range) + measures.filter { $0.asksKind(in: self) }.map(\.range))
  }
}

extension Measure {
  /// Whether it is the kind of a text.
  fileprivate var isKind: Bool { if case .member(_, .kind) = kind { true } else { false } }

  /// Whether the kind of a text is asked for anywhere in it.
  fileprivate func asksKind(in template: Template) -> Bool { contains(in: template) { $0.isKind } }
}

extension Evaluator {
  /// Whether a text of a target or an actual of a form is of the kind 读不懂, as far as anything asks for kinds.
  func mayTellKinds(of form: Form) -> Bool {
    guard asksAnyKind else { return false }
    if form.inputs.values.contains(where: { $0.value.isUnreadableText }) { return true }
    for (table, rows) in form.rows {
      for row in rows.indices {
        for column in textColumns[table.index] where rows[row].cells.value(column)?.isUnreadableText ?? false
        {
          return true
        }
      }
    }
    return false
  }
}

extension Table {
  /// The columns of targets and actuals.
  fileprivate var textColumns: [Int] {
    columns.indices.filter { if case .target = columns[$0].type { true } else { false } }
  }
}

extension Value {
  /// Whether it is a text of a target or an actual of the kind 读不懂.
  var isUnreadableText: Bool {
    if case .target(let text) = self { text.kind == .unreadable } else { false }
  }
}
