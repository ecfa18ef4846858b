"""The page that sets plans against each other: every view under AppTest, its filters, its passages; and in a browser."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from plangraph.compare import VIEWS, Comparison
from plangraph.records import Graph
from tests.app.conftest import Open
from tests.app.seen import grids, lines, texts

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext
    from streamlit.testing.v1 import AppTest

    from tests.app.browser import Say

pytestmark = [pytest.mark.embedded]
RD = "rd-intensity|level"


def table(test: AppTest) -> list[dict[str, str]]:
    """The rows of the first table of a page, by the names of its columns."""
    return lines(grids(test)[0])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_with_rows(page: Open, view: str, language: str) -> None:
    test = page("compare", view=view, lang=language)
    assert not test.exception
    assert not test.error
    assert len(table(test)) > 0


def test_research_intensity_of_2025_side_by_side(page: Open) -> None:
    rows = table(page("compare", indicator=RD, year="2025", period="2021–2025"))
    told = {row["place"]: float(row["value"]) for row in rows}
    assert told == {"韶关市": 2.0, "清远市": 1.5, "源城区": 0.7, "赣州经济技术开发区": 3.5}
    assert next(row["base"] for row in rows if row["place"] == "源城区") == ""
    assert {row["unit"] for row in rows} == {"%"}


def test_a_bound_is_no_plain_value(page: Open, filled: Graph) -> None:
    lines_ = [one for one in Comparison(filled).all_lines if one.key.id == RD and one.target and one.year == 2025]
    bound = {one.place for one in lines_ if one.figure.comparator == ">="}
    rows = table(page("compare", indicator=RD, year="2025"))
    assert bound
    assert {row["place"] for row in rows if row["comparator"] == "≥"} == bound


def test_a_plan_that_gives_none_keeps_its_row(page: Open) -> None:
    rows = table(page("compare", indicator=RD, year="2025"))
    assert len(rows) == 5
    assert [row["value"] for row in rows].count("") == 1


def test_rows_are_sorted_by_what_the_address_says(page: Open) -> None:
    values = [row["value"] for row in table(page("compare", indicator=RD, year="2025", sort="value"))]
    numbers = [float(value) for value in values if value]
    assert numbers == sorted(numbers, reverse=True)
    assert values[-1] == ""


def test_a_number_stays_one_and_leads_to_its_passage(page: Open, filled: Graph) -> None:
    row = next(one for one in Comparison(filled).all_lines if one.key.id == RD and one.place == "清远市" and one.target)
    grid = grids(page("compare", indicator=RD, year="2025"))[0]
    at = [column["name"] for column in grid["columns"]].index("value")
    cell = next(one["cells"][at] for one in grid["rows"] if one["see"] == ["at", f"{row.figure.id}~"])
    assert cell["v"] == row.figure.value
    assert cell["h"].endswith(f"at={quote(f'{row.figure.id}~value')}")


def test_a_cell_of_the_address_shows_its_passage(page: Open, filled: Graph) -> None:
    row = next(one for one in Comparison(filled).all_lines if one.key.id == RD and one.place == "清远市" and one.target)
    test = page("compare", indicator=RD, year="2025", at=f"{row.figure.id}~value")
    assert row.quote in texts(test)
    other = page("compare", indicator=RD, year="2025", at="f-nothing~value")
    assert not other.exception
    assert row.quote not in texts(other)


def test_contradictions_show_the_words_of_both_sides(page: Open, filled: Graph) -> None:
    found = next(one for one in Comparison(filled).contradictions() if one.first.key.id == RD)
    test = page("compare", view="contradictions", at=f"{found.first.figure.id}~")
    shown = texts(test)
    assert all(f"{side.value:.10g}" in shown for side in found.sides)
    assert "3.37" in "".join(row["values"] for row in table(test))


def test_contradictions_tell_how_their_sides_differ(page: Open, filled: Graph) -> None:
    told = Comparison(filled).contradictions()
    rows = table(page("compare", view="contradictions"))
    assert len(rows) == len(told)
    for row, one in zip(rows, told, strict=True):
        assert row["year"] == (str(one.first.year) if one.first.year else "")
        assert all(side.figure.indicator in row["words"] for side in one.sides if row["words"])
        assert all(note.text in row["note"] for note in one.notes)
    assert any(row["words"] for row in rows)


def test_the_notes_of_a_table_stand_beside_its_contradiction(filled: Graph) -> None:
    """The shipped graph explains none of its asterisks: one of its passages stands for the note."""
    from parts.compare_clashes import shown

    one = next(one for one in Comparison(filled).contradictions() if one.starred)
    note = filled.excerpts[0]
    sides = tuple(replace(side, notes=(note,)) for side in one.sides)
    row = shown(replace(one, sides=sides))
    assert row.cells["note"].count(note.text) == 1
    assert f"{one.starred[0].value:g}" in row.cells["note"]
    assert row.cited["note"] == [(note.id, "")]
    assert (note.id, "") in row.cited[""]


def test_a_state_narrows_the_outcomes(page: Open) -> None:
    rows = table(page("compare", view="outcomes", period="2017–2020", state="missed"))
    assert {row["state"] for row in rows} == {"未达到"}
    whole = table(page("compare", view="outcomes", period="2017–2020"))
    assert len(whole) >= 33
    assert len(rows) < len(whole)


def test_what_there_is_not_is_said(page: Open) -> None:
    test = page("compare", indicator=RD, year="2015")
    assert not test.exception
    assert test.info


@pytest.mark.parametrize(
    "address", [{"view": "x"}, {"indicator": "<b>"}, {"year": "-1"}, {"level": "'; --"}, {"at": "~~"}]
)
def test_a_hostile_address_does_no_harm(page: Open, address: dict[str, str]) -> None:
    test = page("compare", **address)
    assert not test.exception
    assert not test.error


@pytest.mark.browser
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_filter_stays_when_the_page_is_loaded_again(
    context: BrowserContext, address: str, say: Say, language: str
) -> None:
    from tests.app.browser import visit

    page = visit(context, f"{address}/compare?lang={language}&indicator={quote(RD)}&year=2025")
    page.locator("tr.sees").first.wait_for()
    page.reload()
    page.locator("tr.sees").first.wait_for()
    assert "indicator=" in page.url
    assert "year=2025" in page.url
    page.locator("[data-testid=stVegaLiteChart]").wait_for()
