"""Tags of HTML or of a forum that were left in a plain text when it was copied: they show nothing."""

from __future__ import annotations

import re

from .characters import NOTHING

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>p|br|div|span|strong|b|i|u|em|font|center|table|tbody|tr|td|th|li|ul|ol|h[1-6]|a|img|o:p)(?:\s[^<>]{0,300})?/?>"
    r"|\[(?P<shut>/?)(?P<word>b|i|u|s|p|align|color|backcolor|font|size|url|img|table|tr|td|list|quote|indent)(?:=[^\[\]\n]{0,60})?\]",
    re.IGNORECASE,
)
_BREAKS = frozenset(
    ("p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center", "align", "quote", "table")
)
_LEAST_CLOSED = 4


def without_tags(text: str) -> str:
    """`text`, as long as before, with NOTHING for its tags and an end of line where one ends a paragraph.

    >>> without_tags("<p>甲</p><p>乙</p><b>丙</b><b>丁</b>").replace(NOTHING, "")
    '甲\\n乙\\n丙丁'
    """
    closed = sum(1 for match in _TAG.finditer(text) if match["close"] or match["shut"])
    return _TAG.sub(_shown, text) if closed >= _LEAST_CLOSED else text


def _shown(match: re.Match[str]) -> str:
    name = (match["name"] or match["word"]).lower()
    ends = (match["close"] or match["shut"] or name == "br") and name in _BREAKS
    return ("\n" if ends else NOTHING) + NOTHING * (len(match.group()) - 1)
