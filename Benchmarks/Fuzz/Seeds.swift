import Foundation

/// The cases that the search starts from: what the project shows and tests.
///
/// Large examples are left to the tests: a search needs many small runs.
func seedCases(below root: URL) -> [FuzzCase] {
  let folders = ["Tests/Cases/check/good", "Tests/Cases/check/bad", "Tests/Cases/faults/模板"]
  let templates = folders.flatMap { files(in: root.appending(path: $0), ending: ".heng") }
  let alone = templates.map { FuzzCase(template: $0, data: []) }
  let kept = files(in: root.appending(path: "Tests/Cases/fuzz"), ending: ".case").map { FuzzCase(text: $0) }
  return alone + kept + workbookCases() + [layoutCase()] + exampleCases(below: root)
    + documentCases(below: root)
}

/// The grown corpus of earlier runs.
func grownCases(in folder: URL) -> [FuzzCase] {
  files(in: folder, ending: ".case").map { FuzzCase(text: $0) }
}

private func files(in folder: URL, ending: String) -> [[UInt8]] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasSuffix(ending) }.sorted().compactMap {
    (try? Data(contentsOf: folder.appending(path: $0))).map { Array($0) }
  }
}

private func exampleCases(below root: URL) -> [FuzzCase] {
  let examples = root.appending(path: "Examples")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: examples.path)) ?? []
  return names.sorted().flatMap { name -> [FuzzCase] in
    let folder = examples.appending(path: name)
    guard let template = files(in: folder, ending: ".heng").first else { return [] }
    return ["json", "csv"].flatMap { kind in
      files(in: folder, ending: "." + kind).map {
        FuzzCase(template: template, data: [FuzzCase.DataFile(name: "数据." + kind, bytes: $0)])
      }
    }
  }
}

/// The documents' templates with the data that follow them.
private func documentCases(below root: URL) -> [FuzzCase] {
  let folder = root.appending(path: "Documentation/Language")
  let pages = files(in: folder, ending: ".md") + files(in: folder.appending(path: "参考"), ending: ".md")
  return pages.flatMap { cases(in: String(decoding: $0, as: UTF8.self)) }
}

private func cases(in page: String) -> [FuzzCase] {
  var cases: [FuzzCase] = []
  var template: [UInt8]?
  var opened: String?
  var lines: [String] = []
  for line in page.components(separatedBy: "\n") {
    guard line.hasPrefix("```") else {
      lines.append(line)
      continue
    }
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    lines = []
    guard let info = opened else {
      opened = String(line.dropFirst(3))
      continue
    }
    opened = nil
    switch info {
    case "json", "csv":
      guard let template else { break }
      cases.append(FuzzCase(template: template, data: [FuzzCase.DataFile(name: "数据." + info, bytes: text)]))
    case "csv 行":
      guard var last = cases.popLast() else { break }
      last.data.append(FuzzCase.DataFile(name: "行.csv", bytes: text))
      cases.append(last)
    case let info where info.hasPrefix("heng"):
      let whole =
        info.hasPrefix("heng 句") ? Array("衡 1\n模板 句 { 总分 10分\n".utf8) + text + Array("}\n".utf8) : text
      template = whole
      cases.append(FuzzCase(template: whole, data: []))
    default: break
    }
  }
  return cases
}
