import Source

extension DiagnosticPage {
  /// Sheets of workbooks and their cells (H5220 onwards). None can be shown in a few lines: a workbook is no text.
  static let sheets: [DiagnosticPage] = [
    DiagnosticPage(
      "H5220", .note,
      zh: Words("隐藏的工作表没有读", "隐藏的多半是字典、旧表、系统用的表。要读的，在 Excel 里取消隐藏再存。"),
      en: Words(
        "hidden sheets were not read",
        "What is hidden is mostly a dictionary, an old table, or something of the system. Unhide a sheet in Excel if it is to be read."
      )
    ),
    DiagnosticPage(
      "H5221", .note,
      zh: Words("工作表不是模板的表", "前十行有内容的行里，没有一行有两个以上模板认得的名称：填表说明、台账、图表一类，不读。"),
      en: Words(
        "sheets that are no table of the template",
        "None of the first ten rows with content has two names that the template knows: instructions, ledgers, charts. They are not read."
      )
    ),
    DiagnosticPage(
      "H5222",
      zh: Words("工作表是一份表单的版面", "名称旁边就是值的工作表不是一行一份的表；当作表读，会把别的格当成数，所以不读。"),
      en: Words(
        "a sheet laid out as a form",
        "A sheet with values beside their names is no table of one form a row; read as one, other cells would be taken for figures. It is not read."
      )
    ),
    DiagnosticPage(
      "H5223",
      zh: Words("工作簿里没有模板的表", "没有一张看得见的工作表在前十行里有模板的名称。第一行写名称，一行一份表单；名称不同的，用 来自 写明。"),
      en: Words(
        "a workbook without a table of the template",
        "No visible sheet has names of the template in its first ten rows. Write them into the first row, one form a row below; other names are declared with `from`."
      )
    ),
    DiagnosticPage(
      "H5224", .note,
      zh: Words("隐藏的行和列读了", "隐藏和筛选只改变看到的，不改变数据。不要的，在 Excel 里删去。"),
      en: Words(
        "hidden rows and columns were read",
        "Hiding and filtering change what is seen, not what is there. Delete what is not wanted in Excel.")
    ),
    DiagnosticPage(
      "H5225", .note,
      zh: Words("不是数据的行没有读", "列名以下的“注：”“填表人：”一类的行、横着合并的小标题、第二页的表头，不是一份表。只写了名称的行仍是一份没有填的表。"),
      en: Words(
        "rows that are no data were not read",
        "Notes and lines for signatures, headings merged across columns, and the header again on a second page are no forms. A row with a name only is still a form that is not filled in."
      )
    ),
    DiagnosticPage(
      "H5226", .note,
      zh: Words("表右边的格没有读", "最后一个列名右边的格上面没有列名，是旁注。是数据的，在上面写列名。"),
      en: Words(
        "cells beside the table were not read",
        "Nothing stands above the cells to the right of the last name; they are remarks. Write a name above them if they are data."
      )
    ),
    DiagnosticPage(
      "H5227", .note,
      zh: Words("合并单元格盖住的值没有读", "合并以后只看得见左上角的一格；有的程序把盖住的值留在文件里。"),
      en: Words(
        "values under merged cells were not read",
        "Of a merge only the first cell is seen; some programs leave what lies under it in the file.")
    ),
    DiagnosticPage(
      "H5228", .note,
      zh: Words(
        "合并的数只算第一行的", "上下合并的名称（一级指标、单位 …）管合并的各行；数不照抄，照抄就重复计了。下面的行当作没有填。"),
      en: Words(
        "a merged figure counts for its first row",
        "A name merged over rows stands for all of them; a figure is not repeated, or it would count several times. The rows below are taken as not filled in."
      )
    ),
    DiagnosticPage(
      "H5229", .warning,
      zh: Words(
        "数多于 15 位，后几位已经丢了", "Excel 的数只有 15 位有效数字。18 位的编码当数存，后三位就成了 0，找不回来；把这一列设为文本，按原件重填。"),
      en: Words(
        "numbers of more than 15 digits have lost the last ones",
        "A number in Excel has 15 significant digits. The last three of a code of 18 digits stored as a number are 0 and cannot be had back; set the column to text and type the codes again."
      )
    ),
    DiagnosticPage(
      "H5230", .note,
      zh: Words("日期带着时刻", "单元格里存的是日期加一天的几分之几，只用日期。"),
      en: Words(
        "days with a time", "The cell holds a day and a fraction of one; the day counts.")
    ),
    DiagnosticPage(
      "H5231",
      zh: Words(
        "公式没有算过", "文件里有公式，没有结果；或写文件的程序给每个公式都写 0，并要求打开时再算。不当作 0，也不当作没有填。用 Excel 或 WPS 打开，保存一次，再读。"),
      en: Words(
        "a formula that nobody has computed",
        "The file holds a formula and no result, or a program wrote 0 for every formula and asks for calculation on opening. It is taken neither as 0 nor as not filled in. Open the workbook in Excel or WPS, save it, and read it again."
      )
    ),
    DiagnosticPage(
      "H5232",
      zh: Words("错误值", "#DIV/0!、#N/A、#REF! … 是公式算不出结果时留下的，不是数。"),
      en: Words(
        "an error value", "#DIV/0!, #N/A, #REF! and the like are what a formula without a result leaves.")
    ),
    DiagnosticPage(
      "H5233",
      zh: Words("数值格里写的不是数", "单元格说自己是数，写的却是 1,5、NaN 一类，是写文件的程序出了错。不猜。"),
      en: Words(
        "a numeric cell that holds no number",
        "The cell says that it is a number and holds 1,5, NaN or the like: a mistake of the program that wrote it. It is not guessed."
      )
    ),
    DiagnosticPage(
      "H5234",
      zh: Words("日期格式的数没有对应的一天", "0、60（1900 年没有 2 月 29 日）、负数、9999 年以后，日历里没有。"),
      en: Words(
        "a number under a format of dates that is no day",
        "0, 60 (there was no 29 February 1900), numbers below zero and days after 9999 are in no calendar.")
    ),
    DiagnosticPage(
      "H5235",
      zh: Words("有上标或下标的文字", "10⁴ 在文件里是 104 加一个格式。改成不用上标的写法。"),
      en: Words(
        "raised or lowered characters", "10⁴ is 104 and a format in the file. Write it without an exponent.")
    ),
    DiagnosticPage(
      "H5236",
      zh: Words("有删除线的文字", "划去的字在文件里还在，算不算数只有填的人知道。"),
      en: Words(
        "characters that are struck out",
        "What is struck out is still in the file; whether it counts only its author knows.")
    ),
    DiagnosticPage(
      "H5237",
      zh: Words("放在格里的图片", "WPS 可以把图片放进单元格，里面没有值。"),
      en: Words("a picture in a cell", "WPS can put a picture into a cell, which then has no value.")
    ),
    DiagnosticPage(
      "H5238", .note,
      zh: Words(
        "目标分几列写", "省里的系统把目标导成三列：指标性质（≥）、指标值（95）、度量单位（%）。模板只认得指标值的，合成 ≥95% 再读；实际值没有写单位的，也用这个单位。"),
      en: Words(
        "targets written in several columns",
        "Systems of provinces export a target as three columns: sign (≥), value (95), unit (%). Where the template knows the value only, ≥95% is read; an actual without a unit takes the same one."
      )
    ),
    DiagnosticPage(
      "H5294", .note,
      zh: Words(
        "单元格的批注没有读", "批注是写在单元格旁边的话，不算单元格的内容，不当作值、理由或说明读。要用的写进单元格。"),
      en: Words(
        "comments at cells were not read",
        "A comment stands beside a cell and is no part of it: it is read neither as a value nor as a reason. What is to count is written into the cell."
      )
    ),
    DiagnosticPage(
      "H5290",
      zh: Words(
        "按另一模板做的表",
        "heng blank 做的表记着模板问什么：输入、指标、表。计分的模板问的不同，同一格说的就可能是别的，所以整张不读。用 heng blank 按现在的模板做一张新表，把数抄过去；或用做表时的模板计分。"
      ),
      en: Words(
        "a form made from another template",
        "A form of heng blank keeps what its template asks for: inputs, indicators, tables. Where the template that scores asks for something else, a cell may say another thing, and nothing of the form is read. Make a new form and copy the figures, or score by the template the form was made from."
      )
    ),
    DiagnosticPage(
      "H5291", .warning,
      zh: Words(
        "做表以后模板改过",
        "模板问的没有变，表照样读；分值、规则、注释改过。表上印的和参考得分可能是旧的，得分以 heng 计算的为准。"),
      en: Words(
        "the template was changed after the form was made",
        "It asks for the same, and the form was read; points, rules or comments were changed. What is printed on the form and its live scores may be old; the scores that heng computes count."
      )
    ),
    DiagnosticPage(
      "H5292",
      zh: Words(
        "找不到填报格",
        "heng blank 做的表靠工作簿里的名称（heng_…）找到每一格，插入、移动行列不要紧；名称或隐藏的“计算”表被删去，就找不到了。"),
      en: Words(
        "the cells of a form cannot be found",
        "A form of heng blank is read by names in the workbook (heng_…), which follow their cells when rows or columns are inserted or moved. Without these names, or without the hidden sheet 计算, nothing can be found."
      )
    ),
    DiagnosticPage(
      "H5293",
      zh: Words(
        "填报格没有了",
        "删去行、列，或改动名称，会丢掉填报格，那里填的数就读不到，按用不了处理，不按没有填处理。"),
      en: Words(
        "cells of a form are gone",
        "Deleting rows, columns or names takes cells away, and what stood there cannot be read: it counts as unusable, not as left blank."
      )
    ),
  ]
}
