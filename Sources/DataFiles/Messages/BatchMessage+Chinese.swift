import Program
import Source

extension BatchMessage {
  package var chinese: MessageText {
    switch self {
    case .unread(let places, let count):
      MessageText(
        "有 \(count) 处没有读到（\(chineseList(places, of: count))），要用到全体表单的数都待定", label: "没有读到",
        why: "名次、平均、合计等要算上每一份表，少一份就可能不同", remedy: "先改正这些地方的错误，再一起计算",
        secondary: again("这里也没有读到", count))
    case .totals(let names, let count):
      MessageText(
        (count == 1 ? "“\(names.first ?? "")”不是一份表" : "有 \(count) 行不是表（\(chineseList(names, of: count))）")
          + "，没有算进去", label: "没有算进去", why: "合计、平均这样的行算作一份表，会被计分、排名，使全体的数变样",
        remedy: "不用管它；确是一份表的，换一个名称", secondary: again("这里也是", count))
    case .headings(let names, let count):
      MessageText(
        (count == 1 ? "“\(names.first ?? "")”是小标题" : "有 \(count) 行是小标题（\(chineseList(names, of: count))）")
          + "，没有算进去", label: "没有算进去", why: "这一行只有带序号的名称，别的都没有填；算作一份表，会待定，使全体的数也待定",
        remedy: "不用管它；确是一份还没有填的表的，去掉名称前面的序号", secondary: again("这里也是", count))
    case .remarks(let names, let count):
      MessageText(
        (count == 1 ? "“\(names.first ?? "")”不是一份表" : "有 \(count) 行不是表（\(chineseList(names, of: count))）")
          + "，没有读", label: "没有读", why: "这一行是附注、签字栏，或又写了一遍列名", remedy: "不用管它；确是一份表的，换一个名称",
        secondary: again("这里也是", count))
    case .doubtedNames(let doubt, let names, let count):
      MessageText(
        "\(count == 1 ? "“\(names.first ?? "")”" : chineseList(names, of: count)) 像是\(doubt.chinese)，也算作了一份",
        label: "是一份表吗？", why: "这样的行算作一份，会被计分、排名，使全体的数变样",
        remedy: "不是一份表的，删去这一行" + (doubt == .whole ? "，或把名称改成“合计”" : "") + "；确是一份表的，不必改",
        secondary: again("这里也是", count))
    case .rowsNeverGiven(let tables):
      MessageText(
        "没有一份表单给出 \(chineseList(tables, of: tables.count)) 的行，都当作一行也没有", label: "没有行",
        why: "个数、合计就是 0；要是忘了放行的文件，得分就错了",
        remedy: "把行的文件也放在命令里；确实没有的，在 JSON 里写一份空表，如 \"\(tables.first ?? "")\": []")
    case .onlyTotals(let name):
      MessageText(
        "只有“\(name)”这样的行，没有一份表", label: "不是一份表", why: "合计、平均、小标题这样的行不是表，不计分",
        remedy: "补上各份表；确是一份表的，换一个名称")
    case .givenAgain(let what, let names, let count):
      MessageText(
        "\(what.chinese) \(chineseList(names, of: count)) 给了不止一次，内容完全一样，只算一次", label: "又给了一次",
        why: "算两次会使名次、平均、合计出错", remedy: "不用管它；也可以删去多出的", secondary: again("这里也是", count))
    }
  }
}

/// Names for a sentence, the first three of `count`.
private func chineseList(_ names: [String], of count: Int) -> String {
  names.prefix(3).joined(separator: "、") + (count > 3 ? " 等 \(count) 处" : "")
}

/// A few words for the second and the third place.
private func again(_ words: String, _ count: Int) -> [String] {
  Array(repeating: words, count: max(0, min(count, 3) - 1))
}

extension NameDoubt {
  fileprivate var chinese: String {
    switch self {
    case .whole: "各份表的合计"
    case .sample: "填写的示例"
    case .otherTime: "上年、同比、增减的一行"
    case .yardstick: "比照用的标准、目标、最高最低"
    case .remark: "表头、说明、签字的一行"
    }
  }
}

extension GivenAgain {
  fileprivate var chinese: String {
    switch self {
    case .file: "文件"
    case .form: "表单"
    case .rows: "表的行"
    }
  }
}
