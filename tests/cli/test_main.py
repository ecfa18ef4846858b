"""The command itself: help, wrong usage, and a start that is quick because nothing heavy is imported for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from plangraph import __version__

from .run import plangraph

HEAVY = ("spacy", "rdflib", "pandas", "matplotlib", "streamlit", "pyshacl", "neo4j", "networkx", "docx", "pypdfium2")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    ended = plangraph(capsys, "--help")
    assert ended.code == 0
    for command in ("extract", "build", "ask", "paths", "export", "evaluate", "explore"):
        assert command in ended.out


def test_an_unknown_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    ended = plangraph(capsys, "buidl")
    assert ended.code == 2
    assert "Traceback" not in ended.err


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\nfrom plangraph.cli import application\napplication()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert ended.stdout.strip() == "[]"


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    told = plangraph(capsys, "--version")
    assert (told.code, told.out) == (0, f"plangraph {__version__}\n")
