extension DiagnosticPage {
  /// What stands between entries, conditions and values (H1129 onwards).
  static let punctuation: [DiagnosticPage] = [
    DiagnosticPage(
      "H1129",
      zh: Words(
        "这一条读不懂",
        "大括号里每条有固定的写法。现在的程序总能给出更具体的消息，这个编号留着备用。"),
      en: Words(
        "not an entry",
        "Each entry of a block has a fixed shape. Today a more specific message is always given; the code is kept in reserve."
      )
    ),
    DiagnosticPage(
      "H1130",
      zh: Words(
        "一条里有多出的内容",
        "一条写完后是 “;” 或 “}”。多出来的值不知道用哪一个。"),
      en: Words(
        "more than one value in an entry",
        "An entry is followed by `;` or `}`. Of two values neither is known to be meant."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 60%: 满分 满分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 60%: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1131",
      zh: Words(
        "两条之间缺少分号",
        "换行不分开两条：值后面跟着的界限会被连着读。漏了的分号用 --fix 补上。"),
      en: Words(
        "semicolon missing",
        "A line end does not separate entries: a bound on the next line would be read on. `--fix` adds the semicolon."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 60%: 满分
          其余: 0分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 60%: 满分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H1132",
      zh: Words(
        "两条之间是逗号",
        "逗号让同一句继续，分号才开始下一条；顿号只在名单里用。--fix 会改成分号。"),
      en: Words(
        "comma between entries",
        "A comma goes on with the same sentence, a semicolon begins the next entry. `--fix` changes it."),
      .inside(
        """
        甲 10分: 评定
        等次 { ≥ 6分: 优, 其余: 差 }
        """,
        """
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        """)
    ),
    DiagnosticPage(
      "H1133",
      zh: Words(
        "多了一个逗号",
        "逗号表示句子还没有完。句末多一个逗号，后面的指标会被当成句子的一部分，所以不放过。--fix 会删去。"),
      en: Words(
        "trailing comma",
        "A comma says that the sentence goes on; at its end the next indicator would belong to it. `--fix` removes it."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 5分: 得 率 × 满分,
        乙 5分: 评定
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 5分: 得 率 × 满分
        乙 5分: 评定
        """)
    ),
    DiagnosticPage(
      "H1134",
      zh: Words(
        "多了一个标点",
        "这里没有要分开的内容。指标之间换行就行，不用分号。--fix 会删去。"),
      en: Words(
        "stray mark",
        "There is nothing to separate here. Indicators need no semicolon between them. `--fix` removes it."),
      .inside(
        """
        甲 10分: 评定;
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1135",
      zh: Words(
        "一句里有两个条件",
        "一句只能有一个 “条件 得 …”。两个条件谁先谁后、同时成立怎么办，要用 分档 写明：先成立的一档起作用。"),
      en: Words(
        "two conditions in one sentence",
        "A sentence has one `condition gets …`. With two, which comes first must be written down as tiers: the first that holds applies."
      ),
      .inside(
        """
        输入 { 率: %; 额: 万元 }
        甲 10分: 率 ≥ 90% 得 满分, (率 ≥ 80% 或 额 > 3万元) 得 5分, 否则 0分
        """,
        """
        输入 { 率: %; 额: 万元 }
        甲 10分: 分档 { 率 ≥ 90%: 满分; 率 ≥ 80% 或 额 > 3万元: 5分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1136",
      zh: Words(
        "且和或混用没有括号",
        "“甲 且 乙 或 丙” 有两种读法，得分可能不同，所以要写括号。"),
      en: Words(
        "and, or without brackets",
        "`a and b or c` can be read in two ways with different scores, so brackets are needed."),
      .inside(
        """
        输入 { 率: %; 挪用: 是否 }
        甲 10分: 率 ≥ 90% 且 非 挪用 或 率 ≥ 99% 得 满分, 否则 0分
        """,
        """
        输入 { 率: %; 挪用: 是否 }
        甲 10分: (率 ≥ 90% 且 非 挪用) 或 率 ≥ 99% 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H1137",
      zh: Words(
        "连写的比较",
        "“60% ≤ 率 ≤ 90%” 在语言里没有含义，写成 “率 在 60% 到 90%”，两端都算在内。"),
      en: Words(
        "chained comparison",
        "`60% ≤ x ≤ 90%` has no meaning in the language; write `x 在 60% 到 90%`, both ends included."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分, 扣完为止
        核对 率在线内: 60% ≤ 率 ≤ 90%
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分, 最高 满分, 扣完为止
        核对 率在线内: 率 在 60% 到 90%
        """)
    ),
    DiagnosticPage(
      "H1138",
      zh: Words(
        "属于后面没有名单",
        "属于 比较的是几个可能的值，写在括号里。"),
      en: Words(
        "list missing",
        "`属于` compares with several values, which stand in brackets."),
      .inside(
        """
        级别 程度 { 好; 中; 差 }
        输入 { 结果: 程度 }
        甲 10分: 结果 属于 好 得 满分, 否则 0分
        """,
        """
        级别 程度 { 好; 中; 差 }
        输入 { 结果: 程度 }
        甲 10分: 结果 属于 (好) 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H1139",
      zh: Words(
        "这里缺少一个值",
        "运算符两边、得 的后面都要有值。多半是删改时漏了一半。"),
      en: Words(
        "value missing",
        "On both sides of a sign, and after `gets`, stands a value. Often half of an expression was lost in editing."
      ),
      .inside(
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × , 最高 满分
        """,
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H1140",
      zh: Words(
        "用词不能作值",
        "这里要一个值，读到的是语言的用词。若是名称，写在 「 」 里；若句子缺了一部分，补上。"),
      en: Words(
        "a keyword is no value",
        "A value belongs here, not a word of the language. If it is a name, write it in 「 」; if part of the sentence is missing, add it."
      ),
      .inside(
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 最高
        """,
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H1141",
      zh: Words(
        "嵌套太深",
        "括号、分档最多套 250 层。真实的规则远到不了，多半是括号写错了，或是程序生成的内容出了错。"),
      en: Words(
        "nested too deep",
        "Brackets and tiers nest up to 250 deep. No real rule comes near: brackets are wrong, or a program wrote the text."
      )
    ),
    DiagnosticPage(
      "H1142",
      zh: Words(
        "算式太长",
        "一个算式连写的运算太多，没有人能核对。用 合计(…) 或几个公式分开写。"),
      en: Words(
        "expression too long",
        "Nobody can check an expression of so many operations. Split it with sum(…) or into formulas.")
    ),
    DiagnosticPage(
      "H1143",
      zh: Words(
        "从句前缺少逗号",
        "句子的各部分用逗号分开。--fix 会补上。"),
      en: Words(
        "comma missing before a clause",
        "Commas separate the parts of a sentence. `--fix` adds it."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 率 不超过 100% 得 满分 每超过 1个百分点 扣 1分, 扣完为止
        """,
        """
        输入 { 率: %, 范围 0% 到 200% }
        甲 10分: 率 不超过 100% 得 满分, 每超过 1个百分点 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H1144",
      zh: Words(
        "名称写了引号",
        "引号里的是给人看的文字，名称不用引号；名称里有括号、空格的，写在 「 」 里。--fix 会改。"),
      en: Words(
        "quotation marks around a name",
        "What stands in quotation marks is text for people. Names are bare, or in 「 」 where they hold brackets or blanks. `--fix` changes it."
      ),
      .inside(
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分, 最高 满分
        核对 "率不超": 率 ≤ 100%
        """,
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分, 最高 满分
        核对 率不超: 率 ≤ 100%
        """)
    ),
    DiagnosticPage(
      "H1145",
      zh: Words(
        "数和单位之间有空格",
        "数和后面紧挨着的单位是一个词：5分、90%、1个百分点。隔开了，数就没有单位，单位成了别的名称。--fix 会删去空格。"),
      en: Words(
        "a blank between a number and its unit",
        "A number and the unit that touches it are one word: 5分, 90%. Apart, the number has no unit and the unit is another name. `--fix` removes the blank."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 率 ≥ 90 % 得 满分, 否则 0分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 率 ≥ 90% 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H1146",
      zh: Words(
        "比较的词不是语言的用词",
        "大于等于、小于、不少于、达到 这些词各有一种读法，语言只用符号和 不低于、不超过、超过、低于。--fix 会换成符号。"),
      en: Words(
        "a word for a comparison that is none of the language",
        "Words like 大于等于 or 不少于 have one reading each, but the language has signs and four words only. `--fix` puts the sign in."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 率 大于等于 90% 得 满分, 否则 0分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 率 ≥ 90% 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H1147",
      zh: Words(
        "扣分、加分的一步连成了一个词",
        "“每降低1个百分点扣0.5分” 里没有语言的用词，就被读成一个名称。与界限比的写 每超过、每低于、每偏离；按数目的写 每，后面是步长、数的量、扣或加，各以空格分开。"),
      en: Words(
        "a step written as one word",
        "Without a word of the language at its beginning the step is read as one name. Against a bound it begins with 每超过, 每低于 or 每偏离; by a number with 每, then the step, what is counted, and 扣 or 加, set apart by blanks."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 分档 率 { ≥ 80%: 满分, 每降低1个百分点扣0.4分; 其余: 0分 }
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 分档 率 { ≥ 80%: 满分, 每 1个百分点 (100% − 率) 扣 0.4分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1148",
      zh: Words(
        "名称中间有空格",
        "空格把名称断成了两个词。是多打了空格、名称里本来就有空格，还是后一个词是类型，只有作者知道，所以不自动改。"),
      en: Words(
        "a blank inside a name",
        "The blank makes the name two words. Whether it is one too many, belongs to the name, or the second word is a type only the author knows, so no machine changes it."
      ),
      .inside(
        """
        输入 { 支出: 元; 预算: 元, 范围 > 0元 }
        公式 执 行率 = 支出 ÷ 预算
        甲 10分: 得 执行率 × 满分, 最高 满分
        """,
        """
        输入 { 支出: 元; 预算: 元, 范围 > 0元 }
        公式 执行率 = 支出 ÷ 预算
        甲 10分: 得 执行率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H1149",
      zh: Words(
        "界限写成了文字",
        "“90%（含）以上” 说明了含不含本数，在模板里写成 ≥ 90%；“不含” 写 > 或 <。只写 “90%以上” 的，要由作者选。用 --fix 换成符号。"),
      en: Words(
        "a bound in words",
        "`90%（含）以上` says whether the number itself counts; a template writes `≥ 90%`, and `>` or `<` where it does not count. `--fix` puts the sign in its place."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { 90%（含）以上: 满分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1156",
      zh: Words(
        "照表印的区间作一档",
        "“80%（含）-90%”“[80%, 90%)”“80% ≤ 率 < 90%” 在模板里写成 ≥ 80% 且 < 90%。只印了一端含不含本数的，另一端与它相反；两端都没有印明的（80%-90%，它本是相减），由作者在 ≥ 80% 且 < 90% 和 在 80% 到 90% 里选。只有一种读法的，--fix 会改。"
      ),
      en: Words(
        "a band written as a printed range",
        "`80%（含）-90%`, `[80%, 90%)` and `80% ≤ x < 90%` are written `≥ 80% 且 < 90%`. Where a range says of one end whether it counts, the other is the opposite; where it says so of neither (`80%-90%`, which is a difference), the author chooses between `≥ 80% 且 < 90%` and `在 80% 到 90%`. `--fix` mends what has one reading."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; 80%（含）-90%: 5分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80% 且 < 90%: 5分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1157",
      zh: Words(
        "界限和结果写反了",
        "分档和等次的每一项先写界限，冒号后面写它得到的结果：≥ 90分: 优，≥ 95%: 满分。--fix 把两边对调。"),
      en: Words(
        "bounds and result the wrong way round",
        "Each entry of 分档 and 等次 says its bounds first and what they give behind the colon: `≥ 90分: 优`, `≥ 95%: 满分`. `--fix` turns the two sides round."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 { 满分: ≥ 90%; ≥ 80%: 5分; 其余: 0分 }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 5分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1158",
      zh: Words(
        "指标外面多了一层",
        "指标直接写在模板的大括号里，外面不用 指标 { … }。大括号只跟在有名称、有分值的指标后面，里面是它的下级指标。--fix 删去这一层。"),
      en: Words(
        "a block around all indicators",
        "Indicators are written in the braces of the template, without `指标 { … }` around them. Braces follow an indicator that has a name and points, and hold the indicators below it. `--fix` removes the block."
      ),
      .inside(
        """
        输入 { 率: % }
        指标 {
          甲 10分: 得 率 × 满分, 最高 满分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分
        """)
    ),
  ]
}
