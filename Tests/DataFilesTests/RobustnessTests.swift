import DataFiles
import Source
import Testing

private let document = """
  {"项目": "预算\\u0041\\ud83d\\ude00", "数": [1.50, -0, 2e+10, true, false, null],
   "表": {"名\\"": "值\\\\", "空": {}, "列": []}}
  """

private let table = "\u{FEFF}单位,\"得,分\",备注\r\n甲, 98.60 ,\"好\"\"的\r\n\"\r\n\n,,\n乙,\"1\",\u{3000}无\r丙,2,\n"

@Suite struct RobustnessTests {
  @Test func documentCutAtAnyByteIsAnError() {
    let bytes = Array(document.utf8)
    #expect(readJSON(sourceFile(document)).diagnostics.isEmpty)
    for length in 0..<bytes.count {
      let file = SourceFile(path: "断", bytes: Array(bytes[..<length]))
      let (value, diagnostics) = readJSON(file)
      #expect(value == nil)
      #expect(diagnostics.map(\.code) == [length == 0 ? "H5001" : "H5003"], "cut at \(length)")
      expectWellFormed(diagnostics, in: file)
    }
  }

  @Test func tableCutAtAnyByteIsReadOrAnError() {
    let bytes = Array(table.utf8)
    #expect(readCSV(sourceFile(table)).diagnostics.isEmpty)
    for length in 0..<bytes.count { expectAnswer(Array(bytes[..<length])) }
  }

  @Test func anyByteDroppedOrChangedIsReadOrAnError() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("RobustnessTests change seed: \(seed)")
    var generator = SeededGenerator(state: seed)
    for bytes in [Array(document.utf8), Array(table.utf8)] {
      for index in bytes.indices {
        var changed = bytes
        changed[index] = UInt8.random(in: 0...255, using: &generator)
        expectAnswer(changed)
        changed.remove(at: index)
        expectAnswer(changed)
      }
    }
  }

  @Test func randomBytesAreReadOrAnError() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("RobustnessTests bytes seed: \(seed)")
    var generator = SeededGenerator(state: seed)
    let alphabet = Array("[]{}\",:\\u0123dDeE+-.'/*# \t\r\n;truefalsn，：“预\u{3000}".utf8)
    for round in 0..<1500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let any = UInt8.random(in: 0...255, using: &generator)
        bytes.append(round % 3 == 0 ? any : alphabet.randomElement(using: &generator) ?? any)
      }
      expectAnswer(bytes)
    }
  }

  @Test(arguments: [
    "[", "\"", "\\", "{\"a\":", "1", "-", "a", " ", ",", "\"\",", "\"\"", "\n", "\r", "　", "a,\n", "[],",
  ])
  func longRepetitionsEnd(piece: String) {
    expectAnswer(Array(String(repeating: piece, count: 20_000).utf8))
  }
}
