import Values

@testable import TargetTexts

/// What a case of the tables states: the kind's mark with the normal form, or the fault's name with its content.
func outcome(_ text: TargetText) -> String {
  switch text.reading {
  case .quantity: text.normalText
  case .deadline: "日 " + text.normalText
  case .recurringDeadline: "期 " + text.normalText
  case .period: "段 " + text.normalText
  case .span(let span): "段 \(text.normalText)\(span.isThroughout ? "" : " \(span.last.isoText)")"
  case .quality: "质 " + text.normalText
  case .absent: text.normalText
  case .unreadable(let fault): "✗ " + faultText(fault)
  }
}

private func faultText(_ fault: TargetFault) -> String {
  switch fault {
  case .severalFigures(let first, let second): "several \(first.normalText) \(second.normalText)"
  case .figureInSentence(let figure): "sentence \(figure?.normalText ?? "?")"
  case .startsLikeFigure(let figure): "start \(figure?.normalText ?? "?")"
  case .dayInSentence(let day): "day \(day)"
  case .figureInName(let text): "name \(text)"
  case .numberNotFilled: "blank"
  case .dayOrNumber(let text, let date): "either \(text) \(date.isoText)"
  case .unknownUnit(let name, let near): "unit \(name) \(near ?? "?")"
  case .malformedNumber(let text): "malformed \(text)"
  case .numberTooLong: "long"
  case .vagueNumber(let text): "vague \(text)"
  case .fractionInWords: "fraction"
  case .signWithoutNumber(let sign): "lone \(sign)"
  case .contradictoryBounds: "contradiction"
  case .severalBases(let bases): "bases " + bases.joined(separator: " ")
  case .noSuchDate(let text): "nosuch \(text)"
  case .ambiguousDate(let text): "ambiguous \(text)"
  case .yearMissing(let text): "yearless \(text)"
  case .signBeforeDate(let sign): "signed \(sign)"
  case .lettersForDigits(let meant): "letters \(meant)"
  case .textTooLong: "toolong"
  case .unknownSign(let sign): "sign \(sign)"
  case .signsDiffer(let sign, let text): "signs \(sign) \(text)"
  case .unitsDiffer(let own, let unit): "units \(own) \(unit)"
  case .figureUnderQuality(let text): "figure under quality \(text)"
  }
}
