"""A table of 50 columns as a workbook, against the same table as CSV."""
import csv
import random
import subprocess
from statistics import median

from bench import say
from figures import print_table, rotated, spread

AMOUNTS = 48
MAKE = """
import csv, sys
import xlsxwriter
source, out = sys.argv[1:]
book = xlsxwriter.Workbook(out, {"constant_memory": True})
sheet = book.add_worksheet("情况表")
with open(source, encoding="utf-8", newline="") as file:
    for number, row in enumerate(csv.reader(file)):
        for column, cell in enumerate(row):
            if number and 0 < column < len(row) - 1:
                sheet.write_number(number, column, float(cell))
            else:
                sheet.write_string(number, column, cell)
book.close()
"""


def template(path):
    """Bands over each of the amounts; their points add up to 100."""
    amounts = "\n".join(f"    额{i}: 万元, 范围 ≥ 0万元" for i in range(1, AMOUNTS + 1))
    lines = []
    for i in range(1, AMOUNTS + 1):
        points = 3 if i <= 100 - 2 * AMOUNTS else 2
        lines.append(f"  指标{i} {points}分: 分档 额{i} {{ ≥ 600万元: 满分; ≥ 300万元: 1分; 其余: 0分 }}")
    path.write_text("衡 1\n模板 情况表 {\n  总分 100分, 取整 四舍五入 2位\n  标识 单位\n  缺失时 报错\n"
                    f"  输入 {{\n    单位: 文本\n{amounts}\n  }}\n" + "\n".join(lines) + "\n}\n", encoding="utf-8")


def forms(path, rows):
    chance = random.Random(7)
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["单位", *(f"额{i}" for i in range(1, AMOUNTS + 1)), "备注"])
        for row in range(rows):
            amounts = (f"{chance.randrange(100_000) / 100:.2f}" for _ in range(AMOUNTS))
            out.writerow([f"单位{row + 1:06}", *amounts, f"第{row % 97}批"])


def sheets(bench, rows):
    """Scores of a table with 50 columns, read from .xlsx and from CSV in turns; the results must be the same bytes."""
    if not bench.installed("xlsxwriter"):
        say("not measured: XlsxWriter is not installed (--install, or --python with it)")
        return True
    path, table, book = (bench.dir / f"sheets.{ending}" for ending in ("heng", "csv", "xlsx"))
    template(path)
    say(f"making {table.name} and {book.name}")
    forms(table, rows)
    subprocess.run([bench.python, "-c", MAKE, table, book], check=True)
    exact = True
    lines = []
    for name, jobs in bench.jobs.items():
        outs = {kind: bench.dir / f"sheets-{kind}.csv" for kind in ("csv", "xlsx")}
        uses = rotated(bench, {kind: bench.score(file, outs[kind], jobs, template=path)
                               for kind, file in (("csv", table), ("xlsx", book))})
        same = outs["csv"].read_bytes() == outs["xlsx"].read_bytes()
        exact &= same
        base = median(use.cpu for use in uses["csv"])
        for kind, found in uses.items():
            lines.append([f"{name}, {kind}", spread([use.wall for use in found], digits=2),
                          spread([use.cpu for use in found], digits=2), f"{median(use.cpu for use in found) / base:.1f}",
                          f"{max(use.peak for use in found):,.0f}", "the same" if same else "differ"])
    print_table([f"{rows:,} rows of {AMOUNTS + 2} columns", "wall s, median (min–max)", "s of processor time",
                 "× CSV", "peak MB", "results"], lines)
    print(f"\nCSV {table.stat().st_size / 1e6:.0f} MB, workbook {book.stat().st_size / 1e6:.0f} MB.")
    return exact
