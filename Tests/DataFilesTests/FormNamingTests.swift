import Program
import Runtime
import Source
import Testing
import Values

@testable import DataFiles

/// By what a form is called, and what its columns are called.
@Suite("表单和列的名称") struct FormNamingTests {
  private static let template = """
    衡 1
    模板 例 {
      总分 10分
      标识 机构
      输入 { 机构: 文本   支出: 万元, 来自 "支出（元）"   差错率: %, 来自 "差错率（‰）"   已整改数: 个, 可缺   2024年支出: 万元, 可缺 }
      甲 10分: 支出 ≥ 2万元 得 满分, 否则 0分
      核对 乙: 差错率 ≤ 已整改数 ÷ 1个 且 2024年支出 ≥ 0万元, 提醒 "甲", 缺失时 待定
    }
    """

  private func read(_ text: String, _ path: String) throws -> (forms: [Form], diagnostics: [Diagnostic]) {
    let (forms, diagnostics) = try readText(text, path: path, checkedText(Self.template))
    return (forms, diagnostics.filter { $0.code != "H5147" })
  }

  private func number(_ form: Form?, _ index: Int) -> String? {
    guard case .number(let number)? = form?.inputs[InputID(index)]?.value else { return nil }
    return number.exactDecimalText
  }

  /// 来自 is copied from the head of a table, brackets and all: the unit in them is that of the numbers below.
  @Test(
    "来自里括号中的单位照样算",
    arguments: [
      ("机构,支出（元）,差错率（‰）\n甲,28000,5\n", "a.csv"), ("机构,支出(元),差错率(‰)\n甲,28000,5\n", "a.csv"),
      (#"{"输入":{"机构":"甲","支出（元）":28000,"差错率（‰）":5}}"#, "a.json"),
      (#"{"输入":{"机构":"甲","支出":2.8,"差错率":0.5}}"#, "a.json"), ("机构,支出,差错率\n甲,2.8,0.5\n", "a.csv"),
      ("机构,支出（万元）,差错率（%）\n甲,2.8,0.5\n", "a.csv"),
      (#"{"输入":{"机构":"甲","支出（万元）":2.8,"差错率（%）":0.5}}"#, "a.json"),
    ])
  func unitsInBracketsOfASource(text: String, path: String) throws {
    let form = try read(text, path).forms.first
    #expect(number(form, 1) == "28000" && number(form, 2) == "0.005")
  }

  @Test("意思相反的、年份不同的名称，不当作写错", arguments: ["未整改数", "2023年支出", "不整改数"])
  func oppositesAreNoSlips(name: String) throws {
    let json = try read(#"{"输入":{"机构":"甲","支出":3,"差错率":1,"\#(name)":5}}"#, "a.json")
    let csv = try read("机构,支出,差错率,\(name)\n甲,3,1,5\n", "a.csv")
    for run in [json, csv] {
      #expect(!run.diagnostics.contains { $0.message.text(in: .chinese).headline.contains("是不是") })
      #expect(run.forms.first?.inputs[InputID(3)] == nil && run.forms.first?.unreadable == [])
    }
  }

  @Test(
    "表单的名称与标识不同，要问",
    arguments: [
      #"{"表单":"朝阳院","输入":{"机构":"夕阳院","支出":3,"差错率":1}}"#, "表单,机构,支出,差错率\n朝阳院,夕阳院,3,1\n朝霞院,朝霞院,3,1\n",
    ])
  func twoNames(text: String) throws {
    let codes = try read(text, text.hasPrefix("{") ? "a.json" : "a.csv").diagnostics.map(\.code)
    #expect(codes.filter { $0 == "H5168" }.count == 1)
  }

  @Test("只差空格、全角的是一个名称") func oneNameWrittenTwice() throws {
    let run = try read(#"{"表单":"朝阳 院１","输入":{"机构":"朝阳院1","支出":3,"差错率":1}}"#, "a.json")
    #expect(!run.diagnostics.contains { $0.code == "H5168" })
  }

  @Test(
    "名称不像一份表的，都问",
    arguments: [
      "全市", "总体", "4个县", "共12家企业", "2023年", "预算数", "目标值", "最高", "备注", "填表人：张三", "说明", "示例",
    ])
  func doubtedNames(name: String) throws {
    let run = try read("机构,支出,差错率\n甲院,3,1\n乙院,3,1\n\(name),3,1\n", "a.csv")
    #expect(run.diagnostics.contains { $0.code == "H5167" }, "\(run.diagnostics.map(\.code))")
  }

  /// Names are looked at as bytes before anything is made of them; whatever the words say is no form must not slip through.
  @Test("按字节看名称的，不漏掉任何一个词") func bytesKnowAllWords() {
    let names = namesOfNoForm.filter { isTotalWord($0) || NameDoubt($0) != nil }
    #expect(names.count > 60)
    let more = ["甲县（上年）", "4个县", "共12家企业", "2023年", "东片小计", "其中：省级", "XX县", "示例：甲县", "填表人：张三", "合计1", "（合计）"]
    for name in names.sorted() + more {
      let isCareful = name.withUTF8Bytes { bytes in
        !isPlainName(bytes, 0..<bytes.count) || mayBeTotal(bytes, 0..<bytes.count)
      }
      #expect(isCareful, "\(name)")
    }
    for name in ["S0020000", "2024-XM-100", "城关镇第3小学", "财政局", "370000", "兴华县", "市直机关", "第一人民医院"] {
      #expect(name.withUTF8Bytes { !mayBeTotal($0, 0..<$0.count) }, "\(name)")
    }
  }
}

extension String {
  fileprivate func withUTF8Bytes<T>(_ body: (UnsafeRawBufferPointer) -> T) -> T {
    Array(utf8).withUnsafeBytes(body)
  }
}
