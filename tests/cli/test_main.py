"""The command itself: help, wrong usage, and a start that is quick because nothing heavy is imported for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plangraph import __version__
from tests.named import SMALL

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
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=300)
    assert ended.stdout.strip() == "[]"


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    told = plangraph(capsys, "--version")
    assert (told.code, told.out) == (0, f"plangraph {__version__}\n")


COMMANDS = (
    ("compare", "--graph", SMALL),
    ("compare", "--graph", SMALL, "--view", "tidy", "--format", "json"),
    ("why", "韶钢", "--graph", SMALL),
    ("diff", SMALL, SMALL),
    ("export", "--graph", SMALL, "--entity", "没有这家企业", "-o", "-"),
    ("export", "--graph", SMALL, "--all", "--format", "md", "-o", "-"),
    ("sparql", "SELECT ?s WHERE { ?s ?p ?o } LIMIT 1", SMALL),
    ("--help",),
)


@pytest.mark.parametrize("settings", [{"PYTHONIOENCODING": "gbk"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "POSIX"}])
def test_no_terminal_ends_a_command(settings: dict[str, str]) -> None:
    """A process for all commands: each speaks to a standard output of that encoding."""
    program = (
        "import sys\nfrom plangraph.cli import main\n"
        f"for command in {[[str(one) for one in command] for command in COMMANDS]!r}:\n"
        "    sys.argv = ['plangraph', *command]\n"
        "    try:\n        main()\n    except SystemExit as end:\n        assert end.code in (0, 1, 2, None), end\n"
        "print('\u2013\U00020bb7')\n"
    )
    environment = {name: value for name, value in os.environ.items() if name not in ("LANG", "PYTHONUTF8")} | settings
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, env=environment, timeout=300)
    assert ended.returncode == 0, ended.stderr.decode(errors="replace")
    assert b"Traceback" not in ended.stderr
    encoding = settings.get("PYTHONIOENCODING", "utf-8")
    last = ended.stdout.splitlines()[-1].decode(encoding)  # before it stands a report, whose bytes are UTF-8 anywhere
    assert last in ("–𠮷", "–\\ud842\\udfb7", "\\u2013\\ud842\\udfb7")
    assert json.loads(f'"{last}"') == "–𠮷"


def test_interrupted_before_it_has_begun(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("plangraph.cli.application", interrupted)
    ended = plangraph(capsys, "--help")
    assert (ended.code, ended.err) == (130, "")


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is of Linux")
@pytest.mark.parametrize("command", [COMMANDS[1], COMMANDS[5], COMMANDS[7]])
@pytest.mark.parametrize(
    ("shell", "code", "sentences"),
    [('"$@" >/dev/full', 1, 1), ('"$@" >&- <&-', 0, 0), ('"$@" | :', 0, 0)],
)
def test_an_output_that_takes_nothing(command: tuple[object, ...], shell: str, code: int, sentences: int) -> None:
    run = [sys.executable, "-m", "plangraph", *map(str, command)]
    ended = subprocess.run(["sh", "-c", shell, "sh", *run], capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == code, ended.stderr
    assert ended.stderr.count("plangraph: Standard output: No space left on device.\n") == sentences, ended.stderr
    assert "Traceback" not in ended.stderr
    assert "Exception" not in ended.stderr


def test_a_build_in_a_posix_locale_writes_what_it_writes_in_any(tmp_path: Path) -> None:
    plans = tmp_path / "规划"
    plans.mkdir()
    (plans / "韶城市规划.txt").write_text("韶城市发展规划\n\n一、产业\n\n发展铜箔产业。\n", encoding="utf-8")
    command = [sys.executable, "-m", "plangraph", "build", str(plans), "--without", "encoder", "--fresh", "-o"]
    for name, settings in (("one", {"LC_ALL": "POSIX"}), ("two", {"PYTHONIOENCODING": "gbk"})):
        environment = {**os.environ, **settings}
        subprocess.run([*command, str(tmp_path / name)], env=environment, check=True, capture_output=True, timeout=300)
    one, two = (
        {p.name: p.read_bytes() for p in (tmp_path / name).rglob("*") if p.is_file()} for name in ("one", "two")
    )
    assert one == two
