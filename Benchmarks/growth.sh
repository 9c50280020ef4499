#!/usr/bin/env bash
# How the time and memory of `heng check` grow with the size of a template: seconds and megabytes at n, 2n and 4n of
# one thing, and how many times as long 4n takes as n. Linear is 4; what is limited is refused at once.
# Usage: Benchmarks/growth.sh [n] [name …]
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product heng
count=${1:-1000}
shift || true
wanted=("$@")
[ ${#wanted[@]} -gt 0 ] || wanted=(tiers conditions points levels grades units names accepted inputs indicators formulas
  vetoes checks rules tables overrides chains sums members marks braces json)
file=$(mktemp --suffix .heng)
data=$(mktemp --suffix .json)
stats=$(mktemp)
trap 'rm -f "$file" "$data" "$stats"' EXIT

# each n format: the format with the numbers from 0 to n − 1 in place of every %d.
each() { awk -v n="$1" -v line="$2" 'BEGIN { for (i = 0; i < n; i++) { text = line; gsub(/%d/, i, text); printf "%s", text } }'; }
head() { printf '衡 1\n模板 例 {\n年度 2024, 总分 %s分\n输入 {\n%s\n}\n' "${2:-10}" "$1"; }
rate='率: %, 范围 0% 到 100%'
full='甲 10分: 得 率 × 满分'

template() {
  local n=$1
  case $2 in
    tiers) head "$rate"; echo "甲 10分: 分档 率 {"; awk -v n="$n" 'BEGIN { for (i = 1; i < n; i++) printf "≥ %.5f%%: %.4f分;\n", 100 - i * 100 / n, 10 - i * 10 / n }'; echo "其余: 0分 }" ;;
    conditions) head "$(each "$n" $'量%d: 个, 范围 0个 到 9个\n')"; echo "甲 10分: 分档 {"; each $((n - 1)) '量%d > 5个: 满分; '; echo "其余: 0分 }" ;;
    points) head "$rate"; echo "甲 10分: 要点 均分 {"; each "$n" '"第%d条"; '; echo "} 核对 乙: 率 ≥ 1%" ;;
    levels) head "级: 程度"; echo "级别 程度 {"; each "$n" '级%d; '; echo "} 甲 10分: 分档 级 {"; each "$n" '级%d: 满分; '; echo "}" ;;
    grades) head "$rate"; echo "$full 等次 {"; awk -v n="$n" 'BEGIN { for (i = 1; i < n; i++) printf "≥ %.5f分: 等%d;\n", 10 - i * 10 / n, i }'; echo "其余: 末 }" ;;
    units) head "$rate"; echo "$full 计量单位 { 单0;"; awk -v n="$n" 'BEGIN { for (i = 1; i < n; i++) printf "单%d = 单%d;\n", i, i - 1 }'; echo "}" ;;
    names) head "$(each "$n" $'项目%d: %%\n')"; each "$n" $'核对 对%d: 项木%d ≥ 1%\n'; echo "甲 10分: 评定" ;;
    accepted) head "$(each "$n" $'量%d: 个 // 接受 H2079: 留着\n')"; echo "甲 10分: 评定" ;;
    inputs) head "$(each "$n" $'率: %, 范围 0% 到 100%\n')"; echo "$full" ;;
    indicators) head "$rate" "$n"; each "$n" $'项%d 1分: 得 率 × 满分\n' ;;
    formulas) head "$rate"; each "$n" $'公式 式%d = 率 + %d%\n'; echo "$full" ;;
    vetoes) head "$rate"; echo "$full 等次 { ≥ 6分: 优; 其余: 差 }"; each "$n" $'否决 率 < 0.%d1% 时 等次 定为 差\n' ;;
    checks) head "$rate"; echo "$full"; each "$n" $'核对 对%d: 率 ≥ 0.%d1%\n' ;;
    rules) head "$rate" "$n"; echo "规则 比: 得 率 × 满分, 缺失时 0分"; each "$n" $'项%d 1分: 比\n' ;;
    tables) head "$rate"; each "$n" $'表 表%d { 列: 个 } 核对 对%d: 合计(表%d: 列) ≥ 0个\n'; echo "$full" ;;
    overrides) head "$rate"; echo "$full"; each "$n" ', 率 < 0.%d1% 时 0分' ;;
    chains) head "$rate"; echo "公式 和 = 率"; each "$n" ' + %d%'; echo " $full" ;;
    sums) head "$(each "$n" $'量%d: 万元\n')"; awk -v n="$n" 'BEGIN { for (i = 0; i < n; i++) printf "%s量%d", i % 400 ? " + " : (i ? sprintf("\n公式 和%d = 和%d + ", i / 400, i / 400 - 1) : "公式 和0 = "), i }'; printf '\n甲 10分: 和%d ≥ 1万元 得 满分, 否则 0分\n' $(((n - 1) / 400)) ;;
    members) head "$rate" "$n"; each "$n" $'项%d 1分: 得 率 × 满分\n核对 对%d: 项%d.得分 ≤ 1分\n' ;;
    marks) head "$rate"; each "$n" ';'; echo "$full" ;;
    braces) printf '衡 1\n'; each "$n" '{'; return ;;
    json) head "$rate"; echo "$full" ;;
  esac
  echo "}"
}

for name in "${wanted[@]}"; do
  times=()
  for size in "$count" $((2 * count)) $((4 * count)); do
    template "$size" "$name" >"$file"
    command=(check "$file")
    if [ "$name" = json ]; then
      { printf '{'; each "$size" '"名%d": 1, '; each "$size" '"名%d": 2, '; printf '"输入": {"率": 0.5}}'; } >"$data"
      command=(score "$file" "$data")
    fi
    /usr/bin/time -q -o "$stats" -f '%U %M' .build/release/heng "${command[@]}" >/dev/null 2>&1 || true
    times+=("$(tail -1 "$stats")")
  done
  printf '%s\n' "${times[@]}" | awk -v name="$name" '{ t[NR] = $1; m[NR] = $2 / 1024 }
    END { printf "%-12s %6.2f s %6.0f MB | %6.2f s %6.0f MB | %6.2f s %6.0f MB | × %.1f\n", name, t[1], m[1], t[2], m[2], t[3], m[3], (t[1] > 0 ? t[3] / t[1] : 0) }'
done
