"""The trained part of finding relations: which of the facts that the rules propose are claims, and how sure each is.

The rules draft freely; a linear model over features that a reader can read keeps a fact that is likely enough to be right,
and its probability is the confidence of its claims. `models/claim-model.tsv` is made by
`python -m plangraph.training.held_out`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from plangraph.language.layers import Draft, PlanLayers
from plangraph.records import Link
from plangraph.weighing.pairs import Fact, fact_of

ORDERED = ("subIndustryOf", "partOf", "basedOn")
Weights = Mapping[str, tuple[float, ...]]
THRESHOLD = 0.25  # facts less likely are dropped; chosen by leaving one plan out, see docs/evaluation.md
LIKELY = 0.36  # pairs of things less likely are dropped; F1 is level from .3 to .4 on texts that were not seen
# On plans that they have not seen the rules are right more or less often than they say: their log odds, times a slope and
# plus a shift, are those of being right there. Fitted to four held-out folds, 400 facts that are told in fixed words; without
# pairs to the first edition left out text by text. Pairs are right as often as they say (docs/evaluation.md).
Fit = tuple[float, float]
RULED: Fit = 0.45, 0.2  # without pairs
FIXED: Fit = 1.4, -0.3  # beside pairs: what is told in fixed words


def features(drafts: Sequence[Draft]) -> Iterator[str]:
    """What speaks for or against a fact: all that its drafts say."""
    link = drafts[0].link
    p, s, o = link.predicate, link.subject, link.object
    rules = sorted({draft.link.rule for draft in drafts})
    yield p
    yield f"{p}|{s.cls}|{o.cls}"
    yield from (f"{p}|{rule}" for rule in rules)
    yield from (f"{p}|{rule}|{s.cls}|{o.cls}" for rule in rules)
    yield f"{p}|rules:{min(len(rules), 3)}"
    yield f"{p}|drafts:{min(len(drafts), 4)}"
    yield from (f"{p}|{end}:{m.cls}:{m.rule}" for end, m in (("s", s), ("o", o)))
    yield from (f"{end}-sure:{m.cls}:{math.floor(m.confidence * 5)}" for end, m in (("s", s), ("o", o)))
    for what in sorted({what for draft in drafts for what in draft.surroundings}):
        yield f"{p}|{what}"
    yield f"{p}|o2:{o.name[-2:]}"


def facts(drafts: Iterable[Draft]) -> dict[tuple[str, str, str], list[Draft]]:
    """The drafts of each fact, in their order."""
    found: dict[tuple[str, str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        found[draft.fact].append(draft)
    return dict(found)


def odds(sure: float) -> float:
    """Log odds, within what six digits tell."""
    return math.log(max(sure, 1e-6) / max(1 - sure, 1e-6))


def probability(found: Iterable[str], table: Weights) -> float:
    """How likely a fact with these features is right."""
    total = sum(table[feature][0] for feature in ("bias", *found) if feature in table)
    return 1 / (1 + math.exp(-total))


def calibrated(sure: float, fit: Fit) -> float:
    """The share of facts that are right on unseen plans among those that a model calls so likely."""
    slope, shift = fit
    return 1 / (1 + math.exp(-(slope * odds(sure) + shift)))


def keep(drafts: Sequence[Draft], table: Weights, fit: Fit = RULED, threshold: float = THRESHOLD) -> list[Link]:
    """The links of the facts that are likely enough, the best reason of each first, with their confidence.

    Without weights every fact that a rule proposes is kept, as sure as its rule.
    """
    kept: list[Link] = []
    for told in facts(drafts).values():
        sure = probability(features(told), table) if table else told[0].link.confidence
        if sure >= threshold:
            kept += [replace(draft.link, confidence=round(calibrated(sure, fit), 3)) for draft in told]
    return kept


def keep_links(plan: PlanLayers, table: Weights) -> PlanLayers:
    """The plan with the links that are kept: of its pairs, with what rules say of them, and of drafts that are no pairs."""
    drafts: dict[Fact, list[Draft]] = defaultdict(list)
    for draft in plan.drafts:
        drafts[fact_of(draft.link)].append(draft)
    pairs: dict[Fact, list[Link]] = defaultdict(list)
    for link in plan.pairs:
        pairs[fact_of(link)].append(link)
    fit = FIXED if pairs else RULED
    alone = keep([draft for fact, told in drafts.items() if fact not in pairs for draft in told], table, fit)
    near = (link for fact, links in pairs.items() for link in _of_pairs(links, drafts.get(fact, ()), table))
    return replace(plan, links=tuple(undoubled(acyclic([*alone, *near]))))


def _of_pairs(links: Sequence[Link], drafts: Sequence[Draft], table: Weights) -> list[Link]:
    """The links of a fact that pairs tell: those of the rules that say it too, else the surest pair of each passage; none
    where it is not likely. Where rules say it, both models count, each for a half."""
    sure = max(link.confidence for link in links)
    if drafts and table:
        sure = _both(sure, probability(features(drafts), table))
    if sure < LIKELY:
        return []
    told = [draft.link for draft in drafts] or _surest(links)
    return [replace(link, confidence=round(sure, 3)) for link in told]


def _both(one: float, other: float) -> float:
    """The probability midway between two, in log odds."""
    return 1 / (1 + math.exp(-(odds(one) + odds(other)) / 2))


def _surest(links: Sequence[Link]) -> list[Link]:
    """The surest of the links of one fact in each passage, where it is likely there."""
    best: dict[int, Link] = {}
    for link in links:
        at = link.evidence.passage
        if link.confidence >= LIKELY and (at not in best or link.confidence > best[at].confidence):
            best[at] = link
    return list(best.values())


def undoubled(links: list[Link]) -> list[Link]:
    """The claims without the launching of a programme or platform whose whole is launched (the guide: not for its parts)."""
    launched = {link.object.name for link in links if link.predicate == "launches"}
    parts = {
        c.subject.name
        for c in links
        if c.predicate == "partOf" and c.subject.cls in ("Initiative", "Platform") and c.object.name in launched
    }
    return [c for c in links if not (c.predicate == "launches" and c.object.name in parts)]


def acyclic(links: list[Link]) -> list[Link]:
    """The claims without those whose reverse is surer: of two industries only one is part of the other."""
    sure: dict[tuple[str, str, str], float] = {}
    for link in links:
        key = link.subject.name, link.predicate, link.object.name
        sure[key] = max(sure.get(key, 0.0), link.confidence)

    def weaker(link: Link) -> bool:
        key = link.subject.name, link.predicate, link.object.name
        back = link.object.name, link.predicate, link.subject.name
        return link.predicate in ORDERED and (sure.get(back, 0.0), back) > (sure[key], key)

    return [link for link in links if not weaker(link)]
