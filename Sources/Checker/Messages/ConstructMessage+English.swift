import Source

extension ConstructMessage {
  package var english: MessageText {
    switch self {
    case .wrongMultiple(let function, let written):
      MessageText(
        "\(function.english) cannot round to multiples of `\(written)`", label: "multiples of what?",
        why: "the second number is a written amount above zero, with its unit",
        remedy:
          "write for instance \(function.english)(x, 0.5 pts); for a percentage to two places \(function.english)(x, 0.01%)"
      )
    case .wrongLimits:
      MessageText(
        "clamp takes one number and its limits", label: "held to what?",
        why: "the limits are `a to b`, one of them `>= a` or `<= b`; strict bounds have no nearest number",
        remedy: "write for instance clamp(x, 0% to 100%) or clamp(x, >= 70%)")
    case .limitsCrossed:
      MessageText(
        "the lower limit is above the upper", label: "no number lies between",
        why: "clamp holds to the first as the least, then to the second as the most",
        remedy: "write the lesser first")
    case .calledWithout(let name, let parameters):
      MessageText(
        "the formula `\(name)` has parameters", label: "of what?",
        why: "it computes from what it is called with, and has no value by itself",
        remedy: "write \(name)(…) with \(parameters.joined(separator: ", ")) in this order")
    case .wrongCount(let name, let parameters, let found):
      MessageText(
        "the formula `\(name)` has \(parameters.count) parameter\(parameters.count == 1 ? "" : "s"), and is called with \(found)",
        label: "another number",
        why: "they are \(parameters.joined(separator: ", "))",
        remedy: found < parameters.count ? "add what is missing" : "remove what is too much")
    case .wrongArgument(let written, let parameter, let wanted, let found):
      MessageText(
        "`\(written)` is \(found.english), and the parameter `\(parameter)` takes \(wanted.english)",
        label: "another kind",
        why: "the type of a parameter stands in the brackets of the formula",
        remedy: "give \(wanted.english), or change the type of the parameter")
    case .unusedParameter(let name):
      MessageText(
        "the parameter `\(name)` is not used", label: "whatever it is, nothing changes",
        why: "most often a name in the formula is mistyped", remedy: "use it in the formula, or remove it")
    case .noParameters(let name):
      MessageText(
        "there is no parameter in the brackets of `\(name)`", label: "with parameters or without?",
        why: "a parameter is written as name: type",
        remedy: "write for instance formula \(name)(x: %) = …, or remove the brackets")
    case .hasParameter(let name):
      MessageText(
        "whether the parameter `\(name)` is given cannot be asked", label: "has asks of inputs and columns",
        why:
          "what happens without a figure is for if-missing at the formula, or is asked before it is called",
        remedy: "write if-missing … behind the formula")
    case .ownAmongForms(let parameter, let formula):
      MessageText(
        "a figure of this form cannot be given for `\(parameter)`",
        label: "`\(formula)` computes it for every form",
        why: "`\(parameter)` stands inside all-forms, where every figure is that of another form",
        remedy: "give a written number or level; compare with the form's own figure outside all-forms")
    case .ownInRows(let parameter, let formula):
      MessageText(
        "a figure of this row cannot be given for `\(parameter)`",
        label: "`\(formula)` computes it for every row",
        why: "`\(parameter)` stands inside a function over rows, where every column is that of another row",
        remedy: "give a written value or an input; rows like this one are chosen with same")
    case .callTooLong(let name):
      MessageText(
        "`\(name)` is too long with everything put in", label: "too many calls within calls",
        why: "a formula that calls formulas may double with each of them",
        remedy: "write what lies between as formulas without parameters")
    case .notApplicableInExpression:
      MessageText(
        "na cannot be computed with", label: "no value",
        why: "na is the whole outcome, and no number",
        remedy: "let it stand alone: `condition then na`, in an expression `tiers { condition: na; rest: … }`"
      )
    case .nothingApplies:
      MessageText(
        "no line has a value", label: "never a value",
        why: "where no line gives a value it is not known what it is a value of",
        remedy: "give one line a value, or remove the whole")
    case .vetoGradeNotLast(let name):
      MessageText(
        "`\(name)` stands behind the grades of totals", label: "what is not by total comes last",
        why: "the grades of totals stand from best to worst, and it is none of them",
        remedy: "move it behind `rest`")
    case .vetoGradeNotGiven(let name):
      MessageText(
        "no veto gives `\(name)`", label: "nobody gets it",
        why: "a grade that is not by total comes of a veto only",
        remedy: "write veto condition then grades set \(name), or remove it")
    case .cappedAtVetoGrade(let name):
      MessageText(
        "no grade is capped at `\(name)`", label: "it is not in the order",
        why: "a grade that is not by total is neither better nor worse", remedy: "write grades set \(name)")
    case .onlyVetoGrades:
      MessageText(
        "no grade is earned by totals", label: "a total gets no grade",
        why: "a grade that is not by total comes of a veto only",
        remedy: "add grades of totals, for instance >= 90 pts: A; rest: B")
    case .omissionBeyondRow(let written):
      MessageText(
        "`\(written)` cannot stand in omit", label: "no column of this row",
        why: "whether a row is none is told by what the row itself says",
        remedy:
          "ask columns of this table alone; choose rows by other figures with rows … when or function(table when …)"
      )
    case .wrongBeginning(let written):
      MessageText(
        "`\(written)` is no beginning", label: "begins with what?",
        why: "written texts stand behind starts-with",
        remedy:
          "write for instance name starts-with \"Total\", several as name starts-with (\"Total\", \"of which\")"
      )
    case .beginningOfNoText(let written):
      MessageText(
        "`\(written)` is no text and has no beginning", label: "no text",
        why: "starts-with asks of texts alone", remedy: "take a column or an input of texts")
    case .optionalInOmission(let name):
      MessageText(
        "`\(name)` is optional, and whether a row without it is left out is not known",
        label: "what if it is blank?",
        why: "what is not known never counts as no, so that such a row leaves the whole undetermined",
        remedy: "ask first whether it is given: has \(name) and …",
        secondary: ["declared as optional here"])
    case .partOfOther(let name, let isSign):
      MessageText(
        isSign
          ? "`\(name)` is no target and has no sign"
          : "`\(name)` is neither target nor actual, and its unit is its type",
        label: isSign ? "no target" : "neither target nor actual",
        why:
          "sign-from is for targets, unit-from for targets and actuals; the units of other numbers are the template's",
        remedy: isSign
          ? "remove it, or declare a target" : "remove it, and let the unit be the type: \(name): 万元")
    case .partIsWhole(let name, let source):
      MessageText(
        "`\(source)` is the column of `\(name)` itself", label: "the same cell",
        why:
          "sign-from and unit-from are for signs and units in cells of their own; in one cell, target reads them by itself",
        remedy: "name the column of the sign or the unit, or remove it", secondary: ["declared here"])
    case .wrongDayShift(let written, let fault): text(of: fault, written)
    case .wrongPower:
      MessageText(
        "power takes a number and a written exponent", label: "to which power?",
        why:
          "the exponent is a whole number from 2 to 12 without a unit; whole powers are exact, and roots are not",
        remedy:
          "write for instance power(100% + growth, 3); let roots and broken powers be inputs with stated places"
      )
    case .wrongScoreStep(let written):
      MessageText(
        "`\(written)` is no step for judged scores", label: "steps of how many points?",
        why: "a step is written points above zero", remedy: "write for instance judged step 0.5 pts")
    case .unruledNotApplicable(let name):
      MessageText(
        "`\(name)` may not apply, and nothing says where its points go", label: "what then?",
        why:
          "full points, none, shared in the group or in the whole may differ by points, so there is no default",
        remedy:
          "write if-na full (or 0 pts, respread, rescale) behind the sentence, in its group or in the template"
      )
    }
  }

