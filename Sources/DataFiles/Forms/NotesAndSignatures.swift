import Source

/// Words that begin a note or a line for signatures.
private let remarkWords = [
  "备注", "说明", "填表", "填报", "制表", "审核", "复核", "负责人", "单位负责人", "联系人", "联系电话", "经办人", "盖章", "签字", "日期", "分管",
  "主管", "财务", "note", "remark", "preparedby", "reviewedby",
]

/// Whether a text is a note or a place for a signature: 注：…, 填表人：…
func isNoteOrSignature(_ text: String) -> Bool {
  let key = nameKey(text).lowercased()
  if key.hasPrefix("注") {
    let rest = key.dropFirst().drop { $0.isNumber }
    return rest.first.map { ":.、(".contains($0) } ?? false
  }
  guard let colon = key.firstIndex(of: ":"), key.distance(from: key.startIndex, to: colon) <= 14 else {
    return false
  }
  let label = key[..<colon]
  return remarkWords.contains { label.contains($0) }
}
