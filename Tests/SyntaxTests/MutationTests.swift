import Checker
import Parser
import Source
import Syntax
import Testing

@Suite("改动一个词的模板") struct MutationTests {
  /// The tokens of a file that mean something, as pieces of text.
  private struct Pieces {
    let bytes: [UInt8]
    let tokens: [Token]
    /// The numbers of the tokens that mean something.
    let meaning: [Int]

    init(_ file: SourceFile) {
      let tokens = parse(file).tree.tokens
      bytes = file.bytes
      self.tokens = tokens
      meaning = tokens.indices.filter { !tokens[$0].kind.isTrivia && tokens[$0].kind != .endOfFile }
    }

    func text(_ order: (Int) -> [Int]) -> [UInt8] {
      tokens.indices.flatMap(order).flatMap { bytes[Int(tokens[$0].range.start)..<Int(tokens[$0].range.end)] }
    }
  }

  /// Every seventh token of each example, from a different start for each kind of change.
  private func mutate(_ start: Int, _ change: (Pieces, Int, Int) -> [UInt8]) -> [[UInt8]] {
    Samples.examples.flatMap { file in
      let pieces = Pieces(file)
      return stride(from: start, to: pieces.meaning.count - 1, by: 7).map { place in
        change(pieces, pieces.meaning[place], pieces.meaning[place + 1])
      }
    }
  }

  private func expectSurvival(_ texts: [[UInt8]]) {
    #expect(texts.count > 100)
    var reported = 0
    for text in texts {
      let (tree, diagnostics) = expectRoundTrip(text)
      // What the checker makes of the tree is not at issue here, only that it answers.
      let (template, semantic) = check(tree)
      if diagnostics.isEmpty, semantic.isEmpty { #expect(template != nil) }
      if !diagnostics.isEmpty || !semantic.isEmpty { reported += 1 }
    }
    #expect(reported > texts.count / 2, "most changes of one token are mistakes")
  }

  @Test("少一个词") func deletion() {
    expectSurvival(mutate(0) { pieces, at, _ in pieces.text { $0 == at ? [] : [$0] } })
  }

  @Test("多一个词") func duplication() {
    expectSurvival(mutate(2) { pieces, at, _ in pieces.text { $0 == at ? [$0, $0] : [$0] } })
  }

  @Test("对调两个词") func swap() {
    expectSurvival(
      mutate(4) { pieces, at, next in pieces.text { $0 == at ? [next] : ($0 == next ? [at] : [$0]) } })
  }

  @Test("在任何一处断开") func truncation() {
    for file in Samples.examples {
      let step = max(1, file.bytes.count / 60)
      for end in stride(from: 0, to: file.bytes.count, by: step) {
        expectRoundTrip(Array(file.bytes[..<end]))
      }
    }
  }
}
