"""What reading and building met with, in the language of the screen: the program says it in English, with terms of the ontology."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from parts.database import plan_title, plans
from parts.words import language, say
from plangraph.terms import ENTITY_CLASSES, RELATIONS, label

PLACES = ("title", "number", "issuer", "date", "start_year", "end_year", "period", "status", "level", "jurisdiction",
          "text", "decisions")  # fmt: skip
READER = "facts of "
READERS = "reader"  # who is not named
_GAP = re.compile(r"{(\w+)}")
_TERM = re.compile(rf"\b(?:{'|'.join(RELATIONS)})\b")
_ID = re.compile(rf"\b(?:{'|'.join(ENTITY_CLASSES)})/([^\s@]+)@[a-z0-9]+")


def told(message: str) -> str:
    """The message in Chinese on the Chinese screen, where one of the lines in the table fits it; ids as names, relations by
    their labels."""
    return _plainly(_chinese(message) if language() == "zh" else message)


def told_place(place: str) -> str:
    """Where it was met with: the plan and what of it; an id of a record as it is."""
    plan, _, part = place.partition(": ")
    if plan not in plans():
        return _plainly(place)
    what = say(f"met.{part}") if part in PLACES else part
    if part.startswith(READER):
        who = part.removeprefix(READER)
        what = say("met.facts", who=say("met.reader") if who == READERS else who)
    return " › ".join(filter(None, (plan_title(plan), what)))


def _plainly(text: str) -> str:
    named = _ID.sub(lambda found: found.group(1), text)
    return _TERM.sub(lambda found: label(found.group(), language()), named)


def _chinese(text: str) -> str:
    for pattern, chinese in _table():
        if found := pattern.fullmatch(text):
            return chinese.format(**{name: _chinese(value) for name, value in found.groupdict().items()})
    return text


@cache
def _table() -> tuple[tuple[re.Pattern[str], str], ...]:
    said = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["said"]
    return tuple((re.compile(_pattern(english), re.DOTALL), chinese) for english, chinese in said)


def _pattern(english: str) -> str:
    """The English as a pattern: words as they stand, gaps for anything."""
    parts = _GAP.split(english)
    return "".join(f"(?P<{part}>.+)" if i % 2 else re.escape(part) for i, part in enumerate(parts))
