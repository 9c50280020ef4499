/// The names of elements that texts are made of, ready to be compared.
struct TextNames {
  let text = XMLName("t")
  let run = XMLName("r")
  let properties = XMLName("rPr")
  let phonetic = XMLName("rPh")
  let align = XMLName("vertAlign")
  let strike = XMLName("strike")
  let value = XMLName("val")
}

/// Collects the text of a shared or inline string: its runs joined, phonetic text left out.
struct RichText {
  /// The characters as UTF-8.
  private(set) var bytes: [UInt8] = []
  /// What its runs show otherwise than plain text.
  private(set) var marks: TextMarks = []
  private var runMarks: TextMarks = []
  private let names = TextNames()

  /// Reads the text of the element that began, to its end.
  mutating func read(_ reader: inout XMLReader, _ limits: WorkbookLimits) throws(WorkbookFault) {
    bytes.removeAll(keepingCapacity: true)
    marks = []
    runMarks = []
    let outside = reader.depth - 1
    while reader.depth > outside {
      guard try reader.next() == .start else { continue }
      if reader.name == names.text {
        try readCharacters(&reader, limits)
      } else if reader.name == names.phonetic {
        try reader.skipElement()
      } else if reader.name == names.run {
        runMarks = []
      } else if reader.name == names.align {
        if try ["superscript", "subscript"].contains(reader.attribute(names.value)) {
          runMarks.insert(.raised)
        }
      } else if reader.name == names.strike {
        if let value = try reader.attribute(names.value) {
          if isTrue(value) { runMarks.insert(.struck) }
        } else {
          runMarks.insert(.struck)
        }
      }
    }
    try finish(reader, limits)
  }

  private mutating func readCharacters(
    _ reader: inout XMLReader, _ limits: WorkbookLimits
  ) throws(WorkbookFault) {
    let outside = reader.depth - 1
    let before = bytes.count
    while reader.depth > outside {
      guard try reader.next() == .text else { continue }
      try reader.appendText(to: &bytes)
      // A character of one UTF-16 unit has at most three bytes, an escaped one seven.
      if bytes.count > 7 * limits.cellText { throw beyond(reader, limits) }
    }
    if bytes.count > before { marks.formUnion(runMarks) }
  }

  private mutating func finish(
    _ reader: borrowing XMLReader, _ limits: WorkbookLimits
  ) throws(WorkbookFault) {
    let text = try reader.validText(bytes)
    unescape(&bytes)
    if bytes.count > limits.cellText, text.utf16.count > limits.cellText { throw beyond(reader, limits) }
  }

  private func beyond(_ reader: borrowing XMLReader, _ limits: WorkbookLimits) -> WorkbookFault {
    WorkbookFault(.beyond(.cellText, most: limits.cellText, part: reader.part))
  }
}

/// Reads the texts that the cells of all sheets share.
func readSharedTexts(_ entry: ZipEntry, _ package: WorkbookPackage) throws(WorkbookFault) -> TextPool {
  var reader = try package.open(entry)
  var pool = TextPool()
  var text = RichText()
  let item = XMLName("si")
  var token = try reader.next()
  while token != .finished {
    if token == .start, reader.name == item {
      try text.read(&reader, package.limits)
      pool.add(text.bytes, text.marks)
      try package.limits.hold(pool.count, to: .texts, in: reader.part)
      try package.limits.hold(pool.byteCount, to: .textBytes, in: reader.part)
    }
    token = try reader.next()
  }
  return pool
}
