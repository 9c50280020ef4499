import Source
import Syntax

/// Words of the language, and runs that begin with a number, as the names that an author makes of them: tokens of kind
/// `.word` where their neighbours leave no doubt, whatever line they stand on.
///
/// 扣分 in `扣分 ≥ 3次` of a file that declares an input 扣分 can only be the input, for as a word of the language it
/// needs a name or a number behind it; 误差 in `公式 误差 = …` can only be the formula. Where there is doubt the token
/// stays what it is, and the parser asks for 「 」.
func readingNames(in tokens: [Token], of file: SourceFile) -> [Token] {
  let significant = tokens.indices.filter { !tokens[$0].kind.isTrivia }
  var reader = NameReader(file: file, tokens: significant.map { tokens[$0] })
  reader.read()
  let names = reader.names
  guard !names.isEmpty else { return tokens }
  var result = tokens
  for (index, last) in names.reversed() {
    let whole = SourceRange(
      Int(tokens[significant[index]].range.start), Int(tokens[significant[last]].range.end))
    result.replaceSubrange(significant[index]...significant[last], with: [Token(.word, range: whole)])
  }
  return result
}

private struct NameReader {
  let file: SourceFile
  let tokens: [Token]
  /// The tokens that begin a name, each with the last token of it, in their order.
  var names: [(first: Int, last: Int)] {
    lasts.enumerated().compactMap { first, last in last.map { (first, $0) } }
  }
  /// For each token the last of the name that it begins; nil where it begins none.
  private var lasts: [Int?]
  /// The words of the language that the file declares as names of its own.
  private var declaredWords: Set<String> = []
  /// The names that begin with a number.
  private var numberNames: Set<String> = []
  /// For each token, the block that it stands in, where that is one of names.
  private var blocks: [Block] = []
  /// For each token, how many brackets are open before it.
  private var depths: [Int] = []

  private enum Block { case other, columns, levels, grades, layout }

  init(file: SourceFile, tokens: [Token]) {
    self.file = file
    self.tokens = tokens
    lasts = Array(repeating: nil, count: tokens.count)
  }

  mutating func read() {
    noteBlocks()
    for index in tokens.indices { noteDeclaration(at: index) }
    var index = 0
    while index < tokens.count {
      if let last = lasts[index] {
        index = last
      } else if tokens[index].kind == .keyword, blocks[index] != .layout, isUse(at: index) {
        lasts[index] = index
      } else if tokens[index].kind == .number, let last = numberName(at: index) {
        lasts[index] = last
        index = last
      }
      index += 1
    }
  }

  // MARK: blocks

  private mutating func noteBlocks() {
    var open: [Block] = []
    var depth = 0
    var next = Block.other
    for (index, token) in tokens.enumerated() {
      blocks.append(open.last ?? .other)
      depths.append(depth)
      switch token.kind {
      case .openBrace:
        open.append(open.last == .layout ? .layout : next)
        next = .other
        depth = 0
      case .closeBrace:
        _ = open.popLast()
        depth = 0
        next = .other
      // A block whose brace is missing does not begin at the next one.
      case .colon, .semicolon: next = .other
      case .openParen: depth += 1
      case .closeParen: depth -= 1
      case .word where self[index + 2].kind == .openBrace && LayoutWord.layout.isSpelled(text(index)):
        next = .layout
      case .keyword:
        switch token.keyword {
        case .inputs where self[index + 1].kind == .openBrace && !isBeforeBlock(self[index - 1]):
          next = .columns
        case .table where [.openBrace, .comma].contains(self[index + 2].kind) && isPlain(index + 1):
          next = .columns
        case .levels where self[index + 2].kind == .openBrace && isPlain(index + 1): next = .levels
        // 分档 等次 { 优: 5万元 } is a value by the grade.
        case .grades where self[index + 1].kind == .openBrace && !isValueWithBlock(index - 1): next = .grades
        default: break
        }
      default: break
      }
    }
  }

  private func isValueWithBlock(_ index: Int) -> Bool {
    self[index].keyword.map(Keyword.valuesWithBlock.contains) ?? false
  }

  /// Whether the token may be a name.
  private func isPlain(_ index: Int) -> Bool {
    [.word, .quotedName, .keyword].contains(self[index].kind)
      || self[index].kind == .number && !isPoints(index)
  }

  private func isBeforeBlock(_ token: Token) -> Bool {
    token.keyword.map(Keyword.valuesWithBlock.contains) ?? false
  }

