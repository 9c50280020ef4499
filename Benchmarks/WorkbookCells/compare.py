#!/usr/bin/env python3
"""For development only: holds what the reader finds in workbooks against files of expected cells.

    compare.py READER FOLDER…

READER is the built `WorkbookCells`; every FOLDER holds NAME.xlsx (or another ending) with NAME.json beside it, which
lists the cells, or says that the file is to be refused and what the message must mean.
"""
import json
import pathlib
import resource
import subprocess
import sys
import time


def columns(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def read(reader, path):
    start = time.time()
    run = subprocess.run([reader, str(path)], capture_output=True)
    lines = [json.loads(line) for line in run.stdout.decode().splitlines() if line.startswith("{")]
    return lines, run.returncode, time.time() - start


def sheets_of(lines):
    sheets = []
    for line in lines:
        if "sheet" in line:
            line["cells"] = {}
            sheets.append(line)
        elif "cell" in line and sheets:
            sheets[-1]["cells"][line["cell"]] = line
    return sheets


def cell_problems(place, expected, found):
    if found is None:
        if expected.get("or") == "blank":
            return
        yield f"{place}: missing, expected {expected}"
        return
    kind = expected["kind"]
    if kind != found["kind"] and not (expected.get("or") == "blank"):
        yield f"{place}: {found}, expected {expected}"
        return
    for key in ["text", "percent", "date", "time", "precision", "value", "error", "hours", "shows", "damaged"]:
        if key in expected and str(expected[key]) != str(found.get(key)):
            yield f"{place}: {key} is {found.get(key)!r}, expected {expected[key]!r}"
        if key not in expected and key in ("percent", "damaged", "precision") and found.get(key) and not (
            key == "damaged" and "orDecimal" in expected
        ):
            yield f"{place}: {key} is {found.get(key)!r}, expected none"
    if "decimal" in expected and found.get("decimal") not in (expected["decimal"], expected.get("orDecimal")):
        yield f"{place}: decimal is {found.get('decimal')}, expected {expected['decimal']}"
    if bool(expected.get("formula")) != bool(found.get("formula")):
        yield f"{place}: formula is {found.get('formula')}"


def sheet_problems(expected, found):
    name = expected["name"]
    if found["sheet"] != name:
        yield f"sheet {found['sheet']!r}, expected {name!r}"
    if found["state"] != expected.get("state", "visible"):
        yield f"{name}: {found['state']}"
    for reference, cell in expected.get("cells", {}).items():
        yield from cell_problems(f"{name}!{reference}", cell, found["cells"].get(reference))
    for reference, cell in found["cells"].items():
        if reference not in expected.get("cells", {}):
            yield f"{name}!{reference}: {cell}, expected nothing"
    for key in ["merges", "hiddenRows", "filter"]:
        if (expected.get(key) or None) != (found[key] or None):
            yield f"{name}: {key} are {found[key]}, expected {expected.get(key)}"
    hidden = sorted(columns(c) for c in expected.get("hiddenColumns", []))
    if hidden != [c for a, b in found["hiddenColumns"] for c in range(a, b + 1)]:
        yield f"{name}: hidden columns are {found['hiddenColumns']}"


def problems(expected, lines, code):
    refused = [line for line in lines if "refused" in line or line.get("kind") == "noNumber"]
    if code not in (0, 1):
        yield f"ended with {code}"
        return
    if refused and expected["outcome"] == "read":
        yield f"refused: {refused}"
    elif not refused and expected["outcome"] == "refuse":
        yield "read, expected a refusal"
    elif refused:
        said = json.dumps(refused, ensure_ascii=False)
        for word in expected.get("says", []):
            if word not in said:
                yield f"says {said}, expected {word}"
    elif expected.get("sheets"):
        found = sheets_of(lines)
        if len(found) != len(expected["sheets"]):
            yield f"{len(found)} sheets"
        for one, other in zip(expected["sheets"], found):
            yield from sheet_problems(one, other)


def main():
    reader, folders = sys.argv[1], sys.argv[2:]
    count = bad = 0
    for folder in folders:
        for description in sorted(pathlib.Path(folder).glob("*.json")):
            expected = json.loads(description.read_text())
            lines, code, seconds = read(reader, description.with_name(expected["book"]))
            found = list(problems(expected, lines, code))
            if seconds > expected.get("limits", {}).get("seconds", 2):
                found.append(f"took {seconds:.1f} s")
            count += 1
            bad += bool(found)
            for problem in found:
                print(f"{description.stem}: {problem}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{count} files, {bad} otherwise than expected; at most {peak} MB")
    sys.exit(bad > 0)


main()
