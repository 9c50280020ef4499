extension String {
  /// The text on one line: breaks of lines, and blanks of every kind, are a blank.
  package var oneLine: String {
    String(split(whereSeparator: \.isNewline).joined(separator: " ").map { $0.isWhitespace ? " " : $0 })
  }
}
