import Program

/// The values that lanes hold by their numbers, each once.
package struct ValueTable: Sendable {
  /// The values, in the order of their numbers.
  package private(set) var values: [Value] = []
  private var numbers: [Value: Int64] = [:]

  /// No values.
  package init() {}

  /// The number of a value, from 0; a value that is met for the first time gets the next one.
  package mutating func number(of value: Value) -> Int64 {
    if let known = numbers[value] { return known }
    let number = Int64(values.count)
    numbers[value] = number
    values.append(value)
    return number
  }
}
