import Source
import Syntax

/// Cuts a file into tokens; their ranges follow one another from the first byte to the last, for any bytes.
///
/// Never fails: what cannot be read becomes a token of kind `.unknown` or `.invalidBytes` and a diagnostic.
package func tokenize(_ file: SourceFile) -> (tokens: [Token], diagnostics: [Diagnostic]) {
  var cutter = TokenCutter(file: file)
  while cutter.cutNext() {}
  return (cutter.tokens, cutter.diagnostics)
}
