import Foundation
import Parser
import Source
import Syntax
import Testing

/// The templates of the examples and of all cases, as bytes.
enum Samples {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let examples = templates(below: "Examples")
  static let cases = templates(below: "Tests/Cases")

  private static func templates(below folder: String) -> [SourceFile] {
    let start = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else {
      return []
    }
    let urls = walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "heng" }
    return urls.sorted { $0.path < $1.path }.compactMap { url in
      (try? Data(contentsOf: url)).map { SourceFile(path: url.path, bytes: Array($0)) }
    }
  }
}

/// Expects the tree of the bytes to print them back; returns it with what the parser said.
@discardableResult
func expectRoundTrip(
  _ bytes: [UInt8], _ comment: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
  let file = SourceFile(path: "测试.heng", bytes: bytes)
  let parsed = parse(file)
  var printed: [UInt8] = []
  printed.reserveCapacity(bytes.count)
  for token in parsed.tree.root.allTokens {
    printed += bytes[Int(token.range.start)..<Int(token.range.end)]
  }
  let isSame = printed == bytes
  #expect(isSame, "\(comment())", sourceLocation: sourceLocation)
  for diagnostic in parsed.diagnostics {
    let end = diagnostic.place.map { Int($0.range.end) } ?? Int.max
    if end > bytes.count {
      Issue.record("\(diagnostic.code) outside the file", sourceLocation: sourceLocation)
    }
  }
  return parsed
}

/// A small generator whose seed can be printed and set again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
