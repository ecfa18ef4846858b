"""Standard output takes every text: what the terminal's encoding does not have is told as `\\uXXXX`, in JSON as anywhere."""

from __future__ import annotations

import codecs
import io
import os
import re
import sys

NAME = "plangraph"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def have_streams() -> None:
    """Streams that the caller closed lead nowhere: else what is opened next takes their place, and is told what they are."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115


def let_go() -> None:
    """Standard output leads nowhere from now on: what is left in it could not be written, and Python would say so again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stream that is no file
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def take_every_text() -> None:
    """Let standard output write characters that its encoding does not have (a GBK terminal, an ASCII pipe) as escapes."""
    codecs.register_error(NAME, escaped)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors=NAME)


def tame(told: str) -> str:
    """What is told on one line: characters that move a cursor or are none (a name may hold them) as escapes.

    >>> tame("a\\nb\\x1b[2J")
    'a\\\\x0ab\\\\x1b[2J'
    """
    return _CONTROL.sub(
        lambda found: f"\\x{ord(found[0]):02x}", told.encode("utf-8", "backslashreplace").decode("utf-8")
    )


def escaped(error: UnicodeError) -> tuple[str, int]:
    """The characters that cannot be written as JSON writes them, and where to go on; the error itself of any other kind.

    >>> escaped(UnicodeEncodeError("ascii", "a–𠮷", 1, 3, ""))
    ('\\\\u2013\\\\ud842\\\\udfb7', 3)
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2)), error.end
