"""Adding plans from the screen in a real browser: task 11 of a researcher, with the clicks that it may take; and what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plangraph.intake import collections, remove_collection
from plangraph.records import Graph
from tests.app.browser import Say, drawn, settle, visit
from tests.app.test_tasks import Hand
from tests.intake.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded, pytest.mark.parametrize("language", ["zh", "en"])]
LONG = 240_000  # milliseconds for a plan to be read on a busy machine


@pytest.fixture
def clean(filled: Graph) -> Iterator[None]:
    """No collection is left."""
    yield
    for one in collections():
        remove_collection(one)


@pytest.fixture
def plans(tmp_path: Path) -> list[Path]:
    """Two plans as files."""
    for name, text in (("云岭.txt", FIRST), ("白沙.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / "云岭.txt", tmp_path / "白沙.txt"]


def dropped(page: Page, files: list[Path]) -> None:
    """Files dropped on the page, their heads read."""
    page.locator("input[type=file]").set_input_files(files)
    page.wait_for_url("**job=*")
    page.locator("[data-testid=stFormSubmitButton]").wait_for(timeout=LONG)
    settle(page)


def test_11_a_plan_is_added_and_asked_about(
    context: BrowserContext, address: str, say: Say, language: str, plans: list[Path], clean: None, filled: Graph
) -> None:
    hand = Hand(visit(context, f"{address}/?lang={language}"), say)
    page = hand.page
    page.set_default_timeout(LONG)
    hand.click(page.locator(".pg-add"))
    page.wait_for_url("**/add*")
    hand.clicks += 1  # the choice of the file
    dropped(page, plans[:1])
    assert page.get_by_label(say("add.title"), exact=True).input_value().startswith("云岭市先进制造业发展规划")
    hand.click(page.get_by_role("button", name=say("add.read", number=1), exact=True))
    page.locator(".st-key-add-keep").wait_for()
    settle(page)
    assert "c=own-" in page.url
    assert page.locator(".pg-menu summary").inner_text().startswith(say("add.mine"))
    drawn(page)
    hand.click(page.get_by_role("button", name=say("add.keep"), exact=True))
    page.get_by_text(say("add.kept")).wait_for()
    hand.page_of("questions")
    hand.click(page.locator(".pg-cards a[href*='question=anchors']").first)
    page.get_by_text("青石铝业").first.wait_for()
    assert hand.clicks <= 6
    other = visit(context, f"{address}/questions?question=anchors&lang={language}")
    assert other.get_by_text("青石铝业").count() == 0  # the graph that was given knows nothing of it


def test_a_plan_is_corrected_and_taken_away_again(
    context: BrowserContext, address: str, say: Say, language: str, plans: list[Path], clean: None
) -> None:
    page = visit(context, f"{address}/add?lang={language}")
    page.set_default_timeout(LONG)
    dropped(page, plans)
    page.get_by_label(say("add.title"), exact=True).first.fill("云岭市改名规划")
    page.get_by_text(say("add.alone"), exact=True).click()
    page.get_by_role("button", name=say("add.read", number=2), exact=True).click()
    page.locator(".st-key-add-keep").wait_for()
    settle(page)
    assert page.get_by_role("link", name="云岭市改名规划").count() == 1
    shared = page.url
    page.get_by_role("button", name=say("add.take"), exact=True).click()
    page.get_by_text(say("add.away")).wait_for()
    assert collections() == []
    again = visit(context, shared)
    again.get_by_text(say("add.away")).wait_for()
    assert "c=own-" not in again.url


def test_what_cannot_be_read_is_said(
    context: BrowserContext, address: str, say: Say, language: str, tmp_path: Path
) -> None:
    (tmp_path / "坏.docx").write_bytes(b"no document")
    page = visit(context, f"{address}/add?lang={language}")
    page.set_default_timeout(LONG)
    page.locator("input[type=file]").set_input_files([tmp_path / "坏.docx"])
    page.get_by_role("link", name=say("add.more")).wait_for()
    assert page.locator("[data-testid=stAlert]").inner_text().startswith("坏")
    gone = visit(context, f"{address}/add?lang={language}&job=000000000000")
    gone.get_by_text(say("add.gone")).wait_for()
    unknown = visit(context, f"{address}/plans?lang={language}&c=own-00000000")
    unknown.get_by_text(say("collection.unknown")).wait_for()
