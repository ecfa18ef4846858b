"""Where the embedded database keeps its data, in which version, and who is serving it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from plangraph.errors import StoreError
from plangraph.resources import data_folder as data_folder

FORMAT = 1  # of the data folder: raised when an older PlanGraph could not read it, or a newer one reads it otherwise


LEAST = 32_000_000  # bytes that must be free on the disk for a load
OWN = frozenset(
    {
        "arcadedb",
        "collections",
        "lock",
        "opened",
        "readings",
        "restoring",
        "server",
        "supervisor",
        "version",
        "workbench",
        "writing",
    }
)  # names in it, bare


def cache_folder() -> Path:
    """`plangraph` in the user's folder for what can be made again, on this platform."""
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "plangraph"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "plangraph" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "plangraph"


@dataclass(frozen=True, slots=True)
class State:
    """What a client needs to reach a running server; kept in a file that only its user can read."""

    supervisor: int  # process ids
    server: int
    control: int  # ports on the loopback interface
    bolt: int
    http: int
    token: str  # opens the control port
    writer: str  # password of root, who loads
    reader: str  # password of the user reader


@dataclass(frozen=True, slots=True)
class Folder:
    """The data folder."""

    root: Path

    @property
    def engine(self) -> Path:
        """The server's own folder."""
        return self.root / "arcadedb"

    @property
    def database(self) -> Path:
        """The files of the database."""
        return self.engine / "databases" / "kg"

    @property
    def lock(self) -> Path:
        """Locked by whoever serves or replaces the data."""
        return self.root / "lock"

    @property
    def writing(self) -> Path:
        """Locked by whoever loads."""
        return self.root / "writing"

    @property
    def restoring(self) -> Path:
        """Locked by whoever restores a backup."""
        return self.root / "restoring"

    @property
    def log(self) -> Path:
        """What the supervisor has to say."""
        return self.root / "supervisor.log"

    @property
    def version(self) -> Path:
        """The version of the data."""
        return self.root / "version.json"

    def prepare(self) -> None:
        """Make the folder where it is new; StoreError where it is of another version or cannot be written."""
        try:
            self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._close()
            if not self.version.exists() and not self.database.exists():
                write_private(self.version, json.dumps({"format": FORMAT}))
            found = read_format(self.version)
        except OSError as error:
            raise StoreError(f"The data folder {self.root} cannot be written: {error.strerror}.") from error
        if found != FORMAT:
            raise StoreError(different_version(str(self.root), found))

    def _close(self) -> None:
        """Nobody else looks into the data; a folder that holds other things too is its owner's to open or close."""
        held = {one.name.partition(".")[0] for one in self.root.iterdir()}
        self.engine.mkdir(exist_ok=True, mode=0o700)
        for folder in (self.engine, *((self.root,) if held <= OWN else ())):
            if folder.stat().st_mode & 0o077:
                folder.chmod(0o700)

    def room(self) -> None:
        """StoreError where the disk has no room for a database to go on."""
        if shutil.disk_usage(self.root).free < LEAST:
            raise StoreError(
                f"The disk that holds {self.root} is full: make room and load again, which completes what was begun."
            )

    def state(self) -> State | None:
        """How to reach the server; None where no supervisor has said so."""
        try:
            return State(**json.loads((self.root / "server.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def tell(self, state: State | None) -> None:
        """Put the state down for clients, or take it away."""
        path = self.root / "server.json"
        if state is None:
            path.unlink(missing_ok=True)
        else:
            write_private(path, json.dumps(asdict(state)))


def read_format(path: Path) -> int | None:
    """The version that a version file tells; None where it is missing or damaged."""
    try:
        return int(json.loads(path.read_text(encoding="utf-8"))["format"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def different_version(what: str, found: int | None) -> str:
    """A sentence for data of a version that is not ours."""
    if found is None:
        return f"{what} holds no data of PlanGraph that it can read: its version file is missing or damaged."
    age = "a newer" if found > FORMAT else "an older"
    return (
        f"{what} was written by {age} PlanGraph (data version {found}, this one reads {FORMAT}): "
        "use that version, or set PLANGRAPH_DATA to another folder and load your graphs again."
    )


def write_private(path: Path, text: str) -> None:
    """Write a file that only its user can read, whole or not at all."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    part.replace(path)
