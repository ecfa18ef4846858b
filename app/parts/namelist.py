"""The names of things as one file for the browser, which finds among them while one types, without asking anybody."""

from __future__ import annotations

import json
from hashlib import sha256

from parts.chosen import kept
from parts.database import KEPT, known
from plangraph.ids import fold
from plangraph.lookup.spelling import initials, sound

ALIASES = 6


@kept(ttl=KEPT)
def name_list() -> tuple[bytes, str]:
    """The list (id, class, name, other names, how they are read, English name; best known first) and a mark of its
    content."""
    rows = [
        [
            one.id,
            one.cls,
            one.name,
            list(one.aliases[:ALIASES]),
            _read(one.name, *one.aliases[:ALIASES]),
            one.name_en or "",
        ]
        for one in known()
    ]
    told = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return told, f'"{sha256(told).hexdigest()[:20]}"'


def _read(*names: str) -> list[list[str]]:
    """The pinyin and the initials of each name that is Chinese; the first is the one that is shown."""
    return [[sound(folded), initials(folded)] for name in names if not (folded := fold(name)).isascii()]