  // MARK: declarations

  private mutating func noteDeclaration(at index: Int) {
    guard blocks[index] != .layout else { return }
    switch tokens[index].kind {
    case .quotedName where isDeclared(at: index, until: index):
      declaredWords.insert(String(text(index).dropFirst().dropLast()))
    case .keyword:
      if isName(at: index) { lasts[index] = index }
      if lasts[index] != nil || isDeclared(at: index, until: index) { declaredWords.insert(text(index)) }
    case .number:
      guard let last = run(from: index), last > index || !isPoints(index), isDeclared(at: index, until: last)
      else { return }
      numberNames.insert(text(index, last))
    default: break
    }
  }

  /// Whether the tokens stand where a declaration has its name.
  private func isDeclared(at first: Int, until last: Int) -> Bool {
    let (before, next) = (self[first - 1], self[last + 1])
    if blocks[first] == .columns, depths[first] == 0, next.kind == .colon {
      // , 范围: 0% 到 100% is a clause with a mark too many.
      return before.kind != .comma || tokens[first].kind != .keyword
    }
    if isNamed(by: before, next) || before.kind == .openParen && next.kind == .colon { return true }
    switch blocks[first] {
    case .levels: if isEntry(before, next) { return true }
    case .grades: if before.kind == .colon { return true }
    case .other, .columns, .layout: break
    }
    return isBeforeIndicator(before) && isHeadOfIndicator(at: last)
  }

  /// Whether points follow the token as they follow the name of an indicator.
  private func isHeadOfIndicator(at last: Int) -> Bool {
    guard self[last + 1].kind == .number, isPoints(last + 1) else { return false }
    switch self[last + 2].kind {
    case .colon, .openBrace: return true
    case .comma:
      // 扣 1分, 缺失时 0分: a step goes on so, too.
      if let word = self[last].keyword, Self.beforeValue.contains(word) { return false }
      return self[last + 3].keyword.map(Self.clausesOfIndicators.contains) ?? false
    default: return false
    }
  }

  /// Whether a declaration names what stands between the two tokens: `公式 … =`.
  private func isNamed(by before: Token, _ next: Token) -> Bool {
    switch before.keyword {
    case .formula: [.equal, .colon, .openParen].contains(next.kind)
    case .outcome, .summary: [.equal, .colon].contains(next.kind) || next.keyword == .groupBy
    case .check, .rule: next.kind == .colon
    case .table: [.openBrace, .comma].contains(next.kind)
    case .levels: next.kind == .openBrace
    default: false
    }
  }

  private func isEntry(_ before: Token, _ next: Token) -> Bool {
    [.openBrace, .semicolon].contains(before.kind)
      && ([.semicolon, .closeBrace].contains(next.kind) || next.keyword == .alias)
  }

  /// Whether an indicator may begin behind the token: not where a sum goes on.
  private func isBeforeIndicator(_ token: Token) -> Bool {
    switch token.kind {
    case .openBrace, .closeBrace, .text, .word, .quotedName, .number, .closeParen, .semicolon, .percent: true
    case .keyword:
      token.keyword.map {
        Self.complete.contains($0) || [.indicator, .bonus, .penalty].contains($0)
      } ?? false
    default: false
    }
  }

  private func isPoints(_ index: Int) -> Bool {
    let range = self[index].range
    // Most numbers are of no unit, or end in 分 as it is written.
    if range.start < range.end, file.bytes[Int(range.end) - 1] < 0x40 { return false }
    let text = text(index)
    return ["分", "pts", "pt", "points"].contains { text.hasSuffix($0) }
  }

  /// Whether a word of the language stands where nothing but a name can.
  private func isName(at index: Int) -> Bool {
    let (before, next) = (self[index - 1], self[index + 1])
    guard let word = tokens[index].keyword else { return false }
    if isNamed(by: before, next) {
      return next.kind != .openBrace || ![.inputs, .units, .grades].contains(word)
    }
    switch before.keyword {
    case .setTo, .capAt: if self[index - 2].keyword == .grades { return true }
    case .indicator, .bonus, .penalty: if isHeadOfIndicator(at: index) { return true }
    default: break
    }
    switch blocks[index] {
    case .levels: return isEntry(before, next)
    case .grades: return before.kind == .colon && [.semicolon, .closeBrace].contains(next.kind)
    // The name of a parameter: 公式 达成(误差: %).
    case .other:
      if Self.beforePoints.contains(word), isBeforeIndicator(before), self[index + 2].kind == .colon,
        isHeadOfIndicator(at: index)
      {
        return true
      }
      return depths[index] > 0 && [.openParen, .comma].contains(before.kind) && next.kind == .colon
        && ![.rest, .whatever].contains(word)
    // , 范围: 0% 到 100% is a clause with a mark too many.
    case .columns: return depths[index] == 0 && next.kind == .colon && before.kind != .comma
    case .layout: return false
    }
  }

