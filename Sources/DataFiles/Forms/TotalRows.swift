import Program
import Source

/// Words by which tables name a line that sums up the others; a form is never called so.
private let totalWords: Set<String> = [
  "合计", "合计数", "总计", "总计数", "小计", "共计", "总和", "汇总", "平均", "平均值", "平均数", "均值",
  "total", "totals", "grandtotal", "subtotal", "sum", "average", "mean",
]

/// Whether a name, its blanks and a colon behind it left out, is a word for a total and nothing else.
func isTotalWord(_ name: String) -> Bool {
  var key = nameKey(name).lowercased()
  if key.hasSuffix(":") { key.removeLast() }
  return totalWords.contains(key)
}

/// Names with their places, of which a message tells the count and shows the first three.
struct NamedPlaces {
  private(set) var count = 0
  private(set) var first: [(name: String, place: Place?, spot: String)] = []

  var isEmpty: Bool { count == 0 }
  var names: [String] { first.map(\.name) }

  /// The first of their cells, as their reader would name them.
  var spots: String { first.map(\.spot).filter { !$0.isEmpty }.joined(separator: "、") }

  mutating func add(_ name: String, at place: Place?, spot: String = "") {
    count += 1
    if first.count < 3 { first.append((name, place, spot)) }
  }

  mutating func add(_ other: NamedPlaces) {
    count += other.count
    first += other.first.prefix(3 - first.count)
  }

  /// A finding at the first of the places, beside the next two.
  func diagnostic(_ message: some DiagnosticMessage, spot: String? = nil) -> Diagnostic {
    let places = first.compactMap(\.place)
    return Diagnostic(message, at: places.first, related: Array(places.dropFirst()), spot: spot)
  }
}
