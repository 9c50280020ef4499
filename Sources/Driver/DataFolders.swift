import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The data files that a command line names, folders replaced by what they hold.
package struct DataPaths: Sendable {
  /// The files in the order of the command line, those of a folder in the order of their names.
  package var paths: [String] = []
  /// What is told of folders.
  package var diagnostics: [Diagnostic] = []
}

/// Replaces folders by the data files in them; folders within a folder are not looked into.
package func expandFolders(_ paths: [String]) -> DataPaths {
  var result = DataPaths()
  for path in paths {
    guard isFolder(path) else {
      result.paths.append(path)
      continue
    }
    guard let names = fileNames(in: path) else {
      let problem = FileMessage.notReadable(path, systemReason(errno))
      result.diagnostics.append(Diagnostic(problem, at: nil))
      continue
    }
    let data = names.filter { isData($0) }
    let folder = path.hasSuffix("/") ? path : path + "/"
    result.paths += data.map { folder + $0 }
    let others = names.filter { !isData($0) && !$0.lowercased().hasSuffix(".heng") }
    if data.isEmpty {
      result.diagnostics.append(Diagnostic(FolderMessage.noData(path), at: nil))
    } else if !others.isEmpty {
      result.diagnostics.append(
        Diagnostic(FolderMessage.notRead(path, names: Array(others.prefix(5)), count: others.count), at: nil))
    }
  }
  return result
}

/// What is said of folders of data.
package enum FolderMessage: DiagnosticMessage, Hashable {
  /// A folder without data files.
  case noData(String)
  /// Files of a folder that are no data.
  case notRead(String, names: [String], count: Int)

  package var code: String {
    switch self {
    case .noData: "H5263"
    case .notRead: "H5264"
    }
  }

  package var severity: Severity {
    switch self {
    case .noData: .error
    case .notRead: .note
    }
  }

  package var chinese: MessageText {
    switch self {
    case .noData(let path):
      MessageText(
        "文件夹 “\(path)” 里没有数据文件", why: "读其中的 .xlsx、.json、.jsonl、.csv；隐藏的、~$ 开头的不算，下级文件夹不看",
        remedy: "检查文件夹，或直接写文件名")
    case .notRead(let path, let names, let count):
      MessageText(
        "文件夹 “\(path)” 里有 \(count) 个文件不是数据，没有读：" + names.map { "“\($0)”" }.joined(separator: "、")
          + (count > names.count ? " 等" : ""), why: "只读 .xlsx、.json、.jsonl、.csv", remedy: "不用改；是表单的，另存为 .xlsx"
      )
    }
  }

  package var english: MessageText {
    switch self {
    case .noData(let path):
      MessageText(
        "folder `\(path)` has no data files",
        why:
          "its .xlsx, .json, .jsonl and .csv files are read; hidden and temporary ones are not, nor folders in it",
        remedy: "check the folder, or name the files")
    case .notRead(let path, let names, let count):
      MessageText(
        "\(count) files of folder `\(path)` are no data and were not read: "
          + names.map { "`\($0)`" }.joined(separator: ", ") + (count > names.count ? " and others" : ""),
        why: "only .xlsx, .json, .jsonl and .csv are read", remedy: "nothing; save forms as .xlsx")
    }
  }
}

private func isFolder(_ path: String) -> Bool {
  var status = stat()
  return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Files by their names; those of other programs for tables are taken too, so that it is said why they cannot be read.
private func isData(_ name: String) -> Bool {
  let name = name.lowercased()
  return [
    ".xlsx", ".xlsm", ".xltx", ".json", ".jsonl", ".ndjson", ".csv", ".xls", ".xlsb", ".et", ".ods",
  ].contains { name.hasSuffix($0) }
}

/// The names of the plain files of a folder in their order, without hidden and temporary ones; nil where it cannot be
/// read.
private func fileNames(in path: String) -> [String]? {
  guard let folder = opendir(path) else { return nil }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    let isHidden = name.hasPrefix(".") || name.hasPrefix("~$")
    if !isHidden, !isFolder(path + "/" + name) { names.append(name) }
  }
  return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
}
