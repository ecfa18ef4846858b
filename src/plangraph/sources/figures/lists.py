"""Lists that share numbers out: "A、B和C的产值分别达到x、y和z"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from plangraph.sources.figures.clauses import Site, clauses_before
from plangraph.sources.figures.dating import Calendar
from plangraph.sources.figures.levels import LEVEL_ONLY
from plangraph.sources.figures.name import Name
from plangraph.sources.figures.numbers import number_of
from plangraph.sources.figures.quantities import find_quantities
from plangraph.sources.figures.times import Time
from plangraph.sources.figures.trimming import trim_left, trim_right, without_times
from plangraph.sources.figures.vocabulary import alternatives, ends_with, first_of

SIZE_OR_LEVEL = re.compile(rf"{LEVEL_ONLY.pattern}|[百十千万\d]+亿元?级")
LEADING_LEVEL = re.compile(rf"^(?:{SIZE_OR_LEVEL.pattern})")
PERIOD = re.compile(r"((?:19|20)\d\d)\D{1,4}((?:19|20)\d\d)\s*年.{0,2}")
ROW = re.compile(r"[末底]?\s*(?:、|和|与|及)\s*(?:到)?")
ITEMS = re.compile(r"、|和|以及|(?<!普)及(?!率|以)|与")
EACH = re.compile(
    r"^(?P<items>[^，。；]+?)(?:均|都|先后|双双|相继)(?:已|分别)?(?:在|达|为|超|突破|增|实现|保持|稳定|提高|提升)"
)
GROWN = re.compile(r"[^，。；]+(?:均|都)(?:实现)?增长")
WHOLE = re.compile(r"[一-龥]{4,8}")  # an item that needs nothing of the last one (游客人次、旅游花费均增长10%)
COUNTED = re.compile(
    r"(?<![A-Za-z\d.])(?:这)?[二两三四五六七八九十\d]+(?![\d户人米亩元公分岁万亿])(?:大|个|类|项)?"
    r"(?:主导|支柱|重点|特色)?(?:产业|领域|园区|区|县|者)?"
)
COUNTED_LENGTH = 3  # of the shortest word for the whole list ("三大…")
ORDINALS = frozenset("一二三四五六七八九")
SECTORS = re.compile(r"(?P<which>[一二三]{2,3})(?P<rest>次?产业?.*)")  # 一二三产增加值
SHARE = re.compile(r"占[^，；、]{2,}")
LAND = ("城市", "城镇", "农村", "乡村")  # of which each has what the last of a list has
DOUBLED = "番"
# of how many it is told that they doubled (甲、乙、丙实现“三个翻番”)
SEVERAL = re.compile(r"(?P<items>[^，。；]+?)[比较]?(?:均|都)?实现[“\"]?(?P<number>[两三四五六七八九])个$")
BOTH = ("城镇", "农村")  # what 城乡 means
OPEN = " 、和与及，"
REST = 3  # characters of the shortest end that the items of a list share
MEASURED = "数率量额值"
SHORT_ITEM = 4  # characters of an item that has no head of its own
HEAD = 2  # characters of the shortest item


@cache
def _tail() -> re.Pattern[str]:
    """What the items of a list share at its end: an amount, and the words before it that are no item's own."""
    return re.compile(
        r"(?:领域|产业|行业|居民|板块|业务|制造业|集群|案件|事故)?(?:规模以上|规上)?"
        r"(?:人均可支配|人均|主营业务|营业|工业|销售|总|综合|年|固定资产|完成){0,6}"
        rf"(?:(?![一-龥][数总]量)[一-龥]{{2}}[率值额量数]|(?:交易|生产|销售|建设)?(?:{alternatives('metric')})|数量|总量|占比|投入|总额|(?:人均)?[年月]?(?:津贴|补贴|补助|补偿)?标准|案件|事故)$"
    )


