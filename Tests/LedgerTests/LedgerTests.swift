import Program
import Reports
import Source
import Streaming
import Testing
import Values
import Workbooks

@Suite("Ledgers")
struct LedgerTests {
  /// All right; a veto and a loss; a figure missing; a claim that differs; a name that is no formula.
  private static let rows = [
    ledgerHeader,
    "甲乡,东,100,100,95%,否,100%,4,,8,4,12,8,20,优",
    "乙乡,东,100,61.5,88%,是,61.5%,3,材料不全,4.92,3,7.92,7.3,15.22,良",
    "丙乡,西,100,,90%,否,,4,,,4,,8,20,优",
    "丁乡,西,80,60,90%,否,75%,4,,6.5,4,10.5,8,18.5,优",
    "=1+1乡,西,100,50,60%,否,50%,2,,4,2,6,0,6,差",
  ]

  private func data(_ rows: [String] = rows) throws -> LedgerData { try LedgerData(ledgerTemplate, rows) }

  @Test("a row for each form, with numbers, words and what closes the columns")
  func forms() throws {
    let data = try data()
    defer { data.remove() }
    let pages = try readPages(data.scores())
    #expect(pages.map(\.name) == ["总表", "指标", "发现", "失分", "汇总"])
    let forms = try #require(pages["总表"])
    #expect(forms["A1"] == "乡镇评价（2024）计分台账")
    #expect(
      forms["A2"] == "共 5 份：已评分 4，待定 1；等次：优 2、良 1、差 1；平均只算各列有数的表单，各列份数不同，不能相加；满分 20 分")
    #expect(
      forms.row(3) == [
        "序号", "表单", "片区", "甲\n（12分）", "执行\n（8分）", "评语\n（4分）", "满意\n（8分）", "得分", "等次", "状态", "否决",
        "片区名次", "问题",
      ])
    #expect(forms.row(4) == ["1", "甲乡", "东", "12", "8", "4", "8", "20", "优", "已评分", "", "1", "0"])
    #expect(
      forms.row(5).prefix(10) == ["2", "乙乡", "东", "7.92", "4.92", "3", "7.3", "15.22", "良", "已评分"])
    #expect(forms["K5"].hasPrefix("否决 1 “违规”"))
    #expect(forms.row(6).prefix(10) == ["3", "丙乡", "西", "待定", "待定", "4", "8", "待定", "待定", "待定"])
    #expect(forms["B8"] == "=1+1乡")
    #expect(!forms.formulas.contains("B8"))
    // 20, 15.22, 18 and 6 are 59.22; the form that is open has no part in the mean.
    #expect(forms["B9"] == "平均")
    #expect(forms["H9"] == "14.81")
    #expect(forms.formulas.contains("H9"))
    #expect(forms.filter == "A3:M8")
  }

  @Test("a veto that leaves the grade as it is says so, and is not marked")
  func vetoesThatChangeNothing() throws {
    let data = try data([ledgerHeader, Self.rows[2], "戊乡,东,100,100,95%,是,100%,4,,8,4,12,8,20,优"])
    defer { data.remove() }
    let forms = try #require(try readPages(data.scores())["总表"])
    // 15.22 is 良 anyway; 20 would be 优.
    #expect(forms["I4"] == "良" && forms["K4"].hasPrefix("否决 1 “违规”") && forms["K4"].hasSuffix("（等次没有因此改变）"))
    #expect(forms["I5"] == "良" && forms["K5"].hasPrefix("否决 1 “违规”") && !forms["K5"].contains("没有因此"))
  }

  @Test("a row for each form and indicator, with what was lost and why")
  func indicators() throws {
    let data = try data()
    defer { data.remove() }
    let sheet = try #require(try readPages(data.scores())["指标"])
    #expect(sheet.row(3) == ["表单", "层次", "一级指标", "二级指标", "分值", "得分", "失分", "状态", "说明", "理由"])
    #expect(sheet.row(8).prefix(8) == ["乙乡", "小计", "甲", "", "12", "7.92", "4.08", "已评分"])
    #expect(sheet.row(9).prefix(8) == ["乙乡", "指标", "甲", "执行", "8", "4.92", "3.08", "已评分"])
    #expect(sheet["I9"] == "支出 ÷ 预算 × 满分 = 61.5万元 ÷ 100万元 × 8分 = 4.92分")
    #expect(sheet.row(10).prefix(8) == ["乙乡", "指标", "甲", "评语", "4", "3", "1", "已评分"])
    #expect(sheet["J10"] == "材料不全")
    #expect(sheet.row(13).prefix(8) == ["丙乡", "指标", "甲", "执行", "8", "待定", "", "待定"])
    #expect(sheet["I13"].contains("支出") && sheet["I13"].contains("在 0.00–8.00 之间"))
  }

  @Test("what was found while a form was read is told under its name and counted in its row")
  func findingsOfReading() throws {
    let data = try data([
      ledgerHeader, "甲乡,东,100,100,约95%,否,100%,4,,8,4,12,8,20,优",
      "乙乡,东,100,61.5,0.88,是,61.5%,3,材料不全,4.92,3,7.92,7.3,15.22,良",
      "丙乡,西,100,90,90%,否,90%,4,,,4,,8,20,优",
    ])
    defer { data.remove() }
    for bytes in try [data.audits(), data.streamed(.audits(.xlsx), jobs: 2, chunk: 100)] {
      let pages = try readPages(bytes)
      let (forms, findings) = (try #require(pages["总表"]), try #require(pages["发现"]))
      let (errors, warnings) = (try #require(forms.column("未核")), try #require(forms.column("警告")))
      let lines = (4...20).map { findings.row($0) }.filter { $0.count > 3 }
      #expect(lines.contains { $0[0] == "1" && $0[1] == "甲乡" && $0[3] == "H5117" })
      #expect(lines.contains { $0[0] == "2" && $0[1] == "乙乡" && $0[3] == "H5127" })
      #expect(Int(forms[errors + "4"]) ?? 0 >= 1)
      #expect(Int(forms[warnings + "5"]) ?? 0 >= 1)
      #expect(forms[errors + "6"] == "0" && forms[warnings + "6"] == "0" || forms["B6"] == "丙乡")
    }
  }

  @Test("a doubt about several forms names them; means over different numbers of forms are said to be so")
  func severalFormsAndMeans() throws {
    let data = try data([
      ledgerHeader, "甲乡,东,100,100,0.95,否,100%,4,,8,4,12,8,20,优",
      "乙乡,东,100,61.5,0.88,是,61.5%,3,,4.92,3,7.92,7.3,15.22,良",
    ])
    defer { data.remove() }
    let pages = try readPages(data.audits())
    let findings = try #require(pages["发现"])
    let line = (4...20).map { findings.row($0) }.first { $0.count > 3 && $0[3] == "H5127" }
    #expect(line?[0] == "" && line?[1] == "甲乡、乙乡")
    #expect(pages["总表"]?["A2"].contains("不能相加") == false)
    let open = try self.data()
    defer { open.remove() }
    #expect(try readPages(open.scores())["总表"]?["A2"].contains("平均只算各列有数的表单，各列份数不同，不能相加") == true)
  }

  @Test("losses are summed exactly over the forms that have a score")
  func losses() throws {
    let data = try data()
    defer { data.remove() }
    let sheet = try #require(try readPages(data.scores())["失分"])
    #expect(sheet.row(3) == ["一级指标", "二级指标", "分值", "评分份数", "失分份数", "失分合计", "平均失分", "占全部失分"])
    // 0, 3.08, 2 and 4; 0, 1, 0, 0 and 2; 0, 0.7, 0, 0 and 8.
    #expect(sheet.row(4) == ["甲", "执行", "8", "4", "3", "9.08", "2.27", "0.437%"])
    #expect(sheet.row(5) == ["甲", "评语", "4", "5", "2", "3", "0.6", "0.144%"])
    #expect(sheet.row(6) == ["满意", "", "8", "5", "2", "8.7", "1.74", "0.419%"])
    #expect(sheet["A7"] == "合计")
    #expect(sheet["F7"] == "20.78")
    #expect(sheet.formulas.contains("F7"))
  }

  @Test("findings say where and what to do, and those of the file stand below")
  func findings() throws {
    let data = try data(Self.rows + ["戊乡,西,一百,50,90%,否,50%,4,,,,,,,"])
    defer { data.remove() }
    let sheet = try #require(try readPages(data.scores())["发现"])
    #expect(sheet.row(3) == ["序号", "表单", "轻重", "编号", "发现", "位置", "原因", "办法"])
    let all = (4...20).map { sheet.row($0) }.filter { $0.count > 3 }
    #expect(all.contains { $0[0] == "3" && $0[1] == "丙乡" && $0[4].contains("支出") }, "\(all)")
    let unread = try #require(all.first { $0.count > 5 && $0[5].contains("一百") || $0[4].contains("一百") })
    #expect(unread[3].hasPrefix("H5"))
    #expect(sheet["A2"] == "共 \(all.count) 条；点序号到总表的那一行")
  }

  @Test("an audit puts claims, differences and verdicts beside the figures")
  func audits() throws {
    let data = try data()
    defer { data.remove() }
    let pages = try readPages(data.audits())
    #expect(pages.map(\.name) == ["总表", "指标", "发现", "失分"])
    let forms = try #require(pages["总表"])
    #expect(forms["A1"] == "乡镇评价（2024）核对台账")
    #expect(forms["A2"].contains("自报与表内数据矛盾 1 份"))
    #expect(forms.row(3).suffix(6) == ["自报得分", "相差", "自报等次", "错误", "警告", "未核"])
    #expect(forms.row(4).suffix(6) == ["20", "0", "优", "0", "0", "0"])
    #expect(forms.row(7).suffix(6) == ["18.5", "0.5", "优", "1", "0", "1"])
    let sheet = try #require(pages["指标"])
    #expect(
      sheet.row(3) == [
        "表单", "层次", "一级指标", "二级指标", "分值", "自报", "得分", "相差", "结论", "失分", "状态", "说明", "理由",
      ])
    let wrong = try #require((4...40).first { sheet["A\($0)"] == "丁乡" && sheet["D\($0)"] == "执行" })
    #expect(
      sheet.row(wrong).prefix(11) == [
        "丁乡", "指标", "甲", "执行", "8", "6.5", "6", "0.5", "不同", "2", "已评分",
      ])
    #expect((4...40).contains { sheet["B\($0)"] == "核对" && sheet["C\($0)"] == "执行率" })
    let found = try #require(pages["发现"])
    #expect((4...9).contains { found.row($0).starts(with: ["4", "丁乡", "错误"]) })
  }

  @Test("English ledgers say the same in English")
  func english() throws {
    let data = try data()
    defer { data.remove() }
    let pages = try readPages(data.scores(.english))
    #expect(pages.map(\.name) == ["Forms", "Indicators", "Findings", "Points lost", "Summary"])
    let forms = try #require(pages["Forms"])
    #expect(forms["A1"] == "乡镇评价 (2024): ledger")
    #expect(
      forms["A2"]
        == "5 forms: 4 scored, 1 undetermined; grades: 优 2, 良 1, 差 1; each mean is over the forms with a figure in its column, and these differ; 20 points in all"
    )
    #expect(forms["J6"] == "undetermined")
    let audited = try #require(try readPages(data.audits(.english))["Indicators"])
    #expect((4...40).contains { audited["I\($0)"] == "differs" })
  }

  @Test("a ledger written while the table is read is the same, byte for byte", arguments: [1, 3])
  func streamed(jobs: Int) throws {
    var rows = Self.rows
    for number in 1...300 {
      rows.append(
        "第\(number)村,\(number % 4)片,100,\(number % 100),\(60 + number % 40)%,\(number % 7 == 0 ? "是" : "否"),,\(number % 5),,,,,,\(number % 20),良"
      )
    }
    // A form that comes again in the same words is told and left out.
    rows.append(rows[1])
    let data = try data(rows)
    defer { data.remove() }
    #expect(try data.streamed(.scores(.xlsx), jobs: jobs, chunk: 900) == data.scores())
    #expect(try data.streamed(.audits(.xlsx), jobs: jobs, chunk: 900) == data.audits())
  }

  @Test("a list longer than a sheet goes on in another, and nothing is left out")
  func manyPages() throws {
    let data = try data()
    defer { data.remove() }
    let run = data.runForms()
    let maker = LedgerMaker(data.template, .chinese, isAudit: false)
    let writer = try LedgerWriter(maker, mostRows: 8)
    for evaluation in run { try writer.add(maker.form(evaluation)) }
    let pages = try readPages(writer.bytes())
    #expect(pages.map(\.name).filter { $0.hasPrefix("指标") }.count == 5)
    #expect(pages.map(\.name).prefix(3) == ["总表", "总表 (2)", "指标"])
    let rows = pages.filter { $0.name.hasPrefix("指标") }.flatMap { page in (4...8).map { page.page["A\($0)"] }
    }
    #expect(rows.filter { !$0.isEmpty }.count == 20)
    #expect(pages["总表 (2)"]?["H5"] == "14.81")
  }

  @Test("a text longer than a cell is told with its place")
  func longText() throws {
    let long = String(repeating: "理", count: 33_000)
    let data = try data([ledgerHeader, "甲乡,东,100,100,95%,否,100%,4,\(long),8,4,12,8,20,优"])
    defer { data.remove() }
    #expect(throws: WritingFault.self) { try data.scores() }
    do {
      _ = try data.scores()
    } catch let fault as WritingFault {
      #expect(fault.message.code == "H5276")
      #expect(fault.message.chinese.headline == "工作表“指标”的 J6 写不下：文字有 33000 个字")
    }
  }
}
