import Source

extension WorkbookMessage {
  package var english: MessageText {
    switch self {
    case .foreign(let kind): kind.english
    case .password:
      MessageText(
        "the workbook needs a password to be opened and cannot be read",
        why: "its contents are encrypted; nobody reads them without the password",
        remedy: "open it in Excel or WPS, remove the password, and save it as .xlsx")
    case .empty:
      MessageText(
        "the file is empty", why: "it has not a single byte; a copy or upload did not finish",
        remedy: "get the file again")
    case .cutOff:
      MessageText(
        "the workbook is incomplete: the file breaks off",
        why: "the directory at its end is missing; a download, copy or upload was probably interrupted",
        remedy: "get the whole file again")
    case .damaged(let part, let damage):
      MessageText(
        "the workbook is damaged: \(quoted(part)) \(damage.english)", why: damage.englishReason,
        remedy: "get the file again; or open it in Excel or WPS, repair it, and save it as .xlsx")
    case .unsafeEntry(let name, let reason):
      MessageText(
        "\(quoted(name)) in the workbook \(reason.english)", why: reason.englishReason,
        remedy:
          "open it in Excel or WPS and save it as .xlsx; do not use it if you do not know where it is from")
    case .beyond(let bound, let most, let part): bound.english(most: most, part: part)
    case .documentType(let part):
      MessageText(
        "\(quoted(part)) holds a DOCTYPE declaration, which is not allowed",
        why: "workbooks never need one; it can make a reader open other files or use up its memory",
        remedy:
          "do not use it if you do not know where it is from; else open it in Excel or WPS and save it as .xlsx"
      )
    case .encoding(let part):
      MessageText(
        "the encoding of \(quoted(part)) is wrong: some bytes are not UTF-8",
        why: "texts in a workbook are UTF-8; any other encoding would read as other characters",
        remedy: "get the file again; or open it in Excel or WPS and save it as .xlsx")
    case .externalSheet(let name):
      MessageText(
        "the sheet “\(name)” is outside this file",
        why: "the file holds an address only, which is not opened",
        remedy: "open it in Excel or WPS and save it as .xlsx")
    case .noSheet(let name):
      MessageText(
        "“\(name)” is called a sheet and is none",
        why: "it points to another part of the workbook, without cells",
        remedy: "open it in Excel or WPS and save it as .xlsx")
    case .badReference(let reference, let sheet):
      MessageText(
        "a cell of the sheet “\(sheet)” stands at “\(reference)”",
        why: "a place is the letters of a column and the number of a row, such as B7; this one is nowhere",
        remedy: "open it in Excel or WPS and save it as .xlsx")
    case .beyondGrid(let reference, let sheet, let isRow):
      MessageText(
        "\(reference) in the sheet “\(sheet)” is out of range",
        why: isRow ? "the last row of Excel is 1048576" : "the last column of Excel is XFD, the 16384th",
        remedy: "a program probably wrote it wrongly; open it in Excel or WPS and save it as .xlsx")
    case .repeatedCell(let reference, let sheet):
      MessageText(
        "\(reference) stands twice in the sheet “\(sheet)”",
        why: "programs differ in which of the two counts",
        remedy: "open it in Excel or WPS, check the cell, and save it as .xlsx")
    case .lostText(let reference, let sheet):
      MessageText(
        "the workbook is damaged: \(reference) in the sheet “\(sheet)” has no text",
        why: "the text that it refers to is not in the file",
        remedy:
          "get the file again; or open it in Excel or WPS, repair it, check the cell, and save it as .xlsx")
    }
  }

  private func quoted(_ part: String) -> String { part.isEmpty ? "the file" : "`\(part)`" }
}

