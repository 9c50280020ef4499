import Program
import Runtime
import Source
import TestSupport
import Testing

@Suite("全体") struct CohortTests {
  private func template(_ body: String, total: String = "10") throws -> Template {
    try checkedTemplate(
      "衡 1\n模板 例 {\n总分 \(total)分\n标识 单位\n级别 组别 { 山区; 平原 }\n"
        + "输入 { 单位: 文本   组: 组别, 可缺   实绩: 万元, 可缺   投诉: 件, 可缺 }\n缺失时 报错\n"
        + "甲 10分: 评定\n\(body)\n}\n")
  }

  private let head = "单位,组,实绩,投诉,甲"

  @Test(
    "并列：9、9、7",
    arguments: [("", ["1", "1", "3"]), (", 不跳号", ["1", "1", "2"]), (", 并列取平均", ["1.5", "1.5", "3"])])
  func ties(option: String, places: [String]) throws {
    let template = try template("另列 名次 = 名次(全体: 实绩\(option))")
    let run = try scoredTogether(head, ["一,,9,,8", "二,,9,,8", "三,,7,,8"], template)
    #expect(try ["一", "二", "三"].map { try run.figure($0, "名次") } == places)
    #expect(run.codes == [])
  }

  @Test("从低到高，并列后看下一个值") func ascendingAndTieBreak() throws {
    let template = try template(
      "另列 升序 = 名次(全体: 实绩, 从低到高)\n另列 先后 = 名次(全体: 实绩, −投诉)\n另列 都看低 = 名次(全体: 实绩, 投诉, 从低到高)")
    let run = try scoredTogether(head, ["一,,9,2,8", "二,,9,1,8", "三,,7,5,8"], template)
    #expect(try ["一", "二", "三"].map { try run.figure($0, "升序") } == ["2", "2", "1"])
    #expect(try ["一", "二", "三"].map { try run.figure($0, "先后") } == ["2", "1", "3"])
    #expect(try ["一", "二", "三"].map { try run.figure($0, "都看低") } == ["3", "2", "1"])
  }

  @Test("组内各排各的") func groups() throws {
    let template = try template("另列 名次 = 名次(全体 同 组: 实绩)\n另列 组内最大 = 最大(全体 同 组: 实绩)")
    let run = try scoredTogether(head, ["一,山区,9,,8", "二,平原,7,,8", "三,山区,8,,8", "四,平原,8,,8"], template)
    #expect(try ["一", "二", "三", "四"].map { try run.figure($0, "名次") } == ["1", "2", "2", "1"])
    #expect(try run.figure("二", "组内最大") == "8万元")
  }

  @Test("一份缺数：用到它的都待定，别的组不受影响") func oneFormMissing() throws {
    let template = try template("乙 0分: 名次(全体 同 组: 实绩) = 1 得 满分, 否则 0分\n另列 名次 = 名次(全体 同 组: 实绩)")
    let run = try scoredTogether(head, ["一,山区,9,,8", "二,山区,,,8", "三,平原,1,,8", "四,平原,2,,8"], template)
    #expect(try run.figure("一", "名次") == "待定")
    #expect(try run.figure("二", "名次") == "待定")
    #expect(try run.figure("三", "名次") == "2")
    #expect(try run.of("一").codes == ["H6031", "H6030"])
    #expect(try run.of("二").codes == ["H6001", "H6030"])
    let finding = try #require(try run.of("一").findings.first)
    #expect(finding.message.text(in: .chinese).remedy.contains("“二” 的数据"))
    #expect(finding.message.text(in: .english).remedy.contains("“二”"))
  }

  @Test("本表单自己缺的，先按缺失时；别的表单缺的，没有规定可以解决") func ownFigureIsAskedFirst() throws {
    let template = try template(
      "公式 平均数 = 平均(全体: 实绩), 缺失时 0万元\n另列 平均数 = 平均数\n另列 组内 = 最大(全体 当 投诉 < 3件: 实绩), 缺失时 1万元")
    let run = try scoredTogether(head, ["一,,9,1,8", "二,,,1,8", "三,,7,5,8"], template)
    #expect(try ["一", "二", "三"].map { try run.figure($0, "平均数") } == ["待定", "0万元", "待定"])
    #expect(try ["一", "二", "三"].map { try run.figure($0, "组内") } == ["待定", "1万元", "待定"])
    #expect(try run.of("一").codes == ["H6030", "H6030"])
    #expect(try run.of("二").codes == [])
  }

  @Test("不知道属于哪一组的，各组都待定") func groupMissing() throws {
    let template = try template("另列 名次 = 名次(全体 同 组: 实绩)")
    let run = try scoredTogether(head, ["一,山区,9,,8", "二,,7,,8", "三,平原,1,,8"], template)
    #expect(try ["一", "二", "三"].map { try run.figure($0, "名次") } == ["待定", "待定", "待定"])
  }

  @Test("当 不成立的不参加，也没有名次") func filter() throws {
    let template = try template("另列 名次 = 名次(全体 当 有 实绩: 实绩)\n另列 份数 = 计数(全体 当 有 实绩)")
    let run = try scoredTogether(head, ["一,,9,,8", "二,,,,8", "三,,7,,8"], template)
    #expect(try run.figure("三", "名次") == "2")
    #expect(try run.figure("二", "名次") == "待定")
    #expect(try run.figure("二", "份数") == "2")
    #expect(try run.of("二").codes == ["H6030"])
  }

  @Test("不参加的表单不知道属于哪一组，不妨碍别的表单") func leftOutWithoutGroup() throws {
    let template = try template("另列 名次 = 名次(全体 同 组 当 有 实绩: 实绩)\n另列 份数 = 计数(全体 同 组 当 有 实绩)")
    let run = try scoredTogether(head, ["一,山区,9,,8", "二,,,,8", "三,山区,7,,8"], template)
    #expect(try run.figure("三", "名次") == "2")
    #expect(try run.figure("三", "份数") == "2")
    #expect(try run.figure("二", "名次") == "待定")
  }

