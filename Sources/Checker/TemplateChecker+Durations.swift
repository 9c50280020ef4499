import Program
import Source
import Syntax
import TargetTexts
import Values

/// Lengths of time: what may be added to a day, days beside months, and words such as 自发行之日起满3个月.
extension TemplateChecker {
  /// Why a day cannot be moved by the measure behind it.
  func dayShiftFault(_ day: Measure, _ length: Measure, isLater: Bool) -> DayShiftFault {
    guard case .number(let type) = length.type else { return .notWhole }
    let start = file.text(day.range)
    let isComputed = length.ungrouped.writtenNumber == nil
    if type.dimension == dayUnit.dimension {
      guard isComputed else { return .notWhole }
      let unnamed = file.isSpelledInEnglish ? "that-day" : "某日"
      return .computedDays(isLater ? "\(unnamed) − \(start)" : "\(start) − \(unnamed)")
    }
    if type.dimension == monthDimension { return isComputed ? .computedMonths : .notWhole }
    if type.dimension == units.unit(named: "工作日")?.dimension { return .workdays(start) }
    if type.dimension.isNone, type.unit == nil { return isComputed ? .notWhole : .noUnit }
    return .otherUnit(typeName(length.type))
  }

  private var monthDimension: Dimension? { units.unit(named: "个月")?.dimension }

  /// What may mend days beside months: a difference of two days is held against months as the later day against the
  /// earlier one so much later. `bound` is what is passed where the months are a step.
  func durationRemedy(_ left: Measure, _ right: Measure, bound: Measure?) -> MismatchRemedy? {
    guard case .number(let a) = left.type, case .number(let b) = right.type else { return nil }
    let pair = [(left, a, right, b), (right, b, left, a)].first {
      $0.1.dimension == dayUnit.dimension && $0.3.dimension == monthDimension
    }
    guard let (days, _, months, _) = pair else { return nil }
    let length = bound ?? months
    guard let (later, earlier) = dayDifference(days), length.dayShift(units) != nil else {
      return .daysAndMonths
    }
    return .laterDay(later, than: "\(earlier) + \(file.text(length.range))")
  }

  /// The two days of which a measure is the difference.
  private func dayDifference(_ measure: Measure) -> (later: String, earlier: String)? {
    switch measure.kind {
    case .grouped(let part): dayDifference(part)
    case .formula(let id): dayDifference(formulas[id.index].measure)
    case .arithmetic(let later, .subtract, let earlier) where later.type == .date && earlier.type == .date:
      (file.text(later.range), file.text(earlier.range))
    default: nil
    }
  }

  /// How an unknown name that says how much time has passed since a day is written: 自发行之日起满3个月, 发行后6个月内.
  func elapsedTime(in name: String) -> String? {
    guard let (start, length, isWithin) = timeParts(name) else { return nil }
    let dates = inputs.filter { $0.type == .date }.map(\.name)
    let words = ["之日", "日期", "日", "之"].first { start.hasSuffix($0) && start != $0 }
    let stem = words.map { String(start.dropLast($0.count)) } ?? start
    let (someStart, someDay) = file.isSpelledInEnglish ? ("start-day", "that-day") : ("起算日", "某日")
    let known = dates.first { !stem.isEmpty && $0.hasPrefix(stem) }
    let day = dates.first { $0 != known } ?? someDay
    return "\(day) \(isWithin ? "≤" : "≥") \(known ?? someStart) + \(length)"
  }

  /// From which day, how long, and whether it is a time within which something must be.
  private func timeParts(_ name: String) -> (start: String, length: String, isWithin: Bool)? {
    var rest = name[...]
    let within = ["以内", "之内", "内"].first(where: rest.hasSuffix)
    for ending in within.map({ [$0] }) ?? ["届满", "期满", "以后", "之后", "后"] where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
      break
    }
    for joint in ["起届满", "起满", "届满", "起", "后", "满"] {
      guard let found = rest.firstRange(of: joint), let length = writtenLength(rest[found.upperBound...])
      else {
        continue
      }
      var start = rest[..<found.lowerBound]
      if start.hasPrefix("自") || start.hasPrefix("从") { start = start.dropFirst() }
      return (String(start), length, within != nil)
    }
    return nil
  }

  /// A whole number of months or days in digits or in words, as it can be added to a day.
  private func writtenLength(_ text: Substring) -> String? {
    guard case .quantity(let length) = readTarget(String(text), units: units, fiscalYear: nil).reading,
      length.direction == .equal, let number = length.bound?.asInt, let unit = length.unit
    else { return nil }
    if unit.dimension == monthDimension { return "\(number)个月" }
    return unit.dimension == dayUnit.dimension ? "\(number)天" : nil
  }
}
