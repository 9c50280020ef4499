import Audit
import Source
import Testing

/// Sums of which a part may not apply, is not rounded itself, or has rows with claims of their own.
@Suite("合计里有未定的、不适用的、均分的") struct OpenMemberTests {
  private static let respread = """
    总分 20分
    输入 { 采购额: 万元   完成率: %, 范围 0% 到 100% }
    指标 业务 20分 {
      不适用时 组内折算
      采购 10分: 评定, 采购额 = 0万元 时 不适用
      合同 10分: 得 完成率 × 满分
    }
    """

  @Test("还可能不适用的一项，没有自报，合计就核对不了", arguments: ["10", "13"])
  func mayLeaveItsGroup(claim: String) throws {
    let audit = try audited(
      Self.respread,
      #"{"输入":{"完成率":50},"指标":{"采购":8},"自报":{"合同":5,"业务":\#(claim),"总分":\#(claim)}}"#)
    #expect(audit.verdict("业务") == .cannotCheck && !audit.marks.contains { $0.hasSuffix("!") })
  }

  @Test("怎样都得不出的，还是错") func mayNotBeAnything() throws {
    let audit = try audited(
      Self.respread, #"{"输入":{"完成率":50},"指标":{"采购":8},"自报":{"合同":5,"业务":14,"总分":14}}"#)
    #expect(audit.marks.contains("H7014!"))
  }

  @Test("自报了的一项，就是适用的") func claimedPartsApply() throws {
    let audit = try audited(
      Self.respread,
      #"{"输入":{"完成率":50},"指标":{"采购":8},"自报":{"采购":8,"合同":5,"业务":10,"总分":10}}"#)
    #expect(audit.marks.contains { $0.hasSuffix("!") })
  }

  @Test("下面的一项还可能把分值让给全表") func mayLeaveTheForm() throws {
    let audit = try audited(
      """
      总分 40分
      输入 { 采购额: 万元   完成率: %, 范围 0% 到 100% }
      指标 一 20分 {
        采购 10分, 不适用时 全表折算: 评定, 采购额 = 0万元 时 不适用
        合同 10分: 得 完成率 × 满分
      }
      指标 二 20分 { 丙 20分: 评定 }
      """,
      #"{"输入":{"完成率":50},"指标":{"采购":8,"丙":20},"自报":{"合同":5,"一":5,"二":20,"丙":20,"总分":33.33}}"#)
    #expect(!audit.marks.contains { $0.hasSuffix("!") }, "\(audit.marks)")
  }

  @Test("不适用的不列在加数里") func whatDoesNotApplyIsNoAddend() throws {
    let audit = try audited(
      """
      总分 20分
      输入 { 社区数: 个, 整数   率: %, 范围 0% 到 100% }
      指标 实地 20分 {
        不适用时 组内折算
        社区 10分: 评定, 社区数 = 0个 时 不适用
        商超 10分: 得 率 × 满分
      }
      """, #"{"输入":{"社区数":0,"率":66.6},"自报":{"实地":18,"总分":18}}"#)
    let text = audit.findings.map { $0.diagnostic.message.text(in: .chinese).headline }
    #expect(
      text.contains { $0.contains("13.32 分（商超 6.66）") } && !text.contains { $0.contains("社区") }, "\(text)")
  }

  private static let shared = """
    总分 25分
    级别 类别 { 甲; 乙 }
    表 图斑 { 名: 文本, 作名称   类: 类别   完成: 是否   自评: 分, 可缺, 作自报 }
    甲 5分, 逐行 图斑 当 类 = 甲 均分: 完成 得 满分, 否则 0分
    乙 5分, 逐行 图斑 当 类 = 乙 均分: 完成 得 满分, 否则 0分
    其他 15分: 评定
    """

  private func rows(claims: Bool) -> String {
    ["甲", "乙"].flatMap { kind in
      (0..<3).map { number in
        let claim = claims ? #","自评":\#(number == 0 ? "1.67" : "0")"# : ""
        return #"{"名":"\#(kind)\#(number)","类":"\#(kind)","完成":\#(number == 0)\#(claim)}"#
      }
    }.joined(separator: ",")
  }

  @Test("均分的指标没有自报，按取整以后的得分加", arguments: [true, false])
  func sharesAreRoundedBeforeTheyAreAdded(claims: Bool) throws {
    func audit(_ total: String) throws -> FormAudit {
      try audited(
        Self.shared,
        #"{"图斑":[\#(rows(claims: claims))],"指标":{"其他":15},"自报":{"其他":15,"总分":\#(total)}}"#)
    }
    #expect(try audit("18.34").marks == [])
    #expect(try audit("18.30").marks.contains { $0.hasSuffix("!") })
  }

  @Test("不知道有几行的，各行的得分不定，自报不算错") func rowsOfUnknownNumber() throws {
    let audit = try audited(
      Self.shared,
      #"""
      {"图斑":[{"名":"a","类":"甲","完成":true,"自评":1.67},{"名":"b","类":"甲","完成":false},{"名":"c","完成":false},
      {"名":"d","类":"乙","完成":true}],"指标":{"其他":15},"自报":{"甲":1.67,"乙":5}}
      """#)
    #expect(!audit.marks.contains { $0.hasPrefix("H70") && $0.hasSuffix("!") }, "\(audit.marks)")
  }

  /// A row that does not apply leaves its points to the others, also where these are still open.
  @Test("不适用的一行，分值归其余各行", arguments: ["均分", ""])
  func aRowThatDoesNotApply(share: String) throws {
    let audit = try audited(
      """
      总分 100分
      表 机构 { 名: 文本, 作名称   有: 是否   达标: 是否\(share.isEmpty ? "   分值: 分, 作分值" : "") }
      其他 80分: 评定
      护理 20分, 逐行 机构 \(share): 达标 得 满分, 否则 0分, 非 有 时 不适用, 不适用时 组内折算
      """,
      #"""
      {"指标":{"其他":80},"机构":[{"名":"一","有":true\#(share.isEmpty ? #","分值":12"# : "")},
      {"名":"二","有":false,"达标":false\#(share.isEmpty ? #","分值":8"# : "")}],"自报":{"总分":100}}
      """#)
    #expect(!audit.marks.contains { $0.hasSuffix("!") }, "\(audit.marks)")
    #expect(audit.verdict("护理") == .cannotCheck)
  }
}
