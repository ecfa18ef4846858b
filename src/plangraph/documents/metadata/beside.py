"""plans.toml: what its author says of the plans in a folder, a table for each file."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields, replace
from functools import lru_cache
from os.path import lexists
from pathlib import Path
from typing import Any

from ...errors import DataError
from ...records import Metadata
from ...whole import text_of

FILE = "plans.toml"
_CHOICES = {
    "status": ("draft", "final"),
    "jurisdiction_class": ("Place", "Park"),
    "level": ("national", "province", "prefecture", "county", "park"),
}
_TEXTS = ("title", "number", "date", "jurisdiction", "key")
_YEARS = ("start_year", "end_year")
_KEYS = (*_TEXTS, "issuers", *_YEARS, *_CHOICES)
_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
_PLAN_KEY = re.compile(r"[\w.-]{1,120}")
_LONGEST = 1_000  # characters of what is said under a key
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def stated_beside(path: Path, given: Metadata | None = None) -> Metadata:
    """What `plans.toml` in the folder of `path` says of the file; `given` wins over it.

    DataError, in one sentence, where the file cannot be read, names a file that is not there, or has a key or a value
    that is not known.
    """
    table = path.parent / FILE
    given = given or Metadata()
    if not lexists(table):
        return given
    try:
        text = text_of(table).removeprefix("\ufeff")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{table}: cannot be read ({error}).") from None
    return _over(_said(table, text).get(path.name, Metadata()), given)


@lru_cache(maxsize=2)
def _said(table: Path, text: str) -> dict[str, Metadata]:
    """What `plans.toml` says of each file: read once for all the plans of a folder."""
    try:
        plans = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{table}: is not TOML: {str(error).rstrip('.')}.") from None
    except (ValueError, RecursionError):  # a number of thousands of digits, lists in lists
        raise DataError(f"{table}: a value of it is too long or too deep to be read.") from None
    for name, entry in plans.items():
        if not isinstance(entry, dict):
            raise DataError(f'{table}: {name} stands alone; each plan has a table, as in ["plan.pdf"].')
        if not _lies_beside(table, name):
            raise DataError(f"{table}: there is no file {name[:100]} beside it.")
        _check(table, name, entry)
    return {name: _metadata(entry) for name, entry in plans.items()}


def _lies_beside(table: Path, name: str) -> bool:
    """Whether there is a file of a name in the folder of `plans.toml`; no other folder's, and none that no file can have."""
    try:
        return Path(name).name == name and (table.parent / name).is_file()
    except (OSError, ValueError):
        return False


def _check(table: Path, name: str, entry: dict[str, Any]) -> None:
    """DataError for the first key or value of a table that cannot be understood."""
    for key, value in entry.items():
        where = f"{table}: {name}: {key}"
        if key not in _KEYS:
            raise DataError(f"{where} is not a key; there are {', '.join(_KEYS)}.")
        if key == "issuers":
            if not isinstance(value, list) or not value or not all(isinstance(one, str) and one for one in value):
                raise DataError(f'{where} is a list of names, as in ["韶关市人民政府"].')
        elif key in _YEARS:
            if type(value) is not int or not 1900 <= value <= 2200:
                raise DataError(f"{where} is a year, as in 2025.")
        elif key in _CHOICES:
            if value not in _CHOICES[key]:
                raise DataError(f"{where} is one of {', '.join(_CHOICES[key])}.")
        elif key == "date":
            if not _DATE.fullmatch(str(value)):
                raise DataError(f"{where} is a date: 2022-01-12, 2022-01 or 2022.")
        elif not (isinstance(value, str) and value.strip()):
            raise DataError(f"{where} is a text in quotation marks.")
        elif key == "key" and not _PLAN_KEY.fullmatch(value):
            raise DataError(f"{where} has letters, digits, hyphens, points and underscores alone.")
        if any(_CONTROL.search(text) for text in (value if isinstance(value, list) else [str(value)])):
            raise DataError(f"{where} holds control characters.")
        if len(str(value)) > _LONGEST:
            raise DataError(f"{where} is longer than {_LONGEST} characters.")
    if entry.get("start_year", 0) > entry.get("end_year", 9999):
        raise DataError(f"{table}: {name}: end_year lies before start_year.")


def _metadata(entry: dict[str, Any]) -> Metadata:
    values: dict[str, Any] = {key: value for key, value in entry.items() if key != "issuers"}
    if "date" in values:
        values["date"] = str(values["date"])
    if "issuers" in entry:
        values |= {"issuers": tuple(entry["issuers"]), "issuer": "、".join(entry["issuers"])}
    return Metadata(**values)


def _over(beside: Metadata, given: Metadata) -> Metadata:
    """What the caller gave, and for the rest what stands beside the file."""
    stated = {f.name: getattr(given, f.name) for f in fields(Metadata) if getattr(given, f.name) not in (None, ())}
    if given.jurisdiction is None:
        stated.pop("jurisdiction_class")
    return replace(beside, **stated)
