"""The workbench and the timeline in a real browser: notes, what was asked, files; years and their values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from plangraph.records import Graph, Relation
from tests.app.browser import Say, press, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded, pytest.mark.parametrize("language", ["zh", "en"])]


def write(page: Page, say: Say, text: str) -> None:
    """Write a note with the last button for it."""
    page.get_by_role("button", name=say("note.write")).or_(
        page.get_by_role("button", name=say("note.change"))
    ).last.click()
    page.get_by_role("textbox", name=say("note.title")).last.fill(text)
    page.get_by_role("button", name=say("note.keep"), exact=True).last.click()
    page.locator(".pg-note", has_text=text).first.wait_for()
    settle(page)


def test_notes_on_a_thing_and_a_fact_are_listed_taken_away_and_brought_back(
    context: BrowserContext, address: str, say: Say, language: str, anchor: Relation, tmp_path: Path
) -> None:
    where = f"{address}/entity?id={quote(anchor.subject)}&lang={language}"
    write(visit(context, where), say, f"核对年报 {language}")
    write(visit(context, f"{where}&see={anchor.id}"), say, f"存疑 {language}")
    page = visit(context, f"{address}/collect?tab=notes&lang={language}")
    page.locator("tbody tr").nth(1).wait_for()
    assert page.locator("tbody tr").count() == 2
    page.locator("tbody tr", has_text="存疑").locator("a").first.click()
    page.wait_for_url(f"**see={anchor.id}*")
    page.locator(".st-key-drawer .pg-note").wait_for()
    page.go_back()
    page.locator("tbody tr").first.wait_for()
    file = visit(context, f"{address}/collect?tab=file&lang={language}")
    with file.expect_download() as download:
        press(file, say("bench.export"))
    download.value.save_as(tmp_path / "bench.json")
    assert len(json.loads((tmp_path / "bench.json").read_text(encoding="utf-8"))["notes"]) == 2
    for left in (1, 0):
        page.get_by_role("button", name=say("bench.delete")).first.click()
        page.get_by_role("tab", name=say("bench.notes", number=left)).wait_for()
        settle(page)
    file.locator("input[type=file]").set_input_files([tmp_path / "bench.json"])
    file.get_by_role("tab", name=say("bench.notes", number=2)).wait_for()
    page.reload()
    settle(page)
    for left in (1, 0):
        page.get_by_role("button", name=say("bench.delete")).first.click()
        page.get_by_role("tab", name=say("bench.notes", number=left)).wait_for()
        settle(page)


def test_a_row_of_the_basket_is_dropped(
    context: BrowserContext, address: str, say: Say, language: str, anchor: Relation
) -> None:
    page = visit(context, f"{address}/collect?id={quote(anchor.subject)}&id={quote(anchor.object)}&lang={language}")
    page.locator("tbody tr").nth(1).wait_for()
    assert page.locator("tbody td a.name").first.get_attribute("href")
    page.get_by_role("button", name=say("collect.drop")).first.click()
    page.get_by_role("link", name=say("frame.basket", number=1)).wait_for()
    page.locator("tbody tr").nth(1).wait_for(state="detached")


def test_a_year_of_the_timeline_leads_to_its_values_and_their_words(
    context: BrowserContext, address: str, say: Say, language: str, filled: Graph
) -> None:
    page = visit(context, f"{address}/plans?tab=timeline&lang={language}")
    assert page.locator(".pg-time .plan").count() == len(filled.plans)
    page.locator(".pg-time a.target").last.click()
    page.wait_for_url("**year=*")
    settle(page)
    year = int(page.url.partition("year=")[2][:4])
    of_year = sum(one.year == year for one in filled.figures)
    page.get_by_text(say("time.values", number=of_year)).first.wait_for()
    page.locator("tr.sees td").first.click()
    page.locator(".st-key-drawer mark").first.wait_for()
    assert "see=" in page.url
    again = visit(context, page.url)
    again.locator(".st-key-drawer mark").first.wait_for()
    page.locator(".pg-time .plan a").first.click()
    page.wait_for_url("**/plans?id=*")
