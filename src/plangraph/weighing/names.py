"""Which strings are names, and of what: what the rules say of a string and what the encoder sees at its places, weighed.

A string is one thing over the whole plan. Each class that a rule or the encoder proposes for it is a claim of its own; a
linear model over features that a reader can read says how likely it is, and the likeliest class stands where it is likely
enough. Where stretches overlap, the likelier one stays. `models/name-model.tsv` is made by
`python -m plangraph.training.held_out`, from encoders that had not seen the texts; without an encoder the rules' names stay as
they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from plangraph.encoder.labels import CLASSES
from plangraph.ids import fold
from plangraph.language.kinds import INDUSTRY, TECHNOLOGY
from plangraph.language.layers import PassageLayers, PlanLayers
from plangraph.language.marks import FIVE_YEARS, with_partners
from plangraph.lexicon import words
from plangraph.records import Mention
from plangraph.weighing.evidence import Features, odds, probability
from plangraph.weighing.models import Weights

RULE = "name-encoded"
# rules whose names the text itself gives to a thing; of firms in 以A为龙头 37 of 39 were right in texts that were read
FIXED = frozenset({"name-introduced", "name-led", "name-own-place"})
BODIES = ("GovernmentBody", "Institution", "Enterprise")  # whose branches bear their names
OFFICES = tuple("局厅委办部会社处院府组室关")  # how organs' names end
JOINED = "和与及"
NAMED = tuple(cls for cls in CLASSES if cls not in (INDUSTRY, TECHNOLOGY))
THRESHOLD = 0.35  # a name missed costs as much as a wrong one
PROPOSED = 0.1  # how likely the encoder must call a class for it to be weighed
Verdicts = Mapping[str, tuple[str, float]]  # folded string → class, how likely


@dataclass
class Evidence:
    """What is said of a string: by how many rules of which kind it is given each class, and what the encoder sees at each
    of its places."""

    rules: Counter[tuple[str, str]] = field(default_factory=Counter)  # class, rule
    seen: list[Mapping[str, float]] = field(default_factory=list)
    covered: bool = False  # whether it stands inside a rule's longer name somewhere

    def classes(self) -> list[str]:
        """The classes that are proposed for it."""
        said = {cls for cls, _ in self.rules}
        likely = {cls for chances in self.seen for cls, chance in chances.items() if chance >= PROPOSED}
        return sorted(said | likely)


def evidence(plan: PlanLayers) -> dict[str, Evidence]:
    """What is said of every string that a rule or the encoder takes for a name."""
    found: dict[str, Evidence] = defaultdict(Evidence)
    for state in plan.passages:
        for m in state.names:
            found[fold(m.name)].rules[m.cls, m.rule] += 1
        for start, end in _places(state):
            own = found[fold(state.reading.text[start:end])]
            own.covered |= any(
                m.span.start <= start and end <= m.span.end and (m.span.start, m.span.end) != (start, end)
                for m in state.names_over(start, end)
            )
            if state.seen is not None:
                own.seen.append(state.seen.probabilities(start, end))
    return dict(found)


def _places(state: PassageLayers) -> list[tuple[int, int]]:
    """Where rules or the encoder see a name in a passage."""
    by_rule = {(m.span.start, m.span.end) for m in state.names}
    seen, text = state.seen.names() if state.seen is not None else (), state.reading.text
    by_sight = {with_partners(text, f.start, f.end) for f in seen}
    return sorted(by_rule | by_sight)


def features(said: Evidence, cls: str) -> Features:
    """What speaks for or against a string's being the name of a thing of a class."""
    chances = [place[cls] for place in said.seen] or [0.0]
    best, mean = odds(max(chances)), odds(sum(chances) / len(chances))
    found: Features = {"bias": 1.0, cls: 1.0, "best": best, "mean": mean, f"best|{cls}": best}
    rules = sorted({rule for other, rule in said.rules if other == cls})
    for rule in rules:
        found[rule] = found[f"{rule}|{cls}"] = 1.0
    if not rules:
        found["silent" if not said.rules else "another"] = 1.0
        found[f"covered|{said.covered}"] = 1.0
    other = max((max(place[c] for c in CLASSES if c != cls) for place in said.seen), default=0.0)
    found["other"] = odds(other)
    found[f"places|{min(len(said.seen), 4)}"] = 1.0
    return found


