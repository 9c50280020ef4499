import Source

/// The cells of a CSV file as they stand, whatever they are: no header is looked for, and rows may have any length.
package func readGrid(_ file: SourceFile) -> [[String]] {
  let start = startAfterMark(file.bytes)
  let separator = findSeparators(in: file, from: start).separator ?? UInt8(ascii: ",")
  var scanner = CSVScanner(bytes: file.bytes, from: start, separator: separator)
  var rows: [[String]] = []
  while let record = scanner.nextRecord() { rows.append(record.cells.map(\.text)) }
  return rows
}
