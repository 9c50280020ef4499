// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "heng",
  targets: [
    .target(name: "Source", swiftSettings: strict),
    .target(name: "Syntax", dependencies: ["Source"], swiftSettings: strict),
    .target(name: "Values", swiftSettings: strict),
    .target(name: "Lexer", dependencies: ["Source", "Syntax"], swiftSettings: strict),
    .target(name: "Parser", dependencies: ["Source", "Syntax", "Lexer"], swiftSettings: strict),
    .target(name: "Program", dependencies: ["Source", "Values"], swiftSettings: strict),
    .target(
      name: "Checker", dependencies: ["Source", "Syntax", "Values", "Program"], swiftSettings: strict),
    .target(name: "Runtime", dependencies: ["Source", "Values", "Program"], swiftSettings: strict),
    .target(name: "DataFiles", dependencies: ["Source", "Values", "Program"], swiftSettings: strict),
    .testTarget(name: "DataFilesTests", dependencies: ["DataFiles", "Source"], swiftSettings: strict),
    .testTarget(name: "ValuesTests", dependencies: ["Values"], swiftSettings: strict),
  ]
)