  // MARK: uses

  /// Whether a word that the file declares is used as its name.
  private func isUse(at index: Int) -> Bool {
    guard !declaredWords.isEmpty, let word = tokens[index].keyword,
      declaredWords.contains(text(index))
    else { return false }
    var before = self[index - 1]
    let next = self[index + 1]
    // What is a name is no word of the language.
    if index > 0 && lasts[index - 1] != nil { before = Token(.word, range: before.range) }
    if [.has, .same, .rows].contains(before.keyword) { return true }
    if before.keyword == .identifier { return ![.number, .text].contains(next.kind) }
    if next.kind == .dot { return true }
    // Behind the `:` of an input stands its type.
    if blocks[index] == .columns, depths[index] == 0, before.kind == .colon { return true }
    switch word {
    case .grades, .notApplicable: return false
    case .rest, .whatever:
      return next.kind != .colon && (isArgument(index) || ![.comma, .closeParen].contains(next.kind))
    case _ where Keyword.valuesWithBlock.contains(word):
      // 分档 分档 {: what is looked up.
      return isBeforeBlock(before) && next.kind == .openBrace || !isBlockAhead(of: index)
    case .not, .has: break
    default:
      if isBeforeOperand(before), !isWritten(next) || !Self.beginsDeclaration.contains(word) { return true }
    }
    if next.kind == .colon, [.openBrace, .semicolon, .openParen].contains(before.kind) { return true }
    return isOperand(word, behind: before, before: next, inBrackets: depths[index] > 0)
  }

  /// Whether the token stands among the arguments of a function, and not in a row of a table of tiers.
  private func isArgument(_ index: Int) -> Bool {
    guard depths[index] > 0 else { return false }
    var open = index
    var depth = 1
    while depth > 0, open > 0 {
      open -= 1
      if tokens[open].kind == .closeParen { depth += 1 }
      if tokens[open].kind == .openParen { depth -= 1 }
    }
    return isWritten(self[open - 1])
  }

  /// Whether a block opens before what begins with 分档 or 插值 could end.
  private func isBlockAhead(of index: Int) -> Bool {
    var depth = 0
    for token in tokens[(index + 1)...] {
      switch token.kind {
      case .openBrace: return true
      case .openParen: depth += 1
      case .closeParen where depth > 0: depth -= 1
      case .comma where depth > 0, .colon where depth > 0: break
      case .closeParen, .comma, .colon, .semicolon, .closeBrace, .endOfFile: return false
      default: break
      }
    }
    return false
  }

  private func isWritten(_ token: Token) -> Bool {
    [.word, .quotedName, .number, .text].contains(token.kind)
  }

