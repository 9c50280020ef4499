/// What a sign or a word says about the number beside it.
struct SignWord {
  let text: String
  let direction: Quantity.Direction
  /// A sign such as ≥, which exports print before actual values too; words are meant.
  let isSymbol: Bool
}

/// Signs and words before a number, longer ones first where one begins another.
let signWords: [SignWord] =
  [
    symbols(">=|=>|≥", .atLeast), symbols("<=|=<|≤", .atMost), symbols(">", .above), symbols("<", .below),
    symbols("=", .equal),
    words("大于或等于|大于等于|不得少于|不得低于|不少于|不低于|不小于|至少|最少|达到|达", .atLeast),
    words("小于或等于|小于等于|不得超过|不得高于|不得多于|不得超|不超过|不超|不多于|不高于|不大于|未超过|至多|最多", .atMost),
    words("大于|超过|超|高于|多于", .above), words("小于|低于|少于|不足", .below), words("等于", .equal),
  ].flatMap { $0 }

/// Words behind a number; `(含)` and `(不含)` are read apart.
let boundEndings: [SignWord] =
  [
    words("及以上|或以上|以上", .atLeast),
    words("及以下|或以下|以下|以内|之内|内", .atMost),
  ].flatMap { $0 }

let approximateWords = ["大约", "大概", "约", "近", "≈", "~"]
let approximateEndings = ["左右", "上下"]
let rangeMarks = ["--", "-", "~", "至", "到"]
let vagueEndings = ["余", "多", "来", "几"]
/// What 成 begins behind a numeral: 一成不变, 三成果.
let wordsBehindTenths = [
  "不", "功", "员", "立", "果", "本", "绩", "长", "效", "熟", "为", "品", "年", "交", "套", "片", "都", "就", "型", "份",
]
let includedMarks = ["(含本数)", "(含)"]
let excludedMarks = ["(不含本数)", "(不含)"]

private func symbols(_ list: String, _ direction: Quantity.Direction) -> [SignWord] {
  list.split(separator: "|").map { SignWord(text: String($0), direction: direction, isSymbol: true) }
}

private func words(_ list: String, _ direction: Quantity.Direction) -> [SignWord] {
  list.split(separator: "|").map { SignWord(text: String($0), direction: direction, isSymbol: false) }
}

extension TextCursor {
  /// Steps over a sign or a word from a list.
  mutating func take(from list: [SignWord]) -> SignWord? {
    list.first { take($0.text) }
  }
}
