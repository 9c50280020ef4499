import Source
import Syntax

/// A file read as if one brace were there that is missing, or were not there that is too many.
struct BraceRepair {
  let tokens: [Token]
  let parser: TokenParser
  /// What is said of the braces.
  let said: [Diagnostic]

  /// Everything that is wrong.
  var count: Int { said.count + parser.diagnostics.count }
}

/// How many changes are read before one is chosen.
private let mostTrials = 16

/// Files with more tokens are read as they stand.
private let mostTokens = 50_000

/// How many braces may be missing or too many.
private let mostBraces = 3

/// Reads a file whose braces do not come in pairs as it would be with the one change that leaves the least wrong: a
/// brace shifts all blocks behind it, and what they then seem to lack is not missing.
///
/// Nil where no change makes the file easier to read.
func repairBraces(of file: SourceFile, _ tokens: [Token], after parser: TokenParser) -> BraceRepair? {
  // What was skipped because it stands too deep may hold any number of braces.
  guard tokens.count <= mostTokens, !parser.isTooDeep,
    parser.diagnostics.count < TokenParser.maximumDiagnostics,
    !tokens.contains(where: { TokenParser.isUnclosed($0.kind) })
  else { return nil }
  var best = BraceRepair(tokens: tokens, parser: parser, said: [])
  for _ in 0..<mostBraces {
    guard let next = repairOne(best, in: file) else { break }
    best = next
  }
  return best.said.isEmpty || best.count > parser.diagnostics.count ? nil : best
}

private func repairOne(_ read: BraceRepair, in file: SourceFile) -> BraceRepair? {
  guard let stop = read.parser.firstReport else { return nil }
  let meaning = read.tokens.filter { !$0.kind.isTrivia }
  let outline = BraceOutline(meaning, in: file)
  guard outline.excess != 0 else { return nil }
  var best: BraceRepair?
  for change in outline.changes(before: stop).prefix(mostTrials) {
    let tokens = changed(read.tokens, meaning, change)
    var parser = TokenParser(file: file, tokens: tokens)
    parser.parseFile()
    guard parser.diagnostics.count < best?.parser.diagnostics.count ?? .max else { continue }
    let message = diagnostic(of: change, meaning, in: file)
    best = BraceRepair(tokens: tokens, parser: parser, said: read.said + [message])
  }
  return best
}

private func changed(_ tokens: [Token], _ meaning: [Token], _ change: BraceOutline.Change) -> [Token] {
  switch change {
  case .remove(let index):
    let range = meaning[index].range
    return tokens.map { $0.range == range && !$0.kind.isTrivia ? Token(.unknown, range: range) : $0 }
  case .insertClose(let index): return inserting(.closeBrace, after: meaning[max(0, index - 1)], in: tokens)
  case .insertOpen(let index): return inserting(.openBrace, after: meaning[max(0, index - 1)], in: tokens)
  }
}

/// A token of no text takes the place of the one that is missing.
private func inserting(_ kind: SyntaxKind, after previous: Token, in tokens: [Token]) -> [Token] {
  guard let place = tokens.firstIndex(of: previous) else { return tokens }
  var result = tokens
  let end = Int(previous.range.end)
  result.insert(Token(kind, range: SourceRange(end, end)), at: place + 1)
  return result
}

// MARK: saying

private func diagnostic(of change: BraceOutline.Change, _ tokens: [Token], in file: SourceFile) -> Diagnostic
{
  switch change {
  case .remove(let index):
    let place = Place(file, tokens[index].range)
    return Diagnostic(
      ParserMessage.extraBrace(place.text), at: place, fixes: [.remove(place, .choice)])
  case .insertOpen(let index):
    let gap = Place(file, tokens[max(0, index - 1)].range)
    let end = Int(gap.range.end)
    return Diagnostic(
      ParserMessage.expectedBrace(found: file.text(tokens[index].range)),
      at: Place(file, SourceRange(end, end)),
      fixes: [.append(" {", after: gap, .choice)])
  case .insertClose(let index):
    let brace = tokens[partner(ofCloseBefore: index, in: tokens)]
    return Diagnostic(unclosed: brace, before: tokens[index], after: tokens[max(0, index - 1)], in: file)
  }
}

/// The brace that a closing one before a token would end.
private func partner(ofCloseBefore index: Int, in tokens: [Token]) -> Int {
  var open: [Int] = []
  for (place, token) in tokens[..<index].enumerated() {
    if token.kind == .openBrace { open.append(place) }
    if token.kind == .closeBrace { _ = open.popLast() }
  }
  return open.last ?? 0
}

extension Diagnostic {
  /// A brace that does not end, where it would end between two tokens.
  init(unclosed brace: Token, before next: Token, after last: Token, in file: SourceFile) {
    let word = next.kind == .endOfFile || next.kind == .closeBrace ? nil : file.text(next.range)
    let line = file.line(of: Int(brace.range.start))
    let gap = Place(file, last.range)
    // On a line of its own where the block has lines of its own.
    let isOnOneLine = file.line(of: Int(gap.range.end)) == line
    self.init(
      ParserMessage.unclosedBrace(line: line, before: word), at: Place(file, brace.range),
      fixes: [.append(isOnOneLine && word != nil ? " }" : "\n}", after: gap, .choice)])
  }
}
