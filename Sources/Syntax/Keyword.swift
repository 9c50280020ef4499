/// The reserved words of the language, each with one Chinese and one English spelling.
package enum Keyword: UInt8, Sendable, Hashable, CaseIterable {
  // file and head
  case heng, template, year, version, total, rounding, basis, identifier
  // data
  case calendar, holiday, workday
  case inputs, units, levels, from, signFrom, unitFrom, optional, integer, range, alias
  case table, asName, asPoints, asScore, asReason, asClaimed
  // tree
  case indicator, formula, adjustable, rows, selecting, rule, restToLast
  case bonus, penalty, combine, share
  // many records
  case same, ascending, dense, averageTies, dropHigh, dropLow, outcome, summary, groupBy
  // curve
  case gets, otherwise, tiers, rest, whatever, unordered, interpolate, extended, judged, checklist
  case equally, allOrNone, inOrder, eachMissing
  // adjustments
  case each, eachOver, eachUnder, eachOff, deduct, add, upTo, whole, started, prorata
  // bounds
  case atMost, atLeast, toZero
  // policies
  case ifMissing, ifZero, ifAllZero, ifNotApplicable
  case fail, pending, notApplicable, respread, rescale
  // after the score
  case grades, veto, then, setTo, capAt, raise, lower, explain, because, check, tolerance, mistake, remind
  // logic
  case and, or, not, has, oneOf, within, to, notUnder, notOver, over, under

  /// The spelling shown first, in Chinese.
  package var chinese: String { spellings.chinese }
  /// The English spelling.
  package var english: String { spellings.english }

  /// The words that begin a value with a block behind what it looks at: 分档 量 { … }, 插值 量 { … }.
  package static let valuesWithBlock: KeywordSet = [.tiers, .interpolate]

  /// The keyword that a whole word spells, in either language.
  package static func spelled(_ word: String) -> Keyword? { Spelling(word).flatMap { bySpelling[$0] } }

  private static let bySpelling: [Spelling: Keyword] = {
    var table: [Spelling: Keyword] = [:]
    for keyword in allCases {
      for spelling in [keyword.chinese, keyword.english] {
        guard let spelling = Spelling(spelling) else { preconditionFailure("no keyword is so long") }
        table[spelling] = keyword
      }
    }
    return table
  }()
}

/// Up to sixteen bytes of a word: every word of a file is looked up, and most are names.
private struct Spelling: Hashable {
  private let count: Int
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  init?(_ word: String) {
    count = word.utf8.count
    guard count <= 16 else { return nil }
    for (index, byte) in word.utf8.enumerated() {
      if index < 8 { first = first << 8 | UInt64(byte) } else { second = second << 8 | UInt64(byte) }
    }
  }
}

/// Some words of the language.
package struct KeywordSet: Sendable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Makes a set of the words.
  package init(arrayLiteral keywords: Keyword...) {
    for keyword in keywords {
      if keyword.rawValue < 64 { low |= 1 << keyword.rawValue } else { high |= 1 << (keyword.rawValue - 64) }
    }
  }

  /// Whether the word is one of them.
  package func contains(_ keyword: Keyword) -> Bool {
    keyword.rawValue < 64 ? low >> keyword.rawValue & 1 != 0 : high >> (keyword.rawValue - 64) & 1 != 0
  }

  /// These words and those.
  package func union(_ others: KeywordSet) -> KeywordSet {
    var all = self
    all.low |= others.low
    all.high |= others.high
    return all
  }
}

