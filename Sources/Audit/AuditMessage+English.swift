import Program
import Runtime
import Source

extension AuditMessage {
  package var english: MessageText {
    switch self {
    case .scoreDiffers(let path, let claimed, let computed):
      MessageText(
        "`\(path)` claims \(claimed); the rule gives \(computed)", label: "differs from what comes out",
        why: "what comes out does not round to the claimed figure at its decimals",
        remedy: "check the figures and the way of computing, and correct the score or the data")
    case .doubtedScore(let path, let claimed, let computed, let otherwise, let figures, let isRight):
      MessageText(
        "\(Self.englishSum(path)) claims \(claimed): with \(Self.englishRead(figures)) it comes to \(computed), with \(Self.englishMeant(figures)) to \(otherwise)",
        label: isRight ? "a figure is in doubt" : "differs either way", why: Self.englishDoubt(isRight),
        remedy: Self.englishSettling(figures) + (isRight ? ", then audit again" : "; then check the score"))
    case .doubtedGrade(let claimed, let computed, let otherwise, let figures, let isRight):
      MessageText(
        "the grade claimed is `\(claimed)`: with \(Self.englishRead(figures)) it \(Self.englishShould(computed)), with \(Self.englishMeant(figures)) it \(Self.englishShould(otherwise))",
        label: isRight ? "a figure is in doubt" : "differs either way", why: Self.englishDoubt(isRight),
        remedy: Self.englishSettling(figures)
          + (isRight ? ", then audit again" : "; then check the total and the vetoes"))
    case .coarse(let path, let claimed, let exact, let computed, let places):
      MessageText(
        "`\(path)` claims \(claimed), which is \(exact) rounded; the template gives \(computed)",
        label: "rounded too far",
        why:
          "the template keeps \(places == 0 ? "whole points" : "\(places) decimals"); what is cut off goes into the sums",
        remedy: "write as many decimals as the template keeps")
    case .rounding(let path, let claimed, let exact, let computed):
      MessageText(
        "\(Self.englishSum(path)) claims \(claimed); it comes to \(exact), which the template rounds to \(computed)",
        label: "rounded in another way",
        why: "the claim stands for the exact figure; only the rounding is not the template's",
        remedy: "round as the template says")
    case .fullMarks(let path, let points, .target(let target, let actual, true), let computed):
      MessageText(
        "`\(path)` has full marks (\(points)) with \(actual) above the target \(target), which has no ≥ and asks for just that"
          + (computed.isEmpty ? "" : "; the rule gives \(computed)"),
        label: "not equal to the target",
        why: "a target without ≥ or ≤ is exact: more misses it as less does, and that is no rounding",
        remedy:
          "write ≥ before the target if it is the least; if it is exact, check the actual, score by the rule and give the reason"
      )
    case .fullMarks(let path, let points, .target(let target, let actual, false), let computed):
      MessageText(
        "`\(path)` has full marks (\(points)) for a missed target: target \(target), actual \(actual)"
          + (computed.isEmpty ? "" : "; the rule gives \(computed)"),
        label: "target missed",
        why: "target and actual compare, and the actual does not meet the target: that is no rounding",
        remedy: "check both; if they are right, score by the rule and give the reason")
    case .fullMarks(let path, let points, .condition(let condition, let figures), let computed):
      MessageText(
        "`\(path)` has full marks (\(points)) without meeting their condition: \(condition.english)"
          + (figures.isEmpty || figures == condition ? "" : " (\(figures.english))")
          + " does not hold; the rule gives \(computed)",
        label: "bound missed",
        why: "where the condition does not hold, the rule gives less than full points: that is no rounding",
        remedy: "check the figures; if they are right, score by the rule")
    case .wrongSum(let path, let claimed, let sum, let addends, let isPlain):
      MessageText(
        isPlain
          ? "\(Self.englishSum(path)) claims \(claimed); what stands below adds up to \(sum) (\(Self.listed(addends, " + ")))"
          : "\(Self.englishSum(path)) claims \(claimed); what stands below comes to \(sum) (\(Self.listed(addends, ", ")))",
        label: "wrong sum",
        why: isPlain
          ? "a sum is what the printed scores add up to"
          : "it is what the printed scores come to by the shares, means, limits and rounding of the template",
        remedy: "check the lines and correct the sum")
    case .sumWithinRounding(let path, let claimed, let sum, let addends):
      MessageText(
        "\(Self.englishSum(path)) claims \(claimed); what stands below adds up to \(sum) (\(Self.listed(addends, " + ")))",
        label: "off by rounding",
        why: "what the scores come to before they are rounded adds up to what the claim stands for",
        remedy: "round first and add then, as the template does")
    case .sumDiffers(let path, let claimed, let computed, let addends, let isPlain):
      MessageText(
        "\(Self.englishSum(path)) claims \(claimed); the form's figures come to \(computed)"
          + (addends.isEmpty ? "" : " (\(Self.listed(addends, isPlain ? " + " : ", ")))"),
        label: "differs",
        why:
          "with what is not claimed computed by the rules, and added and rounded as the template says, it differs",
        remedy: "check how it was added up; claim each line to find the one that differs")
    case .gradeUnexplained(let claimed, let computed):
      MessageText(
        "the grade claimed is `\(claimed)`, it \(Self.englishShould(computed)): neither the total nor a veto gives `\(claimed)`",
        label: "wrong grade",
        why: "total and vetoes decide the grade"
          + (computed.count > 1 ? "; whatever is open, they do not give `\(claimed)`" : ""),
        remedy: "check the total and the vetoes, and correct the grade")
    case .gradeByVeto(let claimed, let total, let byTotal, let veto):
      MessageText(
        "only a veto explains the grade `\(claimed)`: \(total) points earn `\(byTotal)`, but \(veto.text(in: .english))",
        label: "by a veto", why: "from the total alone the grade looks wrong",
        remedy: "nothing to change; see that the veto's condition is right")
    case .gradeFollows(let claimed, let total, let computed, let countsVetoes):
      MessageText(
        "the grade `\(claimed)` fits the claimed total \(total)\(countsVetoes ? " and the vetoes" : ""); the computed total \(computed.total)\(countsVetoes ? " and the vetoes give" : " earns") \(Self.englishOneOf(computed.grades))",
        label: "follows from the total", why: "the grade differs because the total does",
        remedy: "correct the total, and the grade with it")
    case .gradeWithoutVeto(let claimed, let earned, let veto, let computed):
      MessageText(
        earned.map {
          "the grade `\(claimed)` rests on the claimed total and leaves out a veto: the computed total \($0.total) earns \(Self.englishOneOf($0.grades)), and with the veto \(veto.text(in: .english)) it \(Self.englishShould(computed))"
        }
          ?? "the grade `\(claimed)` leaves out a veto: \(veto.text(in: .english)); it \(Self.englishShould(computed))",
        label: "veto left out", why: "where a veto holds, the total no longer decides",
        remedy: "correct the grade, or the data if the veto's condition is not so")
    case .unknownGrade(let claimed, let known, let near):
      MessageText(
        "the template has no grade `\(claimed)`", label: "no such grade",
        why: "its grades are \(known.joined(separator: ", "))",
        remedy: near.map { "did you mean `\($0)`?" } ?? "use a grade of the template")
    case .notAsJudged(let path, let claimed, let judged, nil):
      MessageText(
        "`\(path)` claims \(claimed); it was judged \(judged)", label: "differs from the judgement",
        why: "a person scores this, and the two scores are not one",
        remedy: "settle which one counts; a judge who changes a claim gives the reason")
    case .notAsJudged(let path, let claimed, let judged, let reason?):
      MessageText(
        "`\(path)` claims \(claimed); it was judged \(judged), and the reason is `\(reason)`",
        label: "changed by the judge",
        why: "a person scores this and has said why the score is not the claimed one",
        remedy: "nothing to change; the judged score counts")
    case .impossible(let path, let claimed, let low, let high):
      MessageText(
        "\(path.isEmpty ? "the total" : "`\(path)`") claims \(claimed); whatever is open, it can only be \(low == high ? low : "\(low) to \(high)")",
        label: "not possible", why: "the figures at hand settle the least and the greatest score",
        remedy: "check the claim; audit again when the data are complete")
    case .claimedNotApplicable(let path, let claimed, .form):
      MessageText(
        "`\(path)` is said not to apply and claims \(claimed)", label: "contradicts itself",
        why: "what does not apply has no score",
        remedy: "remove one of the two")
    case .claimedNotApplicable(let path, let claimed, let ruling):
      MessageText(
        "`\(path)` \(ruling.text(in: .english)), yet claims \(claimed)",
        label: "not applicable by the rule",
        why:
          "what does not apply has no score: the claimed \(claimed) cannot count; whether others share its points is for the template to say",
        remedy: "remove the claim if the data are right; else correct the data")
    case .checkWithinRounding(let name, let printed, let computed):
      MessageText(
        "check `\(name)`: the printed \(printed.english) and the computed \(computed.english) differ by rounding only",
        label: "rounding", why: "the computed figure rounds to the printed one at its decimals",
        remedy: "nothing to change; the template may give the check a tolerance")
    case .rowChecksWithinRounding(let name, let rows):
      MessageText(
        "check `\(name)`: in \(rows.count) rows the printed figure is off by rounding only ("
          + Self.shortened(
            rows.map { "\($0.name): \($0.printed.english) and \($0.computed.english)" }, ", ", ", …") + ")",
        label: "off by rounding", why: "at its decimals the printed figure is what comes out",
        remedy: "nothing to change; the template may give the check a tolerance")
    case .openSum(let path, let claimed, let empty, let unplaced):
      MessageText(
        "\(Self.englishSum(path)) claims \(claimed), which cannot be held against what stands below: "
          + [
            empty.isEmpty ? nil : "`\(Self.listed(empty, "`, `"))` has no rows",
            unplaced.isEmpty ? nil : "rows may belong to `\(Self.listed(unplaced, "`, `"))`",
          ].compactMap { $0 }.joined(separator: ", "),
        label: "cannot be checked",
        why: "rows are missing: they do not count as zero, and the claim is not shown to be wrong",
        remedy: empty.isEmpty
          ? "place the rows and audit again"
          : "supply the rows, or correct the column that places them, and audit again"
      )
    case .notJudged(let paths, let column, let isColumn):
      MessageText(
        "\(paths.count == 1 ? "1 place" : "\(paths.count) places") cannot be checked: a person scores them, and `\(column)` is blank (\(Self.listed(paths, ", ")))",
        label: "not judged", why: "the score that is filled in is the claim, and no judgement",
        remedy: isColumn
          ? "fill in `\(column)`; where the printed score is the judgement, the template should take `\(column)` from the column of the claim"
          : "fill in `\(column)`")
    case .missingFigures(let figures):
      MessageText(
        "\(figures.count == 1 ? "1 place" : "\(figures.count) places") cannot be checked; missing: \(Self.listed(figures.map { "\($0.name.english) (\($0.path))" }, ", "))",
        label: "cannot be checked",
        why: "without the figure nothing comes out, and nothing is shown to be wrong",
        remedy: "audit again when the data are complete")
    case .unchecked(let obstacle, let paths):
      MessageText(
        "\(paths.count == 1 ? "1 place" : "\(paths.count) places") cannot be checked: \(obstacle.text(in: .english)) (\(Self.listed(paths, ", ")))",
        label: "cannot be checked",
        why: "nothing comes out to hold the claims against, and nothing is shown to be wrong",
        remedy: obstacle.advice(in: .english).whole("; "))
    }
  }

