import DataFiles
import Source
import Testing

func sourceFile(_ text: String, path: String = "测试") -> SourceFile {
  SourceFile(path: path, bytes: Array(text.utf8))
}

/// A value written out again in a compact form, to compare whole trees at once.
func outline(_ value: DataValue) -> String {
  switch value.content {
  case .null: "null"
  case .repeated: "repeated"
  case .boolean(let flag): flag ? "true" : "false"
  case .number(let digits): digits
  case .string(let text): writeJSONString(text)
  case .array(let values): "[" + values.map(outline).joined(separator: ",") + "]"
  case .object(let members):
    "{" + members.map { writeJSONString($0.name) + ":" + outline($0.value) }.joined(separator: ",") + "}"
  }
}

/// What every diagnostic must have: a place in the file, all parts of its text in both languages, and a word
/// for each related place.
func expectWellFormed(_ diagnostics: [Diagnostic], in file: SourceFile) {
  for diagnostic in diagnostics {
    #expect(diagnostic.severity == .error)
    for place in [diagnostic.place].compactMap({ $0 }) + diagnostic.related {
      #expect(Int(place.range.end) <= file.bytes.count)
    }
    #expect(diagnostic.place != nil)
    for language in Language.allCases {
      let text = diagnostic.message.text(in: language)
      #expect(!text.headline.isEmpty && !text.label.isEmpty && !text.why.isEmpty && !text.remedy.isEmpty)
      #expect(text.secondary.count == diagnostic.related.count, "\(diagnostic.code)")
    }
  }
}

/// Reads `bytes` as both formats and expects each to give something to use or to say why not.
func expectAnswer(_ bytes: [UInt8]) {
  let file = SourceFile(path: "随机", bytes: bytes)
  let json = readJSON(file)
  #expect((json.value != nil) || json.diagnostics.hasErrors)
  expectWellFormed(json.diagnostics, in: file)
  let csv = readCSV(file)
  #expect((csv.table != nil) || csv.diagnostics.hasErrors)
  expectWellFormed(csv.diagnostics, in: file)
}

/// A small generator whose seed can be printed and set again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
