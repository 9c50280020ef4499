extension DiagnosticPage {
  /// How much a template may hold.
  static let limits: [DiagnosticPage] = [
    DiagnosticPage(
      "H1153",
      zh: Words(
        "写法错误太多",
        "一个文件里列出前 1000 处写法错误。错误这样多的，多半不是模板；是模板的，改好前面的，后面的再检查时会列出。"),
      en: Words(
        "too many mistakes of form",
        "The first 1,000 mistakes of form in a file are listed. A text with so many is hardly a template; if it is one, mend those listed and check again."
      )
    ),
    DiagnosticPage(
      "H1154",
      zh: Words(
        "一个大括号里的条数太多",
        "分档、插值、要点、级别、等次和计量单位的一个大括号里最多写 1000 条，各条要互相核对。表单上的通常不过几十条；按公式变的，写成公式。"),
      en: Words(
        "too many entries in a block",
        "分档, 插值, 要点, 级别, 等次 and 计量单位 hold 1,000 entries in one block at most, because entries are held against one another. Forms have a few dozen; what follows a formula is written as one."
      )
    ),
  ]
}
