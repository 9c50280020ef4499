/// A machine integer that lanes can be computed in.
protocol Word: FixedWidthInteger, SignedInteger, BitwiseCopyable {
  /// Single words as they are; nil for words of another width.
  static func words(_ single: [Int64]) -> [Self]?
  /// Double words as they are; nil for words of another width.
  static func words(_ double: [Int128]) -> [Self]?
}

extension Int64: Word {
  static func words(_ single: [Int64]) -> [Int64]? { single }
  static func words(_ double: [Int128]) -> [Int64]? { nil }
}

extension Int128: Word {
  static func words(_ single: [Int64]) -> [Int128]? { nil }
  static func words(_ double: [Int128]) -> [Int128]? { double }
}

/// One whole number for each lane of a block.
enum Lanes {
  /// 1 in every lane, without any storage.
  case ones
  /// In single words.
  case narrow([Int64])
  /// In double words, where single ones could not hold what was computed.
  case wide([Int128])

  /// Whether every lane is 1.
  var isOnes: Bool { if case .ones = self { true } else { false } }

  /// Whether these are the same lanes and not only equal ones: a product with them need not be computed again.
  func areSame(as other: Lanes) -> Bool {
    switch (self, other) {
    case (.ones, .ones): true
    case (.narrow(let a), .narrow(let b)):
      a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress } }
    case (.wide(let a), .wide(let b)):
      a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress } }
    default: false
    }
  }

  /// The number of one lane.
  subscript(_ lane: Int) -> Int128 {
    switch self {
    case .ones: 1
    case .narrow(let words): Int128(words[lane])
    case .wide(let words): words[lane]
    }
  }
}
