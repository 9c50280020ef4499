/// A half-open range of byte offsets in one file.
package struct SourceRange: Sendable, Hashable {
  /// The first byte of the range.
  package var start: UInt32
  /// The byte after the last one; never less than `start`.
  package var end: UInt32

  /// Makes the range from `start` to `end`; an `end` before `start` gives an empty range at `start`.
  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: max(start, end))
  }

  /// Whether it holds no byte.
  package var isEmpty: Bool { start == end }

  /// The range as array indices.
  package var indices: Range<Int> { Int(start)..<Int(end) }

  /// The smallest range that holds both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(Int(min(start, other.start)), Int(max(end, other.end)))
  }
}
