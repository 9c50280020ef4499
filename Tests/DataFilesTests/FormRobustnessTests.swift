import DataFiles
import Program
import Source
import Testing

private let json = """
  [{ "表单": "02", "输入": { "资金/预算": 15.0e1, "人数": "１，２７０ 人", "率": "87.53%", "日": "2020年10月30日" },
  "指标": { "丙": { "得分": "3分", "分值": 6 }, "甲/乙": -1.5, "丁": { "要点": { "一.1": true } } }, "自报": { "总分": 9 } }]
  """
private let csv =
  "表单,预算,人数,日,级,丙.得分,丁.要点.一.1,自报.等次\n02,15万元,\"1,270\",2020/10/30,达成,3分,是,差\n03,¥1,≥2,1-1,,,√,\n"
private let pieces = Array(
  "0123456789.,-−+eE%‰ ¥￥()（）:/\"{}[]\n万元家人分个百分点年月日\u{0301}\u{202E}．，".unicodeScalars)

@Suite struct FormRobustnessTests {
  @Test func anyMutationIsReadOrReported() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("FormRobustnessTests seed: \(seed)")
    var generator = SeededGenerator(state: seed)
    let template = try formTemplate()
    for text in [json, csv] {
      for _ in 0..<1500 {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let index = Int.random(in: 0..<scalars.count, using: &generator)
          let piece = pieces.randomElement(using: &generator) ?? "0"
          switch Int.random(in: 0..<3, using: &generator) {
          case 0: scalars[index] = piece
          case 1: scalars.insert(piece, at: index)
          default: scalars.remove(at: index)
          }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let (forms, diagnostics) = readText(String(view), path: "-", template)
        #expect(!forms.isEmpty || !diagnostics.isEmpty)
      }
    }
  }

  @Test func oddNumbersNeverStopTheReader() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("FormRobustnessTests numbers seed: \(seed)")
    var generator = SeededGenerator(state: seed)
    let template = try formTemplate()
    for _ in 0..<1500 {
      var cell = ""
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        if let piece = pieces.randomElement(using: &generator), piece != "\"", piece != "\n" {
          cell.unicodeScalars.append(piece)
        }
      }
      let row = Array(repeating: "\"\(cell)\"", count: 6).joined(separator: ",")
      _ = readText("预算,人数,率,日,级,丙\n\(row)\n", path: "a.csv", template)
    }
  }
}
