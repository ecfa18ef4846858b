"""Links that move the address without loading the page anew, everywhere on a page: a few lines in the browser."""

from __future__ import annotations

from collections.abc import Sequence

from parts import address
from parts.component import component
from parts.words import language

HTML_LANGUAGE = {"zh": "zh-CN", "en": "en"}


def follow_links(pages: Sequence[str]) -> None:
    """Have links to these pages followed in the browser, and follow what was asked for with `address.go`."""
    asked = address.wanted()
    go = {"wish": asked[0], "href": asked[1]} if asked else None
    data = {"pages": list(pages), "view": address.VIEW, "lang": HTML_LANGUAGE[language()], "go": go}
    component("links", "<span hidden></span>")(key="links", data=data)
