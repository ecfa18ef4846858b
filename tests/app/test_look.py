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
        "review": "review?",
        "changes": "changes?",
        "indicator": f"compare?indicator={quote('rd-intensity|level')}&",
        "outcomes": "compare?view=outcomes&",
        "contradictions": "compare?view=contradictions&",
        "gone": f"entity?id={quote('Enterprise/没有这个')}&",
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
    [
        *PAGES,
        "card",
        "drawer",
        "answer",
        "plan",
        "text",
        "timeline",
        "canvas",
        "passage",
        "search",
        "ways",
        "basket",
        "review",
        "changes",
        "indicator",
        "outcomes",
        "contradictions",
        "gone",
    ],
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


OPENED = {  # what stands over or within a page once it is asked for: where, and what is pressed
    "pages": ("card", ".pg-nav summary"),
    "graphs": ("card", ".pg-menu summary"),
    "note": ("card", ".st-key-card-tools [data-testid=stPopover] button"),
    "citation": ("drawer", ".st-key-drawer [data-testid=stExpander] summary"),
    "wordings": ("indicator", "[data-testid=stExpander] summary"),
    "query": ("answer", "[data-testid=stExpander] summary"),
    "names": ("card", "[role=combobox]"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*OPENED, "dialog"])
def test_what_opens_on_a_page_has_no_serious_fault(
    context: BrowserContext, address: str, anchor: Relation, name: str, language: str
) -> None:
    page = context.new_page()
    where, pressed = OPENED.get(name, ("", ""))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(f"{address}/{addresses(anchor)[where] if where else 'nowhere?'}lang={language}")
        settle(page)
        if pressed:
            page.locator(pressed).first.click()
        else:
            page.get_by_role("dialog").wait_for()
        page.wait_for_timeout(800)
        page.screenshot(path=SHOTS / f"open-{name}-{scheme}-{language}.png")
        assert serious(page) == []


@pytest.mark.parametrize("name", ["overview", "card", "indicator", "paths", "collect"])
def test_the_keyboard_reaches_what_a_page_has_in_its_order(
    context: BrowserContext, address: str, anchor: Relation, name: str
) -> None:
    """From one stop to the next, each seen and named, and none holds the keyboard."""
    page = context.new_page()
    page.goto(f"{address}/{addresses(anchor)[name]}")
    settle(page)
    stops = []
    for _ in range(30):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(STOP))
    named = [stop for stop in stops if stop["tag"] != "BODY"]
    assert len({stop["at"] for stop in named}) > min(len(named), 20) - 3
    assert [stop for stop in named if not stop["name"] or not stop["seen"]] == []
    assert "PlanGraph" in [stop["name"] for stop in named]


STOP = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const box = at.getBoundingClientRect();
  const label = at.labels?.[0]?.innerText ?? at.getAttribute('aria-label') ?? at.title ?? '';
  return { tag: at.tagName, name: (label || at.innerText || at.placeholder || at.alt || '').trim(),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight, at: [box.x, box.y + scrollY, at.tagName].join() };
}"""


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
