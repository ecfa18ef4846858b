"""The topics of a plan: what verbs of growth and of making govern, what closes lists, what headings and labels name.

Every stretch that could be a topic becomes a candidate with what speaks for it; a small trained model weighs that, over
all places where the plan uses the name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from plangraph.extraction.names.led import LED
from plangraph.extraction.state import PassageState, PlanState, Topic
from plangraph.extraction.tables import read_tables
from plangraph.extraction.topics.candidates import Candidate, candidates
from plangraph.extraction.topics.kinds import INDUSTRY, TECHNOLOGY, kind_of
from plangraph.extraction.topics.model import NONE, decide, weigh
from plangraph.ids import fold
from plangraph.lexicon import words
from plangraph.records import Mention

LINE_LABEL = re.compile(r".{2}(?:产业|产业链|产业集群|制造业|服务业)$")
COUNTED = re.compile(r"等?[一二两三四五六七八九十\d]+[大个类条][^，。；的]{0,8}(?:产业|产业链|产业集群)(?!园|基地)")
DOUBT = 0.6  # how sure the model must be to leave out what a verb of growth calls an industry by name


def find_topics(plan: PlanState) -> None:
    """Fill `topics` of every passage; one name has one kind in a plan."""
    found = [(state, list(candidates(plan, state))) for state in plan.passages]
    votes: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for state, of_passage in found:
        for c in of_passage:
            votes[fold(state.reading.text[c.start : c.end])] += [weigh(c.features)] * (
                3 if "label-whole" in c.features else 1
            )
    decisions = {name: decide(scores) for name, scores in votes.items()}
    for name in _named_lines(found):
        if decisions[name][0] == NONE and decisions[name][1] < DOUBT:
            decisions[name] = (INDUSTRY, 0.55)
    for name in _products(found):
        if decisions[name][0] == NONE and decisions[name][1] < 0.85:
            decisions[name] = (TECHNOLOGY, 0.5)
    for name in _closed(found):
        if decisions[name][0] == TECHNOLOGY:
            decisions[name] = (INDUSTRY, 0.6)
    for name in _led(found):
        if decisions[name][0] != INDUSTRY:
            decisions[name] = (INDUSTRY, 0.6)
    for name in _headings(found):
        decisions[name] = (INDUSTRY, max(0.7, decisions[name][1]) if decisions[name][0] == INDUSTRY else 0.7)
    for state, of_passage in found:
        taken: list[tuple[int, int]] = []
        state.topics = []
        ranked = [(*decisions[fold(state.reading.text[c.start : c.end])], c) for c in of_passage]
        for cls, confidence, c in sorted(
            ranked,
            key=lambda r: (
                "joined-label" not in r[2].features,
                -r[1],
                r[2].start - r[2].end,
                r[2].start,
                not r[2].label,
            ),
        ):
            if cls == NONE or any(c.start < b and c.end > a for a, b in taken):
                continue
            taken.append((c.start, c.end))
            mention = Mention(
                cls, state.reading.text[c.start : c.end], state.reading.span(c.start, c.end), c.rule, confidence
            )
            state.topics.append(Topic(mention, c.frame, c.head, c.label))
        state.topics.sort(key=lambda t: t.mention.span.start)
    plan.rows = read_tables(plan)


def _named_lines(found: list[tuple[PassageState, list[Candidate]]]) -> Iterator[str]:
    """Names in …产业 that say more than a class of industry and that a verb of growth governs (打造钛合金产业)."""
    for state, of_passage in found:
        for c in of_passage:
            name = state.reading.text[c.start : c.end]
            line = name.endswith("产业") or "chain-after" in c.features
            if line and {"rule:Industry", "generic:none", "how:item-trimmed"} <= set(c.features):
                yield fold(name)


def _products(found: list[tuple[PassageState, list[Candidate]]]) -> Iterator[str]:
    """Goods, by their ending, that stand right after the name of a firm, or after it and 的 (柳工的电动装载机)."""
    for state, of_passage in found:
        ends = {m.span.end for m in state.names if m.cls == "Enterprise"}
        for c in of_passage:
            name, kind = state.reading.text[c.start : c.end], kind_of(state.reading.text[c.start : c.end])
            made = c.start in ends or (c.start - 1 in ends and state.reading.text[c.start - 1] == "的")
            if made and kind.technology >= 2 > kind.industry and len(name) >= 3:
                yield fold(name)


def _closed(found: list[tuple[PassageState, list[Candidate]]]) -> Iterator[str]:
    """The items of a list that its last words count as industries (机器人、循环经济两大特色产业)."""
    for state, of_passage in found:
        frames = [frame for _, row in state.sentences for frame in row]
        for c in of_passage:
            if c.frame >= 0 and not c.head and COUNTED.match(frames[c.frame].after):
                yield fold(state.reading.text[c.start : c.end])


def _led(found: list[tuple[PassageState, list[Candidate]]]) -> Iterator[str]:
    """What firms are said to lead (以A、B为龙头的X)."""
    for state, of_passage in found:
        after = {phrase.end() for phrase in LED.finditer(state.reading.text) if phrase[0].endswith("的")}
        for c in of_passage:
            if c.start in after and any(m.cls == "Enterprise" for m in state.names_in(max(0, c.start - 40), c.start)):
                yield fold(state.reading.text[c.start : c.end])


def _headings(found: list[tuple[PassageState, list[Candidate]]]) -> Iterator[str]:
    """Names that are all of a label or heading, and end as lines of business do or stand under the heading of one."""
    for state, of_passage in found:
        for c in of_passage:
            name = state.reading.text[c.start : c.end]
            if "label-whole" not in c.features or "generic:all" in c.features:
                continue
            under = (
                "under:industry" in c.features
                and not name.endswith(tuple(words("word-groups", "technical")))
                and kind_of(name).known
            )
            if under or LINE_LABEL.search(name):
                yield fold(name)
