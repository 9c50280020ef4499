"""How the time of `heng score` grows with rows, with indicators and with rows that forms bring."""
import csv
import sys
from fractions import Fraction as F
from math import floor

from bench import HERE, PROJECT, say
from figures import DEPARTMENT, held, print_table, rotated, wall

RULES = [    # with $ in place of the number of the indicator
    "得 比$ × 满分, 最高 满分",
    "比$ 不超过 100% 得 满分, 每超过 1个百分点 扣 0.2分, 扣完为止",
    "分档 比$ { ≥ 95%: 满分; ≥ 85%: 4分; ≥ 60%: 3分; 其余: 0分 }",
    "插值 比$ { 60%: 0分; 100%: 满分 }",
]
EXACT = [    # the same, of a quotient
    lambda r: 5 * min(F(1), r),
    lambda r: F(5) if r <= 1 else max(F(0), 5 - F(1, 5) * floor((r - 1) * 100)),
    lambda r: F(5 if r >= F(95, 100) else 4 if r >= F(85, 100) else 3 if r >= F(60, 100) else 0),
    lambda r: 5 * min(F(1), max(F(0), (r - F(60, 100)) / F(40, 100))),
]
HELD = 500    # rows compared with the exact scores


def write_template(path, count):
    """A template of so many indicators, each with two inputs, a formula and one of four rules."""
    lines = ["衡 1", "模板 大小 {", f"  总分 {5 * count}分", "  标识 id", "  分母为零时 0分", "  输入 {", "    id: 文本"]
    lines += [f"    实际{i}: 元   预算{i}: 元" for i in range(count)] + ["  }"]
    lines += [f"  公式 比{i} = 实际{i} ÷ 预算{i}" for i in range(count)]
    lines += [f"  项{i} 5分: {RULES[i % 4].replace('$', str(i))}" for i in range(count)]
    path.write_text("\n".join([*lines, "}"]) + "\n")


def write_columns(path, count):
    pairs = [f"预算{i} amount 1000 9000000 zero=2\n实际{i} part 预算{i} 50 120\n" for i in range(count)]
    path.write_text("id serial G\n" + "".join(pairs))


def exact_row(form, count):
    """The exact scores of a form: its name, the indicators, the total."""
    scores = []
    for i in range(count):
        actual, budget = (int(form[f"{name}{i}"].replace(".", "")) for name in ("实际", "预算"))
        points = EXACT[i % 4](F(actual, budget)) if budget else F(0)
        scores.append(floor(100 * points + F(1, 2)))
    return [form["id"], *(f"{s // 100}.{s % 100:02d}" for s in [*scores, sum(scores)]), "", "已评分"]


def write_exact(forms, path, count):
    with open(forms, encoding="utf-8", newline="") as file, open(path, "w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["id", *(f"项{i}" for i in range(count)), "总分", "等次", "状态"])
        rows.writerows(exact_row(form, count) for form in csv.DictReader(file))


def by_indicators(bench, rows, name, jobs):
    """Rows of the table for 10, 30, 100 and 300 indicators; false where a score is not exact."""
    lines, exact = [], True
    for count in (10, 30, 100, 300):
        template, columns = bench.dir / f"grown-{count}.heng", bench.dir / f"grown-{count}.columns"
        write_template(template, count)
        write_columns(columns, count)
        few, right, out = bench.forms(columns.with_suffix(""), HELD), bench.dir / "right.csv", bench.dir / "out.csv"
        write_exact(few, right, count)
        bench.need(bench.score(few, out, jobs, template))
        told, same = held(bench, out, right, HELD, ["等次", "状态"])
        exact &= same
        many = max(1, rows * 10 // count)
        forms = bench.forms(columns.with_suffix(""), many)
        seconds = wall(rotated(bench, {f"{name}, {count} indicators": bench.score(forms, out, jobs, template)})
                       [f"{name}, {count} indicators"])
        lines.append([f"{name}, {count} indicators", f"{many:,}", f"{seconds:.3f}", f"{seconds / many * 1e6:,.2f}",
                      f"{seconds / many / count * 1e9:,.1f} an indicator", told])
        forms.unlink()
    return lines, exact


def by_rows(bench, rows, name, jobs):
    lines = []
    for count in (max(1, rows // 100), max(1, rows // 10), rows):
        command = bench.score(bench.forms(DEPARTMENT, count), bench.dir / "out.csv", jobs)
        seconds = wall(rotated(bench, {f"{name}, {count} rows": command})[f"{name}, {count} rows"])
        lines.append([f"{name}, department", f"{count:,}", f"{seconds:.3f}", f"{seconds / count * 1e6:,.2f}",
                      f"{seconds / count / 27 * 1e9:,.1f} an indicator", "see the table"])
    return lines


def by_open_rows(bench, rows, name, jobs):
    """Forms in a JSON array that bring 6, 15, 45 and 135 rows each."""
    lines, exact, template = [], True, PROJECT / "Examples/山西项目2023/模板.heng"
    for count in (6, 15, 45, 135):
        many = max(1, rows // 2 // count)
        path, right, out = bench.dir / "grown.json", bench.dir / "right.csv", bench.dir / "out.csv"
        say(f"making {many} forms of {count} rows")
        bench.need([sys.executable, "-B", HERE / "OpenRows/generate.py", str(many), str(count), path, right, "array"])
        title = f"{name}, {count} open rows"
        seconds = wall(rotated(bench, {title: bench.score(path, out, jobs, template)})[title])
        told, same = held(bench, out, right, many, ["等次", "状态"])
        exact &= same
        lines.append([title, f"{many:,}", f"{seconds:.3f}", f"{seconds / many * 1e6:,.2f}",
                      f"{seconds / many / count * 1e9:,.0f} an open row", told])
    return lines, exact


def growth(bench, rows):
    """Prints what a form costs by the number of forms, of indicators, of open rows."""
    lines, exact = [], True
    for name, jobs in bench.jobs.items():
        lines += by_rows(bench, rows, name, jobs)
        for measure in (by_indicators, by_open_rows):
            more, same = measure(bench, rows, name, jobs)
            lines += more
            exact &= same
    print_table(["growth", "forms", "wall s", "µs a form", "ns", "rows that differ"], lines)
    return exact
