import Source

extension WorkbookMessage {
  package var chinese: MessageText {
    switch self {
    case .foreign(let kind): kind.chinese
    case .password:
      MessageText(
        "工作簿有打开密码，不能读", why: "内容是加密的，没有密码谁也读不出来",
        remedy: "用 Excel 或 WPS 打开，去掉密码后另存为 .xlsx")
    case .empty: MessageText("文件是空的", why: "一个字节也没有，多半是复制或上传没有完成", remedy: "重新取得文件")
    case .cutOff:
      MessageText(
        "工作簿不完整：文件在中间断了", why: "末尾应有的目录不在，多半是下载、复制或上传时中断了", remedy: "重新取得完整的文件")
    case .damaged(let part, let damage):
      MessageText(
        "工作簿损坏：\(quoted(part)) \(damage.chinese)", why: damage.chineseReason,
        remedy: "重新取得文件；或用 Excel、WPS 打开修复，再另存为 .xlsx")
    case .unsafeEntry(let name, let reason):
      MessageText(
        "工作簿里的 \(quoted(name)) \(reason.chinese)", why: reason.chineseReason,
        remedy: "用 Excel 或 WPS 打开，另存为 .xlsx；来历不明的，不要用")
    case .beyond(let bound, let most, let part): bound.chinese(most: most, part: part)
    case .documentType(let part):
      MessageText(
        "\(quoted(part)) 里有 DOCTYPE 声明，不允许", why: "工作簿里从不需要它，它能使读的程序打开别的文件，或耗尽内存",
        remedy: "来历不明的，不要用；确是工作簿的，用 Excel 或 WPS 打开，另存为 .xlsx")
    case .encoding(let part):
      MessageText(
        "\(quoted(part)) 的编码不对：有的字节不是 UTF-8", why: "工作簿里的文字都是 UTF-8；别的编码读出来是别的字",
        remedy: "重新取得文件；或用 Excel、WPS 打开，另存为 .xlsx")
    case .externalSheet(let name):
      MessageText(
        "工作表“\(name)”在外部，不在这个文件里", why: "文件只写了一个地址；不会去打开它", remedy: "用 Excel 或 WPS 打开，另存为 .xlsx")
    case .noSheet(let name):
      MessageText(
        "“\(name)”写作工作表，指的却不是工作表", why: "它指向工作簿里的另一个部分，没有单元格可读", remedy: "用 Excel 或 WPS 打开，另存为 .xlsx")
    case .badReference(let reference, let sheet):
      MessageText(
        "工作表“\(sheet)”里有一个单元格的位置写作“\(reference)”", why: "位置是列的字母加行号，如 B7；这样写不知道是哪一格",
        remedy: "用 Excel 或 WPS 打开，另存为 .xlsx")
    case .beyondGrid(let reference, let sheet, let isRow):
      MessageText(
        "工作表“\(sheet)”里的 \(reference) 超出了范围",
        why: isRow ? "Excel 的最后一行是 1048576" : "Excel 的最后一列是 XFD，第 16384 列",
        remedy: "文件多半是程序写坏的，用 Excel 或 WPS 打开，另存为 .xlsx")
    case .repeatedCell(let reference, let sheet):
      MessageText(
        "工作表“\(sheet)”里 \(reference) 写了两次", why: "两次之中哪一次算数，各个程序不一样",
        remedy: "用 Excel 或 WPS 打开，核对这一格，另存为 .xlsx")
    case .lostText(let reference, let sheet):
      MessageText(
        "工作簿损坏：工作表“\(sheet)”的 \(reference) 没有文字", why: "它指向的一段文字不在文件里",
        remedy: "重新取得文件；或用 Excel、WPS 打开修复，核对这一格，再另存为 .xlsx")
    }
  }

  private func quoted(_ part: String) -> String { part.isEmpty ? "文件" : part }
}

