"""The universities: names with their places, and other names that mean one of them only."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangraph.errors import DataError, UsageError
from plangraph.lexicon import rows
from plangraph.ontology import institutions

SCHOOLS = "学校,省份,城市,层次\n韶关学院,广东,韶关,本科\n中国石油大学(北京),北京,北京,本科\n东南大学,江苏,南京,本科\n"
LISTED = """name_cn\talias\tis_abroad
中国石油大学（北京）\t中国石油大学::CUP\t0
东京大学\t东大\t1
韶关学院\t韶院::东大\t0
"""
RANKED = "东南大学,1,985,东大\n东南大学,1,985,南工\n东南大学,1,985,SEU\n"


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, Path, Path]:
    paths = tmp_path / "cn_schools.csv", tmp_path / "schools.csv", tmp_path / "school.rank.csv"
    for path, text in zip(paths, (SCHOOLS, LISTED, RANKED), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_reading_the_sources(sources: tuple[Path, Path, Path]) -> None:
    schools = institutions.read_schools(sources[0])
    assert schools[0] == ("东南大学", "江苏", "南京")
    aliases = institutions.read_aliases(*sources[1:])
    assert aliases["中国石油大学（北京）"] == ("中国石油大学",)
    assert aliases["东南大学"] == ("南工",)  # 东大 is said of another one too
    assert "东京大学" not in aliases
    assert "韶关学院\t韶院\t广东\t韶关\tgazetteer: py92 1.0.3\n" in institutions.table(schools, aliases)


def test_the_table_is_whole() -> None:
    table = rows("institutions")
    names = [row[0] for row in table]
    assert len(names) == len(set(names)) > 2700
    assert names == sorted(names)
    aliases = [alias for row in table for alias in row[1].split()]
    assert len(aliases) == len(set(aliases))
    assert not set(aliases) & set(names)
    assert ("武汉理工大学", "武汉理工", "湖北", "武汉", "gazetteer: py92 1.0.3") in table


def test_wrong_sources_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "cn_schools.csv"
    with pytest.raises(DataError, match="cannot be read as a list of schools"):
        institutions.read_schools(path)
    with pytest.raises(UsageError, match="usage"):
        institutions.main([])
