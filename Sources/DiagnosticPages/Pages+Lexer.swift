extension DiagnosticPage {
  /// The pages of messages on characters (H10xx).
  static let lexer: [DiagnosticPage] = [
    DiagnosticPage(
      "H1001",
      zh: Words(
        "文件不是 UTF-8",
        "模板文件以 UTF-8 编码保存。用 GBK 等编码保存的文件读不出汉字，程序不会猜是哪一种编码。在编辑器里另存为 UTF-8 即可，带不带 BOM 都行。"),
      en: Words(
        "the file is not UTF-8",
        "A template is saved as UTF-8. Han characters of other encodings cannot be told apart, and the encoding is not guessed. Save the file as UTF-8 in your editor, with or without a byte-order mark."
      )
    ),
    DiagnosticPage(
      "H1002",
      zh: Words(
        "不认识的字符",
        "语言只用文字、数和几种标点。多余的字符没有含义，留着会让人以为它起作用。行末的句号用 --fix 删去；后面是 否则、最高 等词的句号，--fix 改成逗号。"),
      en: Words(
        "unknown character",
        "The language uses words, numbers and a few marks. Any other character means nothing, and a reader would think it does. `--fix` removes a full stop at the end of a line, and makes it a comma before else, at-most and such words."
      ),
      .inside(
        """
        甲 10分: 评定。
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1003",
      zh: Words(
        "引号没有成对",
        "文字写在一对引号里，不能跨行。少了后一个引号，这一行剩下的内容都成了文字。"),
      en: Words(
        "unpaired quotation mark",
        "A text stands between two quotation marks on one line. Without the second one the rest of the line becomes text."
      ),
      .inside(
        """
        依据 "某办法
        甲 10分: 评定
        """,
        """
        依据 "某办法"
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1004",
      zh: Words(
        "名称的引号没有成对",
        "「 」里是一个名称，不能跨行。少了后一个，这一行剩下的内容都成了名称。"),
      en: Words(
        "unpaired name quote",
        "What stands in 「 」 is one name on one line. Without the second mark the rest of the line becomes the name."
      ),
      .inside(
        """
        输入 { 单位名称: 文本 }
        标识 「单位名称
        甲 10分: 评定
        """,
        """
        输入 { 单位名称: 文本 }
        标识 「单位名称」
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1005",
      zh: Words(
        "注释没有结束",
        "“/*” 开始的注释到 “*/” 为止。没有结束的注释会吞掉后面的全部内容，指标会悄悄少掉。"),
      en: Words(
        "unfinished comment",
        "A comment that begins with `/*` ends with `*/`. One that does not end swallows everything behind it, indicators included."
      ),
      .whole(
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        /* 说明
        """,
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        /* 说明 */
        """)
    ),
    DiagnosticPage(
      "H1006",
      zh: Words(
        "数里写了千分位",
        "逗号用来分开句子的各部分，所以数里不写千分位：1,270 会被读成 1 和 270。数据文件里可以写千分位，模板里不行。"),
      en: Words(
        "thousands mark in a number",
        "A comma separates the parts of a sentence, so a number has no thousands mark: 1,270 would be read as 1 and 270. Data may have them, a template may not."
      ),
      .inside(
        """
        输入 { 收入: 万元, 范围 ≥ 0万元 }
        甲 10分: 收入 ≥ 1,270万元 得 满分, 否则 0分
        """,
        """
        输入 { 收入: 万元, 范围 ≥ 0万元 }
        甲 10分: 收入 ≥ 1270万元 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H1007",
      zh: Words(
        "打成了样子相近的字",
        "9〇%、1O分、l分 里的 〇、O、l 不是数字；0。5 的小数点写成了句号；滿分、否則 是繁体；x、·、—、=> 不是模板里的运算符。这里按多半的意思往下读，由作者改。名称里确要用这些字的，写在 「 」 里。"
      ),
      en: Words(
        "typed for something that looks alike",
        "〇, O and l are no digits, a full stop is no decimal point, the words of the language are written in simplified characters, and x, · and => are no operators. The rest is read as what was most likely meant. A name with such characters stands in `「 」`."
      ),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        甲 10分: 完成率 ≥ 9〇% 得 满分, 否则 0分
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        甲 10分: 完成率 ≥ 90% 得 满分, 否则 0分
        """)
    ),
  ]
}
