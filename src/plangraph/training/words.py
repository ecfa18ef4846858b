"""Where readers' words lie in a text; white space does not count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def squeezed_text(text: str) -> tuple[str, list[int]]:
    """A text without white space, and where each of its characters stands."""
    at = [i for i, char in enumerate(text) if not char.isspace()]
    return "".join(text[i] for i in at), at


def places_of(flat: Sequence[tuple[str, list[int]]], words: str) -> Iterator[tuple[int, int, int]]:
    """The passages that hold words, each with where they begin and end in it."""
    for passage, (text, at) in enumerate(flat):
        start = text.find(words)
        if start >= 0:
            yield passage, at[start], at[start + len(words) - 1] + 1
