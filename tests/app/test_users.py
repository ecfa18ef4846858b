"""Ten users at once on one process: each gets every page, and none sees what another does."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from plangraph.records import Relation
from tests.app.browser import Say, press, settle, visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.embedded]
USERS = 10


def test_ten_users_at_once(chromium: Browser, address: str, anchor: Relation, say: Say) -> None:
    contexts = [visitor(chromium) for _ in range(USERS)]
    pages = [context.new_page() for context in contexts]
    where = f"{address}/entity?id={quote(anchor.subject)}"
    for page in pages:
        page.goto(where, wait_until="commit")
    for page in pages:
        settle(page)
    for page in pages:
        page.get_by_role("link", name=say("page.questions"), exact=True).first.click(no_wait_after=True)
    for page in pages:
        page.locator(".pg-cards").first.wait_for()
    pages[0].goto(where)
    settle(pages[0])
    press(pages[0], say("basket.add"))
    pages[0].get_by_role("link", name=say("frame.basket", number=1)).wait_for()
    pages[1].goto(where)
    settle(pages[1])
    assert pages[1].get_by_role("link", name=say("frame.basket", number=0)).count() == 1
    for context in contexts:
        context.close()
