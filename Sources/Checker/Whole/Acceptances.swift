import DiagnosticPages
import Source
import Syntax

/// Takes the comments by which an author accepts findings: `// 接受 H2085: 理由`, `// accept H2085: reason`.
///
/// A comment speaks of the line it ends, or, alone on its line, of the next line that holds anything else.
/// What is accepted stays among the findings with its reason and no longer counts. A comment that accepts
/// nothing is a finding itself: left behind, it would cover the same mistake made later. `diagnostics` are all
/// that was found in the file, by whichever pass.
package func settleAcceptances(_ diagnostics: [Diagnostic], in tree: SyntaxTree) -> [Diagnostic] {
  var diagnostics = diagnostics
  var faults: [Diagnostic] = []
  let isComplete = tree.isComplete && !diagnostics.hasErrors
  var found: [Target: [Int]] = [:]
  for (index, diagnostic) in diagnostics.enumerated() {
    guard let line = diagnostic.place?.start.line else { continue }
    found[Target(code: diagnostic.code, line: line), default: []].append(index)
  }
  for acceptance in acceptances(in: tree) {
    func fault(_ message: AcceptanceMessage, _ fixes: [Fix] = []) {
      faults.append(Diagnostic(message, at: acceptance.place, fixes: fixes))
    }
    let code = acceptance.code
    guard let page = diagnosticPage(of: code) else {
      fault(.unknownCode(code, near: nearestName(to: code, among: allPages.map(\.code))))
      continue
    }
    guard page.isOfTemplates, page.severity != .error else {
      fault(.notAcceptable(code))
      continue
    }
    guard let reason = acceptance.reason else {
      fault(.withoutReason(code))
      continue
    }
    let matches = found[Target(code: code, line: acceptance.line)] ?? []
    for index in matches { diagnostics[index] = diagnostics[index].accepted(because: reason) }
    // With errors in the file some checks have not been made, and what they would find is not known.
    if matches.isEmpty, isComplete { fault(.noLongerApplies(code), [.remove(acceptance.place, .choice)]) }
  }
  return (diagnostics + faults).inReadingOrder()
}

/// What a comment can accept: findings of a code in a line.
private struct Target: Hashable {
  let code: String
  let line: Int
}

/// A comment that accepts a finding.
private struct Acceptance {
  let code: String
  let reason: String?
  /// The comment.
  let place: Place
  /// The line of which it speaks.
  let line: Int
}

private func acceptances(in tree: SyntaxTree) -> [Acceptance] {
  var result: [Acceptance] = []
  /// Comments that stand alone and wait for the line of which they speak.
  var waiting: [(code: String, reason: String?, place: Place)] = []
  var isAlone = true
  for token in tree.tokens {
    switch token.kind {
    case .lineEnd: isAlone = true
    case .comment:
      let place = Place(tree.file, token.range)
      guard let (code, reason) = readAcceptance(place.text) else { continue }
      if isAlone {
        waiting.append((code, reason, place))
      } else {
        result.append(Acceptance(code: code, reason: reason, place: place, line: place.start.line))
      }
    default:
      guard token.isContent else { continue }
      isAlone = false
      let line = waiting.isEmpty ? 0 : Place(tree.file, token.range).start.line
      result += waiting.map { Acceptance(code: $0.code, reason: $0.reason, place: $0.place, line: line) }
      waiting = []
    }
  }
  // Behind the last line they speak of nothing but themselves.
  return result
    + waiting.map {
      Acceptance(code: $0.code, reason: $0.reason, place: $0.place, line: $0.place.start.line)
    }
}

extension Token {
  fileprivate var isContent: Bool { !kind.isTrivia && kind != .endOfFile }
}

/// The code and the reason of a comment that begins with 接受 or accept and a code; nil for any other.
private func readAcceptance(_ comment: String) -> (code: String, reason: String?)? {
  var rest = comment.dropFirst(2)
  if comment.hasSuffix("*/") { rest = rest.dropLast(2) }
  rest = rest.withoutBlanks
  guard let word = ["接受", "accept"].first(where: { rest.hasPrefix($0) }) else { return nil }
  rest = rest.dropFirst(word.count).withoutBlanks
  let written = rest.prefix {
    halfWidth(String($0)).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
  let code = halfWidth(written).uppercased()
  guard code.first == "H", code.dropFirst().first?.isNumber == true else { return nil }
  rest = rest.dropFirst(written.count).withoutBlanks
  guard let mark = rest.first, halfWidth(String(mark)) == ":" else { return (code, nil) }
  let reason = rest.dropFirst().withoutBlanks
  return (code, reason.isEmpty ? nil : String(reason))
}

extension Substring {
  /// Without the blanks around it.
  fileprivate var withoutBlanks: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }
}

extension DiagnosticPage {
  /// Whether the finding is one on a template: on its characters, its grammar, its meaning or what is proved of
  /// it, and not on a comment that accepts one (H29xx).
  fileprivate var isOfTemplates: Bool { code < "H5" && !code.hasPrefix("H29") }
}
