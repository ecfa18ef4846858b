"""All tables of the lexicon, read once and never changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plangraph.errors import DataError
from plangraph.lexicon.table import Row, Table, read_table

TABLES = Path(__file__).parent / "tables"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables by name, and the SHA-256 of all of them: two lexicons of one digest say the same."""

    tables: Mapping[str, Table]
    digest: str

    @classmethod
    def load(cls, folder: Path | None = None) -> Lexicon:
        """The lexicon that comes with PlanGraph, read once; or the one in `folder`, read now.

        DataError where a table is damaged or the folder has none.

        >>> "研究院" in Lexicon.load().words("names", "Institution")
        True
        """
        return _shipped() if folder is None else _read(folder)

    def table(self, name: str) -> Table:
        """The table of that name; DataError where there is none."""
        if name not in self.tables:
            raise DataError(f"The lexicon has no table “{name}”.")
        return self.tables[name]

    def words(self, table: str, *keys: str) -> frozenset[str]:
        """The words of a table under `keys`, all of them without any."""
        return self.table(table).words(*keys)

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of a table, in their order, with all columns."""
        return self.table(table).rows

    def endings(self, table: str) -> dict[str, str]:
        """Ending → class of a table of endings, the longest first."""
        return self.table(table).endings()


def _read(folder: Path) -> Lexicon:
    tables: dict[str, Table] = {}
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.tsv")):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
        tables[path.stem] = read_table(path.name, content)
    if not tables:
        raise DataError(f"{folder} holds no tables of a lexicon.")
    return Lexicon(tables, digest.hexdigest())


@cache
def _shipped() -> Lexicon:
    return _read(TABLES)


@cache
def words(table: str, *keys: str) -> frozenset[str]:
    """The words of a table of the lexicon that comes with PlanGraph, under `keys`."""
    return Lexicon.load().words(table, *keys)


@cache
def rows(table: str) -> tuple[Row, ...]:
    """The rows of a table of the lexicon that comes with PlanGraph."""
    return Lexicon.load().rows(table)


@cache
def endings(table: str) -> dict[str, str]:
    """Ending → class of a table of the lexicon that comes with PlanGraph, the longest first."""
    return Lexicon.load().endings(table)


@cache
def any_of(table: str, *keys: str) -> re.Pattern[str]:
    """The words of a table under `keys` as alternatives, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(words(table, *keys), key=lambda word: (-len(word), word)))))