def share_out(text: str, sites: Sequence[Site]) -> dict[int, Name]:
    """Names for the sites (by index) whose clause says 分别 and for whose numbers there is a list of as many items."""
    found: dict[int, Name] = {}
    i = 0
    while i < len(sites):
        group = group_of(sites, i)
        if len(group) > 1 and "分别" in sites[i].left:
            items = _items(text, sites[i], len(group))
            growth = trim_right(without_times(sites[i].left))[1] or sites[i].quantity.kind == "times"
            last = _grows_alone(sites[i])
            found |= {
                i + n: Name(item, change=growth and (not last or n + 1 == len(items))) for n, item in enumerate(items)
            }
        elif len(group) > 1:
            growth = trim_right(without_times(sites[i].left))[1]
            items = _matched(sites[i], len(group))
            found |= {i + n: Name(item, change=growth) for n, item in enumerate(items)}
        i += len(group)
    return found


def each(site: Site) -> list[str]:
    """The items that one number is said of each (A、B产值均在1500亿元以上); empty where there is no such list."""
    left = trim_left(without_times(site.left))[0]
    if site.quantity.unit == DOUBLED and (all_of := SEVERAL.match(left)):
        doubled = [item for item in ITEMS.split(all_of["items"]) if item.strip()]
        return doubled if len(doubled) == number_of(all_of["number"]) else []
    match = EACH.match(left)
    items = [item for item in ITEMS.split(match["items"]) if item.strip()] if match else []
    tail = _tail().search(items[-1], HEAD) if len(items) > 1 else None
    if match and not tail and len(items) > 1 and GROWN.match(site.left, 0) and all(map(WHOLE.fullmatch, items)):
        return items
    if tail and len(items[-1]) > len(tail[0]) + COUNTED_LENGTH:
        items[-1] = COUNTED.sub("", items[-1], count=1)
    return [_with(item, tail[0]) for item in _headed(items)] if tail else []


def bare_groups(sites: Sequence[Site], shared: Collection[int]) -> dict[int, tuple[int, str]]:
    """For the sites whose 分别 has no list of its own, how many figures back the one is that they speak of, and the share
    of a whole that they say of it (占…分别为…) or ""."""
    found: dict[int, tuple[int, str]] = {}
    i = 0
    while i < len(sites):
        size = len(group_of(sites, i))
        own = trim_right(trim_left(without_times(sites[i].left).partition("分别")[0])[0])[0]
        if size > 1 and i not in shared and "分别" in sites[i].left and i >= size and (not own or SHARE.fullmatch(own)):
            found |= {i + n: (size, own) for n in range(size)}
        i += size
    return found


def again(names: Mapping[int, Name], back: Mapping[int, tuple[int, str]], i: int) -> Name | None:
    """The name of a figure of what an earlier one was of, by `bare_groups`: its growth, or its share of a whole; or None."""
    steps, share = back.get(i, (0, ""))
    name = names.get(i - steps) if steps else None
    if name is None:
        return None
    return Name(name.text + share) if share else replace(name, verb="", change=True)


def fill_levels(sites: Sequence[Site]) -> list[Site]:
    """The sites; a bare level takes the noun that ends its list (1个国家级、5个省级技术创新中心)."""
    filled: list[Site] = []
    noun = ""
    for site in reversed(sites):
        if noun and SIZE_OR_LEVEL.fullmatch(site.right):
            site = replace(site, right=site.right + noun)
        elif site.joined:
            noun = LEADING_LEVEL.sub("", site.right)
        filled.append(site)
        noun = noun if site.joined else ""
    return filled[::-1]


def fill_predicates(sites: Sequence[Site]) -> list[Site]:
    """The sites; bare nouns of a list take what its last one says of all (3个街区、5座桥实现绿化)."""
    filled: list[Site] = []
    tail = ""
    for site in reversed(sites):
        own = first_of(site.right, "predicate")
        if tail and own < 0 and site.right and site.quantity.kind == "count" and not site.left.strip(OPEN):
            site = replace(site, right=site.right + tail)
        elif site.joined:
            tail = site.right[own:] if own > 0 and not trim_left(site.left)[0] else ""
        filled.append(site)
        tail = tail if site.joined else ""
    return filled[::-1]


