"""Whether a document is a draft for comment or the plan as issued."""

from __future__ import annotations

import re

from ..knowledge import metadata_words
from .front import Front
from .lines import looks_like_title
from .notices import Notice

_DRAFT = re.compile("|".join(metadata_words()["draft"]))
_ISSUED = re.compile(
    r"[（(].{0,120}(?:审议通过|会议通过|批准)[^（）()]{0,12}[）)]$|现?印发给?你们|现(?:予以?)?(?:印发|公布|发布|下发)|(?:年|日)印发$"
)
_BODY = re.compile(r"计划.{0,4}草案|预算.{0,4}草案")
_REPLY = re.compile(r"请示|收悉|批复|审查了|审议了")
_ASKED = re.compile(r"现[^。；]{0,24}征求[^。；]{0,12}意见")
_LONGEST = 80
_HEAD = 12


def find_status(front: Front, notice: Notice | None, kind: str | None, *, sent: bool) -> str | None:
    """Draft where the front says so; final where the plan was sent out, given or published; else None.

    `sent` says that it has a number, a date or an issuer in its title, or was given to a congress.
    """
    short = [line for line in front.lines[:_HEAD] if len(line) <= _LONGEST or looks_like_title(line)]
    lines = [line for line in short if not _REPLY.search(line)]
    words = "\n".join((*lines, front.title or "", front.frame.get("title", "")))
    words = re.sub(r"《[^《》]*》", "", words) if kind == "explanation" else words
    asked = kind != "explanation" and any(_ASKED.search(line) for line in front.lines[:_HEAD])
    if asked or (notice and notice.draft) or _DRAFT.search(_BODY.sub("", words)):
        return "draft"
    if sent or notice or kind in ("work report", "bulletin"):
        return "final"
    if any(_ISSUED.search(line) for line in (*front.lines, *front.tail)):
        return "final"
    return "final" if front.frame.get("page_date") or front.frame.get("date") else None
