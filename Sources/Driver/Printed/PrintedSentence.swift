import Source
import Syntax

/// The sentence of an indicator in which something is wrong, and which looks as tables print it.
///
/// A printed cell has marks that end a sentence of the language (；, 。) and lines that begin with ①: it reaches to the
/// next declaration, whatever the tree made of it.
struct PrintedSentence {
  let indicator: IndicatorSyntax
  /// The indicator of the template that holds it.
  let outermost: IndicatorSyntax
  /// From the colon to the last word, without a basis behind it.
  let extent: SourceRange
  /// The findings that lie in it, by number.
  let findings: [Int]
  /// Whether nobody would take it for a sentence of the language with a slip.
  let isPlainlyPrinted: Bool

  /// The words as printed.
  var text: String { indicator.node.tree.file.text(extent) }
}

/// The sentences with a mistake that no safe fix mends and with signs of print, in the order of the file.
func printedSentences(_ findings: [Diagnostic], in tree: SyntaxTree) -> [PrintedSentence] {
  let outline = IndicatorOutline(tree)
  return outline.leaves.compactMap { leaf in
    let (words, stop) = outline.words(behind: leaf.indicator)
    guard let first = words.first, let last = words.last else { return nil }
    let extent = SourceRange(Int(first.range.start), Int(last.range.end))
    let own = findings.indices.filter { index in
      let finding = findings[index]
      guard finding.severity == .error, let place = finding.place, place.file === tree.file else {
        return false
      }
      let start = place.range.start
      // What cannot go on with the words behind it is told of those.
      return extent.start <= start && start <= extent.end || start == stop && finding.code.hasPrefix("H1")
    }
    guard own.contains(where: { findings[$0].safeFix == nil }) else { return nil }
    let signs = outline.signsOfPrint(in: words)
    guard signs != .none else { return nil }
    return PrintedSentence(
      indicator: leaf.indicator, outermost: leaf.outermost, extent: extent, findings: own,
      isPlainlyPrinted: signs == .plain && !own.contains { outline.isNearName(findings[$0]) })
  }
}

/// How much a text looks as tables print it.
private enum SignsOfPrint {
  case none
  /// Clauses set apart by semicolons, as a slip may do.
  case some
  /// Words that no sentence of the language has.
  case plain
}

/// Where declarations begin, what they are called, and which indicators have a sentence.
private struct IndicatorOutline {
  private(set) var leaves: [(indicator: IndicatorSyntax, outermost: IndicatorSyntax)] = []
  private let tree: SyntaxTree
  private var beginnings: Set<UInt32> = []
  private var names: Set<String> = []

  init(_ tree: SyntaxTree) {
    self.tree = tree
    walk(tree.root, below: nil)
  }

  private mutating func walk(_ node: SyntaxNode, below outermost: IndicatorSyntax?) {
    var outermost = outermost
    if node.kind.isDeclaration || node.kind == .levelEntry || node.kind == .tableDeclaration,
      let name = node.first(.name).flatMap({ NameSyntax($0) })
    {
      names.insert(name.value)
    }
    if let indicator = IndicatorSyntax(node) {
      outermost = outermost ?? indicator
      if indicator.number != nil, indicator.name != nil {
        if node.token(.colon) != nil || node.first(.indicatorBlock) != nil {
          beginnings.insert(node.range.start)
        }
        if node.token(.colon) != nil, let outermost { leaves.append((indicator, outermost)) }
      }
    } else if node.kind.isDeclaration {
      beginnings.insert(node.range.start)
    }
    for child in node.nodes { walk(child, below: outermost) }
  }

