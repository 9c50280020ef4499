import Foundation
import Syntax
import Testing

/// Runs every template, every piece of data and every expected result that the documents print.
@Suite struct DocumentationTests {
  @Test func documentsSayWhatHappens() throws {
    var counts = RunCounts()
    for path in try markdownFiles() {
      var runner = BlockRunner()
      for block in markdownBlocks(in: try packageText(path), path: path) { runner.run(block) }
      counts = counts + runner.counts
    }
    // Without this a renamed folder or a broken fence would make the documents pass unread.
    #expect(counts.templates >= 170, "\(counts)")
    #expect(counts.faulty >= 28, "\(counts)")
    #expect(counts.results >= 50, "\(counts)")
    #expect(counts.vectors >= 400, "\(counts)")
  }

  @Test func linksLeadToFiles() throws {
    for path in try markdownFiles() {
      let folder = packageRoot.appending(path: path).deletingLastPathComponent()
      for match in try packageText(path).matches(of: /\]\(([^)#]+)[^)]*\)/) where !match.1.contains("://") {
        let target = folder.appending(path: String(match.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(path): \(match.1)")
      }
    }
  }

  /// The figure that Architecture follows is that of the example, and the files it names are there.
  @Test func oneFigureIsFollowedAsItIs() throws {
    let text = try packageText("Documentation/Architecture.md")
    let start = try #require(text.range(of: "**One figure from the file to its sentence.**"))
    let part = text[start.upperBound...].prefix { $0 != "#" }
    let sentence = try #require(part.firstMatch(of: /「(.+?)」/)).1
    let figure = try #require(part.firstMatch(of: /`("[^`]+": \d+)` of ([^ ]+\.json)/))
    #expect(try packageText(String(figure.2)).contains(figure.1))
    let folder = String(figure.2).split(separator: "/").dropLast().joined(separator: "/") + "/expected"
    let reports = try FileManager.default.contentsOfDirectory(
      atPath: packageRoot.appending(path: folder).path)
    #expect(try reports.contains { try packageText("\(folder)/\($0)").contains(sentence) })
    let sources = FileManager.default.enumerator(atPath: packageRoot.appending(path: "Sources").path)
    let files = (sources?.allObjects as? [String] ?? []).map { "/" + $0 }
    let named = part.matches(of: /[A-Z]\w+\/[A-Z][\w+]+/).map { String($0.0) }
    #expect(named.count >= 10 && named.count < 15)
    for name in named where !name.hasPrefix("Examples") {
      #expect(files.contains { $0.hasSuffix("/\(name).swift") }, "\(name)")
    }
  }

  @Test func referenceNamesEveryKeywordInBothSpellings() throws {
    var text = ""
    for path in try markdownFiles() where path.hasPrefix("Documentation/Language/参考") {
      text += try packageText(path)
    }
    for keyword in Keyword.allCases {
      #expect(text.contains("`\(keyword.chinese)`"), "\(keyword.chinese)")
      #expect(text.contains("`\(keyword.english)`"), "\(keyword.english)")
    }
    for word in LayoutWord.allCases {
      #expect(text.contains("`\(word.chinese)` `\(word.english)`"), "\(word.chinese)")
    }
  }
}
