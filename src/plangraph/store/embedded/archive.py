"""Backup of the embedded database to one file, and restore from it."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from tempfile import mkdtemp

from plangraph.errors import StoreError
from plangraph.lock import FileLock
from plangraph.store.embedded.client import Client, stop
from plangraph.store.embedded.folder import FORMAT, Folder, different_version
from plangraph.store.embedded.leftover import end_leftover
from plangraph.whole import written

VERSION = "plangraph-version.json"


def backup(folder: Folder, target: Path) -> None:
    """Write the database, as it is at one moment, to `target`; whoever uses it goes on."""
    client = Client(folder)
    try:
        made = Path(client.ask("backup")["file"])
    finally:
        client.close()
    try:
        with written(target, mode=0o600) as part:
            shutil.copyfile(made, part)
            with zipfile.ZipFile(part, "a") as archive:
                archive.writestr(
                    zipfile.ZipInfo(VERSION), json.dumps({"format": FORMAT})
                )  # of a day that every zip can name
    except OSError as error:
        raise StoreError(f"The backup could not be written to {target}: {error.strerror}.") from error
    finally:
        made.unlink(missing_ok=True)


def restore(folder: Folder, source: Path) -> None:
    """Put the database of a backup in place of the one that is there; the server is ended first."""
    folder.prepare()
    with FileLock(folder.restoring) as alone:
        if not alone.acquire():
            raise StoreError("Another restore of the embedded database is at work; try again when it has ended.")
        fresh = Path(mkdtemp(prefix="restore-", dir=folder.engine))
        try:
            _unpack(source, fresh)
            _put(folder, fresh)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def _put(folder: Folder, fresh: Path) -> None:
    stop(folder)
    with FileLock(folder.lock) as lock:
        if not lock.acquire(30):
            raise StoreError("The embedded database is in use and could not be ended.")
        end_leftover(folder)
        _swap(fresh, folder.database)


def _unpack(source: Path, target: Path) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            found = json.loads(archive.read(VERSION))["format"]
            if found != FORMAT:
                raise StoreError(different_version(str(source), int(found)))
            if (damaged := archive.testzip()) is not None:
                raise StoreError(f"The backup {source} is damaged at {damaged}.")
            if any(Path(name).name != name for name in archive.namelist()):
                raise StoreError(f"{source} is not a backup of PlanGraph.")
            archive.extractall(target)
        (target / VERSION).unlink()
    except FileNotFoundError as error:
        raise StoreError(f"There is no file {source}.") from error
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise StoreError(f"{source} is not a backup of PlanGraph.") from error
    except OSError as error:
        raise StoreError(f"The backup {source} could not be read: {error.strerror}.") from error


def _swap(fresh: Path, database: Path) -> None:
    database.parent.mkdir(parents=True, exist_ok=True)
    old = fresh.with_name(fresh.name + "-old")
    if database.exists():
        database.rename(old)
    fresh.rename(database)
    shutil.rmtree(old, ignore_errors=True)
