/// The candidate that a reader most likely meant by `name`, or nil when none is near enough.
///
/// Distance is Levenshtein over Unicode scalars; one edit is allowed in names of two to four, two in longer
/// ones, so that 「预算执行律」 finds 「预算执行率」 and a single character never matches another. A name that only
/// looks the same, by a letter of another alphabet or a character that shows nothing, is the nearest of all. One that says
/// the opposite, or has another figure in it, is another name and not a slip: 未整改数 is never 已整改数, nor 2023年支出
/// 2024年支出.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let look = lookOf(name)
  if look != name || !name.utf8.allSatisfy({ $0 < 0x80 }) {
    if let twin = candidates.first(where: { $0 != name && lookOf($0) == look }) { return twin }
  }
  if let simple = simplified(name), let twin = candidates.first(where: { $0 == simple }) { return twin }
  let wanted = Array(name.unicodeScalars)
  guard wanted.count >= 2 else { return nil }
  let cap = wanted.count <= 4 ? 1 : (wanted.count <= 8 ? 2 : 3)
  // Codes and plain English names are told apart by their figures alone.
  let sense = name.utf8.allSatisfy { $0 < 0x80 } ? nil : NameSigns(wanted)
  var best: (distance: Int, gap: Int, name: String)?
  for candidate in candidates where candidate != name {
    let other = Array(candidate.unicodeScalars)
    let gap = abs(other.count - wanted.count)
    guard gap <= cap, other.count >= 2 else { continue }
    let distance = editDistance(wanted, other)
    // A character mistaken for another is likelier than one left out: 完成绿 is 完成率 and not 完成.
    if distance <= cap, best.map({ (distance, gap) < ($0.distance, $0.gap) }) ?? true,
      !(sense?.contradicts(NameSigns(other)) ?? false)
    {
      best = (distance, gap, candidate)
    }
  }
  return best?.name
}

/// What in a name tells it from its opposite.
private struct NameSigns {
  /// The figures in it, in half width, in their order.
  private let digits: [UInt32]
  private let negations: Int
  private let opposites: Set<Unicode.Scalar>

  init(_ name: [Unicode.Scalar]) {
    digits = name.compactMap { scalar in
      switch scalar.value {
      case 0x30...0x39: scalar.value
      case 0xFF10...0xFF19: scalar.value - 0xFEE0
      default: nil
      }
    }
    negations = name.count { Self.negative.contains($0) }
    opposites = Set(name.filter { Self.paired.contains($0) })
  }

  /// Whether two names that are alike say different things.
  func contradicts(_ other: NameSigns) -> Bool {
    if digits != other.digits || negations != other.negations { return true }
    let (own, theirs) = (opposites.subtracting(other.opposites), other.opposites.subtracting(opposites))
    return Self.pairs.contains {
      own.contains($0) && theirs.contains($1) || own.contains($1) && theirs.contains($0)
    }
  }

  /// 末 is a common slip for 未.
  private static let negative = Set("未末不非无没".unicodeScalars)
  private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("上", "本"), ("上", "下"), ("去", "本"), ("去", "今"), ("上", "今"), ("收", "支"), ("入", "出"), ("男", "女"),
    ("城", "农"),
    ("城", "乡"), ("贷", "存"), ("借", "贷"), ("增", "减"), ("升", "降"), ("应", "实"), ("高", "低"), ("大", "小"),
    ("多", "少"),
    ("前", "后"), ("内", "外"), ("新", "旧"), ("新", "原"), ("正", "负"), ("逾", "按"), ("超", "按"), ("返", "脱"),
    ("起", "止"),
    ("始", "终"), ("总", "均"), ("省", "市"), ("市", "县"), ("省", "县"),
  ]
  private static let paired = Set(pairs.flatMap { [$0.0, $0.1] })
}
