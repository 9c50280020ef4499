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
  ]
}
