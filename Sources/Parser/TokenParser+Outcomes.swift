import Source
import Syntax

extension TokenParser {
  mutating func parseGrades() {
    node(.gradesBlock) { parser in
      parser.takeOpeningWord()
      parser.parseEntries(.tierEntry) { parser in
        if parser.parseTurnedEntry({ $0.parseName(.gradesBlock) }) { return }
        parser.parseHead(of: nil)
        parser.expect(.colon, .expectedColon(after: .gradesBlock))
        parser.parseName(.gradesBlock)
      }
    }
  }

  mutating func parseVeto() {
    node(.vetoDeclaration) { parser in
      parser.takeOpeningWord()
      parser.parseCondition()
      if !parser.isThenGlued { parser.expect(.then, .expectedThen) }
      parser.parseGradeEffect()
      parser.parseTail { parser in
        switch parser.current.keyword {
        case .because: parser.parseBecause()
        case .basis: parser.parseBasis()
        default: parser.parsePolicyOnly()
        }
      }
    }
  }

  private mutating func parseGradeEffect() {
    node(.gradeEffect) { parser in
      parser.expect(.grades, .expectedGradeEffect)
      switch parser.current.keyword {
      case .setTo, .capAt:
        parser.advance()
        parser.parseName(.gradeEffect)
      case .raise, .lower:
        parser.advance()
        parser.expect(.number, .expectedGradeSteps)
      default: parser.report(.expectedGradeEffect)
      }
    }
  }

  mutating func parseCheck() {
    node(.checkDeclaration) { parser in
      parser.takeOpeningWord()
      parser.parseName(.checkDeclaration)
      parser.expect(.colon, .expectedColon(after: .checkDeclaration))
      parser.parseCondition()
      parser.parseTail { parser in
        switch parser.current.keyword {
        case .tolerance:
          parser.node(.toleranceClause) { parser in
            parser.advance()
            parser.parseSum()
          }
        case .mistake, .remind:
          parser.node(.severityClause) { parser in
            parser.advance()
            _ = parser.consume(if: .text)
          }
        case .basis: parser.parseBasis()
        default: parser.parsePolicyOnly()
        }
      }
    }
  }
}
