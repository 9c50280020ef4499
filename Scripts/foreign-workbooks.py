#!/usr/bin/env python3
"""Makes random workbooks with openpyxl and XlsxWriter, lets LibreOffice save them again, and holds what Heng makes of
each against the same data as CSV: the same scores, figures and findings.

Usage: foreign-workbooks.py [--books N] [--seed N] [--heng FILE] [--keep FOLDER]
Texts are shared, inline or rich; shares have a format of percent or a sign; days have Chinese, custom and plain
formats or are texts; amounts have formats with commas; names are merged over lines; formulas bring their results or,
until LibreOffice has computed them, none. Prints its seed; ends with 1 where something differs.
"""
import argparse
import csv
import datetime
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font, PatternFill

from office import Office

PROJECT = pathlib.Path(__file__).resolve().parent.parent
TEMPLATE = """衡 1
模板 外来工作簿 {
  总分 100分
  标识 单位
  分母为零时 0分
  缺失时 待定
  级别 档次 { 好; 中; 差 }
  输入 {
    单位: 文本
    编码: 文本
    预算: 万元, 范围 ≥ 0万元
    支出: 万元, 范围 ≥ 0万元
    满意: %, 范围 0% 到 100%
    报送: 日期
    档: 档次
    公开: 是否
    户数: 户, 范围 ≥ 0户
  }
  执行 40分: 得 支出 ÷ 预算 × 满分, 最高 满分
  满意度 20分: 满意 ≥ 90% 得 满分, 每低于 1个百分点 扣 0.35分, 扣完为止
  报送时间 10分: 报送 不超过 2024年3月31日 得 满分, 否则 0分
  评价 10分: 分档 档 { 好: 10分; 中: 6分; 差: 0分 }
  公开情况 10分: 公开 得 满分, 否则 0分
  覆盖 10分: 分档 户数 { ≥ 100户: 10分; ≥ 10户: 5分; 其余: 0分 }
}
"""
HEADS = ["单位", "编码", "预算", "支出", "满意", "报送", "档", "公开", "户数"]
DAY_FORMATS = ["yyyy-mm-dd", "yyyy/m/d", 'yyyy"年"m"月"d"日"', "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "d-mmm-yy", "m/d/yyyy"]
AMOUNT_FORMATS = ["General", "0.00", "#,##0.00", "#,##0.00_ ", "0.0000", "#,##0.00;[Red]-#,##0.00"]
WORDS = "东西南北山河新旧大小乡镇局厅街道"
problems = []


class Form:
    """One form as it is meant, and as text."""

    def __init__(self, pick, number):
        word = "".join(pick.choice(WORDS) for _ in range(pick.randint(1, 4)))
        tail = pick.choice(["", "", " & <乙>", "“引”", "（原）", ",逗号", "\"双\""])
        self.unit = f"{word}{number}{tail}"
        self.code = pick.choice(["", "0"]) + str(pick.randrange(10 ** pick.choice([3, 8, 14])))
        self.budget = pick.choice([None, pick.randrange(1, 10 ** 7), pick.randrange(1, 10 ** 11)])
        self.spent = None if self.budget is None else pick.randrange(self.budget * 3 // 2 + 1)
        self.rate = pick.choice([pick.randrange(10001), 9000, 8999, 10000])
        self.day = datetime.date(2024, 1, 1) + datetime.timedelta(days=pick.randrange(180))
        self.level = pick.choice(["好", "中", "差"])
        self.public = pick.choice([True, False])
        self.count = pick.choice([9, 10, 99, 100, pick.randrange(10 ** 6)])

    def texts(self):
        def amount(cents):
            return "" if cents is None else f"{cents // 100}.{cents % 100:02d}"
        return [self.unit, self.code, amount(self.budget), amount(self.spent), f"{amount(self.rate)}%",
                self.day.isoformat(), self.level, "是" if self.public else "否", str(self.count)]


def write_twin(path, forms):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADS)
        writer.writerows(form.texts() for form in forms)


def put_openpyxl(pick, sheet, place, form, column, formulas):
    """Puts a value as a person or a program may have put it."""
    cell = sheet.cell(*place)
    if column == "单位":
        cell.value = form.unit if pick.random() < 0.7 else CellRichText(
            TextBlock(InlineFont(b=True), form.unit[:1]), TextBlock(InlineFont(color="FF0000"), form.unit[1:]))
    elif column == "编码":
        cell.value, cell.number_format = form.code, "@"
    elif column in ("预算", "支出"):
        cents = form.budget if column == "预算" else form.spent
        if cents is not None:
            formula = formulas and pick.random() < 0.5
            cell.value = f"={cents}/100" if formula else cents / 100
            cell.number_format = pick.choice(AMOUNT_FORMATS)
    elif column == "满意":
        if pick.random() < 0.7:
            cell.value, cell.number_format = form.rate / 10000, pick.choice(["0%", "0.00%", "0.0%"])
        else:
            cell.value = form.texts()[4]
    elif column == "报送":
        if pick.random() < 0.7:
            cell.value, cell.number_format = form.day, pick.choice(DAY_FORMATS)
        else:
            cell.value = pick.choice([form.day.isoformat(), f"{form.day.year}年{form.day.month}月{form.day.day}日"])
    elif column == "档":
        cell.value = form.level
    elif column == "公开":
        cell.value = pick.choice([form.public, "是" if form.public else "否"])
    else:
        cell.value = form.count
    if pick.random() < 0.2:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="FFFFCC")
        cell.alignment = Alignment(horizontal="center", wrap_text=True)


