import Source

/// What stands above a table: its title and year.
struct TableHeading {
  /// The title as a name of a template.
  let title: String
  /// The year that the title, or else another line, prints.
  let year: Int?

  init(_ cells: [String]) {
    let lines = cells.map(Self.withoutNumber).filter { !$0.isEmpty && !dense($0).hasPrefix("单位") }
    // 采购代理机构名称：　考核日期： is to be filled in
    let plain = lines.filter { !dense($0).contains(":") }
    let titled = plain.first { line in
      ["表", "体系", "标准", "办法", "细则", "方案"].contains { dense(line).hasSuffix($0) }
    }
    let heading = titled ?? (plain.isEmpty ? lines : plain).max { $0.count < $1.count } ?? "评价模板"
    year = ([heading] + lines).lazy.compactMap(Self.year).first
    title = Self.name(heading)
  }

  /// A line without 附件2： before it.
  private static func withoutNumber(_ line: String) -> String {
    guard dense(line).hasPrefix("附件") else { return line }
    let rest = dense(line).dropFirst(2).drop { $0.isNumber || "一二三四五六七八九十-".contains($0) }
    return rest.first == ":" ? String(rest.dropFirst()) : ""
  }

  private static func year(in heading: String) -> Int? {
    let text = Array(dense(heading))
    for index in text.indices.dropLast(4) where text[index + 4] == "年" {
      if let year = Int(String(text[index..<(index + 4)])), (1990...2100).contains(year) { return year }
    }
    return nil
  }

  /// A heading without its year and the words for a table; 指标体系 is what the table holds, and part of its name.
  private static func name(_ heading: String) -> String {
    var name = dense(heading)
    if let year = year(in: heading),
      let at = name.firstRange(of: "\(year)年度") ?? name.firstRange(of: "\(year)年")
    {
      name.removeSubrange(at)
    }
    for tail in ["及评分标准", "评分标准", "评分表", "指标表", "评价表", "表"] where name.hasSuffix(tail) {
      name = String(name.dropLast(tail.count))
      break
    }
    let plain = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.properties.isAlphabetic }))
    return plain.isEmpty ? "评价模板" : plain
  }
}
