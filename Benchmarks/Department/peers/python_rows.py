"""python_rows.py IN OUT float|decimal: row by row with the standard library alone.

float: as an analyst writes it. decimal: the same with decimal.Decimal, which divides to 28 digits.
"""
import csv
import sys
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from math import floor

EXACT = sys.argv[3] == "decimal"
N = Decimal if EXACT else float
GROUPS = {"A": 5, "B": 10, "C": 7, "D": 5}
INDICATORS = [f"{group}{number + 1}" for group, count in GROUPS.items() for number in range(count)]
FULL, MOST, LEAST, CENT = N("0.95"), N("0.85"), N("0.6"), Decimal("0.01")
SHARES = {"达成": N("1"), "部分达成": N("0.7"), "未达成": N("0.3")}


def rounded(score):
    return score.quantize(CENT, ROUND_HALF_UP) if EXACT else round(score, 2)


def rate(a, t):
    return None if t == 0 else a / t


def proportion(w, r):
    return None if r is None else w * min(N(1), r)


def steps_over(w, r):
    return None if r is None else N(w) if r <= 1 else max(N(0), w - N("0.2") * floor((r - 1) * 100))


def tiers(w, r):
    if r is None:
        return None
    return w * (N(1) if r >= FULL else N("0.8") if r >= MOST else N("0.6") if r >= LEAST else N(0))


def falling(w, r, full, none):
    return None if r is None else w * max(N(0), min(N(1), (r - N(none)) / (N(full) - N(none))))


def inverse(w, a, t):
    return N(w) if a <= t else w * t / a


def scored(form):
    def number(name):
        return N(form[name])

    def kept(*names):
        return N(sum(form[name] == "是" for name in names))

    def level(w, name):
        return w * SHARES[form[name]]

    def of(a, t):
        return rate(number(a), number(t))

    executed = of("实际支出", "预算资金")
    late = (date.fromisoformat(form["实际完成日"]) - date.fromisoformat(form["计划完成日"])).days
    raw = [
        proportion(4, of("下达资金", "预算资金")), N(3 if form["到位及时"] == "1" else 0),
        steps_over(3, of("在职人数", "编制数")), kept("目标依据充分", "目标符合职责", "目标可衡量"), level(2, "指标明确性"),
        tiers(5, executed), falling(4, rate(abs(number("调整额")), number("年初预算")), "0.05", "0.2"),
        falling(4, of("结转结余", "预算资金"), "0.1", "0.3"), steps_over(3, of("公用实际", "公用预算")),
        inverse(4, number("三公实际"), number("三公预算")), proportion(3, of("采购实际", "采购预算")),
        kept("预算制度健全", "财务制度健全", "内控制度健全"), level(3, "资金合规性"),
        proportion(3, of("资产在用", "资产总额")), level(3, "资产安全性"),
        *[proportion(w, of(f"数量{i}实际", f"数量{i}目标")) for i, w in enumerate([5, 5, 4, 3, 3], 1)],
        tiers(5, number("质量合格率") / 100), N(5) if late <= 0 else max(N(0), 5 - N("0.5") * ((late + 29) // 30)),
        level(4, "经济效益"), level(4, "社会效益"), level(3, "生态效益"),
        inverse(4, number("成本实际"), number("成本预算")), falling(5, number("满意度") / 100, "0.9", "0.6")]
    scores = [rounded(N(0) if score is None else score) for score in raw]
    rest = iter(scores)
    sums = [rounded(sum(next(rest) for _ in range(count))) for count in GROUPS.values()]
    total = rounded(sum(sums))
    low = executed is not None and executed < LEAST
    grade = "差" if low or total < 60 else "中" if total < 80 else "良" if total < 90 else "优"
    return [form["id"], *scores, *sums, total, grade, int(None in raw)]


with open(sys.argv[1], encoding="utf-8", newline="") as forms, open(sys.argv[2], "w", encoding="utf-8", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["id", *INDICATORS, *GROUPS, "total", "grade", "flag"])
    for form in csv.DictReader(forms):
        rows.writerow(scored(form))
