"""Every state stands in the address: the way back and forward, a reload, and a fresh browser show what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import pytest

from plangraph.records import Graph, Relation
from tests.app.browser import Say, settle, visit, visitor

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded]


@pytest.fixture
def names(filled: Graph) -> dict[str, str]:
    """The names of the entities by id."""
    return {entity.id: entity.name for entity in filled.entities}


def title(page: Page) -> str:
    return page.locator("h1").inner_text()


def followed(page: Page, name: str) -> None:
    """Press the first link of a table that has this name."""
    page.locator("td.link a", has_text=re.compile(rf"^\s*{re.escape(name)}\s*$")).first.click()
    page.wait_for_function("name => document.querySelector('h1').innerText === name", arg=name)
    settle(page)


def test_from_thing_to_thing_to_a_tab_and_back(
    context: BrowserContext, address: str, anchor: Relation, say: Say, names: dict[str, str]
) -> None:
    firm, industry = names[anchor.subject], names[anchor.object]
    page = visit(context, f"{address}/entity?id={quote(anchor.subject)}")
    followed(page, industry)
    assert anchor.object in unquote(page.url)
    page.get_by_role("tab").last.click()
    page.wait_for_url("**tab=mentions*")
    settle(page)
    page.go_back()
    settle(page)
    assert title(page) == industry
    assert page.get_by_role("tab", selected=True).inner_text() == page.get_by_role("tab").first.inner_text()
    page.go_back()
    page.wait_for_function("name => document.querySelector('h1').innerText === name", arg=firm)
    page.go_forward()
    page.wait_for_function("name => document.querySelector('h1').innerText === name", arg=industry)


def test_a_search_moves_the_address(
    context: BrowserContext, address: str, anchor: Relation, names: dict[str, str]
) -> None:
    page = visit(context, f"{address}/entity?id={quote(anchor.object)}")
    page.get_by_role("combobox").first.fill(names[anchor.subject][:4])
    page.get_by_role("option").filter(has_text=f"{names[anchor.subject]} · ").first.click()
    page.wait_for_function("name => document.querySelector('h1').innerText === name", arg=names[anchor.subject])
    assert anchor.subject in unquote(page.url)
    page.go_back()
    page.wait_for_function("name => document.querySelector('h1').innerText === name", arg=names[anchor.object])


def test_filters_stay_after_a_reload_and_in_a_fresh_browser(context: BrowserContext, address: str) -> None:
    page = visit(context, f"{address}/questions?question=figures")
    page.get_by_role("spinbutton").fill("2025")
    page.keyboard.press("Enter")
    page.wait_for_url("**year=2025*")
    settle(page)
    page.get_by_role("searchbox").fill("专利")
    page.locator("th button").nth(1).click()
    count = page.locator(".count").inner_text()
    rows = page.locator("tr.sees").count()
    page.reload()
    settle(page)
    assert page.locator(".count").inner_text() == count
    browser = context.browser
    assert browser is not None
    fresh = visit(visitor(browser), page.url)
    assert fresh.get_by_role("searchbox").input_value() == "专利"
    assert fresh.get_by_role("spinbutton").input_value() == "2025"
    assert fresh.locator("tr.sees").count() == rows
    fresh.context.close()


def test_a_row_opens_its_evidence_beside_it_and_the_way_back_shuts_it(
    context: BrowserContext, address: str, anchor: Relation
) -> None:
    page = visit(context, f"{address}/entity?id={quote(anchor.subject)}")
    page.locator("tr.sees td.words").first.click()
    drawer = page.locator(".st-key-drawer")
    drawer.locator("mark").first.wait_for()
    assert "see=" in page.url
    assert page.locator("tr.chosen").count() == 1
    browser = context.browser
    assert browser is not None
    fresh = visit(visitor(browser), page.url)
    fresh.locator(".st-key-drawer mark").first.wait_for()
    fresh.context.close()
    page.go_back()
    drawer.wait_for(state="detached")
    assert page.locator("tr.chosen").count() == 0


def test_a_slash_leads_to_the_search(context: BrowserContext, address: str, say: Say) -> None:
    page = visit(context, f"{address}/questions")
    box = page.get_by_role("combobox", name=say("frame.search"))
    box.wait_for()
    page.keyboard.press("/")
    assert box.evaluate("box => box.getRootNode().activeElement === box")
    page.keyboard.type("/")
    assert box.input_value() == "/"


def test_the_keyboard_alone_opens_and_shuts_evidence(context: BrowserContext, address: str, anchor: Relation) -> None:
    page = visit(context, f"{address}/entity?id={quote(anchor.subject)}")
    page.locator("a.open").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator(".st-key-drawer mark").first.wait_for()
    settle(page)
    page.keyboard.press("Enter")
    page.locator(".st-key-drawer").wait_for(state="detached")
    page.keyboard.press("Enter")
    page.locator(".st-key-drawer mark").first.wait_for()
    settle(page)
    page.keyboard.press("Escape")
    page.locator(".st-key-drawer").wait_for(state="detached")
