import Source
import TargetTexts

/// Why a target or an actual gives no number or day to compute with.
package enum FigureTrouble: Sendable, Hashable {
  /// It cannot be read.
  case unreadable(TargetFault, isActual: Bool)
  /// It states a number roughly: 约60人.
  case approximate
  /// An actual that states a bound and not what was done: 95%以上.
  case bound
  /// It has two ends and not one number: 2-3次.
  case range
  /// It has no such part: 目标.上端 of ≥20家.
  case noPart(TargetMember)
  /// It is a day where a number is needed.
  case day
  /// It is a number where a day is needed.
  case number
  /// It is a number where a day is needed, and looks like a month: 202010.
  case month(year: Int, month: Int)
  /// It is a number where a day is needed, and looks like one that Excel counts days by: 44134.
  case serial
  /// It is a day in every month or quarter.
  case recurring
  /// It is a span of time.
  case period
  /// It is a span of days of which some meet the target and others do not.
  case acrossLimit
  /// It is a span as a target, and what was done before it may be in time or too early.
  case beforeSpan
  /// It is words without a number.
  case quality
  /// It says that nothing is filled in.
  case absent
  /// It is negative, as given here, and something is divided by it; whether it is an actual, where it is either.
  case negativeDivisor(String, isActual: Bool?)
}

extension FigureTrouble {
  /// Why a text has no single figure, as far as its reading tells; nil where it has one.
  package init?(_ text: TargetText, isActual: Bool) {
    switch text.reading {
    case .quantity(let quantity):
      if quantity.isApproximate {
        self = .approximate
      } else if quantity.direction == .range {
        self = .range
      } else if isActual, quantity.direction != .equal {
        self = .bound
      } else {
        return nil
      }
    case .deadline: return nil
    case .recurringDeadline: self = .recurring
    case .period, .span: self = .period
    case .quality: self = .quality
    case .absent: self = .absent
    case .unreadable(let fault): self = .unreadable(fault, isActual: isActual)
    }
  }

  /// Why a number is no day.
  package init(notDay figure: Figure?) {
    guard let figure, figure.unit == nil, let compact = CompactDay(figure.number) else {
      self = .number
      return
    }
    switch compact {
    case .day: self = .number
    case .month(let year, let month): self = .month(year: year, month: month)
    case .serial: self = .serial
    }
  }

  /// The trouble in words that follow the text.
  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// The name of the trouble in results for programs.
  package var key: String {
    switch self {
    case .unreadable: "unreadable"
    case .approximate: "approximate"
    case .bound: "bound"
    case .range: "range"
    case .noPart: "noPart"
    case .day: "day"
    case .number: "number"
    case .month: "month"
    case .serial: "serial"
    case .recurring: "recurring"
    case .period: "period"
    case .acrossLimit: "acrossLimit"
    case .beforeSpan: "beforeSpan"
    case .quality: "quality"
    case .absent: "absent"
    case .negativeDivisor: "negativeDivisor"
    }
  }

  private var chinese: String {
    switch self {
    case .unreadable(let fault, _): fault.reason(in: .chinese)
    case .approximate: "是约数，没有准数"
    case .bound: "是一个界限，不是做到的数"
    case .range: "有两端，不是一个数"
    case .noPart(let part): "没有 \(part.rawValue)"
    case .day: "是日期，这里要一个数"
    case .number: "是数，这里要一个日期"
    case .month(let year, let month): "像是 \(year)年\(month)月，没有说是哪一天"
    case .serial: "像是 Excel 的日期序号，不是日期"
    case .recurring: "是每月或每季的期限，不是一个日期"
    case .period: "是一段时间，没有数，也没有哪一天"
    case .acrossLimit: "这段时间里有的日子达到目标，有的没有"
    case .beforeSpan: "是一段时间，没有说早于它算不算达到"
    case .quality: "没有数，也没有日期"
    case .absent: "没有填"
    case .negativeDivisor(let figure, let isActual):
      "\(isActual.map { $0 ? "实际 " : "目标 " } ?? "")\(figure) 是负数，按比例得出的分没有意义"
    }
  }

  private var english: String {
    switch self {
    case .unreadable(let fault, _): fault.reason(in: .english)
    case .approximate: "it is rough, and no exact number"
    case .bound: "it is a bound, and not what was done"
    case .range: "it has two ends, and not one number"
    case .noPart(let part): "it has no \(part.english)"
    case .day: "it is a day, and a number is needed"
    case .number: "it is a number, and a day is needed"
    case .month(let year, let month): "it looks like month \(month) of \(year), and names no day"
    case .serial: "it looks like the number by which Excel counts a day, and is no day"
    case .recurring: "it is due every month or quarter, and no single day"
    case .period: "it is a span of time, with neither a number nor a day"
    case .acrossLimit: "some of its days meet the target, and others do not"
    case .beforeSpan: "it is a span of time, and does not say whether what was done before it meets it"
    case .quality: "it has neither a number nor a day"
    case .absent: "nothing is filled in"
    case .negativeDivisor(let figure, let isActual):
      "\(isActual.map { $0 ? "the actual " : "the target " } ?? "")\(figure) is negative, and a share of it has no meaning"
    }
  }
}
