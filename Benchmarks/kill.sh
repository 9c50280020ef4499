#!/usr/bin/env bash
# Kills `heng score … -o OUT` at random moments, by SIGKILL, SIGTERM and SIGINT in turn, and looks at OUT each time: it
# must be as it was before (absent, or an older file), or complete and right; and no other file may be seen in its
# folder. Prints its seed and what it found; ends with 1 where something was half done.
# Usage: Benchmarks/kill.sh [--times N] [--rows N] [--seed N] [--jobs N] [--heng FILE]
#   --times 200   --rows: as many as take about a second, unless given   --jobs: given to heng, if it is
# Needs a C compiler (gcc, cc or clang) for the forms. All files are in a temporary folder that is removed.
set -euo pipefail
cd "$(dirname "$0")/.."
times=200 rows= seed=$((RANDOM * 32768 + RANDOM)) jobs= heng=
while [ $# -gt 0 ]; do
  case $1 in
    --times) times=$2 ;;
    --rows) rows=$2 ;;
    --seed) seed=$2 ;;
    --jobs) jobs=$2 ;;
    --heng) heng=$(realpath "$2") ;;
    *) sed -n '2,7s/^# //p' "$0" >&2; exit 2 ;;
  esac
  shift 2
done
compiler=${CC:-$(command -v gcc || command -v cc || command -v clang || true)}
[ -n "$compiler" ] || { echo "Making the forms needs a C compiler: gcc, cc or clang." >&2; exit 2; }
if [ -z "$heng" ]; then
  swift build -c release --product heng >&2
  heng=$PWD/.build/release/heng
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
"$compiler" -O2 -o "$work/generate" Benchmarks/Measure/generate.c
score=("$heng" score "$PWD/Benchmarks/department.heng" "$work/forms.csv" --format csv)
[ -z "$jobs" ] || score+=(--jobs "$jobs")

now() { date +%s%N; }
make_forms() { "$work/generate" Benchmarks/Department/department.columns "$1" >"$work/forms.csv"; }
# The results of a run that nobody kills, and in `took` how many nanoseconds it took, the shortest of three.
complete_run() {
  local start this
  took=
  for _ in 1 2 3; do
    start=$(now)
    "${score[@]}" -o "$work/right.csv" 2>/dev/null
    this=$(($(now) - start))
    if [ -z "$took" ] || [ "$this" -lt "$took" ]; then took=$this; fi
  done
}

# As many rows as take about a second, so that the moments fall everywhere in the run.
count=${rows:-500}
make_forms "$count"
complete_run
while [ -z "$rows" ] && [ "$took" -lt 700000000 ] && [ "$count" -lt 5000000 ]; do
  count=$((count * 3))
  make_forms "$count"
  complete_run
done
echo "seed $seed, $count rows, $((took / 1000000)) ms unharmed"
RANDOM=$seed

mkdir "$work/out"
out=$work/out/results.csv
signals=(KILL TERM INT)
untouched=0 whole=0 ended=0 hidden=0 bad=0
for ((i = 0; i < times; i++)); do
  rm -rf "$work/out"
  mkdir "$work/out"
  before=absent
  if ((i % 2)); then
    before=older
    echo "an older file" >"$out"
  fi
  signal=${signals[i % 3]}
  wait_ns=$(((RANDOM * 32768 + RANDOM) % (took + took / 5)))
  ((RANDOM % 4)) || wait_ns=$((took * 9 / 10 + (RANDOM * 32768 + RANDOM) % (took / 4)))   # about when it ends
  # A background command of a script ignores SIGINT; env gives it its usual meaning back.
  env --default-signal=INT "${score[@]}" -o "$out" >/dev/null 2>&1 &
  child=$!
  sleep "$(printf '%d.%09d' $((wait_ns / 1000000000)) $((wait_ns % 1000000000)))"
  kill -s "$signal" "$child" 2>/dev/null || true
  status=0
  wait "$child" 2>/dev/null || status=$?
  [ "$status" -ge 128 ] || ended=$((ended + 1))

  if [ "$before" = absent ] && [ ! -e "$out" ]; then untouched=$((untouched + 1))
  elif [ "$before" = older ] && [ "$(cat "$out" 2>/dev/null)" = "an older file" ]; then untouched=$((untouched + 1))
  elif cmp -s "$out" "$work/right.csv"; then whole=$((whole + 1))
  else
    bad=$((bad + 1))
    echo "half done: SIG$signal after $((wait_ns / 1000000)) ms, before: $before, exit status $status: $(ls -la "$out" 2>&1)"
  fi
  for file in "$work/out"/*; do
    [ "$file" = "$out" ] || [ ! -e "$file" ] || { bad=$((bad + 1)); echo "left behind: $file (SIG$signal)"; }
  done
  left=$(find "$work/out" -name '.*' -type f | wc -l)
  hidden=$((hidden + left))
  if [ "$left" -gt 0 ] && [ "$signal" != KILL ]; then
    echo "a hidden file was left by SIG$signal: $(find "$work/out" -name '.*' -type f | head -1)"
  fi
done
echo "$times times: $untouched as before, $whole complete and right, $bad wrong; $ended ended by themselves;" \
  "$hidden hidden files left"
[ "$bad" -eq 0 ]
