"""The gold standard and its referee, where they are at hand."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "gold"


@pytest.fixture(scope="session")
def referee() -> ModuleType:
    """The referee's own program."""
    path = GOLD / "score.py"
    if not path.exists():
        pytest.skip("needs ../shared/gold/score.py")
    spec = importlib.util.spec_from_file_location("referee", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def gold() -> dict[str, dict[str, Any]]:
    """Every gold file by document."""
    files = sorted(GOLD.glob("*.json"))
    if not files:
        pytest.skip("needs ../shared/gold")
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in files}
