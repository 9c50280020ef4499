import Source
import Testing

/// Units as provincial forms print them and as templates declare them.
@Suite("单位的写法") struct UnitTests {
  private func codes(_ body: String) -> [String] {
    let text = "衡 1\n模板 例 {\n总分 10分\n\(body)\n}\n"
    return CheckedCase(SourceFile(path: "t.heng", bytes: Array(text.utf8))).diagnostics.map(\.code)
  }

  @Test(
    "同一单位的几种写法可以相比",
    arguments: [
      ("㎡", "100平方米"), ("m²", "100㎡"), ("m2", "1亩"), ("平米", "100m2"), ("万㎡", "1km²"), ("km", "300米"),
      ("cm", "5毫米"),
      ("m³", "3立方"), ("立方米", "3m3"), ("kg", "3吨"), ("t", "500千克"), ("L", "500ml"), ("kWh", "3度"),
      ("kW", "3千瓦"),
      ("h", "90分钟"), ("百分比", "98%"), ("%", "98百分比"), ("℃", "18℃"), ("GB", "3GB"), ("mg/L", "3mg/L"),
      ("斤", "3kg"),
      ("元/人·月", "300元/人/月"), ("元/人*月", "300元/人·月"), ("元/㎡", "3元/m2"), ("元/人·月", "3元/人/月"), ("元/亩", "3元/㎡"),
    ])
  func spellingsCompare(unit: String, other: String) {
    #expect(codes("输入 { 数: \(unit) }\n甲 10分: 数 ≥ \(other) 得 满分, 否则 0分").isEmpty)
  }

  @Test(
    "复合单位和百分比可以声明，也可以有别名",
    arguments: [
      ("元/亩", "元/亩", "3元/亩"), ("元/人·月", "元/人·月", "3元/人/月"), ("元/人*月 = 元/人/月", "元/人*月", "3元/人/月"),
      ("百分比 = %", "百分比", "3%"), ("百分比 = 1%", "百分比", "3%"), ("人均 = 元/人", "人均", "3元/人"),
      ("标准 = 50元/人·天", "标准", "50元/天/人"), ("元/人月 = 元/人/月", "元/人月", "3元/人/月"),
      ("元/人月 = 元/人/月", "万元/人月", "3元/人/月"), ("只/畦", "只/畦", "3只/畦"), ("TB = 1024GB", "TB", "500GB"),
      ("斤 = 500克", "斤", "5克"), ("m = 12件", "m", "24件"), ("平米 = 平方米", "平米", "3㎡"),
      ("「元/人*月」 = 元/人/月", "元/人*月", "3元/人/月"),
    ])
  func compoundsAreDeclared(declaration: String, unit: String, bound: String) {
    let body = "计量单位 { \(declaration) }\n输入 { 数: \(unit) }\n甲 10分: 数 ≥ \(bound) 得 满分, 否则 0分"
    #expect(codes(body).isEmpty)
  }

  @Test(
    "对不上的还是要说",
    arguments: [
      ("元/人 = 元/户", "H2011"), ("百分比 = 2%", "H2011"), ("积分 = 分", "H2011"), ("元/甲乙 = 2分", "H2011"),
    ])
  func conflictsAreTold(declaration: String, code: String) {
    #expect(codes("计量单位 { \(declaration) }\n甲 10分: 评定") == [code])
  }

  @Test("不认识的单位和不是单位的点仍然说") func unknownUnitsAreTold() {
    #expect(codes("输入 { 数: 元/畦畦 }\n甲 10分: 数 ≥ 3元/畦畦 得 满分, 否则 0分").contains("H2017"))
    #expect(codes("输入 { 单价: 元   数量: 件 }\n甲 10分: 单价·数量 ≥ 3元 得 满分, 否则 0分").contains("H1007"))
    #expect(codes("输入 { 数: 件   人: 人 }\n甲 10分: 数 ≥ 3人 得 满分, 否则 0分").contains("H2044"))
  }
}
