import Source
import Testing
import Workbooks

@Suite("Workbooks that are refused")
struct RefusalTests {
  private let book = BookMaker(rows: "<row r=\"1\"><c r=\"A1\"><v>30</v></c></row>")
  private let sheet = "xl/worksheets/sheet1.xml"

  private func book(_ change: @escaping (inout [ZipMaker.Entry]) -> Void) -> BookMaker {
    var copy = book
    copy.change = change
    return copy
  }

  /// A compound file whose directory has these names.
  private func compound(_ names: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508)
    for name in ["Root Entry"] + names {
      var entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      entry += [UInt8](repeating: 0, count: 64 - entry.count)
      entry += [UInt8(name.utf16.count * 2 + 2), 0] + [UInt8](repeating: 0, count: 62)
      bytes += entry
    }
    return bytes
  }

  @Test("files of other kinds, by their contents")
  func foreignFiles() {
    func kind(_ bytes: [UInt8], _ name: String = "表.xlsx") -> WorkbookMessage? {
      refusal(of: bytes, named: name)
    }
    #expect(kind([]) == .empty)
    #expect(kind(compound(["Workbook"])) == .foreign(.xls))
    #expect(kind(compound(["Book"]), "表.XLS") == .foreign(.xls))
    #expect(kind(compound(["Workbook"]), "表.et") == .foreign(.et))
    #expect(kind(compound(["EncryptionInfo", "EncryptedPackage"])) == .password)
    #expect(kind(compound(["WordDocument"])) == .foreign(.word))
    #expect(kind(compound([])) == .foreign(.other))
    #expect(kind(Array("%PDF-1.7".utf8)) == .foreign(.pdf))
    #expect(kind(Array("\n<HTML><table>".utf8)) == .foreign(.webPage))
    #expect(kind(Array("<!DOCTYPE html><p>".utf8)) == .foreign(.webPage))
    #expect(
      kind(
        Array(
          "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".utf8))
        == .foreign(.xml2003))
    #expect(kind(Array("单位,预算\n甲局,30\n".utf8)) == .foreign(.text))
    #expect(kind([0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0x31]) == .foreign(.text))
    #expect(kind(Array("{\"表单\": \"甲\"}".utf8)) == .foreign(.json))
    #expect(kind([0, 1, 2, 3]) == .foreign(.other))
  }

  @Test("packages of other kinds")
  func foreignPackages() {
    func kind(_ entries: [ZipMaker.Entry]) -> WorkbookMessage? {
      refusal(of: ZipMaker(entries: entries).bytes)
    }
    func entry(_ name: String, _ text: String) -> ZipMaker.Entry {
      .init(name: name, contents: Array(text.utf8))
    }
    func relations(_ target: String) -> ZipMaker.Entry {
      entry(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"\(target)\"/></Relationships>"
      )
    }
    #expect(kind([entry("a.txt", "x")]) == .foreign(.archive))
    #expect(
      kind([entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]) == .foreign(.openDocument))
    #expect(kind([relations("xl/workbook.bin"), entry("xl/workbook.bin", "x")]) == .foreign(.xlsb))
    #expect(kind([relations("word/document.xml"), entry("word/document.xml", "<d/>")]) == .foreign(.word))
    #expect(
      kind([relations("ppt/presentation.xml"), entry("ppt/presentation.xml", "<d/>")])
        == .foreign(.presentation))
    #expect(kind([relations("doc.xml"), entry("doc.xml", "<document/>")]) == .foreign(.archive))
  }

  @Test("damage: cut off, wrong checksum, wrong size, broken data, another header")
  func damage() {
    let whole = book.bytes
    for part in [whole.count / 2, whole.count - 1, 30, 5] {
      #expect(refusal(of: Array(whole.prefix(part))) == .cutOff)
    }
    func damage(_ change: @escaping (inout ZipMaker.Entry) -> Void) -> WorkbookMessage? {
      refusal(of: book { $0.mend(sheet, change) })
    }
    #expect(damage { $0.checksum = 1 } == .damaged(part: sheet, .checksum))
    #expect(damage { $0.size = 50 } == .damaged(part: sheet, .size))
    #expect(damage { $0.size = $0.contents.count + 1 } == .damaged(part: sheet, .size))
    #expect(damage { $0.localName = "xl/other.xml" } == .damaged(part: sheet, .directory))
    #expect(
      damage { $0.data = Array(deflated($0.contents).dropLast(20)) } == .damaged(part: sheet, .compression))
    #expect(damage { $0.data = [0xFF, 0xFF] + deflated($0.contents) } == .damaged(part: sheet, .compression))
    #expect(damage { $0.data = deflated($0.contents) + [1, 2, 3] } == .damaged(part: sheet, .size))
    #expect(
      refusal(of: book { $0.removeAll { $0.name == "xl/worksheets/sheet1.xml" } })
        == .damaged(part: sheet, .missing))
  }

  @Test("every byte of a workbook may be wrong, and nothing crashes")
  func anyByte() {
    let whole = book.bytes
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x55
      _ = refusal(of: bytes)
    }
    for count in 0..<whole.count { #expect(refusal(of: Array(whole.prefix(count))) != nil) }
  }

  @Test("entries that readers understand differently")
  func unsafeEntries() {
    func entry(_ name: String) -> ZipMaker.Entry { .init(name: name, contents: [1, 2, 3]) }
    #expect(refusal(of: book { $0.append($0[3]) }) == .unsafeEntry(sheet, .repeated))
    #expect(
      refusal(of: book { $0.append(entry("XL\\Worksheets\\Sheet1.xml")) })
        == .unsafeEntry("XL\\Worksheets\\Sheet1.xml", .repeated))
    #expect(
      refusal(of: book { $0.append(entry("/xl/workbook.xml")) })
        == .unsafeEntry("/xl/workbook.xml", .repeated))
    #expect(refusal(of: book { $0[3].flags = 1 }) == .unsafeEntry(sheet, .encrypted))
    #expect(refusal(of: book { $0[3].method = 12 }) == .unsafeEntry(sheet, .method))
    #expect(refusal(of: book { $0.append(entry("a\u{0}b")) }) == .unsafeEntry("a\u{FFFD}b", .name))
    // What no relation reaches is never looked at.
    #expect(refusal(of: book { $0 += [entry("../../heng-owned.txt"), entry("/etc/heng-owned")] }) == nil)
  }

  @Test("document types, encodings, and markup that is not well formed")
  func markup() {
    func sheetXML(_ xml: String) -> WorkbookMessage? {
      refusal(of: book { $0.mend(sheet) { $0.contents = Array(xml.utf8) } })
    }
    #expect(sheetXML("<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>") == .documentType(part: sheet))
    #expect(
      sheetXML("<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>")
        == .damaged(part: sheet, .markup))
    for xml in [
      "<worksheet>", "<worksheet><sheetData></worksheet>", "<worksheet/><worksheet/>", "<worksheet a=1/>",
      "<worksheet a=\"1\" a=\"2\"/>", "x<worksheet/>",
      "<worksheet><!-- </worksheet>", "<worksheet", "<worksheet><sheetData><row><c><v>1</v></c></row>", "",
      "<worksheet a=\"<\"/>", "<worksheet/>x",
    ] { #expect(sheetXML(xml) == .damaged(part: sheet, .markup), "\(xml)") }
    #expect(sheetXML("<?xml version=\"1.0\" encoding=\"GB2312\"?><worksheet/>") == .encoding(part: sheet))
    #expect(
      refusal(of: book { $0.mend(sheet) { $0.contents = [0xFF, 0xFE] + Array("<\u{0}w\u{0}".utf8) } })
        == .encoding(part: sheet))
    var texts = BookMaker(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    texts.texts = ["<t>甲</t>"]
    texts.change = {
      $0.mend("xl/sharedStrings.xml") { $0.contents = $0.contents.map { $0 == 0xB2 ? 0xFF : $0 } }
    }
    #expect(refusal(of: texts) == .encoding(part: "xl/sharedStrings.xml"))
    #expect(sheetXML("<!-- a --><?b c?><worksheet><!-- d --></worksheet><!-- e -->") == nil)
  }

  @Test("cells that stand nowhere, beyond the grid, twice, or without their text")
  func cells() {
    func rows(_ xml: String) -> WorkbookMessage? { refusal(of: BookMaker(rows: xml)) }
    #expect(rows("<row><c r=\"1A\"><v>1</v></c></row>") == .badReference("1A", sheet: "表"))
    #expect(rows("<row><c r=\"\"><v>1</v></c></row>") == .badReference("", sheet: "表"))
    #expect(rows("<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>") == .badReference("A3", sheet: "表"))
    #expect(rows("<row r=\"-1\"/>") == .badReference("-1", sheet: "表"))
    #expect(rows("<row r=\"1048577\"/>") == .beyondGrid("1048577", sheet: "表", isRow: true))
    #expect(
      rows("<row r=\"1\"><c r=\"A1048577\"><v>1</v></c></row>")
        == .beyondGrid("A1048577", sheet: "表", isRow: true))
    #expect(
      rows("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>") == .beyondGrid("XFE1", sheet: "表", isRow: false))
    #expect(
      rows("<row>" + String(repeating: "<c/>", count: 16_385) + "</row>")
        == .beyondGrid("XFE1", sheet: "表", isRow: false))
    #expect(
      rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")
        == .repeatedCell("A1", sheet: "表"))
    #expect(
      rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")
        == .repeatedCell("A1", sheet: "表"))
    #expect(rows("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>") == .lostText("A2", sheet: "表"))
    #expect(rows("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>") == .lostText("A2", sheet: "表"))
    #expect(rows("<row><c t=\"zz\"><v>1</v></c></row>") == .damaged(part: sheet, .markup))
    var styled = BookMaker(rows: "<row><c s=\"7\"><v>1</v></c></row>")
    #expect(refusal(of: styled) == nil)
    styled.formats(["0%"])
    #expect(refusal(of: styled) == .damaged(part: sheet, .style))
  }

  @Test("sheets outside the file, and sheets that are none")
  func relations() {
    #expect(
      refusal(
        of: book {
          $0.replace(
            "Target=\"worksheets/sheet1.xml\"", with: "Target=\"http://e/x.xml\" TargetMode=\"External\"",
            in: "xl/_rels/workbook.xml.rels")
        })
        == .externalSheet("表"))
    #expect(
      refusal(
        of: book {
          $0.replace("worksheets/sheet1.xml", with: "workbook.xml", in: "xl/_rels/workbook.xml.rels")
        }) == .noSheet("表"))
    var twice = BookMaker(rows: "")
    twice.add("又一张", rows: "")
    twice.change = { $0.replace("sheet2.xml", with: "sheet1.xml", in: "xl/_rels/workbook.xml.rels") }
    #expect(refusal(of: twice) == .noSheet("又一张"))
  }
}
