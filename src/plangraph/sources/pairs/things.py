"""The things of a sentence, each with its frame and the list that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plangraph.language.frames import Frame
from plangraph.language.layers import Topic
from plangraph.records import Mention
from plangraph.sources.relations.scene import IN_LIST, Scene

# a letter for the things of each class, in the words of a sentence
LETTERS = {
    "Place": "P",
    "Park": "K",
    "Enterprise": "E",
    "Institution": "U",
    "Platform": "F",
    "GovernmentBody": "G",
    "Industry": "I",
    "Technology": "T",
    "Initiative": "N",
    "PolicyDocument": "D",
    "Award": "A",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """A name or topic of a sentence. `number` is the place of its frame in the sentence, -1 for none; `listed` that of its
    list, `place` its own place in it."""

    mention: Mention
    number: int = -1
    frame: Frame | None = None
    item: bool = False
    head: bool = False
    label: bool = False
    listed: int = 0
    place: int = 0

    @property
    def cls(self) -> str:
        """Its class."""
        return self.mention.cls

    @property
    def start(self) -> int:
        """Where it begins in the passage."""
        return self.mention.span.start

    @property
    def end(self) -> int:
        """Where it ends in the passage."""
        return self.mention.span.end

    def clause_of(self, other: Thing) -> bool:
        """Whether both stand in one clause."""
        return self.frame is not None and other.frame is not None and self.frame.clause == other.frame.clause


def things_of(scene: Scene) -> list[Thing]:
    """The names and topics of a sentence, from left to right."""
    start, end = scene.sentence.start, scene.sentence.end
    topics = [(t.mention, t) for t in scene.state.topics_in(start, end)]
    names: list[tuple[Mention, Topic | None]] = [(m, None) for m in scene.state.names_in(start, end)]
    found = sorted((*names, *topics), key=lambda pair: (pair[0].span.start, pair[0].span.end))
    return list(_in_lists(scene.text, _placed(scene, found)))


def _placed(scene: Scene, found: Iterable[tuple[Mention, Topic | None]]) -> Iterator[Thing]:
    """The things with their frames."""
    frames, at = scene.frames, 0
    label = scene.state.label
    for mention, topic in found:
        start = mention.span.start
        while at < len(frames) and frames[at].end <= start:
            at += 1
        number = at if at < len(frames) and frames[at].start <= start else -1
        frame = frames[number] if number >= 0 else None
        labelled = label is not None and label[0] <= start and mention.span.end <= label[1]
        yield Thing(
            mention,
            number,
            frame,
            frame is not None and any(a <= start < b for a, b in frame.items),
            topic is not None and topic.head,
            labelled or (topic is not None and topic.label),
        )


def _in_lists(text: str, things: Iterable[Thing]) -> Iterator[Thing]:
    """The things with the number of their list and their place in it."""
    last: Thing | None = None
    for thing in things:
        if last is not None and last.cls == thing.cls and IN_LIST.fullmatch(text[last.end : thing.start]):
            thing = replace(thing, listed=last.listed, place=last.place + 1)
        else:
            thing = replace(thing, listed=last.listed + 1 if last is not None else 1)
        yield thing
        last = thing
