import DataFiles
import Source
import TestSupport
import Testing

/// A table that nobody speaks of is most often a file that was forgotten.
@Suite("没有给出的行") struct RowsNeverGivenTests {
  private func codes(_ texts: [String], _ rule: String) throws -> [String] {
    let template = try checkedTemplate(
      """
      衡 1
      模板 例 {
        总分 10分
        标识 镇
        输入 { 镇: 文本 }
        表 通报 { 事: 文本, 作名称 }
        甲 10分: \(rule)
      }
      """)
    var batch = FormBatch(template)
    for (index, text) in texts.enumerated() {
      batch.read(
        SourceFile(path: "\(index).\(text.hasPrefix("{") ? "json" : "csv")", bytes: Array(text.utf8)))
    }
    return batch.reading().diagnostics.map(\.code)
  }

  private let counted = "得 满分, 每 1 计数(通报) 扣 2分, 扣完为止"

  @Test("没有一份表单说到，就提醒") func nobody() throws {
    #expect(try codes([#"{"输入":{"镇":"东"}}"#], counted) == ["H5164"])
    #expect(try codes(["镇\n东\n西\n"], counted) == ["H5164"])
  }

  @Test("有一份带来行，或说明没有，就不说") func somebody() throws {
    #expect(try codes([#"{"输入":{"镇":"东"},"通报":[]}"#], counted) == [])
    #expect(try codes(["镇\n东\n西\n", "表单,事\n东,排污\n"], counted) == [])
  }

  @Test("没有函数用到的表，不说") func unused() throws {
    #expect(try codes([#"{"输入":{"镇":"东"}}"#], "得 满分") == [])
  }
}
