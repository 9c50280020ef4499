import Program
import Runtime
import Source
import Values

/// Equations, which read the same in both languages but for their words.
extension Narrator {
  /// `名称 = 式子 = 代入 = 值`, saying nothing twice, and `≈` before a value that is shortened.
  func equation(_ computation: Computation) -> String {
    let value = text(computation.value)
    var parts: [String] = []
    for part in [
      computation.name.map { text($0) } ?? "", text(computation.expression), text(computation.figures),
    ]
    where !part.isEmpty && part != value && part != "≈" + value && !parts.contains(part) {
      parts.append(part)
    }
    guard !parts.isEmpty else { return (computation.isExact ? "" : "≈ ") + value }
    return parts.joined(separator: " = ") + equal(computation.isExact) + value
  }

  /// `平均(评委: 分数) = 平均(28分, 25分) = 26.5分`; what counts, or ranks, has a value alone.
  func equation(_ records: RecordsTaken) -> String {
    var parts = (records.name.map { [$0] } ?? []) + [text(records.expression)]
    figures(records).map { parts.append($0) }
    return parts.joined(separator: " = ") + equal(records.isExact) + text(records.value)
  }

  /// `平均(28分, 25分)`, of many values the first; nil where a function makes no figure of values.
  func figures(_ records: RecordsTaken) -> String? {
    if records.function == .rank || records.values.isEmpty { return nil }
    let more = records.taken > records.values.count ? ", …" : ""
    let values = records.values.map { text($0) }.joined(separator: ", ")
    return "\(text(records.function.phrase))(\(values)\(more))"
  }

  /// The straight line through two points: `8分 + (92% − 90%) ÷ (95% − 90%) × (10分 − 8分) = 8.8分`.
  func equation(_ line: LineTaken, _ a: LineTaken.Point, _ b: LineTaken.Point) -> String {
    func difference(_ one: Phrase, _ other: Phrase) -> String {
      "(\(text(Template.phrase(one, .subtract, other))))"
    }
    let share = "\(difference(line.x, a.x)) ÷ \(difference(b.x, a.x))"
    return "\(text(a.y)) + \(share) × \(difference(b.y, a.y))" + equal(line.isExact) + text(line.value)
  }

  /// What of its points a group has: `(甲 90 ÷ 100 × 60% + 乙 80 ÷ 100 × 40%)`.
  func composedText(_ composition: Composition, _ parts: [ComposedPart]) -> String {
    let texts = parts.map { composedText($0) }
    switch composition {
    case .mean: return meanText(parts, texts)
    case .sum: return "(\(texts.joined(separator: " + ")))"
    case .minimum, .maximum:
      let function = composition == .minimum ? FunctionName.minimum : .maximum
      return "\(text(function.phrase))(\(texts.joined(separator: ", ")))"
    }
  }

  private func meanText(_ parts: [ComposedPart], _ texts: [String]) -> String {
    let sum = "(\(texts.joined(separator: " + ")))"
    guard parts.allSatisfy({ $0.share != nil }) else { return "\(sum) ÷ \(parts.count)" }
    // Where a part does not apply, the others weigh more.
    let whole = parts.reduce(Rational?.some(.zero)) { sum, part in
      sum.flatMap { sum in part.share.flatMap { try? sum + $0 } }
    }
    return whole == .one ? sum : sum + (whole.map { " ÷ " + percent($0) } ?? "")
  }

  func composedText(_ part: ComposedPart) -> String {
    "\(part.name) \(numbers.points(part.score)) ÷ \(numbers.points(part.points))"
      + (part.share.map { " × " + percent($0) } ?? "")
  }

  private func percent(_ share: Rational) -> String {
    (try? share * .hundred).map { numbers.points($0) + "%" } ?? ""
  }

  private func equal(_ isExact: Bool) -> String { isExact ? " = " : " ≈ " }

  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
}
