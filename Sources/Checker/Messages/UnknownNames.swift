import Source

/// What is wrong in one way, told once for all the places where it shows.
struct FoldedMessage: DiagnosticMessage {
  /// What is said of one of the places.
  let message: any DiagnosticMessage
  /// How many places there are.
  let count: Int

  var code: String { message.code }
  var severity: Severity { message.severity }

  var chinese: MessageText { folded(message.chinese, "（共 \(count) 处）", "这里也是") }
  var english: MessageText { folded(message.english, " (\(count) places)", "here as well") }

  private func folded(_ text: MessageText, _ remark: String, _ label: String) -> MessageText {
    var text = text
    text.headline += remark
    text.secondary = Array(repeating: label, count: count - 1)
    return text
  }
}

/// The places of a name that are shown, the first included.
let shownPlaces = 3

/// Findings in reading order, with those about one unknown name folded into the first of them.
///
/// Most often one declaration is misspelt or missing, and every use would say so again.
func foldedNames(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var groups: [[Diagnostic]] = []
  var known: [UnknownName: Int] = [:]
  for diagnostic in diagnostics {
    let names = (diagnostic.message as? CheckMessage)?.unknownName?.readings ?? []
    if let index = names.lazy.compactMap({ known[$0] }).first {
      groups[index].append(diagnostic)
    } else {
      for name in names where known[name] == nil { known[name] = groups.count }
      groups.append([diagnostic])
    }
  }
  return groups.map(folded)
}

private func folded(_ group: [Diagnostic]) -> Diagnostic {
  let first = group[0]
  guard group.count > 1 else { return first }
  let others = group.dropFirst().prefix(shownPlaces - 1)
  return Diagnostic(
    FoldedMessage(message: first.message, count: group.count), at: first.place,
    related: others.compactMap(\.place), fixes: commonFixes(group))
}

/// What could be written in all the places instead.
private func commonFixes(_ group: [Diagnostic]) -> [Fix] {
  group[0].fixes.enumerated().compactMap { index, fix in
    let fixes = group.compactMap { $0.fixes.indices.contains(index) ? $0.fixes[index] : nil }
    let words = Set(fixes.flatMap { $0.edits.map(\.replacement) })
    guard fixes.count == group.count, words.count == 1 else { return nil }
    return Fix(fixes.flatMap(\.edits), fix.applicability)
  }
}

/// A name that nothing has, with what it would be a name of.
struct UnknownName: Hashable {
  enum Kind: Hashable {
    /// An input, a formula, a rule, a table, a function or an indicator.
    case thing
    case unit
    case level(of: String)
  }

  let kind: Kind
  let name: String

  /// What else the name may have been meant to be: beside a level, a word may be a level or the name of a thing.
  var readings: [UnknownName] {
    switch kind {
    case .thing, .unit: [self]
    case .level: [self, UnknownName(kind: .thing, name: name)]
    }
  }
}

extension CheckMessage {
  /// The name that nothing has, where the message is about one.
  var unknownName: UnknownName? {
    switch self {
    case .unknownName(let name, _), .unknownInput(let name, _), .unknownTable(let name, _),
      .unknownIndicator(let name, _), .unknownFunction(let name, _, _), .indicatorAsValue(let name, _):
      UnknownName(kind: .thing, name: name)
    case .unknownType(let name, _), .unknownUnit(let name, _): UnknownName(kind: .unit, name: name)
    case .unknownLevel(let name, let set, _): UnknownName(kind: .level(of: set), name: name)
    case .unknownGrade(let name, _):
      UnknownName(kind: .level(of: TemplateChecker.gradeSetName), name: name)
    default: nil
    }
  }
}
