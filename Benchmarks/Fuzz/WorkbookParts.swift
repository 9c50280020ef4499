import WorkbookSupport

/// A workbook of a case: the XML of its parts behind lines such as `---- xl/workbook.xml`, so that changes reach what is
/// read and not only the archive; what begins as an archive is one.
func workbookBytes(_ text: [UInt8]) -> [UInt8] {
  if text.starts(with: Array("PK".utf8)) { return text }
  let fence = Array("---- ".utf8)
  var maker = ZipMaker(entries: [])
  for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    if line.starts(with: fence) {
      let name = String(decoding: line.dropFirst(fence.count), as: UTF8.self)
      maker.entries.append(ZipMaker.Entry(name: name, contents: []))
    } else if !maker.entries.isEmpty {
      maker.entries[maker.entries.count - 1].contents += line + [UInt8(ascii: "\n")]
    }
  }
  for index in maker.entries.indices { maker.entries[index].isDeflated = index.isMultiple(of: 2) }
  return maker.bytes
}

/// Workbooks from which the search starts: as parts, and as an archive without compression.
package func workbookCases() -> [FuzzCase] {
  let template = """
    衡 1
    模板 工作簿 {
      年度 2024, 总分 100分
      标识 单位
      级别 程度 { 好; 中; 差 }
      分母为零时 0分
      缺失时 0分
      输入 { 单位: 文本   预算: 万元, 范围 ≥ 0万元   支出: 万元   完成率: %, 可缺   日: 日期, 可缺   评: 程度, 可缺 }
      表 绩效 { 三级: 文本, 来自 "三级指标", 作名称   目标: 目标, 来自 "目标值"   实际: 实际, 来自 "实际值"   分值: 分, 作分值 }
      执行 40分: 得 支出 ÷ 预算 × 满分, 最高 满分
      产出 60分, 逐行 绩效: 达标(实际, 目标) 得 满分, 否则 0分
    }

    """
  var book = BookMaker()
  book.add(
    "情况",
    [
      ["支出情况表"], [nil, nil, "单位：万元"], ["单位", "预算", "支出", "完成率", "日", "评"],
      ["甲局", 30, 28.5, .number("0.95", style: 1), .number("44134", style: 2), "好"],
      ["乙局", "15", .uncalculated, .error("#N/A"), "2020-10-30", nil], ["合 计", 45, 28.5], ["注：截至年底。"],
    ], merges: ["A1:F1", "A4:A5"], hidden: [5], filter: "A3:F5")
  book.add(
    "绩效",
    [
      ["单位", "三级指标", "指标性质", "目标值", "度量单位", "实际值", "分值"],
      ["甲局", "水窖", "≥", 40, "处", 42, .number("20", style: 3)],
      ["乙局", .xml("t=\"s\"", "<v>0</v>"), nil, "≥95%", nil, "96%", 10],
    ], merges: ["A2:A3"])
  book.add("字典", [["好"]], attributes: "state=\"hidden\"")
  book.texts = ["<r><t>10</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>4</t></r>"]
  book.formats(["0.0%", "yyyy\"年\"m\"月\"d\"日\"", "\"≥\"#,##0.0\"分\";[Red]-0"])
  return cases(of: template, book)
}

/// A workbook as parts, and as an archive without compression.
private func cases(of template: String, _ book: BookMaker) -> [FuzzCase] {
  let entries = book.entries
  let parts = entries.reduce([UInt8]()) { $0 + Array("---- \($1.name)\n".utf8) + $1.contents + [0x0A] }
  var archive = ZipMaker(entries: entries)
  for index in archive.entries.indices { archive.entries[index].isDeflated = false }
  return [parts, archive.bytes].map {
    FuzzCase(template: Array(template.utf8), data: [FuzzCase.DataFile(name: "数据.xlsx", bytes: $0)])
  }
}

/// A sheet laid out as a form, and the layout by which it is read.
func layoutCase() -> FuzzCase {
  let template = """
    衡 1
    模板 版面 {
      总分 100分
      标识 项目名称
      分母为零时 0分
      缺失时 0分
      输入 { 项目名称: 文本   预算: 万元, 来自 "资金总额 × 预算数", 范围 > 0万元   支出: 万元   单位: 文本, 可缺   人数: 人, 可缺 }
      表 绩效 { 一级: 文本, 来自 "一级指标"   三级: 文本, 来自 "三级指标", 作名称   目标: 目标, 来自 "目标值"   实际: 实际, 来自 "实际值"   分值: 分, 作分值   自报得分: 分, 来自 "得分", 可缺, 作自报 }
      执行 20分: 得 支出 ÷ 预算 × 满分, 最高 满分
      管理 20分 { 制度 10分: 评定   监督 10分: 评定 }
      产出 60分, 逐行 绩效: 达标(实际, 目标) 得 满分, 否则 0分
      版式 自评表样 {
        表单: 每张工作表 有 "三级指标"
        项目名称: "项目名称" 右
        支出: "资金总额" 行 "执行数" 列
        单位: "填报单位" 冒号后
        制度.得分: "管理/制度" 右
        表 绩效: 从 "三级指标" 下 到 "总分" 之前, 合并照抄 一级, 名称去掉 "指标n：", 略去 目标 空 或 "/", 分值 是 三级 括号里的数
        自报 总分: "总分" 行 "得分" 列
        工作表 "基础": 每行 "项目" 列 是名称, "数值" 列 是值, "单位" 列 是单位
      }
    }

    """
  var book = BookMaker()
  book.add(
    "自评",
    [
      ["填报单位：某局   日期：2024"], ["项目名称", "路灯", nil, "单位：万元"], [nil, "预算数", "执行数"], ["资金总额（万元）：", 30, 28.5],
      ["管理", "制度", 9], [nil, "监督", 8], ["一级指标", "三级指标", "目标值", "实际值", "得分"],
      ["产出指标", "指标1：盏数（40分）", "≥20盏", "21盏", 40], [nil, "指标2：亮灯率（20分）", "≥95%", "96%", 20],
      [nil, "指标3：", "/", nil, nil], ["总分", nil, nil, nil, 95],
    ], merges: ["A8:A10", "A5:A6"])
  book.add("基础", [["项目", "数值", "单位"], ["人数", 12, "人"]])
  return cases(of: template, book)[0]
}
