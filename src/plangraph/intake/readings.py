"""A reading: the files that were given, what is to be done with them, and how far that has come, in a folder of its own.

It lies in the data folder, so that its address can be opened again, by another visit too, and so that it outlives a page.
"""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from secrets import token_hex
from typing import Any

from plangraph.errors import DataError
from plangraph.intake.heads import Head
from plangraph.intake.limits import LIMITS, Limits, check_files
from plangraph.resources import data_folder
from plangraph.whole import written

ID = re.compile(r"[0-9a-f]{12}")
KEPT = 7 * 24 * 3_600.0  # seconds that a reading is kept
# How far a reading of plans has come, in this order; before them all `heads`, after them `done` or `failed`.
STAGES = ("waiting", "document", "names", "topics", "relations", "figures", "fold")
_SIGNS = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]+')


@dataclass(frozen=True, slots=True)
class Order:
    """What a process is to do: `heads` reads them, `add` reads the plans into a collection, beginning with what the graph in
    `source` holds where the collection has no graph yet; `take` takes the plans of some keys out."""

    do: str
    collection: str = ""
    source: str = ""
    corrected: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by file
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missed:
    """A file that was not added: `why` is unreadable (`words` say how), known (the plan, whose key is `words`, is in the
    collection already), or twice (it is the same plan as the file `words`)."""

    file: str
    why: str
    words: str


@dataclass(frozen=True, slots=True)
class State:
    """How far it has come: the `stage`, the file that is read and which of how many it is, and what came of it.

    `heads` are those that were read, `keys` those of the plans that are in the collection now, `missed` the files that
    were not added, `sentence` why it failed, `seconds` how long each stage took.
    """

    do: str
    stage: str
    file: str = ""
    number: int = 0
    of: int = 0
    heads: tuple[Head, ...] = ()
    keys: tuple[str, ...] = ()
    missed: tuple[Missed, ...] = ()
    sentence: str = ""
    seconds: Mapping[str, float] = field(default_factory=dict)
    at: float = 0.0
    kept: bool = False

    @property
    def over(self) -> bool:
        """Whether the process has told all that it tells."""
        return self.stage in ("done", "failed")


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading by its folder."""

    root: Path

    @property
    def id(self) -> str:
        """Its name in an address."""
        return self.root.name

    @property
    def lock(self) -> Path:
        """Locked by the process as long as it lives."""
        return self.root / "lock"

    def files(self) -> list[Path]:
        """The files that were given, by name."""
        return sorted((self.root / "files").iterdir())

    def order(self) -> Order:
        """What is to be done; DataError where it cannot be read."""
        try:
            told = json.loads((self.root / "order.json").read_text(encoding="utf-8"))
            return Order(**{**told, "keys": tuple(told["keys"])})
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise DataError("The order of this reading cannot be read.") from error

    def state(self) -> State | None:
        """How far it has come; None before it was started."""
        try:
            told = json.loads((self.root / "state.json").read_text(encoding="utf-8"))
            heads = tuple(Head(**{**one, "doubts": tuple(one["doubts"])}) for one in told["heads"])
            missed = tuple(Missed(**one) for one in told["missed"])
            return State(**{**told, "heads": heads, "keys": tuple(told["keys"]), "missed": missed})
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise DataError("The state of this reading cannot be read.") from error

    def tell(self, state: State) -> State:
        """Put down how far it has come."""
        told = replace(state, at=time.time())
        self._write("state.json", asdict(told))
        return told

    def command(self, order: Order) -> None:
        """Put down what is to be done."""
        self._write("order.json", asdict(order))

    def _write(self, name: str, values: dict[str, Any]) -> None:
        try:
            with written(self.root / name, mode=0o600) as part:
                part.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        except OSError as error:
            raise DataError(f"Nothing can be written to {self.root}: {error.strerror or error}.") from error


def new_reading(files: Iterable[tuple[str, bytes]], limits: Limits = LIMITS) -> Reading:
    """A reading of files by name and content; UsageError where they pass a limit, DataError where they cannot be put down."""
    given = [(_name(name), content) for name, content in files]
    check_files([(name, len(content)) for name, content in given], limits)
    made = made_reading()
    try:
        for name, content in given:
            (made.root / "files" / name).write_bytes(content)
    except OSError as error:
        raise DataError(f"Nothing can be written to {made.root}: {error.strerror}.") from error
    return made


def made_reading() -> Reading:
    """A reading without files; what is older than a week goes."""
    place = data_folder() / "readings"
    made = Reading(place / token_hex(6))
    try:
        (made.root / "files").mkdir(parents=True, mode=0o700)
    except OSError as error:
        raise DataError(f"Nothing can be written to {place}: {error.strerror}.") from error
    for one in place.iterdir():
        with suppress(OSError):
            if ID.fullmatch(one.name) and time.time() - one.stat().st_mtime > KEPT:
                shutil.rmtree(one)
    return made


def reading(id_: str) -> Reading | None:
    """The reading of an id; None where there is none, or none any more."""
    root = data_folder() / "readings" / id_
    return Reading(root) if ID.fullmatch(id_) and root.is_dir() else None


def _name(name: str) -> str:
    """A file's name without a way, and without signs that a system refuses."""
    plain = _SIGNS.sub("_", name.replace("\\", "/").rpartition("/")[2]).strip(". ")
    stem, dot, ending = plain.rpartition(".")
    return f"{stem[:80]}{dot}{ending[:12]}" if dot else plain[:80]
