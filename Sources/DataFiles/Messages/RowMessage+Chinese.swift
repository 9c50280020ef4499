import Source

extension RowMessage {
  package var chinese: MessageText {
    switch self {
    case .unknownKey(let key, let table, _, _) where Self.saidOfIndicators.contains(key):
      MessageText(
        "表“\(table)”的行不能填“\(key)”", label: "行里没有这一项", why: "不适用 和 要点 是对指标说的，行里填了不起作用",
        remedy: "不适用的行不要写进来，其余各行的分值仍要合计到指标的分值")
    case .unknownKey(let key, let table, let columns, let near?):
      MessageText(
        "表“\(table)”没有“\(key)”这一列；是不是“\(shortened(near))”", label: "不认识的列",
        why: "这个表的列是：" + columns.joined(separator: "、"),
        remedy: "改成“\(shortened(near))”；不用的列，列名前加“备注”，或整列删除")
    case .unknownKey(let key, let table, let columns, nil):
      MessageText(
        "表“\(table)”没有“\(key)”这一列，没有用它", label: "没有用到",
        why: "这个表的列是：" + columns.joined(separator: "、"),
        remedy: "不用管它；如要用它，在模板的列后写 来自 \"\(key)\"")
    case .notRows(let name, let found):
      MessageText(
        "“\(name)”是一个表，应是 [ … ]，却是“\(found)”", label: "应是方括号", why: "表的每一行写成一对花括号，各行放进一对方括号",
        remedy: "写成 \"\(name)\": [ { \"列名\": 值 }, … ]；没有行的，写 [ ]")
    case .notARow(let found, let table):
      MessageText(
        "表“\(table)”的一行应是 { … }，却是“\(found)”", label: "不是一行", why: "一行里有好几列，要逐列写在一对花括号里",
        remedy: "写成 { \"列名\": 值, … }，或删去它")
    case .unknownTable(let name, let tables, let near):
      MessageText(
        "模板里没有表“\(name)”" + (near.map { "；是不是“\(shortened($0))”" } ?? ""), label: "不认识的表",
        why: tables.isEmpty ? "这个模板没有声明表" : "模板里的表是：" + tables.joined(separator: "、"),
        remedy: near.map { "改成“\(shortened($0))”" } ?? "对照模板的表改正；只给人看的内容，名称前加“_”或“备注”")
    case .severalTables(let tables):
      MessageText(
        "看不出这些行属于哪一个表", label: "不只一个表有这些列", why: "这些列名在下面的表里同样多：" + tables.joined(separator: "、"),
        remedy: "加上只有那个表才有的列，或在模板里给列写不同的“来自”")
    case .rowWithoutForm(let table):
      MessageText(
        "这一行没有写明属于哪一份表", label: "缺表单名称", why: "表“\(table)”的行要靠“表单”这一列对上各份表；空着的不会照抄上一行",
        remedy: "补上表单的名称；合并过的单元格，拆开后逐行填写")
    case .unknownForm(let form, let table, let rows, let near):
      MessageText(
        "没有名为“\(form)”的表，它的 \(rows) 行“\(table)”没有用上" + (near.map { "；是不是“\(shortened($0))”" } ?? ""),
        label: "没有这份表", why: "行要归到这次读入的某一份表，各数据文件里都没有叫这个名称的",
        remedy: near.map { "改成“\(shortened($0))”，或把那份表的文件也列在命令里" } ?? "把那份表的文件也列在命令里，或核对表单的名称")
    case .noForms(let forms, let table):
      MessageText(
        "只有表“\(table)”的行，没有读到一份表", label: "缺表单", why: "缺少的表是：" + forms.joined(separator: "、"),
        remedy: "把表单的数据文件写在前面，例如 heng score 模板.heng 表单.csv 行.csv")
    case .repeatedRows(let table):
      MessageText(
        "表“\(table)”的行给了两次", label: "又给了一次", why: "一份表的行要出自一处；两处都给，不知道以哪一处为准", remedy: "只留一处",
        secondary: ["第一次在这里"])
    }
  }
}
