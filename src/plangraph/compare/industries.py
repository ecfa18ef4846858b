"""Industries side by side: which each plan puts first, with its own words of rank (支柱, 首位, 主导 …)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from plangraph.compare.ground import Ground
from plangraph.compare.wording import table
from plangraph.ids import fold
from plangraph.records import Entity, Excerpt, Plan, Relation

NEAR = 40  # characters within which a rank belongs to the industry before it
LEAST = 3  # characters of a name that is looked for within a heading
LABEL = 4  # characters by which the label of a passage may be longer than the name in it
_STOP = re.compile(r"[。；;！!，,]")
_OTHER = re.compile(
    r"[向对用把被]|改造|提升|带动|支撑|推动|促进|服务于|配套|需求|融合|赋能"
)  # between: about something else
_LEADS = re.compile(r"(?:[：:（(]|是|为|包括|即|有|如|——)[^的]*")  # between a rank and the industries that it leads to
_AND = ("、", "和", "与", "及", "及其", "以及")  # before a rank that stands beside the industry and is not its own
_LABEL_END = re.compile(r"(?:产业|行业|业)?(?:[。：:（(—-]|$)")
_NUMBER = re.compile(r"^(?:第?[一二三四五六七八九十\d]+[章节、.．）)]|[（(][一二三四五六七八九十\d]+[）)])\s*")
_MARK = re.compile(r"^[—\-·●■（(\d一二三四五六七八九十）).、．\s]+")
HEADINGS = " › "


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank of industries: its id, its names, and its order, the higher before; None where it has none."""

    id: str
    order: int | None
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A rank that a plan gives to an industry, in its own words, and where: `passage` is the id of the excerpt."""

    rank: Rank
    words: str
    quote: str
    passage: str


@dataclass(frozen=True, slots=True)
class Priority:
    """That a plan has its place or a park grow an industry: in how many passages, with which ranks, the highest first."""

    plan: Plan
    place: str
    passages: tuple[str, ...]
    quote: str
    ranks: tuple[Ranked, ...]

    @property
    def rank(self) -> Ranked | None:
        """The highest rank, None where the plan gives none."""
        return self.ranks[0] if self.ranks else None


@dataclass(frozen=True, slots=True)
class Industry:
    """An industry with what each plan makes of it; `part_of` names the industries that plans or the scheme put it under."""

    entity: Entity
    priorities: tuple[Priority, ...]
    part_of: tuple[str, ...]

    @property
    def shared(self) -> bool:
        """Whether two plans or more put it first."""
        return len(self.priorities) > 1

    def of(self, plan: str) -> Priority | None:
        """What a plan makes of it; None where it does not put it first."""
        return next((one for one in self.priorities if one.plan.id == plan), None)


def industries(ground: Ground, plans: Sequence[Plan]) -> tuple[Industry, ...]:
    """The industries that the plans put first: those of most plans first, then those of the highest rank.

    Industries that are only a rank (支柱产业, 传统产业) are left out: they are what the others are ranked by.
    """
    chosen = {plan.id: plan for plan in plans}
    told: defaultdict[str, defaultdict[str, list[Relation]]] = defaultdict(lambda: defaultdict(list))
    wider: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in ground.graph.relations:
        if relation.predicate == "prioritizes":
            for plan in relation.plans:
                if plan in chosen:
                    told[relation.object][plan].append(relation)
        elif relation.predicate == "subIndustryOf":
            wider[relation.subject].append(relation)
    made = []
    for id_, by_plan in told.items():
        entity = ground.entities.get(id_)
        if entity is None or only_a_rank(entity.name):
            continue
        priorities = [
            _priority(ground, entity, chosen[plan], by_plan[plan], wider[id_]) for plan in chosen if plan in by_plan
        ]
        above = dict.fromkeys(ground.name(one.object) for one in wider[id_])
        made.append(Industry(entity, tuple(priorities), tuple(above)))
    return tuple(sorted(made, key=_order))


def _order(one: Industry) -> tuple[int, int, int, str]:
    highest = max((ranked.rank.order or 0 for each in one.priorities for ranked in each.ranks), default=-1)
    return -len(one.priorities), -highest, -sum(len(each.passages) for each in one.priorities), one.entity.id


def _priority(
    ground: Ground, entity: Entity, plan: Plan, relations: Sequence[Relation], wider: Sequence[Relation]
) -> Priority:
    own = [(id_, words) for one in relations for id_, words in _evidence(one, plan.id)]
    ranked_by = [one for one in wider if only_a_rank(ground.name(one.object))]
    told = own + [part for one in ranked_by for part in _evidence(one, plan.id)]
    ranks = [ranked for id_, words in told for ranked in _in_passage(ground.excerpts.get(id_), entity, words)]
    ordered = sorted(ranks, key=lambda one: -(one.rank.order if one.rank.order is not None else -1))
    once = {(one.rank.id, one.words): one for one in reversed(ordered)}
    passages = tuple(dict.fromkeys(id_ for id_, _ in own))
    first = own[0] if own else ("", "")
    excerpt = ground.excerpts.get(first[0])
    quote = first[1] or (excerpt.text if excerpt else "")
    return Priority(plan, ground.place(plan), passages, quote, tuple(reversed(once.values())))


def _evidence(relation: Relation, plan: str) -> Iterator[tuple[str, str]]:
    """The excerpts of a plan that state a relation, each with the words that do."""
    for i, id_ in enumerate(relation.evidence):
        if id_.rpartition(":")[0] == plan:
            yield id_, relation.words[i] if i < len(relation.words) else ""


def _in_passage(excerpt: Excerpt | None, entity: Entity, words: str) -> Iterator[Ranked]:
    """The rank that a passage gives to an industry: beside its name, or by a heading that the industry stands under."""
    if excerpt is None:
        return
    names = sorted({entity.name, *entity.aliases}, key=len, reverse=True)
    for text in (excerpt.text, words):
        if ranked := _beside(text, names):
            yield Ranked(*ranked, text, excerpt.id)
            return
    yield from _under(excerpt, names)


def _under(excerpt: Excerpt, names: Sequence[str]) -> Iterator[Ranked]:
    """The rank of a heading that has the industry in it, or whose next heading, or whose passage's label, is the industry."""
    headings = [_NUMBER.sub("", heading) for heading in excerpt.section.split(HEADINGS)]
    label = excerpt.text[: max(map(len, names), default=0) + LABEL]
    for heading, below in zip(headings, [*headings[1:], _MARK.sub("", label)], strict=True):
        ranks = ranks_in(heading)
        last = below == _MARK.sub("", label)
        named = _beside(heading, names) is not None or any(
            _labelled(below, name) if last else len(name) >= LEAST and name in below for name in names
        )
        if ranks and named:
            yield Ranked(*ranks[0], heading, excerpt.id)
            return


