"""What training makes of each text, kept on disk by what it was made from: a run that was stopped loses one text.

An entry is there whole or not at all. It is made again where a text, what readers found in it, the encoder that reads it,
the models before it or the code has changed.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from plangraph.build.keys import MODULES, ROOMS, checksum
from plangraph.whole import written

HERE = Path(__file__).parent
PACKAGE = HERE.parent
MORE = ("resolution", "evaluation")  # rooms that say what is right
LEARNED = (PACKAGE / "weighing" / "models", PACKAGE / "encoder" / "weights")  # what training itself writes
Row = TypeVar("Row")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Kept:
    """A file and the key under which its content was made."""

    path: Path
    key: str

    def there(self) -> bool:
        """Whether the file holds what was made under that key."""
        return self._body() is not None

    def read(self) -> Any:
        """What was made; KeyError where it is not there."""
        body = self._body()
        if body is None:
            raise KeyError(self.path.name)
        return pickle.loads(body)

    def made(self, make: Callable[[], Made]) -> Made:
        """What was made under that key, made and kept now where it was not there."""
        body = self._body()
        if body is not None:
            found: Made = pickle.loads(body)
            return found
        found = make()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        body = pickle.dumps(found, protocol=5)
        with written(self.path) as part:
            part.write_bytes(self._head(body) + body)
        return found

    def _body(self) -> bytes | None:
        try:
            content = self.path.read_bytes()
        except OSError:
            return None
        head, body = content[:128], content[128:]
        return body if head == self._head(body) else None

    def _head(self, body: bytes) -> bytes:
        return (self.key + hashlib.sha256(body).hexdigest()).encode()


@dataclass(frozen=True, slots=True)
class Rows(Generic[Row]):
    """The rows of some texts, read text by text each time they are gone through."""

    files: Sequence[Kept]

    def __iter__(self) -> Iterator[Row]:
        for file in self.files:
            yield from file.read()


def key_of(*parts: object) -> str:
    """The key of something that is made of these parts by the code."""
    digest = hashlib.sha256(code_key().encode())
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


@cache
def code_key() -> str:
    """A checksum of the code and word lists that examples are made by; what training itself writes plays no part."""
    rooms = [PACKAGE / room for room in (*ROOMS, *MORE)]
    files = [file for room in rooms for file in room.rglob("*.*") if file.is_file()]
    files = [file for file in files if file.suffix == ".py" or not any(file.is_relative_to(one) for one in LEARNED)]
    return checksum([*files, *HERE.glob("*.py"), *(PACKAGE / module for module in (*MODULES, "gold_form.py"))])
