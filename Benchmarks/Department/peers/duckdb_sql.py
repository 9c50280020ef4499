"""duckdb_sql.py IN OUT THREADS [cents]: one SQL statement in DuckDB, the rules as macros.

As it would be written at first: DOUBLE and round(). With `cents`: whole cents and integer division, as somebody
writes it who has seen what rounding does.
"""
import sys

import duckdb

DOUBLE = """
create macro number(x) as x::double;
create macro proportion(w, a, t) as case when t = 0 then 0 else round(w * least(1, a / t), 2) end;
create macro steps_over(w, a, t) as case when t = 0 then 0 when a <= t then w
  else greatest(0, round(w - 0.2 * floor((a / t - 1) * 100), 2)) end;
create macro tiers(w, a, t) as case when t = 0 then 0 when a / t >= 0.95 then w when a / t >= 0.85 then round(w * 0.8, 2)
  when a / t >= 0.6 then round(w * 0.6, 2) else 0 end;
create macro falling(w, a, t, f, z) as case when t = 0 then 0
  else round(w * greatest(0, least(1, (a / t - z / 100) / (f / 100 - z / 100))), 2) end;
create macro inverse(w, a, t) as case when a <= t then w else round(w * t / a, 2) end;
create macro of_level(w, x) as round(w * case x when '达成' then 1 when '部分达成' then 0.7 else 0.3 end, 2);
create macro whole_points(x) as x;
create macro by_deadline(late) as greatest(0, 5 - 0.5 * ceil(greatest(late, 0) / 30));
create macro low(a, t) as t <> 0 and a / t < 0.6;
create macro summed(x) as round(x, 2);
create macro shown(x) as x::decimal(5, 2);
"""
CENTS = """
create macro number(x) as (x * 100)::bigint;
create macro half_up(a, b) as (2 * a + b) // (2 * b);
create macro proportion(w, a, t) as case when t = 0 then 0 else half_up(100 * w * least(a, t), t) end;
create macro steps_over(w, a, t) as case when t = 0 then 0 when a <= t then 100 * w
  else greatest(0, 100 * w - 20 * (100 * (a - t) // t)) end;
create macro tiers(w, a, t) as case when t = 0 then 0 when 100 * a >= 95 * t then 100 * w
  when 100 * a >= 85 * t then 80 * w when 100 * a >= 60 * t then 60 * w else 0 end;
create macro falling(w, a, t, f, z) as case when t = 0 then 0
  else half_up(100 * w * greatest(0, least(abs(f - z) * t, sign(f - z) * (100 * a - z * t))), abs(f - z) * t) end;
create macro inverse(w, a, t) as case when a <= t then 100 * w else half_up(100 * w * t, a) end;
create macro of_level(w, x) as w * case x when '达成' then 100 when '部分达成' then 70 else 30 end;
create macro whole_points(x) as 100 * x;
create macro by_deadline(late) as greatest(0, 500 - 50 * ((greatest(late, 0) + 29) // 30));
create macro low(a, t) as 100 * a < 60 * t;
create macro summed(x) as x;
create macro shown(x) as (x / 100)::decimal(5, 2);
"""
AMOUNTS = """预算资金 下达资金 实际支出 结转结余 年初预算 调整额 公用预算 公用实际 三公预算 三公实际 采购预算 采购实际
资产总额 资产在用 质量合格率 成本预算 成本实际 满意度""".split()
DIVISORS = "预算资金 编制数 年初预算 公用预算 采购预算 资产总额 数量1目标 数量2目标 数量3目标 数量4目标 数量5目标".split()
RULES = """
A1 proportion(4, number(下达资金), number(预算资金))
A2 whole_points(3 * 到位及时)
A3 steps_over(3, 在职人数, 编制数)
A4 whole_points((目标依据充分 = '是')::int + (目标符合职责 = '是')::int + (目标可衡量 = '是')::int)
A5 of_level(2, 指标明确性)
B1 tiers(5, number(实际支出), number(预算资金))
B2 falling(4, abs(number(调整额)), number(年初预算), 5, 20)
B3 falling(4, number(结转结余), number(预算资金), 10, 30)
B4 steps_over(3, number(公用实际), number(公用预算))
B5 inverse(4, number(三公实际), number(三公预算))
B6 proportion(3, number(采购实际), number(采购预算))
B7 whole_points((预算制度健全 = '是')::int + (财务制度健全 = '是')::int + (内控制度健全 = '是')::int)
B8 of_level(3, 资金合规性)
B9 proportion(3, number(资产在用), number(资产总额))
B10 of_level(3, 资产安全性)
C1 proportion(5, 数量1实际, 数量1目标)
C2 proportion(5, 数量2实际, 数量2目标)
C3 proportion(4, 数量3实际, 数量3目标)
C4 proportion(3, 数量4实际, 数量4目标)
C5 proportion(3, 数量5实际, 数量5目标)
C6 tiers(5, number(质量合格率), number(100))
C7 by_deadline(实际完成日 - 计划完成日)
D1 of_level(4, 经济效益)
D2 of_level(4, 社会效益)
D3 of_level(3, 生态效益)
D4 inverse(4, number(成本实际), number(成本预算))
D5 falling(5, number(满意度), number(100), 90, 60)
""".strip().splitlines()


def statement(source, target, cents):
    rules = [rule.split(" ", 1) for rule in RULES]
    codes = [code for code, _ in rules]
    types = ", ".join(f"'{name}': '{'decimal(14, 2)' if cents else 'double'}'" for name in AMOUNTS)
    sums = ", ".join(f"summed({' + '.join(c for c in codes if c[0] == group)}) as {group}" for group in "ABCD")
    return f"""copy (
      with scored as (
        select id, {", ".join(f"{rule} as {code}" for code, rule in rules)},
          low(number(实际支出), number(预算资金)) as vetoed, ({" or ".join(f"{d} = 0" for d in DIVISORS)})::int as flag
        from read_csv('{source}', header = true, types = {{{types}}})),
      grouped as (select *, {sums} from scored),
      whole as (select *, summed(A + B + C + D) as total from grouped)
      select id, {", ".join(f"shown({name}) as {name}" for name in [*codes, *"ABCD", "total"])},
        case when vetoed or total < whole_points(60) then '差' when total < whole_points(80) then '中'
          when total < whole_points(90) then '良' else '优' end as grade, flag
      from whole) to '{target}' (header, delimiter ',')"""


cents = "cents" in sys.argv[4:]
database = duckdb.connect(config={"threads": int(sys.argv[3])})
database.execute(CENTS if cents else DOUBLE)
database.execute(statement(sys.argv[1], sys.argv[2], cents))