extension Keyword {
  private var spellings: (chinese: String, english: String) {
    switch self {
    case .heng: ("衡", "heng")
    case .template: ("模板", "template")
    case .year: ("年度", "year")
    case .version: ("版本", "version")
    case .total: ("总分", "total")
    case .rounding: ("取整", "rounding")
    case .basis: ("依据", "basis")
    case .identifier: ("标识", "identifier")
    case .inputs: ("输入", "inputs")
    case .units: ("计量单位", "units")
    case .levels: ("级别", "levels")
    case .from: ("来自", "from")
    case .signFrom: ("符号来自", "sign-from")
    case .unitFrom: ("单位来自", "unit-from")
    case .optional: ("可缺", "optional")
    case .integer: ("整数", "integer")
    case .range: ("范围", "range")
    case .alias: ("又写", "alias")
    case .calendar: ("日历", "calendar")
    case .holiday: ("放假", "holiday")
    case .workday: ("上班", "workday")
    case .table: ("表", "table")
    case .asName: ("作名称", "as-name")
    case .asPoints: ("作分值", "as-points")
    case .asScore: ("作得分", "as-score")
    case .asReason: ("作理由", "as-reason")
    case .asClaimed: ("作自报", "as-claimed")
    case .rows: ("逐行", "rows")
    case .selecting: ("当", "when")
    case .rule: ("规则", "rule")
    case .restToLast: ("余数归末项", "rest-to-last")
    case .indicator: ("指标", "indicator")
    case .formula: ("公式", "formula")
    case .adjustable: ("可调", "adjustable")
    case .bonus: ("加分", "bonus")
    case .penalty: ("扣分", "penalty")
    case .combine: ("取", "take")
    case .share: ("占", "share")
    case .same: ("同", "same")
    case .ascending: ("从低到高", "ascending")
    case .dense: ("不跳号", "dense")
    case .averageTies: ("并列取平均", "average-ties")
    case .dropHigh: ("去高", "drop-high")
    case .dropLow: ("去低", "drop-low")
    case .outcome: ("另列", "also-list")
    case .summary: ("汇总", "summary")
    case .groupBy: ("按", "by")
    case .gets: ("得", "gets")
    case .otherwise: ("否则", "else")
    case .tiers: ("分档", "tiers")
    case .rest: ("其余", "rest")
    case .whatever: ("任意", "any")
    case .unordered: ("不计顺序", "unordered")
    case .extended: ("外推", "extrapolate")
    case .interpolate: ("插值", "interpolate")
    case .judged: ("评定", "judged")
    case .checklist: ("要点", "checklist")
    case .equally: ("均分", "equally")
    case .allOrNone: ("全有", "all-or-none")
    case .inOrder: ("递进", "in-order")
    case .eachMissing: ("每缺", "each-missing")
    case .each: ("每", "each")
    case .eachOver: ("每超过", "each-over")
    case .eachUnder: ("每低于", "each-under")
    case .eachOff: ("每偏离", "each-off")
    case .deduct: ("扣", "deduct")
    case .add: ("加", "add")
    case .upTo: ("至多", "up-to")
    case .whole: ("不足不计", "whole")
    case .started: ("不足进一", "started")
    case .prorata: ("按比例", "prorata")
    case .atMost: ("最高", "at-most")
    case .atLeast: ("最低", "at-least")
    case .toZero: ("扣完为止", "to-zero")
    case .ifMissing: ("缺失时", "if-missing")
    case .ifZero: ("分母为零时", "if-zero")
    case .ifAllZero: ("全为零时", "if-all-zero")
    case .ifNotApplicable: ("不适用时", "if-na")
    case .fail: ("报错", "error")
    case .pending: ("待定", "pending")
    case .notApplicable: ("不适用", "na")
    case .respread: ("组内折算", "respread")
    case .rescale: ("全表折算", "rescale")
    case .grades: ("等次", "grades")
    case .veto: ("否决", "veto")
    case .then: ("时", "then")
    case .setTo: ("定为", "set")
    case .capAt: ("不高于", "cap-at")
    case .raise: ("上调", "raise")
    case .lower: ("下调", "lower")
    case .explain: ("须说明", "explain")
    case .because: ("因为", "because")
    case .check: ("核对", "check")
    case .tolerance: ("误差", "tolerance")
    case .mistake: ("错误", "fail")
    case .remind: ("提醒", "warn")
    case .and: ("且", "and")
    case .or: ("或", "or")
    case .not: ("非", "not")
    case .has: ("有", "has")
    case .oneOf: ("属于", "in")
    case .within: ("在", "within")
    case .to: ("到", "to")
    case .notUnder: ("不低于", "not-under")
    case .notOver: ("不超过", "not-over")
    case .over: ("超过", "over")
    case .under: ("低于", "under")
    }
  }
}
