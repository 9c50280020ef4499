/// Cuts a cell into the clauses that ； 。 and § part.
func segments(_ text: PrintedText, in range: Range<Int>, at marks: String) -> [Range<Int>] {
  var result: [Range<Int>] = []
  var start = range.lowerBound
  for index in range {
    guard marks.unicodeScalars.contains(text.scalars[index]) else { continue }
    if index > start { result.append(start..<index) }
    start = index + 1
  }
  if start < range.upperBound { result.append(start..<range.upperBound) }
  return result
}

extension PrintedText {
  /// A range without separators at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSeparator(scalars[start]) { start += 1 }
    while end > start, isSeparator(scalars[end - 1]) { end -= 1 }
    return start..<end
  }
}
