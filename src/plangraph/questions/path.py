"""A path as it is handed on: entities, hops with their evidence, what it is worth, and how it reads."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from plangraph.questions import markup
from plangraph.questions.quoted import Quoted, quoted
from plangraph.records import Entity, Excerpt, Relation, parts
from plangraph.terms import RELATIONS

if TYPE_CHECKING:
    import pandas as pd

QUOTED = re.compile("“[^“”]*”")
INNER = str.maketrans("“”", "‘’")


@dataclass(frozen=True, slots=True)
class Hop:
    """One step: the relations between its two ends, the one that says most first, and the passages that state them or imply
    an end of them."""

    relations: tuple[Relation, ...]
    excerpts: tuple[Excerpt, ...]

    def quoted(self, relation: Relation | None = None) -> tuple[Quoted, ...]:
        """The words that one relation of the step rests on, or all of them."""
        known = {excerpt.id: excerpt for excerpt in self.excerpts}
        asked = self.relations if relation is None else (relation,)
        return quoted((part for one in asked for part in parts(one)), known)


@dataclass(frozen=True, slots=True, repr=False)
class Path:
    """Entities from one end to the other and the hops between them; a higher `score` says more."""

    nodes: tuple[Entity, ...]
    hops: tuple[Hop, ...]
    score: float

    @property
    def pattern(self) -> tuple[str, ...]:
        """The relations walked, `-` before those that are walked from object to subject."""
        firsts = (hop.relations[0] for hop in self.hops)
        return tuple(
            first.predicate
            if first.subject == node.id or RELATIONS[first.predicate].symmetric
            else f"-{first.predicate}"
            for node, first in zip(self.nodes, firsts, strict=False)
        )

    def statement(self, relation: Relation, language: str = "zh") -> str:
        """What a relation of the path says, in the direction in which the plans say it: `“东阳光集团”带动“铝基材料”`."""
        names = {node.id: _named(node, language) for node in self.nodes}
        return _templates()[relation.predicate][language].format(s=names[relation.subject], o=names[relation.object])

    def sentence(self, language: str = "zh") -> str:
        """The path in a sentence, of each hop the relation that says most."""
        told = [self.statement(hop.relations[0], language) for hop in self.hops]
        return "，".join(told) + "。" if language == "zh" else "; ".join(told) + "."

    def __repr__(self) -> str:
        return f"<Path of {len(self.hops)}: {self.sentence('en')}>"

    def _repr_html_(self) -> str:
        return Paths([self])._repr_html_()


class Paths(list[Path]):
    """Paths, those that say most first; a list that shows itself as a table."""

    def to_pandas(self, language: str = "zh") -> pd.DataFrame:
        """One row a path: its ends, length, score, sentence, and the words that it rests on."""
        import pandas as pd

        rows = [
            {
                "start": path.nodes[0].name,
                "goal": path.nodes[-1].name,
                "length": len(path.hops),
                "score": path.score,
                "sentence": path.sentence(language),
                "evidence": markup.line((one for hop in path.hops for one in hop.quoted()), language),
            }
            for path in self
        ]
        return pd.DataFrame(rows, columns=["start", "goal", "length", "score", "sentence", "evidence"])

    def _repr_html_(self) -> str:
        heads = ["", "可信度 Score", "每一步 Each step", "原文 Evidence"]
        rows: list[list[object]] = []
        for rank, path in enumerate(self, 1):
            for number, hop in enumerate(path.hops):
                head = ["", ""] if number else [rank, path.score]
                rows.append([*head, path.statement(hop.relations[0]), markup.quotes(hop.quoted())])
        return markup.table(heads, rows)


def _named(entity: Entity, language: str) -> str:
    """A name as it stands in a sentence: in Chinese between quotation marks, a document between those of a title."""
    if language == "en":
        return entity.name_en or entity.name
    if entity.cls == "PolicyDocument":
        return f"《{entity.name.strip('《》')}》"
    bare = entity.name[1:-1] if QUOTED.fullmatch(entity.name) else entity.name
    return f"“{bare.translate(INNER)}”"


@cache
def _templates() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("plangraph.questions") / "sentences.toml").read_text(encoding="utf-8"))
