import Checker
import Parser
import Source
import Syntax

/// Keeps as safe only those fixes that the text itself confirms; the others become choices.
///
/// A fix is confirmed when nothing else is wrong with the grammar of the declaration and the lines it touches, when
/// the changed text has no error there, when it reads as the text was read with every other word and comment in
/// its place, and when a word that it puts into quotes is left nowhere without them.
///
/// Of the choices for mistakes of grammar those stay that mend theirs and bring no other error.
package func confirmFixes(of diagnostics: [Diagnostic], in tree: SyntaxTree) -> [Diagnostic] {
  keepingChoicesThatMend(confirmSafeFixes(of: diagnostics, in: tree), in: tree)
}

/// A text with more choices than this is not read again for each.
private let mostChoices = 20

private func keepingChoicesThatMend(_ diagnostics: [Diagnostic], in tree: SyntaxTree) -> [Diagnostic] {
  func isDoubtful(_ finding: Diagnostic) -> Bool { finding.isOfGrammar && finding.safeFix == nil }
  let choices = diagnostics.filter(isDoubtful).reduce(0) { $0 + $1.fixes.count }
  guard choices > 0, choices <= mostChoices else { return diagnostics }
  let before = errorCounts(of: diagnostics)
  return diagnostics.map { finding in
    guard isDoubtful(finding), !finding.fixes.isEmpty else { return finding }
    return finding.offering(
      finding.fixes.filter { fix in
        guard fix.edits.allSatisfy({ $0.place.file === tree.file }) else { return true }
        let after = errorCounts(
          of: findings(in: SourceFile(path: tree.file.path, bytes: fix.applied(to: tree.file))))
        return after[finding.code, default: 0] < before[finding.code, default: 0]
          && after.allSatisfy { $0.value <= before[$0.key, default: 0] }
      })
  }
}

private func errorCounts(of diagnostics: [Diagnostic]) -> [String: Int] {
  diagnostics.filter { $0.severity == .error }.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
}

private func findings(in file: SourceFile) -> [Diagnostic] {
  let (tree, syntactic) = parse(file)
  return syntactic + check(tree).diagnostics
}

private func confirmSafeFixes(of diagnostics: [Diagnostic], in tree: SyntaxTree) -> [Diagnostic] {
  let offered = diagnostics.count { $0.safeFix != nil }
  guard offered > 0 else { return diagnostics }
  let isReadable = diagnostics.allSatisfy { finding in
    finding.place.map { !finding.message.leavesRestUnread(at: $0) } ?? true
  }
  guard isReadable, offered <= mostFixes, tree.height <= SyntaxTree.maximumHeight else {
    return diagnostics.map(\.withoutSafeFix)
  }
  var zones = FixZones(diagnostics, in: tree)
  zones.dropBroken()
  for _ in 0..<mostTrials {
    guard !zones.live.isEmpty else { break }
    let doubtful = zones.doubtful(among: zones.live)
    if doubtful.isEmpty { return zones.diagnostics }
    zones.drop(doubtful)
  }
  return diagnostics.map(\.withoutSafeFix)
}

/// A text with more mistakes than this was hardly meant as it is read.
private let mostFixes = 2_000

/// What is dropped may have carried others; what is doubtful still after so many trials is dropped altogether.
private let mostTrials = 5

/// The safe fixes of a text, in zones that stand or fall together.
private struct FixZones {
  /// All findings; those whose fix was dropped offer it as a choice.
  private(set) var diagnostics: [Diagnostic]
  private let tree: SyntaxTree
  /// Where each zone lies, in the order of the file and apart from one another.
  private var ranges: [SourceRange] = []
  /// The findings with a safe fix, by zone.
  private var members: [[Int]] = []

  init(_ diagnostics: [Diagnostic], in tree: SyntaxTree) {
    self.diagnostics = diagnostics
    self.tree = tree
    let surroundings = Surroundings(tree)
    let parts = diagnostics.indices.compactMap { index in
      diagnostics[index].safeFix.map { (index, surroundings.zone(of: $0.edits.map(\.place.range))) }
    }
    for (index, range) in parts.sorted(by: { ($0.1.start, $0.0) < ($1.1.start, $1.0) }) {
      if let last = ranges.last, range.start <= last.end {
        ranges[ranges.count - 1] = last.union(range)
        members[members.count - 1].append(index)
      } else {
        ranges.append(range)
        members.append([index])
      }
    }
  }

  /// The zones whose fixes are still taken for safe.
  var live: [Int] { members.indices.filter { !members[$0].isEmpty } }

