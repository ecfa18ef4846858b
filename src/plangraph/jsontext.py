"""JSON that others wrote: what it says can be written again."""

from __future__ import annotations

import json
from typing import Any


def read_json(text: str) -> Any:
    """What a text says; ValueError where it is no JSON, too deep, or holds half a character, which no file can hold.

    >>> read_json('{"name": "铜箔"}')
    {'name': '铜箔'}
    """
    try:
        found = json.loads(text)
        if "\\u" in text:
            json.dumps(found, ensure_ascii=False).encode("utf-8")
    except RecursionError:
        raise ValueError("it is too deep") from None
    return found
