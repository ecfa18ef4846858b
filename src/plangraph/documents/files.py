"""Which files are plans: by the kind of file that their names tell."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path

from ..errors import DataError, DocumentError, UsageError
from .limits import MOST_BYTES, check_size

FORMATS: dict[str, str] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".doc": "office",
    ".wps": "office",
    ".odt": "office",
    ".rtf": "office",
}


def find_documents(paths: Iterable[Path]) -> list[Path]:
    """The plans among `paths` and in the folders among them, sorted, each once; files named README are left out.

    UsageError for a path that does not exist or a file of another kind, DataError for a folder without plans.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = [file for file in sorted(path.rglob("*")) if _is_plan(file)]
            if not inside:
                raise DataError(f"{path}: no plans in this folder (files of the kinds {kinds()}).")
            found |= dict.fromkeys(inside)
        elif not path.exists():
            raise UsageError(f"{path}: no such file or folder.")
        elif path.suffix.lower() not in FORMATS:
            raise UsageError(f"{path}: not a kind of file that can be read ({kinds()}).")
        else:
            found[path] = None
    return sorted(found)


def bytes_of(path: Path) -> bytes:
    """What a file holds. UsageError for a missing one; DocumentError for one that cannot be read, is too large to be read, or
    is no file (a pipe or a device may never end)."""
    try:
        told = path.stat()
        if stat.S_ISREG(told.st_mode) and told.st_size <= MOST_BYTES:
            return path.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"{path}: no such file.") from None
    except OSError as error:
        raise DocumentError(f"{_shown(path)}: cannot be read ({error.strerror or error}).") from None
    check_size(told.st_size, _shown(path))
    raise DocumentError(f"{_shown(path)}: not a file but a folder, a pipe or a device.")


def _shown(path: Path) -> str:
    """A file's name as it is shown."""
    from .characters import printable  # which files are plans can be asked without what it takes to read one

    return printable(path.name)


def _is_plan(file: Path) -> bool:
    hidden = file.name.startswith((".", "~$"))
    return file.is_file() and file.suffix.lower() in FORMATS and not hidden and file.stem.upper() != "README"


def kinds() -> str:
    """The kinds of files that can be read, as they are told."""
    return ", ".join(suffix[1:] for suffix in FORMATS)