extension ForeignFile {
  fileprivate var english: MessageText {
    let saveAs = "open it in Excel or WPS and save it as .xlsx"
    let content = "the content decides, not the name"
    switch self {
    case .xls:
      return MessageText(
        "the file is a workbook of Excel 97–2003 (.xls), not .xlsx", why: content, remedy: saveAs)
    case .et:
      return MessageText(
        "the file is a .et table of WPS, not .xlsx", why: "WPS's own format is another one",
        remedy: "open it in WPS and save it as .xlsx")
    case .xlsb:
      return MessageText("the file is a binary workbook (.xlsb), not .xlsx", why: content, remedy: saveAs)
    case .openDocument:
      return MessageText(
        "the file is an OpenDocument spreadsheet (.ods), not .xlsx", why: content,
        remedy: "open it in LibreOffice, Excel or WPS and save it as .xlsx")
    case .xml2003:
      return MessageText("the file is an XML Spreadsheet 2003, not .xlsx", why: content, remedy: saveAs)
    case .webPage:
      return MessageText(
        "the file is a web page, not an Excel workbook",
        why: "reporting systems save pages under a name like .xls",
        remedy: saveAs)
    case .pdf:
      return MessageText(
        "the file is a PDF, not an Excel workbook", why: "a PDF has no cells", remedy: "ask for the workbook")
    case .word:
      return MessageText(
        "the file is a Word document, not an Excel workbook", why: content,
        remedy: "copy the table into Excel or WPS and save it as .xlsx")
    case .presentation:
      return MessageText(
        "the file is a presentation, not an Excel workbook", why: content,
        remedy: "check whether it is the right file")
    case .text:
      return MessageText(
        "the file is text, most likely CSV, not an Excel workbook", why: content, remedy: "rename it to .csv")
    case .json:
      return MessageText(
        "the file is JSON, not an Excel workbook", why: content, remedy: "rename it to .json")
    case .archive:
      return MessageText(
        "the file is an archive without a workbook: not an Excel workbook",
        why: "an .xlsx is an archive with certain contents", remedy: "unpack it and use the files inside")
    case .other:
      return MessageText(
        "the file is not an Excel workbook", why: "its first bytes are not those of .xlsx",
        remedy: "check whether it is the right file")
    }
  }
}

extension WorkbookDamage {
  fileprivate var english: String {
    switch self {
    case .checksum: "does not agree with its checksum"
    case .compression: "cannot be inflated"
    case .size: "has not the size that the directory states"
    case .directory: "is not as the directory states"
    case .markup: "is not well-formed XML, or ends in the middle"
    case .missing: "is not in the file"
    case .style: "uses a style that is not there"
    }
  }

  fileprivate var englishReason: String {
    switch self {
    case .checksum, .compression, .size, .directory, .markup:
      "a download, copy or disk probably damaged it; nothing of it can be trusted"
    case .missing: "other parts of the workbook name it"
    case .style: "the style says whether a number is a percentage or a date"
    }
  }
}

extension UnsafeEntry {
  fileprivate var english: String {
    switch self {
    case .repeated: "is there twice"
    case .encrypted: "is encrypted inside the archive"
    case .method: "is compressed in a way that .xlsx does not use"
    case .name: "has a name that no part of a workbook has"
    }
  }

  fileprivate var englishReason: String {
    switch self {
    case .repeated: "programs differ in which of the two they take, and so in what they read"
    case .encrypted: "nobody reads it without the password"
    case .method: "parts of a workbook are stored, or compressed with deflate"
    case .name: "it holds a character that does not belong there"
    }
  }
}

extension WorkbookBound {
  fileprivate func english(most: Int, part: String) -> MessageText {
    let place = part.isEmpty ? "" : "`\(part)`: "
    let size = most >= 1 << 20 ? "\(most >> 20) MB" : "\(most) bytes"
    let headline =
      switch self {
      case .file: "the workbook is larger than \(size)"
      case .entries: "the workbook has more than \(most) parts"
      case .entryName: "\(place)the name is longer than \(size)"
      case .part, .smallPart: "\(place)what is compressed comes to more than \(size)"
      case .allParts: "what is compressed comes to more than \(size) in all"
      case .cellText: "\(place)the text of a cell has more than \(most) characters"
      case .texts: "\(place)more than \(most) texts"
      case .textBytes: "\(place)texts of more than \(size)"
      case .sheets: "more than \(most) sheets"
      case .cells: "\(place)more than \(most) cells hold something"
      case .tableText: "\(place)the texts of its cells come to more than \(size)"
      case .merges: "\(place)more than \(most) merges"
      case .formats: "\(place)more than \(most) number formats"
      case .styles: "\(place)more than \(most) styles of cells"
      case .depth: "\(place)elements lie more than \(most) deep"
      case .attributes: "\(place)an element has more than \(most) attributes"
      case .tag: "\(place)a tag is longer than \(size)"
      }
    let why =
      self == .cellText
      ? "a cell of Excel holds at most 32767 characters"
      : "workbooks that are filled in are far smaller: it is damaged, or made so on purpose"
    return MessageText(headline, why: why, remedy: "check the file; if it must be so large, split it")
  }
}
