"""Programmes, instruments of policy and events that have a fixed name all over the country (揭榜挂帅, 乡村振兴, 广交会)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangraph.lexicon import any_of
from plangraph.sources.names.marked import Marked

# words after a name that make it part of something else (乡村振兴局, 创新驱动力)
AFTER = re.compile(r"局|力|系统|委|示范|型|银行")
QUOTES = {"“": "”", "‘": "’"}


def programmes(text: str) -> Iterator[Marked]:
    """Every programme of `programmes.tsv` in the text, with quotation marks where it stands in them."""
    for match in any_of("programmes").finditer(text):
        start, end = match.span()
        if AFTER.match(text, end):
            continue
        if start and QUOTES.get(text[start - 1], " ") == text[end : end + 1]:
            start, end = start - 1, end + 1
        yield Marked("Initiative", start, end)
