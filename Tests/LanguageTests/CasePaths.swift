import Foundation

/// Folders of the repository, found from this file.
enum CasePaths {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let check = tests.appending(path: "Cases/check")
  static let good = check.appending(path: "good")
  static let bad = check.appending(path: "bad")

  /// Every template below a folder of cases, by name.
  static func templates(in folder: URL) -> [URL] {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "heng" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  static let goodNames = templates(in: good).map(\.lastPathComponent)
  static let badNames = templates(in: bad).map(\.lastPathComponent)
}
