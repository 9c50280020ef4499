extension Sequence where Element: Hashable {
  /// The elements in their order, each only where it comes first.
  package func withoutRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
