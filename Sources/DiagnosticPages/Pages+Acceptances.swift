import Source

extension DiagnosticPage {
  /// Pages of comments that accept findings (H29xx).
  static let acceptances: [DiagnosticPage] = [
    DiagnosticPage(
      "H2901", .warning,
      zh: Words(
        "不能用注释接受",
        "能用 “// 接受 编号: 理由” 接受的，只有检查模板时的警告和提示。错误要改正；数据里的发现要在数据里更正。"),
      en: Words(
        "cannot be accepted",
        "What a comment accepts is a warning or note on a template. Errors are corrected; findings on data are corrected in the data."
      ),
      .inside(
        """
        // 接受 H2074: 历年如此
        甲 10分: 评定
        """,
        """
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2902", .warning,
      zh: Words(
        "接受了没有的编号",
        "接受的是一条写明编号的发现。编号写错，注释就不起作用。"),
      en: Words(
        "accepting an unknown code",
        "A comment accepts a finding by its code. With a wrong code it has no effect."),
      .inside(
        """
        输入 { 填表人数: 人 } // 接受 H2979: 只供核对
        甲 10分: 评定
        核对 有人: 有 填表人数
        """,
        """
        输入 { 填表人数: 人 } // 接受 H2079: 只供留存
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2903", .warning,
      zh: Words(
        "接受没有写理由",
        "没有理由的接受，以后没有人知道还成不成立，所以不起作用。"),
      en: Words(
        "accepting without a reason",
        "Without a reason nobody can tell later whether it still holds, so it has no effect."),
      .inside(
        """
        // 接受 H2079
        甲 10分: 评定
        """,
        """
        // 接受 H2079: 填表人数只供留存
        输入 { 填表人数: 人 }
        甲 10分: 评定
        """)
    ),
    DiagnosticPage(
      "H2904", .warning,
      zh: Words(
        "接受的发现已经没有了",
        "留着的注释会盖住以后出现的同一种问题，所以不再成立时要删去。"),
      en: Words(
        "accepting what is not there any more",
        "A comment left behind would cover the same mistake made later, so it is removed when it no longer applies."
      ),
      .inside(
        """
        // 接受 H2085: 加分由市里核定
        甲 10分: 评定
        """,
        """
        甲 10分: 评定
        """)
    ),
  ]
}
