import Audit
import Source

/// The fixed words of audit reports in one language.
struct AuditWords {
  private let isChinese: Bool

  init(_ language: Language) { isChinese = language == .chinese }

  var form: String { isChinese ? "表单" : "Form" }
  var line: String { isChinese ? "项目" : "Line" }
  var linesTitle: String { isChinese ? "逐项" : "Line by line" }
  var points: String { isChinese ? "分值" : "Points" }
  var claimed: String { isChinese ? "自报" : "claimed" }
  var computed: String { isChinese ? "重算" : "computed" }
  var difference: String { isChinese ? "相差" : "difference" }
  var noDifference: String { isChinese ? "相同" : "the same" }
  var total: String { isChinese ? "总分" : "Total" }
  var grade: String { isChinese ? "等次" : "Grade" }
  var claimedGrade: String { isChinese ? "自报等次" : "Claimed grade" }
  var check: String { isChinese ? "核对" : "Check" }
  var verdict: String { isChinese ? "结论" : "Verdict" }
  var findings: String { isChinese ? "发现" : "Findings" }
  var nothing: String { isChinese ? "没有" : "none" }
  var dataFindings: String { isChinese ? "发现的问题" : "Findings" }
  var none: String { "—" }
  var working: String { isChinese ? "算法" : "computed" }
  var why: String { isChinese ? "原因" : "why" }
  var remedy: String { isChinese ? "办法" : "help" }
  var place: String { isChinese ? "位置" : "place" }

  func morePlaces(_ count: Int) -> String { isChinese ? "；另 \(count) 处" : "; \(count) more" }

  func ofThisKind(_ count: Int) -> String { isChinese ? "；同类的共 \(count) 处" : "; \(count) of this kind" }

  func checked(_ count: Int) -> String { isChinese ? "核对 \(count) 处" : "\(count) lines" }

  func variant(_ text: String) -> String {
    isChinese ? "可能：\(text)，就得出自报的数" : "perhaps: \(text) gives the claimed figure"
  }

  func weight(_ weight: AuditWeight) -> String {
    switch weight {
    case .contradiction: isChinese ? "错误" : "error"
    case .warning: isChinese ? "警告" : "warning"
    case .note: isChinese ? "提示" : "note"
    case .unchecked: isChinese ? "未核" : "unchecked"
    }
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .agrees: isChinese ? "一致" : "agrees"
    case .withinRounding: isChinese ? "取整之差" : "within rounding"
    case .differs: isChinese ? "不同" : "differs"
    case .follows: isChinese ? "随之不同" : "follows"
    case .judged: isChinese ? "人评" : "judged"
    case .notClaimed: isChinese ? "未自报" : "not claimed"
    case .cannotCheck: isChinese ? "不能核对" : "cannot be checked"
    }
  }
}
