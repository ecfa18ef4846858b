"""The lexicon as a whole: the one that comes with PlanGraph, and another."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph import lexicon
from plangraph.errors import DataError
from plangraph.lexicon import Lexicon


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ships.tsv").write_text("# word\tclass\tsource\n船\tShip\tgeneral\n", encoding="utf-8")
    (tmp_path / "seas.tsv").write_text("# word\tsource\n海\tgeneral\n", encoding="utf-8")
    return tmp_path


def test_the_lexicon_that_comes_with_plangraph_is_read_once() -> None:
    shipped = Lexicon.load()
    assert shipped is Lexicon.load()
    assert lexicon.words("names", "Park") == shipped.words("names", "Park")
    assert lexicon.rows("regions") == shipped.rows("regions")
    assert lexicon.endings("names") == shipped.endings("names")
    assert lexicon.any_of("names", "Park").fullmatch("开发区")
    assert lexicon.any_of("names").match("综合保税区里")[0] == "综合保税区"  # type: ignore[index]


def test_another_folder_is_another_lexicon(folder: Path) -> None:
    other = Lexicon.load(folder)
    assert other.words("ships", "Ship") == {"船"}
    assert other.rows("seas") == (("海", "general"),)
    assert other.endings("ships") == {"船": "Ship"}
    assert other.digest != Lexicon.load().digest


def test_the_digest_changes_with_any_table_and_its_name(folder: Path) -> None:
    first = Lexicon.load(folder).digest
    assert Lexicon.load(folder).digest == first
    (folder / "seas.tsv").rename(folder / "oceans.tsv")
    renamed = Lexicon.load(folder).digest
    (folder / "ships.tsv").write_text("# word\tclass\tsource\n艇\tShip\tgeneral\n", encoding="utf-8")
    assert len({first, renamed, Lexicon.load(folder).digest}) == 3


def test_reading_writes_nothing(folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    Lexicon.load(folder).words("ships")
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_what_is_not_there_is_one_sentence(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="The lexicon has no table “planes”"):
        Lexicon.load(folder).words("planes")
    with pytest.raises(DataError, match="holds no tables of a lexicon"):
        Lexicon.load(tmp_path / "none")


def test_a_damaged_table_stops_the_loading(folder: Path) -> None:
    (folder / "seas.tsv").write_text("# word\tsource\n海\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"seas\.tsv, line 2: 1 columns instead of 2"):
        Lexicon.load(folder)
