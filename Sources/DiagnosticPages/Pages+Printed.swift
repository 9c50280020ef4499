extension DiagnosticPage {
  /// Sentences that were typed as tables print them (H1160 to H1164).
  static let printed: [DiagnosticPage] = [
    DiagnosticPage(
      "H1160",
      zh: Words(
        "照印的话要写成句子",
        "指标的冒号后面是表上印的一格话。每个词都认得，只有一种读法；消息写出衡的句子和读的时候定下来的事（不足一步的不计、没有写扣完为止的不低于 0 分 …）。heng check --fix 会改好其中没有疑问的，并把原文留在 依据 里；读法依名称猜的、要先声明输入的，由作者选用。"
      ),
      en: Words(
        "printed words to be written as a sentence",
        "Behind the colon stand the words of a printed table. All are known and have one reading; the message gives the sentence of the language and what was settled on the way. heng check --fix writes those without a doubt and keeps the words as 依据; where a name was guessed or an input has to be declared, the author decides."
      ),
      .inside(
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        满意度 10分: 满意度90%（含）以上的得满分，每降低一个百分点扣0.5分，扣完为止。
        """,
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        满意度 10分: 满意度 不低于 90% 得 满分, 每低于 1个百分点 扣 0.5分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H1161",
      zh: Words(
        "照印的话有两种读法",
        "“每降低4%扣1分”可以是每 4 个百分点，也可以是界限的 4%；“80%-90%、90%以上”没有说 90% 归哪一档。消息列出两种读法和各自的句子，作者选一个。"),
      en: Words(
        "printed words with two readings",
        "每降低4%扣1分 may mean four percentage points or 4% of the bound; 80%-90%, 90%以上 does not say where 90% belongs. The message lists both readings with their sentences, and the author takes one."
      ),
      .inside(
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        满意度 10分: 满意度92%以上得10分，每降4%扣1分，扣完为止。
        """,
        """
        输入 { 满意度: %, 范围 0% 到 100% }
        满意度 10分: 满意度 不低于 92% 得 满分, 每低于 4个百分点 扣 1分, 扣完为止
        """)
    ),
    DiagnosticPage(
      "H1162",
      zh: Words(
        "照印的话要由人来评分",
        "印的话没有说怎样从数算出得分（酌情扣分、见附件 …）。写 评定，由人在表单里填分，原文放进 依据；要由计算得出的，写明按什么数、怎样得分。"),
      en: Words(
        "printed words that leave the score to people",
        "The words do not say how a score follows from figures (酌情扣分, 见附件 …). Write 评定, so that people fill in the score, and keep the words as 依据; or say which figures give which score."
      ),
      .inside(
        """
        输入 { 名称: 文本 }
        工作落实 10分: 工作没有落实到位的，酌情扣分。
        """,
        """
        输入 { 名称: 文本 }
        工作落实 10分, 依据 "工作没有落实到位的，酌情扣分。": 评定
        """)
    ),
    DiagnosticPage(
      "H1163",
      zh: Words(
        "没有读懂照印的话",
        "冒号后面既不是衡的句子，也不是认得的印法。消息指出读到哪里停下，和最相近的写法。拿不准的先写 评定，把原文放进 依据。"),
      en: Words(
        "printed words that are not understood",
        "What stands behind the colon is neither a sentence of the language nor a known way of printing one. The message says where reading stopped and which construct is near. When in doubt write 评定 and keep the words as 依据."
      ),
      .inside(
        """
        输入 { 甲率: %   乙率: % }
        节约 10分: 甲率与乙率二者择其一考核，按完成比例计分，满分为止。
        """,
        """
        输入 { 甲率: %, 范围 0% 到 100%   乙率: %, 范围 0% 到 100% }
        节约 10分: 得 最大(甲率, 乙率) × 满分
        """)
    ),
    DiagnosticPage(
      "H1164",
      zh: Words(
        "照印的话与模板不合",
        "印的话读懂了，但译成的句子在这个模板里不成立：用到的输入单位不同、各档不齐 …。消息写出译成的句子和不合的地方，改输入、公式或句子。"),
      en: Words(
        "printed words that do not fit the template",
        "The words are understood, but the sentence does not hold in this template: an input has another unit, bands leave a hole …. The message gives the sentence and what does not fit; mend the input, the formula or the sentence."
      )
    ),
  ]
}
