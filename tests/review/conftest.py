"""A built graph of two small plans with a reader's facts, and settings of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plangraph.build import Options, build
from plangraph.review import Review
from plangraph.sources import read_fact_files
from tests.build.small import BUILT, FIRM, HEFEI, HOME, LAB, SPEECH, WUHU, fact_file, plans

SERVES = {"s": "安徽省智能语音重点实验室", "p": "worksOn", "o": "智能语音", "evidence": "支持科大讯飞建设"}
TWELVE = {
    "scope": "合肥市", "indicator": "规模以上企业", "value": 130, "unit": "家", "year": 2025, "kind": "target",
    "evidence": "规模以上企业达到120家",
}  # fmt: skip


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's settings and data are touched."""
    monkeypatch.setenv("PLANGRAPH_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("PLANGRAPH_DATA", str(tmp_path / "data"))


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph as it is built, with its plans beside it."""
    folder = tmp_path_factory.mktemp("review")
    plans(folder / "plans", 合肥=HEFEI, 芜湖=WUHU)
    facts = fact_file(
        folder / "facts.json", "合肥", entities=[FIRM, LAB, HOME, SPEECH], relations=[BUILT, SERVES], figures=[TWELVE]
    )
    build([folder / "plans"], folder / "graph", Options(facts=read_fact_files([facts], "reader")))
    return folder


@pytest.fixture
def graph(made: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copytree(made / "graph", tmp_path / "graph"))


@pytest.fixture
def review(graph: Path) -> Review:
    """Its review, by 王五."""
    return Review(graph, "王五")
