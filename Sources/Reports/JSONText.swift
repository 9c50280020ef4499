import DataFiles

/// A JSON value to be written, members in the order given.
indirect enum JSONText {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// A string, or null.
  static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  static func strings(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }

  /// The value as a whole file: two blanks per level, lines ended by LF.
  var document: String {
    var result = ""
    write(to: &result, indent: "\n")
    return result + "\n"
  }

  /// The value as one line without its end.
  var line: String {
    switch self {
    case .null, .boolean, .integer, .string:
      var result = ""
      write(to: &result, indent: "")
      return result
    case .array(let values): return "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      return "{" + members.map { writeJSONString($0.0) + ": " + $0.1.line }.joined(separator: ", ") + "}"
    }
  }

  /// The value as a part of a file, behind `depth` levels.
  func part(depth: Int) -> String {
    var result = ""
    write(to: &result, indent: "\n" + String(repeating: "  ", count: depth))
    return result
  }

  /// `indent` is a line end with the blanks of the line that the value starts on.
  private func write(to result: inout String, indent: String) {
    switch self {
    case .null: result += "null"
    case .boolean(let flag): result += flag ? "true" : "false"
    case .integer(let number): result += String(number)
    case .string(let text): result += writeJSONString(text)
    case .array(let values):
      writeList(values, "[", "]", to: &result, indent: indent) { value, result in
        value.write(to: &result, indent: indent + "  ")
      }
    case .object(let members):
      writeList(members, "{", "}", to: &result, indent: indent) { member, result in
        result += writeJSONString(member.0) + ": "
        member.1.write(to: &result, indent: indent + "  ")
      }
    }
  }

  private func writeList<T>(
    _ parts: [T], _ open: String, _ close: String, to result: inout String, indent: String,
    _ write: (T, inout String) -> Void
  ) {
    result += open
    for (index, part) in parts.enumerated() {
      result += (index == 0 ? "" : ",") + indent + "  "
      write(part, &result)
    }
    result += (parts.isEmpty ? "" : indent) + close
  }
}
