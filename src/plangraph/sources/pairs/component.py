"""All pairs of a plan: in one sentence, with what governs it, and names within names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plangraph.language.layers import Pair, PlanLayers
from plangraph.records import Link, Mention
from plangraph.sources.outline import Outline
from plangraph.sources.pairs.around import around, of_name, of_names
from plangraph.sources.pairs.between import FAR, between
from plangraph.sources.pairs.denied import denied, fits
from plangraph.sources.pairs.fitting import fitting, same
from plangraph.sources.pairs.governed import akin, alone, governing, how_it_governs
from plangraph.sources.pairs.nested import of_names_within
from plangraph.sources.pairs.sentence import Sentence
from plangraph.sources.pairs.things import Thing
from plangraph.sources.relations.scene import scenes
from plangraph.sources.tables import roles_of
from plangraph.terms import RELATIONS

CARRIED = ("Enterprise", "Institution", "Platform", "Park", "Initiative")
SUPPLYING = frozenset({"anchors", "builtBy"})  # what a column of suppliers, or of firms to be won, does not say of them
Said = tuple[tuple[str, ...], ...]


def plan_pairs(plan: PlanLayers) -> Iterator[list[Pair]]:
    """Every two things near each other that the ontology lets stand in a relation: sentence by sentence, then those of the
    names of things, so that never all of them are held."""
    yield from _of_sentences(plan)
    yield from of_names_within(plan)


def _of_sentences(plan: PlanLayers) -> Iterator[list[Pair]]:
    heads: dict[int, list[tuple[str, str]]] = {}
    carried: Mention | None = None
    line: Mention | None = None
    for scene in scenes(plan, Outline(plan)):
        passage = scene.state.reading.passage
        if passage.header:
            said = [passage.text[a:b] for a, b in passage.cells]
            heads[passage.table] = list(zip(said, roles_of(said), strict=True))
        if passage.kind == "heading":
            carried = line = None
        sentence = _Ends(Sentence(scene), heads.get(passage.table, []))
        yield [*sentence.beside(), *sentence.implied(carried, line)]
        carried = next((t.mention for t in sentence.things if t.cls in CARRIED), carried)
        line = next((t.mention for t in sentence.things if t.cls == "Industry"), line)


@dataclass
class _Ends:
    """The things of a sentence with what stands around each, as the subject and as the object."""

    sentence: Sentence
    heads: list[tuple[str, str]]  # of the columns of its table, with their roles

    def __post_init__(self) -> None:
        self.things = self.sentence.things
        self._columns = [self._column(thing) for thing in self.things]
        self._denied = [
            denied(self.sentence.scene, thing) | (SUPPLYING if role == "supplier" else frozenset())
            for thing, (_, role) in zip(self.things, self._columns, strict=True)
        ]
        self._around = {(i, end): self._of(i, end) for i in range(len(self.things)) for end in "so"}

    def _of(self, i: int, end: str) -> tuple[str, ...]:
        thing, (head, role) = self.things[i], self._columns[i]
        column = (f"{end}-column:{''.join(head.split())[-4:]}", f"{end}-role:{role}") if head else ()
        return (*around(self.sentence, thing, end), *of_name(thing.mention, end), *column)

    def _column(self, thing: Thing) -> tuple[str, str]:
        """The head and the role of the column of a table that a thing stands in."""
        cells = self.sentence.scene.state.reading.passage.cells
        within = zip(self.heads, cells, strict=True) if len(cells) == len(self.heads) else ()
        return next((said for said, (a, b) in within if a <= thing.start < b), ("", ""))

    def beside(self) -> Iterator[Pair]:
        """Two things of the sentence, either as the subject."""
        for i, one in enumerate(self.things):
            for j, other in enumerate(self.things[i + 1 :], i + 1):
                if other.start - one.end > FAR:
                    break
                for s, o, way in ((i, j, "so"), (j, i, "os")):
                    yield from self._pair(s, o, way)

    def _pair(self, s: int, o: int, way: str) -> Iterator[Pair]:
        subject, object_ = self.things[s], self.things[o]
        allowed = self._allowed(subject.mention, object_.mention, self._denied[s] | self._denied[o])
        found = [p for p in allowed if way == "so" or not _mirrored(p, subject, object_)]
        if not found or same(subject.mention, object_.mention):
            return
        first, last = (subject, object_) if way == "so" else (object_, subject)
        said = (
            (*between(self.sentence, first, last, way), *of_names(subject.mention, object_.mention)),
            self._around[s, "s"],
            self._around[o, "o"],
            self.sentence.said,
        )
        yield from self._links(subject.mention, object_.mention, found, "sentence", said)

    def _allowed(self, subject: Mention, object_: Mention, denied: frozenset[str]) -> list[str]:
        """The relations that two things could stand in, as far as neither their words nor their names deny it."""
        found = fitting(subject.cls, object_.cls)
        return [p for p in found if p not in denied and fits(p, subject, object_)]

    def implied(self, carried: Mention | None, line: Mention | None) -> Iterator[Pair]:
        """A thing of the sentence with one that stands over it, or with what sentences before spoke of."""
        home = self.sentence.scene.home
        over = [(m, how) for m, how in governing(self.sentence, carried, line) if not self._holds(m)]
        count: dict[str, int] = defaultdict(int)
        for _, how in over:
            count[how[:4]] += 1
        for i, said in enumerate(alone(self.sentence)):
            if home is not None:
                yield from self._over(i, home, "jurisdiction", ((*said, "over:home"), self.sentence.said))
            likeness = akin([m for m, _ in over], self.things[i].mention.name)
            for (mention, how), alike in zip(over, likeness, strict=True):
                own = (*how_it_governs(self.sentence, mention, how, count[how[:4]]), alike)
                yield from self._over(i, mention, "heading", (own, said, self.sentence.said))

    def _holds(self, mention: Mention) -> bool:
        here = self.sentence.scene.state.reading.passage.index == mention.span.passage
        return here and self.sentence.start <= mention.span.start < self.sentence.end

    def _over(self, i: int, over: Mention, how: str, said: Said) -> Iterator[Pair]:
        thing = self.things[i].mention
        if same(thing, over):
            return
        named = how != "jurisdiction"
        for subject, object_, way in ((over, thing, "over"), (thing, over, "under")):
            found = self._allowed(subject, object_, self._denied[i])
            if found:
                end = "o" if way == "over" else "s"
                names = (*of_names(subject, object_), *(of_name(over, "s" if end == "o" else "o") if named else ()))
                groups = (names, self._around[i, end], *said)
                yield from self._links(subject, object_, found, f"{how}-{way}", groups)

    def _links(self, subject: Mention, object_: Mention, found: Iterable[str], how: str, said: Said) -> Iterator[Pair]:
        scene = self.sentence.scene
        passage = scene.state.reading.passage.index
        spans = [m.span for m in (subject, object_) if m.span.passage == passage and m.rule != "jurisdiction"]
        spans = [s for s in spans if self.sentence.start <= s.start < self.sentence.end]
        evidence = scene.excerpt(min(s.start for s in spans), max(s.end for s in spans), spans[-1])
        rule = f"weighed-{how.partition('-')[0]}"
        for predicate in found:
            yield Pair(Link(subject, predicate, object_, evidence, rule, 0.5), how, said)


def _mirrored(predicate: str, subject: Thing, object_: Thing) -> bool:
    """Whether the pair is there the other way round."""
    return RELATIONS[predicate].symmetric and predicate in fitting(object_.cls, subject.cls)
