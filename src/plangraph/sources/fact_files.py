"""Files of a reader's facts, in the form of the annotation guide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plangraph.errors import DataError
from plangraph.jsontext import read_json
from plangraph.whole import text_of

Json = dict[str, Any]


@dataclass(frozen=True)
class FactFile:
    """A file of a reader's facts: the plan that it names, who read, what it says; `source` is readers or reviewers."""

    path: Path
    doc: str
    by: str
    content: Json = field(hash=False)
    source: str = "readers"


def read_fact_file(path: Path, by: str) -> FactFile:
    """The facts of a file; DataError where it is not in the form of the guide."""
    try:
        content = read_json(text_of(path))
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror or error}).") from None
    except UnicodeEncodeError:
        raise DataError(f"{path}: it holds half a character (\\ud800 to \\udfff alone).") from None
    except ValueError:
        raise DataError(f"{path}: it is not JSON.") from None
    if not isinstance(content, dict) or not isinstance(content.get("doc"), str):
        raise DataError(f"{path}: a file of facts is an object with `doc`, `entities`, `relations` and `figures`.")
    for kind in ("entities", "relations", "figures"):
        rows = content.setdefault(kind, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise DataError(f"{path}: `{kind}` is a list of objects.")
    return FactFile(path, content["doc"], by, content)


def read_fact_files(paths: Iterable[Path], by: str) -> tuple[FactFile, ...]:
    """The facts of files, and of the files in folders among `paths`."""
    files = (file for path in paths for file in (sorted(path.glob("*.json")) if path.is_dir() else [path]))
    return tuple(read_fact_file(file, by) for file in files)
