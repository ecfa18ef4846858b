"""Ends that the words leave out: the jurisdiction, what a heading or label names, what the sentence before spoke of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangraph.records import Mention
from plangraph.sources.pairs.sentence import THINGS, Sentence, is_verb
from plangraph.sources.pairs.things import LETTERS, Thing

# characters that names of any line have in common
PLAIN = frozenset("产业链集群发展新型技术科工程化高端材料制造及与和、")
RIVALS = ("Place", "Park", "Enterprise", "Institution", "Platform", "GovernmentBody", "Initiative", "Industry")


def governing(sentence: Sentence, carried: Mention | None, line: Mention | None) -> Iterator[tuple[Mention, str]]:
    """What stands over a sentence, the nearest first, each with how it governs; `carried` opened a sentence before, `line` is
    the line of business that was spoken of last."""
    scene = sentence.scene
    over = scene.governing
    yield from ((m, f"industry{n}") for n, m in enumerate(over.industries[:2]))
    yield from ((m, "above") for m in over.above[:1])
    yield from ((m, f"name{n}") for n, m in enumerate(over.names[:4]))
    if scene.carried is not None:
        yield scene.carried, "taken-up"
    if carried is not None:
        yield carried, "before"
    if line is not None and all(line.name != m.name for m in over.industries[:2]):
        yield line, "line"


def how_it_governs(sentence: Sentence, over: Mention, how: str, beside: int) -> tuple[str, ...]:
    """What speaks of the thing that stands over a sentence; `beside` counts those that do so in the same way."""
    near = over.span.passage == sentence.scene.state.reading.passage.index
    return f"over:{how}{'+' if near else ''}", f"over-end:{over.name[-2:]}", f"beside:{min(3, beside)}"


def akin(over: Sequence[Mention], name: str) -> list[str]:
    """For each of the things that stand over a name whether it has most in common with it: of a heading that names several
    lines, the one that the name belongs to."""
    shared = [len((set(m.name) & set(name)) - PLAIN) for m in over]
    most = max(shared, default=0)
    return ["akin:none" if not most else "akin:most" if own == most else "akin:less" for own in shared]


def alone(sentence: Sentence) -> Iterator[tuple[str, ...]]:
    """For every thing what says whether an end that is not spoken belongs to it: rivals before it, the words of its
    clause."""
    last: dict[str, Thing] = {}
    opener = sentence.scene.opener
    closed = {thing.number for thing in sentence.things if thing.head and thing.cls == "Industry"}
    for thing in sentence.things:
        found = [said for cls in RIVALS if cls in last for said in _rival(sentence, last[cls], thing)]
        if thing.item and not thing.head and thing.number in closed:
            found.append("rival:closes")
        if opener is not None:
            found.append(f"opener:{LETTERS[opener.cls]}")
        yield (*found, *_clause(sentence, thing))
        last[thing.cls] = thing


def _rival(sentence: Sentence, rival: Thing, thing: Thing) -> Iterator[str]:
    """A thing that stands before another and could be what it belongs to."""
    letter, near = LETTERS[rival.cls], rival.clause_of(thing)
    if rival.cls == "Industry" and rival.listed == thing.listed:
        return
    yield f"rival:{letter}:{'clause' if near else 'sentence'}"
    if near and rival.listed != thing.listed:
        yield f"rival-words:{letter}:{''.join(sentence.words(rival.end, thing.start)[-3:])}"


def _clause(sentence: Sentence, thing: Thing) -> Iterator[str]:
    """The words of the clause before a thing, and those right after it."""
    clause = thing.frame.clause if thing.frame is not None else sentence.scene.sentence
    lead = sentence.words(max(clause.start, sentence.start, thing.start - 80), thing.start)
    yield from (f"clause:{word}" for word in dict.fromkeys(lead[:10]) if word not in THINGS)
    yield f"clause-verbs:{''.join(w for w in lead if w in THINGS or is_verb(w))[-8:]}"
    yield f"clause-first:{''.join(lead[:1])}"
    yield f"clause-last:{''.join(lead[-2:])}"
    tail = sentence.words(thing.end, min(clause.end, thing.end + 20))
    yield from (f"tail:{word}" for word in dict.fromkeys(tail[:6]) if word not in THINGS)