  /// Whether only a value can stand behind the token.
  private func isBeforeOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .plus, .minus, .times, .divide,
      .openParen:
      true
    case .keyword: token.keyword.map(Self.beforeValue.contains) ?? false
    default: false
    }
  }

  /// Whether the word would lack what it needs as a word of the language, by what follows it.
  private func isOperand(
    _ word: Keyword, behind before: Token, before next: Token, inBrackets: Bool
  ) -> Bool {
    switch next.kind {
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual:
      return !Self.beforeBound.contains(word)
    case .plus, .times, .divide: return true
    case .closeParen, .comma, .semicolon, .closeBrace:
      if before.kind == .colon, inBrackets { return true }
      if inBrackets { return !Self.inBrackets.contains(word) }
      return !Self.complete.contains(word)
    case .colon: return !Self.complete.contains(word)
    case .openBrace: return !Self.beforeBlock.contains(word)
    default: break
    }
    switch next.keyword {
    case .notUnder, .notOver, .over, .under, .within, .oneOf: return !Self.beforeBound.contains(word)
    case .then, .and, .or, .to: return ![.and, .or, .then, .to].contains(word) || !isWritten(before)
    // The table of a function: 合计(表 当 …).
    case .same, .selecting: return before.kind == .openParen
    case .upTo, .whole, .started, .prorata: return !Self.complete.contains(word)
    case .gets where word == .gets: return false
    case .deduct, .add:
      if [.gets, .deduct, .add].contains(word) { return isWritten(before) } else { fallthrough }
    case .gets: return !Self.complete.contains(word) && !Self.beforeGets.contains(word)
    default: return false
    }
  }

  /// Words behind which a clause may end.
  private static let complete: KeywordSet = [
    .optional, .integer, .asName, .asPoints, .asScore, .asReason, .asClaimed, .restToLast, .ascending, .dense,
    .averageTies, .rest, .whatever, .unordered, .extended, .judged, .equally, .allOrNone, .inOrder, .whole,
    .started, .prorata, .toZero, .fail, .pending, .notApplicable, .respread, .rescale, .explain, .mistake,
    .remind, .grades,
  ]
  /// Words that end an argument.
  private static let inBrackets: KeywordSet = [
    .ascending, .dense, .averageTies, .rest, .whatever, .notApplicable, .grades,
  ]
  /// Words that take points as well, but no `:` behind them.
  private static let beforePoints: KeywordSet = Keyword.valuesWithBlock.union([.eachMissing])
  /// Words that begin a declaration and take a name, a number or a text.
  private static let beginsDeclaration: KeywordSet = [
    .year, .version, .total, .rounding, .basis, .identifier, .inputs, .table, .rule, .units, .levels,
    .calendar, .formula, .veto, .check, .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable, .indicator, .bonus,
    .penalty, .outcome, .summary, .template,
  ]
  /// Words behind which only a value can stand.
  private static let beforeValue: KeywordSet = Keyword.valuesWithBlock.union([
    .gets, .deduct, .add, .otherwise, .each, .eachOver, .eachUnder, .eachOff, .to, .within, .and, .or, .not,
    .upTo, .atMost, .atLeast, .tolerance, .selecting, .groupBy, .eachMissing,
  ])
  /// What may be said behind the points of an indicator.
  private static let clausesOfIndicators: KeywordSet = [
    .adjustable, .rows, .combine, .share, .basis, .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable,
  ]
  /// Words behind which a bound may stand.
  private static let beforeBound: KeywordSet = [.range, .adjustable, .and, .or]
  /// Words behind which a block stands.
  private static let beforeBlock: KeywordSet = [
    .inputs, .units, .checklist, .equally, .allOrNone, .inOrder, .unordered, .extended, .judged,
  ]
  /// Words behind which 得 may stand.
  private static let beforeGets: KeywordSet = [
    .otherwise, .then, .ifMissing, .ifZero, .ifAllZero, .ifNotApplicable,
  ]

  // MARK: numbers

  /// The last of the tokens that touch one another from a number on, where letters are among them; nil where they are
  /// a number.
  private func run(from index: Int) -> Int? {
    var last = index
    while tokens[last].range.end == self[last + 1].range.start,
      [.word, .number, .keyword].contains(self[last + 1].kind)
    {
      last += 1
    }
    let written = text(index, last)
    // Han and the letters and digits of ASCII are characters by themselves, and nearly all that is written.
    if written.unicodeScalars.allSatisfy({ $0.isPlainHan || $0.isASCIILetter || $0.isASCIIDigit }) {
      return written.unicodeScalars.allSatisfy(\.isASCIIDigit) ? nil : last
    }
    let isPlain = written.allSatisfy { $0.isLetter || $0.isNumber }
    return isPlain && written.contains(where: \.isLetter) ? last : nil
  }

  /// The last token of a declared name that begins with the number at hand.
  private func numberName(at index: Int) -> Int? {
    guard !numberNames.isEmpty, var last = run(from: index) else { return nil }
    while !numberNames.contains(text(index, last)) {
      guard last > index else { return nil }
      last -= 1
    }
    return last
  }

  // MARK: tokens

  private subscript(index: Int) -> Token {
    tokens.indices.contains(index) ? tokens[index] : Token(.endOfFile, range: SourceRange(0, 0))
  }

  /// What the tokens say, half-width.
  private func text(_ first: Int, _ last: Int? = nil) -> String {
    halfWidth(
      file.text(SourceRange(Int(self[first].range.start), Int(self[last ?? first].range.end))))
  }
}

extension Unicode.Scalar {
  fileprivate var isPlainHan: Bool { (0x4E00...0x9FFF).contains(value) }
  fileprivate var isASCIILetter: Bool { isASCII && (0x61...0x7A).contains(value | 0x20) }
  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
