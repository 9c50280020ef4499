import Source
import Syntax

extension TokenParser {
  /// Whether an indicator begins here: 指标, or a name followed by a number of points.
  var isAtIndicator: Bool {
    if at(any: [.indicator, .bonus, .penalty]) || isKeywordNamingIndicator { return true }
    guard isAtName else { return false }
    if peek(1).kind == .number || gluedPoints != nil { return true }
    // A name without points, then a sentence or a block: the points were forgotten.
    return peek(1).kind == .colon || peek(1).kind == .openBrace
  }

  mutating func parseIndicator() {
    nested { parser in
      parser.node(.indicatorDeclaration) { parser in
        if parser.at(any: [.indicator, .bonus, .penalty]), parser.peek(1).kind != .number {
          parser.advance()
        }
        if parser.at(any: [.bonus, .penalty]) || parser.isKeywordNamingIndicator {
          // 年度 5分 can only be an indicator; 加分 5分 may lack its name.
          if parser.at(any: [.indicator, .bonus, .penalty, .total]) {
            parser.report(.keywordAsName(parser.found))
          }
          parser.node(.name) { $0.advance() }
          parser.expect(.number, .expectedPoints(splits: []))
        } else {
          parser.parseNameAndPoints()
        }
        parser.parseTail { $0.parseIndicatorClause() }
        if parser.at(.openBrace) {
          parser.parseIndicatorBlock()
        } else if parser.consume(if: .colon) {
          parser.parseSentence()
        } else {
          parser.report(.expectedRule(found: parser.found))
          parser.skip { $0.at(.closeBrace) || $0.isDeclarationStart($0.current) || $0.isAtIndicator }
        }
      }
    }
  }

  private mutating func parseIndicatorBlock() {
    node(.indicatorBlock) { parser in
      parser.parseBraces(endingBefore: \.isOutsideIndicator) { parser in
        if parser.isAtIndicator || parser.brokenName(before: .indicatorDeclaration) != nil {
          parser.parseIndicator()
        } else if parser.at(any: [.ifMissing, .ifZero, .ifAllZero, .ifNotApplicable]) {
          parser.parsePolicy()
          if parser.at(.comma) || parser.at(.semicolon) { parser.advance() }
        } else if parser.isAtDemand {
          parser.parseConditionalClause()
        } else if !parser.skipStrayMarks() {
          parser.report(.expectedIndicator(found: parser.found))
          parser.skip { $0.at(.closeBrace) || $0.isAtIndicator }
        }
      }
    }
  }

  private mutating func parseIndicatorClause() {
    switch current.keyword {
    case .adjustable: node(.adjustableClause) { $0.parseSpan(isOfIndicator: true) }
    case .rows: parseRows()
    case .basis: parseBasis()
    case .combine:
      node(.compositionClause) { parser in
        parser.advance()
        parser.parseName(.compositionClause)
      }
    case .share:
      node(.shareClause) { parser in
        parser.advance()
        parser.parseSum()
      }
    default: parsePolicyOnly()
    }
  }

  /// `逐行 表 当 条件 均分 0位 余数归末项`.
  private mutating func parseRows() {
    node(.rowsClause) { parser in
      parser.advance()
      parser.parseName(.rowsClause)
      if parser.consume(if: .selecting) { parser.parseCondition() }
      guard parser.consume(if: .equally) else { return }
      _ = parser.consume(if: .number)
      _ = parser.consume(if: .restToLast)
    }
  }
}
