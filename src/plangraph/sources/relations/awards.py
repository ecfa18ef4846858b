"""Who won what (received): the organisation that the clause of an award opens with."""

from __future__ import annotations

import re

from plangraph.language.text import CLAUSE_END, Stretch
from plangraph.lexicon import any_of
from plangraph.records import Mention
from plangraph.sources.relations.scene import Scene

WINNERS = ("Enterprise", "Institution", "Place", "Park")
COUNTED = re.compile(r"(?<!\d)\d+\s*[家名个位项][^，。]{0,6}获")
DEFINED = re.compile(r"^(?:的|指标|数量?|项|个|以上)")  # after an award that others may win (获得国家科学技术奖的…)
BARE = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]+[）)、.]|先后|连续|分别|成功|曾|已|均|并|还|再|首次|共|累计|相继|其中|此外|同年|近年来|"
    r"[我全本][市区县省州]|[\u4e00-\u9fff]{0,6}“[^”]{2,4}”(?:期间|时期|以来)|\d{4}年(?:以?来)?|实现|[，,\s])*$"
)
WON_SPLIT = re.compile(r"分别")


def awards(scene: Scene) -> None:
    """Claims of `received` of a sentence."""
    found = [a for a in scene.all_names("Award") if not DEFINED.match(scene.text[a.span.end : a.span.end + 3])]
    for award in found:
        clause = _clause(scene, award)
        verb = any_of("word-groups", "awarded").search(scene.text, clause.start, award.span.start)
        before = scene.text[clause.start : award.span.start]
        if verb is None or award.span.start - verb.end() > 24 or COUNTED.search(before) or "指" in before[:8]:
            continue
        for winner in _winners(scene, clause, verb.start(), award, found):
            scene.claim(winner, "received", award, "won", 0.75)


def _clause(scene: Scene, award: Mention) -> Stretch:
    """The clause that an award stands in; what 、 joins and brackets hold does not end it."""
    start = max(
        (i + 1 for i in range(scene.sentence.start, award.span.start) if scene.text[i] in CLAUSE_END),
        default=scene.sentence.start,
    )
    return Stretch(start, award.span.end)


def _winners(scene: Scene, clause: Stretch, verb: int, award: Mention, found: list[Mention]) -> list[Mention]:
    """Who stands before the verb; without anybody the organisation that the sentence speaks of, else the jurisdiction."""
    named = [m for m in scene.state.names_in(clause.start, verb, *WINNERS) if _wins(scene, m, verb)]
    if named:
        row = scene.row(named[0]) if named[0].cls in ("Enterprise", "Institution") else named[:1]
        row = [m for m in row if m.span.end <= verb] or named[:1]
        return _paired(scene, row, verb, award, found)
    if not BARE.match(scene.text[clause.start : verb]):
        return []  # something that has no name here won it
    spoken = scene.state.names_in(scene.sentence.start, clause.start, "Enterprise", "Institution")
    if spoken:
        return spoken[:1]
    return [scene.home] if scene.home is not None else []


def _wins(scene: Scene, m: Mention, verb: int) -> bool:
    """Whether a name is the one that wins: a place only right before the verb (合肥高新区获…)."""
    return m.cls in ("Enterprise", "Institution") or bool(BARE.match(scene.text[m.span.end : verb]))


def _paired(scene: Scene, row: list[Mention], verb: int, award: Mention, found: list[Mention]) -> list[Mention]:
    """Of A、B分别获X、Y the one whose turn the award is; else everybody."""
    if len(row) < 2 or not WON_SPLIT.search(scene.text, row[-1].span.end, award.span.start):
        return row
    awarded = [a for a in found if a.span.start > verb]
    at = awarded.index(award)
    return [row[at]] if len(awarded) == len(row) else []
