#!/usr/bin/env python3
"""Holds ledgers (`-o 台账.xlsx`) against the same results as JSON, and against what LibreOffice makes of them.

Usage: ledgers.py [--heng FILE] [--keep FOLDER] [--forms FOLDER] TEMPLATE...
The data are the files beside each template, forms with names that look like formulas, and the filled forms that
`blank-forms.py --keep FOLDER` has left. openpyxl must find every
number and text; LibreOffice, which computes all formulas again, must come to the same values and show each digit.
Needs openpyxl and LibreOffice (soffice). Ends with 1 where something differs.
"""
import argparse
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction

import openpyxl
from openpyxl.utils.escape import unescape

from office import CSV, Office

PROJECT = pathlib.Path(__file__).resolve().parent.parent
HOSTILE_TEMPLATE = """衡 1
模板 乱名 {
  总分 10分
  标识 名
  输入 { 名: 文本   率: %, 范围 0% 到 200% }
  缺失时 待定
  甲 10分: 得 率 × 满分, 最高 满分
  等次 { ≥ 6分: 好; 其余: 差 }
}
"""
HOSTILE_NAMES = [
    "=1+1", "+5", "-3乡", "@SUM(A1)", "'引号", "=HYPERLINK(\"http://example.invalid\",\"点\")", "<b>&amp;</b>",
    "_x0041_乡", "007", "1e5", "2024-01-01", "TRUE", "\u202e反向", "零\u200b宽", "𠮷田乡", "a\tb", "  空 格  ",
]
problems = []


def check(holds, *words):
    if not holds:
        problems.append(" ".join(str(word) for word in words))


def number(value):
    """The number of a cell as it was written: openpyxl gives a double, whose shortest decimal that is."""
    if isinstance(value, str):
        return unescape(value)  # which openpyxl leaves to whoever reads
    if isinstance(value, bool) or value is None:
        return value
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def run(heng, command, template, data, *options):
    words = [heng, command, str(template)] + [str(file) for file in data] + list(options)
    done = subprocess.run(words, capture_output=True)
    if done.returncode > 1:
        raise SystemExit(f"{' '.join(words)}: {done.stderr.decode()}")
    return done.stdout.decode()


def shown(name):
    """A name as reports show it: one line, nothing that turns the direction of reading."""
    line = name.replace("\t", "    ").replace("\ufeff", "")
    return "".join("\ufffd" if ord(c) < 32 or 0x200B <= ord(c) <= 0x200F or 0x202A <= ord(c) <= 0x202E else c
                   for c in line)


def plain(value):
    return unescape(value) if isinstance(value, str) else value


class Page:
    """A sheet by the names of its columns, which stand in its third row."""

    def __init__(self, sheet):
        rows = list(sheet.iter_rows(values_only=True))
        self.heads = [str(head).split("\n")[0] for head in rows[2]]
        self.rows = [dict(zip(self.heads, map(plain, row))) for row in rows[3:]]


def score(value):
    return {"scored": lambda: Decimal(value["value"]), "notApplicable": lambda: "不适用",
            "undetermined": lambda: "待定"}[value["state"]]()


def hold_forms(where, page, forms, is_audit):
    check(len(page.rows) >= len(forms), where, "rows", len(page.rows))
    for row, form in zip(page.rows, forms):
        check(row["表单"] == shown(form["form"]), where, "name", row["表单"], form["form"])
        determined = form["status"] == "scored"
        check(row["状态"] == ("已评分" if determined else "待定"), where, form["form"], "state", row["状态"])
        if "得分" in row:
            check(number(row["得分"]) == score(form["total"]), where, form["form"], "total", row["得分"])
        if form.get("grade"):
            check(row["等次"] == (form["grade"]["name"] or "待定"), where, form["form"], "grade", row["等次"])
        if not is_audit:
            found = [finding for finding in form["findings"] if not finding.get("accepted")]
            check(number(row["问题"]) == len(found), where, form["form"], "findings", row["问题"])


def entries(form):
    for indicator in form["indicators"]:
        yield indicator["path"], indicator, bool(indicator["rows"])
        for row in indicator["rows"]:
            yield indicator["path"] + "/" + row["name"], row, False


