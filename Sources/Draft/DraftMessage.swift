import Source

/// Why nothing can be drafted (H5301).
package enum DraftMessage: DiagnosticMessage {
  /// No header of an indicator table is found.
  case noTable

  package var code: String {
    switch self {
    case .noTable: "H5301"
    }
  }

  package var severity: Severity { .error }

  package var chinese: MessageText {
    MessageText(
      "没有找到指标表", why: "前 30 行里没有一行同时有指标名称（一级指标、三级指标、指标 …）和计分办法（评分标准、计分办法 …）两样表头",
      remedy: "给计分办法一栏写上表头“评分标准”，指标一栏写上“三级指标”，再试")
  }

  package var english: MessageText {
    MessageText(
      "no table of indicators is found",
      why:
        "in the first 30 rows none has heads for indicators (三级指标, 指标 …) and for how they are scored (评分标准, 计分办法 …)",
      remedy: "head the column of scoring rules 评分标准 and that of indicators 三级指标, and try again")
  }
}
