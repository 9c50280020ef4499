import Testing
import Values

@testable import Draft

/// Notes below a table become grades and vetoes only where every word of them is understood.
struct TableNoteTests {
  private func notes(_ text: String, known: [(name: String, type: String)] = []) -> TableNotes {
    TableNotes([text], known: known)
  }

  private func grades(_ notes: TableNotes) -> String {
    notes.grades.map { grade in
      grade.least.map { "\(grade.holds ? "≥" : ">")\($0) \(grade.name)" } ?? grade.name
    }.joined(separator: ", ")
  }

  @Test(arguments: [
    "注：合格率90%以上为优，80%-90%为良，80%以下为差。",
    "排名前20%的为优秀，排名后10%且得分低于70分的为不合格，其余为合格。",
    "按得分高低排名，前30%为优秀，60分以下为不合格，其余为合格。",
    "90分以上为优，原则上不超过30%，80-90分为良，80分以下为差。",
    "90分以上为优，60分以上为良。",
    "90分以上为优，70-80分为良，70分以下为差。",
    "大于90分为优，小于90分为差。", "60分以上为合格，80分以上为良好，其余为不合格。",
  ])
  func whatIsNotWhollyUnderstoodStaysText(_ note: String) {
    let notes = notes(note)
    #expect(notes.grades.isEmpty && notes.vetoes.isEmpty)
    #expect(notes.rest.count == 1 && note.contains(notes.rest[0]))
  }

  @Test(arguments: [
    ("90分及以上为优，75-90分为良，60-75分为合格，不满60分为不合格", "≥90 优, ≥75 良, ≥60 合格, 不合格"),
    ("得分≥90分为A级，80≤得分‹90为B级，70≤得分‹80为C级，得分＜70为D级。", "≥90 A级, ≥80 B级, ≥70 C级, D级"),
    ("总分90分及以上为A，75分及以上90分以下为B，75分以下为C", "≥90 A, ≥75 B, C"),
    ("95分以上为一等，85—95分为二等，85分以下为三等", "≥95 一等, ≥85 二等, 三等"),
    ("考核等次分为四个等次：优秀（90分以上）、良好（80-90分）、合格（60-80分）、不合格（60分以下）", "≥90 优秀, ≥80 良好, ≥60 合格, 不合格"),
    ("90分以上为优秀，80-89分为良好，60-79分为合格，59分及以下为不合格", "≥90 优秀, ≥80 良好, ≥60 合格, 不合格"),
    ("得分>90分为优，75<得分≤90为良，得分≤75分为差", ">90 优, >75 良, 差"),
    ("优：90分（含）-100分；良：80分（含）-90分；差：80分以下", "≥90 优, ≥80 良, 差"),
    ("90分以上（含）为A级，80分以上为B级，65分以上为C级，其余为D级。", "≥90 A级, ≥80 B级, ≥65 C级, D级"),
    ("950分以上为5A级，900-950分为4A级，900分以下为3A级", "≥950 5A级, ≥900 4A级, 3A级"),
    ("评价等次划分标准：\n90分（含）以上为优；\n80分（含）-90分为良；\n60分（含）-80分为中；\n60分以下为差。", "≥90 优, ≥80 良, ≥60 中, 差"),
    ("1.90分以上优秀\n2.80分以上良好\n3.其余不合格", "≥90 优秀, ≥80 良好, 不合格"),
    ("90.5分以上为优，60-90.5分为良，60分以下为差", "≥90.5 优, ≥60 良, 差"),
  ])
  func grades(_ note: String, _ expected: String) {
    let notes = notes(note)
    #expect(grades(notes) == expected)
    #expect(notes.rest.isEmpty)
  }

  @Test(arguments: [
    ("90-100分为优，80-90分为良，80分以下为差", ["90 分印在两档里，归高的一档"]),
    ("90分以上为优，80-89分为良，79分以下为差", ["89 分到 90 分之间没有印，归低的一档", "79 分到 80 分之间没有印，归低的一档"]),
    ("90（含）-100分为优，80（含）-90分为良，80分以下为差", []),
  ])
  func whatTotalsLeaveOpenIsTold(_ note: String, _ doubts: [String]) {
    #expect(notes(note).doubts == doubts)
  }

  @Test(arguments: [
    ("合格率低于50%的，评价等次定为差。", "合格率 < 50% 定为 差"),
    ("存在挪用资金的，等次直接定为差。", "存在挪用资金 定为 差"),
    ("发生重大舆情的，降低一个等次", "发生重大舆情 下调 1档"),
    ("出现虚假评价的，评价等级下调一档", "出现虚假评价 下调 1档"),
    ("存在弄虚作假行为的一律评为差", "存在弄虚作假行为 定为 差"),
    ("合格率低于60%的，评价等级不得为优", "合格率 < 60% 不高于 良"),
    ("提供虚假资料的，等级定为差", "提供虚假资料 定为 差"),
    ("有暂停执业情形的，等级不高于良", "有暂停执业情形 不高于 良"),
    ("到位率低于60%的，等次定为差", "到位率 < 60% 定为 差"),
    ("发生重大舆情的，实行一票否决，考核等次定为差。", "发生重大舆情 定为 差"),
    ("合格率低于60%的，评价等级直接定为‘差’。", "合格率 < 60% 定为 差"),
    ("存在挪用资金的，评价等级不得高于‘良’。", "存在挪用资金 不高于 良"),
  ])
  func vetoes(_ note: String, _ expected: String) {
    let notes = notes("90分以上为优，60-90分为良，60分以下为差。" + note, known: [("合格率", "%"), ("到位率", "%")])
    #expect(notes.vetoes.map { $0.condition + " " + $0.effect } == [expected])
    #expect(notes.rest.isEmpty)
  }

  @Test(arguments: [
    "合格率低于60%的，评价等级不得为良", "任一项目合格率低于60%的，等次定为差", "合格率连续两年低于60%的，等次定为差", "存在下列情形之一的，等次定为差",
    "发生重大舆情的，实行一票否决", "存在挪用资金的，等次定为不合格", "累计3次以上的，降低一个等次", "合格率低于60%或存在挪用资金的，等次定为差",
  ])
  func vetoesThatAreNotUnderstoodStayAsPrinted(_ note: String) {
    let notes = notes("90分以上为优，60-90分为良，60分以下为差；" + note, known: [("合格率", "%")])
    #expect(grades(notes) == "≥90 优, ≥60 良, 差")
    #expect(notes.vetoes.isEmpty && notes.answers.isEmpty)
    #expect(notes.rest == [note])
  }

  @Test func aGradeMayBeCalledByItsLetter() {
    let notes = notes("90分以上为A级，60-90分为B级，60分以下为C级。发生重大舆情的，等级定为C；出现虚假评价的，一律评为“C”级")
    #expect(notes.vetoes.map(\.effect) == ["定为 C级", "定为 C级"])
    #expect(notes.rest.isEmpty)
  }

  @Test(arguments: ["加分后最高不超过105分", "加分后总分不得超过105分", "总分最高不超过105分"])
  func theHighestTotal(_ note: String) {
    #expect(notes(note).highest == Rational(105))
    #expect(notes(note).rest.isEmpty)
  }
}
