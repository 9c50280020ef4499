"""The table: Heng, the C limit, the floors and every installed peer on the same file, in turns."""
import re
import sys
from collections import namedtuple
from dataclasses import dataclass, field
from statistics import median

from bench import HERE, Failure, header, heng_columns, say

LIMIT = "C limit, 1 thread"
SLOW = 20    # seconds; what takes longer is run three times
Truth = namedtuple("Truth", "path known checked text")    # rows known, rows of them by the reference
COLUMNS = ["program", "rows", "wall s, median (min–max)", "CPU s", "rows/s", "× C limit", "peak MB", "rows that differ"]


@dataclass
class Program:
    name: str
    command: list
    needs: str = ""                # a Python module
    most: int = 1 << 62            # rows
    environment: tuple = ()
    heng: bool = False
    floor: bool = False            # its output is not compared
    uses: list = field(default_factory=list)
    verdict: str = "–"


def peers(python):
    """The peers' commands; IN and OUT stand for the files."""
    def peer(name, file, *rest, needs="", most=1 << 62, threads=0):
        environment = (f"POLARS_MAX_THREADS={threads}",) if threads else ()
        return Program(name, [python, HERE / "Department/peers" / file, "IN", "OUT", *rest], needs, most, environment)

    return [
        peer("DuckDB, double, 1 thread", "duckdb_sql.py", "1", needs="duckdb"),
        peer("DuckDB, double, 2 threads", "duckdb_sql.py", "2", needs="duckdb"),
        peer("DuckDB, integer cents, 1 thread", "duckdb_sql.py", "1", "cents", needs="duckdb"),
        peer("DuckDB, integer cents, 2 threads", "duckdb_sql.py", "2", "cents", needs="duckdb"),
        peer("polars, float, 1 thread", "polars_lazy.py", needs="polars", threads=1),
        peer("polars, float, 2 threads", "polars_lazy.py", needs="polars", threads=2),
        peer("polars, integer cents, 1 thread", "polars_lazy.py", "cents", needs="polars", threads=1),
        peer("polars, integer cents, 2 threads", "polars_lazy.py", "cents", needs="polars", threads=2),
        peer("pandas, float", "pandas_columns.py", needs="pandas", most=1_000_000),
        peer("pandas, integer cents", "pandas_columns.py", "cents", needs="pandas", most=1_000_000),
        peer("Python, float", "python_rows.py", "float", most=100_000),
        peer("Python, decimal", "python_rows.py", "decimal", most=100_000),
    ]


def programs(bench):
    """All that can be run here, the C limit first, and the names of what cannot."""
    chosen, missing = [], []
    department = HERE / "Department"
    try:
        limit = bench.compile("limit", department / "limit.c", "-O3", "-march=native", "-pthread")
        chosen += [Program(f"C limit, {n} thread{'s' * (n > 1)}", [limit, "IN", "OUT", str(n)]) for n in (1, 2)]
    except Failure:
        missing.append("the C limit (it needs x86-64 with AVX2)")
    floor = bench.compile("floor", department / "floor.c", "-O3", "-march=native")
    chosen.append(Program("floor: count the fields in C", [floor, "IN"], floor=True))
    chosen += [Program(name, bench.score("IN", "OUT", jobs), heng=True) for name, jobs in bench.jobs.items()]
    for program in peers(bench.python):
        if bench.installed(program.needs):
            chosen.append(program)
        else:
            missing.append(program.needs)
    only = bench.options.only
    kept = [p for p in chosen if not only or re.search(only, p.name) or p.name == LIMIT]
    return kept, missing


def exact(bench, rows):
    """The exact results of the first rows, by the reference."""
    path = bench.dir / f"exact-{rows}.csv"
    if not path.exists():
        say(f"making the exact results of {rows:,} rows")
        reference = HERE / "Department/reference.py"
        bench.need([sys.executable, "-B", reference, bench.forms("Department/department", rows), path])
    return path


