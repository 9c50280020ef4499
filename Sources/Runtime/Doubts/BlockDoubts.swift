import Planning
import Program
import Source

/// What is asked of the figures of forms in blocks although they can be computed with (`FormDoubts`).
package struct BlockDoubts: Sendable {
  private let doubts: FormDoubts
  private let template: Template
  private let plan: Plan
  /// For each input of the template, whether anything is asked of the days and sums that it is part of.
  package let inputs: [Bool]
  /// For each indicator, that its claim is not asked for.
  package let claims: [Bool]

  /// What a template asks.
  package init(_ evaluator: Evaluator, _ plan: Plan) {
    (doubts, template, self.plan) = (evaluator.doubts, evaluator.template, plan)
    let figures = evaluator.doubts.figures
    inputs = evaluator.template.inputs.indices.map { figures.contains(InputID($0)) }
    claims = evaluator.template.indicators.map { _ in false }
  }

  /// The forms of a block of whose targets something may be asked, which rests on what is scored; some may be named
  /// several times.
  package func targetForms(in block: FormBlock) -> [Int] { doubts.targetForms(in: block, plan) }

  /// The forms of a block of whose days and sums something may be asked; some may be named several times.
  package func figureForms(in block: FormBlock) -> [Int] { doubts.figureForms(in: block, plan) }

  /// What is asked of the days and sums of a form of which nothing else is to be told.
  package func findings(in form: Form) -> [Diagnostic] {
    var teller = FigureTeller(template, form)
    return teller.tell(doubts)
  }
}
