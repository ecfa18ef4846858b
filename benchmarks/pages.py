"""How long a reader waits: the first page from a cold start, then every page and what is done on it, in a real browser.

    python benchmarks/pages.py [DIR] [--rounds 5] [--documents FOLDER]

A cold start is timed from the command until the first page has its heading and until it is drawn: on a machine that never
ran it, then with the graph in the database and nothing running, in a browser without a cache and in one that keeps its
own. An action is timed from the click until the page has changed for the last time; what a canvas holds for screen
readers is no change. Its first figure is the first time that anyone asked, the second the median of later times, each in
a new browser context that has to fetch and compile the scripts; pages have a third, a second visit in the same context.
Ten users follow a link at one moment in ten contexts of one browser on this machine. Needs Debian's Chromium.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, ViewportSize, sync_playwright

from plangraph.graph.tables import read_tables
from plangraph.records import Graph, Relation
from plangraph.resources import resource

COMMAND = Path(sys.executable).with_name("plangraph")
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
SCREEN: ViewportSize = {"width": 1366, "height": 768}
COLD, CROWD = "cold start", "ten users at once"  # what is measured beside pages and acts
QUIET = 500  # milliseconds without a change: the page is drawn
WATCH = """() => { window.changed = performance.now();
  const seen = (one) => !(one.target.closest ? one.target : one.target.parentElement)?.closest("canvas");
  new MutationObserver((all) => { if (all.some(seen)) window.changed = performance.now(); })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }); }"""
DRAWN = f"""() => performance.now() - window.changed > {QUIET} && document.querySelector('h1')
  && !document.querySelector('[data-testid=stStatusWidget], [data-stale=true], [data-testid=stSkeleton]')"""
CANVAS = "[...document.querySelectorAll('*')].find(e => e.plangraph).plangraph"
PLACE = f"""id => {{ const at = {CANVAS}.cy.getElementById(id).renderedPosition();
  const stage = {CANVAS}.stage.getBoundingClientRect(); return [stage.left + at.x, stage.top + at.y]; }}"""
Act = Callable[[Page], None]
Task = tuple[str, Act, Act]  # the address where it begins, what makes it ready, the act


@contextmanager
def explorer(folder: Path, data: Path, documents: Path | None) -> Iterator[str]:
    """The address at which the command serves the explorer, told when it tells it; it is ended with the block."""
    command = [str(COMMAND), "explore", str(folder), "--no-browser"]
    command += ["--documents", str(documents)] if documents else []
    environ = os.environ | {"PLANGRAPH_DATA": str(data)}
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = re.search(r"http://\S+", process.stdout.readline())
        try:
            if told is None:
                raise SystemExit("The explorer did not start.")
            yield told.group()
        finally:
            process.terminate()


def opened(browser: Browser, where: str) -> Page:
    """A new visit, drawn to the end."""
    page = browser.new_context(viewport=SCREEN).new_page()
    page.add_init_script(f"({WATCH})()")
    page.goto(where)
    page.wait_for_function(DRAWN, timeout=60_000)
    return page


def cold(where_from: Browser | BrowserContext, folder: Path, data: Path) -> tuple[float, float]:
    """Seconds from the command to the heading and to the whole of the first page; the database is down before and after."""
    begun = perf_counter()
    with explorer(folder, data, None) as where:
        page = where_from.new_page()
        page.add_init_script(f"({WATCH})()")
        page.goto(where)
        page.locator("h1").wait_for(timeout=60_000)
        heading = perf_counter() - begun
        page.wait_for_function(DRAWN, timeout=60_000)
        whole = perf_counter() - begun - QUIET / 1000
        page.close()
    subprocess.run([str(COMMAND), "db", "stop"], env=os.environ | {"PLANGRAPH_DATA": str(data)},
                   stdout=subprocess.DEVNULL, check=True)  # fmt: skip
    return heading, whole


def cold_starts(playwright: Playwright, browser: Browser, folder: Path, data: Path, rounds: int) -> None:
    """Measure and print them."""
    tell("cold start, first on a machine", [cold(browser, folder, data)])
    tell("cold start, graph loaded", [cold(browser, folder, data) for _ in range(rounds)])
    with tempfile.TemporaryDirectory() as profile:
        times = []
        for _ in range(rounds + 1):
            kept = playwright.chromium.launch_persistent_context(
                profile, executable_path=CHROMIUM, args=FLAGS, viewport=SCREEN
            )
            times.append(cold(kept, folder, data))
            kept.close()
    tell("cold start, browser with a cache", times[1:])


def tell(name: str, times: list[tuple[float, float]]) -> None:
    """Print the medians."""
    heading, whole = (median(one) for one in zip(*times, strict=True))
    print(f"{name:<34}{whole:5.2f} s, its heading {heading:.2f} s", flush=True)


def done(browser: Browser, where: str, task: Task) -> float:
    """Seconds that a task takes in a new visit."""
    start, ready, act = task
    page = opened(browser, where + start)
    ready(page)
    try:
        return timed(page, act)
    finally:
        page.context.close()


def again(browser: Browser, where: str, task: Task, home: Act) -> float:
    """Seconds that a page takes that was seen before in the same browser."""
    start, _, act = task
    page = opened(browser, where + start)
    timed(page, act)
    timed(page, home)
    try:
        return timed(page, act)
    finally:
        page.context.close()


def timed(page: Page, act: Act) -> float:
    """Seconds from the act to the last change of the page."""
    begun = page.evaluate("() => (window.changed = performance.now())")
    act(page)
    page.wait_for_timeout(120)  # the click has gone to the server and the page says that it runs
    page.wait_for_function(DRAWN, timeout=60_000)
    return float(page.evaluate("() => window.changed") - begun) / 1000


def pages() -> dict[str, tuple[Task, Act]]:
    """The pages, each from another one, and the way back."""
    links = {
        "home": "PlanGraph",
        "plans": "规划",
        "entities": "实体",
        "questions": "问题",
        "compare": "比较",
        "paths": "路径",
        "quality": "质量",
        "map": "地图",
        "passages": "原文",
        "cypher": "Cypher",
        "add plans": "加入规划",
    }
    found = {name: (("/collect", nothing, to(link)), to("工作台")) for name, link in links.items()}
    return found | {"workbench": (("/cypher", nothing, to("工作台")), to("Cypher"))}


def tasks(graph: Graph) -> dict[str, Task]:
    """What is done on them."""
    tie = next(relation for relation in graph.relations if relation.predicate == "anchors")
    names = {entity.id: entity.name for entity in graph.entities}
    card, ways = f"/entity?id={quote(tie.subject)}", f"/paths?from={quote(tie.subject)}"
    return {
        "an entity by its name": ("/cypher", lambda page: typed(page, 0, names[tie.subject]), chosen(0)),
        "its graph": (card, nothing, lambda page: page.get_by_role("tab", name="关系图").click()),
        "a node expanded": (card, lambda page: picked(page, tie), button("展开")),
        "a fact's evidence": (card, nothing, lambda page: source(page).click()),
        "a question": ("/questions", nothing, lambda page: page.locator("a[href*='question=anchors']").click()),
        "a plan": ("/plans", nothing, lambda page: page.locator("td.link a").first.click()),
        "the timeline": ("/plans", nothing, lambda page: page.get_by_role("tab", name="时间线").click()),
        "one indicator of all": ("/compare", nothing, lambda page: page.locator("tr.sees td").nth(1).click()),
        "a question narrowed": ("/questions?question=anchors", lambda page: typed(page, 1, ""), chosen(0)),
        "paths to a second end": (ways, lambda page: typed(page, 2, names[tie.object]), chosen(0)),
        "a query": ("/cypher", nothing, button("查询")),
        "the other language": ("/questions", nothing, lambda page: page.get_by_role("link", name="English").click()),
        "an entity collected": (card, nothing, button("收藏")),
    }


def together(browser: Browser, where: str, start: str, users: int = 10) -> list[float]:
    """Seconds that each of some users waits who were at `start` and follow the link to the questions at one moment."""
    visits = [opened(browser, where + start) for _ in range(users)]
    for page in visits:
        timed(page, to("工作台"))
    for page in visits:
        page.evaluate("() => setTimeout(() => { window.changed = window.begun = performance.now();"
                      " document.querySelector('.pg-nav a[href$=questions]').click() }, 3000)")  # fmt: skip
    times = []
    for page in visits:
        page.wait_for_function("() => window.begun", timeout=60_000)
        page.locator(".pg-cards").first.wait_for()
        page.wait_for_function(DRAWN, timeout=60_000)
        times.append(float(page.evaluate("() => window.changed - window.begun")) / 1000)
    for page in visits:
        page.context.close()
    return times


def nothing(page: Page) -> None:
    """Ready as it is."""


def to(name: str) -> Act:
    """Follow the link of the navigation."""

    def follow(page: Page) -> None:
        link = page.get_by_role("navigation").get_by_role("link", name=name, exact=True)
        if not link.is_visible():
            page.locator(".pg-nav summary").click()
        link.click()

    return follow


def button(name: str) -> Act:
    """Press a button."""
    return lambda page: page.get_by_role("button", name=name, exact=True).first.click()


def typed(page: Page, box: int, text: str) -> None:
    """Type into one of the boxes in which something is chosen."""
    page.locator("[role=combobox]").nth(box).click()
    if text:
        page.locator("[role=combobox]").nth(box).fill(text)
    page.get_by_role("option").first.wait_for()


def chosen(number: int) -> Act:
    """Choose from the list that is open."""
    return lambda page: page.get_by_role("option").nth(number).click()


def source(page: Page) -> Locator:
    """The link from a fact to its evidence."""
    return page.get_by_role("link", name="出处", exact=True).first


def picked(page: Page, tie: Relation) -> None:
    """The neighbours drawn, one of them chosen."""
    page.get_by_role("tab", name="关系图").click()
    page.wait_for_function(f"() => {{ try {{ return {CANVAS}.cy.nodes().length }} catch {{ return 0 }} }}")
    page.wait_for_timeout(QUIET)  # the canvas has fitted what it shows
    page.mouse.click(*page.evaluate(PLACE, tie.object))
    page.wait_for_function(f"id => {CANVAS}.picked === id", arg=tie.object)
    page.get_by_role("button", name="展开", exact=True).first.wait_for()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=resource("graphs"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--documents", type=Path)
    parser.add_argument("--only", default="", help=f"pages and acts whose name holds this; also {COLD!r} and {CROWD!r}")
    given = parser.parse_args()
    if given.rounds < 2:
        parser.error("--rounds must be 2 or more: the first is told by itself.")
    graph = read_tables(given.folder)
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        os.environ["XDG_CACHE_HOME"] = f"{data}/cache"
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        if given.only in COLD:
            cold_starts(playwright, browser, given.folder, Path(data) / "data", given.rounds)
        with explorer(given.folder, Path(data) / "data", given.documents) as where:
            opened(browser, where).context.close()
            for name, (task, home) in pages().items():
                if given.only in name:
                    times = [done(browser, where, task) for _ in range(given.rounds)]
                    seen = median(again(browser, where, task, home) for _ in range(given.rounds))
                    print(f"{name:<28} {times[0]:5.2f} s  {median(times[1:]):5.2f} s  {seen:5.2f} s", flush=True)
            for name, task in tasks(graph).items():
                if given.only in name:
                    times = [done(browser, where, task) for _ in range(given.rounds)]
                    print(f"{name:<28} {times[0]:5.2f} s  {median(times[1:]):5.2f} s", flush=True)
            for start, what in (("/paths", "for the first time"), ("/questions", "again")):
                if given.only in (name := f"{CROWD}, {what}"):
                    times = together(browser, where, start)
                    print(f"{name}: a page takes {median(times):.2f} s, the slowest {max(times):.2f} s", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
