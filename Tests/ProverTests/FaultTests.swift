import Foundation
import Source
import Testing

/// Realistic mistakes are planted in clean templates; the codes that must be told are told.
@Suite("种下的错误") struct FaultTests {
  @Test("没有改动的模板没有话可说") func unchangedTemplatesAreClean() throws {
    for path in Set(try seededFaults().map(\.template)).sorted() {
      let text = try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
      let (_, found) = findings(in: SourceFile(path: path, bytes: Array(text.utf8)))
      #expect(found.map { "\($0.code) \($0.message.text(in: .chinese).headline)" } == [], "\(path)")
    }
  }

  @Test("每个错误都指出来，看不出的说明为什么") func faultsAreFound() throws {
    let faults = try seededFaults()
    #expect(faults.count >= 80)
    var report: [String: (found: Int, seeded: Int)] = [:]
    var kinds: [String] = []
    for fault in faults {
      guard let file = try fault.planted() else {
        Issue.record("\(fault.testDescription): the text to replace does not stand there once")
        continue
      }
      let told = findings(in: file).diagnostics.map(\.code)
      if fault.codes.isEmpty {
        #expect(told == [] && !fault.reason.isEmpty, "\(fault.testDescription): \(told)")
      } else {
        #expect(fault.codes.allSatisfy { told.contains($0) }, "\(fault.testDescription): \(told)")
        #expect(!fault.silent.contains { told.contains($0) }, "\(fault.testDescription): \(told)")
      }
      if report[fault.kind] == nil { kinds.append(fault.kind) }
      let isFound = !fault.codes.isEmpty && fault.codes.allSatisfy { told.contains($0) }
      report[fault.kind, default: (0, 0)].seeded += 1
      if isFound { report[fault.kind, default: (0, 0)].found += 1 }
    }
    for kind in kinds { print("\(kind)：\(report[kind]?.found ?? 0) / \(report[kind]?.seeded ?? 0)") }
    let found = report.values.reduce(0) { $0 + $1.found }
    print("指出 \(found) / \(faults.count)")
    #expect(found * 10 >= faults.count * 9)
  }
}
