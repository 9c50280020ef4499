import Checker
import Source

extension ProverMessage {
  package var english: MessageText {
    switch self {
    case .scoreNotProved(let names, let inputs, let limits):
      MessageText(
        "it is not proved that the score of \(named(names)) lies between zero and full points",
        label: "not proved",
        why:
          "the bounds computed from the ranges of the inputs pass the points, and no form was found that does",
        remedy: [
          limits.isEmpty ? nil : "add " + limits.map(\.english).joined(separator: ", "),
          inputs.isEmpty ? nil : "declare a range with both ends for \(named(inputs))",
        ].compactMap { $0 }.joined(separator: ", or "))
    case .pointsUnreachable(let name, let most, let points, let reach):
      switch reach {
      case .none, .byPolicies:
        MessageText(
          "`\(name)` gives at most \(most)\(reach == .byPolicies ? " by its figures" : ""), "
            + "its points are \(points)",
          label: "at most \(most)",
          why: reach == .byPolicies
            ? "only the policy for missing data or a zero divisor gives full points; no form with figures gets them"
            : "no form can get full points, nor the full total",
          remedy: "change the points in the rule, or those of the indicator",
          secondary: ["its points"])
      case .againstChecks:
        MessageText(
          "of forms that pass the checks `\(name)` gives at most \(most), its points are \(points)",
          label: "at most \(most)",
          why: "a failed check of the template is an error, and no form that passes it gets full points",
          remedy:
            "a bound of the rule or the condition of a check is wrong: a figure, its unit, or ≤ for ≥",
          secondary: ["its points"])
      }
    case .alwaysSame(let name, let score, addsToFull: true):
      MessageText(
        "`\(name)` always gives \(score): steps add to full points", label: "adding does nothing",
        why: "what is added to full points the cap takes away again; most often `deduct` was meant",
        remedy: "write `deduct` and end with `to-zero`; if points are to be added, begin below full points")
    case .alwaysSame(let name, let score, addsToFull: false):
      MessageText(
        "`\(name)` always gives \(score)", label: "whatever the data",
        why: "within the ranges of the inputs every form gets the same score",
        remedy: "check the bound and the ranges; most often the bound has a wrong figure or unit")
    case .hole(let forms):
      MessageText(
        "the tiers leave a gap: \(forms.isRun ? "form 1 falls into none where \(forms.english)" : "\(forms.english) falls into none")",
        label: "a gap",
        why: "a form that falls here has no score",
        remedy: "add a tier, or end with `rest: …`")
    case .deadRow(let form):
      MessageText(
        "this tier never applies\(form.map { ": the tiers before take, for example, \($0.english)" } ?? ": nothing meets all its conditions")",
        label: "never applies",
        why: "the first tier that holds applies",
        remedy:
          "\(form == nil ? "check the conditions and the ranges of the inputs" : "put the stricter tier first, or remove it")",
        secondary: ["the tier that takes it"])
    case .sameAsNext(let value):
      MessageText(
        "two neighbouring tiers give the same: \(value.english)", label: "as the next tier",
        why: "tiers that give the same need not be two; most often one figure was copied and not changed",
        remedy: "change one of the figures, or make one tier",
        secondary: ["the next tier"])
    case .tableNotProved(let limit):
      MessageText(
        "it is not proved that the tiers are complete: their conditions make more than \(limit) boxes",
        label: "not proved",
        why: "boxes are compared one by one, up to a limit",
        remedy: "end with `rest: …`, or split the table into formulas")
    case .lessForBetter(let figure, let points, _, let remedy):
      text(of: remedy, figure.english, points)
    case .fallsBetween(let figure, let points):
      MessageText(
        "there is a gap between the tiers: \(figure.english) falls to `rest` and gives \(points), the tiers on both sides more",
        label: "also takes what lies between",
        why: "the end of one tier does not meet that of the next, and `rest` takes what lies between",
        remedy: "let the two tiers meet (`≥ 80%` below `≥ 90%`, or `≥ 80% and < 90%`)")
    case .slip(let written, let expected):
      MessageText(
        "`\(written.english)` breaks the even steps of the tiers and looks like \(expected.english)",
        label: "\(expected.english)?",
        why: "the other tiers are evenly spaced; this one is off by a factor of ten",
        remedy: "write \(expected.english), or check it once more")
    case .slipOfEither(let written, let expected, let other, let otherExpected):
      MessageText(
        "the tiers are not evenly spaced: `\(written.english)` looks like \(expected.english), or `\(other.english)` like \(otherExpected.english)",
        label: "one of the two is off",
        why: "the tiers are even with either of them changed; one is off by a factor of ten",
        remedy:
          "write \(expected.english) for \(written.english), or \(otherExpected.english) for \(other.english), or check both once more",
        secondary: ["\(otherExpected.english)?"])
    case .mixedStrictness(let written, let others):
      MessageText(
        "`\(written.english)` differs from its neighbours, which are all `\(others)`",
        label: "with or without the bound itself?",
        why: "bounds of one group that differ in this are most often a slip",
        remedy: "write `\(others)`, or check what a value on the bound should get",
        secondary: ["another bound"])
    case .conditionAlways(let text, let holds, let range):
      MessageText(
        "the condition `\(text.english)` \(holds ? "always holds" : "never holds")",
        label: "\(range.map { "only \($0.english) can occur" } ?? (holds ? "always holds" : "never holds"))",
        why: "within the ranges of the inputs it does not tell two cases apart",
        remedy: "check the figure and unit of the bound, or the ranges")
    case .stepAbovePoints(let name, let amount, let points):
      MessageText(
        "one step is worth \(amount), more than the \(points) points of `\(name)`", label: "\(amount) a step",
        why: "the first step takes everything; most often a decimal point is wrong",
        remedy: "change the points of a step, or those of the indicator",
        secondary: ["its points"])
    case .vetoNever(let text):
      MessageText(
        "this veto can never fire: `\(text.english)` never holds", label: "never holds",
        why: "within the ranges of the inputs no form meets it",
        remedy: "check the figure and unit of the bound, or the ranges")
    case .vetoAlways(let text):
      MessageText(
        "this veto always fires: `\(text.english)` always holds", label: "always holds",
        why: "within the ranges of the inputs every form meets it",
        remedy: "check the figure and unit of the bound, or the ranges")
    case .vetoTurned(let text, let measure, let isHigherBetter, let harms):
      MessageText(
        "the veto `\(text.english)` seems to be turned round",
        label: "\(harms ? "punishes the better side" : "rewards the worse side")",
        why:
          "`\(measure.english)` is better when \(isHigherBetter ? "higher" : "lower"), and the veto \(harms ? "lowers" : "raises") the grade where it is \(isHigherBetter == harms ? "high" : "low")",
        remedy: "turn the comparison round\(harms ? "" : ", or write `lower`"), or check that it is meant",
        secondary: ["scored here"])
    case .vetoWithoutHarm(let grade, let isSet):
      MessageText(
        "the veto \(isSet ? "sets the best grade" : "caps at the best grade"), `\(grade)`",
        label: "\(isSet ? "a reward" : "no effect")",
        why:
          "\(isSet ? "forms that meet it would get the best grade" : "there is no better grade, so it changes nothing")",
        remedy: "name a worse grade; to reward, write that the grade rises by a step")
    case .gradeNamesSwapped(let better, let worse):
      MessageText(
        "the grade `\(worse)` stands before `\(better)`", label: "the names seem swapped",
        why: "grades are written from the best down, and `\(better)` is commonly the better one",
        remedy: "swap the two names",
        secondary: ["`\(better)` is here"])
    case .gradesTurned(let names):
      MessageText(
        "the grades are named from the worst: `\(names.last ?? "")` is given for the highest totals",
        label: "all of them the wrong way",
        why: "grades are written from the best down; by their names the best forms get the worst grade",
        remedy:
          "leave the bounds and write the names as \(names.joined(separator: ", ")); grades of vetoes stay as they are",
        secondary: ["the best grade is the last"])
    case .boundFinerThanScores(let bound, let places):
      MessageText(
        "the grade bound \(bound) is finer than scores are", label: "scores have \(places) places",
        why: "totals are rounded to \(places) places, and the bound falls between two of them",
        remedy: "write the bound to \(places) places, or round to more")
    case .gradeOutOfReach(let grade, let low, let high):
      MessageText(
        "no form can get the grade `\(grade)`", label: "out of reach",
        why: "by the rules a total lies between \(low) and \(high)",
        remedy: "check the bounds, or the floors and ceilings of the rules")
    case .gradeHoleBeyond(let example):
      MessageText(
        "a total of \(example) can occur and has no grade", label: "a gap",
        why: "a rule with `at-most` or `at-least` may leave zero to its points, and the total goes with it",
        remedy: "leave the highest band open, and end with `rest: …`")
    case .splitDoesNotAddUp(let points, let count, let sum):
      MessageText(
        "equal shares do not add up after rounding: \(points) among \(count) rows make \(sum)",
        label: "\(sum) for \(count) rows",
        why: "the points of rows must make those of the indicator; such a form has no score",
        remedy: "give the remainder to the last row, or leave out the places")
    case .againstName(let name, let isHigherBetter, let award):
      againstEnglishName(name.english, isHigherBetter, award)
    case .scoredTwice(let name, let other):
      MessageText(
        "the rules of `\(name)` and `\(other)` are the same", label: "the same measure is scored twice",
        why: "two indicators with the same figures and the same rule are most often a copied line",
        remedy: "use the measure of this indicator, or remove one",
        secondary: ["the other one"])
    case .nameNotUsed(let name):
      MessageText(
        "the rule of `\(name)` does not use the formula of that name", label: "another measure",
        why:
          "a formula has the name of the indicator, yet the rule scores something else: two denominators under one name",
        remedy: "use the formula by its name, or name one of them otherwise",
        secondary: ["the formula"])
    case .upsideDown(let name, let top, let bottom):
      MessageText(
        "`\(name)` seems to be upside down", label: "\(top) ÷ \(bottom)",
        why: "such a rate commonly divides what was done by what was planned",
        remedy: "write \(bottom) ÷ \(top)")
    case .smallLiteral(let written, let size, let unit):
      MessageText(
        "`\(written.english)` is only \(size.english), and what it is compared with is given in \(unit)",
        label: "in \(unit)?",
        why: "the units convert, but the sizes differ a thousandfold: most often the unit is wrong",
        remedy: "write the figure in \(unit); if \(size.english) is meant, write that")
    case .oddUnit(let name, let unit, let others):
      MessageText(
        "`\(name)` is given in \(unit), all that it is computed with in \(others)", label: "\(others)?",
        why: "the figures of one form commonly share a unit; whoever fills it in will be off by far",
        remedy:
          "declare it in \(others); where the form asks for \(unit), end the line with `// accept H3027: the form asks for \(unit)`"
      )
    case .wordsContradict(let figure, let words):
      MessageText(
        "the words say \(figure), the rule does not", label: "“\(words)”",
        why: "the words are printed in explanations, and must say what the rule does",
        remedy: "make the words and the rule agree")
    case .wordsNameOther(let named, let asked, let words):
      MessageText(
        "the words speak of `\(named)`, and the condition asks for `\(asked.english)`", label: "“\(words)”",
        why: "most likely another line was copied; nothing looks after the figure that the words name",
        remedy: "ask for `\(named)`, or mend the words")
    case .boundarySides(let bound, let other):
      MessageText(
        "on the bound itself two places differ: `\(bound.english)` and `\(other.english)`",
        label: "with or without the bound itself?",
        why: "one counts the bound with what is above, the other with what is below",
        remedy: "make them agree, or check what a value on the bound should get",
        secondary: ["the other place"])
    case .policyBeyondPoints(let clause, let name, let value, let points, let isPenalty):
      MessageText(
        "`\(clause)` gives \(isPenalty ? "the penalty " : "")`\(name)` \(value), its points are \(points)",
        label: "not within \(isPenalty ? "−\(points) to 0" : "0 to \(points)")",
        why: "a form in this situation is refused; nothing is cut silently",
        remedy: isPenalty
          ? "to take \(points) write −\(points)pts, or give it a policy of its own"
          : "write `full` or a share of it, or give the indicator a policy of its own",
        secondary: ["`\(name)` is here"])
    case .policyNeverAsked(let clause, let why):
      MessageText(
        "`\(clause)` is never asked here", label: "never asked",
        why: reason(why),
        remedy: "remove it, or write it where it can be asked")
    case .unitsApart(let name, let unit, let other, let otherUnit):
      MessageText(
        "`\(name.english)` is in \(unit) and `\(other.english)` in \(otherUnit), always more than a hundred times apart",
        label: "the right units?",
        why: "in one unit the figures would be of a size; converted, one side is always far greater",
        remedy: "check both units; where the form has one unit, write it for both")
    case .lastShareNegative(let points, let count, let share, let last):
      MessageText(
        "\(points) points shared by \(count) rows: each gets \(share) and the last is left with \(last)",
        label: "below zero with \(count) rows",
        why: "with so few places the other rows take more than there is, and such a form gets no score",
        remedy: "share with more decimal places, or without places")
    case .negativeCount(let name, let zero, let forms):
      MessageText(
        "`\(name.english)` can be below zero, and points counted on it then have no value",
        label: "below zero where \(forms.english)",
        why:
          "`every …` counts things; below zero it cannot tell what to do, and such a form gets no score (H6018)",
        remedy:
          "write `max(\(name.english), \(zero.english))`, or declare ranges that keep it from falling below zero"
      )
    case .noFurtherLevel(let name, let isUp, let forms):
      MessageText(
        "there is no level \(isUp ? "above" : "below") the \(isUp ? "best" : "worst") that `\(name.english)` can be",
        label: "no value where \(forms.english)",
        why: "no policy speaks for a level that is not there, and such a form is left open (H6031)",
        remedy: "give the \(isUp ? "best" : "worst") level a branch of its own, and move the others")
    case .notRanked(let condition, let forms):
      MessageText(
        "who takes no part has no place: there is no value here where `\(condition.english)` does not hold",
        label: "no value where \(forms.english)",
        why: "no policy speaks for the place of one that is not ranked, and it is left open (H6031)",
        remedy:
          "first say in `tiers` what those get that take no part, or na where they need no place; then use the place"
      )
    case .notApplicableAmongAll(let text, let forms):
      MessageText(
        "there is no `\(text.english)` where it does not apply to one of all forms",
        label: "no value where \(forms.english)",
        why: "what does not apply has no figure, and all forms are left open (H6031) unless it takes no part",
        remedy: "say with `when …` who takes part, without those it does not apply to")
    case .scoreOfNotApplicable(let name, let forms):
      MessageText(
        "`\(name)` has no score where it does not apply, and then there is no value here",
        label: "no value where \(forms.english)",
        why: "its points go to others and it has no score of its own; what rests on that score is left open",
        remedy: "write `if-na …pts` for `\(name)`, or do not use its score here")
    case .levelsOutOfOrder(let one, let gives, let other, let otherGives, let scale):
      MessageText(
        "levels out of order: \(one.english) gives \(gives.english), \(other.english) gives \(otherGives.english)",
        label: "swapped?",
        why:
          "from the best down the levels are \(scale.joined(separator: ", ")); in one direction things should only rise or only fall",
        remedy: "swap the two tiers, or check that it is meant",
        secondary: ["the neighbouring tier"])
    case .notApplicableLosesGrade(let name, let most, let total, let grade):
      MessageText(
        "a form to which `\(name)` does not apply gets at most \(most), and never the grade `\(grade)`",
        label: "taken out of \(total)",
        why: "what does not apply was not done badly, yet its points go nowhere",
        remedy: "write `if-na respread` or `if-na rescale`, or leave it where it is meant",
        secondary: ["`\(name)` is here"])
    }
  }

