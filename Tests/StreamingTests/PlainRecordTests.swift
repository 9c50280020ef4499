import DataFiles
import Foundation
import Planning
import Program
import Reports
import Runtime
import Source
import TestSupport
import Testing

@testable import Streaming

/// Records that are written plainly stay in columns, which makes files of many forms fast and shows nowhere else: no
/// form is read and evaluated by itself but those of which something is to be told.
struct PlainRecordTests {
  private static let rules = """
    衡 1
    模板 例 {
      总分 20分
      标识 名称
      缺失时 待定
      级别 类别 { 甲类; 乙类 }
      输入 { 名称: 文本   部门: 文本   类: 类别   预算: 万元, 范围 > 0万元   支出: 万元   有效: 是否   完成: 日期 }
      执行 10分: 得 支出 ÷ 预算 × 满分, 最高 满分
      其他 10分: 有效 且 类 = 甲类 且 完成 不超过 2024年12月31日 得 满分, 否则 0分

    """
  private static let alone = rules + "}\n"
  private static let together =
    rules + "  另列 名次 = 名次(全体 同 部门: 总得分)\n  汇总 平均分 按 部门 = 平均(全体: 总得分)\n}\n"

  /// Names as they are common: of units, and codes.
  private static let names = (0..<400).flatMap { number in
    [
      "S\(20_000 + number)", "2024-XM-\(100 + number)", "城关镇第\(number)小学", "财政局\(number)科",
      "\(370_000 + number)",
    ]
  }

  private struct NoTable: Error {}

  /// How often forms were read by themselves.
  private final class Calls {
    var whole = 0
    var parts = 0
  }

  private struct CountedReader: FormLaneReader {
    var reader: FormBlockReader
    let calls: Calls

    var tellsAll: Bool {
      get { reader.tellsAll }
      set { reader.tellsAll = newValue }
    }
    mutating func find(_ chunk: TextChunk) -> ChunkBase { reader.find(chunk) }
    mutating func next(from first: Int, _ base: ChunkBase) -> FormLanes? { reader.next(from: first, base) }
    mutating func takeFindings(_ base: ChunkBase) -> ChunkFindings { reader.takeFindings(base) }
    mutating func form(_ lane: Int, of lanes: FormLanes) -> Form? {
      calls.whole += 1
      return reader.form(lane, of: lanes)
    }
    mutating func form(_ lane: Int, of lanes: FormLanes, _ wanted: WantedCells) -> Form? {
      calls.parts += 1
      return reader.form(lane, of: lanes, wanted)
    }
    func names(of lanes: FormLanes) -> FormNames { reader.names(of: lanes) }
  }

  /// A file whose every record is plain; at some of them the amount spent is far from the budget.
  private func pass(
    _ text: String, far: Set<Int> = [], _ pass: (FormWork, Plan) throws -> StreamPass
  ) throws -> (scores: ChunkScores, counts: ChunkBase, calls: Calls) {
    let header = "名称,部门,类,预算,支出,有效,完成\n"
    let records = Self.names.enumerated().map { index, name in
      let spent = far.contains(index) ? "10" : "\(20_000 + index).5"
      return "\(name),\(index % 3)局,\(index % 2 == 0 ? "甲" : "乙")类,50000,\(spent),是,2024-10-31\n"
    }.joined()
    let template = try checkedTemplate(text)
    let table = try StreamedTable(template, Array((header + records).utf8))
    defer { table.remove() }
    let parts = try #require(StreamTask.scores(.csv).parts(template, .chinese))
    let work = FormWork(.scores(.csv), parts, template)
    let plan = try #require(work.evaluator.plan)
    let opened = try #require(OpenedData(table.path, template))
    defer { opened.file.content.close() }
    let source = try #require(opened.forms(plan, template, readsClaims: false))
    guard case .table(let forms) = source else { throw NoTable() }
    let calls = Calls()
    var scorer = BlockScorer(
      try pass(work, plan), CountedReader(reader: FormBlockReader(forms), calls: calls))
    let margin = [UInt8](repeating: 0, count: TextChunk.margin)
    let bytes = margin + Array(records.utf8)
    let counts = scorer.find(TextChunk(bytes + margin, end: bytes.count, at: source.start))
    return (scorer.score(source.base, tells: Telling(cells: true, forms: true)), counts, calls)
  }

  @Test func plainRecordsAreScoredInColumns() throws {
    let (scores, _, calls) = try pass(Self.alone) { .scoring($0, BlockWork($0, $1, .chinese)) }
    #expect(scores.forms == Self.names.count && scores.told.isEmpty)
    #expect(calls.whole == 0 && calls.parts == 0)
  }

  /// What is asked of two figures needs these alone.
  @Test func doubtedFiguresAreReadAlone() throws {
    let far: Set<Int> = [3, 700, 1500]
    let (scores, _, calls) = try pass(Self.alone, far: far) { .scoring($0, BlockWork($0, $1, .chinese)) }
    #expect(Set(scores.told.map(\.form)) == far)
    #expect(scores.told.allSatisfy { $0.findings.map(\.diagnostic.code) == ["H6045"] })
    #expect(calls.whole == 0 && calls.parts == far.count)
  }

  /// Where all forms are asked, the second pass needs no file.
  @Test func chunksAreKeptForTheSecondPass() throws {
    let far: Set<Int> = [3, 700, 1500]
    let (scores, counts, calls) = try pass(Self.together, far: far) { work, plan in
      var gathering = CohortGathering(plan, work.evaluator)
      let kept = BlockWork(work, plan, .chinese)?.nodes.flatMap { gathering.nodesToKeep(asking: $0) }
      return .asking(gathering.asker(round: 0, keeping: kept), BlockDoubts(work.evaluator, plan))
    }
    #expect(calls.whole == 0 && calls.parts == far.count)
    #expect(scores.findings.isPlain && scores.kept.count == scores.names.count)
    let kept = KeptChunk(scores, counts)
    let chunk = try #require(kept)
    #expect(
      Set(chunk.blocks.flatMap { $0.forms.told }.flatMap { $0.findings.map(\.form) }).count == far.count)
  }
}
