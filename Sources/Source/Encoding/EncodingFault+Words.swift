extension EncodingFault {
  /// What is wrong, in Chinese; `remedy` is how such a file is saved as UTF-8.
  package func chinese(remedy: String) -> MessageText {
    let label = "从这里起读不出来（字节 \(hexadecimal(byte))）"
    switch kind {
    case .damaged:
      return MessageText(
        "文件是 UTF-8 编码，但这里的字节不成文字", label: "字节 \(hexadecimal(byte))",
        why: "别处都是 UTF-8，这里多半是传输时损坏的，或从别的编码拼接来的", remedy: "重新取得文件；只坏了几个字的，在编辑器中改正后存为 UTF-8")
    case .cutOff:
      return MessageText(
        "文件在最后一个字的中间断了", label: "文件到此为止", why: "多半是下载、复制或导出时中断了，后面的内容也可能丢了", remedy: "重新取得完整的文件")
    case .unknown:
      return MessageText(
        "文件既不是 UTF-8，也不是 GB18030 编码", label: label, why: "两种编码里都没有这样的字节：文件坏了，或是别的编码", remedy: remedy)
    case .unmarked(let encoding):
      return MessageText(
        "文件是 UTF-16 编码，开头没有标记", label: "没有 UTF-16 的标记", why: "没有标记的 UTF-16 要写明字节的次序才能读",
        remedy: remedy + "；或加上 --encoding \(encoding.rawValue)")
    case .misfit(let encoding):
      return MessageText(
        "文件不是 \(encoding.title) 编码", label: label, why: "文件的标记或 --encoding 说它是 \(encoding.title)，而这里的字节不是",
        remedy: "文件完整的，去掉 --encoding 再试；坏了的，重新取得文件")
    }
  }

  /// What is wrong, in English; `remedy` is how such a file is saved as UTF-8.
  package func english(remedy: String) -> MessageText {
    let label = "cannot be read from here (byte \(hexadecimal(byte)))"
    switch kind {
    case .damaged:
      return MessageText(
        "the file is UTF-8, but these bytes are no text", label: "byte \(hexadecimal(byte))",
        why: "all else is UTF-8; this was damaged on the way, or joined from another encoding",
        remedy: "get the file again; if only a few characters are lost, correct them and save it as UTF-8")
    case .cutOff:
      return MessageText(
        "the file breaks off in the middle of its last character", label: "the file ends here",
        why: "a download, copy or export was probably interrupted; more may be missing",
        remedy: "get the whole file again")
    case .unknown:
      return MessageText(
        "the file is neither UTF-8 nor GB18030", label: label,
        why: "neither encoding has such bytes: the file is damaged, or in another encoding", remedy: remedy)
    case .unmarked(let encoding):
      return MessageText(
        "the file is UTF-16 and does not say so by a mark", label: "no mark of UTF-16",
        why: "UTF-16 without a mark can only be read when its order of bytes is stated",
        remedy: remedy + "; or add --encoding \(encoding.rawValue)")
    case .misfit(let encoding):
      return MessageText(
        "the file is not \(encoding.title)", label: label,
        why: "its mark or --encoding says \(encoding.title), and these bytes are not",
        remedy: "if the file is whole, try without --encoding; if it is damaged, get it again")
    }
  }
}

/// A byte as `0xD6`, the way editors show it.
package func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
}
