extension DiagnosticPage {
  /// The pages of messages on the grammar (H11xx).
  static let parser: [DiagnosticPage] = [
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
        "大括号要成对。少了一个右括号，后面的内容都会算进前面的一组；程序不会猜它应在哪里结束，所以不自动补。"),
      en: Words(
        "unclosed brace",
        "Braces come in pairs. Without a closing one everything that follows belongs to the group before; where it should end is not guessed, so no machine adds it."
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
        "输入项写作 “名称: 类型”。以数字开头的名称写在 「 」 里。"),
      en: Words(
        "an input without a name",
        "An input reads `name: type`. A name that begins with a digit stands in 「 」."),
      .inside(
        """
        输入 { 3A景区数: 个, 范围 ≥ 0个 }
        甲 10分: 评定
        """,
        """
        输入 { 「3A景区数」: 个, 范围 ≥ 0个 }
        甲 10分: 分档 「3A景区数」 { ≥ 1个: 满分; 其余: 0分 }
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
        "范围、误差、规则 等是语言的用词，直接作名称就分不清是哪一个。写在 「 」 里就是名称；--fix 会加上。"),
      en: Words(
        "a keyword as a bare name",
        "Words of the language cannot be told from names when bare. In 「 」 they are names; `--fix` adds the marks."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 误差 = 100% − 率
        甲 10分: 得 「误差」 × 满分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 「误差」 = 100% − 率
        甲 10分: 得 「误差」 × 满分
        """)
    ),
    DiagnosticPage(
      "H1113",
      zh: Words(
        "用词后面缺少数",
        "年度、总分 等后面要有数才完整。"),
      en: Words(
        "number missing after a keyword",
        "Year, total and the like are incomplete without their number."),
      .inside(
        """
        年度 本年
        甲 10分: 评定
        """,
        """
        年度 2020
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1114",
      zh: Words(
        "取整没有位数",
        "取整要说明保留几位小数：同一个得分取 1 位和取 2 位不一样，一张表的合计也会不一样。"),
      en: Words(
        "rounding without places",
        "Rounding says how many decimals are kept: one place and two give different scores, and different totals."
      ),
      .inside(
        """
        取整 四舍五入, 年度 2020
        甲 10分: 评定
        """,
        """
        取整 四舍五入 2位, 年度 2020
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1115",
      zh: Words(
        "缺少引号里的文字",
        "依据、来自、因为 后面是给人看的文字，要写在引号里；不带引号的是名称。"),
      en: Words(
        "quoted text missing",
        "What follows basis, from and because is text for people and stands in quotation marks; without them it is a name."
      ),
      .inside(
        """
        依据 某办法
        甲 10分: 评定
        """,
        """
        依据 "某办法"
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1116",
      zh: Words(
        "缺少冒号",
        "冒号分开名称和它的内容：输入项的类型、每一档的结果、核对的条件。"),
      en: Words(
        "colon missing",
        "A colon separates a name from what it holds: the type of an input, the result of a tier, the condition of a check."
      ),
      .inside(
        """
        输入 {
          金额 万元
        }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """,
        """
        输入 {
          金额: 万元
        }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1117",
      zh: Words(
        "公式缺少等号",
        "公式写作 “公式 名称 = 算式”。"),
      en: Words(
        "equal sign missing",
        "A formula reads `formula name = expression`."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 缺口 100% − 率
        甲 10分: 得 缺口 × 满分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        公式 缺口 = 100% − 率
        甲 10分: 得 缺口 × 满分
        """)
    ),
    DiagnosticPage(
      "H1118",
      zh: Words(
        "范围缺少到",
        "范围写作 “a 到 b”，两端都算在内；只有一端的写 ≥ 或 ≤。"),
      en: Words(
        "`到` missing in a range",
        "A range reads `a 到 b`, both ends included; one with a single end is written with ≥ or ≤."),
      .inside(
        """
        输入 { 金额: 万元, 范围 0万元 9万元 }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """,
        """
        输入 { 金额: 万元, 范围 0万元 到 9万元 }
        甲 10分: 分档 金额 { ≥ 1万元: 满分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H1119",
      zh: Words(
        "且后面不是界限",
        "一档里用 且 连起来的是同一个量的几个界限。"),
      en: Words(
        "no bound after `且`",
        "In a tier `且` joins several bounds of one measure."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 60% 且: 满分;
          其余: 0分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 60% 且 < 200%: 满分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H1120",
      zh: Words(
        "指标没有分值",
        "每个指标的名称后面都要写分值，各级的合计才能核对。名称和分值之间要有空格，连着写的 评价10分 是一个名称；--fix 会加上空格。"),
      en: Words(
        "indicator without points",
        "Points follow the name of every indicator, so that the sums of all levels can be checked. A blank stands between the two; `--fix` adds it."
      ),
      .inside(
        """
        甲: 评定
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H1121",
      zh: Words(
        "指标没有规则",
        "末级指标要有一条规则，上级指标要有下级。没有规则的指标无从得分；由人评分的写 评定。"),
      en: Words(
        "indicator without a rule",
        "A leaf has a rule, a group has indicators below. Without a rule there is no score; what a person scores is `judged`."
      ),
      .inside(
        """
        甲 5分 乙 5分: 评定
        """,
        """
        甲 5分: 评定
        乙 5分: 评定
        """)
    ),
    DiagnosticPage(
      "H1122",
      zh: Words(
        "指标之下不是指标",
        "指标的大括号里只写下级指标，和对这一组特殊情形的规定。"),
      en: Words(
        "not an indicator",
        "The braces of an indicator hold the indicators below it, and policies for the group."),
      .inside(
        """
        甲 10分 {
          "某句话"
          乙 10分: 评定
        }
        """,
        """
        甲 10分 {
          乙 10分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H1123",
      zh: Words(
        "公式之后不是规定",
        "公式之后只能写没有数的时候怎么办：缺失时、分母为零时、全为零时。最高、扣完为止 是得分的事，写在指标的规则里。"),
      en: Words(
        "not a policy",
        "After a formula there can only be what happens without a figure: if-missing, if-zero, if-all-zero. Ceilings belong to the rule of an indicator."
      ),
      .inside(
        """
        输入 { 支出: 万元; 预算: 万元, 范围 > 0万元 }
        公式 率 = 支出 ÷ 预算, 最高 100%
        甲 10分: 得 率 × 满分, 最高 满分, 最低 0分
        """,
        """
        输入 { 支出: 万元; 预算: 万元, 范围 > 0万元 }
        公式 率 = 支出 ÷ 预算, 分母为零时 报错
        甲 10分: 得 率 × 满分, 最高 满分, 最低 0分
        """)
    ),
    DiagnosticPage(
      "H1124",
      zh: Words(
        "句子读不下去",
        "逗号之后应是句子的下一个成分：否则、每…扣、最高、最低、扣完为止、缺失时，或 “条件 时 …”。"),
      en: Words(
        "the sentence cannot go on",
        "After a comma comes the next part of the sentence: else, each … deduct, at-most, at-least, to-zero, if-missing, or `condition then …`."
      ),
      .inside(
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分, 100%, 最高 满分
        """,
        """
        输入 { 率: %, 范围 ≥ 0% }
        甲 10分: 得 率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H1125",
      zh: Words(
        "每之后没有扣或加",
        "“每超过 1个百分点” 要说明扣几分还是加几分。"),
      en: Words(
        "neither deduct nor add",
        "`each-over 1pp` says how many points are deducted or added."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 率 不超过 100% 得 满分, 每超过 1个百分点 0.2分, 最高 满分, 扣完为止
        """,
        """
        输入 { 率: % }
        甲 10分: 率 不超过 100% 得 满分, 每超过 1个百分点 扣 0.2分, 最高 满分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H1126",
      zh: Words(
        "否决缺少时",
        "否决写作 “否决 条件 时 等次 定为 差”。时 前面要有空格，因为 小时、学时 是单位。"),
      en: Words(
        "`时` missing in a veto",
        "A veto reads `veto condition then grades set 差`. There is a blank before 时, for 小时 and 学时 are units."
      ),
      .inside(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 等次 定为 差
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H1127",
      zh: Words(
        "否决没有说等次如何",
        "否决要说明后果：等次定为哪一等、不高于哪一等，或下调几档。得分不因否决而变。"),
      en: Words(
        "veto without an effect",
        "A veto says what becomes of the grade: set, capped or lowered. The score does not change."),
      .inside(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 不得分
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 定为 差
        """)
    ),
    DiagnosticPage(
      "H1128",
      zh: Words(
        "没有说调几档",
        "上调、下调要说明几档。"),
      en: Words(
        "number of steps missing",
        "Raising and lowering say by how many steps."),
      .inside(
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 下调, 因为 "挪用资金"
        """,
        """
        输入 { 挪用: 是否 }
        甲 10分: 评定
        等次 { ≥ 6分: 优; 其余: 差 }
        否决 挪用 时 等次 下调 1档, 因为 "挪用资金"
        """)
    ),
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
        输入 { 率: % }
        甲 10分: 率 ≥ 90% 得 满分, 率 ≥ 80% 得 5分, 否则 0分
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 80%: 5分; 其余: 0分 }
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
  ]
}
