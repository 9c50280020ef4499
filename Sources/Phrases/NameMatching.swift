import Syntax

/// The length of the longest run of characters that both texts hold.
package func longestCommonRun(_ first: String, _ second: String) -> Int {
  let (left, right) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
  var best = 0
  var before = [Int](repeating: 0, count: right.count + 1)
  for scalar in left {
    var row = [Int](repeating: 0, count: right.count + 1)
    for (index, other) in right.enumerated() where scalar == other {
      row[index + 1] = before[index] + 1
      best = max(best, row[index + 1])
    }
    before = row
  }
  return best
}

/// How many characters of `word` stand in `text` in the same order.
package func commonInOrder(_ word: String, _ text: String) -> Int {
  let right = Array(text.unicodeScalars)
  var before = [Int](repeating: 0, count: right.count + 1)
  for scalar in word.unicodeScalars {
    var row = before
    for (index, other) in right.enumerated() {
      row[index + 1] = max(row[index], scalar == other ? before[index] + 1 : before[index + 1])
    }
    before = row
  }
  return before[right.count]
}

/// Whether words deny something: 未, 没, 无, 不, but not 不足.
func isDenial(_ text: String) -> Bool {
  let plain = ["不足", "不少", "不断", "无锡", "不动产", "无偿", "不良", "无障碍"].reduce(text) { removing($1, from: $0) }
  return plain.unicodeScalars.contains { "未没无不非".unicodeScalars.contains($0) }
}

/// Whether words say 零 of what follows: 零事故, but not 零售.
func saysZero(_ text: String) -> Bool {
  text.hasPrefix("零") && text.count > 2
    && !["零售", "零星", "零散", "零件", "零部件", "零工", "零钱", "零担", "零花", "零分"].contains(where: text.hasPrefix)
}

/// The text without any occurrence of a word.
func removing(_ word: String, from text: String) -> String {
  let (word, scalars) = (Array(word.unicodeScalars), Array(text.unicodeScalars))
  var result = String.UnicodeScalarView()
  var index = 0
  while index < scalars.count {
    if !word.isEmpty, scalars[index...].starts(with: word) {
      index += word.count
    } else {
      result.append(scalars[index])
      index += 1
    }
  }
  return String(result)
}

/// A name as a template writes it: in 「 」 where it is no plain name.
package func written(_ name: String) -> String {
  let isPlain = name.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || ("0"..."9").contains($0) || "“”".unicodeScalars.contains($0)
  }
  let startsPlainly = name.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
  return isPlain && startsPlainly && Keyword.spelled(name) == nil ? name : "「\(name)」"
}

/// A name without the marks that a template may need around it.
package func bare(_ name: String) -> String { name.filter { !"「」".contains($0) } }
