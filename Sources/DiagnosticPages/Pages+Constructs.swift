import Source

extension DiagnosticPage {
  /// Pages of roundings, limits and formulas with parameters (H2390 onwards).
  static let constructs: [DiagnosticPage] = [
    DiagnosticPage(
      "H2390",
      zh: Words(
        "取到什么的整倍没有写定",
        "四舍五入、五成双、截尾、进一 取到一个量的整倍，这个量写在后面，大于零，带单位。"),
      en: Words(
        "no written amount to round to",
        "half-up, half-even, truncate and round-up give a multiple of an amount: written down, above zero, with its unit."
      ),
      .inside(
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分: 得 四舍五入(满意度 × 满分, 0分)
        """,
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        甲 10分: 得 四舍五入(满意度 × 满分, 0.5分)
        """)
    ),
    DiagnosticPage(
      "H2391",
      zh: Words(
        "限于没有上下限",
        "限于 后面写一个数和它的上下限：a 到 b，只限一头的写 ≥ a 或 ≤ b。"),
      en: Words(
        "a clamp without limits",
        "clamp takes a number and its limits: `a to b`, or one of them as `>= a` or `<= b`."),
      .inside(
        """
        输入 { 完成率: % }
        甲 10分: 得 限于(完成率, 100%) × 满分
        """,
        """
        输入 { 完成率: % }
        甲 10分: 得 限于(完成率, ≤ 100%) × 满分
        """)
    ),
    DiagnosticPage(
      "H2392",
      zh: Words(
        "限于的下限大于上限",
        "先写下限，再写上限；反了就没有数在其间。"),
      en: Words(
        "a clamp whose least is above its most",
        "The lower limit comes first; the other way round no number lies between."),
      .inside(
        """
        输入 { 完成率: % }
        甲 10分: 得 限于(完成率, 100% 到 70%) × 满分
        """,
        """
        输入 { 完成率: % }
        甲 10分: 得 限于(完成率, 70% 到 100%) × 满分
        """)
    ),
    DiagnosticPage(
      "H2393",
      zh: Words(
        "公式要带参数",
        "带参数的公式按所给的数算，没有给就没有值。"),
      en: Words(
        "a formula with parameters without any",
        "A formula with parameters computes from what it is called with, and has no value by itself."),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        公式 档率(率: %) = 分档 率 { ≥ 90%: 100%; 其余: 60% }
        甲 10分: 得 满分 × 档率 × 完成率
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        公式 档率(率: %) = 分档 率 { ≥ 90%: 100%; 其余: 60% }
        甲 10分: 得 满分 × 档率(完成率)
        """)
    ),
    DiagnosticPage(
      "H2394",
      zh: Words(
        "参数的个数不对",
        "用公式时依次给出它的每一个参数，不多不少。"),
      en: Words(
        "a call with another number of figures",
        "A formula is called with one figure for each of its parameters, in their order."),
      .inside(
        """
        输入 { 支出: 万元   预算: 万元, 范围 > 0万元 }
        公式 比(部分: 万元, 全部: 万元) = 部分 ÷ 全部
        甲 10分: 得 满分 × 比(支出), 最高 满分
        """,
        """
        输入 { 支出: 万元   预算: 万元, 范围 > 0万元 }
        公式 比(部分: 万元, 全部: 万元) = 部分 ÷ 全部
        甲 10分: 得 满分 × 比(支出, 预算), 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2395",
      zh: Words(
        "给参数的数不是同一类",
        "参数写了类型，给它的要是同一类的值。"),
      en: Words(
        "another kind than the parameter",
        "A parameter has a type, and what it is called with must be of that kind."),
      .inside(
        """
        输入 { 完成: 目标, 范围 0% 到 100% }
        公式 档率(率: %) = 分档 率 { ≥ 90%: 100%; 其余: 60% }
        甲 10分: 得 满分 × 档率(完成)
        """,
        """
        输入 { 完成: %, 范围 0% 到 100% }
        公式 档率(率: %) = 分档 率 { ≥ 90%: 100%; 其余: 60% }
        甲 10分: 得 满分 × 档率(完成)
        """)
    ),
    DiagnosticPage(
      "H2396", .warning,
      zh: Words(
        "参数没有用到",
        "给它什么结果都一样，多半是公式里写错了名称。"),
      en: Words(
        "a parameter that is not used",
        "Whatever it is called with, nothing changes; most often a name in the formula is mistyped."),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100%   权: %, 范围 0% 到 100% }
        公式 折(率: %, 系数: %) = 率 × 率
        甲 10分: 得 满分 × 折(完成率, 权)
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100%   权: %, 范围 0% 到 100% }
        公式 折(率: %, 系数: %) = 率 × 系数
        甲 10分: 得 满分 × 折(完成率, 权)
        """)
    ),
    DiagnosticPage(
      "H2397",
      zh: Words(
        "括号里没有参数",
        "参数写作 名称: 类型；不要参数的公式没有括号。"),
      en: Words(
        "brackets without a parameter",
        "A parameter is written as name: type; a formula without parameters has no brackets."),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        公式 折() = 完成率 × 完成率
        甲 10分: 得 满分 × 折()
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        公式 折 = 完成率 × 完成率
        甲 10分: 得 满分 × 折
        """)
    ),
    DiagnosticPage(
      "H2398",
      zh: Words(
        "问参数有没有",
        "有 问的是输入和列。参数没有数的情形，由公式的 缺失时 规定。"),
      en: Words(
        "asking whether a parameter is given",
        "has asks of inputs and columns; what happens to a formula without a figure is for its if-missing."),
      .inside(
        """
        输入 { 完成率: %, 可缺, 范围 0% 到 100% }
        公式 档率(率: %) = 分档 { 有 率 且 率 ≥ 90%: 100%; 其余: 60% }
        甲 10分: 得 满分 × 档率(完成率)
        """,
        """
        输入 { 完成率: %, 可缺, 范围 0% 到 100% }
        公式 档率(率: %) = 分档 率 { ≥ 90%: 100%; 其余: 60% }, 缺失时 60%
        甲 10分: 得 满分 × 档率(完成率)
        """)
    ),
    DiagnosticPage(
      "H2399",
      zh: Words(
        "给了别的表单、别的行不能用的数",
        "参数写在 全体 的括号里，那里的数都是另一份表单的；写在对各行的函数里，列都是另一行的。这样的参数只能给写定的值。"),
      en: Words(
        "a figure of its own where others are gone through",
        "Inside all-forms every figure is that of another form, and inside a function over rows every column is that of another row; a parameter there takes what is written down."
      ),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        公式 过线数(线: %) = 计数(全体 当 完成率 ≥ 线)
        甲 10分: 过线数(完成率) ≤ 3 得 满分, 否则 0分
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        公式 过线数(线: %) = 计数(全体 当 完成率 ≥ 线)
        甲 10分: 过线数(90%) ≤ 3 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2400",
      zh: Words(
        "套用公式展开太长",
        "公式里套用公式，每套一层可以长一倍。把中间的结果写成不带参数的公式，或合成一个算式。"),
      en: Words(
        "calls that come to too much",
        "A formula that calls formulas may double with each of them. Write what lies between as formulas without parameters, or as one expression."
      ),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        公式 倍0(x: %) = x × 50%
        公式 倍1(x: %) = 倍0(x) + 倍0(x)
        公式 倍2(x: %) = 倍1(x) + 倍1(x)
        公式 倍3(x: %) = 倍2(x) + 倍2(x)
        公式 倍4(x: %) = 倍3(x) + 倍3(x)
        公式 倍5(x: %) = 倍4(x) + 倍4(x)
        公式 倍6(x: %) = 倍5(x) + 倍5(x)
        公式 倍7(x: %) = 倍6(x) + 倍6(x)
        公式 倍8(x: %) = 倍7(x) + 倍7(x)
        公式 倍9(x: %) = 倍8(x) + 倍8(x)
        公式 倍10(x: %) = 倍9(x) + 倍9(x)
        公式 倍11(x: %) = 倍10(x) + 倍10(x)
        公式 倍12(x: %) = 倍11(x) + 倍11(x)
        甲 10分: 得 倍12(完成率) × 0.01分, 最高 满分
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        公式 翻倍(x: %) = x × 4096
        甲 10分: 得 翻倍(完成率 × 50%) × 0.01分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2401",
      zh: Words(
        "不适用写在算式里",
        "不适用 是整个结果，不是一个数，不能相加、相比。"),
      en: Words(
        "na within an expression",
        "na is the whole outcome and no number: it is neither added nor compared."),
      .inside(
        """
        输入 { 到位: 万元   应到位: 万元 }
        不适用时 满分
        甲 10分: 得 最大(不适用, 到位 ÷ 应到位 × 满分), 最高 满分, 分母为零时 0分
        """,
        """
        输入 { 到位: 万元   应到位: 万元 }
        不适用时 满分
        甲 10分: 得 到位 ÷ 应到位 × 满分, 最高 满分, 应到位 = 0万元 时 不适用, 分母为零时 0分
        """)
    ),
    DiagnosticPage(
      "H2402",
      zh: Words(
        "各档都不适用",
        "没有一档给出值，就不知道它是什么量。"),
      en: Words(
        "no line with a value",
        "Where no line gives a value it is not known what it is a value of."),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        甲 10分: 得 完成率 × 满分
        另列 丙 = 分档 完成率 { ≥ 60%: 不适用; 其余: 不适用 }
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100% }
        甲 10分: 得 完成率 × 满分
        另列 丙 = 分档 完成率 { ≥ 60%: 完成率; 其余: 不适用 }
        """)
    ),
    DiagnosticPage(
      "H2403",
      zh: Words(
        "可以不适用而没有规定",
        "句子里写了不适用，分值归哪里要有 不适用时 的规定：满分、0 分、组内折算、全表折算，没有默认。"),
      en: Words(
        "may not apply, and nothing says what then",
        "A sentence that says na needs if-na for its points: full, none, shared in the group or in the whole. There is no default."
      ),
      .inside(
        """
        输入 { 到位: 万元   应到位: 万元 }
        甲 10分: 到位 ≥ 应到位 得 满分, 否则 0分, 应到位 = 0万元 时 不适用
        """,
        """
        输入 { 到位: 万元   应到位: 万元 }
        甲 10分: 到位 ≥ 应到位 得 满分, 否则 0分, 应到位 = 0万元 时 不适用, 不适用时 满分
        """)
    ),
    DiagnosticPage(
      "H2404",
      zh: Words(
        "评定的步长没有写定",
        "步长是写定的分数，大于零。"),
      en: Words(
        "a step of judged scores that is not written",
        "A step is written points above zero."),
      .inside(
        """
        甲 10分: 评定 步长 0分
        """,
        """
        甲 10分: 评定 步长 0.5分
        """)
    ),
    DiagnosticPage(
      "H2406",
      zh: Words(
        "不按总分的等次没有放在最后",
        "按总分的等次从好到差排列，不按总分的不在这个次序里，写在后面。"),
      en: Words(
        "a grade that is not by total before one that is",
        "The grades of totals stand from best to worst; what is not by total stands behind them."),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100%   停业: 是否 }
        甲 10分: 得 完成率 × 满分
        等次 { ≥ 9分: 优; 不按总分: 不予评级; 其余: 良 }
        否决 停业 时 等次 定为 不予评级, 因为 "停业"
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100%   停业: 是否 }
        甲 10分: 得 完成率 × 满分
        等次 { ≥ 9分: 优; 其余: 良; 不按总分: 不予评级 }
        否决 停业 时 等次 定为 不予评级, 因为 "停业"
        """)
    ),
    DiagnosticPage(
      "H2407", .warning,
      zh: Words(
        "没有否决给的等次",
        "不按总分的等次只有否决能给，没有否决定为它，谁也得不到。"),
      en: Words(
        "a grade that nothing gives",
        "A grade that is not by total comes of a veto only; without one nobody gets it."),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100%   停业: 是否 }
        甲 10分: 得 完成率 × 满分
        等次 { ≥ 9分: 优; 其余: 良; 不按总分: 不予评级 }
        否决 停业 时 等次 定为 良
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100%   停业: 是否 }
        甲 10分: 得 完成率 × 满分
        等次 { ≥ 9分: 优; 其余: 良; 不按总分: 不予评级 }
        否决 停业 时 等次 定为 不予评级, 因为 "停业"
        """)
    ),
    DiagnosticPage(
      "H2408",
      zh: Words(
        "不高于不按总分的等次",
        "不按总分的等次没有高低，只能定为。"),
      en: Words(
        "capped at a grade outside the order",
        "A grade that is not by total is neither better nor worse than another, and is only set."),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100%   停业: 是否 }
        甲 10分: 得 完成率 × 满分
        等次 { ≥ 9分: 优; 其余: 良; 不按总分: 不予评级 }
        否决 停业 时 等次 定为 不予评级, 因为 "停业"
        否决 完成率 < 50% 时 等次 不高于 不予评级
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100%   停业: 是否 }
        甲 10分: 得 完成率 × 满分
        等次 { ≥ 9分: 优; 其余: 良; 不按总分: 不予评级 }
        否决 停业 时 等次 定为 不予评级, 因为 "停业"
        否决 完成率 < 50% 时 等次 定为 不予评级
        """)
    ),
    DiagnosticPage(
      "H2409",
      zh: Words(
        "没有按总分的等次",
        "等次里至少有一个是总分得到的。"),
      en: Words(
        "no grade of totals",
        "At least one grade is earned by totals."),
      .inside(
        """
        输入 { 完成率: %, 范围 0% 到 100%   停业: 是否 }
        甲 10分: 得 完成率 × 满分
        等次 { 不按总分: 不予评级 }
        否决 停业 时 等次 定为 不予评级, 因为 "停业"
        """,
        """
        输入 { 完成率: %, 范围 0% 到 100%   停业: 是否 }
        甲 10分: 得 完成率 × 满分
        等次 { 其余: 合格; 不按总分: 不予评级 }
        否决 停业 时 等次 定为 不予评级, 因为 "停业"
        """)
    ),
    DiagnosticPage(
      "H2410",
      zh: Words(
        "略去问了别的数",
        "哪些行不是一行，只看这一行自己写的；按输入、公式、得分挑行的，写在 逐行 … 当 里。"),
      en: Words(
        "omit asks of something else",
        "Whether a row is none is told by what the row itself says; rows are chosen by inputs, formulas and scores with rows … when."
      ),
      .inside(
        """
        输入 { 部门: 文本 }
        表 绩效, 略去 科室 ≠ 部门 { 名: 文本, 作名称   科室: 文本   完成: 是否   分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 完成 得 满分, 否则 0分
        """,
        """
        输入 { 部门: 文本 }
        表 绩效, 略去 名 = "合计" { 名: 文本, 作名称   科室: 文本   完成: 是否   分值: 分, 作分值 }
        产出 10分, 逐行 绩效 当 科室 = 部门: 完成 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2411",
      zh: Words(
        "开头是 没有写定的文字",
        "开头是 前面是文本，后面是写定的文字，一种或括号里的几种。"),
      en: Words(
        "starts-with without a written text",
        "A text stands before starts-with, and written texts behind it: one, or several in brackets."),
      .inside(
        """
        表 绩效, 略去 名 开头是 ("其中", "") { 名: 文本, 作名称   完成: 是否   分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 完成 得 满分, 否则 0分
        """,
        """
        表 绩效, 略去 名 开头是 ("其中", "……") { 名: 文本, 作名称   完成: 是否   分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 完成 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2412",
      zh: Words(
        "略去问了可缺的列",
        "没有填的行不知道略不略去，就使全项待定。先问有没有，没有填的行就留下。"),
      en: Words(
        "omit asks of an optional column",
        "Of a row without it nobody knows whether it is left out, and the whole is undetermined. Ask first whether it is given, and rows without it stay."
      ),
      .inside(
        """
        表 绩效, 略去 备注 = "小计" { 名: 文本, 作名称   备注: 文本, 可缺   完成: 是否   分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 完成 得 满分, 否则 0分
        """,
        """
        表 绩效, 略去 有 备注 且 备注 = "小计" { 名: 文本, 作名称   备注: 文本, 可缺   完成: 是否   分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 完成 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2413",
      zh: Words(
        "符号来自、单位来自 不在目标上",
        "目标的符号、单位印在另外的栏目里，才这样写；单位来自 也给实际。别的数的单位是它的类型，由模板写定。"),
      en: Words(
        "sign-from or unit-from of what is no target",
        "They are for targets whose sign and unit stand in columns of their own; unit-from is for actuals, too. The unit of any other number is its type, which the template sets."
      ),
      .inside(
        """
        表 绩效 { 名: 文本, 作名称   金额: 万元, 单位来自 "度量单位"   分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 金额 ≥ 10万元 得 满分, 否则 0分
        """,
        """
        表 绩效 { 名: 文本, 作名称   金额: 万元   分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 金额 ≥ 10万元 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2414",
      zh: Words(
        "符号、单位的栏目就是目标的栏目",
        "写在一格里的 ≥95%，目标 自己会读。另有栏目的，写那一栏的名称。"),
      en: Words(
        "the sign or the unit of a target stands in its own column",
        "≥95% in one cell is read by target itself. Name the column beside it where there is one."
      ),
      .inside(
        """
        输入 { 目标: 目标, 来自 "指标值", 符号来自 "指标值"   实际: 实际 }
        产出 10分: 达标(实际, 目标) 得 满分, 否则 0分
        """,
        """
        输入 { 目标: 目标, 来自 "指标值", 符号来自 "指标性质"   实际: 实际 }
        产出 10分: 达标(实际, 目标) 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2415",
      zh: Words(
        "日期加减的不是写定的整月、整天",
        "日期加减写定的整数个月、季度、年（照历法，月底没有那一天的是那个月最后一天），或整数天、周。半个月、随表单的期限说不准是哪一天。"),
      en: Words(
        "a day is not moved by written whole months or days",
        "A day is moved by a written whole number of months, quarters or years by the calendar (to the last day of a month that is too short), or of days or weeks."
      ),
      .inside(
        """
        输入 { 发行日: 日期   评价日: 日期 }
        产出 10分: 评价日 不低于 发行日 + 1.5个月 得 满分, 否则 0分
        """,
        """
        输入 { 发行日: 日期   评价日: 日期 }
        产出 10分: 评价日 不低于 发行日 + 45天 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2416",
      zh: Words(
        "乘方的次数没有写定",
        "乘方(x, n) 是 n 个 x 相乘，n 是 2 到 12 的整数。开方和分数次的得不出准确的数，先算好作输入。"),
      en: Words(
        "the exponent of power is not written",
        "power(x, n) is the product of n times x, n a whole number from 2 to 12. Roots and broken powers are not exact; let them be inputs."
      ),
      .inside(
        """
        输入 { 增长率: %, 范围 -50% 到 100%   年数: 年 }
        产出 10分: 得 乘方(100% + 增长率, 年数) × 2分, 最高 满分
        """,
        """
        输入 { 增长率: %, 范围 -50% 到 100% }
        产出 10分: 得 乘方(100% + 增长率, 3) × 2分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2461",
      zh: Words(
        "等次写了上端，两档之间的分落到别处",
        "总分可以有小数。“在 80分 到 89分” 与 “在 90分 到 100分” 之间的 89.5 分谁也没有写，就落到 “其余” 里，或没有等次。先成立的一档起作用，所以不用写上端。"),
      en: Words(
        "a grade with an upper end leaves totals to others",
        "Totals have decimals. 89.5 lies between 80 to 89 and 90 to 100, so it falls to `rest` or has no grade. The first band that holds counts, so upper ends are not needed."
      ),
      .inside(
        """
        甲 10分: 评定
        等次 {
          在 9分 到 10分: 优;
          在 6分 到 8分: 良;
          其余: 差
        }
        """,
        """
        甲 10分: 评定
        等次 {
          ≥ 9分: 优;
          ≥ 6分: 良;
          其余: 差
        }
        """)
    ),
    DiagnosticPage(
      "H2462",
      zh: Words(
        "比率的步长没有写单位",
        "没有单位的 1 是 100%，也就是 100 个百分点；表上的“每超过 1” 多半是 1 个百分点。"),
      en: Words(
        "a step of a ratio without a unit",
        "A bare 1 is 100%, that is 100 percentage points; a table that says “each 1 over” commonly means one of them."
      ),
      .inside(
        """
        输入 { 在职: 人   编制: 人, 范围 > 0人 }
        甲 10分: 在职 ÷ 编制 不超过 100% 得 满分, 每超过 1 扣 1分, 扣完为止
        """,
        """
        输入 { 在职: 人   编制: 人, 范围 > 0人 }
        甲 10分: 在职 ÷ 编制 不超过 100% 得 满分, 每超过 1个百分点 扣 1分, 扣完为止
        """)
    ),
  ]
}