def share_bounds(sites: Sequence[Site]) -> list[Site]:
    """The sites; of numbers that are shared out the bound behind the last holds for each (分别达到8%、9%以上)."""
    found = list(sites)
    i = 0
    while i < len(sites):
        group = group_of(sites, i)
        bound, bare = group[-1].quantity.comparator, not group[-1].left.strip(OPEN)
        if (
            len(group) > 1
            and "分别" in group[0].left
            and bare
            and all(one.quantity.comparator == "=" for one in group[:-1])
        ):
            found[i : i + len(group)] = [
                replace(one, quantity=replace(one.quantity, comparator=bound)) for one in group
            ]
        i += len(group)
    return found


def share_years(sites: Sequence[Site], calendar: Calendar) -> dict[int, Time]:
    """Times for the sites (by index) before whose 分别 as many years stand in a row (到2023年和2025年，…分别达到…)."""
    found: dict[int, Time] = {}
    i = 0
    while i < len(sites):
        group = group_of(sites, i)
        if len(group) > 1 and "分别" in sites[i].left:
            row = calendar.within(sites[i].sentence[0], sites[i].quantity.start)[-len(group) :]
            gaps = (calendar.text[one.end : other.start] for one, other in pairwise(row))
            through = _each_year(calendar, sites[i], len(group))
            if through:
                found |= {i + n: time for n, time in enumerate(through)}
            elif len(row) == len(group) and all(ROW.fullmatch(gap) for gap in gaps):
                found |= {i + n: time for n, time in enumerate(row)}
        i += len(group)
    return found


def _grows_alone(site: Site) -> bool:
    """Whether the growth is told before 分别, by the name of the last of the list alone (失业率、价格涨幅分别控制在…)."""
    before, _, after = without_times(site.left).partition("分别")
    return trim_right(before)[1] and not trim_right(after)[1] and site.quantity.kind != "times"


def _matched(site: Site, count: int) -> list[str]:
    """The items of the list of amounts that as many numbers follow without a word (甲、乙产量达到3吨、4吨); or none."""
    items = trim_right(trim_left(without_times(site.left))[0])[0].split("、")
    tail = ends_with(items[-1], "metric", "bare-metric") if len(items) == count else ""
    if len(tail) == 1 and (longer := _tail().search(items[-1], HEAD)):  # 参保率, and not 率 alone
        tail = longer[0]
    return [_with(item, tail) for item in items] if tail and all(items) else []


def _each_year(calendar: Calendar, site: Site, count: int) -> list[Time]:
    """The years of the last period before a site, where there are as many as numbers (2023—2025年，…分别达到…)."""
    periods = [time for time in calendar.within(site.sentence[0], site.quantity.start) if not time.base]
    match = PERIOD.fullmatch(periods[-1].period or "") if periods else None
    if match is None or int(match[2]) - int(match[1]) + 1 != count:
        return []
    return [replace(periods[-1], year=year, period=None) for year in range(int(match[1]), int(match[2]) + 1)]


def group_of(sites: Sequence[Site], first: int) -> list[Site]:
    """The site and those that continue it with a bare number."""
    group = [sites[first]]
    for site in map(sites.__getitem__, range(first + 1, len(sites))):
        if not site.joined or trim_left(site.left)[0] or site.clause != group[0].clause:
            break
        group.append(site)
    return group


