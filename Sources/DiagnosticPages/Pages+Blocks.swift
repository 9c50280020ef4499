extension DiagnosticPage {
  /// Files, braces and the names of what is declared (H1101 to H1112).
  static let blocks: [DiagnosticPage] = [
    DiagnosticPage(
      "H1101",
      zh: Words(
        "文件里没有模板",
        "文件是空的，或只有注释。多半是给错了文件，或没有保存。"),
      en: Words(
        "no template in the file",
        "The file is empty or holds only comments: the wrong file, or one that was not saved."),
      .whole(
        """
        // 还没有写
        """,
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H1102",
      zh: Words(
        "衡后面没有语言版本",
        "首行的版本说明模板按哪一版语言计分，以后的程序据此给出同样的得分，或明白地拒绝。"),
      en: Words(
        "language version missing",
        "The version on the first line says by which language the template is scored; a later tool gives the same scores by it, or refuses."
      ),
      .whole(
        """
        衡
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        """,
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H1103",
      zh: Words(
        "模板之外有内容",
        "首行之后只能是 “模板 名称 { … }”，年度、总分、输入等都写在大括号里。写在外面的不属于任何模板。"),
      en: Words(
        "something outside the template",
        "Only `template Name { … }` follows the first line; year, total, inputs and all else stand inside its braces. What stands outside belongs to no template."
      ),
      .whole(
        """
        衡 1
        年度 2024
        模板 例 {
          总分 10分
          甲 10分: 评定
        }
        """,
        """
        衡 1
        模板 例 {
          年度 2024
          总分 10分
          甲 10分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H1104",
      zh: Words(
        "缺少左大括号",
        "输入、计量单位、等次等的内容要放在一对大括号里，这样才知道它到哪里为止。"),
      en: Words(
        "opening brace missing",
        "What inputs, units, grades and the like hold stands inside braces, which say where it ends."),
      .inside(
        """
        计量单位 袋
        甲 10分: 评定
        """,
        """
        计量单位 { 袋 }
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1105",
      zh: Words(
        "大括号没有结束",
        "大括号要成对。少了一个右括号，后面的内容都会算进前面的一组。消息指着没有结束的左括号；在哪里结束由作者定，补上以前，文件里别的错误也不自动改。"),
      en: Words(
        "unclosed brace",
        "Braces come in pairs. Without a closing one everything that follows belongs to the group before. The message points at the brace that does not end; where it ends is for the author to say, and until then nothing else in the file is changed by a machine."
      ),
      .whole(
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分 {
            乙 10分: 评定
        }
        """,
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分 {
            乙 10分: 评定
          }
        }
        """)
    ),
    DiagnosticPage(
      "H1106",
      zh: Words(
        "圆括号没有结束",
        "圆括号要成对。少了一个，先算什么就不清楚。"),
      en: Words(
        "unclosed bracket",
        "Brackets come in pairs. Without one it is unclear what is computed first."),
      .inside(
        """
        输入 { 甲额: 万元; 乙额: 万元 }
        公式 总额 = (甲额 + 乙额
        甲 10分: 分档 总额 { ≥ 1万元: 满分; 其余: 0分 }
        """,
        """
        输入 { 甲额: 万元, 范围 ≥ 0万元; 乙额: 万元, 范围 ≥ 0万元 }
        公式 总额 = (甲额 + 乙额)
        甲 10分: 分档 总额 { ≥ 1万元: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1107",
      zh: Words(
        "模板里读不懂的内容",
        "模板里只能写 年度、总分、取整、输入、公式、指标、等次、否决、核对 等。常见的原因是上一行没有写完，或说明的文字没有写成注释。"),
      en: Words(
        "not a declaration",
        "A template holds year, total, rounding, inputs, formulas, indicators, grades, vetoes, checks and the like. Often the line before is unfinished, or a remark is no comment."
      ),
      .inside(
        """
        "某句话"
        甲 10分: 评定
        """,
        """
        // 某句话
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1108",
      zh: Words(
        "输入项不是以名称开头",
        "输入项写作 “名称: 类型”。名称里有 + 之类记号的写在 「 」 里。"),
      en: Words(
        "an input without a name",
        "An input reads `name: type`. A name with + and the like in it stands in 「 」."),
      .inside(
        """
        输入 { 3+1工程数: 个, 范围 ≥ 0个 }
        甲 10分: 评定
        """,
        """
        输入 { 「3+1工程数」: 个, 范围 ≥ 0个 }
        甲 10分: 分档 「3+1工程数」 { ≥ 1个: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1109",
      zh: Words(
        "输入项后不认识的说明",
        "输入项之后只能写 来自 “…”、可缺、范围 a 到 b。说明给人看的话写成注释。"),
      en: Words(
        "unknown clause of an input",
        "After an input there can be `from \"…\"`, `optional` and `range a to b`. What is meant for people is a comment."
      ),
      .inside(
        """
        输入 { 金额: 万元, 单位填报 }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """,
        """
        输入 { 金额: 万元, 来自 "单位填报" }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1110",
      zh: Words(
        "输入项没有类型",
        "每个输入都要说明是什么，有数的要有单位：单位决定能不能比较和换算，也决定数据里的数怎样读。"),
      en: Words(
        "input without a type",
        "Every input says what it is, and a number has a unit: by it figures are compared, converted and read from data."
      ),
      .inside(
        """
        输入 { 金额: , 可缺 }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """,
        """
        输入 { 金额: 万元 }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1111",
      zh: Words(
        "缺少名称",
        "公式、指标、输入等都要有名称，别处和解释才能提到它。"),
      en: Words(
        "name missing",
        "Formulas, indicators and inputs have names by which other rules and the explanation speak of them."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 = 100% − 率
        甲 10分: 得 率 × 满分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 缺口 = 100% − 率
        甲 10分: 得 缺口 × 满分
        """)
    ),
    DiagnosticPage(
      "H1112",
      zh: Words(
        "用词直接作了名称",
        "用词作名称，多半看前后就知道是名称；等次、不适用 自己就能作值，加分 5分 这样可能漏了名称的，分不清是哪一个。写在 「 」 里就是名称；--fix 会加上。"),
      en: Words(
        "a keyword as a bare name",
        "A word of the language is a name where its neighbours leave no doubt. Where it is a value itself (grades, na), or where a name may be missing (bonus 5 pts), there is doubt. In 「 」 it is a name; `--fix` adds the marks."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 等次 = 100% − 率
        甲 10分: 得 等次 × 满分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 等次 = 100% − 率
        甲 10分: 得 「等次」 × 满分
        """)
    ),
  ]
}
