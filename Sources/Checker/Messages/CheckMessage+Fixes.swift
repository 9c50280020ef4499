import Source
import Syntax

extension CheckMessage {
  /// What could be written in place of what the message marks, or beside it.
  ///
  /// Most messages have none, for the author must say what was meant; safe is only what has one reading.
  package func fixes(at place: Place) -> [Fix] {
    let file = place.file
    func spelling(_ keyword: Keyword) -> String { keyword.spelling(in: file) }
    func word(_ chinese: String, _ english: String) -> String {
      file.isSpelledInEnglish ? english : chinese
    }
    return switch self {
    case .missingLanguageVersion: [.insert(spelling(.heng) + " 1\n", before: fileStart(place.file), .safe)]
    case .gluedName(_, let split, let isCertain):
      [.replace(place, with: split, isCertain ? .safe : .choice)]
    case .unknownInput(let name, let near), .unknownUnit(let name, let near),
      .unknownType(let name, let near),
      .unknownName(let name, let near), .unknownTable(let name, let near):
      near.map { renamed(name, $0, in: place) } ?? []
    case .unknownIndicator(let path, let near):
      near.map { renamed(path.split(separator: ".").last.map(String.init) ?? path, $0, in: place) } ?? []
    case .unknownFunction(let name, let quoted, let near):
      if let near, quoted == nil { renamed(name, near, in: place) } else { [] }
    case .unknownLevel(let name, _, let names), .unknownGrade(let name, let names):
      nearestName(to: name, among: names).map { renamed(name, $0, in: place) } ?? []
    case .indicatorAsValue:
      [word(".得分", ".score"), word(".分值", ".points")].map { .append($0, after: place, .choice) }
    case .vagueBound(_, let sign, let plain): clearBounds(sign, plain, place)
    case .missingUnit(let number, let unit):
      place.text == number ? [.append(unit, after: place, .choice)] : []
    case .ratioWithoutUnit: ["%", "倍"].map { .append($0, after: place, .choice) }
    case .ratioAgainstPoints, .ratioStep: percentagePoints(word("个百分点", "pp"), place)
    case .notPointsButRatio(_, let isPlain):
      [.append(isPlain ? word("分", "pts") : " × " + word("满分", "full"), after: place, .choice)]
    case .mayExceedPoints: [.append(", \(spelling(.atMost)) " + word("满分", "full"), after: place, .choice)]
    case .mayFallBelowZero: [.append(", " + spelling(.toZero), after: place, .choice)]
    case .hole, .maybeHole: lastEntry("\(spelling(.rest)): 0" + word("分", "pts"), in: place)
    default: []
    }
  }

  /// The empty place before the first character, behind a byte-order mark.
  private func fileStart(_ file: SourceFile) -> Place {
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return Place(file, SourceRange(start, start))
  }

  /// The other name in place of the last occurrence of the wrong one.
  private func renamed(_ name: String, _ near: String, in place: Place) -> [Fix] {
    let text = place.text
    var found: Range<String.Index>?
    for match in text.ranges(of: name) { found = match }
    guard let found else { return [] }
    let start = Int(place.range.start) + text[..<found.lowerBound].utf8.count
    let range = SourceRange(start, start + text[found].utf8.count)
    return [.replace(Place(place.file, range), with: near, .choice)]
  }

  /// 90%以上 with its bound included or not; behind a sign that is already there, the number alone.
  private func clearBounds(_ sign: String, _ plain: String, _ place: Place) -> [Fix] {
    let line = Int(place.file.lineRange(place.start.line).start)
    let before = place.file.text(SourceRange(line, Int(place.range.start)))
    let last = before.last { !$0.isWhitespace }
    if let last, "≥≤><=＞＜＝≧≦".contains(last) { return [.replace(place, with: plain, .choice)] }
    return [sign, sign == "≥" ? ">" : "<"].map { .replace(place, with: "\($0) \(plain)", .choice) }
  }

  private func percentagePoints(_ unit: String, _ place: Place) -> [Fix] {
    let number = place.text.filter { $0 != "%" && $0 != "％" }
    guard number != place.text else { return [] }
    return [.replace(place, with: number + unit, .choice)]
  }

  /// A further entry before the brace that ends the place.
  private func lastEntry(_ entry: String, in place: Place) -> [Fix] {
    guard let last = place.text.last, last == "}" || last == "｝" else { return [] }
    let brace = Int(place.range.end) - String(last).utf8.count
    let inside = place.file.text(SourceRange(Int(place.range.start), brace))
    guard let end = inside.lastIndex(where: { !$0.isWhitespace }) else { return [] }
    // Behind a comment the entry would be part of it.
    guard !inside[...end].split(whereSeparator: \.isNewline).suffix(1).contains(where: { $0.contains("//") })
    else { return [] }
    let isClosed = inside[end] == ";" || inside[end] == "；"
    let offset = brace - (inside[end...].utf8.count - String(inside[end]).utf8.count)
    let target = Place(place.file, SourceRange(offset, offset))
    return [.insert((isClosed ? " " : "; ") + entry, before: target, .choice)]
  }
}
