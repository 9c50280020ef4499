/// The candidate that a reader most likely meant by `name`, or nil when none is near enough.
///
/// Distance is Levenshtein over Unicode scalars; one edit is allowed in names of two to four, two in longer
/// ones, so that 「预算执行律」 finds 「预算执行率」 and a single character never matches another. A name that only
/// looks the same, by a letter of another alphabet or a character that shows nothing, is the nearest of all.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let look = lookOf(name)
  if look != name || !name.utf8.allSatisfy({ $0 < 0x80 }) {
    if let twin = candidates.first(where: { $0 != name && lookOf($0) == look }) { return twin }
  }
  if let simple = simplified(name), let twin = candidates.first(where: { $0 == simple }) { return twin }
  let wanted = Array(name.unicodeScalars)
  guard wanted.count >= 2 else { return nil }
  let cap = wanted.count <= 4 ? 1 : (wanted.count <= 8 ? 2 : 3)
  var best: (distance: Int, gap: Int, name: String)?
  for candidate in candidates where candidate != name {
    let other = Array(candidate.unicodeScalars)
    let gap = abs(other.count - wanted.count)
    guard gap <= cap, other.count >= 2 else { continue }
    let distance = editDistance(wanted, other)
    // A character mistaken for another is likelier than one left out: 完成绿 is 完成率 and not 完成.
    if distance <= cap, best.map({ (distance, gap) < ($0.distance, $0.gap) }) ?? true {
      best = (distance, gap, candidate)
    }
  }
  return best?.name
}
