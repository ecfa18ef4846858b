"""Standard output takes every text: what the terminal's encoding does not have is told as `\\uXXXX`, in JSON as anywhere."""

from __future__ import annotations

import codecs
import io
import sys
import unicodedata

NAME = "plangraph"


def take_every_text() -> None:
    """Let standard output write characters that its encoding does not have (a GBK terminal, an ASCII pipe) as escapes."""
    codecs.register_error(NAME, escaped)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors=NAME)


def escaped(error: UnicodeError) -> tuple[str, int]:
    """The characters that cannot be written as JSON writes them, and where to go on; the error itself of any other kind.

    >>> escaped(UnicodeEncodeError("ascii", "a–𠮷", 1, 3, ""))
    ('\\\\u2013\\\\ud842\\\\udfb7', 3)
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2)), error.end


def plain(text: str) -> str:
    """The text as a terminal may have it: control characters, which the name of a file can hold, by their numbers, and bytes
    that are no text as escapes.

    >>> plain("a\x1b[31m\n")
    'a\\x1b[31m\n'
    """
    told = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(
        char if char == "\n" or unicodedata.category(char) != "Cc" else f"\\x{ord(char):02x}" for char in told
    )
