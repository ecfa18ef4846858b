"""Collections of one's own: each a folder with a name, a graph, the documents that were added, and a database."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from plangraph.errors import DataError, UsageError
from plangraph.jsontext import read_json
from plangraph.lock import FileLock
from plangraph.resources import data_folder
from plangraph.whole import text_of, written

TOLD = "collection.json"
ID = re.compile(r"own-[0-9a-f]{8}")
LONGEST = 60  # characters of a name
PATIENCE = 900.0  # seconds that a change waits for another one


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection by the folder that it lies in, which may not be there any more."""

    root: Path

    @property
    def id(self) -> str:
        """Its name in an address."""
        return self.root.name

    @property
    def name(self) -> str:
        """Its name for people; the id where it cannot be read."""
        try:
            return str(read_json(text_of(self.root / TOLD))["name"])
        except (OSError, ValueError, KeyError, TypeError):
            return self.id

    @property
    def graph(self) -> Path:
        """The folder of its graph."""
        return self.root / "graph"

    @property
    def documents(self) -> Path:
        """The plans that were added, as they were given."""
        return self.root / "documents"

    @property
    def database(self) -> Path:
        """The data folder of its database."""
        return self.root / "database"

    @property
    def built(self) -> bool:
        """Whether it has a graph."""
        return self.version > 0

    @property
    def version(self) -> int:
        """Another number for every graph that it had; 0 where it has none."""
        try:
            return (self.graph / "manifest.json").stat().st_mtime_ns
        except OSError:
            return 0

    def plans(self) -> dict[str, str]:
        """The file of each plan that was added, by the plan's key, in the order of the keys."""
        try:
            rows = map(json.loads, (self.graph / "plans.jsonl").read_text(encoding="utf-8").splitlines())
            told = {str(row["id"]): str(row["file"]) for row in rows}
        except (OSError, ValueError, KeyError, TypeError):
            return {}
        return {key: file for key, file in sorted(told.items()) if (self.documents / file).is_file()}

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Nobody else changes the collection within the block; DataError where somebody does not end, or it has gone."""
        try:
            with FileLock(self.root / "changing") as lock:
                if not lock.acquire(PATIENCE):
                    raise DataError(f"Somebody else keeps changing the collection “{self.name}”.")
                yield
        except FileNotFoundError as error:
            raise DataError("The collection was taken away.") from error


def collection(id_: str) -> Collection | None:
    """The collection of an id; None where there is none."""
    root = _place() / id_
    return Collection(root) if ID.fullmatch(id_) and (root / TOLD).is_file() else None


def collections() -> list[Collection]:
    """Every collection, by name."""
    found = (Collection(path.parent) for path in _place().glob(f"own-*/{TOLD}"))
    return sorted((one for one in found if ID.fullmatch(one.id)), key=lambda one: (one.name, one.id))


def new_collection(name: str) -> Collection:
    """A collection without a graph; UsageError where the name is empty or taken, DataError where it cannot be made."""
    wanted = " ".join(name.split())[:LONGEST]
    if not wanted:
        raise UsageError("A collection has a name.")
    if any(one.name == wanted for one in collections()):
        raise UsageError(f"There is a collection “{wanted}” already: choose it, or another name.")
    made = Collection(_place() / f"own-{token_hex(4)}")
    try:
        made.documents.mkdir(parents=True, mode=0o700)
        with written(made.root / TOLD, mode=0o600) as part:
            told = {"name": wanted, "made": datetime.now().isoformat(timespec="seconds")}
            part.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    except OSError as error:
        raise DataError(f"Nothing can be written to {made.root.parent}: {error.strerror}.") from error
    return made


def remove_collection(one: Collection) -> None:
    """Take a collection away with all that it holds, its database ended first."""
    from plangraph.store.embedded import Folder, stop

    if one.database.is_dir():
        stop(Folder(one.database))
    (one.root / TOLD).unlink(missing_ok=True)  # from now on it is none
    shutil.rmtree(one.root, ignore_errors=True)


def _place() -> Path:
    return data_folder() / "collections"
