"""Something to look at: a fact, two things that may be one, or a sentence that waits."""

from __future__ import annotations

from dataclasses import dataclass

from plangraph.ids import record_id
from plangraph.records import Entity, Figure, Judgement, Relation

KINDS = {
    "contradiction": ("相互矛盾", "contradictions"),
    "differ": ("机器与读者不一", "machine and readers differ"),
    "merge": ("可能是同一事物", "possibly one thing"),
    "doubt": ("可信度低", "little confidence"),
    "waiting": ("待处理的提示", "waiting findings"),
}
Fact = Entity | Relation | Figure


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide. `id` is that of the fact, or one of its own; `score` says how much it matters; `zh` and `en` why
    it is here. Of a fact, two things (`judgement`, with the ids of both in `things`) and a sentence it has one."""

    id: str
    kind: str
    score: float
    zh: str
    en: str
    fact: Fact | None = None
    judgement: Judgement | None = None
    things: tuple[str, str] | None = None
    message: str = ""
    message_zh: str = ""

    def why(self, language: str = "zh") -> str:
        """Why it is here."""
        return self.zh if language == "zh" else self.en


def merge_id(things: tuple[str, str]) -> str:
    """The id of a pair of things, in either order."""
    return record_id("m", *sorted(things))