def with_openpyxl(pick, path, forms, formulas):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = pick.choice(["汇总表", "Sheet1", "数据 (1)"])
    top, left = pick.choice([(1, 1), (3, 1), (2, 2)])
    if top > 1:
        sheet.cell(1, left).value = "二〇二四年度汇总表"
        sheet.merge_cells(start_row=1, start_column=left, end_row=1, end_column=left + len(HEADS) - 1)
    order = pick.sample(HEADS, len(HEADS))
    for offset, head in enumerate(order):
        sheet.cell(top, left + offset).value = head.replace("位", "位\n") if pick.random() < 0.1 else head
    for index, form in enumerate(forms):
        for offset, head in enumerate(order):
            put_openpyxl(pick, sheet, (top + 1 + index, left + offset), form, head, formulas)
    # Styled cells that hold nothing, far below.
    for row in range(20):
        sheet.cell(top + len(forms) + 30 + row, left).fill = PatternFill("solid", fgColor="EEEEEE")
    book.save(path)


def with_xlsxwriter(pick, path, forms):
    """Cells in order, results of formulas written with them, texts inline where memory is spared."""
    spares = pick.random() < 0.5
    book = xlsxwriter.Workbook(str(path), {"constant_memory": spares, "strings_to_formulas": False})
    sheet = book.add_worksheet("表")
    sheet.write_row(0, 0, HEADS, book.add_format({"bold": True, "bg_color": "#DDEBF7"}))
    percent, red = book.add_format({"num_format": "0.00%"}), book.add_format({"color": "red"})
    days = [book.add_format({"num_format": code}) for code in DAY_FORMATS]
    amounts = [book.add_format({"num_format": code}) for code in AMOUNT_FORMATS]
    for row, form in enumerate(forms, 1):
        if len(form.unit) > 2 and not spares and pick.random() < 0.4:
            sheet.write_rich_string(row, 0, red, form.unit[:1], form.unit[1:])
        else:
            sheet.write_string(row, 0, form.unit)
        sheet.write_string(row, 1, form.code)
        for column, cents in ((2, form.budget), (3, form.spent)):
            if cents is not None and pick.random() < 0.5:
                sheet.write_formula(row, column, f"={cents}/100", pick.choice(amounts), cents / 100)
            elif cents is not None:
                sheet.write_number(row, column, cents / 100, pick.choice(amounts))
        sheet.write_number(row, 4, form.rate / 10000, percent)
        sheet.write_datetime(row, 5, datetime.datetime.combine(form.day, datetime.time()), pick.choice(days))
        sheet.write_string(row, 6, form.level)
        if pick.random() < 0.5:
            sheet.write_boolean(row, 7, form.public)
        else:
            sheet.write_string(row, 7, "是" if form.public else "否")
        sheet.write_number(row, 8, form.count)
    book.close()


