"""Names that the shape of a clause gives: 年产3万吨铜箔项目, 以全国2%的土地, 产品远销40个国家和地区."""

from __future__ import annotations

import re
from functools import cache

from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.trimming import trim_left, without_times
from plangraph.sources.figures.vocabulary import alternatives, ends_with, starts_with

# before what a project is called after
CAPACITY = re.compile(r"(?:[年月日](?:产|处理|加工|回收|储存)|日供)$")
PROJECT = re.compile(r"(?:扩建|技改|新建|改建|扩能|建设)?(?:项目|工程|生产线|基地|装置|工厂).*$")
# a part of a whole: what stands after it is what the part is of
PART_OF = re.compile(
    r"(?:以|用|凭|靠|占|贡献了?|创造了?|生产了?|集聚了?|集中了?)(?P<whole>全国|全省|全市|全区|全县|全球|世界)(?:近|约|不足|不到|超过?)?$"
)
# what of a whole one bears (贡献了全市铜产业四成产值): the noun after the share is what it is of
BORNE = re.compile(
    r"(?P<does>贡献|撑起|承担|掌握|包揽|占据|占|提供|供应|创造|吸纳|控制|实控)(?:[了着])?(?P<whole>[^，。；的]{2,14}?)(?:近|约|超过|超|不足)?$"
)
OF_NOUN = re.compile(r"(?:以上|左右)?的?(?P<noun>[一-龥]{2,6})$")
DOING = re.compile(r"(?:创造|贡献|养活|生产|支撑|承载|产出|实现|集聚|撬动|带动|，).*$")
COUNTRIES = re.compile(r"国家(?:[和、及]地区|（地区）|\(地区\))?的?$|地区$|省份$|省（?[市区].{0,4}$")
ABROAD = re.compile(r"(?:到|至|往|于|了)?(?:全球|世界|海外|国外|国内)?$")
SOURCE = re.compile(
    r"(?:左右|以上)?((?:来自|依靠|依赖|仍靠|还靠|要靠|销往|出自|靠)[^，。；（、]{1,12}|由[^，。；（、]{2,10}?(?:承担|牵头|实施|提供|完成)$)"
)
SPENDS = re.compile(r"(?:把|将)(?:(?P<whole>[^，。；]{2,12})的)?$")
SPENT = re.compile(r"(?:的)?(?P<whole>[^，。；的用投]{2,12})?(?P<use>用于|投向|用在)(?P<on>[^，。；（(]{2,14})")
LISTED_COST = re.compile(r"、.*等(?:一批)?(?:合计)?(总投资|计划总投资|投资)$")
LISTED_NOUN = re.compile(r"的((?:[^，。；、的]{1,10})?(?:项目|工程))")
IN = re.compile(r"(?:先后|率先|首先)?在(?:[^，；]*等)?")  # before how many places it is done in
# where something is done, and what
PLACES = re.compile(
    r"(?P<where>(?:重点|试点|边境|贫困|牧业)?(?:县[（(]市、?区[）)]|县市区|[县市区镇乡村]|乡镇|城市|地市|园区|国家|学校|企业))(?P<does>(?:建设|实施|开展|推广|布局|新建|改造|设立|举办|打造|建成)[一-龥“”]{2,18})"
)
CHINESE = re.compile(r"[一-龥]")
SHORTEST = 3  # characters of what says how many countries


def shaped(site: Site, left: str) -> str | None:
    """The name that the clause's shape gives a quantity; None where it has none of these shapes.

    `left` is what stands before the quantity, trimmed.
    """
    return (
        _dimension(site)
        or _done_in(site)
        or _spent(site, left)
        or _listed_cost(site)
        or _allotted(site)
        or _source(site, left)
        or _capacity(site, left)
        or _part(site)
        or _borne(site)
        or _countries(site, left)
    )


def _borne(site: Site) -> str | None:
    """What a share in words is of, where one bears so much of a whole (撑起全市两成产值 → 撑起全市产值的比重)."""
    found = BORNE.search(site.left) if site.quantity.unit == "成" else None
    noun = OF_NOUN.match(site.right) if found else None
    return f"{found['does']}{found['whole']}{noun['noun']}的比重" if found and noun else None


