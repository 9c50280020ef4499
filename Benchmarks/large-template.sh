#!/usr/bin/env bash
# Writes a template of 300 indicators (or as many as are asked for) to standard output: every kind of rule, three levels,
# two inputs and a formula for each indicator, grades, vetoes, checks.
set -euo pipefail
count=${1:-300}
echo "衡 1"
echo "模板 大模板 {"
echo "  年度 2024, 总分 $((count * 5))分, 取整 四舍五入 2位"
echo "  分母为零时 报错"
echo "  级别 程度 { 高; 中; 低 }"
echo "  输入 {"
for ((i = 0; i < count; i++)); do
  echo "    实际$i: 万元, 范围 ≥ 0万元"
  echo "    预算$i: 万元, 范围 > 0万元"
  case $((i % 10)) in
    4) echo "    级$i: 程度" ;;
    5 | 6) echo "    次数$i: 次, 整数, 范围 0次 到 1000次" ;;
    7) echo "    完成日$i: 日期" ;;
    9) echo "    合规$i: 是否" ;;
  esac
done
echo "  }"
for ((i = 0; i < count; i++)); do echo "  公式 比$i = 实际$i ÷ 预算$i"; done
points_from() { # first, most: the points of the indicators from one on, so many at most
  local rest=$((count - $1))
  echo $((5 * (rest < $2 ? rest : $2)))
}
for ((i = 0; i < count; i++)); do
  if ((i % 50 == 0)); then echo "  指标 部$((i / 50)) $(points_from "$i" 50)分 {"; fi
  if ((i % 10 == 0)); then echo "  指标 组$((i / 10)) $(points_from "$i" 10)分 {"; fi
  case $((i % 10)) in
    0) echo "    项$i 5分: 得 比$i × 满分, 最高 满分" ;;
    1) echo "    项$i 5分: 比$i 不超过 100% 得 满分, 每超过 1个百分点 扣 0.2分, 扣完为止" ;;
    2) echo "    项$i 5分: 分档 比$i { ≥ 90%: 满分; ≥ 80%: 4分; ≥ 70%: 3分; ≥ 60%: 2分; 其余: 0分 }" ;;
    3) echo "    项$i 5分: 插值 比$i { 60%: 0分; 100%: 满分 }" ;;
    4) echo "    项$i 5分: 分档 { 级$i = 高 且 比$i ≥ 80%: 满分; 级$i = 高: 3分; 比$i ≥ 60%: 2分; 其余: 0分 }" ;;
    5) echo "    项$i 5分: 得 满分, 每 1次 次数$i 扣 1分, 扣完为止, 比$i > 150% 时 0分" ;;
    6) echo "    项$i 5分: 分档 次数$i { = 0次: 满分; 在 1次 到 2次: 3分; ≥ 3次: 0分 }, 比$i < 10% 时 0分" ;;
    7) echo "    项$i 5分: 完成日$i 不超过 2024年12月20日 得 满分, 每超过 1天 扣 0.5分, 扣完为止, 比$i < 10% 时 0分" ;;
    8) echo "    项$i 5分: 比$i 不超过 100% 得 满分, 否则 预算$i ÷ 实际$i × 满分" ;;
    9) echo "    项$i 5分: 分档 { 合规$i 且 比$i ≥ 50%: 满分; 合规$i 且 比$i < 50%: 3分; 非 合规$i: 0分 }" ;;
  esac
  if ((i % 10 == 9 || i == count - 1)); then echo "  }"; fi
  if ((i % 50 == 49 || i == count - 1)); then echo "  }"; fi
done
echo "  等次 { ≥ $((count * 45 / 10))分: 优; ≥ $((count * 4))分: 良; ≥ $((count * 3))分: 中; 其余: 差 }"
for ((i = 0; i < count; i += 10)); do echo "  否决 比$i < 60% 时 等次 定为 差"; done
for ((i = 0; i < count; i += 10)); do echo "  核对 相符$((i / 10)): 实际$i ≤ 预算$i, 提醒"; done
echo "}"
