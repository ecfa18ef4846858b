"""The encoder is trained where scikit-learn is not: what it imports, at any depth, is to be there."""

from __future__ import annotations

import ast
from pathlib import Path

import plangraph

PACKAGE = Path(plangraph.__file__).parent
AWAY = {"sklearn", "scipy"}  # of the group `dev`, not of the group `training`


def _file(module: str) -> Path | None:
    path = PACKAGE.parent.joinpath(*module.split("."))
    return next((one for one in (path.with_suffix(".py"), path / "__init__.py") if one.is_file()), None)


def _imported(file: Path) -> set[str]:
    """The modules that a file imports when it is imported itself."""
    found: set[str] = set()
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update([node.module, *(f"{node.module}.{alias.name}" for alias in node.names)])
    return found


def _reached(modules: set[str]) -> set[str]:
    seen: set[str] = set()
    while modules:
        module = modules.pop()
        seen.add(module)
        if file := _file(module):
            modules |= _imported(file) - seen
    return seen


def _of(folder: str) -> set[str]:
    return {
        f"plangraph.training.{folder}{path.stem}" for path in (PACKAGE / "training" / folder.strip(".")).glob("*.py")
    }


def test_the_encoder_is_trained_without_the_libraries_of_the_small_models() -> None:
    reached = {module.partition(".")[0] for module in _reached(_of("encoder."))}
    assert "torch" in reached
    assert not reached & AWAY


def test_a_library_that_is_away_is_seen() -> None:
    assert {module.partition(".")[0] for module in _reached({"plangraph.training.pairs"})} & AWAY