def hold_indicators(where, page, forms):
    rows = [row for row in page.rows if row["层次"] != "核对"]
    expected = [(form, *entry) for form in forms for entry in entries(form)]
    check(len(rows) == len(expected), where, "rows of indicators", len(rows), "not", len(expected))
    levels = [head for head in page.heads if head.endswith("级指标")]
    for row, (form, path, entry, _) in zip(rows, expected):
        place = f"{where} {form['form']} {path}"
        names = "/".join(row[level] for level in levels if row[level])
        check(row["表单"] == shown(form["form"]) and names == shown(path), place, "is", row["表单"], names)
        check(number(row["得分"]) == score(entry["score"]), place, "score", row["得分"])
        if entry.get("points") is not None:
            check(Fraction(str(row["分值"])) == Fraction(entry["points"]), place, "points", row["分值"])
        if row["失分"] is not None:
            lost = Fraction(str(row["分值"])) - Fraction(str(row["得分"]))
            check(Fraction(str(number(row["失分"]))) == lost, place, "lost", row["失分"])


def hold_losses(where, page, indicators):
    """What is lost at each indicator is the sum of what its rows say."""
    levels = [head for head in page.heads if head.endswith("级指标")]
    for row in page.rows[:-1]:
        path = [row[level] for level in levels if row[level]]
        own = [line for line in indicators.rows if line["层次"] != "核对" and line["失分"] is not None
               and [line.get(level) for level in indicators.heads if level.endswith("级指标") and line[level]] == path]
        lost = sum((number(line["失分"]) for line in own), Decimal(0))
        check(number(row["失分合计"]) == lost, where, path, "lost in all", row["失分合计"], "not", lost)
        check(number(row["评分份数"]) == len(own), where, path, "forms", row["评分份数"], "not", len(own))
    if page.rows:
        total = sum((number(row["失分合计"]) for row in page.rows[:-1]), Decimal(0))
        check(number(page.rows[-1]["失分合计"]) == total, where, "sum of losses", page.rows[-1]["失分合计"])


def hold_findings(where, page, forms, key):
    for row in page.rows:
        check(row["编号"] and row["发现"] and row["原因"] and row["办法"], where, "a finding without words", row)
    expected = [(shown(form["form"]), finding["code"]) for form in forms for finding in form[key]
                if not finding.get("accepted")]
    found = [(row["表单"], row["编号"]) for row in page.rows if row["表单"]]
    check(found == expected, where, "findings", found, "not", expected)


def hold(where, path, result, is_audit):
    book = openpyxl.load_workbook(path, data_only=True)
    pages = {sheet.title: Page(sheet) for sheet in book}
    forms = result["forms"]
    for sheet in book:
        check(sheet.freeze_panes and sheet.auto_filter.ref, where, sheet.title, "has no fixed head or filter")
        check(sheet.print_title_rows == "$3:$3", where, sheet.title, "does not repeat its head")
    hold_forms(where, pages["总表"], forms, is_audit)
    hold_findings(where, pages["发现"], forms, "findings")
    if "指标" in pages and not is_audit:
        hold_indicators(where, pages["指标"], forms)
    if "指标" in pages:
        hold_losses(where, pages["失分"], pages["指标"])
    # Formulas stand only where columns are closed; whatever data begin with is text.
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows(min_row=1, max_row=sheet.max_row - 1):
            for cell in row:
                check(cell.data_type != "f", where, sheet.title, cell.coordinate, "is a formula", cell.value)


def hold_claims(where, path, audits):
    pages = {sheet.title: Page(sheet) for sheet in openpyxl.load_workbook(path, data_only=True)}
    for row, form in zip(pages["总表"].rows, audits["forms"]):
        weights = [finding["weight"] for finding in form["findings"]]
        check(number(row["错误"]) == weights.count("contradiction"), where, form["form"], "errors", row["错误"])
        check(number(row["警告"]) == weights.count("warning"), where, form["form"], "warnings", row["警告"])
    lines = [line for form in audits["forms"] for line in form["lines"] if line["level"] in ("row", "indicator", "group")]
    words = {"agrees": "一致", "withinRounding": "取整之差", "differs": "不同", "follows": "随之不同", "judged": "人评",
             "notClaimed": "未自报", "cannotCheck": "不能核对"}
    rows = [row for row in pages["指标"].rows if row["层次"] != "核对" and row["结论"]]
    count = {}
    for line in lines:
        count[words[line["verdict"]]] = count.get(words[line["verdict"]], 0) + 1
    found = {}
    for row in rows:
        found[row["结论"]] = found.get(row["结论"], 0) + 1
    check(found == count, where, "verdicts", found, "not", count)


