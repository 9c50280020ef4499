import DataFiles
import Source
import Testing

private let awkwardTexts = [
  "", "中文", "a,b", "say \"hi\"", "\\", "line\nbreak", "x\r\n", "\u{1}\u{1F}\u{7F}", "\u{2028}\u{2029}", "😀𠮷",
  " 前后 ", "\u{3000}x", "a;b", "a\tb", "-12.50", "+3", "e\u{301}", "/", "\u{FEFF}",
]

@Suite struct WriterTests {
  @Test(arguments: awkwardTexts)
  func jsonStringsAreReadBack(text: String) throws {
    let value = try #require(readJSON(sourceFile(writeJSONString(text))).value)
    guard case .string(let read) = value.content else {
      Issue.record("not a string")
      return
    }
    #expect(Array(read.utf8) == Array(text.utf8))
  }

  @Test func jsonStringsAreEscaped() {
    #expect(writeJSONString("预\"\\\n\r\t\u{1}\u{2028}") == #""预\"\\\n\r\t\u0001\u2028""#)
  }

  @Test(arguments: awkwardTexts)
  func csvFieldsAreReadBack(text: String) throws {
    let lines = "序,名\n1,\(writeCSVField(text))\n"
    let row = try #require(readCSV(sourceFile(lines)).table?.rows.first)
    #expect(row.cells.last.map { Array($0.text.utf8) } == Array(text.utf8))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+a", "'+a"), ("-2+3", "'-2+3"), ("@x", "'@x"), ("\tx", "\"'\tx\""),
    ("\rx", "\"'\rx\""),
    ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("-1", "-1"), ("+1.50", "+1.50"), ("-", "'-"), ("-.5", "'-.5"),
    ("-1.", "'-1."), ("-１", "'-１"), ("1-2", "1-2"), ("a\r\nb", "\"a\r\nb\""), ("x ", "\"x \""),
  ])
  func formulasAreNeutralised(text: String, expected: String) {
    #expect(writeCSVField(text) == expected)
  }

  @Test func randomTextsAreReadBack() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("WriterTests seed: \(seed)")
    var generator = SeededGenerator(state: seed)
    let alphabet = Array("a1,;\t\"'\\\r\n =-+@。，预\u{3000}\u{0}\u{2028}😀".unicodeScalars)
    for _ in 0..<300 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        scalars.append(alphabet.randomElement(using: &generator) ?? "x")
      }
      let text = String(scalars)
      try jsonStringsAreReadBack(text: text)
      let field = writeCSVField(text)
      let row = try #require(readCSV(sourceFile("序,名\n1,\(field)")).table?.rows.first)
      let read = row.cells.last.map { Array($0.text.utf8) }
      #expect(read == Array(text.utf8) || read == Array("'\(text)".utf8), "seed \(seed)")
    }
  }
}