def weigh_names(plan: PlanLayers, table: Weights) -> PlanLayers:
    """The plan with its names as rules and encoder together have them."""
    verdicts: dict[str, tuple[str, float]] = {}
    for name, said in evidence(plan).items():
        judged = [(probability(features(said, cls), table), cls) for cls in said.classes()]
        sure, cls = max(judged, default=(0.0, ""))
        if sure >= THRESHOLD and not _no_name(name, cls):
            verdicts[name] = cls, sure
    return plan.over(lambda state: _judged(state, verdicts))


def _no_name(name: str, cls: str) -> bool:
    """Whether a string names nothing, whatever is seen in it: a period by itself, the holder of an office."""
    holder = cls == "GovernmentBody" and name.endswith(tuple(words("word-groups", "office-holder")))
    return holder or FIVE_YEARS.fullmatch(name.strip('“”"')) is not None


def _judged(state: PassageLayers, verdicts: Verdicts) -> PassageLayers:
    """The passage with the names that stand, the likeliest first where they overlap."""
    found = list(_named(state, verdicts))
    fixed = [m for m in state.names if m.rule in FIXED]
    starts = [m.span.start for m in found]
    for m in state.names:
        inside = found[bisect_left(starts, m.span.start) : bisect_left(starts, m.span.end)]
        if m.rule not in FIXED and (_parted(m, inside) or _cut(m, inside)):
            fixed.append(m)
    ranked = sorted(found, key=lambda m: (-m.confidence, m.span.start - m.span.end, m.span.start))
    state = state.with_names(fixed)
    for m in ranked:
        state = state.named(m)
    return state.with_names(m for m in state.names if m.cls in NAMED)


def _parted(whole: Mention, inside: Sequence[Mention]) -> bool:
    """Whether a rule's name falls, without a rest, into an organ or organisation and a thing of the name's own class: what a
    body is followed by is a branch or work of its own, and the name is the whole (省水利局水质检测中心)."""
    heads = {m.span.end for m in inside if m.span.start == whole.span.start and m.cls in BODIES}
    return any(m.span.start in heads and m.span.end == whole.span.end and m.cls == whole.cls for m in inside)


def _cut(whole: Mention, inside: Sequence[Mention]) -> bool:
    """Whether a rule's name of an organ is seen in pieces, before the last of which no organ's name ends (市文化和旅游局)."""
    pieces = [m for m in inside if m.cls == whole.cls and m.span != whole.span]
    if whole.cls != "GovernmentBody" or not pieces:
        return False
    before = whole.name[: pieces[-1].span.start - whole.span.start]
    return before.endswith(tuple(JOINED)) and not before.rstrip(JOINED).endswith(OFFICES)


def _named(state: PassageLayers, verdicts: Verdicts) -> Iterator[Mention]:
    """The mentions of a passage by what became of their strings; those of topics too, for they keep names out."""
    own = {(m.span.start, m.span.end): m for m in state.names}
    for start, end in _places(state):
        text = state.reading.text[start:end]
        cls, sure = verdicts.get(fold(text), ("", 0.0))
        if cls and (start, end) in own:
            yield replace(own[start, end], cls=cls, confidence=sure)
        elif cls:
            yield Mention(cls, text, state.reading.span(start, end), RULE, sure)


def examples(plan: PlanLayers, kinds: Mapping[str, str]) -> Iterable[tuple[Features, bool]]:
    """Every claim that rules and encoder make, and whether it is right by the classes of the strings that readers found."""
    for name, said in evidence(plan).items():
        for cls in said.classes():
            yield features(said, cls), kinds.get(name) == cls
