import Lexer
import Source
import Syntax

/// Reads a template file into its lossless tree.
///
/// Never fails and never throws: whatever the bytes, there is a tree that prints them back, and diagnostics.
///
/// The grammar (`x?` at most once, `x*` any number, `|` or; `,` and `;` are tokens):
///
///     file        = version? (template | layout)*
///     version     = 衡 number
///     template    = 模板 name { declaration* }
///     declaration = 年度 number | 版本 (text | number)
///                 | 总分 number (, (最高 | 最低) sum)*
///                 | 取整 name number name? (, (最高 | 最低) sum)* | 标识 name
///                 | 依据 text | policy | inputs | table | rule | units | levels | calendar
///                 | formula | indicator | grades | veto | check | outcome | summary | demand | layout
///                   (a comma between two of them means nothing)
///     inputs      = 输入 { (name : type (, inputClause)* ;?)* }
///     table       = 表 name (, (来自 text | 略去 condition))* { (name : type (, (inputClause | role))* ;? | check)* }
///     role        = 作名称 | 作分值 | 作得分 | 作理由 | 作自报
///     rule        = 规则 name : sentence
///     type        = unit
///     inputClause = (来自 | 符号来自 | 单位来自) text | 可缺 | 整数 | 范围 span
///     span        = sum 到 sum | bound (且 bound)*
///     bound       = (≥ | ≤ | > | < | = | ≠ | 不低于 | 不超过 | 超过 | 低于) sum
///     units       = 计量单位 { unit (= (unit | number))? (; …)* }
///     unit        = name (/ name ((/ | · | *) name)*)? | %
///     calendar    = 日历 number (到 number)? { (放假 | 上班) number (到 number)? (; …)* }
///     levels      = 级别 name { name (又写 text (, text)*)? (; …)* }
///     formula     = 公式 name ( ( parameter (, parameter)* ) )? (: type)? = condition (, policy)*
///     parameter   = name : type
///     outcome     = 另列 name (: type)? = condition (, (policy | 依据 text))*
///     summary     = 汇总 name (: type)? (按 sum)? = condition (, (policy | 依据 text))*
///     demand      = condition 时 须说明
///     indicator   = (指标 | 加分 | 扣分)? name number
///                   (, (可调 span | rows | 取 name | 占 sum | 依据 text | policy))*
///                   ( { (indicator | policy | demand)* } | : sentence )
///     rows        = 逐行 name (当 condition)? (均分 number? 余数归末项?)?
///     sentence    = curve (, clause)*
///     curve       = 评定 (步长 sum)? (path { judgedEntry (; …)* })? | condition? (得 | 加 | 扣) sum | adjust | tiers | lines
///                 | points | sum
///     judgedEntry = name : (bound (且 bound)* | 在 sum 到 sum | sum)
///     tiers       = 分档 (sum | tuple 不计顺序?)? { head : sentence (; …)* }
///     head        = ( cell (, cell)* ) | 其余 | 属于 tuple | bound (且 bound)* | 在 sum 到 sum | condition
///     cell        = 任意 | 属于 tuple | bound (且 bound)* | 在 sum 到 sum | condition
///     lines       = 插值 sum 外推? { sum : sum (; …)* }
///     points      = 要点 (均分 | 全有 | 递进 | 每缺 sum)? { (text | condition) (: sum)? (; …)* }
///     clause      = 否则 得? sum | adjust | 最高 sum | 最低 sum | 扣完为止 | policy | 依据 text
///                 | 因为 text | (condition 时)? 须说明 | condition 时 得? sum
///     adjust      = (每 | 每超过 | 每低于 | 每偏离) product sum? (扣 | 加) sum (至多 sum)?
///                   (不足不计 | 不足进一 | 按比例)?
///     policy      = (缺失时 | 分母为零时 | 全为零时 | 不适用时)
///                   (报错 | 待定 | 不适用 | 组内折算 | 全表折算 | sum)
///     grades      = 等次 { (head | 不按总分) : name (; …)* }
///     veto        = 否决 condition 时 effect (, (因为 text | 依据 text | policy))*
///     effect      = 等次 (定为 name | 不高于 name | 上调 number | 下调 number)
///     check       = 核对 name : condition (, (误差 sum | (错误 | 提醒) text? | policy))*
///     layout      = 版式 name { (layoutItem ;?)* }
///     layoutItem  = 表单 : 每张工作表 (有 text+)?
///                 | 工作表 text : 每行 listColumn (, listColumn)*
///                 | (表 name | 指标) : 从 text 下 (到 text 之前)? (, bandClause)*
///                 | (自报 .?)? name (. name)* : place
///     listColumn  = text 列 (是名称 | 是值 | 是单位)
///     place       = text (右 | 下 | 冒号后 | 行 text (列 | 右))
///     bandClause  = name 是 (text 列 | name 括号里的数) | 按 text+ 列 | 合并照抄 name+ | 名称去掉 text+
///                 | 略去 name (空 | text) (或 (空 | text))* | 上级 独占一行
///     condition   = 或-joined or 且-joined tests; test = 非 test | 有 path | sum (comparison)?
///     comparison  = bound | 在 sum 到 sum | 属于 tuple | 开头是 (text | ( text (, text)* ))
///     sum         = product ((+ | −) product)*;  product = factor ((× | ÷) factor)*
///     factor      = − factor | number | text | path | 等次 | name ( arguments ) | call over records | ( condition ) | tiers | lines
///                 | 限于 ( sum , span ) | 不适用
///     call over records = name ( name (同 path (、 path)*)? (当 condition)? (: value (, value)*)? )
///     value       = condition | 从低到高 | 不跳号 | 并列取平均 | (去高 | 去低) number
package func parse(_ file: SourceFile) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
  let (cutTokens, cut) = tokenize(file, limit: TokenParser.maximumDiagnostics)
  var tokens = readingNames(in: cutTokens, of: file)
  var parser = TokenParser(file: file, tokens: tokens)
  parser.parseFile()
  var ofBraces: [Diagnostic] = []
  if let repair = repairBraces(of: file, tokens, after: parser) {
    (tokens, parser, ofBraces) = (repair.tokens, repair.parser, repair.said)
  }
  let lexical = cut.map { parser.withMarkForStop($0) }.filter { !isSpokenFor($0, by: parser) }
  let found = lexical + ofBraces + parser.diagnostics
  let full = [lexical, parser.diagnostics].first { $0.count >= TokenParser.maximumDiagnostics }
  let tree = buildTree(
    file: file, tokens: tokens, events: parser.events, isComplete: !found.hasErrors,
    isCutShort: full != nil || parser.hasPassedLimit)
  var diagnostics = found.inReadingOrder()
  if let full {
    let place = full.last?.place ?? Place(file, tree.root.range)
    diagnostics.append(
      Diagnostic(ParserMessage.tooManyErrors(limit: TokenParser.maximumDiagnostics), at: place))
  }
  if tree.height > SyntaxTree.maximumHeight, !diagnostics.hasErrors {
    diagnostics.append(
      Diagnostic(ParserMessage.tooLong(limit: SyntaxTree.maximumHeight), at: Place(file, tree.root.range)))
  }
  return (tree, diagnostics)
}

/// Whether the parser has said of a whole what the lexer says of a character in it.
private func isSpokenFor(_ diagnostic: Diagnostic, by parser: TokenParser) -> Bool {
  guard let place = diagnostic.place, !diagnostic.message.leavesRestUnread(at: place) else { return false }
  return parser.spokenFor.contains { $0.start <= place.range.start && place.range.end <= $0.end }
}