def hold_office(where, path, again, folder):
    """LibreOffice saves the same values again, and shows every digit and text."""
    before, after = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(again, data_only=True)
    check(before.sheetnames == after.sheetnames, where, "sheets", after.sheetnames)
    for sheet in before:
        other = after[sheet.title]
        with open(folder / f"{path.stem}-{sheet.title}.csv", encoding="utf-8", newline="") as file:
            texts = list(csv.reader(file))
        for row in sheet.iter_rows():
            for cell in row:
                place = f"{where} {sheet.title} {cell.coordinate}"
                again = other[cell.coordinate].value
                # LibreOffice does not escape again what looks like an escape.
                same = again if again == number(cell.value) else number(again)
                check(number(cell.value) == same, place, "was", repr(cell.value), "and is", repr(same))
                text = texts[cell.row - 1][cell.column - 1] if cell.column <= len(texts[cell.row - 1]) else ""
                if isinstance(number(cell.value), Decimal):
                    digits = Decimal(text.rstrip("%")) / (100 if text.endswith("%") else 1)
                    check(digits == number(cell.value), place, "shows", text, "for", cell.value)
                else:
                    check(text == (plain(cell.value) or ""), place, "shows", repr(text), "for", repr(cell.value))


def data_beside(template):
    return sorted(template.parent.glob("*.json")) + sorted(
        file for file in template.parent.glob("*.csv") if "三份" not in file.name)


def cases(templates, folder, forms):
    for template in templates:
        name = template.parent.name
        yield name, template, data_beside(template)
        filled = sorted((forms / f"{name}-out").glob("*.xlsx")) if forms else []
        if filled:
            yield f"{name}填报", template, filled
    template = folder / "乱名.heng"
    template.write_text(HOSTILE_TEMPLATE, encoding="utf-8")
    data = folder / "乱名.json"
    forms = [{"输入": {"名": name, "率": f"{index * 7}.5%"}} for index, name in enumerate(HOSTILE_NAMES)]
    data.write_text(json.dumps(forms, ensure_ascii=False), encoding="utf-8")
    yield "乱名", template, [data]
    lines = folder / "乱名行.jsonl"
    lines.write_text("".join(json.dumps(form, ensure_ascii=False) + "\n" for form in forms), encoding="utf-8")
    yield "乱名行", template, [lines]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("templates", nargs="+", type=pathlib.Path)
    parser.add_argument("--heng", default=str(PROJECT / ".build/debug/heng"))
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--forms", type=pathlib.Path)
    arguments = parser.parse_args()
    folder = arguments.keep or pathlib.Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    books = []
    for name, template, data in cases(arguments.templates, folder, arguments.forms):
        for command in ("score", "audit"):
            path = folder / f"{name}-{command}.xlsx"
            run(arguments.heng, command, template, data, "-o", str(path))
            result = json.loads(run(arguments.heng, command, template, data, "--format", "json"))
            hold(f"{name} {command}", path, result, command == "audit")
            if command == "audit":
                hold_claims(f"{name} {command}", path, result)
            books.append((f"{name} {command}", path))
    with Office() as office:
        paths = [path for _, path in books]
        office.convert(paths, "xlsx", folder / "again")
        office.convert(paths, CSV, folder / "csv")
        office.convert(paths[:2], "pdf", folder / "pdf")
    for where, path in books:
        hold_office(where, path, folder / "again" / path.name, folder / "csv")
    if not arguments.keep:
        shutil.rmtree(folder)
    for problem in problems[:40]:
        print(problem, file=sys.stderr)
    if problems:
        sys.exit(f"{len(problems)} differences in ledgers")
    print(f"{len(books)} ledgers agree with their JSON and with LibreOffice")


if __name__ == "__main__":
    main()
