"""What has not changed is not done again, and whatever has is seen: a graph that is not of its inputs is never left."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from plangraph.build import Built, Options, build, keys
from plangraph.build.decisions import write_decision
from plangraph.errors import DataError
from plangraph.records import Decision, FactRef, ThingRef
from plangraph.sources import read_fact_files

from .small import BUILT, FIRM, HEFEI, HOME, KEY, LAB, SPEECH, WUHU, contents, fact_file, plans

PACKAGE = Path(keys.__file__).parents[1]
GROWS = {"s": "合肥市", "p": "prioritizes", "o": "智能语音", "evidence": "发展智能语音产业"}
HEAVY = ("jieba", "numpy", "networkx", "plangraph.build.plan", "plangraph.build.folding", "plangraph.documents.reading")
WRONG = Decision(
    "wrong",
    "李四",
    "2026-11-30",
    fact=FactRef(
        ThingRef(KEY, "Enterprise", "科大讯飞股份有限公司"), "anchors", ThingRef(KEY, "Industry", "智能语音产业")
    ),
)


class House:
    """Two plans with a reader's facts about one of them, their graph and the cache, below a folder."""

    def __init__(self, top: Path) -> None:
        self.plans, self.graph, self.cache = top / "plans", top / "graph", top / "cache"
        self.facts = top / "facts.json"
        plans(self.plans, 合肥=HEFEI, 芜湖=WUHU)
        self.say(BUILT)
        self.options: dict[str, object] = {}

    def say(self, *relations: dict[str, str]) -> None:
        """What the reader says."""
        fact_file(self.facts, "合肥", entities=[FIRM, LAB, HOME, SPEECH], relations=list(relations))

    def build(self, by: str = "李四") -> Built:
        facts = read_fact_files([self.facts], by)
        return build([self.plans], self.graph, Options(facts=facts, cache=self.cache, **self.options))  # type: ignore[arg-type]

    def claims(self) -> set[Path]:
        """The entries of plans' claims in the cache."""
        return set((self.cache / "claims").rglob("*.jsonl"))

    def place(self) -> int:
        """The folder itself: another number where another folder took its place."""
        return self.graph.stat().st_ino


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house that was built once."""
    top = tmp_path_factory.mktemp("house")
    House(top).build()
    return top


@pytest.fixture
def house(built_once: Path, tmp_path: Path) -> House:
    """A copy of it."""
    shutil.copytree(built_once, tmp_path, dirs_exist_ok=True)
    return House(tmp_path)


def of_its_inputs(house: House) -> bool:
    """Whether the folder holds what a build without any cache makes."""
    fresh = House(house.graph.parent / "fresh")
    fresh.plans, fresh.facts, fresh.options = house.plans, house.facts, house.options
    if (house.graph / "decisions.jsonl").is_file():
        fresh.graph.mkdir()
        shutil.copy(house.graph / "decisions.jsonl", fresh.graph)
    fresh.cache = house.graph.parent / "no cache"
    fresh.build()
    return contents(fresh.graph) == contents(house.graph)


def test_nothing_changed_and_nothing_is_done(house: House) -> None:
    place, entries = house.place(), house.claims()
    again = house.build()
    assert (house.place(), house.claims()) == (place, entries)
    assert len(entries) == 3  # two of the machine, one with facts
    whole = build([house.plans], house.graph.parent / "other", Options(facts=read_fact_files([house.facts], "李四")))
    assert again.graph == whole.graph
    assert (again.checks, again.counts, again.findings) == (whole.checks, whole.counts, whole.findings)


def test_what_takes_long_to_import_is_not_imported(house: House) -> None:
    told = f"import sys, plangraph.cli as c\ntry:\n c.main()\nexcept SystemExit:\n print([m for m in {HEAVY} if m in sys.modules])"
    command = [
        sys.executable,
        "-c",
        told,
        "build",
        str(house.plans),
        "-o",
        str(house.graph),
        "--facts",
        str(house.facts),
    ]
    run = subprocess.run(
        [*command, "--by", "李四"],
        capture_output=True,
        text=True,
        env={**os.environ, "PLANGRAPH_CACHE": str(house.cache)},
        check=True,
    )
    assert run.stdout.splitlines()[-1] == "[]"
    assert run.stdout.startswith("2 plans, ")


def a_fact(house: House) -> None:
    house.say(BUILT, GROWS)


def a_fact_less(house: House) -> None:
    house.say()


def a_plan(house: House) -> None:
    plans(house.plans, 合肥=HEFEI.replace("120家", "130家"))


def a_name_of_a_file(house: House) -> None:
    (house.plans / "芜湖.txt").rename(house.plans / "芜湖市.txt")


def a_plan_less(house: House) -> None:
    (house.plans / "芜湖.txt").unlink()


def a_decision(house: House) -> None:
    (house.graph / "decisions.jsonl").write_text(write_decision(WRONG), encoding="utf-8")


def what_stands_beside(house: House) -> None:
    (house.plans / "plans.toml").write_text('["合肥.txt"]\ntitle = "合肥市试验规划"\n', encoding="utf-8")


def what_is_left_out(house: House) -> None:
    house.options["without"] = ("encoder",)


@pytest.mark.parametrize(
    "change", [a_fact, a_fact_less, a_plan, a_name_of_a_file, a_plan_less, a_decision, what_stands_beside, what_is_left_out]
)  # fmt: skip
def test_a_changed_input_is_seen(house: House, change: Callable[[House], None]) -> None:
    before, place = contents(house.graph), house.place()
    change(house)
    house.build()
    assert house.place() != place
    assert contents(house.graph) != before
    assert of_its_inputs(house)


def test_who_said_the_facts_is_seen(house: House) -> None:
    place = house.place()
    assert {who for one in house.build("王五").graph.relations for who in one.by} == {"machine", "王五"}
    assert house.place() != place


@pytest.mark.parametrize("name", ["graph.ttl", "entities.jsonl", "report.md", "manifest.json", f"claims/{KEY}.jsonl"])
@pytest.mark.parametrize("deleted", [True, False])
def test_an_output_that_was_touched_or_deleted_is_made_again(house: House, name: str, deleted: bool) -> None:
    before = contents(house.graph)
    if deleted:
        (house.graph / name).unlink()
    else:
        (house.graph / name).write_bytes(before[name].replace("合肥".encode(), "芜湖".encode(), 1))
    house.build()
    assert contents(house.graph) == before


def test_a_file_too_many_is_taken_away(house: House) -> None:
    before = contents(house.graph)
    shutil.copy(house.graph / "claims" / f"{KEY}.jsonl", house.graph / "claims" / "another.jsonl")
    house.build()
    assert contents(house.graph) == before


def test_a_graph_that_another_build_replaced_is_not_given_for_the_first(house: House) -> None:
    first = house.build()
    a_plan_less(house)
    house.build()
    with pytest.raises(DataError, match="another graph"):
        assert first.graph


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the package, as that whose files the keys are made of."""
    package = tmp_path / "plangraph"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__", "*.onnx"))
    monkeypatch.setattr(keys, "_PACKAGE", package)
    forget()
    yield package
    monkeypatch.undo()
    forget()


