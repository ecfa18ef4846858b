"""The pages of review and of changes: one key each for right, wrong, skip and undo; nothing shipped is touched."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from plangraph.build.decisions import read_decisions
from plangraph.compare import Comparison
from plangraph.records import Decision, Graph
from plangraph.review import before_of, set_reviewer
from tests.app.conftest import TOP, Open
from tests.app.test_pages import texts

pytestmark = [pytest.mark.embedded]


@pytest.fixture
def graph(filled: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped graph for the page to decide about, and a reviewer."""
    folder = Path(shutil.copytree(TOP / "graphs", tmp_path / "graph"))
    monkeypatch.setenv("PLANGRAPH_GRAPH", str(folder))
    monkeypatch.setenv("PLANGRAPH_SETTINGS", str(tmp_path / "settings"))
    set_reviewer("王五")
    return folder


def own(graph: Path) -> list[Decision]:
    """What the reviewer of the test decided, beside what the shipped graph brings."""
    return [one for one in read_decisions(graph) if one.who == "王五"]


def press(test: Any, act: str) -> Any:
    return test.button(key=f"review-{act}").click().run()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_name_is_asked_once(
    page: Open, graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("PLANGRAPH_SETTINGS", str(tmp_path / "nobody"))
    more = {"lang": "en"} if language == "en" else {}
    test = page("review", **more)
    assert not test.exception
    assert not test.subheader
    test.text_input(key="reviewer-name").set_value("李四")
    next(one for one in test.button if one.form_id).click()
    test.run()
    assert not test.exception
    assert test.subheader
    assert not [one for one in test.text_input if one.key == "reviewer-name"]


def test_right_wrong_skip_and_undo(page: Open, graph: Path) -> None:
    test = page("review", kind="differ")
    seen = [test.subheader[0].value]
    for act in ("right", "wrong", "skip"):
        press(test, act)
        assert not test.exception
        seen.append(test.subheader[0].value)
    assert len(set(seen)) == 4
    assert {one.verdict for one in own(graph)} == {"right", "wrong"}
    press(test, "undo")
    assert read_decisions(graph)[-1].verdict == "withdrawn"
    assert test.subheader[0].value == seen[1]


def test_a_fact_is_reached_by_its_address_with_its_words_marked(page: Open, graph: Path, filled: Graph) -> None:
    relation = next(r for r in filled.relations if r.predicate == "anchors")
    test = page("review", id=relation.id)
    assert not test.exception
    names = {entity.id: entity.name for entity in filled.entities}
    assert names[relation.subject] in test.subheader[0].value.replace("\\", "")
    shown = "\n".join(str(one.proto.body) for one in test.get("html"))
    assert any(f"<mark>{words}</mark>" in shown for words in relation.words)


def test_two_things_stand_side_by_side_with_reasons(page: Open, graph: Path) -> None:
    test = page("review", kind="merge")
    assert not test.exception
    assert "？" in test.subheader[0].value
    assert "依据" in texts(test)
    press(test, "wrong")
    assert {one.verdict for one in own(graph)} == {"different"}


@pytest.mark.parametrize("address", [{"id": "r-nothing"}, {"kind": "nonsense"}, {"id": "x" * 500}])
def test_a_wrong_address_is_no_fault(page: Open, graph: Path, address: dict[str, str]) -> None:
    test = page("review", **address)
    assert not test.exception
    assert test.subheader


def test_changes_are_shown_between_two_builds(page: Open, graph: Path) -> None:
    test = page("changes")
    assert not test.exception
    assert test.info
    before = before_of(graph)
    before.mkdir(parents=True)
    for name in ("plans", "entities", "relations", "figures", "excerpts", "findings"):
        shutil.copy(graph / f"{name}.jsonl", before)
    lines = (before / "relations.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (before / "relations.jsonl").write_text("".join(lines[3:]), encoding="utf-8")
    try:
        test = page("changes", first="before", second="now")
        assert not test.exception
        assert test.subheader[0].value == "新增（3）"
        english = page("changes", first="before", second="now", lang="en")
        assert english.subheader[0].value == "gained (3)"
        assert page("changes", first="shipped", second="now").info
    finally:
        shutil.rmtree(before)


def test_a_wording_is_said_to_mean_a_listed_indicator(page: Open, graph: Path) -> None:
    test = page("compare", indicator="rd-intensity|level")
    assert not test.exception
    test.session_state["fold-worded"] = True
    test.run()
    words = test.selectbox(key="meaning-words")
    words.set_value(words.options[0])
    test.selectbox(key="meaning-means").set_value("rd-intensity")
    next(one for one in test.button if one.form_id == "meaning").click()
    test.run()
    assert not test.exception
    assert not test.warning
    (decided,) = own(graph)
    assert (decided.verdict, decided.indicator, decided.plan) == ("indicator", words.options[0], None)
    assert decided.means == "rd-intensity"


def test_a_wording_is_said_to_mean_what_other_words_of_plans_mean(page: Open, graph: Path, filled: Graph) -> None:
    unlisted = [one for one in Comparison(filled).all_lines if not one.key.concept and one.unit == "家" and one.target]
    first, second = unlisted[0], next(one for one in unlisted if one.key.id != unlisted[0].key.id)
    test = page("compare", indicator=first.key.id)
    test.session_state["fold-worded"] = True
    test.run()
    test.selectbox(key="meaning-means").set_value(second.key.zh)
    next(one for one in test.button if one.form_id == "meaning").click()
    test.run()
    assert not test.exception
    assert not test.warning
    (decided,) = own(graph)
    assert (decided.verdict, decided.means) == ("indicator", second.key.zh)
