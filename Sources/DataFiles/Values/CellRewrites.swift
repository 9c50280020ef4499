import Program
import Source
import Values

/// What could be written in a cell instead, and what it would mean. Each has been read in the place of the cell before
/// it is offered, so that whoever writes it gets that value.
package struct CellRewrite: Sendable, Hashable {
  /// On what it depends.
  package enum Sense: Sendable, Hashable, CaseIterable {
    case decimalComma, exactly, negative, remark, quotient, digitGroups
    case fullUnit, difference, share, percent, day, yes, no, notApplicable, digits
  }

  /// What is meant if it is right.
  package let sense: Sense
  /// The text of the whole cell.
  package let text: String
}

/// A value that cannot be used, with what could be written instead.
package struct RefusedCell: DiagnosticMessage, Hashable {
  /// What is wrong.
  package let message: FormMessage
  /// What would be read, the likeliest first.
  package let rewrites: [CellRewrite]

  package var code: String { message.code }
  package var severity: Severity { message.severity }
  package var foldKey: String? { message.foldKey }
  package var chinese: MessageText {
    var text = message.chinese
    let offers = rewrites.map { "\($0.sense.chinese)，写“\($0.text)”" }
    text.remedy = (offers + (isComplete ? [] : [text.remedy])).joined(separator: "；")
    return text
  }
  package var english: MessageText {
    var text = message.english
    let offers = rewrites.map { "\($0.sense.english), write `\($0.text)`" }
    text.remedy = (offers + (isComplete ? [] : [text.remedy])).joined(separator: "; ")
    return text
  }

  /// Whether the offers are all that could be meant.
  private var isComplete: Bool {
    if case .notYesNo = message { true } else { false }
  }
}

/// What could be written in place of a refused value; `reads` tells whether a text can be used there.
func rewrites(
  of raw: RawValue, after message: FormMessage, reads: (RawValue) -> Bool
) -> [CellRewrite] {
  let written: String
  switch raw.content {
  case .text(let text): written = exactKey(text)
  case .number(let digits): written = digits
  case .nothing, .truth, .compound, .unreadable, .reported: return []
  }
  // What a message would cut short cannot be offered.
  guard written.unicodeScalars.count <= 40 else { return [] }
  var offered: [CellRewrite] = []
  for candidate in candidates(written, message) where !offered.contains(where: { $0.text == candidate.text })
  {
    if offered.contains(where: { $0.sense == .exactly && candidate.sense == .exactly }) { continue }
    if shortened(candidate.text) == candidate.text, reads(raw.rewritten(candidate.text)) {
      offered.append(candidate)
    }
  }
  return offered
}

private func candidates(_ text: String, _ message: FormMessage) -> [CellRewrite] {
  switch message {
  case .notANumber(_, _, let wanted, let fault): numberCandidates(text, fault, wanted: wanted)
  case .notPoints: pointCandidates(text)
  case .unknownUnit(_, let unit, _, let near):
    digitCandidates(text) + [near.flatMap { unitCandidate(text, unit, $0) }].compactMap { $0 }
  case .ratioForPoints(_, _, let unit):
    [.init(sense: .difference, text: text.dropping(suffix: unit) + "个百分点")]
  case .pointsForRatio: [.init(sense: .share, text: withoutUnit(text) + "%")]
  case .outsideRange(_, _, _, let meant?): [.init(sense: .percent, text: meant)]
  case .notADate: dayCandidates(text)
  case .notYesNo(_, _, let allowsNotApplicable):
    [.init(sense: .yes, text: "是"), .init(sense: .no, text: "否")]
      + (allowsNotApplicable ? [.init(sense: .notApplicable, text: "不适用")] : [])
  default: []
  }
}

