import Program
import Source
import Values

/// What one value of a data file fills in; both formats name their values in these terms.
enum FormSlot: Hashable {
  case formName
  case input(InputID)
  case score(IndicatorID)
  case points(IndicatorID)
  case reason(IndicatorID)
  case claimed(IndicatorID)
  case notApplicable(IndicatorID)
  case answer(IndicatorID, item: String)
  case claimedTotal
  case claimedGrade

  /// Whether it is what the form claims, and not what its score rests on.
  var isClaim: Bool {
    switch self {
    case .claimed, .claimedTotal, .claimedGrade: true
    case .formName, .input, .score, .points, .reason, .notApplicable, .answer: false
    }
  }
}

/// What a form gives in one piece, which can be lost as a whole.
enum FormSection: Hashable {
  case inputs, indicators, claims, tables
  /// What the form says of one indicator.
  case indicator(IndicatorID)
  /// Its answers to the checklist of one indicator.
  case answers(IndicatorID)

  /// Whether a slot belongs to the section.
  func holds(_ slot: FormSlot) -> Bool {
    switch slot {
    case .formName: false
    case .input: self == .inputs
    case .score(let id), .points(let id), .reason(let id), .notApplicable(let id):
      self == .indicators || self == .indicator(id)
    case .claimed(let id): self == .indicators || self == .indicator(id) || self == .claims
    case .answer(let id, _): self == .indicators || self == .indicator(id) || self == .answers(id)
    case .claimedTotal, .claimedGrade: self == .claims
    }
  }
}

/// What can be said of an indicator, under its names in data.
enum EntryPart: CaseIterable {
  case score, points, reason, claimed, notApplicable, checklist

  /// The names, the Chinese one first.
  var names: [String] {
    switch self {
    case .score: ["得分", "score"]
    case .points: ["分值", "points"]
    case .reason: ["理由", "reason"]
    case .claimed: ["自报", "claimed"]
    case .notApplicable: ["不适用", "notApplicable"]
    case .checklist: ["要点", "checklist"]
    }
  }

  /// The part that a key names.
  init?(_ key: String) {
    guard let part = Self.allCases.first(where: { $0.names.contains(key) }) else { return nil }
    self = part
  }

  /// What `key` was meant to be; 说明 is what people write for 理由.
  static func near(_ key: String) -> String? {
    key == "说明" || key == "原因" ? "理由" : nearestName(to: key, among: allCases.flatMap(\.names))
  }
}
