"""What was made once and can be thrown away: results of stages by their keys, in the user's cache folder.

An entry is written beside its place and moved there whole, so that a killed build leaves nothing half done and two builds at
once do each other no harm; it ends with a checksum, so that a damaged one is made again.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

_SUM = "# sha256 "


class Cache:
    """Texts by key in a folder; a folder that cannot be written to keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str) -> str | None:
        """The text that was put under a key; None where there is none, or a damaged one."""
        if self._folder is None:
            return None
        try:
            text = self._path(key).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        content, mark, digest = text.rpartition(_SUM)
        return content if mark and digest == _checksum(content) else None

    def put(self, key: str, text: str) -> None:
        """Keep a text under a key."""
        if self._folder is None:
            return
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False) as file:
                file.write(text + _SUM + _checksum(text))
            os.replace(file.name, path)
        except OSError:  # a full or read-only disk: the next build makes it again
            self._folder = None

    def _path(self, key: str) -> Path:
        assert self._folder is not None
        return self._folder / key[:2] / f"{key[2:]}.jsonl"


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
