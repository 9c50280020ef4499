/// What one run of the tool gets: a template and the data files named with it.
///
/// Written as one text, the parts stand behind lines such as `==== 行.csv`; the template comes first and has none.
package struct FuzzCase: Hashable, Sendable {
  /// A data file; its name says whether it is JSON or CSV.
  package struct DataFile: Hashable, Sendable {
    /// The name, such as `数据.json`.
    package var name: String
    /// What it holds.
    package var bytes: [UInt8]

    /// A file of a name.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The template's bytes.
  package var template: [UInt8]
  /// The data files in the order in which they are named.
  package var data: [DataFile]

  private static let fence = Array("==== ".utf8)

  /// Takes the parts of a text apart.
  package init(text: [UInt8]) {
    template = []
    data = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: Self.fence) {
        data.append(
          DataFile(name: String(decoding: line.dropFirst(Self.fence.count), as: UTF8.self), bytes: []))
      } else if data.isEmpty {
        template += line + [UInt8(ascii: "\n")]
      } else {
        data[data.count - 1].bytes += line + [UInt8(ascii: "\n")]
      }
    }
  }

  /// A case of a template and its data.
  package init(template: [UInt8], data: [DataFile]) {
    self.template = template
    self.data = data
  }

  /// The case as one text.
  package var text: [UInt8] {
    data.reduce(template) { $0 + Array("==== \($1.name)\n".utf8) + $1.bytes }
  }

  /// How many bytes the parts hold.
  package var size: Int { data.reduce(template.count) { $0 + $1.bytes.count } }

  /// How many parts there are to change: the template and each file.
  var partCount: Int { 1 + data.count }

  /// The bytes of a part.
  subscript(part part: Int) -> [UInt8] {
    get { part == 0 ? template : data[part - 1].bytes }
    set {
      if part == 0 { template = newValue } else { data[part - 1].bytes = newValue }
    }
  }
}
