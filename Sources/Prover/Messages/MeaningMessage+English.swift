import Source

extension MeaningMessage {
  /// The message in English.
  package var english: MessageText {
    switch self {
    case .floorAtPoints(let lowest, let points):
      MessageText(
        "at-least \(lowest.english) is no less than the \(points) points: every form gets them",
        label: "at least all points?",
        why: "what stands before means nothing then; most likely `at-most` was meant, or a digit is too many",
        remedy: "write `at-most full` for a cap, and fewer than the points for a floor")
    case .tierOfOther(let used, let asked):
      MessageText(
        "this tier asks for `\(asked.english)` and gives by `\(used.english)`", label: "another figure",
        why:
          "the knots are the two bounds of this tier, and yet the figure is another; most likely a copied line",
        remedy: "write `\(asked.english)`, or check that it is meant", secondary: ["the figure asked for"])
    case .wholeGetsLess(let condition, let gives, let below):
      MessageText(
        "`\(condition.english)` gives \(gives.english), so that exactly 100% gets less than what falls short of it (\(below.english))",
        label: "exactly 100% is in it",
        why: "100% is all there was to do; most likely more than 100% is meant",
        remedy: "write `> 100%`, or check that it is meant", secondary: ["what falls short"])
    case .eventBehind(let event, let gives, let before):
      MessageText(
        "`\(event.english)` gives \(gives.english) but is asked late: where `\(before.english)` holds as well, that gives points",
        label: "others are asked before",
        why: "the first that holds counts; by its name this is something bad that nothing should make up for",
        remedy: "put it first, or check that it is meant", secondary: ["asked before"])
    case .worstForNone(let divisor, let instead):
      MessageText(
        "where `\(divisor.english)` is zero, \(instead.english) is taken and gets the least points",
        label: "none at all, and the worst of all",
        why: "by its name fewer of `\(divisor.english)` is better, and none is best",
        remedy: "write full points (100% in a formula) or na, or check that it is meant")
    case .boundMultiplied(let product, let bound, let meant):
      MessageText(
        "full points are given from \(bound.english) on, and the ratio multiplies by it: `\(product.english)`",
        label: "× looks like ÷",
        why:
          "times the bound, what just misses it gets a good deal less than what meets it; over the bound they join",
        remedy: "write `\(meant)`, or check that it is meant", secondary: ["the bound is here"])
    case .functionsMixed(let name, let top, let bottom):
      MessageText(
        "`\(name)` has a mean on one side and a sum on the other: `\(top.english)` over `\(bottom.english)`",
        label: "a mean and a sum",
        why: "of the same records, a mean over a sum is too small, and more so the more records there are",
        remedy: "write a sum on both sides, or a mean on both")
    case .demandTurned(let condition, let meant):
      MessageText(
        "`\(condition.english)` asks those for a reason who did nothing wrong", label: "the other way round?",
        why: "whoever did nothing wrong must explain, and whoever did need not",
        remedy: "write `\(meant)`, or check that it is meant")
    case .growthAsRatio(let name, let bound, let meant):
      MessageText(
        "`\(name)` is a change, and the bound \(bound.english) looks like a ratio",
        label: "looks like \(meant.english)",
        why: "without growth it is 0%, not 100%; hardly any form reaches such a bound",
        remedy: "write \(meant.english), or take nothing off in the formula")
    case .tieTurned(let subject, let meant):
      MessageText(
        "ties go to more of `\(subject.english)`, which is better when less", label: "more comes first",
        why: "places are counted from the greatest, and so are ties",
        remedy: "write `\(meant)`, or check that it is meant")
    case .filterDecides(let condition, let filter, let holds):
      MessageText(
        "with `\(filter.english)` to choose records, the condition `\(condition.english)` \(holds ? "always" : "never") holds",
        label: "taken out here already",
        why: "records that do not meet it are left out, so that the rest do; the worst never count",
        remedy: "drop the filter, or change the bound of the rule; to ask how many meet it, count them",
        secondary: ["the condition"])
    case .summaryOfOne(let name):
      MessageText(
        "a summary by `\(name)` has one form in each group", label: "no two forms agree in `\(name)`",
        why: "`\(name)` identifies forms, so that a group sums up one form",
        remedy: "write what forms are grouped by, such as a region; or drop the groups")
    case .otherPart(let name, let top):
      MessageText(
        "`\(name)` is of `\(top.english)`, the opposite of what it says", label: "good against bad",
        why: "by their names one is better when more and the other when less, so the worst comes out best",
        remedy: "write what the name says, or 100% less this; or choose another name")
    case .partOfOtherKind(let use, let kinds):
      MessageText(
        "a target that is \(kinds.joined(separator: ", ").english) never has what `\(use.english)` needs",
        label: "\(kinds.joined(separator: ", ").english) has none",
        why:
          "the target can only be of these kinds here, and no such form gets a score; most likely a copied tier",
        remedy: "write a part that this kind has, or change the kind", secondary: ["the kind asked for"])
    case .knotsFixed(let points):
      MessageText(
        "the knots meet or go back and forth: they are \(points.joined(separator: ", ").english)",
        label: "knots rise, or fall, one after the other",
        why: "between knots that meet no value can be told, and every form is left open",
        remedy: "check the figures that formulas and calls give them; most likely one is wrong")
    case .partOfAll(let name, let divisor, let all):
      MessageText(
        "`\(name)` can be \(all.english) over \(divisor.english), about ten times 1: `\(divisor.english)` looks like \(all.english)",
        label: "looks like \(all.english)",
        why:
          "a share is over all there is, and the range says \(all.english); most likely a digit is missing",
        remedy: "write \(all.english), or change the range of the input")
    }
  }
}
