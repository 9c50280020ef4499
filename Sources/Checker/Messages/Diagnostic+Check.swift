import Source

extension Diagnostic {
  /// A finding on a template.
  init(_ message: CheckMessage, in file: SourceFile, at range: SourceRange, related: [SourceRange] = []) {
    self.init(message, at: Place(file, range), related: related.map { Place(file, $0) })
  }
}
