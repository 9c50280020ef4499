import Checker
import Enclosure
import Program
import Prover
import Source
import Values

/// What is proved of templates, as the member `proofs` of the format `heng-findings/1`.
///
/// The values of a formula are in its unit without a scale: a share is 1 where it is shown as 100%.
func proofsJSON(_ templates: [Template], language: Language) -> JSONText {
  .array(templates.map { proofJSON(provedRanges(of: $0), Narrator($0, language)) })
}

private func proofJSON(_ ranges: ProvedRanges, _ narrator: Narrator) -> JSONText {
  let template = narrator.template
  return .object([
    ("template", .string(template.name)),
    ("file", .string(template.file.path)),
    (
      "formulas",
      .array(
        ranges.formulas.map { entry in
          let formula = template[entry.id]
          return .object([
            ("name", .string(formula.name)),
            ("values", rangeJSON(entry.values, narrator.rangeText(entry.values, as: formula.measure.type))),
          ])
        })
    ),
    (
      "outcomes",
      .array(
        ranges.outcomes.map { entry in
          .object([
            ("name", .string(entry.name)),
            ("values", rangeJSON(entry.values, narrator.rangeText(entry.values, as: entry.type))),
          ])
        })
    ),
    ("indicators", .array(ranges.leaves.map { leafJSON($0, narrator) })),
    ("takenAsNotNegative", .strings(ranges.takenAsNotNegative)),
    ("takenInOtherUnits", .strings(ranges.takenInOtherUnits)),
  ])
}

private func leafJSON(_ leaf: ProvedRanges.Leaf, _ narrator: Narrator) -> JSONText {
  let indicator = narrator.template[leaf.id]
  let points = ValueType.number(
    NumberType(dimension: Dimension(base: "分"), unit: narrator.template.units.unit(named: "分")))
  return .object([
    ("path", .string(indicator.path)),
    ("points", .string(indicator.points.fractionText)),
    ("scores", leaf.scores.map { rangeJSON($0, narrator.rangeText($0, as: points)) } ?? .null),
    ("provedNotBelow", .boolean(leaf.isProvedBelow)),
    ("provedNotAbove", .boolean(leaf.isProvedAbove)),
  ])
}

/// An enclosure; an end that is null is open on that side, unless `isEmpty` says that there is no value at all.
private func rangeJSON(_ interval: Interval, _ text: String) -> JSONText {
  func end(_ end: Interval.End?) -> JSONText {
    guard let end, !interval.isEmpty else { return .null }
    return .object([("value", .string(end.value.fractionText)), ("isIncluded", .boolean(end.isIncluded))])
  }
  return .object([
    ("text", .string(text)), ("low", end(interval.low)), ("high", end(interval.high)),
    ("isEmpty", .boolean(interval.isEmpty)),
  ])
}
