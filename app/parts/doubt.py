"""“有误？” beside a fact: a small way to the page of review."""

from __future__ import annotations

from parts import address
from parts.words import say

REVIEW = "screens/review.py"
CHANGES = "screens/changes.py"


def doubt(fact: str) -> None:
    """A link to the review of a fact or an entity, by its id."""
    address.link(REVIEW, say("doubt.wrong"), id=fact)
