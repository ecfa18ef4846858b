"""The command line in this process: what it prints and how it ends."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest

from plangraph.cli import main


@dataclass(frozen=True)
class Ran:
    """The end of a command."""

    code: int
    out: str
    err: str


def plangraph(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
    """Run `plangraph ARGUMENTS…` and return how it ended."""
    before, sys.argv = sys.argv, ["plangraph", *map(str, arguments)]
    capsys.readouterr()
    try:
        main()
        code: object = 0
    except SystemExit as end:
        code = end.code
    finally:
        sys.argv = before
    out, err = capsys.readouterr()
    return Ran(code if isinstance(code, int) else int(code is not None), out, err)


def is_one_sentence(text: str) -> bool:
    """Whether stderr is `plangraph: …` in one line that ends as a sentence does, without a traceback."""
    lines = text.strip().split("\n")
    return len(lines) == 1 and lines[0].startswith("plangraph: ") and lines[0].endswith((".", "。"))
