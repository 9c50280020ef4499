import Planning
import Program
import Source
import Values

/// What forms answer to one question, in their order: a word for the group of each, and one for each value.
struct AnswerTable: Sendable {
  /// The groups in the order met.
  private(set) var groups: [[Value]] = []
  private var numbers: [[Value]: UInt32] = [:]
  /// What each form is: left out, without a group that can be told, or twice the number of its group and one more
  /// where its values cannot be told.
  private var states: [UInt32] = []
  private(set) var values: [ValueWords]
  /// Whether the answer of any form cannot be told.
  private(set) var hasUnknown = false
  private static let (leftOut, unplaced) = (UInt32.max, UInt32.max - 1)
  /// The forms without an answer because what is asked does not apply to them.
  private var notApplicable: Set<Int> = []

  /// A table of a question that takes so many values.
  init(valueCount: Int) { values = Array(repeating: ValueWords(), count: valueCount) }

  /// How many forms have answered.
  var count: Int { states.count }

  /// The answer of a form.
  subscript(_ form: Int) -> CohortAnswers.Answer {
    let state = states[form]
    if state == Self.leftOut { return .leftOut }
    let isNotApplicable = notApplicable.contains(form)
    if state == Self.unplaced { return .unknown(keys: nil, isNotApplicable: isNotApplicable) }
    let keys = groups[Int(state >> 1)]
    return state & 1 == 1
      ? .unknown(keys: keys, isNotApplicable: isNotApplicable)
      : .given(keys: keys, values: values.map { $0[form] })
  }

  /// Why nothing can be told that rests on a form.
  private func absence(of form: Int) -> Absence {
    Absence(.incompleteCohort(form: form, isNotApplicable: notApplicable.contains(form)))
  }

  /// Whether the answer of a form cannot be told.
  func isUnknown(_ form: Int) -> Bool {
    let state = states[form]
    return state == Self.unplaced || state != Self.leftOut && state & 1 == 1
  }

  mutating func append(_ answer: CohortAnswers.Answer) {
    switch answer {
    case .leftOut: states.append(Self.leftOut)
    case .unknown(let keys, let isNotApplicable):
      if isNotApplicable { notApplicable.insert(count) }
      hasUnknown = true
      states.append(keys.map { number(of: $0) << 1 | 1 } ?? Self.unplaced)
    case .given(let keys, let own):
      states.append(number(of: keys) << 1)
      for (position, value) in own.enumerated() { values[position].append(value) }
      return
    }
    for position in values.indices { values[position].appendNothing() }
  }

  /// The answers of a block: the group of each form by its number in a list, and its values in words.
  mutating func append(_ groups: [[Value]], of forms: [UInt32], _ values: [ValueWords]) {
    let numbers = groups.map { number(of: $0) << 1 }
    states.append(contentsOf: forms.map { numbers[Int($0)] })
    for (position, own) in values.enumerated() { self.values[position].append(own) }
  }

  /// The answers of the forms that come next, but of some.
  mutating func append(_ more: AnswerTable, without forms: Set<Int>) {
    guard forms.isEmpty else {
      for form in 0..<more.count where !forms.contains(form) { append(more[form]) }
      return
    }
    hasUnknown = hasUnknown || more.hasUnknown
    let numbers = more.groups.map { number(of: $0) }
    notApplicable.formUnion(more.notApplicable.map { $0 + count })
    states.append(
      contentsOf: more.states.map { $0 >= Self.unplaced ? $0 : numbers[Int($0 >> 1)] << 1 | $0 & 1 })
    for (position, own) in more.values.enumerated() { values[position].append(own) }
  }

  private mutating func number(of keys: [Value]) -> UInt32 {
    if let known = numbers[keys] { return known }
    let number = UInt32(groups.count)
    numbers[keys] = number
    groups.append(keys)
    return number
  }

