"""The labels of pieces: a piece stands outside every name, or it begins, continues, ends or is by itself a name of a class."""

from __future__ import annotations

from collections.abc import Sequence

CLASSES = (
    "Award", "Enterprise", "GovernmentBody", "Industry", "Initiative", "Institution", "Park", "Place", "Platform",
    "PolicyDocument", "Technology",
)  # fmt: skip
K = len(CLASSES)
OUTSIDE, BEGINS, INSIDE, ENDS, SINGLE = 0, 1, 1 + K, 1 + 2 * K, 1 + 3 * K  # where the labels of a kind begin
LABELS = 1 + 4 * K


def label_row(spans: Sequence[tuple[int, int, str]], length: int) -> list[int]:
    """The label of each of `length` pieces, for names given as (first piece, past its last piece, class)."""
    row = [OUTSIDE] * length
    for start, end, cls in spans:
        k = CLASSES.index(cls)
        row[start:end] = [INSIDE + k] * (end - start)
        row[start], row[end - 1] = BEGINS + k, ENDS + k
        if end - start == 1:
            row[start] = SINGLE + k
    return row
