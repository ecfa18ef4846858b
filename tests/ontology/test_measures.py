"""The tables of measures are those that the ontology gives."""

from __future__ import annotations

from plangraph.ontology.measures import FOLDER, concepts, units


def test_the_tables_are_made_from_the_ontology() -> None:
    for name, text in (("units.tsv", units()), ("concepts.tsv", concepts())):
        assert (FOLDER / name).read_text(encoding="utf-8") == text, "run python -m plangraph.ontology.measures"


def test_units_of_texts_have_no_scale_and_no_divisor() -> None:
    read = [line.split("\t")[0] for line in units().splitlines() if line.endswith("\ttext")]
    assert {"家", "千瓦", "元", "%", "个百分点"} <= set(read)
    assert not any("/" in unit or unit[0] in "万亿" for unit in read)