def results(heng, template, data):
    run = subprocess.run([heng, "score", str(template), str(data), "--format", "json"], capture_output=True)
    if run.returncode > 1:
        raise SystemExit(f"{data}: {run.stderr.decode()}")
    return [plain(form) for form in json.loads(run.stdout.decode())["forms"]]


PLACES = {"file", "sheet", "line", "spot", "place", "range", "related", "column", "endLine", "endColumn", "offset"}


def plain(value):
    """A result without the places of its figures."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items() if key not in PLACES}
    return [plain(part) for part in value] if isinstance(value, list) else value


def compare(where, found, expected):
    if found == expected:
        return
    for own, other in zip(found, expected):
        for key in sorted(own.keys() | other.keys()):
            if own.get(key) != other.get(key):
                problems.append(f"{where}: {other.get('form')}: {key}: {str(own.get(key))[:300]} not {str(other.get(key))[:300]}")
                return
    problems.append(f"{where}: {len(found)} forms, not {len(expected)}")


def hold_uncalculated(heng, template, path):
    """What nobody has computed is told, and has no score."""
    run = subprocess.run([heng, "score", str(template), str(path)], capture_output=True)
    if "H5231" not in run.stderr.decode():
        problems.append(f"{path.name}: formulas without results were taken for something")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--books", type=int, default=40)
    parser.add_argument("--seed", type=int, default=random.randrange(10 ** 6))
    parser.add_argument("--heng", default=str(PROJECT / ".build/debug/heng"))
    parser.add_argument("--keep", type=pathlib.Path)
    arguments = parser.parse_args()
    pick = random.Random(arguments.seed)
    folder = arguments.keep or pathlib.Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    template = folder / "模板.heng"
    template.write_text(TEMPLATE, encoding="utf-8")
    kinds = ("openpyxl", "formulas", "xlsxwriter")
    books = []
    for number in range(arguments.books):
        kind = kinds[number % len(kinds)]
        forms = [Form(pick, index) for index in range(pick.randint(2, 12))]
        path, twin = folder / f"{number}-{kind}.xlsx", folder / f"{number}.csv"
        write_twin(twin, forms)
        if kind == "xlsxwriter":
            with_xlsxwriter(pick, path, forms)
        else:
            with_openpyxl(pick, path, forms, kind == "formulas")
        books.append((kind, path, results(arguments.heng, template, twin)))
    with Office() as office:
        office.convert([path for _, path, _ in books], "xlsx", folder / "libreoffice")
    for kind, path, expected in books:
        if kind == "formulas":
            if any(isinstance(cell.value, str) and cell.value.startswith("=")
                   for row in openpyxl.load_workbook(path).active for cell in row):
                hold_uncalculated(arguments.heng, template, path)
        else:
            compare(path.name, results(arguments.heng, template, path), expected)
        again = folder / "libreoffice" / path.name
        compare(f"{path.name} saved by LibreOffice", results(arguments.heng, template, again), expected)
    if not arguments.keep:
        shutil.rmtree(folder)
    for problem in problems[:40]:
        print(problem, file=sys.stderr)
    if problems:
        sys.exit(f"{len(problems)} differences in workbooks of others (seed {arguments.seed})")
    print(f"{2 * len(books)} workbooks of others agree with their CSV (seed {arguments.seed})")


if __name__ == "__main__":
    main()
