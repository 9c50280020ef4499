import Source
import Syntax

/// The braces of a file with the lines they stand on: enough to tell where one is missing or too many.
struct BraceOutline {
  /// One change of the tokens that matter.
  enum Change: Hashable {
    case remove(Int)
    case insertClose(before: Int)
    case insertOpen(before: Int)
  }

  /// A brace among the tokens that matter.
  private struct Brace {
    let isOpen: Bool
    let index: Int
    let line: Int
    let indent: Int
    let isFirst: Bool
    let isLast: Bool
    /// How far the line stands in that an inserted brace would stand before, and whether that line ends a block itself;
    /// nil for a brace that is written.
    var next: (indent: Int, isEnd: Bool)?
  }

  private let braces: [Brace]
  /// The line of each token, and how far it stands in; nil for one that does not begin its line.
  private let lines: [Int]
  private let indents: [Int?]

  init(_ tokens: [Token], in file: SourceFile) {
    let lines = tokens.map { file.line(of: Int($0.range.start)) }
    let indents = tokens.indices.map { index -> Int? in
      guard index == 0 || lines[index - 1] < lines[index] else { return nil }
      return file.text(file.lineRange(lines[index])).prefix { $0 == " " || $0 == "\t" || $0 == "　" }.count
    }
    var indent = 0
    var braces: [Brace] = []
    for index in tokens.indices {
      indent = indents[index] ?? indent
      guard tokens[index].kind == .openBrace || tokens[index].kind == .closeBrace else { continue }
      braces.append(
        Brace(
          isOpen: tokens[index].kind == .openBrace, index: index, line: lines[index], indent: indent,
          isFirst: indents[index] != nil,
          isLast: index + 1 >= tokens.count || lines[index + 1] > lines[index]))
    }
    self.braces = braces
    self.lines = lines
    self.indents = indents
  }

  /// How many more braces open than close.
  var excess: Int { braces.reduce(0) { $0 + ($1.isOpen ? 1 : -1) } }

  /// Changes that bring as many braces to open as to close, the likeliest by their lines first. `stop` is the first
  /// token that could not be read as the braces stand.
  func changes(before stop: Int) -> [Change] {
    var changes: Set<Change> = []
    for brace in braces where brace.isOpen == (excess > 0) { changes.insert(.remove(brace.index)) }
    let last = lines.count - 1
    if excess > 0 {
      changes.insert(.insertClose(before: min(stop, last)))
      for brace in braces where brace.isOpen { changes.formUnion(ends(of: brace)) }
    } else {
      for index in max(1, stop - 6)...max(1, min(stop + 1, last)) {
        changes.insert(.insertOpen(before: index))
      }
    }
    return changes.map { ($0, fault(after: $0), distance($0, stop)) }
      .sorted { ($0.1, $0.2, rank($0.0), order($0.0)) < ($1.1, $1.2, rank($1.0), order($1.0)) }.map(\.0)
  }

  /// Where a block would end by its lines: with its own, and before the first that stands as far out.
  private func ends(of brace: Brace) -> [Change] {
    let behind = brace.index + 1..<max(brace.index + 1, lines.count)
    let next = brace.isLast ? nil : behind.first { lines[$0] > brace.line }
    let outer = behind.first { index in indents[index].map { $0 <= brace.indent } ?? false }
    return [next, outer, lines.count - 1].compactMap { $0.map { .insertClose(before: $0) } }
  }

  private func distance(_ change: Change, _ stop: Int) -> Int { abs(stop - rank(change)) }

  private func rank(_ change: Change) -> Int {
    switch change {
    case .remove(let index), .insertClose(let index), .insertOpen(let index): index
    }
  }

  /// Which of two changes at one place comes first.
  private func order(_ change: Change) -> Int {
    switch change {
    case .remove: 0
    case .insertClose: 1
    case .insertOpen: 2
    }
  }

  /// How badly the braces agree with the lines they stand on after a change.
  func fault(after change: Change) -> Int {
    var open: [Brace] = []
    var fault = 0
    for brace in changed(change) {
      if brace.isOpen {
        open.append(brace)
      } else if let partner = open.popLast() {
        fault += disagreement(partner, brace)
      } else {
        fault += 10
      }
    }
    return fault + 10 * open.count
  }

  private func changed(_ change: Change) -> [Brace] {
    switch change {
    case .remove(let index): return braces.filter { $0.index != index }
    case .insertClose(let index), .insertOpen(let index):
      let isOpen = change == .insertOpen(before: index)
      let place = braces.firstIndex { $0.index >= index } ?? braces.count
      var result = braces
      result.insert(inserted(isOpen, before: index), at: place)
      return result
    }
  }

  private func inserted(_ isOpen: Bool, before index: Int) -> Brace {
    // At the end of a line an inserted brace belongs to that line.
    let before = max(0, index - 1)
    let start = (0...before).last { indents[$0] != nil } ?? 0
    return Brace(
      isOpen: isOpen, index: index, line: lines[before], indent: indents[start] ?? 0, isFirst: false,
      isLast: index < lines.count && lines[index] > lines[before],
      next: (
        indents[min(index, indents.count - 1)] ?? .max, braces.contains { $0.index == index && !$0.isOpen }
      ))
  }

  private func disagreement(_ open: Brace, _ close: Brace) -> Int {
    if open.line == close.line { return open.isLast ? 3 : 0 }
    if let next = close.next {
      guard open.isLast else { return 1 }
      // A brace that stands where the block would end ends it.
      let isEnd = next.indent < open.indent || next.indent == open.indent && !next.isEnd
      return isEnd && close.indent > open.indent ? 0 : 2
    }
    if close.isFirst { return (close.indent == open.indent ? 0 : 2) + (open.isLast ? 0 : 1) }
    // A block with lines of its own that ends where the next line stands as far out as it begins.
    return close.indent > open.indent ? (open.isLast ? 1 : 0) : 2
  }
}
