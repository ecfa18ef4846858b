"""Records out of a file of one JSON object a line, each value of the type that its record declares."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from plangraph.errors import DataError
from plangraph.whole import content_of

R = TypeVar("R")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
MOST = 2**63  # whole numbers from here on fit no database


def read_records(path: Path, record: type[R]) -> Iterator[R]:
    """The records of a file; DataError, which names file and line, where it is missing or damaged."""
    shape = _shape(record)  # type: ignore[arg-type]
    for number, line in enumerate(_lines(path), 1):
        try:
            values = json.loads(line, parse_constant=_no_number)
            if "\\u" in line:
                json.dumps(values, ensure_ascii=False).encode("utf-8")  # half a character cannot be sent on
                _refuse_controls(values)
            yield record(**_checked(values, shape))
        except UnicodeEncodeError as error:
            raise _damaged(path, number, "it holds half a character") from error
        except (ValueError, RecursionError) as error:
            raise _damaged(path, number, str(error) if type(error) is ValueError else "it is no JSON") from error


def _refuse_controls(values: Any) -> None:
    """ValueError where a text holds characters that move a terminal's cursor: no plan is read with them."""
    if isinstance(values, str):
        if _CONTROL.search(values):
            raise ValueError("it holds control characters")
    elif isinstance(values, (list, dict)):
        for one in (*values, *values.values()) if isinstance(values, dict) else values:
            _refuse_controls(one)


def _lines(path: Path) -> list[str]:
    try:
        content = content_of(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DataError(f"{path.parent} is not a built graph: {path.name} is missing.") from error
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error
    try:
        *lines, rest = content.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise _damaged(path, content.count(b"\n", 0, error.start) + 1, "it is not UTF-8") from error
    if rest:
        raise _damaged(path, len(lines) + 1, "it has no end")
    return lines


def _damaged(path: Path, number: int, why: str) -> DataError:
    return DataError(f"{path}, line {number} is damaged ({why}): build the graph again.")


Fits = Callable[[Any], bool]


@cache
def _shape(record: type[Any]) -> tuple[dict[str, tuple[Fits, bool]], frozenset[str]]:
    """What each field takes and whether it is a list; the fields that must be there."""
    hints = get_type_hints(record)
    many = {one.name: get_origin(hints[one.name]) in (tuple, Mapping) for one in fields(record)}
    known = {name: (_fits(hints[name]), of_many) for name, of_many in many.items()}
    needed = (one.name for one in fields(record) if one.default is MISSING and one.default_factory is MISSING)
    return known, frozenset(needed)


def _checked(values: Any, shape: tuple[dict[str, tuple[Fits, bool]], frozenset[str]]) -> dict[str, Any]:
    """The values of a record; ValueError, a reason, where one is missing or of another type. Others are left out."""
    known, needed = shape
    if type(values) is not dict:
        raise ValueError("it is no record")
    if missing := needed - values.keys():
        raise ValueError(f"it lacks {min(missing)}")
    found = {}
    for key, value in values.items():
        if key in known:
            fits, many = known[key]
            if not fits(value):
                raise ValueError(f"{key} is of another type")
            found[key] = _frozen(value) if many else value
    return found


def _frozen(value: Any) -> Any:
    """A list as a tuple, also where it is a value of an object."""
    if isinstance(value, dict):
        return {key: _frozen(one) for key, one in value.items()}
    return tuple(value) if isinstance(value, list) else value


def _fits(hint: Any) -> Fits:
    """Whether a value of JSON is of a type: str, int, float, bool, None, a tuple of texts, or one of several."""
    if isinstance(hint, UnionType):
        several = [_fits(one) for one in get_args(hint)]
        return lambda value: any(fits(value) for fits in several)
    if get_origin(hint) is tuple:
        return lambda value: type(value) is list and all(type(one) is str for one in value)
    if get_origin(hint) is Mapping:
        inner = _fits(get_args(hint)[1])
        return lambda value: type(value) is dict and all(inner(one) for one in value.values())
    if hint is float:
        return lambda value: type(value) in (int, float) and abs(value) < MOST and math.isfinite(value)
    if hint is int:
        return lambda value: type(value) is int and abs(value) < MOST
    if hint in (str, bool, NoneType):
        return lambda value: type(value) is hint
    raise TypeError(f"records hold no {hint}")


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number")
