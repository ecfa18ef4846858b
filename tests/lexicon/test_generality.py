"""Words of one plan alone are no words of the genre: none of them stands in the lists of names."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from plangraph.lexicon import Lexicon

SHARED = Path(__file__).parents[3] / "shared"
FIVE = ("shaoguan-14fyp", "shaoguan-2017", "yuancheng-14fyp", "qingyuan-14fyp", "ganzhou-etdz-14fyp")


def content(path: Path) -> str:
    """The text of a file without blanks and line ends, which may part a word."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            text = re.sub(r"<[^>]+>", "", archive.read("word/document.xml").decode("utf-8"))
    else:
        text = path.read_text(encoding="utf-8")
    return re.sub(r"\s", "", text)


def is_vouched_for(table: str, source: str) -> bool:
    """Whether a word may stand in one plan alone: an ending that is a word of any dictionary (信息中心), or one whose
    source gives a name elsewhere that ends so (技师学院: 郑州财经技师学院)."""
    return table == "names" and (source == "general" or source.startswith("genre: "))


def alone(word: str, plans: list[str], others: str) -> bool:
    """Whether a word stands in one of the plans and nowhere else."""
    return sum(word in plan for plan in plans) == 1 and word not in others


def test_what_stands_in_one_plan_alone_is_seen() -> None:
    assert alone("甲园", ["有甲园。", "无。"], "乙园")
    assert not alone("甲园", ["有甲园。", "甲园"], "乙园")
    assert not alone("甲园", ["有甲园。", "无。"], "甲园")
    assert is_vouched_for("names", "general")
    assert not is_vouched_for("names", "genre")
    assert not is_vouched_for("slogans", "general")


@pytest.mark.corpus
@pytest.mark.parametrize("table", ["names", "programmes", "slogans", "known-firms"])
def test_no_word_stands_in_one_plan_alone(table: str) -> None:
    if not (SHARED / "corpus").is_dir():
        pytest.skip("needs the plans in ../shared/corpus")
    plans = [content(SHARED / "corpus" / f"{name}.txt") for name in FIVE]
    folders = (SHARED / "texts", SHARED / "readers", SHARED / "gold" / "texts")
    files = [path for folder in folders for path in sorted(folder.iterdir())]
    others = "\n".join(content(path) for path in files if path.suffix in (".txt", ".md", ".docx"))
    rows = Lexicon.load().rows(table)
    found = [row[0] for row in rows if not is_vouched_for(table, row[-1]) and alone(row[0], plans, others)]
    assert found == []