  /// The words that show print: 。 and ①, a word in which a rule is glued together (计4分, 达到100%的得满分), 得分 = …,
  /// a comparison of nothing, a comma before 得.
  func signsOfPrint(in words: [Token]) -> SignsOfPrint {
    let texts = words.map { halfWidth(tree.file.text($0.range)) }
    let isPlain = words.indices.contains { index in
      let (word, text) = (words[index], texts[index])
      if word.kind == .unknown {
        return index < words.count - 1 && text.contains { "。±、《".contains($0) || $0.isNumber }
      }
      if word.keyword == .gets, index > 0, words[index - 1].kind == .comma { return true }
      if index > 0, isBoundInWords(text, behind: words[index - 1]) { return true }
      return word.kind == .word && word.keyword == nil && !names.contains(text) && isGluedRule(text)
    }
    let startsWithout = words.first?.isComparison ?? false
    let isEquation = words.count > 2 && texts[1] == "=" && !names.contains(texts[0])
    if isPlain || startsWithout || isEquation { return .plain }
    let hasBrackets = words.indices.dropFirst(2).contains { index in
      // 优（17-20分）: no function has such a name.
      words[index].kind == .number && words[index - 1].kind == .openParen && words[index - 2].kind == .word
        && words[index - 2].keyword == nil
    }
    // 满意度≥90%得10分，满意度≥80%得8分: a sentence of the language awards once.
    let awardsTwice = words.count { $0.keyword == .gets } > 1
    let endsInStop = texts.last == "。"
    if endsInStop,
      words.indices.dropFirst().contains(where: { isGluedBound(texts[$0], behind: words[$0 - 1]) })
    {
      return .plain
    }
    return hasBrackets || endsInStop || awardsTwice || words.dropLast().contains { $0.kind == .semicolon }
      ? .some : .none
  }

  /// 90%以上, 90%（含）.
  private func isBoundInWords(_ text: String, behind word: Token) -> Bool {
    word.kind == .openParen && ["含", "不含"].contains(text)
      || word.kind == .number && ["以上", "以下", "以内"].contains(where: text.hasPrefix)
  }

  /// 90分以上, and 合格率达到95% whose number the name before has taken: print where the sentence ends in 。 as well.
  private func isGluedBound(_ text: String, behind word: Token) -> Bool {
    if text.first?.isNumber ?? false, ["以上", "以下", "以内"].contains(where: text.hasSuffix) { return true }
    let before = halfWidth(tree.file.text(word.range))
    return text == "%" && word.kind == .word && !names.contains(before) && before.last?.isNumber ?? false
  }

  /// Whether a finding takes a word for a declared name with a slip; a word that holds the name and more is print.
  func isNearName(_ finding: Diagnostic) -> Bool {
    finding.fixes.contains { fix in
      guard fix.edits.count == 1, let edit = fix.edits.first, names.contains(edit.replacement) else {
        return false
      }
      return !tree.file.text(edit.place.range).contains(edit.replacement)
    }
  }

  private func isGluedRule(_ text: String) -> Bool {
    if ["得分", "总得分", "不得分"].contains(text) { return false }
    if text.unicodeScalars.contains(where: { "%得扣每的≥≤±".unicodeScalars.contains($0) }) { return true }
    // 按完成比例计分, 未按时报送的: half a sentence begins like this, and no name is so long.
    let beginsClause = ["按", "以", "未", "无", "视", "凡"].contains { text.hasPrefix($0) } && text.count > 4
    if beginsClause || text.count > 12 { return true }
    return zip(text, text.dropFirst()).contains { "计记给".contains($0) && ($1.isNumber || $1 == "满") }
  }

  /// From the colon to the next declaration, brace or comment; none where there is a block of the language.
  /// With them the byte of the word that ends them.
  func words(behind indicator: IndicatorSyntax) -> (words: [Token], stop: UInt32?) {
    guard let colon = indicator.node.token(.colon) else { return ([], nil) }
    var words: [Token] = []
    var stop: UInt32?
    var isEnded = false
    for token in tree.tokens(from: colon.range.end) {
      if token.kind == .blank || token.kind == .lineEnd { continue }
      if token.kind == .comment || token.kind == .unclosedComment {
        isEnded = true
        continue
      }
      if token.kind == .openBrace, !isEnded { return ([], nil) }
      if isEnded || token.kind == .closeBrace || beginnings.contains(token.range.start) || isBasis(token) {
        stop = token.range.start
        break
      }
      words.append(token)
    }
    while let last = words.last, last.kind == .comma { words.removeLast() }
    return (words, stop)
  }

  private func isBasis(_ token: Token) -> Bool { token.keyword == .basis }
}

extension SyntaxTree {
  /// The tokens from a byte on.
  fileprivate func tokens(from offset: UInt32) -> ArraySlice<Token> {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return tokens[low...]
  }
}