private func numberCandidates(_ text: String, _ fault: NumberFault, wanted: String) -> [CellRewrite] {
  switch fault {
  case .vague: exactCandidates(withoutVagueWords(text), wanted: wanted)
  case .grouping: commaCandidates(text)
  case .fraction: [quotient(text, wanted: wanted)].compactMap { $0 }
  case .scientific: [plainNumber(text)].compactMap { $0 }
  case .brackets:
    [
      .init(sense: .negative, text: "-" + text.filter { $0 != "(" && $0 != ")" }),
      .init(sense: .remark, text: text.filter { $0 != "(" && $0 != ")" }),
    ]
  case .text: digitCandidates(text) + commaCandidates(text) + shapeCandidates(text)
  case .range, .notFinite, .formula, .sheetError, .day, .nothing: []
  }
}

/// 12O and l5: letters among digits that are drawn like digits.
private func digitCandidates(_ text: String) -> [CellRewrite] {
  let scalars = text.unicodeScalars.map { halfWidth($0) }
  let number = scalars.prefix { ("0"..."9").contains($0) || $0 == "." || digitTwin($0) != nil }
  guard number.contains(where: { ("0"..."9").contains($0) }), number.contains(where: { digitTwin($0) != nil })
  else { return [] }
  let digits = number.map { digitTwin($0) ?? Character($0) }
  let unit = String(String.UnicodeScalarView(scalars[number.count...]))
  return [.init(sense: .digits, text: String(digits) + unit)]
}

private func pointCandidates(_ text: String) -> [CellRewrite] {
  [.init(sense: .exactly, text: withoutVagueWords(text))] + commaCandidates(text) + shapeCandidates(text)
}

/// A figure as it stands; a bare 96 in a column of % with its unit, for without it it would be doubted. 0.96 may be
/// either.
private func exactCandidates(_ text: String, wanted: String) -> [CellRewrite] {
  let plain = CellRewrite(sense: .exactly, text: text)
  guard ["%", "‰"].contains(wanted), let number = Rational(decimal: text), number > Rational(2) else {
    return [plain]
  }
  return [plain, CellRewrite(sense: .exactly, text: text + wanted)]
}

/// ≥41 and 60左右 without what makes them bounds and estimates.
private func withoutVagueWords(_ text: String) -> String {
  var rest = nameKey(text)
  while let word = vagueWords.first(where: { rest.hasPrefix($0) }) { rest.removeFirst(word.count) }
  while let word = vagueEndings.first(where: { rest.hasSuffix($0) }) { rest.removeLast(word.count) }
  return rest
}

/// 18,5 with a point; where several commas stand, only the last can be one: 1,234,56 and 1.234,56.
private func commaCandidates(_ text: String) -> [CellRewrite] {
  guard let comma = text.lastIndex(of: ",") else { return [] }
  let head = text[..<comma].filter { $0 != "," && $0 != "." }
  let tail = text[text.index(after: comma)...]
  let before = text[..<comma].split(whereSeparator: { $0 == "," || $0 == "." }).dropFirst()
  guard before.allSatisfy({ $0.count == 3 }), tail.first.map(isDigitCharacter) ?? false else { return [] }
  return [.init(sense: .decimalComma, text: head + "." + tail)]
}

/// .5, 15. and 1 234.56 in full.
private func shapeCandidates(_ text: String) -> [CellRewrite] {
  var found: [CellRewrite] = []
  if text.hasPrefix(".") { found.append(.init(sense: .exactly, text: "0" + text)) }
  if text.hasSuffix(".") { found.append(.init(sense: .exactly, text: String(text.dropLast()))) }
  if text.hasPrefix("'") { found.append(.init(sense: .exactly, text: String(text.dropFirst()))) }
  let groups = text.split(separator: " ")
  let isGrouped = groups.dropFirst().allSatisfy { $0.prefix { isDigitCharacter($0) }.count == 3 }
  if groups.count > 1, isGrouped, groups[0].count <= 3 {
    found.append(.init(sense: .digitGroups, text: groups.joined()))
  }
  return found
}

