import Source

extension MeasureUnit {
  /// A number with the unit behind it, as it is read.
  ///
  /// Readers of English get English words where there are any; any other unit stays as it was written.
  package func phrase(after number: String) -> Phrase {
    let spelled = UnitCatalog.englishNames[symbol].map { number == "1" ? $0.one : $0.many }
    let name = spelled ?? symbol
    let isWord = name.utf8.first.map { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    return Phrase(number + symbol, number + (isWord == true ? " " : "") + name)
  }

  /// What the unit is called.
  package var name: Phrase { Phrase(symbol, UnitCatalog.englishNames[symbol]?.many ?? symbol) }

  /// A number with the unit behind it, as a template has it: `3pts`, and as it is where the language has no English
  /// spelling.
  package func written(after number: String) -> Phrase {
    guard let names = UnitCatalog.englishNames[symbol] else { return Phrase(number + symbol) }
    let name = symbol == "分" ? "pts" : number == "1" ? names.one : names.many
    return Phrase(number + symbol, number + (UnitCatalog.builtIn[name] == nil ? symbol : name))
  }
}

extension UnitCatalog {
  /// What units are called in English, for one and for many.
  static let englishNames: [String: (one: String, many: String)] = [
    "分": ("point", "points"), "元": ("yuan", "yuan"), "天": ("day", "days"), "日": ("day", "days"),
    "周": ("week", "weeks"), "小时": ("hour", "hours"), "个月": ("month", "months"), "月": ("month", "months"),
    "年": ("year", "years"), "工作日": ("workday", "workdays"), "个工作日": ("workday", "workdays"),
    "人": ("person", "people"), "名": ("person", "people"), "个": ("item", "items"), "次": ("time", "times"),
    "户": ("household", "households"), "家": ("company", "companies"), "比率": ("ratio", "ratio"),
    "个百分点": ("pp", "pp"), "百分点": ("pp", "pp"), "百分比": ("%", "%"), "千分比": ("‰", "‰"),
  ]
}
