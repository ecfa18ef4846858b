"""How the files that are made from data are written: text in, the same bytes out on every machine."""

from __future__ import annotations

from pathlib import Path


def write(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8 with plain line ends, and say so."""
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(text.splitlines())} lines")


def literal(text: str, language: str = "") -> str:
    """`text` as a literal of Turtle.

    >>> literal("韶关市", "zh")
    '"韶关市"@zh'
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' + (f"@{language}" if language else "")