  private func text(of fault: DayShiftFault, _ written: String) -> MessageText {
    let whole =
      "a day is moved by a written whole number of months, quarters and years, or of days and weeks, up to a century"
    let (label, why, remedy) =
      switch fault {
      case .notWhole:
        (
          "how many months or days?", whole + "; half a month names no day",
          "write for instance issued + 6 months or due − 15 days"
        )
      case .noUnit:
        (
          "a unit is missing", "a number needs its unit, and days and months do not convert",
          "write \(written) days or \(written) months"
        )
      case .workdays(let day):
        (
          "workdays", "workdays are counted on a calendar and not added to a day",
          "count those between two days: `workdays(\(day), that-day)` beside `\(written)`"
        )
      case .computedDays(let difference):
        (
          "no written number of days", whole,
          "subtract the days: `\(difference)` beside `\(written)`; or let the due day be an input"
        )
      case .computedMonths:
        (
          "no written number of months", whole,
          "where the length is the form's, let the due day be an input"
        )
      case .otherUnit(let unit):
        (
          "is in \(unit.english)", whole,
          "see whether a name is wrong; write for instance issued + 6 months or due − 15 days"
        )
      case .standsBefore(let sum):
        ("behind the day", "a length of time is added to a day, which comes first", "write `\(sum)`")
      }
    return MessageText("`\(written)` cannot be added to a day", label: label, why: why, remedy: remedy)
  }
}