  private func reason(_ unasked: UnaskedPolicy) -> String {
    switch unasked {
    case .overruled: "everything below has a policy of its own, and the nearest is used"
    case .noZeroDivisor:
      "no divisor here can be zero, or the formula says itself what happens, and is asked first"
    case .nothingMissing: "nothing here is given by the form, or the formula says itself what happens"
    case .nothingNotApplicable: "rows cannot say that they do not apply, and no other policy says so"
    case .extra: "a bonus or penalty that does not apply gives and takes nothing"
    }
  }

  /// A list of names; a long one is cut.
  private func named(_ names: [String]) -> String {
    let shown = names.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > 5 ? shown + " and \(names.count - 5) more" : shown
  }

  private func text(of remedy: OrderRemedy, _ figure: String, _ points: String) -> MessageText {
    let (why, words) =
      switch remedy {
      case .swap(let mayHaveEnds):
        (
          "most often two tiers are swapped",
          "swap the points of the two tiers; "
            + (mayHaveEnds
              ? "where it is meant, write it as a tier with two ends (in … to …)"
              : "where it is meant, look at it again")
        )
      case .sign(let sign, let meant):
        ("this tier alone goes the other way", "write `\(meant)` for `\(sign)` and leave the points")
      case .look: ("most often the points or a bound of one tier are mistyped", "look at points and bounds")
      }
    return MessageText(
      "the points of the tiers rise and fall: \(figure) gives \(points)", label: "out of order",
      why: "in one direction points should only rise or only fall; \(why)", remedy: words,
      secondary: ["the neighbouring tier"])
  }

  private func againstEnglishName(_ name: String, _ isHigherBetter: Bool, _ award: Award) -> MessageText {
    let (high, low) =
      award == .pointsForDay
      ? ("later", "earlier") : award == .pointsForPlace ? ("further down", "further up") : ("higher", "lower")
    let (more, less) = award == .levelForFigure ? ("a better level", "a worse level") : ("more", "less")
    let given = award == .levelForFigure ? "level" : "score"
    return MessageText(
      "the rule runs against the name: `\(name)` is commonly better when \(isHigherBetter ? high : low)",
      label: "gives \(isHigherBetter ? less : more) when \(high)",
      why: "the \(given) \(isHigherBetter ? "falls" : "rises") as it gets \(high)",
      remedy: "check the direction of the comparison and of the steps, or change the name")
  }
}

extension ProverMessage.Limit {
  fileprivate var english: String {
    switch self {
    case .highest: "`at-most full`"
    case .lowest: "`to-zero`"
    case .penalty(let points): "`at-least -\(points)pts`"
    }
  }
}
