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
    DiagnosticPage(
      "H1155",
      zh: Words(
        "多了一个大括号",
        "大括号要成对。多出来的 “}” 让一块提前结束，多出来的 “{” 让一块结束不了，后面的内容都归错了地方。"),
      en: Words(
        "a brace too many",
        "Braces come in pairs. A `}` too many ends a block too early, a `{` too many keeps it from ending, and all that follows stands in the wrong place."
      ),
      .inside(
        """
        甲 10分 {
          乙 4分: 评定 }
          丙 6分: 评定
        }
        """,
        """
        甲 10分 {
          乙 4分: 评定
          丙 6分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2151",
      zh: Words(
        "一处看不懂",
        "这一处没有找出哪里写错，却也定不了是什么意思。模板里有一处看不懂，就不用它计分。照语言参考里的写法，把这一句改得简单些。"),
      en: Words(
        "a place that cannot be understood",
        "Nothing in the form of this place is known to be wrong, and yet what it means cannot be told. A template with such a place scores no form. Write the sentence more simply, as the language reference does."
      )
    ),
  ]
}
