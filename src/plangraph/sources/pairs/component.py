"""All pairs of a plan: in one sentence, with what governs it, and names within names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from plangraph.language.layers import Pair, PlanLayers
from plangraph.records import Link, Mention
from plangraph.sources.outline import Outline
from plangraph.sources.pairs.around import around, of_name, of_names
from plangraph.sources.pairs.between import FAR, between
from plangraph.sources.pairs.governed import akin, alone, governing, how_it_governs
from plangraph.sources.pairs.nested import at_home, held, inside, mentions
from plangraph.sources.pairs.sentence import Sentence
from plangraph.sources.pairs.things import Thing
from plangraph.sources.relations.scene import scenes
from plangraph.sources.tables import role_of
from plangraph.terms import RELATIONS

LEFT_TO_RULES = frozenset({"basedOn", "issuedBy", "received"})  # told in fixed words
CARRIED = ("Enterprise", "Institution", "Platform", "Park", "Initiative")
Said = tuple[tuple[str, ...], ...]


def plan_pairs(plan: PlanLayers) -> Iterator[list[Pair]]:
    """Every two things near each other that the ontology lets stand in a relation: sentence by sentence, then those of the
    names of things, so that never all of them are held."""
    yield from _of_sentences(plan)
    yield from _of_names(plan)


@lru_cache(maxsize=256)
def fitting(subject: str, object_: str) -> tuple[str, ...]:
    """The relations whose ends may be of these classes."""
    fits = (
        p
        for p, term in RELATIONS.items()
        if subject in term.domain and object_ in term.range and (p != "partOf" or subject == object_)
    )
    return tuple(sorted(set(fits) - LEFT_TO_RULES))


def _of_sentences(plan: PlanLayers) -> Iterator[list[Pair]]:
    heads: dict[int, list[str]] = {}
    carried: Mention | None = None
    for scene in scenes(plan, Outline(plan)):
        passage = scene.state.reading.passage
        if passage.header:
            heads[passage.table] = [passage.text[a:b] for a, b in passage.cells]
        if passage.kind == "heading":
            carried = None
        sentence = _Ends(Sentence(scene), heads.get(passage.table, []))
        yield [*sentence.beside(), *sentence.implied(carried)]
        carried = next((t.mention for t in sentence.things if t.cls in CARRIED), carried)


@dataclass
class _Ends:
    """The things of a sentence with what stands around each, as the subject and as the object."""

    sentence: Sentence
    heads: list[str]

    def __post_init__(self) -> None:
        self.things = self.sentence.things
        self._around = {(i, end): self._of(t, end) for i, t in enumerate(self.things) for end in "so"}

    def _of(self, thing: Thing, end: str) -> tuple[str, ...]:
        return (*around(self.sentence, thing, end), *of_name(thing.mention, end), *self._column(thing, end))

    def _column(self, thing: Thing, end: str) -> Iterator[str]:
        """The head of the column of a table that a thing stands in."""
        cells = self.sentence.scene.state.reading.passage.cells
        if len(cells) == len(self.heads):
            for head, (a, b) in zip(self.heads, cells, strict=True):
                if a <= thing.start < b:
                    yield f"{end}-column:{''.join(head.split())[-4:]}"
                    yield f"{end}-role:{role_of(head)}"

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
        found = [p for p in fitting(subject.cls, object_.cls) if way == "so" or not _mirrored(p, subject, object_)]
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

    def implied(self, carried: Mention | None) -> Iterator[Pair]:
        """A thing of the sentence with one that stands over it."""
        home = self.sentence.scene.home
        over = [(m, how) for m, how in governing(self.sentence, carried) if not self._holds(m)]
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
            found = fitting(subject.cls, object_.cls)
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


def same(one: Mention, other: Mention) -> bool:
    """Whether two mentions name one thing."""
    return (one.cls, one.name) == (other.cls, other.name)


def _of_names(plan: PlanLayers) -> Iterator[list[Pair]]:
    """What the name of a thing says of the things in it, and of the jurisdiction as its place."""
    if not plan.passages:
        return
    first, count = mentions(plan)
    home = plan.home(0, 0, 1)
    for whole, parts in held(first.values()):
        often = count[whole.cls, whole.name]
        found: list[Pair] = []
        for part in parts:
            said = (tuple(inside(whole, part, parts, often)),)
            found += _in_name(whole, part, fitting(whole.cls, part.cls), "name", said)
        placed = [p for p in fitting(whole.cls, home.cls) if p in ("locatedIn", "partOf")]
        if placed and not same(whole, home):
            found += _in_name(whole, home, placed, "name-home", (tuple(at_home(whole, home, parts, often)),))
        yield found


def _in_name(whole: Mention, part: Mention, found: Iterable[str], how: str, said: Said) -> Iterator[Pair]:
    for predicate in found:
        object_ = replace(part, span=whole.span)
        yield Pair(Link(whole, predicate, object_, whole.span, "weighed-name", 0.5), how, said)
