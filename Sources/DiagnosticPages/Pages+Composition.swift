import Source

extension DiagnosticPage {
  /// Pages of figures put together from many records, groups and forms (H22xx).
  static let composition: [DiagnosticPage] = [
    DiagnosticPage(
      "H2201",
      zh: Words(
        "汇总里用了一份表单的数",
        "汇总对全体表单只算一次，没有“本表单”。要写明怎样从各份表单得来。"),
      en: Words(
        "a figure of one form in a summary",
        "A summary is computed once for all forms, and none of them is at hand. Say how it comes from all."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        汇总 平均率 = 率
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        汇总 平均率 = 平均(全体: 率)
        """)
    ),
    DiagnosticPage(
      "H2202",
      zh: Words(
        "没有行可以求名次",
        "名次 是当前一行在各行里的位置，要写在 逐行 的规则里。"),
      en: Words(
        "a rank of no row",
        "A rank is the place of the row at hand, so it stands in the rule of the rows."),
      .inside(
        """
        表 行 { 名: 文本, 作名称; 数: 个, 范围 ≥ 0个 }
        甲 10分, 逐行 行 均分: 数 ≥ 3个 得 满分, 否则 0分
        核对 前三: 名次(行: 数) ≤ 3
        """,
        """
        表 行 { 名: 文本, 作名称; 数: 个, 范围 ≥ 0个 }
        甲 10分, 逐行 行 均分: 名次(行: 数) ≤ 3 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2203",
      zh: Words(
        "汇总里求名次",
        "名次 是一份表单在全体里的位置，汇总不属于哪一份表单。用 另列，每份表单一个。"),
      en: Words(
        "a rank in a summary",
        "A rank is the place of one form among all, and a summary belongs to none. Use a figure beside the score (另列)."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        汇总 排名 = 名次(全体: 率)
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        另列 排名 = 名次(全体: 率)
        """)
    ),
    DiagnosticPage(
      "H2204",
      zh: Words(
        "函数不能用这种说明",
        "从低到高、不跳号、并列取平均 用于 名次；去高、去低 用于 合计 平均 中位 最小 最大。"),
      en: Words(
        "an option the function does not take",
        "Orders and ties are for ranks; leaving out the highest and lowest is for sum, mean, median, min and max."
      ),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        汇总 平均率 = 平均(全体: 率, 从低到高)
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 得 率 × 满分
        汇总 平均率 = 平均(全体: 率)
        """)
    ),
    DiagnosticPage(
      "H2205",
      zh: Words(
        "绕回了自己",
        "它要先知道全体表单的得分或等次，而那些又要用到它。改用不依赖它的数。"),
      en: Words(
        "it rests on itself through all forms",
        "It needs the scores or grades of all forms, and they need it. Use figures that do not rest on it."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 6分: 得 率 × 满分
        乙 4分: 名次(全体: 总得分) = 1 得 满分, 否则 0分
        """,
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 6分: 得 率 × 满分
        乙 4分: 名次(全体: 甲.得分) = 1 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2206",
      zh: Words(
        "加分写在指标组里",
        "加分和扣分不属于哪个指标的分值，单独加在总分上。"),
      en: Words(
        "bonus inside a group",
        "Bonus and penalty belong to the points of no indicator; they are added to the total."),
      .whole(
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分 {
            乙 10分: 评定
            加分 丙 2分: 评定
          }
        }
        """,
        """
        衡 1
        模板 例 {
          总分 10分, 最高 12分
          甲 10分 {
            乙 10分: 评定
          }
          加分 丙 2分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2207",
      zh: Words(
        "指标里用了加或扣",
        "只有 加分 和 扣分 从零开始加减；指标说的是得多少分。"),
      en: Words(
        "adding where a score is given",
        "Only bonus and penalty begin at zero; an indicator says what its score is."),
      .inside(
        """
        输入 { 公开: 是否 }
        甲 10分: 公开 加 10分, 否则 0分
        """,
        """
        输入 { 公开: 是否 }
        甲 10分: 公开 得 10分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2208",
      zh: Words(
        "没有说从多少分开始",
        "只有 加分 和 扣分 从零开始，指标要先有一个得分。"),
      en: Words(
        "steps without a start",
        "Only bonus and penalty begin at zero; an indicator first has a score."),
      .inside(
        """
        输入 { 投诉: 次, 范围 ≥ 0次 }
        甲 10分: 每 1次 投诉 扣 1分, 扣完为止
        """,
        """
        输入 { 投诉: 次, 范围 ≥ 0次 }
        甲 10分: 得 满分, 每 1次 投诉 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2209",
      zh: Words(
        "有加分而总分没有写最高",
        "加分后能不能超过总分，扣分后最低是多少，要由模板说明，不会默默截断。"),
      en: Words(
        "bonus without a limit of the total",
        "Whether a bonus may pass the total, and how low a penalty goes, is said by the template and never cut silently."
      ),
      .whole(
        """
        衡 1
        模板 例 {
          总分 10分
          甲 10分: 评定
          加分 乙 2分: 评定
        }
        """,
        """
        衡 1
        模板 例 {
          总分 10分, 最高 12分
          甲 10分: 评定
          加分 乙 2分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2210", .warning,
      zh: Words(
        "总分的最高用不上",
        "没有加分，各项得分之和不会越过它；多半是加分漏写了。"),
      en: Words(
        "a limit of the total for nothing",
        "Without a bonus the sum never passes it; most likely the bonus was forgotten."),
      .whole(
        """
        衡 1
        模板 例 {
          总分 10分, 最高 12分
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
      "H2211",
      zh: Words(
        "总分的最高和最低不合理",
        "最高不能小于总分，最低不能大于总分。"),
      en: Words(
        "impossible limits of the total",
        "The limit above is not less than the total, the one below not more."),
      .whole(
        """
        衡 1
        模板 例 {
          总分 10分, 最高 8分
          甲 10分: 评定
          加分 乙 2分: 评定
        }
        """,
        """
        衡 1
        模板 例 {
          总分 10分, 最高 12分
          甲 10分: 评定
          加分 乙 2分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2212",
      zh: Words(
        "不认识的合成方式",
        "下级合成一个得分的方式有 合计、平均、最小、最大。"),
      en: Words(
        "unknown composition",
        "Scores are put together as sum, mean, min or max."),
      .inside(
        """
        甲 10分, 取 众数 {
          乙 5分: 评定
          丙 5分: 评定
        }
        """,
        """
        甲 10分, 取 合计 {
          乙 5分: 评定
          丙 5分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2213",
      zh: Words(
        "没有下级的指标写了取",
        "取 说的是下级的得分怎样合成。"),
      en: Words(
        "composition of a leaf",
        "It says how the scores below are put together."),
      .inside(
        """
        甲 10分, 取 平均: 评定
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2214",
      zh: Words(
        "所占合计不是 100%",
        "加权平均的权重要合计 100%，否则都得满分也不是满分。"),
      en: Words(
        "shares do not add up",
        "The weights of a mean are 100% together; otherwise full scores below would not give full points."),
      .inside(
        """
        甲 10分, 取 平均 {
          乙 10分, 占 50%: 评定
          丙 10分, 占 40%: 评定
        }
        """,
        """
        甲 10分, 取 平均 {
          乙 10分, 占 50%: 评定
          丙 10分, 占 50%: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2215",
      zh: Words(
        "占用得不对",
        "占 只用于 取 平均 的组，要么都写，要么都不写：只写几项，其余的权重就不知道。"),
      en: Words(
        "misplaced share",
        "Shares are for groups that take the mean, on all of its indicators or on none."),
      .inside(
        """
        甲 10分, 取 平均 {
          乙 10分, 占 50%: 评定
          丙 10分: 评定
        }
        """,
        """
        甲 10分, 取 平均 {
          乙 10分: 评定
          丙 10分: 评定
        }
        """)
    ),
    DiagnosticPage(
      "H2216",
      zh: Words(
        "一行的格数不对",
        "每一格对应上面的一个量；不论的写 任意。"),
      en: Words(
        "wrong number of cells",
        "Each cell belongs to one measure above; one that does not matter is `any` (任意)."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100%; 公开: 是否 }
        甲 10分: 分档 (率, 公开) {
          (≥ 60%): 满分;
          其余: 0分
        }
        """,
        """
        输入 { 率: %, 范围 0% 到 100%; 公开: 是否 }
        甲 10分: 分档 (率, 公开) {
          (≥ 60%, 是): 满分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H2217",
      zh: Words(
        "类型不同不能不计顺序",
        "不计顺序 是说各格可以对调，几个量要是同一类。"),
      en: Words(
        "no order between different types",
        "In any order means that cells may change places, so the measures are of one type."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100%; 公开: 是否 }
        甲 10分: 分档 (率, 公开) 不计顺序 {
          (≥ 60%, 是): 满分;
          其余: 0分
        }
        """,
        """
        输入 { 率: %, 范围 0% 到 100%; 公开: 是否 }
        甲 10分: 分档 (率, 公开) {
          (≥ 60%, 是): 满分;
          其余: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H2218",
      zh: Words(
        "这一句不属于哪个指标",
        "在模板或组里只能规定何时要说明原因；改变得分的写在指标的句子里。"),
      en: Words(
        "a clause of no indicator",
        "On a template or group only a demand for a reason can stand; what changes a score belongs to the sentence of an indicator."
      ),
      .inside(
        """
        输入 { 逾期: 天, 范围 ≥ 0天 }
        逾期 > 30天 时 0分
        甲 10分: 评定
        """,
        """
        输入 { 逾期: 天, 范围 ≥ 0天 }
        甲 10分: 评定, 逾期 > 30天 时 0分
        """)
    ),
    DiagnosticPage(
      "H2219",
      zh: Words(
        "级别不能通用",
        "只有名称都在另一组里、次序也相同的级别才能通用，否则用 分档 写出对应。"),
      en: Words(
        "levels of different sets",
        "Levels fit where all their names are in the other set, in its order; otherwise write what corresponds as tiers."
      ),
      .inside(
        """
        级别 等级 { 甲等; 乙等 }
        级别 程度 { 好; 差 }
        输入 { 评级: 等级 }
        公式 结果: 程度 = 评级
        甲 10分: 评定
        """,
        """
        级别 等级 { 甲等; 乙等 }
        级别 程度 { 好; 差 }
        输入 { 评级: 等级 }
        公式 结果: 程度 = 分档 评级 { 甲等: 好; 乙等: 差 }
        甲 10分: 结果 = 好 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2220",
      zh: Words(
        "升档降档要级别和整数",
        "它把级别向上或向下移几档，所以要一个级别和一个写定的整数。"),
      en: Words(
        "moving what is no level",
        "It moves a level up or down, so it takes a level and a whole number."),
      .inside(
        """
        输入 { 率: %, 范围 0% 到 100% }
        甲 10分: 升档(率, 1) ≥ 60% 得 满分, 否则 0分
        """,
        """
        级别 程度 { 好; 中; 差 }
        输入 { 结果: 程度 }
        甲 10分: 分档 { 结果 = 好: 满分; 升档(结果, 1) = 好: 5分; 其余: 0分 }
        """)
    ),
    DiagnosticPage(
      "H2221",
      zh: Words(
        "模板没有等次",
        "没有 等次 { … }，就没有等次可问。"),
      en: Words(
        "no grades",
        "Without grades none can be asked for."),
      .inside(
        """
        甲 10分: 评定
        另列 等级 = 等次
        """,
        """
        甲 10分: 评定
        等次 { ≥ 9分: 优; 其余: 差 }
        另列 等级 = 等次
        """)
    ),
    DiagnosticPage(
      "H2222", .warning,
      zh: Words(
        "扣分可以扣得更多",
        "扣分在 0 到它的分值之间；超出时表单会报错，不会自行截断。"),
      en: Words(
        "a penalty beyond its points",
        "A penalty lies between 0 and its points; a form that passes them is an error and never cut silently."
      ),
      .whole(
        """
        衡 1
        模板 例 {
          总分 10分, 最低 0分
          输入 { 投诉: 次, 范围 ≥ 0次 }
          甲 10分: 评定
          扣分 乙 2分: 每 1次 投诉 扣 1分
        }
        """,
        """
        衡 1
        模板 例 {
          总分 10分, 最低 0分
          输入 { 投诉: 次, 范围 ≥ 0次 }
          甲 10分: 评定
          扣分 乙 2分: 每 1次 投诉 扣 1分 至多 2分
        }
        """)
    ),
    DiagnosticPage(
      "H2223",
      zh: Words(
        "没有日历",
        "节假日和调休每年不同，程序不会自己猜，由模板写明。"),
      en: Words(
        "no calendar",
        "Holidays and working weekends differ from year to year; they are never guessed, the template states them."
      ),
      .inside(
        """
        输入 { 受理日: 日期; 办结日: 日期 }
        甲 10分: 工作日数(受理日, 办结日) ≤ 5个工作日 得 满分, 否则 0分
        """,
        """
        日历 2020 { 放假 2020年10月1日 到 2020年10月8日; 上班 2020年9月27日 }
        输入 { 受理日: 日期; 办结日: 日期 }
        甲 10分: 工作日数(受理日, 办结日) ≤ 5个工作日 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2224",
      zh: Words(
        "日历的年份或日期不对",
        "放假、上班的日子要在写明的年份里，同一天不能又放假又上班；日历最多 50 年。"),
      en: Words(
        "impossible calendar",
        "Its days lie within its years, no day is both free and worked, and it has 50 years at most."),
      .inside(
        """
        日历 2020 { 放假 2021年1月1日 }
        输入 { 受理日: 日期; 办结日: 日期 }
        甲 10分: 工作日数(受理日, 办结日) ≤ 5个工作日 得 满分, 否则 0分
        """,
        """
        日历 2020 到 2021 { 放假 2021年1月1日 }
        输入 { 受理日: 日期; 办结日: 日期 }
        甲 10分: 工作日数(受理日, 办结日) ≤ 5个工作日 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2225",
      zh: Words(
        "工作日数要两个日期",
        "它数从起日之后到止日为止的工作日。"),
      en: Words(
        "workdays between two days",
        "It counts the days worked after the first day up to the second."),
      .inside(
        """
        日历 2020 { 放假 2020年10月1日 到 2020年10月8日 }
        输入 { 受理日: 日期; 天数: 天 }
        甲 10分: 工作日数(受理日, 天数) ≤ 5个工作日 得 满分, 否则 0分
        """,
        """
        日历 2020 { 放假 2020年10月1日 到 2020年10月8日 }
        输入 { 受理日: 日期; 办结日: 日期 }
        甲 10分: 工作日数(受理日, 办结日) ≤ 5个工作日 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2226",
      zh: Words(
        "两个指标逐行的是同一些行",
        "一行只能归一个指标。两个指标的 当 条件相同，每一行都会被计两次，表单会报错；多半是复制以后忘了改条件。"),
      en: Words(
        "two indicators take the same rows",
        "A row belongs to one indicator. With the same condition on both every row would be scored twice and the "
          + "form refused; most likely a copy was not changed."),
      .inside(
        """
        表 绩效 { 类: 文本; 名: 文本, 作名称; 完成: 是否; 分值: 分, 作分值 }
        效益 5分, 逐行 绩效 当 类 = "效益": 完成 得 满分, 否则 0分
        满意度 5分, 逐行 绩效 当 类 = "效益": 完成 得 满分, 否则 0分
        """,
        """
        表 绩效 { 类: 文本; 名: 文本, 作名称; 完成: 是否; 分值: 分, 作分值 }
        效益 5分, 逐行 绩效 当 类 = "效益": 完成 得 满分, 否则 0分
        满意度 5分, 逐行 绩效 当 类 = "满意度": 完成 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2227",
      zh: Words(
        "去掉的不是整数个",
        "去高、去低 后面写去掉几个，是 0 到 1000 的整数；不能写比例（10%），也不能写小数。"),
      en: Words(
        "not a number of values to leave out",
        "After 去高 and 去低 stands how many values are left out, a whole number from 0 to 1000; neither a share (10%) nor a fraction."
      ),
      .inside(
        """
        输入 { 甲: 分, 范围 0分 到 10分; 乙: 分, 范围 0分 到 10分; 丙: 分, 范围 0分 到 10分 }
        评分 10分: 得 平均(甲, 乙, 丙, 去高 10%)
        """,
        """
        输入 { 甲: 分, 范围 0分 到 10分; 乙: 分, 范围 0分 到 10分; 丙: 分, 范围 0分 到 10分 }
        评分 10分: 得 平均(甲, 乙, 丙, 去高 1)
        """)
    ),
    DiagnosticPage(
      "H2228",
      zh: Words(
        "分值比得分的位数细",
        "得分取整到 2 位，3.335 分的满分就成了 3.34 分，各项加起来会超过总分。分值的小数不能比 取整 的位数多，均分 的位数也是。"),
      en: Words(
        "points finer than scores",
        "Rounded to 2 places full points of 3.335 are 3.34, and scores add up to more than the total. Neither points nor 均分 may have more decimals than 取整 keeps."
      ),
      .inside(
        """
        甲 3.335分: 评定
        乙 6.665分: 评定
        """,
        """
        甲 3.34分: 评定
        乙 6.66分: 评定
        """)
    ),
    DiagnosticPage(
      "H2229", .warning,
      zh: Words(
        "由人评定的行，分值不取整",
        "均分 不写位数，每行的分值是除下来的准确数，如 20 ÷ 3 分。公式算的行没有关系；由人评定的，6.67 分超过了满分，填不进去。"),
      en: Words(
        "rows judged by a person share exact points",
        "Without places 均分 gives each row an exact share, such as 20 ÷ 3. Rows that are computed do not mind; a person can write 6.67 only, which is more than full points."
      ),
      .inside(
        """
        表 任务 { 名称: 文本, 作名称   评分: 分, 来自 "得分", 作得分 }
        重点任务 10分, 逐行 任务 均分: 评定
        """,
        """
        表 任务 { 名称: 文本, 作名称   评分: 分, 来自 "得分", 作得分 }
        重点任务 10分, 逐行 任务 均分 2位 余数归末项: 评定
        """)
    ),
    DiagnosticPage(
      "H2234", .warning,
      zh: Words(
        "指标是 0 分",
        "0 分的指标只能得 0 分，填得怎样都不影响总分；多半是分值漏了或写错了。"),
      en: Words(
        "an indicator of no points",
        "An indicator of 0 points can only get 0 points and changes nothing; most likely its points are missing or wrong."
      ),
      .inside(
        """
        甲 10分: 评定
        乙 0分: 评定
        """,
        """
        甲 5分: 评定
        乙 5分: 评定
        """)
    ),
    DiagnosticPage(
      "H2235",
      zh: Words(
        "占不大于 0%",
        "占 是指标在平均里的权重。占 0% 的指标在平均里不起作用，写在这一组里只会让人误会。"),
      en: Words(
        "a share of nothing",
        "A share is the weight of an indicator in a mean. With 0% it has no part in it, and to list it there misleads."
      ),
      .inside(
        """
        甲 10分, 取 平均 {
          乙 10分, 占 100%: 评定
          丙 10分, 占 0%: 评定
        }
        """,
        """
        甲 10分, 取 平均 {
          乙 10分, 占 60%: 评定
          丙 10分, 占 40%: 评定
        }
        """)
    ),
  ]
}
