"""A picture in a line of letters: which entities it shows and where, and how it looks. For addresses and for files.

An entity is named by some letters made of its id; who reads the line knows the ids and looks there.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from plangraph.canvas.drawing import Places
from plangraph.jsontext import read_json

LETTERS = 9  # of an entity: among 50,000 of them, the chance that two share them is one in 25,000
LONGEST = 12_000  # letters of such a line
MOST_BYTES = 400_000  # of what it says
LOOKS = ("muted", "hidden", "size", "colour", "least")


@dataclass(frozen=True, slots=True)
class Kept:
    """What a line says: entities with their places, the one in the middle, and how it looks: terms that are `muted`, the
    measures that give `size` and `colour`, the `least` of the measure of size that is shown."""

    places: Places
    centre: str | None = None
    look: dict[str, Any] = field(default_factory=dict)


def short(id_: str) -> str:
    """The letters that stand for an id.

    >>> short("Place/韶关市@440200")
    'spr6ebobu'
    """
    digest = blake2b(id_.encode("utf-8"), digest_size=8).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:LETTERS]


def code(picture: Kept) -> str:
    """The line that says `picture`."""
    order = sorted(picture.places)
    told = {
        "n": [[short(id_), round(picture.places[id_][0]), round(picture.places[id_][1])] for id_ in order],
        "c": short(picture.centre) if picture.centre else None,
        "l": look_of(picture.look),
    }
    packed = zlib.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), 9)
    return base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")


def read_code(line: str, known: Iterable[str]) -> Kept | None:
    """What a line says of the entities `known`, or None where it is no such line; entities that are not known are left
    out."""
    told = _unpacked(line)
    if told is None:
        return None
    by_letters = {short(id_): id_ for id_ in known}
    listed = told.get("n")
    places = {
        by_letters[one[0]]: (float(one[1]), float(one[2]))
        for one in (listed if isinstance(listed, list) else ())
        if isinstance(one, list)
        and len(one) == 3
        and isinstance(one[0], str)
        and one[0] in by_letters
        and _are_numbers(one[1:])
    }
    centre = told.get("c")
    look = told.get("l")
    return Kept(places, by_letters.get(centre) if isinstance(centre, str) else None, look_of(look))


def look_of(value: Any) -> dict[str, Any]:
    """How a picture looks, as the browser or a line says it, checked: only what is known, only of its kind."""
    given: Mapping[str, Any] = value if isinstance(value, dict) else {}
    look: dict[str, Any] = {}
    for name in LOOKS:
        one = given.get(name)
        if name in ("muted", "hidden") and isinstance(one, list):
            look[name] = [term for term in one if isinstance(term, str) and len(term) < 300][:2_000]
        elif name in ("size", "colour") and isinstance(one, str) and one.isidentifier():
            look[name] = one
        elif name == "least" and isinstance(one, int):
            look[name] = max(0, min(one, 1_000_000))
    return look


def _unpacked(line: str) -> dict[str, Any] | None:
    if not line or len(line) > LONGEST:
        return None
    try:
        packed = base64.urlsafe_b64decode(line + "=" * (-len(line) % 4))
        told = read_json(zlib.decompressobj().decompress(packed, MOST_BYTES).decode("utf-8"))
    except (ValueError, binascii.Error, zlib.error):
        return None
    return told if isinstance(told, dict) else None


def _are_numbers(values: Iterable[Any]) -> bool:
    return all(isinstance(one, (int, float)) and not isinstance(one, bool) and abs(one) < 1e6 for one in values)
