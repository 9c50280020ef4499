import Source
import Testing
import Values

@testable import TargetTexts

private let units = UnitCatalog()

/// Sign, cell and unit, and what they come to together.
private let targets: [(sign: String, cell: String, unit: String, outcome: String)] = [
  ("≥", "95", "%", "≥95%"), ("≧", "９５", "％", "≥95%"), ("＝", "4", "场", "=4场"), ("", "4", "场", "4场"),
  ("大于等于", "95", "%", "≥95%"), ("不超过", "30", "万元", "≤30万元"), ("<", "8", "家", "<8家"),
  ("以内", "15", "天", "≤15天"), ("/", "20-30", "次", "20次~30次"), ("=", "20-30", "次", "20次~30次"),
  ("≥", "20-30", "次", "✗ contradiction"), ("", "20以上", "次", "≥20次"), ("≥", "20以上", "次", "≥20次"),
  ("≤", "20以上", "次", "✗ signs ≤ 20以上"), ("≥", "≥95%", "%", "≥95%"), ("≤", "≥95%", "%", "✗ signs ≤ ≥95%"),
  ("=", "7.289万元", "元", "=7.289万元"), ("≥", "20家", "人", "✗ units 家 人"), ("≥", "二十", "次", "≥20次"),
  ("≥", "4.67万", "平方米", "≥4.67万平方米"), ("≥", "4.67万", "元", "≥4.67万元"),
  ("≥", "300", "栏", "✗ unit 栏 ?"), ("≥", "12", "月", "✗ ambiguous 12月"), ("≤", "30", "天", "≤30天"),
  ("≤", "2022年10月底", "年月", "日 ≤2022-10-31"), ("≥", "2022年10月底", "", "✗ signed ≥"),
  ("≥", "约60", "人", "约≥60人"), ("≥", "60余", "人", "✗ vague 余"), ("≥", "良好", "", "✗ lone ≥"),
  ("定性", "良好", "%", "质 良好"), ("定性", "达到国家5A级标准", "", "质 达到国家5A级标准"),
  ("定性", "95", "%", "✗ figure under quality 95"), ("定性", "10月底前", "", "✗ figure under quality 10月底前"),
  ("正向", "95", "%", "✗ sign 正向"), ("约", "95", "%", "✗ sign 约"), ("≥", "", "%", "（未填报）"),
  ("≥", "未填报", "%", "（未填报）"), ("无", "95", "无", "95"), ("——", "95", "/", "95"),
]

@Test(arguments: targets)
func targetInPartsReads(sign: String, cell: String, unit: String, outcome expected: String) {
  let text = readTarget(cell, units: units, fiscalYear: 2022)
  let joined = joinedTarget(
    text, sign: sign, unit: unit, isActual: false, units: units, fiscalYear: 2022)
  #expect(outcome(joined) == expected)
}

@Test(arguments: [
  ("96", "%", "96%"), ("≥96", "%", "=96%"), ("95以上", "%", "95%以上"), ("28万元", "万元", "28万元"),
  ("735人", "人次", "✗ units 人 人次"), ("完成", "%", "质 完成"), ("2022年10月9日", "年月", "日 2022-10-09"),
])
func actualTakesTheUnitBesideIt(cell: String, unit: String, expected: String) {
  let text = readActual(cell, units: units, fiscalYear: 2022)
  let joined = joinedTarget(text, sign: "", unit: unit, isActual: true, units: units, fiscalYear: 2022)
  #expect(outcome(joined) == expected)
}