  /// The places of the forms by the first of their values, the values in the order met; a form whose values cannot be
  /// told, where there is one.
  func places() -> (groups: [(key: Value, forms: [Int])], unknown: Int?) {
    var groups: [(key: Value, forms: [Int])] = []
    guard let keys = values.first else { return ([], nil) }
    var numbers: [Value: Int] = [:]
    var words: [Int64: Int] = [:]
    for form in states.indices {
      guard states[form] < Self.unplaced, states[form] & 1 == 0 else { return ([], form) }
      let word = keys.word(form)
      if let word, let known = words[word] {
        groups[known].forms.append(form)
        continue
      }
      let key = keys[form]
      let number = numbers[key] ?? groups.count
      if number == groups.count { groups.append((key, [])) }
      groups[number].forms.append(form)
      numbers[key] = number
      if let word { words[word] = number }
    }
    return (groups, nil)
  }

  // MARK: settling

  /// The forms whose answers cannot be told.
  var unknown: [Int] { hasUnknown ? states.indices.filter { isUnknown($0) } : [] }

  /// The records of each group, and why the group of a form cannot be told, so that it could be in any. Of several forms
  /// one of those at fault is named.
  func records(atFault: Set<Int>) -> (groups: [[Value]: Records], unplaced: Absence?) {
    var places = Array(repeating: [Int](), count: groups.count)
    var unknown: [UInt32: Int] = [:]
    var unplaced: Int?
    for (form, state) in states.enumerated() where state != Self.leftOut {
      if state == Self.unplaced {
        if unplaced == nil || atFault.contains(form) { unplaced = form }
      } else if state & 1 == 1 {
        if unknown[state >> 1].map({ !atFault.contains($0) }) ?? true || atFault.contains(form) {
          unknown[state >> 1] = form
        }
      } else {
        places[Int(state >> 1)].append(form)
      }
    }
    var result: [[Value]: Records] = [:]
    for (number, keys) in groups.enumerated() {
      var records = Records(values.map { $0.picked(places[number]) }, count: places[number].count)
      records.absence = unknown[UInt32(number)].map { absence(of: $0) }
      result[keys] = records
    }
    return (result, unplaced.map { absence(of: $0) })
  }

  /// The first of the values that is far beyond those of all other forms.
  var peak: Peak? {
    guard let first = values.first else { return nil }
    return first.peak(among: states.indices.filter { states[$0] < Self.unplaced && states[$0] & 1 == 0 })
  }

  /// Two groups whose texts are the same but for blanks and full-width forms, with a form of the second; by the groups of
  /// the forms, or, where forms are only put into groups, by the first of their values.
  func nearGroups(byValue: Bool) -> (first: String, second: String, form: Int)? {
    var known: [String: String] = [:]
    /// The text that was met before under the same key.
    func near(_ text: String) -> String? {
      let key = nameKey(text)
      if let first = known[key], first != text { return first }
      known[key] = text
      return nil
    }
    guard byValue else {
      for (number, keys) in groups.enumerated() {
        let names = keys.compactMap { if case .text(let text) = $0 { text } else { nil } }
        guard !names.isEmpty, names.count == keys.count else { continue }
        let text = names.joined(separator: "、")
        // A form is looked for only where there is something to say of it.
        if let first = near(text), let form = states.firstIndex(of: UInt32(number) << 1) {
          return (first, text, form)
        }
      }
      return nil
    }
    guard let values = values.first, case .text = values.kind else { return nil }
    var met: Set<Int64> = []
    for form in states.indices where states[form] < Self.unplaced && states[form] & 1 == 0 {
      if let word = values.word(form), met.insert(word).inserted, case .text(let text) = values[form],
        let first = near(text)
      {
        return (first, text, form)
      }
    }
    return nil
  }

  /// The records of some forms as one group, whatever groups they are in.
  func records(among forms: [Int], atFault: Set<Int>) -> Records {
    let given = forms.filter { states[$0] < Self.unplaced && states[$0] & 1 == 0 }
    var records = Records(values.map { $0.picked(given) }, count: given.count)
    let unknown = forms.last { isUnknown($0) && atFault.contains($0) } ?? forms.last { isUnknown($0) }
    records.absence = unknown.map { absence(of: $0) }
    return records
  }
}
