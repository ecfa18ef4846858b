"""Notes of tables: what the asterisk at a value or a label of a row stands for, as it is said under the table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangraph.records import Document, Passage, Span

NEAR = 4  # last rows of a table, and passages under it, in which its notes stand
_MARK = re.compile(r"[*＊※]+|[①-⑨]")
_OPENS = re.compile(r"(?:注|备注|说明|附注)\s*\d*\s*[:：.．、]?")
_ENDS = re.compile(r"[；;。]|(?<=.)(?=[①-⑨])")
_NUMBER = re.compile(r"\d[\d,.]*")


class Notes:
    """The notes under the tables of a document."""

    def __init__(self, document: Document) -> None:
        self._passages = document.passages
        self._last = {passage.table: passage.index for passage in document.passages if passage.kind == "row"}

    def of(self, evidence: Span, value: float) -> Span | None:
        """The note that a mark by a figure's value, or by a label of its row, stands for; None where no mark or note is.

        Of several notes it is the one with just this mark.
        """
        row = self._passages[evidence.passage]
        for mark in dict.fromkeys(_marks(row, value)):
            for passage in self._under(row):
                if place := _said(passage.text, mark):
                    return Span(passage.index, *place)
        return None

    def _under(self, row: Passage) -> Iterator[Passage]:
        """The last rows of a row's table, and what stands under it before the next heading or table."""
        last = self._last[row.table]
        yield from self._passages[max(row.index, last - NEAR) + 1 : last + 1]
        for passage in self._passages[last + 1 : last + 1 + NEAR]:
            if passage.kind in ("heading", "row"):
                return
            yield passage


def _marks(row: Passage, value: float) -> Iterator[str]:
    """The marks of the cell that holds the value, then those of the cells without a number; none outside a table."""
    cells = [row.text[start:end].strip() for start, end in row.cells]
    own = [cell for cell in cells if any(_equal(number[0], value) for number in _NUMBER.finditer(cell))]
    for cell in (*own, *(cell for cell in cells if not _NUMBER.search(cell))):
        yield from (found[0] for found in _MARK.finditer(cell))


def _equal(written: str, value: float) -> bool:
    try:
        return float(written.replace(",", "").rstrip(".")) == value
    except ValueError:
        return False


def _said(text: str, mark: str) -> tuple[int, int] | None:
    """Where a text tells what a mark stands for: a sentence that opens with it, or one of a note that has it."""
    opened = _OPENS.match(text)
    start = 0
    for end in (*(found.end() for found in _ENDS.finditer(text)), len(text)):
        sentence = text[start:end]
        bare = sentence[opened.end() :] if opened and start == 0 else sentence
        marks = [found[0] for found in _MARK.finditer(sentence)]
        if mark in marks and (opened or bare.lstrip().startswith(mark)) and re.search(r"[一-鿿]", bare):
            return start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())
        start = end
    return None
