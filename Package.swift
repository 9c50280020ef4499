// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// How release builds name types: directly. By their mangled names the library would decode each when it is first used,
/// and look through all conformances of the program for what its parts conform to: a sixth of a short run.
let direct: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release))
]

/// Optimised in debug builds too: the tests parse templates of thousands of lines, prove and score millions of random
/// forms, and unoptimised code takes most of their time, and much of a thread's stack.
let computing: Set<String> = [
  "Source", "Syntax", "Lexer", "Parser", "Values", "Program", "Planning", "Enclosure", "Runtime", "Checker",
  "Prover",
]

/// A module and what it may import: arrows point down only.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  let optimised: [SwiftSetting] =
    computing.contains(name) ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []
  return .target(name: name, dependencies: dependencies, swiftSettings: strict + direct + optimised)
}

/// What the tool is linked with: the library of the language is part of it, so that it starts without looking for it, and
/// runs where no Swift is installed.
let linked: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "heng",
  products: [.executable(name: "heng", targets: ["heng"])],
  targets: [
    module("Source"),
    module("Values", ["Source"]),
    module("Syntax", ["Source"]),
    .systemLibrary(name: "CZlib"),
    module("Workbooks", ["Source", "Values", "CZlib"]),
    module("Phrases", ["Source", "Syntax", "Values"]),
    module("DiagnosticPages", ["Source"]),
    module("Lexer", ["Source", "Syntax"]),
    module("Parser", ["Source", "Syntax", "Lexer"]),
    module("TargetTexts", ["Source", "Values"]),
    module("Program", ["Source", "Values", "TargetTexts"]),
    module("Planning", ["Values", "TargetTexts", "Program"]),
    module("Enclosure", ["Values", "TargetTexts", "Program", "Planning"]),
    module("LiveFormulas", ["Source", "Values", "TargetTexts", "Program", "Planning"]),
    module(
      "Checker",
      ["DiagnosticPages", "TargetTexts", "Source", "Syntax", "Values", "Program", "Enclosure"]),
    module(
      "Prover", ["TargetTexts", "Source", "Values", "Program", "Enclosure", "Checker", "Runtime"]),
    module("Runtime", ["TargetTexts", "Source", "Values", "Program", "Planning", "Enclosure"]),
    module("DataFiles", ["TargetTexts", "Source", "Values", "Workbooks", "Program", "Planning"]),
    module("Audit", ["TargetTexts", "Source", "Values", "Program", "Runtime"]),
    module(
      "Reports",
      [
        "DiagnosticPages", "TargetTexts", "Source", "Syntax", "Values", "Program", "Planning", "Enclosure",
        "Checker",
        "Prover", "Runtime", "Audit", "DataFiles", "Workbooks",
      ]),
    module(
      "Driver",
      [
        "DiagnosticPages", "Source", "Syntax", "Parser", "Checker", "Enclosure", "Prover", "Program",
        "Runtime", "Audit", "DataFiles", "Workbooks", "Phrases", "Values",
      ]),
    module(
      "Streaming",
      ["Source", "Values", "Program", "Planning", "Runtime", "Audit", "DataFiles", "Reports", "Driver"]),
    module(
      "BlankForms",
      ["Source", "Values", "TargetTexts", "Program", "Planning", "LiveFormulas", "DataFiles", "Workbooks"]),
    module(
      "Draft", ["Source", "Values", "Phrases", "Program", "Runtime", "Workbooks", "DataFiles", "Driver"]),
    module(
      "CommandLineTool",
      [
        "DiagnosticPages", "Source", "Values", "Program", "Planning", "Runtime", "Audit", "Reports", "Driver",
        "Streaming", "Draft", "BlankForms", "LiveFormulas", "Workbooks", "DataFiles",
      ]),
    .executableTarget(
      name: "heng", dependencies: ["CommandLineTool"], swiftSettings: strict + direct, linkerSettings: linked),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "TestSupport", "WorkbookSupport", "Source", "Syntax", "Parser", "Program", "Runtime", "Audit",
        "DataFiles", "Reports", "Driver", "Workbooks", "BlankForms",
      ], path: "Benchmarks/Fuzz", swiftSettings: strict),
    .executableTarget(
      name: "PhraseReader", dependencies: ["Phrases", "Source"], path: "Benchmarks/Phrases",
      swiftSettings: strict),
    .executableTarget(
      name: "Differential",
      dependencies: [
        "TestSupport", "TargetTexts", "Source", "Values", "Parser", "Checker", "Program", "Planning",
        "Runtime",
        "DataFiles",
      ], path: "Benchmarks/Differential", swiftSettings: strict),
    .executableTarget(
      name: "WorkbookCells", dependencies: ["Workbooks", "Source", "Values"],
      path: "Benchmarks/WorkbookCells",
      exclude: ["compare.py"], swiftSettings: strict),
    .target(
      name: "WorkbookSupport", dependencies: ["CZlib"], path: "Tests/WorkbookSupport", swiftSettings: strict),
    tests("WorkbookTests", ["WorkbookSupport", "Workbooks", "Source", "Values"]),
    tests(
      "SheetTests",
      [
        "WorkbookSupport", "TestSupport", "TargetTexts", "Source", "Values", "Program", "DataFiles",
        "Reports",
      ]),
    tests("FuzzTests", ["Fuzz"]),
    tests("PhrasesTests", ["Phrases", "Source"]),
    tests(
      "BlankFormTests",
      [
        "TestSupport", "BlankForms", "LiveFormulas", "DataFiles", "Workbooks", "Source", "Values",
        "TargetTexts",
        "Program", "Planning", "Runtime", "Driver", "Reports",
      ]),
    tests("DraftTests", ["Draft", "Source", "Driver", "Program", "Runtime", "Values"]),
    tests("ValuesTests", ["Values"]),
    tests("TargetTextsTests", ["TargetTexts", "Source", "Values"]),
    tests("CommandLineTests", ["heng", "Source", "WorkbookSupport"]),
    tests(
      "AuditTests",
      [
        "TestSupport", "Source", "Values", "Program", "Parser", "Checker", "DataFiles", "Runtime", "Audit",
        "Reports",
      ]),
    tests("DiagnosticPagesTests", ["DiagnosticPages", "Driver", "Reports", "Source", "TestSupport"]),
    tests(
      "StreamingTests",
      [
        "TestSupport", "WorkbookSupport", "Streaming", "Source", "Values", "Program", "Planning", "Runtime",
        "DataFiles",
        "Reports", "Driver",
      ]),
    tests("ReportsTests", ["Reports", "DataFiles", "Source", "Values", "Program", "Runtime"]),
    tests(
      "LedgerTests",
      [
        "TestSupport", "Source", "Values", "Program", "Runtime", "Audit", "DataFiles", "Reports", "Driver",
        "Workbooks", "Streaming",
      ]),
    tests(
      "DataFilesTests",
      [
        "DataFiles", "TargetTexts", "Source", "Values", "Workbooks", "Program", "Parser", "Checker",
        "Runtime",
      ]),
    tests(
      "DocumentationTests",
      [
        "Source", "Values", "Syntax", "Parser", "Program", "Runtime", "Audit", "DataFiles", "Reports",
        "Driver",
      ]),
    .target(
      name: "TestSupport",
      dependencies: [
        "Source", "Values", "TargetTexts", "Syntax", "Program", "Planning", "Parser", "Checker", "Runtime",
      ],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(
      "LanguageTests",
      [
        "TestSupport", "Source", "Values", "Syntax", "Program", "Planning", "Parser", "Checker", "Reports",
        "Driver",
      ]),
    tests(
      "ProverTests",
      [
        "TestSupport", "TargetTexts", "Source", "Values", "Program", "Planning", "Enclosure", "Parser",
        "Checker", "Prover",
        "DataFiles", "Runtime", "Driver",
      ]),
    tests(
      "EnclosureTests",
      [
        "TestSupport", "TargetTexts", "Source", "Values", "Program", "Planning", "Enclosure", "Parser",
        "Checker", "DataFiles", "Runtime",
      ]),
    tests(
      "SyntaxTests",
      ["Source", "Values", "Syntax", "Program", "Parser", "Checker", "DataFiles", "Runtime"]),
    tests(
      "RuntimeTests",
      [
        "TestSupport", "TargetTexts", "Source", "Values", "Syntax", "Program", "Planning", "Parser",
        "Checker", "Prover",
        "DataFiles", "Runtime", "Audit", "Reports",
      ]),
  ]
)
