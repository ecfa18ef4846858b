"""How long resolution takes: generated names of mixed classes in many plans, or in one.

    .venv/bin/python benchmarks/names.py [--names 100000] [--plans 500] [--one-plan]

Names are put together from parts, so that many are alike: one word in many places, one place with many words, full and
short forms. It prints the seconds of one core within plans and across them, and the megabytes that were held.
"""

from __future__ import annotations

import argparse
import random
import resource
import time

from plangraph.ids import record_id
from plangraph.naming import divisions
from plangraph.records import NAMED, Claim, Implied, Named, PlanClaims, PlanHead, Quote
from plangraph.resolution import resolve_across, resolve_within

WORDS = tuple("云海天华金宏瑞博新科智达通联信安康泰利德鑫源光明远东方中恒盛")
TOPICS = (
    "生物医药",
    "新材料",
    "电子信息",
    "装备制造",
    "新能源",
    "稀土",
    "中药",
    "农业",
    "物流",
    "软件",
    "光伏",
    "氢能",
    "纺织",
    "陶瓷",
    "钢铁",
    "机器人",
)
SHAPES = {
    "Enterprise": ("{p}{o}{t}股份有限公司", "{o}{t}集团", "{o}{t}", "{p}{o}{t}科技有限公司"),
    "Park": ("{p}高新技术产业开发区", "{p}高新区", "{p}{t}产业园", "{o}{t}产业园", "{p}{o}科技园二期"),
    "Platform": ("{p}{t}工程技术研究中心", "{o}{t}重点实验室", "{p}{o}科技企业孵化器"),
    "Institution": ("{p}{t}研究院", "{p}{o}职业技术学院", "{p}第一人民医院"),
    "GovernmentBody": ("{p}科学技术局", "市科技局", "省政府", "{p}人民政府"),
    "Industry": ("{t}产业", "{o}{t}", "{t}{o}产业链", "{o}{t}制造业"),
    "Technology": ("{o}{t}技术", "{o}{t}{n}号材料", "{t}{o}系统"),
    "Initiative": ("{o}{t}倍增计划", "“{o}”人才工程", "{p}{t}“{o}”行动"),
    "PolicyDocument": ("{p}{t}发展规划（20{n}—2030年）", "{p}“十四五”{t}规划", "关于支持{t}{o}发展的若干措施"),
    "Place": ("{p}", "{o}{p}镇", "{o}镇"),
}


def generated(number: int, plan: str, home: str, chance: random.Random) -> PlanClaims:
    """A plan of `home` that names this many things."""
    places = [one.name for one in divisions().values()]
    claims: list[Claim] = []
    for at in range(number):
        cls = chance.choice(list(SHAPES))
        own = "".join(chance.choices(WORDS, k=2))
        shape = chance.choice(SHAPES[cls])
        name = shape.format(p=chance.choice(places), o=own, t=chance.choice(TOPICS), n=chance.randrange(10, 99))
        quote = Quote(name, at, at + 1, (0, len(name)), (at, at + 1))
        identity = record_id("c", plan, at)
        claims.append(Claim(identity, plan, NAMED, Named(cls, name, quote), quote, "names", "made", 0.9))
    head = PlanHead(plan, f"{plan}.txt", "0" * 64, 1000, Implied("Place", home, "jurisdiction"))
    return PlanClaims(head, tuple(claims))


def main() -> None:
    """Print the seconds of each step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=100_000)
    parser.add_argument("--plans", type=int, default=500)
    parser.add_argument("--one-plan", action="store_true")
    options = parser.parse_args()
    chance = random.Random(7)
    homes = [one.name for one in divisions().values() if one.level == "prefecture"]
    count = 1 if options.one_plan else options.plans
    plans = [generated(options.names // count, f"plan-{n}", homes[n % len(homes)], chance) for n in range(count)]
    start = time.process_time()
    within = [(plan.head, resolve_within(plan)) for plan in plans]
    middle = time.process_time()
    resolved = resolve_across(within)
    end = time.process_time()
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    things = sum(len(one.things) for _, one in within)
    print(f"{options.names} names in {count} plans: {things} things, {len(resolved.clusters)} clusters, {held} MB")
    print(f"within {middle - start:.1f} s, across {end - middle:.1f} s, together {end - start:.1f} s of one core")


if __name__ == "__main__":
    main()