def truth(bench, rows):
    """The results to compare with: the exact ones, or those of the C limit held against them; and what was held."""
    checked = min(rows, bench.options.check)
    path = exact(bench, checked)
    limit = bench.dir / "limit"
    if checked == rows or not limit.exists():
        return Truth(path, checked, checked, f"all {checked:,} rows with the exact reference")
    whole = bench.dir / f"truth-{rows}.csv"
    if not whole.exists():
        bench.need([limit, bench.forms("Department/department", rows), whole])
        head = bench.dir / "head.csv"
        first_lines(whole, head, checked + 1)
        columns = range(len(header(path)))
        found, examples = bench.compare(path, head, (columns, columns), checked)
        if found != (0, 0):
            raise Failure(f"The C limit is wrong: {found}, {examples}")
    return Truth(whole, rows, checked, f"the C limit with the exact reference on {checked:,} rows (0 differ), "
                                       f"the others with the C limit on all {rows:,}")


def first_lines(source, target, count):
    with open(source, "rb") as lines, open(target, "wb") as out:
        out.writelines(line for line, _ in zip(lines, range(count)))


def verdict(bench, program, out, rows, held):
    """How many rows of a program's results differ."""
    path, known = held.path, held.known
    if program.name == LIMIT and held.checked < known:    # the truth is its own
        return f"0 of {held.checked:,}"
    names = range(len(header(path)))
    columns = heng_columns(out, ["等次", "分母为零"]) if program.heng else names
    if known < rows:    # no C limit here
        first_lines(out, bench.dir / "head.csv", known + 1)
        out = bench.dir / "head.csv"
    found, examples = bench.compare(path, out, (names, columns), min(rows, known))
    if isinstance(found, str):
        return found
    for example in examples:
        say(f"  {example}")
    grades = f" (grades: {found[1]:,})" if found[1] else ""
    return f"{found[0]:,}{grades} of {min(rows, known):,}"


def one_turn(bench, program, rows, held):
    rows = min(rows, program.most)
    out = bench.dir / "out.csv"
    out.unlink(missing_ok=True)
    files = {"IN": bench.forms("Department/department", rows), "OUT": out}
    use = bench.need([files.get(word, word) for word in program.command], program.environment)
    if not program.floor and (program.heng or not program.uses):
        found = verdict(bench, program, out, rows, held)
        if not program.uses or not found.startswith("0 of"):
            program.verdict = found
    program.uses.append(use)
    say(f"{program.name}: {use.wall:.3f} s")


def measured(bench, chosen, rows, held):
    """Runs the programs in turns: A B C A B C …"""
    failed = []
    for turn in range(bench.options.turns):
        for program in list(chosen):
            if turn >= 3 and program.uses[0].wall > SLOW:
                continue
            try:
                one_turn(bench, program, rows, held)
            except Failure as failure:
                if program.heng:
                    raise
                failed.append(f"{program.name} ({str(failure)[-120:]})")
                chosen.remove(program)
    return failed


def line(cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def show(chosen, rows):
    limit = next((p for p in chosen if p.name == LIMIT), None)
    print(line(COLUMNS))
    print(line(["---"] + ["---:"] * (len(COLUMNS) - 1)))
    for program in chosen:
        count = min(rows, program.most)
        wall = [use.wall for use in program.uses]
        rate = count / median(wall)
        ratio = f"{rows / median(u.wall for u in limit.uses) / rate:,.2f}" if limit else "–"
        cpu, peak = (median(getattr(use, name) for use in program.uses) for name in ("cpu", "peak"))
        name = f"**{program.name}**" if program.heng else program.name
        print(line([name, f"{count:,}", f"{median(wall):.3f} ({min(wall):.3f}–{max(wall):.3f})", f"{cpu:.2f}",
                    f"{rate:,.0f}", ratio, f"{peak:,.0f}", program.verdict]))


def table(bench, rows):
    """Prints the table; false where a row of Heng's differs."""
    chosen, missing = programs(bench)
    held = truth(bench, rows)
    failed = measured(bench, chosen, rows, held)
    show(chosen, rows)
    print(f"\nCompared by value: {held.text}.")
    if missing:
        print(f"Not installed: {', '.join(dict.fromkeys(missing))}.")
    if failed:
        print(f"Failed: {', '.join(failed)}.")
    return all(p.verdict.startswith("0 of") for p in chosen if p.heng)
