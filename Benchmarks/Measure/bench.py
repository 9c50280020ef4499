"""What all measures share: the temporary directory, the tools, the forms, one run of one program."""
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
PROJECT = HERE.parent
ROW_BYTES = 1100    # of one row: the forms, the exact results, two programs' results
Use = namedtuple("Use", "code wall cpu peak")    # seconds, megabytes


class Failure(Exception):
    """What stops the measuring; its text is shown."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def free_memory():
    try:
        found = re.search(r"MemAvailable:\s+(\d+) kB", Path("/proc/meminfo").read_text())
        return int(found[1]) * 1024
    except (OSError, TypeError):
        return 0


def roomy_directory(rows):
    """A directory for the data: in memory where there is room, so that no disk is measured, else TMPDIR."""
    wanted = rows * ROW_BYTES + (2 << 30)
    for base in ("/dev/shm", tempfile.gettempdir()):
        if not os.access(base, os.W_OK):
            continue
        room = shutil.disk_usage(base).free
        if (min(room, free_memory()) if base == "/dev/shm" else room) >= wanted:
            return tempfile.mkdtemp(prefix="heng-bench.", dir=base)
    raise Failure(f"There is no room for {rows:,} rows: about {wanted >> 30} GB in /dev/shm or TMPDIR are needed.")


class Bench:
    def __init__(self, options, rows):
        self.options = options
        self.dir = Path(roomy_directory(rows))
        self.python = options.python or sys.executable
        self.compiler = os.environ.get("CC") or next(filter(shutil.which, ("gcc", "cc", "clang")), None)

    def close(self):
        shutil.rmtree(self.dir, ignore_errors=True)

    def prepare(self):
        if not self.compiler:
            raise Failure("Making the forms needs a C compiler, and gcc, cc and clang are not found. A Swift toolchain "
                          "brings clang; else install gcc, or name one: CC=… Benchmarks/run")
        for tool in ("generate", "compare", "watch"):
            self.compile(tool, HERE / "Measure" / f"{tool}.c", "-O2", libraries=["-lm"])
        self.heng = self.options.heng or self.built()
        if self.options.install:
            self.install()
        self.jobs = self.job_options()

    def compile(self, name, source, *flags, libraries=()):
        command = [self.compiler, *flags, "-o", self.dir / name, source, *libraries]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise Failure(f"{source} cannot be compiled by {self.compiler}:\n{done.stderr[-800:]}")
        return str(self.dir / name)

    def built(self):
        say("building heng (release)")
        subprocess.run(["swift", "build", "-c", "release", "--product", "heng"], cwd=PROJECT, check=True, stdout=sys.stderr)
        return str(PROJECT / ".build/release/heng")

    def install(self):
        say("installing the peers' packages")
        subprocess.run([sys.executable, "-m", "venv", self.dir / "venv"], check=True)
        self.python = str(self.dir / "venv/bin/python")
        wanted = ["duckdb", "polars", "pandas", "numpy", "XlsxWriter"]
        subprocess.run([self.python, "-m", "pip", "install", "-q", *wanted], check=True, stdout=sys.stderr)

    def installed(self, module):
        if not module:
            return True
        code = "import importlib.util as u, sys; sys.exit(u.find_spec(sys.argv[1]) is None)"
        return subprocess.run([self.python, "-c", code, module], capture_output=True).returncode == 0

    def job_options(self):
        """The ways to run Heng: on one and on two threads, or as it is where it does not know --jobs."""
        forms = self.forms("Department/department", 1)
        tried = self.run(self.score(forms, self.dir / "tried.csv", ["--jobs", "1"]))
        if tried.code == 0:
            return {"Heng, 1 thread": ["--jobs", "1"], "Heng, 2 threads": ["--jobs", "2"]}
        say("this heng does not know --jobs")
        return {"Heng": []}

    def score(self, forms, out, jobs=(), template=HERE / "department.heng", command="score"):
        to = ["--findings", out] if command == "audit" else ["--format", "csv", "-o", out]
        return [self.heng, command, template, forms, *to, *jobs]

    def forms(self, name, rows, spoilt=0):
        """The path of a file of forms, made where it is not there yet; `spoilt` rows in a thousand are not clean."""
        path = self.dir / f"{Path(name).name}-{rows}{f'-{spoilt}' if spoilt else ''}.csv"
        if not path.exists():
            if rows > 1:
                say(f"making {path.name}")
            with open(path, "wb") as out:
                command = [self.dir / "generate", HERE / f"{name}.columns", str(rows), str(spoilt)]
                subprocess.run(command, stdout=out, check=True)
        return path

    def run(self, command, environment=()):
        """Runs a command as a whole process; what it printed is in `log`. Interpreters are measured with it."""
        log = self.dir / "log"
        words = [self.dir / "watch", log, *(["env", *environment] if environment else []), *command]
        child = subprocess.Popen([str(w) for w in words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                 start_new_session=True)
        try:
            told, failed = child.communicate()
        except BaseException:    # Ctrl-C: what is being measured must end too
            os.killpg(child.pid, signal.SIGKILL)
            raise
        if child.returncode:
            raise Failure(f"{command[0]}: {failed.strip()}")
        code, wall, user, system, peak = told.split()
        return Use(int(code), float(wall), float(user) + float(system), int(peak) / 1024)

    def logged(self, characters=400):
        return (self.dir / "log").read_text(errors="replace")[-characters:].strip()

    def need(self, command, environment=(), codes=(0,)):
        """As `run`, but a failure where the command ends with another code."""
        use = self.run(command, environment)
        if use.code not in codes:
            raise Failure(f"{' '.join(map(str, command[:3]))} … ended with {use.code}: {self.logged()}")
        return use

    def compare(self, truth, other, columns, rows):
        """How many rows differ, how many grades, and examples; a text where the rows are not the same ones."""
        lists = [",".join(map(str, c)) for c in columns]
        done = subprocess.run([self.dir / "compare", truth, other, *lists, str(rows)], capture_output=True, text=True)
        if done.returncode:
            return done.stdout.strip() or "cannot be compared", []
        counts, *examples = done.stdout.splitlines()
        return tuple(map(int, counts.split())), examples


def header(path):
    with open(path, encoding="utf-8-sig") as file:
        return file.readline().strip().split(",")


def heng_columns(path, last):
    """Which columns of Heng's results are the reference's: the name, the leaves, the groups, the total, `last`."""
    names = header(path)
    paths = names[1:names.index("总分")]
    groups = [name for name in paths if any(other.startswith(name + "/") for other in paths)]
    leaves = [name for name in paths if name not in groups]
    return [names.index(name) for name in ["表单", *leaves, *groups, "总分", *last]]


def machine():
    model = platform.processor() or platform.machine()
    try:
        model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())[1]
    except (OSError, TypeError):
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (f"{os.cpu_count()} cores of {model}, {memory:.0f} GiB, {platform.system()} {platform.release()}, "
            f"load before {os.getloadavg()[0]:.1f}")


def package_versions(python):
    """The peers' versions, as far as they are installed."""
    code = ("import importlib.metadata as m\nfor name in ('duckdb', 'polars', 'pandas', 'numpy'):\n"
            "  try: print(name, m.version(name))\n  except m.PackageNotFoundError: pass")
    return subprocess.run([python, "-c", code], capture_output=True, text=True).stdout.split("\n")[:-1]


def version(command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[0]
    except (OSError, IndexError):
        return "of unknown version"
