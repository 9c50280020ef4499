import Source

extension Diagnostic {
  /// A finding on a template, with what could be written instead.
  package init(
    _ message: CheckMessage, in file: SourceFile, at range: SourceRange, related: [SourceRange] = []
  ) {
    let place = Place(file, range)
    self.init(message, at: place, related: related.map { Place(file, $0) }, fixes: message.fixes(at: place))
  }
}
