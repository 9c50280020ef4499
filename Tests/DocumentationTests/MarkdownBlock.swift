import Foundation

/// A fenced block of a Markdown file.
struct MarkdownBlock {
  /// What stands behind the opening fence, cut at blanks: `heng 有误 H2074`.
  let info: [String]
  /// The lines between the fences.
  let lines: [String]
  /// The path below the package root.
  let path: String
  /// The line of the opening fence, from 1.
  let line: Int

  /// The kind of the block, such as `heng`.
  var kind: String { info.first ?? "" }
  /// The words behind the kind.
  var options: [String] { Array(info.dropFirst()) }
  /// The text between the fences.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// The lines that say something, each with its number in the file.
  var statements: [(text: String, line: Int)] {
    lines.enumerated().compactMap { index, line in
      let text = line.trimmingCharacters(in: .whitespaces)
      return text.isEmpty ? nil : (text, self.line + 1 + index)
    }
  }
}

/// The root of the package, from the place of this file.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Every Markdown file that the test reads, by its path below the root, in the order of the paths.
func markdownFiles() throws -> [String] {
  var paths: [String] = []
  for folder in ["Documentation", "Examples", "Tests/Cases/runs"] {
    let found = FileManager.default.enumerator(atPath: packageRoot.appending(path: folder).path)
    while let path = found?.nextObject() as? String {
      if path.hasSuffix(".md") { paths.append(folder + "/" + path) }
    }
  }
  if FileManager.default.fileExists(atPath: packageRoot.appending(path: "README.md").path) {
    paths.append("README.md")
  }
  return paths.sorted()
}

/// The text of a file below the root.
func packageText(_ path: String) throws -> String {
  try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
}

/// The fenced blocks of a Markdown text; a fence that is never closed ends with the file.
func markdownBlocks(in text: String, path: String) -> [MarkdownBlock] {
  var blocks: [MarkdownBlock] = []
  var open: (info: [String], line: Int)?
  var lines: [String] = []
  for (index, line) in text.components(separatedBy: "\n").enumerated() {
    if let start = open {
      if line.hasPrefix("```") {
        blocks.append(MarkdownBlock(info: start.info, lines: lines, path: path, line: start.line))
        open = nil
      } else {
        lines.append(line)
      }
    } else if line.hasPrefix("```") {
      open = (line.dropFirst(3).split(separator: " ").map { String($0) }, index + 1)
      lines = []
    }
  }
  return blocks
}
