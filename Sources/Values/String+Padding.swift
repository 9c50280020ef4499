extension String {
  /// The text with zeros in front until it has `width` bytes; for ASCII digits.
  func leftPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - utf8.count)) + self
  }
}
