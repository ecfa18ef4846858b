"""The workbench as a file: read with every field checked, written whole or not at all, changed by one at a time."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from os.path import lexists
from pathlib import Path
from typing import Any

from plangraph.errors import DataError
from plangraph.jsontext import read_json
from plangraph.lock import FileLock
from plangraph.whole import content_of, written
from plangraph.workbench.bench import MOST_LISTS, MOST_NOTES, MOST_VISITS, Bench, NamedList, Note, Visit

FORM = "plangraph-workbench-1"
LONGEST = 4_000_000  # characters of such a file
LINE = 12_000  # characters of one value
IDS = 2_000  # of a list
WAIT = 5.0  # seconds for another one who writes


def read_bench(path: Path) -> Bench:
    """The workbench of a file; an empty one where there is none. DataError where it is damaged."""
    if not lexists(path):
        return Bench()
    return bench_of(content_of(path).decode("utf-8", errors="replace"))


def bench_of(text: str) -> Bench:
    """The workbench that a text says; DataError where it says none."""
    try:
        told = read_json(text) if len(text) <= LONGEST else None
    except ValueError:
        told = None
    if not isinstance(told, dict) or told.get("form") != FORM:
        raise DataError("This is no file of a workbench.")
    lists = [_list(one) for one in _rows(told, "lists")][:MOST_LISTS]
    visits = [_visit(one) for one in _rows(told, "visits")][:MOST_VISITS]
    notes = [_note(one) for one in _rows(told, "notes")][:MOST_NOTES]
    return Bench(
        tuple(one for one in lists if one), tuple(one for one in visits if one), tuple(one for one in notes if one)
    )


def text_of(bench: Bench) -> str:
    """The workbench as the text of a file."""
    return json.dumps({"form": FORM, **asdict(bench)}, ensure_ascii=False, indent=1)


def changed(path: Path, change: Callable[[Bench], Bench]) -> Bench:
    """The workbench of a file after a change to it, which is written; DataError where it cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(f"{path.name}.lock"), passing=True) as lock:
            if not lock.acquire(WAIT):
                raise DataError("Somebody else keeps writing the workbench; try again.")
            after = change(read_bench(path))
            with written(path, mode=0o600) as part:
                part.write_text(text_of(after), encoding="utf-8")
    except OSError as error:
        raise DataError(f"The workbench cannot be written: {error.strerror or error}.") from error
    return after


def _rows(told: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows = told.get(name)
    return [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []


def _list(one: dict[str, Any]) -> NamedList | None:
    ids = one.get("ids")
    kept = [id_ for id_ in ids if isinstance(id_, str) and 0 < len(id_) < 500] if isinstance(ids, list) else []
    name = _text(one, "name")[:200].strip()
    return (
        NamedList(name, tuple(kept[:IDS]), _text(one, "note"), _text(one, "drawing"), _text(one, "made"))
        if name
        else None
    )


def _visit(one: dict[str, Any]) -> Visit | None:
    """A visit whose address is one of ours: it begins with the page's name."""
    href = _text(one, "href")
    return Visit(_text(one, "title")[:300], href, _text(one, "at")) if _ours(href) else None


def _note(one: dict[str, Any]) -> Note | None:
    """A note that is about something and says something, with an address of ours."""
    about, href, text = _text(one, "about")[:500], _text(one, "href"), _text(one, "text").strip()
    return (
        Note(about, _text(one, "title")[:300], href, text, _text(one, "at")) if about and text and _ours(href) else None
    )


def _ours(href: str) -> bool:
    page = href.partition("?")[0]
    return href.startswith("./") and "//" not in page[1:] and ":" not in page


def _text(one: dict[str, Any], name: str) -> str:
    value = one.get(name)
    return value[:LINE] if isinstance(value, str) else ""
