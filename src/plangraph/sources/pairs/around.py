"""What stands around one end of a pair, and what its name says. `end` is s for the subject, o for the object."""

from __future__ import annotations

from collections.abc import Iterator

from plangraph.language.leading import leading
from plangraph.records import Mention
from plangraph.sources.pairs.sentence import Sentence
from plangraph.sources.pairs.things import Thing


def around(sentence: Sentence, thing: Thing, end: str) -> Iterator[str]:
    """The verb that governs a thing, the list that it stands in, the words before and after."""
    yield from _governing(sentence, thing, end)
    text, first, last = sentence.text, sentence.first[thing.listed], sentence.last[thing.listed]
    after = text[last.end : min(sentence.end, last.end + 4)]
    before = text[max(sentence.start, first.start - 4) : first.start]
    if thing.cls == "Enterprise":
        yield f"{end}-led:{leading(text, first.start, last.end, sentence.start, sentence.end)}"
    yield from (f"{end}-after{n}:{after[:n]}" for n in (1, 2, 4))
    yield from (f"{end}-before{n}:{before[-n:]}" for n in (1, 2, 4))
    yield f"{end}-place:{min(thing.place, 2)}"
    yield f"{end}-label:{thing.label}"
    yield f"{end}-opens:{thing.start <= sentence.start + 1}"


def _governing(sentence: Sentence, thing: Thing, end: str) -> Iterator[str]:
    frame = thing.frame
    if frame is None:
        yield f"{end}-verb:none"
        return
    yield f"{end}-verb:{''.join(frame.verb[-1:])}"
    if len(frame.verb) > 1:
        yield f"{end}-verbs:{''.join(frame.verb[-2:])}"
    yield f"{end}-where:{'item' if thing.item else 'beside'}:{thing.head}"
    if thing.item and frame.head:
        yield f"{end}-closing:{frame.head[:6]}"
        yield f"{end}-closing2:{frame.head[-2:]}"
    if thing.number > 0:
        yield f"{end}-verb-before:{''.join(sentence.scene.frames[thing.number - 1].verb[-1:])}"


def of_name(mention: Mention, end: str) -> Iterator[str]:
    """How a name ends, how long it is, how it was found."""
    name = mention.name
    yield f"{end}-end2:{name[-2:]}"
    yield f"{end}-end1:{name[-1:]}"
    yield f"{end}-long:{min(len(name), 8)}"
    yield f"{end}-rule:{mention.rule}"
    yield f"{end}-sure:{int(mention.confidence * 5)}"


def of_names(subject: Mention, object_: Mention) -> Iterator[str]:
    """What two names have in common."""
    one, other = subject.name, object_.name
    if one in other:
        yield "subject-in-object"
    if other in one:
        yield "object-in-subject"
    if one.startswith(other):
        yield "subject-begins-so"
    shared = len(set(one) & set(other))
    if shared >= 2:
        yield f"shared:{min(shared, 4)}"
    if one[-2:] == other[-2:]:
        yield "same-end"
