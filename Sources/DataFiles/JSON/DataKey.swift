import Source

/// A name in a file, made once however many objects have it.
final class DataKey: Sendable {
  /// The name with its escapes decoded.
  let text: String
  /// The same, cut to what fits in a sentence.
  let short: String
  /// The same, as names are compared.
  let normal: String
  /// Equal for equal names; nil where there are too many distinct ones to number.
  let number: Int?

  init(_ text: String, number: Int?) {
    self.text = text
    self.number = number
    short = shortened(text)
    normal = nameKey(text)
  }

  /// Whether both are one name.
  func isSame(as other: DataKey) -> Bool {
    if let number, let second = other.number { return number == second }
    return text == other.text
  }
}

/// The names of a run, by the bytes between their quotation marks.
final class KeyTable {
  private var spellings = ByteTable()
  private var keys: [DataKey] = []
  private var numbers: [String: Int] = [:]

  /// The key of a spelling that has been met before.
  func key(spelled spelling: ArraySlice<UInt8>) -> DataKey? {
    spellings.number(of: spelling).map { keys[$0] }
  }

  /// The key of a new spelling. Spellings of one name have one number.
  func add(_ text: String, spelled spelling: ArraySlice<UInt8>) -> DataKey {
    if let known = key(spelled: spelling) { return known }
    guard spellings.add(spelling) != nil else { return DataKey(text, number: numbers[text]) }
    let number = numbers[text] ?? numbers.count
    numbers[text] = number
    let key = DataKey(text, number: number)
    keys.append(key)
    return key
  }
}

/// What the distinct names of a run mean, each worked out once.
struct KeyMeanings<Meaning> {
  private var known: [Meaning?] = []

  /// What a name means; `find` tells it the first time.
  mutating func meaning(of key: DataKey, _ find: (String) -> Meaning) -> Meaning {
    guard let number = key.number else { return find(key.text) }
    if number < known.count, let meaning = known[number] { return meaning }
    let meaning = find(key.text)
    if number >= known.count { known += Array(repeating: nil, count: number + 1 - known.count) }
    known[number] = meaning
    return meaning
  }
}