/// 3/4 as a decimal, or as a percentage where one is wanted; nil where it does not come out.
private func quotient(_ text: String, wanted: String) -> CellRewrite? {
  let parts = text.split(whereSeparator: { $0 == "/" || $0 == "÷" }).map {
    Rational(decimal: nameKey(String($0)))
  }
  guard parts.count == 2, let above = parts[0], let below = parts[1], !below.isZero,
    let value = try? above.divided(by: below)
  else { return nil }
  if wanted == "%", let percent = (try? value * Rational(100))?.exactDecimalText {
    return .init(sense: .quotient, text: percent + "%")
  }
  return value.exactDecimalText.map { .init(sense: .quotient, text: $0) }
}

/// 1.2E+5 without its exponent.
private func plainNumber(_ text: String) -> CellRewrite? {
  guard let number = try? readJSONNumber(nameKey(text).filter { $0 != "+" }),
    let plain = number.exactDecimalText
  else { return nil }
  return .init(sense: .exactly, text: plain)
}

private func unitCandidate(_ text: String, _ unit: String, _ near: String) -> CellRewrite? {
  let bare = nameKey(text)
  guard bare.hasSuffix(unit) else { return nil }
  return .init(sense: .fullUnit, text: bare.dropping(suffix: unit) + near)
}

/// A number without what stands behind its digits.
private func withoutUnit(_ text: String) -> String {
  String(nameKey(text).prefix { isDigitCharacter($0) || "+-.,".contains($0) })
}

/// 20201030 and 2020-10-30 08:00 as a day.
private func dayCandidates(_ text: String) -> [CellRewrite] {
  var found: [CellRewrite] = []
  let digits = Array(nameKey(text))
  if digits.count == 8, digits.allSatisfy(isDigitCharacter) {
    found.append(
      .init(sense: .day, text: "\(String(digits[..<4]))-\(String(digits[4..<6]))-\(String(digits[6...]))"))
  }
  if text.contains(":"), let day = text.split(whereSeparator: { $0 == " " || $0 == "T" }).first {
    found.append(.init(sense: .day, text: String(day)))
  }
  return found
}

private func isDigitCharacter(_ character: Character) -> Bool { ("0"..."9").contains(character) }

extension String {
  fileprivate func dropping(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

extension RawValue {
  /// The same cell with another text.
  fileprivate func rewritten(_ text: String) -> RawValue {
    RawValue(content: .text(text), place: place, at: at, header: header)
  }
}

extension CellRewrite.Sense {
  fileprivate var chinese: String {
    switch self {
    case .decimalComma: "若逗号是小数点"
    case .exactly: "若实际就是这个数"
    case .negative: "若是负数"
    case .remark: "若括号只是标记"
    case .quotient: "若是两数相除"
    case .digitGroups: "若空格只是分隔"
    case .digits: "若字母是打错的数字"
    case .fullUnit: "若是这个单位"
    case .difference: "若是相差的数"
    case .share: "若是比率本身"
    case .percent: "若没有换成百分数"
    case .day: "若是这一天"
    case .yes: "是的"
    case .no: "不是的"
    case .notApplicable: "不适用的"
    }
  }

  fileprivate var english: String {
    switch self {
    case .decimalComma: "if the comma is a decimal point"
    case .exactly: "if that is the figure itself"
    case .negative: "if it is below zero"
    case .remark: "if the brackets are only a mark"
    case .quotient: "if one is divided by the other"
    case .digitGroups: "if the blanks only part the digits"
    case .digits: "if the letters were typed for digits"
    case .fullUnit: "if that is the unit"
    case .difference: "if it is a difference"
    case .share: "if it is the share itself"
    case .percent: "if it was not turned into percent"
    case .day: "if that is the day"
    case .yes: "for yes"
    case .no: "for no"
    case .notApplicable: "for what does not apply"
    }
  }
}
