extension DiagnosticPage {
  /// Pages of rules (H2049–H2067).
  static let rules: [DiagnosticPage] = [
    DiagnosticPage(
      "H2049",
      zh: Words(
        "其余不在最后",
        "先成立的一档起作用，其余 后面的各档永远用不到。"),
      en: Words(
        "`其余` is not last",
        "The first tier that holds applies, and nothing behind `rest` ever does."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          其余: 0分;
          ≥ 60%: 满分
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
      "H2050",
      zh: Words(
        "没有说比较什么",
        "分档 后面写了量，各档才能只写界限；没有写量的，每档要写完整的条件。"),
      en: Words(
        "a bound of nothing",
        "Tiers may hold bare bounds where the measure stands behind `tiers`; otherwise each holds a full condition."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 {
          ≥ 60%: 满分;
          率 < 60%: 0分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          ≥ 60%: 满分;
          < 60%: 0分
        }
        """)
    ),
    DiagnosticPage(
      "H2051",
      zh: Words(
        "大括号里没有内容",
        "没有规定就无从计分。"),
      en: Words(
        "empty block",
        "Where nothing is laid down nothing can be scored."),
      .inside(
        """
        甲 10分: 要点 均分 { }
        """,
        """
        甲 10分: 要点 均分 { "有制度"; "有执行" }
        """)
    ),
    DiagnosticPage(
      "H2052",
      zh: Words(
        "否则前面没有条件",
        "否则 属于同一句里的 “条件 得 …”。"),
      en: Words(
        "else without a condition",
        "Else belongs to `condition gets …` in the same sentence."),
      .inside(
        """
        输入 { 公开: 是否 }
        甲 10分: 得 满分, 否则 0分
        核对 公开: 公开
        """,
        """
        输入 { 公开: 是否 }
        甲 10分: 公开 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2053",
      zh: Words(
        "得分没有写成分",
        "得分要有单位；比率要说明是谁的百分之几，一般是 率 × 满分。"),
      en: Words(
        "a ratio is no score",
        "A score has a unit; a ratio says of what it is, as in rate × full."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率
        """,
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 最高 满分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2054",
      zh: Words(
        "得分的单位不是分",
        "规则的结果是得分。金额、人数要先除成比率，再乘 满分。"),
      en: Words(
        "a score in another unit",
        "A rule gives points. Amounts and counts are divided to a ratio first and multiplied with full."),
      .inside(
        """
        输入 { 支出: 万元, 范围 ≥ 0万元; 预算: 万元, 范围 > 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 支出, 最高 满分
        """,
        """
        输入 { 支出: 万元, 范围 ≥ 0万元; 预算: 万元, 范围 > 0万元 }
        甲 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
        """)
    ),
    DiagnosticPage(
      "H2055",
      zh: Words(
        "没有说数什么",
        "“每 1次 扣 1分” 要说明数的是哪一个量。"),
      en: Words(
        "nothing to count",
        "`each 1次 deduct 1pts` says which measure is counted."),
      .inside(
        """
        输入 { 投诉: 次, 范围 ≥ 0次 }
        甲 10分: 得 满分, 每 1次 扣 1分, 扣完为止
        核对 投诉不多: 投诉 ≤ 100次
        """,
        """
        输入 { 投诉: 次, 范围 ≥ 0次 }
        甲 10分: 得 满分, 每 1次 投诉 扣 1分, 扣完为止
        核对 投诉不多: 投诉 ≤ 100次
        """)
    ),
    DiagnosticPage(
      "H2056",
      zh: Words(
        "每超过之后又写了量",
        "超过多少是从本句的界限算起的，不能再写量。另有所指的用 “每 … 量 扣 …”。"),
      en: Words(
        "a measure behind each-over",
        "How much is exceeded counts from the bound of the sentence, so no measure follows. For another one write `each … measure deduct …`."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          > 100%: 满分, 每超过 1个百分点 率 扣 1分, 扣完为止;
          其余: 满分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          > 100%: 满分, 每超过 1个百分点 扣 1分, 扣完为止;
          其余: 满分
        }
        """)
    ),
    DiagnosticPage(
      "H2057",
      zh: Words(
        "没有可以算起的界限",
        "每超过、每低于 从本句或本档的单一界限算起，如 “不超过 100% 得 满分”。"),
      en: Words(
        "nothing to count from",
        "each-over and each-under count from the one bound of the sentence or tier, as in `not-over 100% gets full`."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 得 率 × 满分, 每超过 1个百分点 扣 1分, 最高 满分, 扣完为止
        """,
        """
        输入 { 率: % }
        甲 10分: 率 不超过 100% 得 满分, 每超过 1个百分点 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2058",
      zh: Words(
        "步长的百分比有两种读法",
        "112.5% 比 100% 超过 12.5 个百分点，也可以说超过界限的 12.5%。界限不是 100% 时，两种读法扣的分不同，所以要写明。"),
      en: Words(
        "a step in percent can be read two ways",
        "112.5% exceeds 100% by 12.5 percentage points, or by 12.5% of the bound. Where the bound is not 100% the two deduct differently, so say which."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          > 100%: 满分, 每超过 1% 扣 1分, 扣完为止;
          其余: 满分
        }
        """,
        """
        输入 { 率: % }
        甲 10分: 分档 率 {
          > 100%: 满分, 每超过 1个百分点 扣 1分, 扣完为止;
          其余: 满分
        }
        """)
    ),
    DiagnosticPage(
      "H2059",
      zh: Words(
        "步长不大于零",
        "零或负的步长没有步数可数。"),
      en: Words(
        "step not above zero",
        "Steps of nothing cannot be counted."),
      .inside(
        """
        输入 { 次数: 次 }
        甲 10分: 得 满分, 每 0次 次数 扣 1分, 扣完为止
        """,
        """
        输入 { 次数: 次, 范围 ≥ 0次 }
        甲 10分: 得 满分, 每 1次 次数 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H2060",
      zh: Words(
        "日期不按天或月数",
        "两个日期相差的是天数或整月数。"),
      en: Words(
        "dates counted otherwise",
        "Dates differ by days or by whole months."),
      .inside(
        """
        输入 { 完成日: 日期 }
        甲 10分: 分档 完成日 {
          > 2020年10月30日: 满分, 每超过 1次 扣 1分, 扣完为止;
          其余: 满分
        }
        """,
        """
        输入 { 完成日: 日期 }
        甲 10分: 分档 完成日 {
          > 2020年10月30日: 满分, 每超过 1天 扣 1分, 扣完为止;
          其余: 满分
        }
        """)
    ),
    DiagnosticPage(
      "H2061",
      zh: Words(
        "条件不成立时没有规定",
        "条件把情形分成几部分，每部分都要有规定，否则不成立的表单得不出分。"),
      en: Words(
        "the other side is not settled",
        "A condition parts the cases, and each part needs a rule; otherwise the form that does not meet it has no score."
      ),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 率 ≥ 60% 得 满分
        """,
        """
        输入 { 率: % }
        甲 10分: 率 ≥ 60% 得 满分, 否则 0分
        """)
    ),
    DiagnosticPage(
      "H2062",
      zh: Words(
        "评定的依据不是级别",
        "评定 后面的大括号按级别规定打分的范围，所以前面要是一个级别类型的输入。"),
      en: Words(
        "judged without levels",
        "The braces behind judged bound the score by level, so an input of levels stands before them."),
      .inside(
        """
        输入 { 率: % }
        甲 10分: 评定 率 { 好: 满分 }
        """,
        """
        级别 程度 { 好; 差 }
        输入 { 结果: 程度 }
        甲 10分: 评定 结果 { 好: ≥ 80%; 差: < 80% }
        """)
    ),
    DiagnosticPage(
      "H2063",
      zh: Words(
        "漏了级别",
        "每一级都要有规定，否则填了这一级的表单得不出分。"),
      en: Words(
        "level left out",
        "Every level needs a rule; otherwise the form that names it has no score."),
      .inside(
        """
        级别 程度 { 好; 中; 差 }
        输入 { 结果: 程度 }
        甲 10分: 分档 结果 { 好: 满分; 中: 5分 }
        """,
        """
        级别 程度 { 好; 中; 差 }
        输入 { 结果: 程度 }
        甲 10分: 分档 结果 { 好: 满分; 中: 5分; 差: 0分 }
        """)
    ),
    DiagnosticPage(
      "H2064",
      zh: Words(
        "要点写了两次",
        "同一要点不能给两次分；数据里也只能回答一次。"),
      en: Words(
        "a line twice",
        "One line does not give points twice, and is answered once in the data."),
      .inside(
        """
        甲 10分: 要点 均分 { "有制度"; "有制度" }
        """,
        """
        甲 10分: 要点 均分 { "有制度"; "有执行" }
        """)
    ),
    DiagnosticPage(
      "H2065",
      zh: Words(
        "要点没有分值",
        "这种要点每条有自己的分，合计等于指标的分值。平均分配的写 要点 均分。"),
      en: Words(
        "line without points",
        "In this list every line has points that add up to those of the indicator. For equal shares write checklist equally."
      ),
      .inside(
        """
        甲 10分: 要点 { "有制度": 10分; "有执行" }
        """,
        """
        甲 10分: 要点 { "有制度": 5分; "有执行": 5分 }
        """)
    ),
    DiagnosticPage(
      "H2066",
      zh: Words(
        "要点不该有分值",
        "均分、全有、每缺 的分由分值统一算出，再写就有两个答案。"),
      en: Words(
        "points where lines share equally",
        "Equally, all-or-none and each-missing take their points from the indicator; with others there would be two answers."
      ),
      .inside(
        """
        甲 10分: 要点 均分 { "有制度": 5分; "有执行" }
        """,
        """
        甲 10分: 要点 均分 { "有制度"; "有执行" }
        """)
    ),
    DiagnosticPage(
      "H2067",
      zh: Words(
        "规定用错了地方",
        "不适用时 要说分值去哪里（满分、0分、组内折算、全表折算），缺失时、分母为零时 要说按什么值算或待定。否决和核对里没有分，不能写值。"),
      en: Words(
        "misplaced policy",
        "if-na says where the points go; if-missing and if-zero say which value is taken or that the score is pending. Vetoes and checks have no points, so no value."
      ),
      .inside(
        """
        缺失时 组内折算
        甲 10分: 评定
        """,
        """
        不适用时 组内折算
        甲 10分: 评定
        """)
    ),
  ]
}
