"""Text from plans and from users, made harmless: it appears letter for letter, never as markup."""

from __future__ import annotations

import html
import re

_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """`text` for st.markdown and for labels: every sign that could be markup is escaped, line breaks become spaces.

    >>> plain("<b>*龙头*</b>")
    '\\\\<b\\\\>\\\\*龙头\\\\*\\\\<\\\\/b\\\\>'
    """
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def markup(text: str) -> str:
    """`text` for st.html."""
    return html.escape(" ".join(text.split()), quote=True)
