"""What the browser tests share: a page opened and drawn to the end, the screen's words, the canvas seen from inside."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

APP = Path(__file__).parents[2] / "app"
SHOTS = Path(__file__).parents[1] / "screenshots"
PAGES = (
    "overview",
    "plans",
    "entity",
    "questions",
    "compare",
    "paths",
    "collect",
    "add",
    "quality",
    "map",
    "evidence",
    "cypher",
)
LANGUAGES = ("zh", "en")
LAPTOP, DESK = (1366, 768), (1920, 1080)
PATIENCE = 120_000  # milliseconds: a busy machine is slow, and what never comes fails all the same
CANVAS = "[...document.querySelectorAll('*')].find(e => e.plangraph).plangraph"
PLACES = f"() => Object.fromEntries({CANVAS}.cy.nodes().map(n => [n.id(), [n.position('x'), n.position('y')]]))"
VIEW = f"() => [{CANVAS}.cy.zoom(), {CANVAS}.cy.pan().x, {CANVAS}.cy.pan().y]"
QUIET = """() => document.querySelector('h1') &&
  document.querySelector('[data-test-script-state=notRunning][data-test-connection-state=CONNECTED]') &&
  !document.querySelector(
    '[data-testid=stStatusWidget], [data-testid=stSpinner], [data-testid=stSkeleton], [data-stale=true]')"""
STILL = """() => {
  const roots = [document];
  for (const root of roots) for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
  return roots.flatMap(root => root.getAnimations()).every(
    one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity);
}"""
SEEN_IN = """([scheme, where]) => {
  const paper = getComputedStyle(document.querySelector(where)).backgroundColor;
  return (paper.match(/\\d+/)[0] < 128) === (scheme === 'dark');
}"""
Say = Callable[..., str]


def words(language: str) -> Say:
    """The screen's words in a language, by key, as the pages say them."""
    table = tomllib.loads((APP / "words.toml").read_text(encoding="utf-8"))

    def say(key: str, **values: Any) -> str:
        group, _, name = key.partition(".")
        return str(table[group][name][language == "en"]).format(**values)

    return say


def visitor(
    browser: Browser, screen: tuple[int, int] = LAPTOP, scheme: Literal["light", "dark"] = "light"
) -> BrowserContext:
    """Somebody who was never here, on a screen of that size, and who waits where the machine is busy."""
    width, height = screen
    found = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, accept_downloads=True)
    found.set_default_timeout(PATIENCE)
    return found


def visit(context: BrowserContext, where: str) -> Page:
    """The page of an address, drawn to the end."""
    page = context.new_page()
    page.goto(where)
    settle(page)
    return page


def settle(page: Page) -> None:
    """Wait until the page has nothing more to draw."""
    page.wait_for_selector("h1")
    page.wait_for_timeout(250)
    page.wait_for_function(QUIET, polling=50)


def still(page: Page) -> None:
    """Wait until all has faded in or out that does."""
    page.wait_for_function(STILL, polling=100)


def drawn(page: Page) -> None:
    """Wait until the canvas shows something, and has fitted it."""
    page.wait_for_function(f"() => {{ try {{ return {CANVAS}.cy.nodes().length > 0 }} catch (e) {{ return false }} }}")
    page.wait_for_timeout(400)


def node(page: Page, id_: str) -> list[float]:
    """Where a node is on the screen."""
    script = f"""id => {{ const c = {CANVAS}; const p = c.cy.getElementById(id).renderedPosition();
        const r = c.stage.getBoundingClientRect(); return [r.left + p.x, r.top + p.y]; }}"""
    found: list[float] = page.evaluate(script, id_)
    return found


def press(page: Page, name: str) -> None:
    """Press the button of a name."""
    page.get_by_role("button", name=name, exact=True).first.click()


def graph_tab(page: Page, say: Say) -> None:
    """Open the tab of the canvas."""
    page.get_by_role("tab", name=say("answer.graph")).click()
    drawn(page)
