import Source
import Values
import Workbooks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// For development only: prints every cell of a workbook as the reader understands it, one a line, or why the file
// is refused. `compare.py` holds it against files of expected cells.

func readFile(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}

func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\" + String(scalar)
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default:
      if scalar.value < 0x20 {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result += String(scalar)
      }
    }
  }
  return result + "\""
}

func dateText(_ content: CellContent) -> [String] {
  switch content {
  case .date(let date, let precision, let hidden):
    var members = ["\"kind\":\"date\"", "\"date\":\"\(date.isoText)\""]
    if precision != .day { members.append("\"precision\":\"\(precision)\"") }
    if let hidden { members.append("\"hiddenTime\":\"\(hidden.text)\"") }
    return members
  case .dateTime(let date, let time):
    return ["\"kind\":\"dateTime\"", "\"date\":\"\(date.isoText)\"", "\"time\":\"\(time.text)\""]
  default: return []
  }
}

func members(of cell: SheetCell) -> [String] {
  var result: [String] = []
  switch cell.content {
  case .text(let text): result = ["\"kind\":\"text\"", "\"text\":\(quoted(text))"]
  case .number(let number, let signs):
    result = ["\"kind\":\"number\"", "\"decimal\":\"\(number.decimalText)\""]
    if signs > 0 { result.append("\"percent\":\"\(number.scaled(byPowerOfTen: 2 * signs).decimalText)\"") }
    if number.hasLostDigits { result.append("\"damaged\":true") }
    if let spoken = cell.format.spoken(number) { result.append("\"spoken\":\(quoted(spoken))") }
  case .date, .dateTime: result = dateText(cell.content)
  case .time(let time): result = ["\"kind\":\"time\"", "\"time\":\"\(time.text)\""]
  case .duration(let hours): result = ["\"kind\":\"duration\"", "\"hours\":\"\(hours.decimalText)\""]
  case .boolean(let value): result = ["\"kind\":\"boolean\"", "\"value\":\(value)"]
  case .error(let error): result = ["\"kind\":\"error\"", "\"error\":\(quoted(error))"]
  case .uncalculated: result = ["\"kind\":\"uncalculated\""]
  case .noDate(let number): result = ["\"kind\":\"noDate\"", "\"decimal\":\"\(number.decimalText)\""]
  case .noNumber(let text): result = ["\"kind\":\"noNumber\"", "\"text\":\(quoted(text))"]
  }
  if let shown = cell.shownText { result.append("\"shows\":\(quoted(shown))") }
  if cell.hasFormula { result.append("\"formula\":true") }
  if cell.marks.contains(.raised) { result.append("\"raised\":true") }
  if cell.marks.contains(.struck) { result.append("\"struck\":true") }
  return result
}

func printSheet(_ sheet: Sheet) {
  let state = "\(sheet.visibility)"
  let merges = sheet.merges.map { quoted($0.text) }.joined(separator: ",")
  let rows = (0..<sheet.rowCount).filter { sheet.isHiddenRow(at: $0) }.map { "\(sheet.rowNumber(at: $0))" }
    .joined(separator: ",")
  let columns = sheet.hiddenColumns.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",")
  let filter = sheet.filter.map { quoted($0.text) } ?? "null"
  print(
    "{\"sheet\":\(quoted(sheet.name)),\"state\":\"\(state)\",\"merges\":[\(merges)],\"hiddenRows\":[\(rows)],"
      + "\"hiddenColumns\":[\(columns)],\"filter\":\(filter)}")
  for index in 0..<sheet.rowCount {
    for stored in sheet.cells(ofRowAt: index) {
      let cell = sheet.cell(stored, inRow: sheet.rowNumber(at: index))
      let text = (["\"cell\":\"\(cell.reference.text)\""] + members(of: cell)).joined(separator: ",")
      print("{\(text)}")
    }
  }
}

func run(_ path: String, printsCells: Bool) -> Int32 {
  do throws(WorkbookFault) {
    let book = try openWorkbook(readFile(path), named: path)
    if book.asksForCalculation { print("{\"asksForCalculation\":true}") }
    for entry in book.sheets {
      if !entry.hasCells {
        print("{\"noCells\":\(quoted(entry.name))}")
        continue
      }
      let sheet = try book.readSheet(entry)
      if printsCells { printSheet(sheet) } else { print("\(sheet.name): \(sheet.rowCount)") }
    }
    return 0
  } catch {
    let text = error.message.chinese
    print(
      "{\"refused\":\(quoted(error.message.code + " " + text.headline)),\"why\":\(quoted(text.why)),\"remedy\":\(quoted(text.remedy))}"
    )
    return 1
  }
}

let arguments = CommandLine.arguments.dropFirst()
exit(run(arguments.last ?? "", printsCells: !arguments.contains("--count")))
