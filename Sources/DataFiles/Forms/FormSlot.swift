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

/// One value of a data file before it is fitted to the template.
struct RawValue {
  var content: RawContent
  let place: Place
  /// The cell or path.
  let at: Spot
  /// The unit of a number that states none, where the header states one; nil is the declared unit.
  var unit: MeasureUnit?
  /// The name it stands under: the head of its column, or the name of a member.
  var header = ""

  /// The cell or path as its reader would name it.
  var spot: String { at.text }

  /// Whether nothing is given: null, an empty cell, a text of blanks.
  var isBlank: Bool {
    switch content {
    case .nothing: true
    case .text(let text): text.unicodeScalars.allSatisfy { saysNothing($0) }
    case .number, .truth, .compound, .unreadable, .reported: false
    }
  }

  /// Whether there is something to read.
  var saysSomething: Bool {
    switch content {
    case .text, .number, .truth: !isBlank
    case .nothing, .compound, .unreadable, .reported: false
    }
  }

  /// The same value as one that cannot be used, which has been reported.
  var reported: RawValue { RawValue(content: .reported, place: place, at: at) }

  /// Whether brackets stand where one value belongs.
  var isCompound: Bool { if case .compound = content { true } else { false } }

  /// The value as a message repeats it.
  var written: String {
    switch content {
    case .nothing: "null"
    case .text(let text): shortened(trimmingBlanks(text))
    case .number(let digits): shortened(digits)
    case .truth(let truth): truth ? "true" : "false"
    case .unreadable: shortened(withoutBrackets(place.text))
    case .compound, .reported: shortened(place.text)
    }
  }
}

/// What stands in the brackets by which a cell that cannot be read is set off.
private func withoutBrackets(_ text: String) -> String {
  let inner = text.drop { $0 == "\"" || $0 == "（" }
  return String(inner.prefix { $0 != "）" })
}

/// The kinds of values that both formats give.
enum RawContent {
  case nothing
  case text(String)
  /// A number of a JSON file, digits as written.
  case number(String)
  case truth(Bool)
  /// `[ ]` or `{ }`, where one value belongs.
  case compound
  /// A cell of a sheet that cannot be read.
  case unreadable(CellTrouble)
  /// Something that cannot be used, which has been reported.
  case reported
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
