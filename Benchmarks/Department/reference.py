"""reference.py IN OUT: the exact scores of the department's forms, in fractions; written to be read, not to be fast.

It shares nothing with Heng: the rules are here a second time, from the sentences of department.heng. Amounts are
whole cents, percentages hundredths; a quotient is a Fraction, or None where the divisor is zero.
"""
import csv
import sys
from datetime import date
from fractions import Fraction
from math import ceil, floor
from multiprocessing import Pool

GROUPS = {"A": 5, "B": 10, "C": 7, "D": 5}
INDICATORS = [f"{group}{number + 1}" for group, count in GROUPS.items() for number in range(count)]
HEADER = ["id", *INDICATORS, *GROUPS, "total", "grade", "flag"]
LEVELS = {"达成": Fraction(1), "部分达成": Fraction(7, 10), "未达成": Fraction(3, 10)}
DIVISORS = ["预算资金", "编制数", "年初预算", "公用预算", "采购预算", "资产总额", *(f"数量{i}目标" for i in range(1, 6))]


def percent(number):
    return Fraction(number, 100)


def quotient(part, whole):
    return None if whole == 0 else Fraction(part, whole)


def proportion(points, rate):
    return None if rate is None else points * min(Fraction(1), rate)


def steps_over(points, rate):
    """Two tenths of a point for each full percentage point over 100 %."""
    if rate is None or rate <= 1:
        return None if rate is None else points
    return max(Fraction(0), points - Fraction(2, 10) * floor((rate - 1) / percent(1)))


def tiers(points, rate):
    if rate is None:
        return None
    for least, share in ((95, 100), (85, 80), (60, 60)):
        if rate >= percent(least):
            return points * percent(share)
    return Fraction(0)


def between(points, rate, full, none):
    """All points at `full`, none at `none`, in a straight line between them."""
    return None if rate is None else points * min(Fraction(1), max(Fraction(0), (rate - none) / (full - none)))


def inverse(points, actual, limit):
    return points if actual <= limit else points * Fraction(limit, actual)


def deadline(points, due, done):
    late = (date.fromisoformat(done) - date.fromisoformat(due)).days
    return points if late <= 0 else max(Fraction(0), points - Fraction(ceil(Fraction(late, 30)), 2))


def rounded(points):
    """Half up to hundredths; no points where there is no quotient."""
    return 0 if points is None else floor(100 * points + Fraction(1, 2))


def shown(hundredths):
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def raw_scores(form):
    def number(name):
        return int(form[name].replace(".", ""))

    def level(points, name):
        return points * LEVELS[form[name]]

    def kept(*names):
        return Fraction(sum(form[name] == "是" for name in names))

    def done(points, number_of):
        return proportion(points, quotient(number(f"数量{number_of}实际"), number(f"数量{number_of}目标")))

    executed = quotient(number("实际支出"), number("预算资金"))
    return executed, [
        proportion(4, quotient(number("下达资金"), number("预算资金"))),
        Fraction(3 if form["到位及时"] == "1" else 0),
        steps_over(3, quotient(number("在职人数"), number("编制数"))),
        kept("目标依据充分", "目标符合职责", "目标可衡量"),
        level(2, "指标明确性"),

        tiers(5, executed),
        between(4, quotient(abs(number("调整额")), number("年初预算")), percent(5), percent(20)),
        between(4, quotient(number("结转结余"), number("预算资金")), percent(10), percent(30)),
        steps_over(3, quotient(number("公用实际"), number("公用预算"))),
        inverse(4, number("三公实际"), number("三公预算")),
        proportion(3, quotient(number("采购实际"), number("采购预算"))),
        kept("预算制度健全", "财务制度健全", "内控制度健全"),
        level(3, "资金合规性"),
        proportion(3, quotient(number("资产在用"), number("资产总额"))),
        level(3, "资产安全性"),

        done(5, 1), done(5, 2), done(4, 3), done(3, 4), done(3, 5),
        tiers(5, Fraction(number("质量合格率"), 10000)),
        deadline(5, form["计划完成日"], form["实际完成日"]),

        level(4, "经济效益"),
        level(4, "社会效益"),
        level(3, "生态效益"),
        inverse(4, number("成本实际"), number("成本预算")),
        between(5, Fraction(number("满意度"), 10000), percent(90), percent(60)),
    ]


def grade(total, executed):
    if executed is not None and executed < percent(60):
        return "差"
    return "优" if total >= 9000 else "良" if total >= 8000 else "中" if total >= 6000 else "差"


def scored(form):
    """One row of the results, as texts."""
    executed, raw = raw_scores(form)
    scores = [rounded(points) for points in raw]
    rest = iter(scores)
    sums = [sum(next(rest) for _ in range(count)) for count in GROUPS.values()]
    zero = any(float(form[name]) == 0 for name in DIVISORS)
    return [form["id"], *map(shown, scores), *map(shown, sums), shown(sum(sums)), grade(sum(sums), executed), int(zero)]


def main(source, target):
    with open(source, encoding="utf-8", newline="") as forms, open(target, "w", encoding="utf-8", newline="") as out, \
            Pool() as pool:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(HEADER)
        rows.writerows(pool.imap(scored, csv.DictReader(forms), chunksize=500))


if __name__ == "__main__":
    main(*sys.argv[1:3])
