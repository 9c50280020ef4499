import Enclosure
import Planning
import Program
import Runtime
import Testing
import Values

@Suite struct DebugTests {
  @Test func debug() throws {
    let text =
      "衡 1\n模板 例 {\n" + """
          总分 30分
          表 任务 { 名: 文本, 作名称; 率: %, 范围 0% 到 150%; 分值: 分, 作分值 }
          任务完成 30分, 逐行 任务: 得 率 × 满分, 最高 满分 × 120%
        """ + "\n}\n"
    for members in [#""任务":[{"名":"一","率":50,"分值":10},{"名":"二","率":100}]"#, #""任务":[]"#] {
      let form = try BoundedForm(members, text)
      print(form.bounds.rows[0].map { $0.map { short($0) } ?? "-" }, form.total)
    }
  }
}