def _done_in(site: Site) -> str | None:
    """What is done in so many places: what those places did, and what was done there (在9个县建设渔场50个)."""
    if site.quantity.kind not in ("count", "measure"):
        return None
    left = site.left.strip()
    opened = IN.match(left)
    places = PLACES.fullmatch(site.right) if opened and opened.end() == len(left) else None
    if places:
        return places["does"] + places["where"]
    done = PLACES.fullmatch(left, opened.end()) if opened else None
    return done["does"] if done else None


@cache
def _dimensions() -> re.Pattern[str]:
    """What a size measures, and the thing that it stands in the name of."""
    ends = "全线|全面|正式|建成|开工|贯通|通航|投用|启用|建设|整治|工程|项目|$"
    return re.compile(rf"(?P<what>{alternatives('dimension')})(?P<thing>[一-龥]{{2,4}}?)(?={ends})")


def _dimension(site: Site) -> str | None:
    """What the size in the name of a thing is of (4米净高隧道)."""
    found = _dimensions().match(site.right) if site.quantity.kind == "measure" else None
    return found["thing"] + found["what"] if found else None


def _capacity(site: Site, left: str) -> str | None:
    if site.quantity.kind not in ("measure", "count") or site.right[:1] in ("", "的", "（", "("):
        return None
    found = CAPACITY.search(left)
    if found is None:
        return None
    noun = re.split(r"[，、（(]", PROJECT.sub("", site.right))[0]
    return found[0] + noun if noun else None


def _spent(site: Site, left: str) -> str | None:
    """What a share of money is spent on (把八成财政支出用于民生, 财政支出的八成用于民生, 八成以上财政支出用于民生)."""
    after = SPENT.match(site.right) if site.quantity.kind == "share" else None
    before = SPENDS.search(site.left.strip()) if after else None
    if after is None:
        return None
    stated = "" if before else left.removesuffix("的")
    whole = before["whole"] if before and before["whole"] else stated + (after["whole"] or "")
    return whole + after["use"] + after["on"] if len(whole) > 1 else None


def _listed_cost(site: Site) -> str | None:
    """The class that closes a list, and what those of it cost in all (A、B等总投资500亿元以上的化工项目)."""
    cost = LISTED_COST.search(site.left) if site.quantity.kind == "money" else None
    noun = LISTED_NOUN.match(site.right) if cost else None
    return noun[1] + cost[1] if cost and noun else None


def _allotted(site: Site) -> str | None:
    """What a share of money goes to (六成投向核心部件): the words after it."""
    if site.quantity.kind != "share" or not starts_with(site.right, "allotted"):
        return None
    bare = not CHINESE.search(re.sub(r"其中|每年|不低于|不少于|超过|约|近|将|拿出", "", site.left))
    return re.split(r"[，。；（(]", site.right)[0] if bare else None


def _source(site: Site, left: str) -> str | None:
    """What a share of something comes from or goes to (矿石九成来自境外): the thing, and the words after the share."""
    found = SOURCE.match(site.right) if site.quantity.kind == "share" else None
    if found is None or not left or ends_with(left, "metric", "growth"):
        return None
    return left + found[1]


def _part(site: Site) -> str | None:
    share = site.quantity.kind == "share" and site.right.startswith("的")
    found = PART_OF.search(site.left.strip()) if share else None
    if found is None:
        return None
    noun = DOING.sub("", site.right[1:])
    return f"{noun}占{found['whole']}的比重" if len(noun) > 1 else None


def _countries(site: Site, left: str) -> str | None:
    if site.quantity.kind != "count" or not COUNTRIES.match(site.right):
        return None
    whole = ABROAD.sub("", trim_left(without_times(site.left).strip())[0])
    reaching = ends_with(whole, "reaching")
    said = whole if reaching else ABROAD.sub("", left)
    return None if (len(said) < SHORTEST and not reaching) or "、" in said else said + site.right.rstrip("的")
