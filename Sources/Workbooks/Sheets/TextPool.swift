/// Marks of a text that change what it says to whoever sees it.
package struct TextMarks: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A part of it is raised or lowered: 10⁴ is stored as 104.
  package static let raised = TextMarks(rawValue: 1)
  /// A part of it is struck out.
  package static let struck = TextMarks(rawValue: 2)
}

/// Many texts in few blocks of bytes: a million texts of 40 bytes take 44 MB.
struct TextPool: Sendable {
  private static let blockSize = 1 << 20
  private var blocks: [[UInt8]] = []
  /// Where each text begins: its block and its place there.
  private var starts: [UInt32] = []
  private var marks: [UInt32: TextMarks] = [:]

  /// The number of texts.
  var count: Int { starts.count }
  /// The bytes of all texts, and of the room behind them.
  var byteCount: Int { blocks.count * Self.blockSize }

  /// Adds a text, which is shorter than a block; gives its number.
  @discardableResult
  mutating func add(_ bytes: [UInt8], _ textMarks: TextMarks = []) -> Int {
    if blocks.isEmpty || blocks[blocks.count - 1].count + bytes.count > Self.blockSize {
      var block: [UInt8] = []
      block.reserveCapacity(Self.blockSize)
      blocks.append(block)
    }
    let last = blocks.count - 1
    starts.append(UInt32(last << 20 | blocks[last].count))
    blocks[last] += bytes
    if !textMarks.isEmpty { marks[UInt32(starts.count - 1)] = textMarks }
    return starts.count - 1
  }

  /// The text of a number.
  func text(_ index: Int) -> String {
    withBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a text.
  func withBytes<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let start = Int(starts[index])
    let block = start >> 20
    var end = blocks[block].count
    if index + 1 < starts.count, Int(starts[index + 1]) >> 20 == block {
      end = Int(starts[index + 1]) & (Self.blockSize - 1)
    }
    let first = start & (Self.blockSize - 1)
    return blocks[block].withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[first..<end])) }
  }

  /// What is marked in a text.
  func marks(of index: Int) -> TextMarks { marks.isEmpty ? [] : marks[UInt32(index)] ?? [] }

  /// Whether a text is of no length.
  func isEmpty(_ index: Int) -> Bool { withBytes(index) { $0.isEmpty } }
}
