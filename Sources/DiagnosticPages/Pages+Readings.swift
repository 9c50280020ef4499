import Source

extension DiagnosticPage {
  /// The pages of what has two readings, or leaves out whom it asks (H3090 onwards).
  static let readings: [DiagnosticPage] = [
    DiagnosticPage(
      "H3090", .warning,
      zh: Words(
        "两个比率之间的误差写成百分之几",
        "两边都是比率时，误差 5% 可以指相差 5 个百分点（85% 和 90% 算相符），也可以指相差那个数的 5%。衡按百分点核对；写明是哪一种，读的人才不会弄错。"),
      en: Words(
        "an error in percent between two rates",
        "Between two rates 5% may be five points of percent (85% and 90% agree) or a twentieth of the figure. Heng takes points; say which is meant, so that nobody reads it otherwise."
      ),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元   预算: 万元, 范围 > 0万元   表列率: %, 范围 0% 到 1000% }
        公式 执行率 = 支出 ÷ 预算
        甲 10分: 得 执行率 × 满分, 最高 满分
        核对 相符: 表列率 = 执行率, 误差 5%
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元   预算: 万元, 范围 > 0万元   表列率: %, 范围 0% 到 1000% }
        公式 执行率 = 支出 ÷ 预算
        甲 10分: 得 执行率 × 满分, 最高 满分
        核对 相符: 表列率 = 执行率, 误差 5个百分点
        """)
    ),
    DiagnosticPage(
      "H3091", .warning,
      zh: Words(
        "荣誉的级别没有给没有的留一级",
        "按国家级、省级、市级的荣誉得分，多数单位一项也没有：没有可选的级别，只能空着，这样的表单得不出分。在级别末尾加一级 无，或写成可缺并规定缺失时几分。"),
      en: Words(
        "levels of honours without one for none",
        "Scored by honours of the nation, the province or the city, most units have none: there is no level to choose, the cell stays empty, and the form has no score. Add a level for none at the end, or make it optional and say what a missing one scores."
      ),
      .inside(
        """
        级别 荣誉级 { 国家级; 省级; 市级 }
        输入 { 最高荣誉: 荣誉级 }
        甲 10分: 分档 最高荣誉 { 国家级: 满分; 省级: 8分; 市级: 5分 }
        """,
        """
        级别 荣誉级 { 国家级; 省级; 市级; 无 }
        输入 { 最高荣誉: 荣誉级 }
        甲 10分: 分档 最高荣誉 { 国家级: 满分; 省级: 8分; 市级: 5分; 无: 0分 }
        """)
    ),
    DiagnosticPage(
      "H3092", .warning,
      zh: Words(
        "按一个目标的种类分档，算的是另一个目标",
        "目标.种类 只说这一个目标是下限、上限还是期限。档里拿另一个目标来除、来比，它可能是期限、文字，或另一种单位，这一档就得不出分；多半是名称写错了。"),
      en: Words(
        "the kind of one target, a figure of another",
        "目标.种类 tells of this target alone whether it is a floor, a ceiling or a deadline. A tier that divides by another target, or compares with it, has no score where that one is a deadline, words or of another unit; most likely its name is wrong."
      ),
      .inside(
        """
        分母为零时 报错
        输入 { 年初目标: 目标   指标值: 目标   完成值: 实际 }
        甲 10分: 分档 指标值.种类 { 下限: 得 完成值 ÷ 年初目标 × 满分, 最高 满分; 其余: 达标(完成值, 指标值) 得 满分, 否则 0分 }
        """,
        """
        分母为零时 报错
        输入 { 指标值: 目标   完成值: 实际 }
        甲 10分: 分档 指标值.种类 { 下限: 得 完成值 ÷ 指标值 × 满分, 最高 满分; 其余: 达标(完成值, 指标值) 得 满分, 否则 0分 }
        """)
    ),
    DiagnosticPage(
      "H3093", .warning,
      zh: Words(
        "没有写 %，差了一百倍",
        "比率旁边不写单位的数是倍数：3 就是 300%，范围 0 到 100 就是到 10000%。按 3% 打折的写 ÷ 3%；百分数的输入写 % 和 范围 0% 到 100%，否则填 70 的表单就是 7000%，份份满分。"
      ),
      en: Words(
        "no percent sign, off by a hundred",
        "Beside a share a plain number counts wholes: 3 is 300%, and a range from 0 to 100 goes to 10000%. Divide by 3% where that is meant, and give percentages the unit % and a range from 0% to 100%; else a form that says 70 says 7000% and has full points."
      ),
      .inside(
        """
        输入 { 研发投入: 万元, 范围 ≥ 0万元   营业收入: 万元, 范围 > 0万元 }
        公式 研发强度 = 研发投入 ÷ 营业收入
        甲 10分: 得 研发强度 ÷ 3 × 满分, 最高 满分
        """,
        """
        输入 { 研发投入: 万元, 范围 ≥ 0万元   营业收入: 万元, 范围 > 0万元 }
        公式 研发强度 = 研发投入 ÷ 营业收入
        甲 10分: 得 研发强度 ÷ 3% × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H3094", .warning,
      zh: Words(
        "不好的事写在后面，被前面的先取走",
        "分档和 时 都是先成立的一条起作用。“弄虚作假: 0分” 写在 “执行率 ≥ 95%: 满分” 后面，造了假又完成的就得满分；把它移到最前面。"),
      en: Words(
        "something bad is asked late",
        "The first that holds counts, in 分档 and among 时 clauses. Where what gets nothing stands behind what gets points, whoever did both has the points; put it first."
      ),
      .inside(
        """
        输入 { 弄虚作假: 是否   执行率: %, 范围 0% 到 100% }
        甲 10分: 分档 { 执行率 ≥ 95%: 满分; 弄虚作假: 0分; 其余: 3分 }
        """,
        """
        输入 { 弄虚作假: 是否   执行率: %, 范围 0% 到 100% }
        甲 10分: 分档 { 弄虚作假: 0分; 执行率 ≥ 95%: 满分; 其余: 3分 }
        """)
    ),
    DiagnosticPage(
      "H3095", .warning,
      zh: Words(
        "一件坏事也没有，反而得最低的分",
        "整改率、投诉办结率的除数是问题、投诉的数目，为 0 是最好的情形；这时算作 0% 或 0分，就成了最差。写 100%、满分 或 不适用。没有合同、没有任务的算作 0% 另当别论。"),
      en: Words(
        "nothing bad at all, and the least points",
        "A rate of what was mended is over the number of what was bad, and none is the best there can be; taken as 0% it is the worst. Write 100%, full points or na. None of what is good to have may well count as 0%."
      ),
      .inside(
        """
        输入 { 问题数: 个   整改数: 个 }
        公式 整改率 = 整改数 ÷ 问题数, 全为零时 0%, 分母为零时 报错
        甲 10分: 得 整改率 × 满分, 最高 满分
        """,
        """
        输入 { 问题数: 个   整改数: 个 }
        公式 整改率 = 整改数 ÷ 问题数, 全为零时 100%, 分母为零时 报错
        甲 10分: 得 整改率 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H3096", .warning,
      zh: Words(
        "这一种目标没有这一部分",
        "下限、上限、等值有数，期限有日子，区间有两端，定性、未填报什么也没有。分档问了种类，一档里却用那一种没有的，这样的行一用就是 H6019，份份待定。"),
      en: Words(
        "a part that this kind of target has not",
        "Least, greatest and single values have a number, deadlines a day, ranges two ends; words have none of them. A tier that asks for a kind and takes what it has not leaves every such row without a score."
      ),
      .inside(
        """
        分母为零时 报错
        表 绩效 { 名: 文本, 作名称; 目标: 目标; 实际: 实际; 分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 分档 目标.种类 { 期限: 得 实际 ÷ 目标 × 满分, 最高 满分; 其余: 达标(实际, 目标) 得 满分, 否则 0分 }
        """,
        """
        分母为零时 报错
        表 绩效 { 名: 文本, 作名称; 目标: 目标; 实际: 实际; 分值: 分, 作分值 }
        产出 10分, 逐行 绩效: 分档 目标.种类 { 期限: 实际.期限 不超过 目标.期限 得 满分, 否则 0分; 其余: 达标(实际, 目标) 得 满分, 否则 0分 }
        """)
    ),
  ]
}