def _items(text: str, site: Site, count: int) -> list[str]:
    """The items, each with what is said of all; empty where no list of that length stands before."""
    before, _, after = without_times(site.left).partition("分别")
    said = trim_right(trim_left(after)[0])[0]
    head = trim_right(trim_left(before)[0])[0]
    if (row := SECTORS.fullmatch(head)) and len(row["which"]) == count:
        return [which + row["rest"] for which in row["which"]]
    items = [item for item in ITEMS.split(head) if item.strip()]
    if len(items) != count == head.count("、") + 1:  # an item is several itself (甲和乙业、丙业产值分别…)
        items = head.split("、")
    if count == len(BOTH) and (both := re.match(r"城乡(?:居民)?", head)):
        ends = [place + both[0].removeprefix("城乡") for place in BOTH]
        return [end + head[both.end() :] for end in ends]
    if len(items) == count:
        match = _tail().search(items[-1], HEAD)
        tail = match[0] if match else said
        items[-1] = COUNTED.sub("", items[-1], count=1) if len(items[-1]) > len(tail) + COUNTED_LENGTH else items[-1]
        return [_with(item, tail) for item in _headed(items)]
    said = said or COUNTED.sub("", head, count=1)
    for clause in reversed(clauses_before(text, site)):
        items = [_before_number(item) for item in ITEMS.split(_body(text[slice(*clause)])) if item.strip()]
        if len(items) == count:
            items = _tailed(items)
            return [item if item.endswith(said) else item + said for item in items]
        if not said and find_quantities(text[slice(*clause)]):  # it speaks of the figures before
            return []
    return []


def _headed(items: list[str]) -> list[str]:
    """The items; short ones that end as the first does share what stands before its last word (事故起数、死亡人数)."""
    if all(item in ORDINALS for item in (*items[:-1], items[-1][:1])):  # 一、二、三产业增加值
        return [*(item + items[-1][1:] for item in items[:-1]), items[-1]]
    if all(item in LAND for item in items[:-1]) and items[-1][: len(LAND[0])] in LAND:
        return [*(item + items[-1][len(LAND[0]) :] for item in items[:-1]), items[-1]]
    first, rest = items[0], items[1:]
    short = all(HEAD <= len(item) <= SHORT_ITEM and _ends_alike(item, first) for item in rest)
    shorter = all(len(first) - len(item) >= HEAD for item in rest)
    if not (rest and short and shorter and first[-1] in MEASURED):
        return items
    return [first, *(first[: -len(item)] + item for item in rest)]


def _ends_alike(item: str, first: str) -> bool:
    """Whether an item measures what the first of its list does (事故起数、死亡人数; 经通道货运量、货运值)."""
    same = first[-len(item) :][:HEAD] == item[:HEAD]
    return item[-1] == first[-1] or (same and item[-1] in MEASURED)


def _tailed(items: list[str]) -> list[str]:
    """The items; ones of equal length, of which the last goes on, share its rest (Ⅰ期、Ⅱ期、Ⅲ期临床试验 of a drug)."""
    first, last = items[0], items[-1]
    alike = {len(item) for item in items[:-1]} == {len(first)} and len(last) - len(first) >= REST
    if not alike or last[len(first) - 1] != first[-1]:
        return items
    return [*(item + last[len(first) :] for item in items[:-1]), last]


def _with(item: str, tail: str) -> str:
    """An item with what it shares with the last; as it is where it is an amount of its own."""
    if item.endswith(tail) or ends_with(item, "metric"):
        return item
    return item + (tail.removeprefix("产业") if item.endswith(("产业", "业")) else tail)


def _before_number(item: str) -> str:
    """An item of a list without a number that was given for it."""
    quantities = find_quantities(item)
    return trim_right(item[: quantities[0].start])[0] if quantities else item


def _body(clause: str) -> str:
    """A clause without its opening verbs and 的 at its end."""
    text = trim_left(without_times(clause))[0]
    while word := ends_with(text[:2], "event") or ends_with(text[:4], "event"):
        if not text.startswith(word):
            break
        text = text[len(word) :]
    return trim_left(text)[0].removesuffix("的")
