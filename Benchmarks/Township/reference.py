"""reference.py IN OUT: the exact scores of the townships' forms, in fractions, from the sentences of township.heng."""
import csv
import sys
from datetime import date
from fractions import Fraction as F
from math import floor

GROUPS = {    # growth for 4 points and for 5, tiers of the rate met, lost for a problem, for a day, one step of a limit
    "经济": (8, 20, 90, 60, F(7, 10), F(1, 10), 3),
    "民生": (5, 15, 95, 70, F(1, 2), F(1, 5), 5),
    "生态": (4, 12, 85, 65, F(6, 5), F(2, 5), 2),
    "治理": (6, 18, 92, 75, F(3, 5), F(1, 10), 4),
    "党建": (3, 10, 98, 80, F(4, 5), F(3, 10), 6),
}
POINTS = F(5)


def number(text):
    return F(int(text.replace(".", "")), 100 if "." in text else 1)


def along(x, corners):
    """On the lines between the corners, level beyond both ends."""
    if x <= corners[0][0]:
        return F(corners[0][1])
    for (x0, y0), (x1, y1) in zip(corners, corners[1:]):
        if x <= x1:
            return y0 + (x - x0) / (x1 - x0) * (y1 - y0)
    return F(corners[-1][1])


def growth(now, before, four, five):
    if before == 0:
        return F(0)
    return along((now - before) / before * 100, [(-10, 0), (0, 2), (four, 4), (five, 5)])


def reached(rate, problems, high, middle):
    if rate >= high:
        return POINTS if problems <= 2 else F(4)
    return F(5, 2) if rate >= middle else F(0)


def lowest_left_out(rates):
    return sum(sorted(rates)[1:]) / 2 / 100 * POINTS


def thrift(spent, limit, step):
    if spent <= limit:
        return POINTS
    return F(0) if limit == 0 else max(F(0), POINTS - F(1, 2) * floor((spent - limit) / (limit * F(step, 100))))


def judged(level, rate, middle):
    if level == "高":
        return POINTS if rate >= middle else F(3)
    return F(2) if level == "中" else F(0)


def in_time(due, done, lost):
    late = (date.fromisoformat(done) - date.fromisoformat(due)).days
    return POINTS if late <= 0 else max(F(0), POINTS - late * lost)


def rounded(points):
    return F(floor(10 * points + F(1, 2)), 10)


def scores(form, group):
    four, five, high, middle, lost, lost_day, step = GROUPS[group]

    def of(name):
        return number(form[group + name])

    rate, homes = of("达标率"), of("总户")
    return [rounded(points) for points in (
        growth(of("本年"), of("上年"), four, five),
        reached(rate, of("问题"), high, middle),
        lowest_left_out([of("一季"), of("二季"), of("三季")]),
        F(0) if homes == 0 else min(F(1), of("覆盖户") / homes) * POINTS,
        max(F(0), POINTS - of("问题") * lost),
        thrift(of("支出"), of("限额"), step),
        judged(form[group + "评价"], rate, middle),
        in_time(form[group + "期限"], form[group + "办结"], lost_day))]


def grade(form, total):
    grades = ["优", "良", "中", "差"]
    place = 0 if total >= 180 else 1 if total >= 150 else 2 if total >= 120 else 3
    now, before = number(form["经济本年"]), number(form["经济上年"])
    fell = before != 0 and (now - before) / before < F(-10, 100)
    return grades[min(3, place + fell)]


def main(source, target):
    with open(source, encoding="utf-8", newline="") as forms, open(target, "w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        names = [f"{group}{number}" for group in GROUPS for number in range(1, 9)]
        sums = [f"{group}{part}" for group in GROUPS for part in ("", "成效", "管理")]
        rows.writerow(["乡镇", *names, *sums, "总分", "等次", "状态"])
        for form in csv.DictReader(forms):
            by_group = [scores(form, group) for group in GROUPS]
            parts = [points for s in by_group for points in (sum(s), sum(s[:4]), sum(s[4:]))]
            total = sum(map(sum, by_group))
            points = [f"{float(x):.1f}" for x in [*sum(by_group, []), *parts, total]]
            rows.writerow([form["乡镇"], *points, grade(form, total), "已评分"])


if __name__ == "__main__":
    main(*sys.argv[1:3])
