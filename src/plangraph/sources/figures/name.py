"""The name of an indicator as it is made: its words, the verb before it, and what they say of the number."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator's name without the word for its count, and the verb before it ("新增", "引进").

    `change` says that the number is a growth or an increment; `inherited` that the name is that of an earlier figure.
    """

    text: str
    verb: str = ""
    change: bool = False
    inherited: bool = False