def forget() -> None:
    """Let the keys of the code be made anew, as by another process."""
    for one in (keys.code_key, keys.whole_code_key, keys._versions):
        one.cache_clear()


@pytest.mark.parametrize(
    ("name", "claims"),
    [
        ("lexicon/tables/names.tsv", True),
        ("encoder/weights/vocabulary.txt", True),
        ("weighing/models/pair-model.tsv", True),
        ("sources/readers.py", True),
        ("documents/metadata/beside.py", True),
        ("build/pipeline.py", True),
        ("build/facts.py", True),
        ("resolution/across.py", False),
        ("graph/fold.py", False),
        ("export/turtle.py", False),
        ("build/folding.py", False),
    ],
)
def test_a_changed_line_of_code_lexicon_or_model_is_seen(tmp_path: Path, copied: Path, name: str, claims: bool) -> None:
    house = House(tmp_path / "house")
    house.build()
    place, entries = house.place(), house.claims()
    with (copied / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    forget()
    house.build()
    assert house.place() != place
    assert (house.claims() == entries) != claims


def test_another_version_of_a_library_is_seen(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = keys.code_key(), keys.whole_code_key()
    monkeypatch.setattr(keys, "version", lambda name: "0" if name == "jieba" else "1")
    forget()
    one = keys.code_key()
    monkeypatch.setattr(keys, "version", lambda name: "1")
    forget()
    assert len({before[0], one, keys.code_key()}) == 3


def test_every_library_that_a_build_uses_is_in_its_key() -> None:
    rooms = (
        "documents",
        "encoder",
        "language",
        "lexicon",
        "measures",
        "naming",
        "sources",
        "weighing",
        "resolution",
        "graph",
    )
    files = [file for room in rooms for file in (PACKAGE / room).rglob("*.py")]
    files += [
        PACKAGE / "export" / f"{name}.py" for name in ("built", "graphml", "network", "sheets", "triples", "turtle")
    ]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    names = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    names |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    owners = packages_distributions()
    used = {owner for name in names for owner in owners.get(name.partition(".")[0], ())} - {"plangraph", "pyshacl"}
    assert used <= set(keys.LIBRARIES)


def test_a_plan_that_changes_while_it_is_read_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from plangraph.build import plan as room

    house, whole = House(tmp_path), room.claims_of

    def changed(*told: object) -> object:
        plans(house.plans, 合肥=HEFEI.replace("120家", "130家"))
        return whole(*told)  # type: ignore[arg-type]

    monkeypatch.setattr(room, "claims_of", changed)
    house.build()
    monkeypatch.undo()
    plans(house.plans, 合肥=HEFEI)
    house.build()
    assert of_its_inputs(house)
