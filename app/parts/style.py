"""The stylesheet of every page: `style.css` with the colours of the theme that the reader sees."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template

from parts.theme import colour

ROLES = {  # the names of the stylesheet, by the theme's
    "paper": "backgroundColor",
    "raised": "secondaryBackgroundColor",
    "ink": "textColor",
    "link": "linkColor",
    "accent": "primaryColor",
    "line": "borderColor",
}


def stylesheet() -> str:
    """The stylesheet as markup. It stands beside something that is seen: Streamlit moves a lone one out of the page, to where
    messages of the moment replace it."""
    return f"<style>{_sheet().substitute({role: colour(name) for role, name in ROLES.items()})}</style>"


@cache
def _sheet() -> Template:
    return Template((Path(__file__).parent.parent / "style.css").read_text(encoding="utf-8"))
