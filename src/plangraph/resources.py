"""Where the data that come with PlanGraph lie: in the installed package, or in the checkout that it runs from."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a file or folder of `ontology`, `graphs` or `app`; it may be absent.

    >>> resource("ontology", "questions").name
    'questions'
    """
    installed = _PACKAGE / "share"
    return (installed if installed.is_dir() else _PACKAGE.parents[1]).joinpath(*parts)
