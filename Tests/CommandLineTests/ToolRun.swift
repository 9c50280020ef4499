import Foundation
import Testing

/// One run of the built tool.
struct ToolRun {
  let status: Int32
  let output: String
  let errors: String
  /// Whether a signal ended it: a crash.
  let crashed: Bool

  /// The package folder.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The tool beside the test bundle.
  private static var tool: URL {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("heng")
  }

  init(_ arguments: [String], input: Data = Data(), in folder: URL = package) throws {
    let process = Foundation.Process()
    process.executableURL = Self.tool
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let scratch = try Scratch()
    let outputFile = try scratch.file("stdout", "")
    let errorFile = try scratch.file("stderr", "")
    let inputFile = try scratch.file("stdin", input)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    crashed = process.terminationReason == .uncaughtSignal
    output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
  }
}

/// A folder that is removed with its owner.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("heng-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String, _ text: String) throws -> URL { try file(name, Data(text.utf8)) }

  func file(_ name: String, _ bytes: Data) throws -> URL {
    let url = folder.appendingPathComponent(name)
    try bytes.write(to: url)
    return url
  }

  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }
}

let exampleTemplate = "Examples/晋中项目2020/模板.heng"
let exampleForm = "Examples/晋中项目2020/02.json"
