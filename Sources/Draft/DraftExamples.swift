import Driver
import Phrases
import Program
import Runtime
import Source
import Values

/// One form for each translated cell, worked out for its author to read.
struct DraftExamples {
  private let template: Template
  private let forms: [Evaluation]

  /// Scores invented forms by a draft; nil where it has an error.
  init?(_ draft: Draft) {
    guard let template = draft.template else { return nil }
    self.template = template
    let values = template.inputs.map { input in
      InventedValues(
        input, in: template, sentences: draft.cells.map(\.sentence).filter { $0.contains(input.name) })
    }
    let forms = (0..<InventedValues.forms).map { form in
      let members = zip(template.inputs, values).enumerated().map { number, pair in
        "\"\(pair.0.name)\": \(pair.1.value(form: form, input: number))"
      }
      return "{\"表单\": \"例\(form)\", \"输入\": {\(members.joined(separator: ", "))}}"
    }
    let data = SourceFile(path: "例.json", bytes: Array("[\(forms.joined(separator: ",\n"))]".utf8))
    self.forms = scoreForms(in: data, by: template).evaluations
  }

  /// The figures and the score of the form that shows most of a rule: points neither all nor none where there is one.
  func example(of path: String) -> Phrase? {
    guard let indicator = template.indicators.first(where: { $0.path == path }) else { return nil }
    let results = forms.map { $0.indicators[indicator.id.index] }.filter { !$0.sources.isEmpty }
    func score(_ result: IndicatorResult) -> Rational? {
      if case .scored(let score) = result.score { score } else { nil }
    }
    let scored = results.compactMap { result in score(result).map { (result, $0) } }
    let telling =
      scored.first { !$0.1.isZero && $0.1 != indicator.points } ?? scored.first { $0.1 != indicator.points }
    guard let (result, points) = telling ?? scored.first else { return nil }
    let figures = result.sources.map {
      Phrase("\($0.name.chinese) \($0.value.chinese)", "\($0.name.english) \($0.value.english)")
    }
    let text = points.exactDecimalText ?? points.description
    return Phrase(
      figures.map(\.chinese).joined(separator: "，") + " → \(text) 分",
      figures.map(\.english).joined(separator: ", ") + " → \(text) points")
  }
}

/// Values of one input that show what a rule does: around the figures that its sentences name, and ordinary ones.
private struct InventedValues {
  /// How many forms are invented.
  static let forms = 48
  private var values: [String]

  init(_ input: Input, in template: Template, sentences: [String]) {
    switch input.type {
    case .number(let type):
      values = Self.figures(in: sentences, unit: type.unit?.symbol ?? "").flatMap { figure in
        [-7, 3, -1, 0].compactMap { step in
          (try? figure + Rational(step)).flatMap { $0.isNegative ? nil : $0.exactDecimalText }
        }
      }
      // What no sentence names is put into formulas, most of them ratios: their figures lie near each other.
      values += ["87", "100", "95", "103", "62", "98", "108", "80", "100", "91", "120"]
      if !sentences.isEmpty { values += ["3", "1", "2", "0"] }
    case .truth: values = ["false", "true"]
    case .date: values = Self.days(in: sentences).map { "\"\($0)\"" } + ["\"2024-12-31\"", "\"2024-01-15\""]
    case .level(let id): values = template[id].levels.map { "\"\($0.name)\"" }.reversed()
    case .text, .target, .figure, .reported: values = ["\"例\""]
    }
  }

  /// The value in one of the forms; inputs go through theirs at different paces.
  func value(form: Int, input: Int) -> String { values[(form * (2 * input + 1) + input) % values.count] }

  /// The figures with a unit that sentences name.
  private static func figures(in sentences: [String], unit: String) -> [Rational] {
    guard !unit.isEmpty else { return [] }
    return sentences.flatMap { sentence in
      sentence.split { !$0.isNumber && !$0.isLetter && $0 != "%" && $0 != "." }.compactMap { word in
        word.hasSuffix(unit) ? Rational(decimal: String(word.dropLast(unit.count))) : nil
      }
    }
  }

  /// The days that sentences name, as data write them.
  private static func days(in sentences: [String]) -> [String] {
    sentences.flatMap { $0.split { !$0.isNumber && !"年月日".contains($0) } }.compactMap { word in
      let parts = word.split { !$0.isNumber }
      return parts.count == 3 && word.hasSuffix("日") ? parts.joined(separator: "-") : nil
    }
  }
}
