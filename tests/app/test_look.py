"""How every page looks and whom it serves: nothing wider than the screen, nothing called from outside, axe content."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from plangraph.records import Relation
from tests.app.browser import LANGUAGES, PAGES, SHOTS, drawn, settle, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded]
THEIRS = ("stDataFrame", "data-grid-canvas", "stTopNav", "dvn-", "stMainMenu", "stToast", "graphics-symbol")


def addresses(anchor: Relation) -> dict[str, str]:
    """Every page, and those that are full only with something in their address."""
    end, other = quote(anchor.subject), quote(anchor.object)
    return {name: f"{name if name != 'overview' else ''}?" for name in PAGES} | {
        "card": f"entity?id={end}&",
        "answer": "questions?question=anchors&",
        "plan": f"plans?id={quote(anchor.plans[0])}&",
        "text": f"plans?id={quote(anchor.plans[0])}&tab=text&",
        "timeline": "plans?tab=timeline&",
        "drawer": f"entity?id={end}&see={anchor.id}&",
        "passage": f"evidence?id={quote(anchor.evidence[0])}&",
        "search": "entity?q=%E4%BA%A7%E4%B8%9A&",
        "ways": f"paths?from={end}&to={other}&",
        "basket": f"collect?id={end}&id={other}&",
    }


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize(("scheme", "language"), [("light", "zh"), ("dark", "en")])
def test_pages_fit_the_screen(
    chromium: Browser, address: str, anchor: Relation, width: int, height: int, scheme: str, language: str
) -> None:
    """Kept as pictures to look at; no page is wider than the screen, none calls out, none throws."""
    context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    outside: list[str] = []
    faults: list[str] = []
    context.on(
        "request", lambda r: outside.append(r.url) if r.url.startswith("http") and address not in r.url else None
    )
    SHOTS.mkdir(exist_ok=True)
    for name, where in addresses(anchor).items():
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{address}/{where}lang={language}")
        settle(page)
        page.wait_for_timeout(500)
        page.screenshot(path=SHOTS / f"{name}-{scheme}-{width}.png")
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), name
        assert page.locator("h1").bounding_box()["y"] < 120, name  # type: ignore[index]
        page.close()
    context.close()
    assert outside == []
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name",
    [*PAGES, "card", "drawer", "answer", "plan", "text", "timeline", "canvas", "passage", "search", "ways", "basket"],
)
def test_no_serious_fault_of_accessibility(
    context: BrowserContext, address: str, anchor: Relation, name: str, language: str
) -> None:
    """In the light theme and in the dark one."""
    page = context.new_page()
    where = addresses(anchor)["card" if name == "canvas" else name]
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(f"{address}/{where}lang={language}")
        settle(page)
        if name == "canvas":
            page.get_by_role("tab", name=words(language)("answer.graph")).click()
            drawn(page)
        page.wait_for_timeout(800)  # what is drawn anew fades in
        found += [(scheme, *fault) for fault in serious(page)]
    assert found == []


def serious(page: Page) -> list[tuple[str, str]]:
    """The serious faults that axe finds in markup of ours: Streamlit's tables, bar and toasts, Vega's marks no page can change."""
    from axe_playwright_python.sync_playwright import Axe

    return [
        (one["id"], node["html"][:160])
        for one in Axe().run(page).response["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
        if not any(sign in node["html"] for sign in THEIRS)
    ]
