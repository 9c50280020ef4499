import Foundation
import Source
import TestSupport

/// One slip of the hand in a template: a character too few, too many, another, or two in the wrong order.
struct Slip: CustomStringConvertible {
  enum Kind: CaseIterable {
    case deletion, insertion, replacement, swap
  }

  let name: String
  let original: String
  let slipped: String
  let kind: Kind
  let line: Int
  let character: Character
  /// What the slipped text can have been: the original, and with a letter typed over a mark that letter beside it,
  /// with a blank typed over a digit the rest of the number.
  let readings: [String]

  var description: String {
    let old = original.split(separator: "\n", omittingEmptySubsequences: false)
    let new = slipped.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = new.indices.first { $0 >= old.count || old[$0] != new[$0] } ?? 0
    return "\(name):\(line) \(kind) “\(character)”: \(new[changed])"
  }

  /// What fingers and input methods leave behind.
  private static let typed = Array(",，;；:：。、.（()）{}%％×÷+-=≥<>\"“「」 　\n01259件户分元万得扣率时且或不名一时")

  /// Marks and blanks are where a slip changes the sentence: they are hit as often as all other characters.
  private static let marks = Set(",，;；:：。、.（()）{}%×÷+-=≥≤<>\"「」 ")

  /// A random slip outside comments.
  static func random(
    in name: String, _ text: String, using generator: inout SeededGenerator
  ) -> Slip? {
    var characters = Array(text)
    guard characters.count > 2, let kind = Kind.allCases.randomElement(using: &generator) else { return nil }
    let isAtMark = Bool.random(using: &generator)
    let places = characters.indices.dropLast().filter { !isAtMark || marks.contains(characters[$0]) }
    guard let place = places.randomElement(using: &generator),
      let typed = typed.randomElement(using: &generator)
    else { return nil }
    let hit = characters[place]
    switch kind {
    case .deletion: characters.remove(at: place)
    case .insertion: characters.insert(typed, at: place)
    case .replacement: characters[place] = typed
    case .swap: characters.swapAt(place, place + 1)
    }
    let slipped = String(characters)
    guard slipped != text else { return nil }
    var readings = [text]
    if kind == .replacement, typed.isLetter || typed.isNumber {
      readings += [characters, characters].enumerated().map { side, letters in
        String(letters[..<(place + 1 - side)] + [hit] + letters[(place + 1 - side)...])
      }
    }
    if kind == .replacement, typed.isWhitespace {
      readings.append(String(characters[..<place] + characters[(place + 1)...]))
    }
    return Slip(
      name: name, original: text, slipped: slipped, kind: kind,
      line: 1 + characters[..<place].count { $0 == "\n" },
      character: kind == .deletion || kind == .swap ? hit : typed, readings: readings)
  }
}

/// Templates without an error, by name.
enum CleanTemplates {
  static let all: [(name: String, text: String)] = {
    let root = CasePaths.tests.deletingLastPathComponent()
    let folders = ["Examples", "Tests/Cases/check/good", "Tests/Cases/faults/模板"]
    let templates = folders.flatMap { files(below: root.appending(path: $0), "heng") }
      .compactMap { url in (try? String(contentsOf: url, encoding: .utf8)).map { (url.lastPathComponent, $0) }
      }
    let blocks = files(below: root.appending(path: "Documentation/Language"), "md").flatMap(templatesIn)
    return (templates + blocks).map { (name: $0.0, text: $0.1) }
  }()

  private static func files(below folder: URL, _ ending: String) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == ending }
      .sorted { $0.path < $1.path }
  }

  /// The blocks of a page that are whole templates.
  private static func templatesIn(_ page: URL) -> [(String, String)] {
    guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n```").filter {
      $0.hasPrefix("heng\n衡") || $0.hasPrefix("heng\nheng")
    }
    .map { (page.lastPathComponent, String($0.dropFirst("heng\n".count)) + "\n") }
  }
}
