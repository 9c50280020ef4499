import Source

extension SyntaxTree {
  /// Whether a changed text reads as this one was read, apart from what the edits replace.
  ///
  /// The words beside the edits are the same, none has run together with another, nothing that was skipped is
  /// left, and every word stands in the same place of the tree; comments are the same too.
  package func readsAlike(_ changed: SyntaxTree, after edits: [Edit]) -> Bool {
    guard let touched = touchedParts(changed, edits), comments == changed.comments else { return false }
    return reading(without: touched.before) == changed.reading(without: touched.after)
  }

  /// Whether the words beside the edits are the same and none has run together with another; comments too.
  package func keepsWords(_ changed: SyntaxTree, after edits: [Edit]) -> Bool {
    guard let touched = touchedParts(changed, edits), comments == changed.comments else { return false }
    return words(without: touched.before) == changed.words(without: touched.after)
  }

  /// The comments in order.
  package var comments: [String] {
    tokens.filter { $0.kind == .comment || $0.kind == .unclosedComment }.map { file.text($0.range) }
  }

  /// The ranges that the edits touch in both texts, widened to whole numbers with their units; nil where two
  /// words have run together.
  private func touchedParts(
    _ changed: SyntaxTree, _ edits: [Edit]
  ) -> (before: [SourceRange], after: [SourceRange])? {
    var before: [SourceRange] = []
    var after: [SourceRange] = []
    var shift = 0
    for edit in edits {
      let old = edit.place.range
      var start = Int(old.start) + shift
      var end = start + edit.replacement.utf8.count
      var (oldStart, oldEnd) = (Int(old.start), Int(old.end))
      for token in changed.tokensTouching(start, end) {
        // Only a number may take in what stood beside the edit: its unit.
        guard token.kind == .number else { return nil }
        oldStart -= max(0, start - Int(token.range.start))
        oldEnd += max(0, Int(token.range.end) - end)
        start = min(start, Int(token.range.start))
        end = max(end, Int(token.range.end))
      }
      before.append(SourceRange(oldStart, oldEnd))
      after.append(SourceRange(start, end))
      shift += edit.replacement.utf8.count - (Int(old.end) - Int(old.start))
    }
    return (before, after)
  }

  /// Tokens that mean something and reach over an end of a range.
  private func tokensTouching(_ start: Int, _ end: Int) -> [Token] {
    var result: [Token] = []
    var index = firstToken(endingAfter: start)
    while index < tokens.count, Int(tokens[index].range.start) < max(end, start + 1) {
      let range = tokens[index].range
      let reachesOver =
        Int(range.start) < start && Int(range.end) > start || Int(range.start) < end && Int(range.end) > end
      if reachesOver, !tokens[index].kind.isTrivia { result.append(tokens[index]) }
      index += 1
    }
    return result
  }

  private func firstToken(endingAfter offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].range.end) > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The words that stand outside some ranges, in order.
  private func words(without ranges: [SourceRange]) -> [String] {
    var parts = SkippedRanges(ranges)
    return tokens.filter { !$0.kind.isTrivia && !parts.take($0.range) }.map { file.text($0.range) }
  }

  /// The words that stand outside some ranges with the nodes around them, in order.
  private func reading(without ranges: [SourceRange]) -> [ReadingStep] {
    var parts = SkippedRanges(ranges)
    var steps: [ReadingStep] = []
    read(.node(records.count - 1), &parts, &steps)
    return steps
  }

  private func read(_ element: Element, _ skipped: inout SkippedRanges, _ steps: inout [ReadingStep]) {
    switch element {
    case .token(let index):
      let token = tokens[index]
      guard !token.kind.isTrivia, token.kind != .endOfFile, !skipped.take(token.range) else { return }
      steps.append(.word(file.text(token.range)))
    case .node(let index):
      let record = records[index]
      let kind = record.kind.inReading
      let before = steps.count
      if let kind { steps.append(.open(kind)) }
      let inside = steps.count
      for child in children[record.firstChild..<(record.firstChild + record.childCount)] {
        read(child, &skipped, &steps)
      }
      guard let kind else { return }
      // A node that holds nothing but what was replaced is part of it.
      if steps.count == inside { steps.removeLast(steps.count - before) } else { steps.append(.close(kind)) }
    }
  }
}

/// One step through a tree.
private enum ReadingStep: Equatable {
  case open(SyntaxKind)
  case close(SyntaxKind)
  case word(String)
}

/// Ranges in the order of the file, asked about tokens in that order.
private struct SkippedRanges {
  private let ranges: [SourceRange]
  private var next = 0

  init(_ ranges: [SourceRange]) { self.ranges = ranges }

  /// Whether a token overlaps one of the ranges.
  mutating func take(_ range: SourceRange) -> Bool {
    while next < ranges.count, ranges[next].end <= range.start { next += 1 }
    return next < ranges.count && ranges[next].start < range.end && range.start < ranges[next].end
  }
}

extension SyntaxKind {
  /// The kind as it counts for how a text is read: with its words given, how comparisons nest adds nothing, and
  /// a bound whose sign was written as a word is a bound.
  fileprivate var inReading: SyntaxKind? {
    switch self {
    case .binaryOperation: nil
    case .matchHead: .boundHead
    default: self
    }
  }
}
