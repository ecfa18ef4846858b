"""Data flow one way: a stage knows the shared records and never a later stage, nor one before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "plangraph"

SHARED = {
    "records",
    "ids",
    "errors",
    "terms",
    "resources",
    "lexicon",
    "naming",
    "lock",
    "whole",
    "collecting",
    "segmenting",
    "jsontext",
    "__version__",
}
STAGES = (
    "encoder",
    "quoting",
    "measures",
    "documents",
    "language",
    "sources",
    "weighing",
    "resolution",
    "graph",
    "lookup",
    "compare",
    "store",
    "questions",
    "export",
)

# What a room may import beside the shared records: other rooms, or single modules of them. It holds for the rooms in
# the order of the data: nothing before the graph knows another stage but the layers that it works on, and nobody knows
# the explorer's pages.
ALLOWED: dict[str, set[str]] = {
    "measures": set(),
    "documents": set(),
    "quoting": set(),
    "encoder": set(),
    "language": {"encoder"},  # what it sees is a layer
    "sources": {"encoder", "language", "measures", "quoting"},
    "weighing": {"encoder", "language", "quoting"},
    "resolution": set(),
    "graph": {"measures"},
    "gold_form": {"quoting", "resolution"},
    "build": {
        "documents",
        "encoder",
        "language",
        "sources",
        "weighing",
        "resolution",
        "graph",
        "gold_form",
        "export.built",
        "quoting",
    },
    "lookup": set(),
    "compare": {"measures", "lookup"},  # of records alone, whatever they come from
    "store": {"graph.tables", "graph.verify", "lookup.spelling"},
    "questions": {"store.view", "measures", "lookup"},
    "export": {"graph", "store.view", "measures"},
    "canvas": set(),
    "editor": set(),
    "intake": {"build", "documents", "store.embedded"},
    "workbench": {"lock", "whole"},
    "table": set(),
    "evaluation": set(),
    "ontology": set(),
    "training": {
        "build",
        "documents",
        "encoder",
        "evaluation",
        "gold_form",
        "language",
        "quoting",
        "resolution",
        "sources.fields",
        "sources.pairs",
        "weighing",
    },
    "why": {"build.claimfile", "build.folder", "graph.verify", "lookup", "measures"},
    "review": {"build", "compare", "graph", "lookup", "measures", "why"},
    "api": {"compare", "graph", "lookup", "store", "questions", "export", "why", "review"},
    "explorer": {"graph", "store"},
    "cli": {
        "build",
        "compare",
        "documents",
        "measures",
        "sources",
        "graph",
        "lookup",
        "store",
        "questions",
        "export",
        "why",
        "review",
        "evaluation",
        "explorer",
        "ontology",
    },
    "__main__": {"cli"},
    "app": {
        "build.named",
        "compare",
        "documents",
        "measures",
        "graph",
        "lookup",
        "store",
        "questions",
        "export",
        "canvas",
        "editor",
        "intake",
        "workbench",
        "table",
        "review",
    },
}
RECORDS = {"records", "ids", "errors", "terms", "resources", "__version__"}
# What a shared room may import: the records one another, the lexicon no record.
SHARED_MAY_IMPORT = {
    **dict.fromkeys(("terms", "records", "errors", "ids", "resources"), RECORDS),
    "lexicon": {"errors", "resources"},
    "naming": RECORDS | {"lexicon"},
    "lock": set(),
    "collecting": set(),
    "jsontext": set(),
    "whole": {"lock"},
}


def imports(file: Path) -> Iterator[str]:
    """Every module of plangraph that a file imports, at any depth, without the `plangraph.` before it."""
    package = ("plangraph", *file.relative_to(PACKAGE).parts[:-1]) if file.is_relative_to(PACKAGE) else ()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            names = [f"{module}.{alias.name}" for alias in node.names]
        yield from (name.removeprefix("plangraph.") for name in names if name.startswith("plangraph."))


def files(room: str) -> list[Path]:
    """The files of a room: a folder of the package, one module of it, or the explorer's pages."""
    folder = ROOT / "app" if room == "app" else PACKAGE / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [PACKAGE / f"{room}.py"]


def breaches(room: str, allowed: set[str]) -> list[str]:
    """The imports of a room that are neither its own nor allowed."""
    own = allowed | {room}
    return [
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files(room)
        for name in imports(file)
        if not any(name == one or name.startswith(f"{one}.") for one in own)
    ]


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_what_its_row_allows(room: str) -> None:
    assert files(room)
    assert breaches(room, SHARED | ALLOWED[room]) == []


@pytest.mark.parametrize("room", SHARED_MAY_IMPORT)
def test_a_shared_room_imports_no_stage(room: str) -> None:
    assert breaches(room, SHARED_MAY_IMPORT[room]) == []


def test_every_room_has_a_row() -> None:
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert rooms - SHARED - {"__init__"} == ALLOWED.keys() - {"app"}


def test_a_stage_knows_only_stages_before_it() -> None:
    for place, stage in enumerate(STAGES):
        known = {name.partition(".")[0] for name in ALLOWED[stage]}
        assert known <= set(STAGES[:place])
    early = ("quoting", "measures", "documents", "language", "resolution", "graph", "lookup")
    assert all(ALLOWED[stage] <= {"measures", "encoder"} for stage in early)


def test_a_wrong_import_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "src" / "plangraph"
    for room, source in {
        "graph": "def late() -> None:\n    from plangraph.store import connect\n",
        "resolution": "from ..language.text import clauses\nfrom ..records import Span\n",
    }.items():
        (package / room).mkdir(parents=True)
        (package / room / "wrong.py").write_text(source, encoding="utf-8")
    monkeypatch.setitem(globals(), "PACKAGE", package)
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    assert breaches("graph", SHARED) == ["src/plangraph/graph/wrong.py imports store.connect"]
    assert breaches("resolution", SHARED) == ["src/plangraph/resolution/wrong.py imports language.text.clauses"]