def _labelled(text: str, name: str) -> bool:
    """Whether a text opens with a name as its label (钢铁产业。…)."""
    return text.startswith(name) and bool(_LABEL_END.match(text[len(name) :]))


def _beside(text: str, names: Sequence[str]) -> tuple[Rank, str] | None:
    """The rank of the first of the names that a text has: after it and its fellows in a list, or before a colon or 为."""
    for name in names:
        at = text.find(name)
        if at < 0:
            continue
        end = at + len(name)
        stop = _STOP.search(text, end)
        after = text[end : min(stop.start() if stop else len(text), end + NEAR)]
        found = ranks_in(after)
        between = after[: after.find(found[0][1])] if found else ""
        if found and not _OTHER.search(between) and not between.endswith(_AND):
            return found[0]
        before = _STOP.split(text[:at])[-1]
        found = ranks_in(before)
        if found and _LEADS.fullmatch(before[before.rfind(found[-1][1]) + len(found[-1][1]) :]):
            return found[-1]
        return None
    return None


@cache
def _ranks() -> tuple[tuple[str, Rank], ...]:
    return tuple(
        (word, Rank(id_, int(order) if order else None, zh, en)) for word, id_, order, zh, en in table("ranks")
    )


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted((word for word, _ in _ranks()), key=len, reverse=True))
    return re.compile(
        rf"(?:[一二三四五六七八九十双两\d]大?)?(?:战略性)?((?:(?:{words})(?:和|与|、)?)+)(?:性|的)?(?:产业|工业|行业|领域)"
    )


def ranks_in(text: str) -> list[tuple[Rank, str]]:
    """The ranks of industries that a text has, in its own words, in their order.

    >>> [(rank.id, said) for rank, said in ranks_in("壮大先进材料等战略性支柱产业和新兴产业")]
    [('pillar', '战略性支柱产业'), ('emerging', '新兴产业')]
    """
    known = dict(_ranks())
    found = []
    for match in _pattern().finditer(text):
        word = next(word for word in known if word in match[1])
        said = match[0].lstrip("一二三四五六七八九十两0123456789大")
        found.append((known["战略性新兴"] if said.startswith("战略性新兴") else known[word], said))
    return found


def only_a_rank(name: str) -> Rank | None:
    """The rank that is all that a name says (支柱产业, 三大战略性新兴产业); None for an industry."""
    found = ranks_in(name)
    return found[0][0] if found and _pattern().fullmatch(fold(name).removesuffix("集群")) else None
