import Source
import Syntax

/// Cuts a file into tokens; their ranges follow one another from the first byte to the last, for any bytes.
///
/// Never fails: what cannot be read becomes a token of kind `.unknown` or `.invalidBytes` and a diagnostic, of which
/// there are at most `limit`.
package func tokenize(_ file: SourceFile, limit: Int = .max) -> (tokens: [Token], diagnostics: [Diagnostic]) {
  var cutter = TokenCutter(file: file, limit: limit)
  while cutter.cutNext() {}
  cutter.markMistypedTimes()
  cutter.reportTurnedText()
  return (cutter.tokens, cutter.diagnostics)
}
