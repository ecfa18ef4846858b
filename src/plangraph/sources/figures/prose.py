"""Figures in running text: each quantity of a passage with its name, time, scope and kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from plangraph.records import FigureClaim, Mention, Passage
from plangraph.sources.figures.annual import Annual
from plangraph.sources.figures.clauses import Site, clauses_before, find_sites, parted
from plangraph.sources.figures.dating import Calendar
from plangraph.sources.figures.evidence import evidence_of, place_of_ours
from plangraph.sources.figures.grants import each_most, given, rated, spent_on, taker_of
from plangraph.sources.figures.implied import level_years, sized_members
from plangraph.sources.figures.indicators import full_name, is_given, name_of
from plangraph.sources.figures.kinds import DATED, existing, is_firms_own, is_there, kind_of_figure
from plangraph.sources.figures.lists import (
    again,
    bare_groups,
    each,
    fill_levels,
    fill_predicates,
    share_bounds,
    share_out,
    share_years,
)
from plangraph.sources.figures.name import Name
from plangraph.sources.figures.numbers import plain
from plangraph.sources.figures.pace import Pace
from plangraph.sources.figures.parts import OF_WHICH
from plangraph.sources.figures.quantities import find_quantities
from plangraph.sources.figures.scopes import IMPLIED, Scopes
from plangraph.sources.figures.sections import Heading
from plangraph.sources.figures.spread import Spread, spread_over
from plangraph.sources.figures.subjects import Subjects, is_bare
from plangraph.sources.figures.times import Time
from plangraph.sources.figures.topics import Topic
from plangraph.sources.figures.trimming import trim_left, trim_right, without_times
from plangraph.sources.figures.turns import is_turns
from plangraph.sources.figures.vocabulary import by_length, ends_with, first_of, holds, starts_with

LIST_NUMBER = re.compile(r"^(\s*\d{1,2})．(?=\d)")  # before what begins with a number itself (3．10种金属)
COMPARED_WITH = re.compile(r"^(?:不?低于|不?高于|达到)(?=.*平均水平$)")
COMPARES = re.compile(r"(?:增速)?(?:高|低|快|慢)[于过出]")  # with the nation or a province
SAYS = re.compile(r"[一-龥][^一-龥]*[一-龥]")  # what a name has at the least: two characters
AT_BEST = re.compile(r"最高(?:可|不超过)?(?:给予|补助|资助|奖励|奖补|补贴|支持)?$|最多$|上限$")
DEADLINE = re.compile(r"(?<!截)[到至]了?\s*$")  # before the year by which something is due
BEFORE = re.compile(r"\s*(?:\d{1,2}月)?[底末]?之?前")  # behind the year by which it is done
AVERAGE = re.compile(r"平均水平$")
# what is passed is a round number in words, and the figure follows
PASSED = re.compile(
    r"(?:再|再次|首次|首|成功|历史性|连续|连)?(?:突破|破|迈上|跨越|跨上|跨过|跨|站上|跃上|迈过|登上|上)了?[^，]{0,12}(?:大关|台阶|关口)$"
)
OFTEN = re.compile(r"每[年月周季][度]?")
LONGEST_LEAD = 20  # characters of a clause before that names what is given
HAS = re.compile(r"([一-龥“”（、）]{2,16}?)(?:集聚|聚集|吸引|划分|拥有|已有|设有|配备|共有)[一-龥]{2,}")
NUMBER_NEXT = re.compile(r"\s*\d")
SURE, GUESSED = 0.92, 0.8


def _without_amount(site: Site, text: str) -> Site:
    """The site of a count without the amount of what it counts, which the next number gives (7条产业链产值突破70亿元).

    So too without what those counted have of something else (10个园区集聚企业150家).
    """
    right = trim_right(site.right)[0] if site.quantity.kind == "count" else ""
    noun = right.removesuffix(ends_with(right, "bare-metric"))
    has = HAS.match(right) if noun == right and NUMBER_NEXT.match(text, site.quantity.end + len(site.right)) else None
    noun = has[1] if has else noun
    free = len(noun) > 1 and noun != right and first_of(noun, "predicate") < 0 and not starts_with(noun, "verb", "bare")
    return replace(site, right=noun) if free else site


@dataclass
class Reader:
    """Reads the figures of one passage; keeps what earlier ones gave to later ones."""

    passage: Passage
    heading: Heading
    scopes: Scopes
    start_year: int | None
    topic: Topic = field(default_factory=Topic)
    report: Annual | None = None
    title: Passage | None = None
    industry: str = ""
    name: Name | None = None
    bare: Name | None = None  # the name of the figure before without whom it is about
    unit: str = ""
    scope: Mention | None = None
    sentence: tuple[int, int] = (0, 0)
    scoped: tuple[int, int] = (0, 0)  # the sentence of `scope`
    existing: tuple[int, int] = (0, 0)  # the clause of a figure of what is there already
    before: tuple[Name, Site] | None = None
    told: tuple[tuple[tuple[int, int], int | None], str] | None = None
    pace: Pace = field(default_factory=Pace)
    text: str = field(init=False)
    calendar: Calendar = field(init=False)
    subjects: Subjects = field(init=False)

    def __post_init__(self) -> None:
        self.text = parted(plain(LIST_NUMBER.sub(r"\1、", self.passage.text)))
        self.subjects = Subjects(self.passage, self.title, self.scopes.mentions, self.industry)
        self.calendar = Calendar(self.text, self.heading.time, self.report)

    def figures(self) -> Iterator[FigureClaim]:
        """The figures of the passage in order."""
        sites = share_bounds(fill_predicates(fill_levels(find_sites(self.text, find_quantities(self.text)))))
        shared, years = share_out(self.text, sites), share_years(sites, self.calendar)
        spread = spread_over(self.text, self.passage.index, sites, self.scopes.mentions)
        back, names = bare_groups(sites, shared), dict[int, Name]()
        for i, site in enumerate(sites):
            if i in spread and (spread[i].said or self.bare):
                yield from self._spread(site, spread[i], years.get(i))
                continue
            name = shared.get(i) or again(names, back, i) or self._name(site)
            if name is None:
                continue
            sized = site.quantity.kind == "money" and self._is_sized(site)
            if is_bare(name) and not (i in shared or site.bracket or sized):
                name = self.subjects.complete(name, site, self.before)
            name = self.subjects.cost(name, site, self.before)
            names[i] = name
            self.before = (name, site)
            self.name, self.unit = name, site.quantity.unit
            time = years.get(i) or self.calendar.time_of(site)
            for one in [replace(name, text=item) for item in each(site)] or [name]:
                figure = self._figure(site, one, time)
                yield from sized_members(figure, self.passage, self.text, site, self.scopes)
                yield figure
                yield from level_years(figure, self.text, site.quantity.end)

    def _spread(self, site: Site, spread: Spread, time: Time | None) -> Iterator[FigureClaim]:
        """A figure of each thing of the list that a quantity is said of."""
        before = replace(self.bare, inherited=True) if self.bare else Name("")
        name = Name(spread.said) if spread.said else before
        name = replace(name, change=spread.growth or site.quantity.kind == "times")
        self.before, self.name, self.unit = (name, site), name, site.quantity.unit
        figure = self._figure(site, name, time or self.calendar.time_of(site))
        for thing in spread.things:
            yield replace(figure, scope=thing, rule="figure-list")

    def _name(self, site: Site) -> Name | None:
        if site.quantity.kind == "count" and ends_with(trim_right(site.right)[0], "share-end"):
            return None  # it tells whose share the next number is (70家企业产值占比达84%)
        if is_turns(site):
            return None
        site = _without_amount(site, self.text)
        if (site.bracket and not self._belongs(site)) or (
            self.scopes.is_elsewhere(site.left)
            and not ("百分点" in site.quantity.unit and COMPARES.match(site.left.strip()))
        ):
            return None
        previous = self.name
        if previous and site.sentence != self.sentence:
            previous = replace(previous, verb="")
        again = self.bare if site.sentence == self.sentence else None
        self.sentence = site.sentence
        if again and self.scopes.is_alone(site, self.passage.index, self.text, again=site.quantity.unit == self.unit):
            return replace(again, inherited=True, change=trim_right(without_times(site.left))[1])
        granted = rated(self.text, site, clauses_before(self.text, site)) or each_most(site, self.name)
        if granted:
            return Name(granted)
        if self.scopes.stands_before(site, self.passage.index) and site.quantity.kind == "measure":
            return Name(site.right)
        name = name_of(site, previous, same_unit=site.quantity.unit == self.unit, lead=self._lead(site))
        if self.scopes.projects.fund(self.passage.index, self.text, site):
            yearly = "每年" if "每年" in site.left else ""
            given = yearly or "安排" in site.left
            return Name(yearly + "安排资金" if given else "首期规模" if "首期" in site.left else "规模")
        if name and site.quantity.kind == "money" and self._of_fund(site):
            return Name(trim_left(without_times(site.left))[0] or "规模")
        if name and (thing := spent_on(self.text, site, name)):
            return Name(thing)
        if (name is None or name.inherited) and site.quantity.kind == "money" and self.topic.programme:
            return Name("规模")
        return name if name and SAYS.search(name.text) else None

    def _is_sized(self, site: Site) -> bool:
        """Whether what an amount is the size of stands after it, or is the fund of the clause before."""
        fund = self.scopes.projects.fund(self.passage.index, self.text, site)
        return site.right.startswith("的") or fund is not None or self._of_fund(site)

    def _of_fund(self, site: Site) -> bool:
        """Whether a bare size is that of the fund that the clause before sets up (设立X基金，规模5亿元)."""
        earlier = clauses_before(self.text, site)
        size = trim_right(trim_left(without_times(site.left))[0])[0]
        return size in by_length("fund-size") and bool(earlier and ends_with(self.text[slice(*earlier[-1])], "fund"))

    def _belongs(self, site: Site) -> bool:
        """Whether a quantity in brackets says something of what stands before them."""
        assert site.bracket
        if site.left.strip() or self.text[site.bracket[0] : site.quantity.start].strip():
            return True
        return bool(ends_with(self.text[: site.bracket[0] - 1], "metric"))

    def _lead(self, site: Site) -> str:
        """What the clause before says without a number, where this one gives it (…倍增，占…的比重达10%); or ""."""
        if site.bracket:
            before = self.text[site.sentence[0] : site.bracket[0] - 1]
            clause = re.split(r"[，；：]", before)[-1]
            bare = not site.left.strip()
            return COMPARED_WITH.sub("", trim_left(without_times(clause))[0]) if bare else ""
        earlier = clauses_before(self.text, site)
        if is_given(site):
            return taker_of(self.text, earlier)
        best = trim_left(without_times(site.left))[0] in by_length("at-best")
        if best and (taker := taker_of(self.text, earlier) or given(self.text, earlier)):
            return taker.removesuffix("的")
        if not earlier or find_quantities(self.text[slice(*earlier[-1])]):
            return ""
        clause = trim_left(without_times(self.text[slice(*earlier[-1])]))[0]
        if best:
            granted = given(self.text, earlier, whole=len(clause) > LONGEST_LEAD)
            return granted or clause.removesuffix("的")[-LONGEST_LEAD:]
        if (passed := PASSED.search(clause)) and passed.start() > 1:
            return clause[: passed.start()]
        word = ends_with(clause, "growth-noun")
        if word:
            return trim_right(clause[: -len(word)])[0]
        if site.quantity.kind == "count" and OFTEN.fullmatch(trim_right(site.left.strip())[0]):
            return clause[-LONGEST_LEAD:] if starts_with(clause, "event") else ""
        return clause if ends_with(clause, "metric") else ""

    def _figure(self, site: Site, name: Name, time: Time | None) -> FigureClaim:
        q = site.quantity
        scope = self._scope(site, name)
        kind, sure = self._kind(site, name, time, scope)
        there = existing(site)
        name = replace(name, text=there, verb="", change=False) if there else name
        if there or (site.joined and self.existing == site.clause):
            kind, time, self.existing = "actual", None, site.clause
        if time is None and kind == "target" and self.report:
            time = self.report.time
        self.bare = self._without_scope(name, scope)
        indicator = full_name(self.bare, q.unit, q.kind) + self.pace.of(site, name)
        evidence = evidence_of(site, self.passage.index, self.text)
        return FigureClaim(
            scope=replace(scope, span=place_of_ours(self.text, evidence)) if scope.rule == IMPLIED else scope,
            indicator=indicator,
            value=q.value,
            unit=q.unit,
            kind=kind,
            evidence=evidence,
            rule="figure-prose",
            confidence=round(min(sure, GUESSED if name.inherited else SURE), 2),
            value_max=q.value_max,
            year=time.year if time else None,
            period=time.period if time else None,
            comparator="<=" if q.comparator == "=" and AT_BEST.search(site.left) else q.comparator,
            change=name.change,
        )

    def _scope(self, site: Site, name: Name) -> Mention:
        """The scope; in brackets and in a list that of the figure before, where the words give none of their own."""
        text = name.text if name.text.startswith(name.verb) else name.verb + name.text
        found = self.scopes.of(site, self.passage.index, self.text, text, self.topic)
        part = OF_WHICH.match(site.left) or (name.inherited and name.change and self.scoped == site.sentence)
        if self.scope and (site.bracket or site.joined or part) and found.rule == IMPLIED:
            return self.scope
        self.scoped = site.sentence
        self.scope = found
        return found

    def _without_scope(self, name: Name, scope: Mention) -> Name:
        absent = scope.rule == IMPLIED or scope.span.passage != self.passage.index
        forms = (scope.name,) if absent else (self.passage.text[scope.span.start : scope.span.end], scope.name)
        for form in map(plain, forms):
            before, found, after = name.text.partition(form)
            if found and len(after) > 1 and (not before or before.endswith("的")):
                rest, _ = trim_left(after.removeprefix("的"))
                return Name(rest, name.verb, name.change, name.inherited)
        return name

    def _kind(self, site: Site, name: Name, time: Time | None, scope: Mention) -> tuple[str, float]:
        stated = site.bracket and starts_with(site.left.strip(), "actual")
        if stated or AVERAGE.search(name.text) or self.calendar.is_start(site):
            return "actual", SURE
        year = time.year if time else None
        words = site.left + self.calendar.opening(site)
        if time is None and (is_there(site, self.text) or is_firms_own(site, self.text, scope)):
            self.told = ((site.sentence, None), "actual")
            return "actual", 0.8
        deadline = bool(
            time
            and time in self.calendar.times
            and (DEADLINE.search(self.text[: time.start]) or BEFORE.match(self.text, time.end))
        )
        deadline = deadline or bool(time and time.period and self.start_year and (year or 0) > self.start_year)
        kind = kind_of_figure(year, words, self.heading, self.start_year, name.text, deadline=deadline)
        return self._told(site, words, kind, time)

    def _told(self, site: Site, words: str, kind: tuple[str, float], time: Time | None) -> tuple[str, float]:
        """The kind, or that of the figure before in the sentence where only that one has words for it (共有…家、…)."""
        cue = bool(holds(words, "target") or holds(words, "actual"))
        here = (site.sentence, time.year if time else None)
        if not cue and self.told and self.told[0] == here and kind[1] < SURE:
            return self.told[1], kind[1] if time else SURE
        self.told = (here, kind[0]) if (cue and time is None) or kind == DATED else None
        return kind