  private static func englishRead(_ figures: [DoubtedFigure]) -> String {
    shortened(figures.map { "`\($0.name)` read as \($0.read)" }, ", ", ", …")
  }

  private static func englishMeant(_ figures: [DoubtedFigure]) -> String {
    shortened(figures.map(\.meant), ", ", ", …")
  }

  private static func englishDoubt(_ isRight: Bool) -> String {
    "the figure has no unit and can be read in two ways; "
      + (isRight ? "by the other one the claim is right" : "by neither is the claim right")
  }

  private static func englishSettling(_ figures: [DoubtedFigure]) -> String {
    "settle first which is meant and write it so: "
      + shortened(figures.map { "`\($0.meant)` or `\($0.read)`" }, ", ", ", …")
  }

  private static func englishShould(_ grades: [String]) -> String {
    (grades.count > 1 ? "can only be " : "should be ") + englishOneOf(grades)
  }

  private static func englishOneOf(_ grades: [String]) -> String {
    let ends = [grades.first, grades.count > 1 ? grades.last : nil].compactMap { $0 }
    return ends.map { "`\($0)`" }.joined(separator: grades.count > 2 ? " to " : " or ")
  }

  private static func englishSum(_ path: String) -> String { path.isEmpty ? "the total" : "`\(path)`" }
}
