import Source

/// Why the system refused a file.
package enum SystemReason: Sendable, Hashable {
  /// There is no such file or folder.
  case absent
  /// It may not be read or written.
  case forbidden
  /// The disk is full.
  case full
  /// Something else, by the system's number.
  case other(Int32)
}

/// What can be wrong with files as such (H90xx).
package enum FileMessage: DiagnosticMessage {
  case notFound(String, SystemReason)
  case isDirectory(String)
  case notReadable(String, SystemReason)
  case tooLarge(String, limit: Int)
  case notWritable(String, SystemReason)
  case outputRefused(SystemReason)
  case decoded(TextEncoding, [String])
  case notText(EncodingFault)

  package var code: String {
    switch self {
    case .notFound: "H9001"
    case .isDirectory: "H9002"
    case .notReadable: "H9003"
    case .tooLarge: "H9004"
    case .notWritable: "H9005"
    case .outputRefused: "H9006"
    case .decoded: "H9007"
    case .notText: "H9008"
    }
  }

  package var severity: Severity {
    switch self {
    case .decoded: .note
    case .notFound, .isDirectory, .notReadable, .tooLarge, .notWritable, .outputRefused, .notText: .error
    }
  }

  package var chinese: MessageText {
    switch self {
    case .notFound(let path, let reason):
      MessageText("打不开文件 “\(path)”：\(reason.chinese)", why: "按这个名称没有找到可读的文件", remedy: "检查文件名、扩展名和所在的文件夹")
    case .isDirectory(let path):
      MessageText("“\(path)” 是文件夹，不是文件", why: "这里需要一个文件", remedy: "写出文件夹里的文件名")
    case .notReadable(let path, let reason):
      MessageText("读不了文件 “\(path)”：\(reason.chinese)", why: "系统不允许读取", remedy: "检查文件的权限，或另存一份")
    case .tooLarge(let path, let limit):
      MessageText("文件 “\(path)” 超过 \(limit) MB", why: "这样大的文件多半不是要用的那一个", remedy: "检查文件，或分成几个")
    case .outputRefused(let reason):
      MessageText("标准输出没有接受全部结果：\(reason.chinese)", why: "已经输出的部分不完整", remedy: "用 -o 写入文件，或检查接收输出的程序")
    case .decoded(let encoding, let paths):
      MessageText(
        (paths.count == 1 ? "文件" : "\(paths.count) 个文件") + "按 \(encoding.title) 编码读入："
          + paths.prefix(3).map { "“\($0)”" }.joined(separator: "、") + (paths.count > 3 ? " 等" : ""),
        why: encoding == .gb18030 ? "不是 UTF-8，而每个字节都合 GB18030" : "文件开头的标记说明它是 \(encoding.title)",
        remedy: "文字若有误，用 --encoding 写明编码，或另存为 UTF-8")
    case .notText(let fault): fault.chinese(remedy: "在编辑器中另存为 UTF-8 编码")
    case .notWritable(let path, let reason):
      MessageText("结果写不到 “\(path)”：\(reason.chinese)", why: "系统没有接受全部内容，没有留下半个文件", remedy: "换一个位置，或关闭占用它的程序")
    }
  }

  package var english: MessageText {
    switch self {
    case .notFound(let path, let reason):
      MessageText(
        "cannot open `\(path)`: \(reason.english)", why: "no readable file has this name",
        remedy: "check the name, its ending and the folder")
    case .isDirectory(let path):
      MessageText(
        "`\(path)` is a folder, not a file", why: "a file is needed here", remedy: "name a file inside it")
    case .notReadable(let path, let reason):
      MessageText(
        "cannot read `\(path)`: \(reason.english)", why: "the system refuses",
        remedy: "check its permissions, or copy it")
    case .tooLarge(let path, let limit):
      MessageText(
        "`\(path)` is larger than \(limit) MB", why: "most likely it is not the file you mean",
        remedy: "check the file, or split it")
    case .outputRefused(let reason):
      MessageText(
        "standard output did not take everything: \(reason.english)", why: "what was printed is incomplete",
        remedy: "write a file with -o, or check the program that reads the output")
    case .decoded(let encoding, let paths):
      MessageText(
        "\(paths.count == 1 ? "the file" : "\(paths.count) files") read as \(encoding.title): "
          + paths.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
          + (paths.count > 3 ? " and others" : ""),
        why: encoding == .gb18030
          ? "not UTF-8, and every byte fits GB18030" : "the mark at its beginning says \(encoding.title)",
        remedy: "if characters are wrong, name the encoding with --encoding, or save as UTF-8")
    case .notText(let fault): fault.english(remedy: "save it as UTF-8 in your editor")
    case .notWritable(let path, let reason):
      MessageText(
        "cannot write `\(path)`: \(reason.english)",
        why: "the system did not take all of it; no part was left behind",
        remedy: "choose another place, or close the program that holds it")
    }
  }
}

extension SystemReason {
  fileprivate var chinese: String {
    switch self {
    case .absent: "没有这个文件或文件夹"
    case .forbidden: "没有权限"
    case .full: "磁盘已满"
    case .other(let code): "系统错误 \(code)"
    }
  }

  fileprivate var english: String {
    switch self {
    case .absent: "no such file or folder"
    case .forbidden: "permission denied"
    case .full: "the disk is full"
    case .other(let code): "system error \(code)"
    }
  }
}
