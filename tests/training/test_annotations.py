"""What we read is in the guide's form: every name and every quote stands in its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.training.annotations import FOLDER, TEXTS, Annotated, annotated, faults, write_annotated
from plangraph.training.folds import read_texts

TEXT = "合肥市以科大讯飞为龙头，发展智能语音产业。"
GOOD = {
    "jurisdiction": "合肥市",
    "entities": [
        {"type": "Enterprise", "name": "科大讯飞", "aliases": []},
        {"type": "Industry", "name": "智能语音产业", "aliases": []},
    ],
    "relations": [{"s": "科大讯飞", "p": "anchors", "o": "智能语音产业", "evidence": "以科大讯飞为龙头"}],
    "figures": [],
}


def test_a_good_file_has_no_faults() -> None:
    assert list(faults(Annotated("hefei", TEXT, "txt", GOOD))) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"entities": [*GOOD["entities"], {"type": "Enterprise", "name": "联想", "aliases": []}]},
            "does not write 联想",
        ),
        ({"entities": [*GOOD["entities"], {"type": "Firm", "name": "合肥市", "aliases": []}]}, "of no class"),
        ({"relations": [{**GOOD["relations"][0], "evidence": "由科大讯飞牵头"}]}, "does not say"),
        ({"relations": [{**GOOD["relations"][0], "p": "owns"}]}, "no relation"),
        ({"relations": [{**GOOD["relations"][0], "p": "partOf"}]}, "do not fit"),
        ({"figures": [{"scope": "芜湖市", "evidence": "发展智能语音产业"}]}, "no entity"),
    ],
)
def test_a_fault_is_told(change: dict[str, object], said: str) -> None:
    assert any(said in one for one in faults(Annotated("hefei", TEXT, "txt", {**GOOD, **change})))


@pytest.mark.parametrize("one", list(annotated(FOLDER, Path("nowhere"))), ids=lambda one: one.doc)
def test_the_texts_that_we_wrote_are_sound(one: Annotated) -> None:
    assert list(faults(one)) == []


def test_training_reads_what_is_written(tmp_path: Path) -> None:
    made = list(annotated(FOLDER, Path("nowhere")))
    write_annotated(made, tmp_path)
    assert {text.name: text.text.read_text(encoding="utf-8") for text in read_texts([tmp_path], [])} == {
        one.doc: one.text for one in made
    }


@pytest.mark.corpus
def test_the_slices_that_we_read_are_sound() -> None:
    if not TEXTS.is_dir():
        pytest.skip("needs the documents in ../shared/texts")
    slices = [one for one in annotated() if one.source is not None]
    assert len(slices) == len(list((FOLDER / "slices").glob("*.json")))
    assert [fault for one in slices for fault in faults(one)] == []
