// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module and what it may import: arrows point down only.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

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
    module("Lexer", ["Source", "Syntax"]),
    module("Parser", ["Source", "Syntax", "Lexer"]),
    module("TargetTexts", ["Source", "Values"]),
    module("Program", ["Source", "Values", "TargetTexts"]),
    module("Checker", ["TargetTexts", "Source", "Syntax", "Values", "Program"]),
    module("Prover", ["TargetTexts", "Source", "Values", "Program", "Checker", "Runtime"]),
    module("Runtime", ["TargetTexts", "Source", "Values", "Program"]),
    module("DataFiles", ["TargetTexts", "Source", "Values", "Program"]),
    module("Reports", ["TargetTexts", "Source", "Values", "Program", "Runtime", "DataFiles"]),
    module("Driver", ["Source", "Parser", "Checker", "Prover", "Program", "Runtime", "DataFiles"]),
    module("CommandLineTool", ["Source", "Program", "Runtime", "Reports", "Driver"]),
    .executableTarget(name: "heng", dependencies: ["CommandLineTool"], swiftSettings: strict),
    tests("ValuesTests", ["Values"]),
    tests("TargetTextsTests", ["TargetTexts", "Source", "Values"]),
    tests("CommandLineTests", ["heng"]),
    tests("ReportsTests", ["Reports", "DataFiles", "Source", "Values", "Program", "Runtime"]),
    tests(
      "DataFilesTests",
      ["DataFiles", "TargetTexts", "Source", "Values", "Program", "Parser", "Checker", "Runtime"]),
    tests(
      "DocumentationTests",
      [
        "Source", "Values", "Syntax", "Parser", "Program", "Checker", "Prover", "Runtime", "DataFiles",
        "Reports",
      ]),
    .target(
      name: "TestSupport", dependencies: ["Values", "Program"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(
      "LanguageTests",
      ["TestSupport", "Source", "Values", "Program", "Parser", "Checker", "Prover", "Reports"]),
    tests(
      "ProverTests",
      [
        "TestSupport", "TargetTexts", "Source", "Values", "Program", "Parser", "Checker", "Prover",
        "DataFiles",
        "Runtime",
      ]),
    tests(
      "SyntaxTests",
      ["Source", "Values", "Syntax", "Program", "Parser", "Checker", "DataFiles", "Runtime"]),
    tests(
      "RuntimeTests",
      [
        "TestSupport", "Source", "Values", "Syntax", "Program", "Parser", "Checker", "Prover", "DataFiles",
        "Runtime", "Reports",
      ]),
  ]
)