  @Test("当 不成立的一行也没有名次") func rowLeftOut() throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 6分\n标识 单位\n输入 { 单位: 文本 }\n表 课题 { 名: 文本, 作名称   得票: 票 }\n"
        + "课题 6分, 逐行 课题 均分: 名次(课题 当 得票 > 3票: 得票) = 1 得 满分, 否则 1分\n}\n")
    let run = try scoredTogether(
      ["单位\n甲\n", "表单,名,得票\n甲,一,9\n甲,二,5\n甲,三,2\n"], template)
    #expect(try run.of("甲").score("课题", template) == "3…5")
    #expect(try run.of("甲").codes == ["H6031"])
  }

  @Test("一类里缺一个数，只有这一类的行没有名次") func rowsOfOneGroup() throws {
    let template = try checkedTemplate(
      "衡 1\n模板 例 {\n总分 8分\n缺失时 待定\n标识 单位\n输入 { 单位: 文本 }\n表 课题 { 名: 文本, 作名称   类: 文本   得票: 票, 可缺 }\n"
        + "课题 8分, 逐行 课题 均分: 名次(课题 同 类: 得票) = 1 得 满分, 否则 0分\n}\n")
    func rows(_ lines: String...) throws -> [String] {
      let table = "表单,名,类,得票\n" + lines.map { "甲,\($0)\n" }.joined()
      return try scoredTogether(["单位\n甲\n", table], template).of("甲").rows("课题", template)
    }
    #expect(try rows("一,甲,9", "二,乙,5", "三,甲,2", "四,乙,7") == ["2", "0", "0", "2"])
    #expect(try rows("一,甲,9", "二,乙,", "三,甲,2", "四,乙,7") == ["2", "0…2", "0", "0…2"])
  }

  @Test("单独一份：待定，从不是第一名，是警告") func alone() throws {
    let template = try template("乙 0分: 名次(全体: 实绩) = 1 得 满分, 否则 0分\n另列 名次 = 名次(全体: 实绩)\n汇总 平均 = 平均(全体: 实绩)")
    let run = try scoredTogether(head, ["一,,9,,8"], template)
    #expect(try run.figure("一", "名次") == "待定")
    #expect(try run.of("一").codes == ["H6013", "H6030"])
    #expect(try run.of("一").findings.allSatisfy { $0.severity == .warning })
    #expect(try run.lines("平均") == ["全体 1 9万元"])
  }

  @Test("文件和表单的先后不影响结果") func orderOfFiles() throws {
    let template = try template(
      "另列 名次 = 名次(全体: 总得分, 实绩)\n另列 平均 = 平均(全体: 总得分, 去高 1)\n汇总 各组 按 组 = 合计(全体: 实绩)")
    let lines = ["一,山区,9,,8", "二,平原,7,,8", "三,山区,8,,9.5", "四,平原,8,,3"]
    let all = try scoredTogether(head, lines, template)
    let split = try scoredTogether(
      [
        head + "\n" + lines[3] + "\n" + lines[1] + "\n", head + "\n" + lines[2] + "\n",
        head + "\n" + lines[0] + "\n",
      ], template)
    for form in ["一", "二", "三", "四"] {
      #expect(try all.figure(form, "名次") == split.figure(form, "名次"))
      #expect(try all.figure(form, "平均") == split.figure(form, "平均"))
    }
    #expect(try all.lines("各组") == ["山区 2 17万元", "平原 2 15万元"])
    #expect(try split.lines("各组") == all.lines("各组"))
  }

  @Test("去高去低以后没有剩下的") func trimming() throws {
    let template = try template("另列 去二 = 平均(全体: 总得分, 去高 1, 去低 1), 缺失时 0分\n另列 去三 = 平均(全体: 总得分, 去高 2, 去低 1)")
    let three = try scoredTogether(head, ["一,,,,8", "二,,,,9.5", "三,,,,3"], template)
    #expect(try three.figure("一", "去二") == "8分")
    #expect(try three.figure("一", "去三") == "待定")
    #expect(three.codes == ["H6030", "H6030", "H6030"])
    let two = try scoredTogether(head, ["一,,,,8", "二,,,,9.5"], template)
    #expect(try two.figure("一", "去二") == "0分")
  }

  @Test("汇总：按组，没有数的一份使它那一组待定") func summaries() throws {
    let template = try template(
      "等次 { ≥ 9分: 优; 其余: 差 }\n汇总 优 按 组 = 计数(全体 当 等次 = 优)\n汇总 合计 按 组 = 合计(全体: 实绩)\n汇总 份数 = 计数(全体)")
    let run = try scoredTogether(head, ["一,平原,1,,9", "二,山区,,,8", "三,山区,2,,10", "四,平原,4,,9.5"], template)
    #expect(try run.lines("优") == ["山区 2 1", "平原 2 2"])
    #expect(try run.lines("合计") == ["山区 2 待定", "平原 2 5万元"])
    #expect(try run.lines("份数") == ["全体 4 4"])
    #expect(run.summaryCodes == ["H6030"])
  }

  @Test("总得分待定的一份使总名次待定，只说一次缺什么") func undeterminedTotal() throws {
    let template = try template("另列 名次 = 名次(全体: 总得分)")
    let run = try scoredTogether(head, ["一,,,,8", "二,,,,"], template)
    #expect(try run.figure("一", "名次") == "待定")
    #expect(try run.of("二").codes == ["H6001"])
    #expect(try run.of("一").codes == ["H6030"])
  }
}
