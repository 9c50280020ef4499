import DataFiles
import Source
import Testing
import Workbooks

private func cells(_ text: String) throws -> [[String]] {
  let (table, diagnostics) = readCSV(sourceFile(text))
  #expect(diagnostics.isEmpty)
  let found = try #require(table)
  return [found.header.map(\.text)] + found.rows.map { $0.cells.map(\.text) }
}

@Suite struct CSVReadingTests {
  @Test(arguments: [
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
    ("\n\na,b\n\n1,2\n  \n,\n\"\",\n", [["a", "b"], ["1", "2"]]),
    ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1,5\t2;", [["a", "b"], ["1,5", "2;"]]),
    ("\"a;b\"\tc\n1\t2", [["a;b", "c"], ["1", "2"]]),
    ("\"a\"\"；，\",b\n1,2", [["a\"；，", "b"], ["1", "2"]]),
    ("5\"\",b;c\n1,2", [["5\"\"", "b;c"], ["1", "2"]]),
    ("单位\n甲\n乙", [["单位"], ["甲"], ["乙"]]),
    ("a,b\n\"x\r\ny\n\",\"say \"\"hi\"\"\"", [["a", "b"], ["x\r\ny\n", "say \"hi\""]]),
    (" a ,\u{3000}b\u{3000} \n\t1 , \" 2 \" \n", [["a", "b"], ["1", " 2 "]]),
    ("a,b\n5\" 屏,x", [["a", "b"], ["5\" 屏", "x"]]),
    ("a,b\n,2\n1,\n", [["a", "b"], ["", "2"], ["1", ""]]),
    ("a,b\n预，算,1.50", [["a", "b"], ["预，算", "1.50"]]),
  ])
  func goodTablesAreRead(text: String, expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test func rowsAreCountedAsRecordsAsLinesAndAsInExcel() throws {
    let file = sourceFile("a,b\n\n\"x\ny\",1\n,\n2\n3,4\n")
    let (table, diagnostics) = readCSV(file)
    let rows = try #require(table).rows
    #expect(rows.map(\.number) == [1, 3])
    #expect(rows.map(\.excelRow) == [3, 6])
    #expect(rows.map(\.line) == [3, 7])
    #expect(rows.map { file.text($0.range) } == ["\"x\ny\",1", "3,4"])
    #expect(diagnostics.map(\.code) == ["H5061"])
  }

  @Test func cellRangesLeaveOutTheSpaces() throws {
    let file = sourceFile("a,b\n  1.50 , \"x\" \n")
    let row = try #require(readCSV(file).table?.rows.first)
    #expect(row.cells.map { file.text($0.range) } == ["1.50", "\"x\""])
    #expect(row.cells.map(\.isQuoted) == [false, true])
  }

  @Test func columnsAreNamedAsInExcel() {
    let names = [1, 2, 26, 27, 52, 53, 702, 703, 16384].map(columnLetters)
    #expect(names == ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"])
    #expect(!columnLetters(Int.max).isEmpty)
  }
}
