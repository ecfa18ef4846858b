"""One table of the lexicon: columns, rows and what can be asked of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plangraph.errors import DataError

WORD, SOURCE = "word", "source"
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the names of its columns, its rows, and its words by the keys that they stand under."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    index: Mapping[Row, frozenset[str]]

    def words(self, *keys: str) -> frozenset[str]:
        """The words whose first keys are `keys`; none where no word stands under them."""
        return self.index.get(keys, frozenset())

    def endings(self) -> dict[str, str]:
        """Word → its first key, the longest word first."""
        pairs = [(row[0], row[1]) for row in self.rows]
        return dict(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


def read_table(name: str, content: bytes) -> Table:
    """The table in the bytes of a file; DataError with the file's name and the line where it is damaged."""
    try:
        lines = content.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DataError(f"{name}, line {line}: this is no UTF-8.") from error
    columns = tuple(lines[0].removeprefix("# ").split("\t"))
    if not lines[0].startswith("# ") or len(columns) < 2 or columns[-1] != SOURCE:
        raise DataError(f"{name}, line 1: the first line must name the columns, from “# {WORD}” to “{SOURCE}”.")
    rows = tuple(_rows(name, columns, lines))
    return Table(columns, rows, _index(rows) if columns[0] == WORD else {})


def _rows(name: str, columns: tuple[str, ...], lines: list[str]) -> Iterator[Row]:
    seen: set[Row] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        row = tuple(line.split("\t"))
        if len(row) != len(columns):
            raise DataError(f"{name}, line {number}: {len(row)} columns instead of {len(columns)}.")
        if tuple(map(str.strip, row)) != row:
            raise DataError(f"{name}, line {number}: a blank stands at the edge of a column.")
        if not row[0] or not row[-1]:
            raise DataError(f"{name}, line {number}: the {columns[0] if not row[0] else SOURCE} is missing.")
        if row[:-1] in seen:
            raise DataError(f"{name}, line {number}: “{row[0]}” stands here a second time.")
        seen.add(row[:-1])
        yield row


def _index(rows: tuple[Row, ...]) -> dict[Row, frozenset[str]]:
    """Every beginning of the keys, the empty one too → the words under it."""
    found: dict[Row, set[str]] = {}
    for row in rows:
        keys = row[1:-1]
        for length in range(len(keys) + 1):
            found.setdefault(keys[:length], set()).add(row[0])
    return {keys: frozenset(words) for keys, words in found.items()}
