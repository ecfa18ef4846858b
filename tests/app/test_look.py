"""How every page looks and whom it serves: nothing wider than the screen, nothing called from outside, axe content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

import pytest

from plangraph.records import Relation
from tests.app.browser import DESK, LANGUAGES, LAPTOP, PAGES, SEEN_IN, SHOTS, graph_tab, settle, still, visitor, words

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


NAMES = (
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
)
FIRST: dict[str, tuple[tuple[int, int], Literal["light", "dark"]]] = {
    "zh": (LAPTOP, "light"),
    "en": (DESK, "dark"),
}  # the screen and the theme that a page is loaded in


@dataclass
class Shown:
    """A page that was loaded once; the tests change the screen and the theme under it."""

    page: Page
    name: str
    asked: list[str] = field(default_factory=list)  # the addresses that it asked
    faults: list[str] = field(default_factory=list)  # what it threw

    def on(self, screen: tuple[int, int]) -> None:
        """On a screen of this size."""
        self.page.set_viewport_size({"width": screen[0], "height": screen[1]})
        settle(self.page)
        still(self.page)

    def under(self, scheme: str) -> None:
        """In the light or in the dark: Streamlit's colours at once, ours when the page is run again."""
        self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        self.page.wait_for_function(SEEN_IN, arg=[scheme, "[data-testid=stApp]"])
        if not self.page.evaluate(SEEN_IN, [scheme, ".st-key-head"]):
            self.page.keyboard.press("r")
            self.page.wait_for_function(SEEN_IN, arg=[scheme, ".st-key-head"])
        settle(self.page)
        still(self.page)


@pytest.fixture(scope="session", params=LANGUAGES)
def tongue(request: pytest.FixtureRequest) -> str:
    """The language of a reader."""
    return str(request.param)


@pytest.fixture(scope="session")
def reader(tongue: str, chromium: Browser) -> Iterator[BrowserContext]:
    """Who reads all pages in one visit: Chinese on a laptop in the light, English at a desk in the dark."""
    context = visitor(chromium, *FIRST[tongue])
    yield context
    context.close()


@pytest.fixture(scope="module", params=NAMES)
def shown(
    request: pytest.FixtureRequest, reader: BrowserContext, tongue: str, address: str, anchor: Relation
) -> Iterator[Shown]:
    """A page as the reader first sees it."""
    name = request.param
    found = Shown(reader.new_page(), name)
    found.page.on("pageerror", lambda error: found.faults.append(str(error)))
    found.page.on("request", lambda asked: found.asked.append(asked.url))
    found.page.goto(f"{address}/{addresses(anchor)['card' if name == 'canvas' else name]}lang={tongue}")
    settle(found.page)
    if name == "canvas":
        graph_tab(found.page, words(tongue))
    yield found
    found.page.close()


@pytest.mark.parametrize("screen", [LAPTOP, DESK], ids=["laptop", "desk"])
def test_a_page_fits_the_screen(shown: Shown, tongue: str, screen: tuple[int, int]) -> None:
    """Kept as a picture to look at; it is no wider than the screen, its heading stands above."""
    shown.on(screen)
    SHOTS.mkdir(exist_ok=True)
    shown.page.screenshot(path=SHOTS / f"{shown.name}-{FIRST[tongue][1]}-{screen[0]}.png")
    assert shown.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert shown.page.locator("h1").bounding_box()["y"] < 120  # type: ignore[index]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_fault_of_accessibility(shown: Shown, scheme: str) -> None:
    """On a laptop, in the theme that the page was loaded in and in the other."""
    shown.on(LAPTOP)
    shown.under(scheme)
    assert serious(shown.page) == []


def test_a_page_calls_nobody_and_throws_nothing(shown: Shown, address: str) -> None:
    """As it was loaded, and on each screen and in each theme that it was looked at before."""
    assert [one for one in shown.asked if one.startswith("http") and address not in one] == []
    assert shown.faults == []


OPENED = {  # what stands over or within a page once it is asked for: where, what is pressed, and what is there then
    "pages": ("card", ".pg-nav summary", ".pg-nav details[open]"),
    "graphs": ("card", ".pg-menu summary", ".pg-menu[open]"),
    "note": ("card", ".st-key-card-tools [data-testid=stPopover] button", "[data-testid=stPopoverBody]"),
    "citation": ("drawer", ".st-key-drawer [data-testid=stExpander] summary", ".st-key-drawer details[open]"),
    "wordings": ("indicator", "[data-testid=stExpander] summary", "[data-testid=stExpander] details[open]"),
    "query": ("answer", "[data-testid=stExpander] summary", "[data-testid=stExpander] details[open]"),
    "names": ("card", "[role=combobox]", "[role=combobox]:focus"),
    "dialog": ("nowhere?", "", "[role=dialog]"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", OPENED)
def test_what_opens_on_a_page_has_no_serious_fault(
    context: BrowserContext, address: str, anchor: Relation, name: str, language: str, scheme: str
) -> None:
    page = context.new_page()
    where, pressed, there = OPENED[name]
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{address}/{addresses(anchor).get(where, where)}lang={language}")
    settle(page)
    if pressed:
        page.locator(pressed).first.click()
    page.locator(there).first.wait_for()
    settle(page)
    still(page)
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
