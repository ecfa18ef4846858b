"""How a growth is counted: 年均 before it belongs to the name, since a growth a year is none over the whole time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from plangraph.sources.figures.clauses import Site
from plangraph.sources.figures.name import Name
from plangraph.sources.figures.vocabulary import alternatives

FALL = ("下降", "降低", "减少", "下跌", "压减", "递减")
GIVEN = ("share", "times")
YEARLY = "年均"
LONGEST = 18  # characters before a number in which its growth is told


@dataclass
class Pace:
    """The pace of the growths of a passage; a list of numbers shares that of its first (年均分别增长4%、3%)."""

    last: str = ""

    def of(self, site: Site, name: Name) -> str:
        """What the name of a growth has at its end where it is one a year (年均增长); "" otherwise."""
        bare = site.joined and not re.search(r"[一-龥]", site.left.replace("和", "").replace("与", ""))
        if not bare:
            self.last = _said(site) if name.change and site.quantity.kind in GIVEN else ""
        return "" if YEARLY in name.text else self.last


def _said(site: Site) -> str:
    """The words of a yearly growth right before a number, in one wording; "" where there are none."""
    match = _yearly().search(site.left[-LONGEST:])
    return YEARLY + (match[1] if match[1] in FALL else "增长") if match else ""


@cache
def _yearly() -> re.Pattern[str]:
    """A growth a year, up to its number."""
    words = alternatives("growth")
    reach = alternatives("reach", "at-least", "at-most", "about")
    return re.compile(
        rf"(?:年均|年平均|平均每年)(?:复合)?(?:分别)?(?:实际)?({words}|递增)[^一-龥]*(?:(?:{reach})\s*)*$"
    )
