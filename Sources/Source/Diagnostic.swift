/// How grave a finding is.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Worth knowing; changes no exit code.
  case note
  /// Probably a mistake; an error only under `--strict`.
  case warning
  /// What was asked cannot be done as it stands.
  case error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The language messages and reports are written in.
package enum Language: String, Sendable, Hashable, CaseIterable {
  /// 简体中文, the default everywhere.
  case chinese = "zh"
  /// English, chosen with `--lang en`.
  case english = "en"
}

/// One message in one language, in the four parts every message has.
package struct MessageText: Sendable, Hashable {
  /// What is wrong; makes sense alone.
  package var headline: String
  /// A few words under the marked range; may be empty.
  package var label: String
  /// Why it is wrong.
  package var why: String
  /// What to do about it.
  package var remedy: String
  /// A few words for each secondary place, in the order of the diagnostic's places.
  package var secondary: [String]

  /// Makes a text; parts left out are empty.
  package init(
    _ headline: String, label: String = "", why: String = "", remedy: String = "", secondary: [String] = []
  ) {
    self.headline = headline
    self.label = label
    self.why = why
    self.remedy = remedy
    self.secondary = secondary
  }
}

/// The identity of a message: an enum case with what it speaks of; each language writes it out.
package protocol DiagnosticMessage: Sendable {
  /// The stable code, such as `H2031`.
  var code: String { get }
  /// How grave it is.
  var severity: Severity { get }
  /// The message written out in Chinese.
  var chinese: MessageText { get }
  /// The message written out in English.
  var english: MessageText { get }
  /// What could be written in place of what the message marks, or beside it; the likeliest first.
  func fixes(at place: Place) -> [Fix]
  /// Whether what is to be mended lies elsewhere, so that the same may be said of many places in the same words.
  var isMendedElsewhere: Bool { get }
  /// Whether what follows in the file may have been read otherwise than it was meant.
  func leavesRestUnread(at place: Place) -> Bool
  /// What it has in common with findings of the same kind (one column, one rule) that are told once where there are
  /// many; nil where each stands alone.
  var foldKey: String? { get }
}

extension DiagnosticMessage {
  /// The message written out.
  package func text(in language: Language) -> MessageText {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// Most messages have no fix: the author must say what was meant.
  package func fixes(at place: Place) -> [Fix] { [] }

  /// Most messages are about what they mark.
  package var isMendedElsewhere: Bool { false }

  /// Most mistakes end where they stand.
  package func leavesRestUnread(at place: Place) -> Bool { false }

  /// Most messages stand alone.
  package var foldKey: String? { nil }
}

/// A message at its place.
package struct Diagnostic: Sendable {
  /// What is said.
  package let message: any DiagnosticMessage
  /// Where it is wrong; nil only where there is no file (a missing file, a wrong option).
  package let place: Place?
  /// Further places that matter, explained by `MessageText.secondary`.
  package let related: [Place]
  /// The row, column, cell or path of data that is meant, for readers who live in Excel; may be nil.
  package let spot: String?
  /// What could be written instead, the likeliest first.
  package private(set) var fixes: [Fix]
  /// The reason for which the author accepts the finding as it is; nil where nobody did.
  package private(set) var acceptance: String?

  /// Puts `message` at `place`; `fixes` are given where the message alone cannot tell them.
  package init(
    _ message: any DiagnosticMessage, at place: Place?, related: [Place] = [], spot: String? = nil,
    fixes: [Fix]? = nil
  ) {
    self.message = message
    self.place = place
    self.related = related
    self.spot = spot
    self.fixes = fixes ?? place.map { message.fixes(at: $0) } ?? []
  }

  /// The same finding, accepted by the author for a reason.
  package func accepted(because reason: String) -> Diagnostic {
    var copy = self
    copy.acceptance = reason
    return copy
  }

  /// The same finding with other fixes.
  package func offering(_ fixes: [Fix]) -> Diagnostic {
    var copy = self
    copy.fixes = fixes
    return copy
  }

  /// Whether the author accepts the finding: it is kept for the record and counts no more.
  package var isAccepted: Bool { acceptance != nil }
  /// The fix that a machine may apply unasked.
  package var safeFix: Fix? { fixes.first { $0.applicability == .safe } }

  /// How grave it is.
  package var severity: Severity { message.severity }
  /// The stable code.
  package var code: String { message.code }
}

extension Sequence<Diagnostic> {
  /// Whether any of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }
  /// Whether any of them is a warning that the author has not accepted.
  package var hasWarnings: Bool { contains { $0.severity == .warning && !$0.isAccepted } }
  /// Those that the author has not accepted.
  package var open: [Diagnostic] { filter { !$0.isAccepted } }

  /// In the order of file and place, then as they were found: the same on every machine.
  package func inReadingOrder() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (pathA, pathB) = (a.place?.file.path ?? "", b.place?.file.path ?? "")
      if pathA != pathB { return pathA < pathB }
      let (startA, startB) = (a.place?.offset ?? 0, b.place?.offset ?? 0)
      if startA != startB { return startA < startB }
      return left.offset < right.offset
    }.map(\.element)
  }
}
