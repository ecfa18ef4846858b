"""What the name of a thing could say of its field: the stretches of words in it (区块链 in 区块链应用实验室)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangraph.ids import fold
from plangraph.language.kinds import kind_of, listed_name
from plangraph.language.layers import Held, PassageLayers, PlanLayers
from plangraph.language.text import Token
from plangraph.records import Mention

HOSTS = ("Platform", "Initiative", "PolicyDocument", "Park")
LEAST, SHORT, LONG = 5, 14, 60  # characters of a name that is looked at, of a field, of a name that is looked at
MARK = re.compile(r"[“”‘’《》〈〉（）()【】，。、；：\s]")


def held_fields(plan: PlanLayers) -> Iterator[list[Held]]:
    """The stretches of every name of a platform, programme, document or park that could be its field, name by name."""
    topics = {fold(t.mention.name): t.mention.cls for state in plan.passages for t in state.topics}
    seen: set[tuple[str, str]] = set()
    for state in plan.passages:
        for host in state.names:
            if host.cls in HOSTS and LEAST <= len(host.name) <= LONG and (host.cls, host.name) not in seen:
                seen.add((host.cls, host.name))
                yield list(_stretches(state, host, topics))


def _stretches(state: PassageLayers, host: Mention, topics: dict[str, str]) -> Iterator[Held]:
    """Every run of whole words of a name that is no mark and not the name itself."""
    text, span = state.reading.text, host.span
    tokens = [t for t in state.reading.words(span.start, span.end) if t.end <= span.end]
    for i, first in enumerate(tokens):
        for j in range(i, len(tokens)):
            start, end = first.start, tokens[j].end
            if end - start > SHORT or MARK.search(text, tokens[j].start, end):
                break
            if 2 <= end - start < span.end - span.start:
                said = tuple(_said(host, text, tokens, (i, j + 1), topics))
                yield Held(host, start, end, text[start:end], topics.get(fold(text[start:end]), ""), said)


def _said(host: Mention, text: str, tokens: list[Token], at: tuple[int, int], topics: dict[str, str]) -> Iterator[str]:
    """What speaks for or against a stretch: its own words, those around it in the name, how the name ends."""
    i, j = at
    start, end = tokens[i].start, tokens[j - 1].end
    name, rest = text[start:end], text[end : host.span.end]
    kind = kind_of(name)
    yield from (f"end1:{name[-1]}", f"end2:{name[-2:]}", f"first:{tokens[i].text}", f"last:{tokens[j - 1].text}")
    yield f"before:{text[max(host.span.start, start - 2) : start]}"
    yield f"word-before:{tokens[i - 1].text if i else ''}"
    yield f"after:{rest[:2]}"
    yield f"word-after:{tokens[j].text if j < len(tokens) else ''}"
    yield from (f"rest:{rest[:8]}", f"{host.cls}|rest:{rest[:8]}")
    yield from (f"host-end2:{host.name[-2:]}", f"host-end3:{host.name[-3:]}", f"host:{host.cls}")
    yield from (f"long:{min(end - start, 10)}", f"words:{min(j - i, 5)}")
    yield from (f"left:{min(len(rest), 10)}", f"at:{min(start - host.span.start, 8)}")
    yield from (f"industry:{kind.industry:.0f}", f"technology:{kind.technology:.0f}")
    if listed_name(name):
        yield "listed"
    if topic := topics.get(fold(name)):
        yield from ("topic", f"topic:{topic}")
