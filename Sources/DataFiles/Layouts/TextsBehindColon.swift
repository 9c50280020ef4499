import Program
import Source

/// What stands behind a label and its colon within a text that may hold several: 填报单位：某局  联系人：某人.
func textsBehindColon(of key: String, in text: String, _ rules: LabelRules) -> [String] {
  let scalars = Array(text.unicodeScalars)
  let colons = scalars.indices.filter { scalars[$0] == ":" || scalars[$0] == "：" }
  var found: [String] = []
  for (number, colon) in colons.enumerated() {
    var before = String.UnicodeScalarView()
    let start = number > 0 ? colons[number - 1] + 1 : 0
    before.append(contentsOf: scalars[start..<colon])
    let label = rules.key(of: String(before))
    // Behind the value of the label before it, which a blank ends.
    let isBehindValue = label.hasSuffix(key) && endsWithLabel(before, key, rules)
    guard label == key || number > 0 && isBehindValue else { continue }
    var value = String.UnicodeScalarView()
    let end =
      number + 1 < colons.count
      ? beginOfLabel(before: colons[number + 1], after: colon, scalars) : scalars.count
    value.append(contentsOf: scalars[(colon + 1)..<max(end, colon + 1)])
    found.append(trimmingBlanks(String(value)))
  }
  return found
}

/// Whether the last word of a text, behind a blank, is a label.
private func endsWithLabel(_ text: String.UnicodeScalarView, _ key: String, _ rules: LabelRules) -> Bool {
  let words = String(text).split(whereSeparator: \.isWhitespace)
  return (1...max(1, words.count)).contains { count in
    count < words.count && rules.key(of: words.suffix(count).joined()) == key
  }
}

/// Where the label before a colon begins: behind the last blank; a colon between digits belongs to the value.
private func beginOfLabel(before colon: Int, after start: Int, _ scalars: [Unicode.Scalar]) -> Int {
  var index = colon
  while index > start + 1, !saysNothing(scalars[index - 1]) { index -= 1 }
  let word = scalars[index..<colon]
  return word.allSatisfy { $0.properties.numericType != nil } ? scalars.count : index
}
