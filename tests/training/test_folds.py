"""A place is in one fold: its texts of every year, slices and the documents they are cut from, and made texts of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from plangraph.errors import PlanGraphError
from plangraph.training.folds import FOLDS, HERE, fold_of, read_texts

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


def table(name: str) -> dict[str, str]:
    """The rows of a table of two columns."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def bare(path: Path) -> str:
    """What a text writes, without white space."""
    from plangraph.documents import read_document

    return re.sub(r"\s+", "", read_document(path).text)


def test_every_place_has_one_fold_and_every_text_a_place() -> None:
    places, folds = table("places.tsv"), table("folds.tsv")
    assert set(places.values()) <= set(folds)
    assert {int(fold) for fold in folds.values()} == set(FOLDS)
    for name, place in places.items():
        assert fold_of(name) == int(folds[place])


def test_a_report_of_another_year_is_in_the_same_fold() -> None:
    places = table("places.tsv")
    years: dict[str, set[int]] = {}
    for name in places:
        if match := re.fullmatch(r"([a-z]+)-20\d\d", name):
            years.setdefault(match[1], set()).add(fold_of(name))
        if match := re.fullmatch(r"20\d\d年(..).*政府工作报告", name):
            years.setdefault(match[1], set()).add(fold_of(name))
    assert len(years) > 30
    assert all(len(folds) == 1 for folds in years.values())


@pytest.mark.corpus
@pytest.mark.skipif(not (SHARED / "readers").is_dir(), reason="the readers' texts are not there")
def test_everything_that_is_read_has_a_fold() -> None:
    folders = [SHARED / "gold", SHARED / "readers"]
    found = list(read_texts(folders, [SHARED / "corpus", SHARED / "gold" / "texts"]))
    assert len(found) >= 44
    assert all(text.fold in FOLDS and json.loads(text.facts.read_text(encoding="utf-8"))["entities"] for text in found)


@pytest.mark.corpus
@pytest.mark.skipif(not (SHARED / "texts").is_dir(), reason="the real documents are not there")
def test_a_slice_is_in_the_fold_of_its_document() -> None:
    documents = [path for path in sorted((SHARED / "texts").iterdir()) if path.name != "README.md"]
    whole = {path.stem: bare(path) for path in documents}
    cut = 0
    for path in sorted((SHARED / "readers").glob("*.txt")):
        # A passage from the middle of the slice: its head may name the source that it was cut from.
        text = re.sub(r"\s+", "", path.read_text(encoding="utf-8"))
        middle = text[len(text) // 2 : len(text) // 2 + 60]
        homes = [name for name, document in whole.items() if middle in document]
        cut += bool(homes)
        assert {fold_of(name) for name in homes} <= {fold_of(path.stem)}, path.stem
    assert cut >= 13


def test_a_text_without_a_place_or_facts_without_a_text_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "nowhere-2030.json").write_text("{}", encoding="utf-8")
    with pytest.raises(PlanGraphError, match=r"no text for the facts of nowhere-2030"):
        list(read_texts([tmp_path], []))
    (tmp_path / "nowhere-2030.txt").write_text("钛", encoding="utf-8")
    with pytest.raises(PlanGraphError, match=r"nowhere-2030 has no place"):
        list(read_texts([tmp_path], []))


def test_a_name_in_two_folders_counts_in_the_first(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "hainan-2025.json").write_text("{}", encoding="utf-8")
        (tmp_path / folder / "hainan-2025.txt").write_text(folder, encoding="utf-8")
    found = list(read_texts([tmp_path / "two", tmp_path / "one"], []))
    assert [text.text.read_text(encoding="utf-8") for text in found] == ["two"]
