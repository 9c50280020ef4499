import Driver
import Foundation
import Source
import Testing

/// Whoever does what a message offers has a template without that mistake and with no other one.
@Suite("办法照做就对") struct RemedyTests {
  /// The cases that show a message, as they stand.
  static func badCases() throws -> [SourceFile] {
    let folder = packageRoot.appending(path: "Tests/Cases/check/bad")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "heng" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { SourceFile(path: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
  }

  private static let figures = """
    输入 { 率: %, 范围 0% 到 200%   率乙: %, 范围 0% 到 100%   数: 件, 范围 0件 到 99件   容差: %, 范围 0% 到 5% }
    级别 档 { 高; 中; 低 }
    """

  /// Further places where a message that has fixes can stand.
  static let further: [SourceFile] = [
    "公式 比 = 分档 率 { ≥ 90%: 100%; ≥ 60%: 80% }\n甲 10分: 得 比 × 满分",
    "公式 等: 档 = 分档 率 { ≥ 90%: 高; ≥ 60%: 中 }\n甲 10分: 分档 等 { 高: 满分; 其余: 0分 }",
    "甲 10分: 分档 率 { ≥ 90%: 满分; ≥ 60%: 满分 × 60% }", "甲 10分: 分档 { 率 ≥ 90%: 满分; 率乙 ≥ 60%: 5分; }",
    "甲 10分: 率 - 率乙 ≤ 5% 得 满分, 否则 0分", "甲 10分: 率乙 ≥ 5个百分点 得 满分, 否则 0分", "甲 10分: 5% ≥ 率 - 率乙 得 满分, 否则 0分",
    "甲 10分: 率 - 率乙 ≤ 容差 得 满分, 否则 0分", "甲 10分: 率 - 率乙 ≤ 容差 × 50% 得 满分, 否则 0分",
    "甲 10分: 率乙 ≥ 率 - 容差 得 满分, 否则 0分", "甲 10分: 率 - 率乙 在 -5% 到 5% 得 满分, 否则 0分",
    "甲 10分: 率 ≥ 1 得 满分, 否则 0分", "甲 10分: 率 ≥ 0.6 得 满分, 否则 0分", "甲 10分: 率 ≥ 60 得 满分, 否则 0分",
    "甲 10分: 率 ≥ 1.2 得 满分, 否则 0分", "甲 10分: 得 最小(率, 1) × 满分", "甲 10分: 率 - 率乙 ≥ 5 得 满分, 否则 0分",
    "甲 10分: 分档 率 { 90%-100%: 满分; 60%-90%: 6分; 其余: 0分 }", "甲 10分: 得 率乙", "甲 10分: 得 率乙 + 容差",
    "甲 10分: 得 10 × 率乙",
    "甲 10分: 得 6", "甲 10分: 得 率乙 × 满分, 最高 1", "甲 10分: 数 ≥ 5 得 满分, 否则 0分", "甲 10分: 得 满分, 每 1 数 扣 1分, 扣完为止",
    "甲 10分: 分档 率 { 90%以上: 满分; 60%以下: 0分; 其余: 5分 }", "甲 10分: 率 90%以上 得 满分, 否则 0分", "甲 10分: 得 满分, 数 3件以下时 0分",
    "甲 10分: 评定\n等次 { 9分以上: 优; 6分以上: 良; 其余: 差 }", "甲 10分: 率 不超过 100% 得 满分, 每超过 1% 扣 1分, 扣完为止",
    "甲 10分: 率 不低于 100% 得 满分, 每低于 0.5％ 扣 1分, 扣完为止", "甲 5分: 评定\n乙 5分: 得 甲 × 50%", "甲 5分: 评定\n乙 5分: 得 乙 × 50%",
    "甲 10分: 得 率 × 满分", "甲 10分: 分档 率 { ≥ 100%: 率 × 满分; 其余: 0分 }", "甲 10分: 得 满分, 每 1件 数 扣 1分",
    "甲 10分: 得 率已 × 满分, 最高 满分", "甲 10分: 得 率乙 × 满份", "甲 10分: 得 中为(率乙, 容差) × 满分", "甲 10分: 数 ≥ 5建 得 满分, 否则 0分",
    "甲 10分: 得 执行 率乙 × 满分", "甲 10分 评定", "甲 10分", "甲 10分: 分档 率 { ≥ 90% 满分; 其余: 0分 }",
    "甲 10分: 率 ≥ 90% 得满分 否则 0分", "甲 10分: 率 大于等于 90% 得 满分, 否则 0分",
    "甲 10分: 分档 率 { ≥ 90%: 满分\n≥ 60%: 6分\n其余: 0分 }",
    "甲 10分: 数 属于 3件 得 满分, 否则 0分", "甲 10分: 得 满分, 每 1件 数 1分, 扣完为止",
    "公式 误差 = 率 - 率乙\n甲 10分: 误差 ≥ 5个百分点 得 满分, 否则 0分",
    "公式 比: 率乙\n甲 10分: 得 比 × 满分", "甲 10分: 率 ≥ 1,000% 得 满分, 否则 0分", "甲 10分: 率 ≥ 90% 得 满分。否则 0分",
    "甲 10分: 得 满分, 依据 文件, 每 1件 数 扣 1分, 扣完为止", "核对 \"甲\": 率 ≥ 0%\n甲 10分: 得 率乙 × 满分",
    "甲 10分: 评定\n等次 { ≥ 9分: 优; 其余: 差 }\n否决 率 > 5% 等次 定为 差",
    "甲 10分: 评定\n等次 { ≥ 9分: 优; 其余: 差 }\n否决 率 > 5% 时 等次 定为 叉",
  ].enumerated().map { index, body in
    let text = "衡 1\n模板 例 {\n总分 10分\n\(figures)\n\(body)\n}\n"
    return SourceFile(path: "另一例 \(index)：\(body)", bytes: Array(text.utf8))
  }

  @Test("每一个可选的改法：照改以后这条没有了，也没有新的错误") func everyFixSettlesItsFinding() throws {
    var tried = 0
    for file in try Self.badCases() + seededFaults().compactMap({ try $0.planted() }) + Self.further {
      let before = findings(in: file).diagnostics
      for finding in before {
        for fix in finding.fixes {
          tried += 1
          let after = findings(in: file.applying(fix)).diagnostics
          let what = "\(file.path): \(finding.code) \(fix.title(in: .chinese))"
          // The next place with the same mistake is another finding.
          let stays = after.contains {
            $0.code == finding.code && $0.place?.range.start == finding.place?.range.start
          }
          #expect(after.count(of: finding.code) < before.count(of: finding.code) || !stays, "\(what)")
          let errors = Set(after.filter { $0.severity == .error }.map(\.code))
          let new = errors.filter { after.count(of: $0) > before.count(of: $0) }
          #expect(new.isEmpty, "\(what): \(new)")
        }
      }
    }
    #expect(tried >= 150, "\(tried)")
  }
}

extension RemedyTests {
  @Test(
    "写出整句的办法，照抄就对",
    arguments: ["H2105", "H3043"])
  func writtenRemediesSettleTheirFinding(code: String) throws {
    var tried = 0
    for file in try Self.badCases() {
      for finding in findings(in: file).diagnostics where finding.code == code {
        guard let place = finding.place, let text = quoted(finding.message.text(in: .chinese).remedy) else {
          continue
        }
        tried += 1
        let after = findings(in: file.applying(.replace(place, with: text, .choice))).diagnostics
        #expect(after.count(of: code) == 0 && !after.hasErrors, "\(file.path): \(text)")
      }
    }
    #expect(tried > 0)
  }

  /// What a remedy says to write: the words behind 写成, up to a stop.
  private func quoted(_ remedy: String) -> String? {
    guard remedy.hasPrefix("写成 ") else { return nil }
    return String(remedy.dropFirst(3).prefix { !"，；".contains($0) }).trimmingCharacters(in: ["“", "”"])
  }
}

extension [Diagnostic] {
  fileprivate func count(of code: String) -> Int { count { $0.code == code } }
}

extension SourceFile {
  /// The file with the edits of a fix made.
  func applying(_ fix: Fix) -> SourceFile { SourceFile(path: path, bytes: fix.applied(to: self)) }
}
