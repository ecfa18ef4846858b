"""Writes the universities: `python -m plangraph.ontology.institutions CN_SCHOOLS.csv SCHOOLS.csv SCHOOL_RANK.csv`.

Reads `cn_schools.csv` of the package py92 1.0.3 (names, places) and, for other names, `schools.csv` and
`school.rank.csv` of the package deepdoc-lib 0.2.4; writes `lexicon/tables/institutions.tsv`.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from plangraph.errors import DataError, UsageError
from plangraph.ontology.writing import write

TABLE = Path(__file__).parents[1] / "lexicon" / "tables" / "institutions.tsv"
_HEAD = """\
# name\tother names\tprovince\tcity\tsource
# Universities and colleges of mainland China. Written by `python -m plangraph.ontology.institutions`; sources:
# names and places: py92 1.0.3, MIT; other names: deepdoc-lib 0.2.4, Apache-2.0.
# Other names are separated by blanks; one that several of them bear is left out.
"""
_SOURCE = "gazetteer: py92 1.0.3"
_CHINESE = re.compile(r"[\u4e00-\u9fff（）]{2,}")
_BRACKETS = str.maketrans("()", "（）")
School = tuple[str, str, str]  # name, province, city


def read_schools(path: Path) -> tuple[School, ...]:
    """The schools of `cn_schools.csv` with their places, sorted by name; DataError where it cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = {(_name(row["学校"]), row["省份"], row["城市"]) for row in csv.DictReader(file)}
    except (OSError, KeyError, ValueError) as error:
        raise DataError(f"{path.name} cannot be read as a list of schools: {error}.") from error
    return tuple(sorted(found))


def read_aliases(schools: Path, ranks: Path) -> dict[str, tuple[str, ...]]:
    """Name → other Chinese names, of the two files of deepdoc-lib; DataError where one cannot be read."""
    try:
        pairs = {*_listed(schools), *_ranked(ranks)}
    except (OSError, KeyError, ValueError) as error:
        raise DataError(f"{schools.name} or {ranks.name} cannot be read as names of schools: {error}.") from error
    known = {name for name, _ in pairs}
    bearers = Counter(alias for _, alias in pairs)
    found: dict[str, list[str]] = {}
    for name, alias in sorted(pairs):
        if bearers[alias] == 1 and alias not in known:
            found.setdefault(name, []).append(alias)
    return {name: tuple(aliases) for name, aliases in found.items()}


def _listed(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["is_abroad"] == "0":
                yield from _pairs(row["name_cn"], row["alias"].split("::"))


def _ranked(path: Path) -> Iterator[tuple[str, str]]:
    """The lines of `school.rank.csv`: name, rank, group, other name; universities abroad have no Chinese other name."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            yield from _pairs(row[0], row[3:])


def _pairs(name: str, aliases: list[str]) -> Iterator[tuple[str, str]]:
    for alias in map(_name, aliases):
        if _CHINESE.fullmatch(alias) and alias != _name(name):
            yield _name(name), alias


def _name(text: str) -> str:
    return text.strip().translate(_BRACKETS)


def table(schools: tuple[School, ...], aliases: dict[str, tuple[str, ...]]) -> str:
    """The schools as tab-separated lines; an other name that is the name of a school of the table is left out."""
    names = {name for name, _, _ in schools}
    rows = [_HEAD]
    for name, province, city in schools:
        other = " ".join(alias for alias in aliases.get(name, ()) if alias not in names)
        rows.append(f"{name}\t{other}\t{province}\t{city}\t{_SOURCE}\n")
    return "".join(rows)


def main(arguments: list[str]) -> None:
    """Write the table; UsageError without the three files to read."""
    if len(arguments) != 3:
        raise UsageError("usage: python -m plangraph.ontology.institutions CN_SCHOOLS.csv SCHOOLS.csv SCHOOL_RANK.csv")
    schools, listed, ranked = map(Path, arguments)
    write(TABLE, table(read_schools(schools), read_aliases(listed, ranked)))


if __name__ == "__main__":
    main(sys.argv[1:])
