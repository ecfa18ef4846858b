"""The sentence of a text that holds a piece of evidence."""

from __future__ import annotations

import re

LONGEST = 160


class Text:
    """A plan's text, to be asked where words stand; white space is no matter."""

    def __init__(self, text: str) -> None:
        self._places = [i for i, char in enumerate(text) if not char.isspace()]
        self._dense = "".join(text[i] for i in self._places)
        self._breaks = [match.end() for match in re.finditer(r"[。！？]|$", self._dense)]

    def sentence(self, words: str) -> str:
        """The sentence round the first place of `words`, at most 160 characters of it; "" where there is none."""
        dense = re.sub(r"\s", "", words)
        at = self._dense.find(dense) if dense else -1
        if at < 0:
            return ""
        end = next((stop for stop in self._breaks if stop >= at + len(dense)), len(self._dense))
        start = max((stop for stop in self._breaks if stop <= at), default=0)
        start = max(start, at - (LONGEST - min(len(dense), LONGEST)) // 2)
        return self._dense[start : min(end, start + LONGEST)]
