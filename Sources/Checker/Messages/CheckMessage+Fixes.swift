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
    case .indicatorAsValue(_, let isOwn):
      ((isOwn ? [] : [word(".得分", ".score")]) + [word(".分值", ".points")])
        .map { .append($0, after: place, .choice) }
    case .vagueBound(_, let sign, let plain): clearBounds(sign, plain, place)
    case .missingUnit(let number, let unit):
      place.text == number ? [.append(unit, after: place, .choice)] : []
    case .ratioWithoutUnit(_, let readings): readings.map { .replace(place, with: $0, .choice) }
    case .ratioAgainstPoints(_, _, let instead): [.replace(place, with: instead.text, .choice)]
    case .bareStep(_, let readings):
      readings.map { .replace(place, with: word($0, $0.replacing("个百分点", with: "pp")), .choice) }
    case .ratioStep: percentagePoints(word("个百分点", "pp"), place)
    case .notPointsButRatio(let text, .bare):
      [.append(word("分", "pts"), after: place, .choice)]
        + (text == "1" ? [.replace(place, with: word("满分", "full"), .choice)] : [])
    case .notPointsButRatio(_, .ofTotal(let points)):
      [.replace(place, with: points + word("分", "pts"), .choice)]
    case .notPointsButRatio(let text, .ratio):
      text.contains(where: { "+-−–".contains($0) })
        ? [.replace(place, with: "(\(place.text)) × " + word("满分", "full"), .choice)]
        : [.append(" × " + word("满分", "full"), after: place, .choice)]
    case .mayExceedPoints(_, _, _, _, .turned): renamed(spelling(.add), spelling(.deduct), in: place)
    case .mayExceedPoints(_, _, _, _, .open):
      [.append(", \(spelling(.atMost)) " + word("满分", "full"), after: place, .choice)]
    case .offOneSided(_, let way): [.replace(place, with: spelling(way), .choice)]
    case .mayFallBelowZero(_, _, _, .turned):
      renamed(spelling(.deduct), spelling(.add), in: place)
    case .mayFallBelowZero(_, _, _, .open): [.append(", " + spelling(.toZero), after: place, .choice)]
    case .hole, .maybeHole: restEntry(in: place)
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
    // 3户以下时: without the 以下 the unit and the word behind it would be one.
    let gap = isGlued(behind: place) ? " " : ""
    if let last, "≥≤><=＞＜＝≧≦".contains(last) { return [.replace(place, with: plain + gap, .choice)] }
    return [sign, sign == "≥" ? ">" : "<"].map { .replace(place, with: "\($0) \(plain)\(gap)", .choice) }
  }

  private func isGlued(behind place: Place) -> Bool {
    let line = place.file.lineRange(place.start.line)
    return place.file.text(SourceRange(Int(place.range.end), Int(line.end))).first?.isLetter ?? false
  }

  /// 其余 with nothing of what the entry before it gives; nothing where that is neither points nor a percentage.
  private func restEntry(in place: Place) -> [Fix] {
    let text = place.text.dropLast().reversed().drop { $0.isWhitespace || $0 == ";" || $0 == "；" }
    let value = String(text.prefix { $0 != ":" && $0 != "：" }.reversed())
    let rest = Keyword.rest.spelling(in: place.file)
    if ["分", "pts", "points"].contains(where: value.hasSuffix)
      || ["满分", "full"].contains(where: value.contains)
    {
      return lastEntry("\(rest): 0" + (place.file.isSpelledInEnglish ? "pts" : "分"), in: place)
    }
    return value.hasSuffix("%") || value.hasSuffix("％") ? lastEntry("\(rest): 0%", in: place) : []
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
