"""The figures of a campaign, written into `docs/reliability.md` by the test that ran it: never by hand.

Only a long run writes (`make fuzz`, which sets PLANGRAPH_FUZZ); a short one leaves the page as it is.
"""

from __future__ import annotations

import os
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "reliability.md"
HEAD = "| what was tried | how often | what came of it |\n| --- | --- | --- |\n"


def long_run() -> bool:
    """Whether this is a long run."""
    return bool(os.environ.get("PLANGRAPH_FUZZ"))


def tell(campaign: str, *, tried: int, outcome: str) -> None:
    """Put the row of a campaign into the page's table, in the place of its old one; rows stay in order."""
    if not long_run():
        return
    before, head, rest = PAGE.read_text(encoding="utf-8").partition(HEAD)
    assert head, f"{PAGE} has no table of campaigns"
    lines = rest.split("\n")
    end = next(i for i, line in enumerate(lines) if not line.startswith("|"))
    rows = {line.split("|")[1].strip(): line for line in lines[:end]}
    rows[campaign] = f"| {campaign} | {tried:,} | {outcome} |"
    table = "\n".join(rows[name] for name in sorted(rows))
    PAGE.write_text("\n".join([f"{before}{head}{table}", *lines[end:]]), encoding="utf-8")