  /// Makes the fixes of zones choices.
  mutating func drop(_ zones: some Sequence<Int>) {
    for zone in zones {
      for index in members[zone] { diagnostics[index] = diagnostics[index].withoutSafeFix }
      members[zone] = []
    }
  }

  /// Drops the zones in which something is wrong with the grammar that no safe fix settles.
  mutating func dropBroken() {
    let broken = diagnostics.filter { $0.isOfGrammar && $0.safeFix == nil }
    drop(Set(broken.compactMap(\.place?.range).compactMap { zone(touching: $0) }))
  }

  /// The zones that the text with the fixes of all these zones does not confirm.
  func doubtful(among zones: [Int]) -> Set<Int> {
    let findings = zones.flatMap { members[$0] }.map { diagnostics[$0] }
    guard let fixed = applySafeFixes(of: findings, to: tree.file) else { return Set(zones) }
    let (changed, errors) = reread(fixed)
    var result = Set(zonesWithErrors(errors, after: fixed)).intersection(zones)
    let isShallow = changed.height <= SyntaxTree.maximumHeight
    guard result.isEmpty, !(isShallow && readsAlike(changed, fixed)) else { return result }
    // The words do not show which fix has moved them.
    if zones.count > 1, zones.count <= 20 {
      result = zones.reduce(into: []) { $0.formUnion(doubtful(among: [$1])) }
    }
    return result.isEmpty ? Set(zones) : result
  }

  private func readsAlike(_ changed: SyntaxTree, _ fixed: FixedText) -> Bool {
    let edits = fixed.edits
    // Blanks between words that are known make a sentence of one word: the tree cannot be the same.
    return fixed.settled.allSatisfy(\.isOfGrammar)
      ? tree.readsAlike(changed, after: edits) : tree.keepsWords(changed, after: edits)
  }

  private func reread(_ fixed: FixedText) -> (tree: SyntaxTree, errors: [Diagnostic]) {
    let (changed, syntactic) = parse(SourceFile(path: tree.file.path, bytes: fixed.bytes))
    return (changed, (syntactic + check(changed).diagnostics).filter { $0.severity == .error })
  }

  /// The zones in which the changed text has errors, and those that quote a word which is in one elsewhere.
  private func zonesWithErrors(_ errors: [Diagnostic], after fixed: FixedText) -> [Int] {
    let edits = fixed.edits
    var quoting: [String: [Int]] = [:]
    for zone in live {
      for word in members[zone].compactMap({ diagnostics[$0].safeFix?.quotedWord }) {
        quoting[word, default: []].append(zone)
      }
    }
    return errors.compactMap(\.place).flatMap { place in
      let quoted = quoting.isEmpty ? [] : quoting[place.text, default: []]
      return quoted + [zone(touching: place.range.before(edits))].compactMap { $0 }
    }
  }

  /// The first zone that a range touches, by halving.
  private func zone(touching range: SourceRange) -> Int? {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end >= range.start { high = middle } else { low = middle + 1 }
    }
    return low < ranges.count && ranges[low].start <= range.end ? low : nil
  }
}

extension Diagnostic {
  /// Whether it speaks of how the template is written rather than of what it means.
  fileprivate var isOfGrammar: Bool { code.hasPrefix("H1") }

  /// The same finding with what was a safe fix as a choice.
  fileprivate var withoutSafeFix: Diagnostic {
    safeFix == nil ? self : offering(fixes.map { Fix($0.edits, .choice) })
  }
}

extension FixedText {
  /// What was changed, in the order of the file.
  fileprivate var edits: [Edit] {
    settled.flatMap { $0.safeFix?.edits ?? [] }
      .sorted { $0.place.range.start < $1.place.range.start }
  }
}

extension Fix {
  /// The word that it puts into the quotes of a name.
  fileprivate var quotedWord: String? {
    edits.first { $0.replacement == "「\($0.place.text)」" }?.place.text
  }
}

extension SourceRange {
  /// The range in the text before the edits, which are in the order of the file.
  fileprivate func before(_ edits: [Edit]) -> SourceRange {
    SourceRange(Self.offset(Int(start), before: edits), Self.offset(Int(end), before: edits))
  }

  private static func offset(_ offset: Int, before edits: [Edit]) -> Int {
    var shift = 0
    for edit in edits {
      let start = Int(edit.place.range.start) + shift
      guard offset > start else { break }
      let length = edit.replacement.utf8.count
      if offset <= start + length { return Int(edit.place.range.start) }
      shift += length - (Int(edit.place.range.end) - Int(edit.place.range.start))
    }
    return offset - shift
  }
}
