/// What is numbered in a template: an input, a column of a table.
package protocol Numbered: Hashable, Sendable {
  /// The number, from 0.
  var index: Int { get }
}

extension InputID: Numbered {}
extension Int: Numbered {
  /// The number itself.
  package var index: Int { self }
}

/// What is said of numbered things, of each at most once: a dictionary that is a list with gaps.
package struct NumberedList<Key: Numbered, Element> {
  private var elements: [Element?]

  /// Nothing said of anything.
  package init() { elements = [] }

  /// Nothing said, with room for so many things.
  package init(capacity: Int) { elements = Array(repeating: nil, count: capacity) }

  /// What is said of one thing; nil where nothing is.
  package subscript(_ key: Key) -> Element? {
    get { key.index < elements.count ? elements[key.index] : nil }
    set {
      if key.index >= elements.count {
        if newValue == nil { return }
        elements.append(contentsOf: repeatElement(nil, count: key.index + 1 - elements.count))
      }
      elements[key.index] = newValue
    }
  }

  /// What is said, in the order of the numbers.
  package var values: [Element] { elements.compactMap { $0 } }

  /// Whether something that is said meets a condition.
  package func contains(where condition: (Element) -> Bool) -> Bool {
    for element in elements { if let element, condition(element) { return true } }
    return false
  }

  /// Something else in place of all that is said.
  package func mapValues<Other>(_ transform: (Element) -> Other) -> NumberedList<Key, Other> {
    var other = NumberedList<Key, Other>()
    other.elements = elements.map { $0.map(transform) }
    return other
  }
}

extension NumberedList: Sendable where Element: Sendable {}

extension NumberedList: Equatable where Element: Equatable {
  /// Whether the same is said of the same things; gaps at the end say nothing.
  package static func == (one: NumberedList, two: NumberedList) -> Bool {
    let count = min(one.elements.count, two.elements.count)
    return one.elements[..<count] == two.elements[..<count]
      && (one.elements[count...] + two.elements[count...]).allSatisfy { $0 == nil }
  }
}

extension NumberedList: ExpressibleByDictionaryLiteral {
  /// What is said of each of the things that are named.
  package init(dictionaryLiteral items: (Key, Element)...) {
    self.init()
    for (key, element) in items { self[key] = element }
  }
}
