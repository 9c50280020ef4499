import Source
import Workbooks

extension Sheet {
  /// Why a row below the header is no data; nil where it is.
  ///
  /// A note or a line for signatures holds texts only, each with words like 注： or 填表人： before a colon. A heading
  /// is one text merged over half of the columns. A row with a name and nothing else is a form that says nothing.
  func reasonToLeaveOut(_ row: HeadRow, below head: SheetHead) -> RowLeftOut? {
    let filled = row.texts.indices.filter { !row.isBlank($0) }
    guard let first = filled.first else { return nil }
    if isSameAsHead(row, head) { return .header }
    if filled.allSatisfy({ isNoteOrSignature(row.texts[$0]) }) { return .remark }
    guard filled.count == 1, let merge = row.merges[first], merge.first.row == row.number else { return nil }
    let width = merge.last.column - merge.first.column + 1
    return width >= 2 && width * 2 > head.width ? .heading : nil
  }

  private func isSameAsHead(_ row: HeadRow, _ head: SheetHead) -> Bool {
    guard let same = namesRepeated(row.texts, of: head.names) else { return false }
    return same >= 2 || same == head.known && same == head.cells.count { !saysNothing($0.text) }
  }
}
