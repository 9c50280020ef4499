import Source

/// Makes a difference small: takes away whatever leaves a difference.
struct Shrinker {
  private var smallest_: Comparison
  private var triesLeft = 3000

  init(_ comparison: Comparison) { smallest_ = comparison }

  func smallest() -> Comparison {
    smallest_
  }
}

extension Comparison {
  /// The template, the forms, and what differs.
  var told: String {
    var printer = Printer(template)
    let files = SheetFiles(template: template, sheets: sheets)
    let data = (isCSV ? files.csv() : files.json()).map { String(decoding: $0.bytes, as: UTF8.self) }
    return ([printer.print()] + data + run().differences.prefix(12)).joined(separator: "\n")
  }
}
