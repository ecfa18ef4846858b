"""A difference told: each fact with its words, in both languages, escaped where it is HTML."""

from __future__ import annotations

import json
from dataclasses import replace

from plangraph.export.changes import Told, counts, lines, to_html, to_json, told
from plangraph.graph.difference import difference
from plangraph.records import Graph


def found(small: Graph) -> tuple[Told, ...]:
    """Of the small graph a thing is called otherwise, a figure is another, a relation is gone."""
    steel = next(one for one in small.entities if one.formerly)
    first, *rest = small.figures
    other = replace(
        small,
        entities=tuple(replace(one, name="<b>钢</b>") if one is steel else one for one in small.entities),
        relations=small.relations[1:],
        figures=(replace(first, value=1.5), *rest),
    )
    return told(difference(small, other), small, other)


def test_it_is_counted_and_ordered_by_kind(small: Graph) -> None:
    every = found(small)
    assert [one.kind for one in every] == ["entities", "relations", "figures"]
    assert counts(every)["relations"] == {"+": 0, "-": 1, "~": 0}


def test_lines_have_the_words(small: Graph) -> None:
    text = "\n".join(lines(found(small), "en"))
    assert "- Relations" in text
    assert "value: " in text
    assert "→ 1.5" in text
    assert "《韶关市" in text
    assert list(lines((), "en")) == ["The two builds say the same."]


def test_json_has_both_languages(small: Graph) -> None:
    read = json.loads(to_json(found(small)))
    assert read["counts"]["figures"]["~"] == 1
    assert all(one["said"].keys() == {"zh", "en"} and one["words"] for one in read["differences"])


def test_html_is_escaped(small: Graph) -> None:
    page = to_html(found(small), ("<one>", "two")).decode("utf-8")
    assert "<b>钢" not in page
    assert "&lt;b&gt;钢" in page
    assert "&lt;one&gt; → two" in page
