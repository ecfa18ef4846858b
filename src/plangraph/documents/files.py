"""Which files are plans: by the kind of file that their names tell."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..errors import DataError, UsageError

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


def _is_plan(file: Path) -> bool:
    hidden = file.name.startswith((".", "~$"))
    return file.is_file() and file.suffix.lower() in FORMATS and not hidden and file.stem.upper() != "README"


def kinds() -> str:
    """The kinds of files that can be read, as they are told."""
    return ", ".join(suffix[1:] for suffix in FORMATS)
