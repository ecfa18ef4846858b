"""What a comparison finds: a verdict, how sure it is, and why, in words of both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "different", "incomparable"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two things are one.

    `incomparable` means one thing measured in two ways that cannot be set against each other (a level and a growth, money
    and a count). `score` is 0 to 1; `zh` and `en` are the reason.
    """

    verdict: Verdict
    score: float
    zh: str
    en: str

    @property
    def same(self) -> bool:
        """Whether the verdict is "same"."""
        return self.verdict == "same"