extension ForeignFile {
  fileprivate var chinese: MessageText {
    let saveAs = "用 Excel 或 WPS 打开，另存为 .xlsx"
    switch self {
    case .xls:
      return MessageText(
        "文件是 Excel 97–2003 的工作簿（.xls），不是 .xlsx", why: "两种格式完全不同，看的是内容，不是名字", remedy: saveAs)
    case .et:
      return MessageText(
        "文件是 WPS 的 .et 表格，不是 .xlsx", why: "WPS 自己的格式与 .xlsx 完全不同", remedy: "用 WPS 打开，另存为 .xlsx")
    case .xlsb: return MessageText("文件是二进制工作簿（.xlsb），不是 .xlsx", why: "里面不是 .xlsx 的内容", remedy: saveAs)
    case .openDocument:
      return MessageText(
        "文件是 OpenDocument 表格（.ods），不是 .xlsx", why: "两种格式不同", remedy: "用 LibreOffice、Excel 或 WPS 打开，另存为 .xlsx")
    case .xml2003: return MessageText("文件是 XML 表格 2003，不是 .xlsx", why: "两种格式不同，看的是内容，不是名字", remedy: saveAs)
    case .webPage:
      return MessageText("文件是网页，不是 Excel 工作簿", why: "报表系统常把网页存成 .xls 的名字", remedy: saveAs)
    case .pdf: return MessageText("文件是 PDF，不是 Excel 工作簿", why: "PDF 里没有单元格", remedy: "要原来的工作簿")
    case .word:
      return MessageText(
        "文件是 Word 文档，不是 Excel 工作簿", why: "看的是内容，不是名字", remedy: "把表复制到 Excel 或 WPS 表格里，存为 .xlsx")
    case .presentation: return MessageText("文件是演示文稿，不是 Excel 工作簿", why: "看的是内容，不是名字", remedy: "检查是否选错了文件")
    case .text: return MessageText("文件是文本，多半是 CSV，不是 Excel 工作簿", why: "看的是内容，不是名字", remedy: "改名为 .csv")
    case .json: return MessageText("文件是 JSON，不是 Excel 工作簿", why: "看的是内容，不是名字", remedy: "改名为 .json")
    case .archive:
      return MessageText("文件是压缩包，里面没有工作簿：不是 Excel 工作簿", why: ".xlsx 是有固定内容的压缩包", remedy: "解开压缩包，用里面的文件")
    case .other: return MessageText("文件不是 Excel 工作簿", why: "开头的字节不是 .xlsx 的", remedy: "检查是否选错了文件")
    }
  }
}

extension WorkbookDamage {
  fileprivate var chinese: String {
    switch self {
    case .checksum: "与校验和不符"
    case .compression: "解不开压缩"
    case .size: "的大小与目录所写不符"
    case .directory: "与目录所写不符"
    case .markup: "的内容不成 XML，或没有写完"
    case .missing: "不在文件里"
    case .style: "用了没有的单元格样式"
    }
  }

  fileprivate var chineseReason: String {
    switch self {
    case .checksum, .compression, .size, .directory, .markup: "多半是下载、复制或存储时损坏的；损坏的内容一点也不能用"
    case .missing: "工作簿别处写着有这一部分"
    case .style: "样式决定一个数是百分数还是日期，不知道样式就不知道是什么数"
    }
  }
}

extension UnsafeEntry {
  fileprivate var chinese: String {
    switch self {
    case .repeated: "出现了两次"
    case .encrypted: "在压缩包里是加密的"
    case .method: "用了 .xlsx 不用的压缩方法"
    case .name: "这样的名称不是工作簿的一部分"
    }
  }

  fileprivate var chineseReason: String {
    switch self {
    case .repeated: "两个之中用哪一个，各个程序不一样，读出来的数就可能不一样"
    case .encrypted: "没有密码读不出来"
    case .method: "工作簿里只有不压缩和 deflate 两种"
    case .name: "名称里有不该有的字符"
    }
  }
}

extension WorkbookBound {
  fileprivate func chinese(most: Int, part: String) -> MessageText {
    let place = part.isEmpty ? "" : "\(part)："
    let size = most >= 1 << 20 ? "\(most >> 20) MB" : "\(most) 字节"
    let headline =
      switch self {
      case .file: "工作簿大于 \(size)"
      case .entries: "工作簿里的部分多于 \(most) 个"
      case .entryName: "\(place)名称长于 \(size)"
      case .part: "压缩的内容展开后太大，\(place)大于 \(size)"
      case .allParts: "压缩的内容展开后太大，合计大于 \(size)"
      case .smallPart: "压缩的内容展开后太大，\(place)大于 \(size)"
      case .cellText: "\(place)有一格的文字太长，多于 \(most) 个字"
      case .texts: "\(place)文字多于 \(most) 段"
      case .textBytes: "\(place)文字多于 \(size)"
      case .sheets: "工作表多于 \(most) 张"
      case .cells: "\(place)填了内容的格多于 \(most) 个"
      case .tableText: "\(place)各格的文字合计大于 \(size)"
      case .merges: "\(place)合并单元格多于 \(most) 处"
      case .formats: "\(place)数字格式多于 \(most) 种"
      case .styles: "\(place)单元格样式多于 \(most) 种"
      case .depth: "\(place)元素嵌套多于 \(most) 层"
      case .attributes: "\(place)一个元素的属性多于 \(most) 个"
      case .tag: "\(place)一个标签长于 \(size)"
      }
    let why = self == .cellText ? "Excel 的一格最多 32767 个字" : "填报的工作簿远没有这么大，多半是坏的，或是有意做成的"
    return MessageText(headline, why: why, remedy: "检查文件；确要这么大的，分成几个文件")
  }
}
