"""A sentence made ready: its things, and its words with a letter for each thing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from plangraph.lexicon import any_of, words
from plangraph.sources.pairs.things import LETTERS, Thing, things_of
from plangraph.sources.relations.scene import Scene
from plangraph.sources.relations.structure import EXISTING

THINGS = frozenset(LETTERS.values())
MARKS = frozenset("、和与及")
FAR = 60  # words that are looked at between two places


class Sentence:
    """A scene with its things, and what they have in common."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.text = scene.text
        self.start, self.end = scene.sentence.start, scene.sentence.end
        self.things = things_of(scene)
        self.first: dict[int, Thing] = {}
        self.last: dict[int, Thing] = {}
        for thing in self.things:
            self.first.setdefault(thing.listed, thing)
            self.last[thing.listed] = thing

    @cached_property
    def _tokens(self) -> list[tuple[int, int, str]]:
        """(start, end, word), the letter of its class where a thing stands."""
        letters = {i: LETTERS[t.cls] for t in self.things for i in range(t.start, t.end)}
        tokens = self.scene.state.reading.words(self.start, self.end)
        return [(t.start, t.end, letters.get(t.start, t.text)) for t in tokens]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self._tokens]

    def words(self, start: int, end: int) -> list[str]:
        """The words between two places, a list of things of one class as one letter; at most FAR."""
        first = bisect_right(self._starts, start)
        first -= 1 if first and self._tokens[first - 1][1] > start else 0
        found: list[str] = []
        for _, _, word in self._tokens[first : min(bisect_left(self._starts, end), first + FAR)]:
            if word in THINGS:
                if found and found[-1] == word:
                    continue
                if len(found) >= 2 and found[-1] == "、" and found[-2] == word:
                    found.pop()
                    continue
            elif word in MARKS and found and found[-1] in THINGS:
                word = "、"
            found.append(word)
        return found

    def count(self, cls: str, start: int, end: int, listed: int) -> int:
        """How many things of a class stand between two places, those of one list left out; counted up to two."""
        found = 0
        for thing in self.things[bisect_left(self.things, start, key=lambda t: t.start) :]:
            if thing.end > end or found == 2:
                break
            found += thing.cls == cls and thing.listed != listed
        return found

    @cached_property
    def said(self) -> tuple[str, ...]:
        """What holds for all pairs of the sentence: what it stands under, how it begins."""
        scene, titles = self.scene, self.scene.governing.titles
        found = [f"passage:{scene.state.reading.passage.kind}"]
        found += [f"title{n}:{re.sub('[“”]', '', ''.join(t.split()))[-2:]}" for n, t in enumerate(titles[:2])]
        found += ["existing"] if any(EXISTING.search(title) for title in titles[:3]) else []
        found += ["past"] if any(any_of("word-groups", "past").search(title) for title in titles[:3]) else []
        opens = [w for _, _, w in self._tokens[:12] if w not in THINGS and w[0].isalnum()][:1]
        found += [f"opens:{word}" for word in opens]
        found.append(f"label:{scene.state.label is not None}")
        found.append(f"first:{self.start <= scene.state.reading.floor}")
        found.append(f"governed:{min(2, len(scene.governing.industries))}")
        return tuple(found)


def is_verb(word: str) -> bool:
    """Whether a word is a verb of the table, or one of the small words that say who does what to whom."""
    return word in words("verbs") or word in "为以由在与的，"
