/// Texts with figures of every kind that must not pass for qualities, words with numerals that are qualities, and
/// what people write where nothing is filled in.
let figureCases = #"""
  500m2	500m2
  ≥500m²	≥500m²
  1000㎡以上	≥1000㎡
  500M2左右	约500M2
  不少于100km	≥100km
  24h7	✗ unit h7 ?
  5m2a	✗ unit m2a ?
  80m2办公室	✗ start 80m2
  共80m2	✗ sentence 80m2
  500x2	✗ unit x2 ?
  500a1左右	✗ unit a1 ?
  ≥500a2	✗ unit a2 ?
  20x3y	✗ unit x3y ?
  x1	✗ name x1
  A4纸	✗ name A4
  B2C平台	✗ name B2C
  Q4	✗ ambiguous Q4
  Q3完成	✗ ambiguous Q3
  第四季度	✗ ambiguous 第四季度
  四季度	✗ ambiguous 四季度
  4季度	✗ ambiguous 4季度
  第四季度完成全部验收	✗ ambiguous 第四季度
  第三季度末	日 ≤2020-09-30
  十月底前组织验收	✗ day 十月底
  2022年底前省级财政	✗ day 2022年底前
  二十	20
  零	0
  不少于二十	≥20
  二十以上	≥20
  约二十	约20
  三至五	3~5
  二十次	20次
  三成	30%
  七成以上	≥70%
  不低于八成五	≥85%
  3成	30%
  十成	100%
  百分百	100%
  三分之二	✗ fraction
  一半以上	✗ fraction
  过半数	✗ fraction
  举办二十次培训	✗ sentence 20次
  举办两次培训	✗ sentence 2次
  完成三个项目	✗ sentence 3个
  帮扶三十五户困难群众	✗ sentence 35户
  奖励三百万元	✗ sentence 300万元
  三年内完成	✗ sentence ≤3年
  排名进入前三名	✗ sentence 3名
  进入全省前十	✗ sentence ?
  产值翻两番	✗ sentence ?
  七成群众满意	✗ sentence 70%
  服务数十家企业	✗ vague 数十家
  培训上百人	✗ vague 上百人
  惠及十余家企业	✗ vague 十余家
  开展三五次走访	✗ vague 三五次
  壹佰万元	✗ malformed 壹佰万
  二〇二〇年完成	✗ malformed 二〇二〇年
  一百五户	✗ malformed 一百五户
  铺设½	✗ sentence ?
  面积²	✗ sentence ?
  ①按时完成	✗ sentence ?
  Ⅱ级响应	✗ sentence ?
  ５Ａ级	✗ unit A级 ?
  ≥个	✗ blank
  ≥____家	✗ blank
  □%以上	✗ blank
  （　）次	✗ blank
  20201030	✗ either 20201030 2020-10-30
  ≤20201030	✗ either ≤20201030 2020-10-30
  20201030前	日 ≤2020-10-30
  20201030日	日 ≤2020-10-30
  20201332	20201332
  20201030元	20201030元
  202010	202010
  一般	质 一般
  一致	质 一致
  统一规范	质 统一规范
  万无一失	质 万无一失
  三公经费只减不增	质 三公经费只减不增
  第一时间	质 第一时间
  第三方评价	质 第三方评价
  一体化	质 一体化
  一次性通过	质 一次性通过
  十分满意	质 十分满意
  创建四好农村路	质 创建四好农村路
  两不愁三保障	质 两不愁三保障
  做到两个维护	质 做到两个维护
  五位一体	质 五位一体
  千家万户	质 千家万户
  百花齐放	质 百花齐放
  千方百计	质 千方百计
  一户一策	质 一户一策
  二次供水改造	质 二次供水改造
  二期工程	质 二期工程
  三年行动计划	质 三年行动计划
  九年义务教育	质 九年义务教育
  三支一扶	质 三支一扶
  十四五规划	质 十四五规划
  党的二十大精神	质 党的二十大精神
  三中全会	质 三中全会
  零投诉	质 零投诉
  零部件合格	质 零部件合格
  一成不变	质 一成不变
  大陆	质 大陆
  队伍稳定	质 队伍稳定
  四季常绿	质 四季常绿
  良好	质 良好
  √	质 √
  """#

/// Marks for what is not filled in; all are 未填报.
let placeholders = [
  "", " ", "*", "**", "＊", "＊＊＊", "_", "____", "＿＿", "□", "□□", "☐", "○", "○○", ".", "...", "…", "……", "。。。",
  "—", "——", "–",
  "-", "--", "－", "/", "//", "／", "\\", "~", "～", "×", "××", "· · ·", "* *", "（　）", "()", "【】", "、", "？", "　",
]
