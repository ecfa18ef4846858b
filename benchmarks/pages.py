"""How long a reader waits: the first page from a cold start, then every page and what is done on it, in a real browser.

    python -m benchmarks.pages [DIR] [--rounds 5] [--documents FOLDER] [--only NAME] [--processor]

A cold start is timed from the command until the first page has its heading and until it is drawn: on a machine that never
ran it, then with the graph in the database and nothing running, in a browser without a cache and in one that keeps its
own. An action is timed from the click until the page has changed for the last time; what a canvas holds for screen
readers is no change. Its first figure is the first time that anyone asked, the second the median of later times, each in
a new browser context that has to fetch and compile the scripts; pages have a third, a second visit in the same context.
Ten users follow a link at one moment in ten contexts of one browser on this machine. With `--processor` the pages alone
are told by the processor time of the browser's main thread, which other programs on the machine do not change; that of the
server is told by `draw.py`. Needs Debian's Chromium.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.acts import DRAWN, QUIET, WATCH, Act, Task, pages, tasks, to
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize, sync_playwright

from plangraph.graph.tables import read_tables
from plangraph.resources import resource

COMMAND = Path(sys.executable).with_name("plangraph")
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
SCREEN: ViewportSize = {"width": 1366, "height": 768}
PATIENCE = 180_000  # milliseconds for a page, on a machine that does much else
COLD, CROWD = "cold start", "ten users at once"  # what is measured beside pages and acts


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
    page.set_default_timeout(PATIENCE)
    page.add_init_script(f"({WATCH})()")
    page.goto(where)
    page.wait_for_function(DRAWN)
    return page


def cold(where_from: Browser | BrowserContext, folder: Path, data: Path) -> tuple[float, float]:
    """Seconds from the command to the heading and to the whole of the first page; the database is down before and after."""
    begun = perf_counter()
    with explorer(folder, data, None) as where:
        page = where_from.new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(f"({WATCH})()")
        page.goto(where)
        page.locator("h1").wait_for()
        heading = perf_counter() - begun
        page.wait_for_function(DRAWN)
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


def spent(browser: Browser, where: str, task: Task, home: Act) -> tuple[float, float]:
    """Seconds of processor time that the browser's main thread takes for a page, at its first visit and at its second."""
    start, _, act = task
    page = opened(browser, where + start)
    told = page.context.new_cdp_session(page)
    told.send("Performance.enable", {"timeDomain": "threadTicks"})

    def so_far() -> float:
        found = told.send("Performance.getMetrics")["metrics"]
        return float(next(one["value"] for one in found if one["name"] == "TaskDuration"))

    times = []
    for each in (act, home, act):
        before = so_far()
        timed(page, each)
        times.append(so_far() - before)
    page.context.close()
    return times[0], times[2]


def timed(page: Page, act: Act) -> float:
    """Seconds from the act to the last change of the page."""
    begun = page.evaluate("() => (window.changed = performance.now())")
    act(page)
    page.wait_for_timeout(120)  # the click has gone to the server and the page says that it runs
    page.wait_for_function(DRAWN)
    return float(page.evaluate("() => window.changed") - begun) / 1000


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
        page.wait_for_function("() => window.begun")
        page.locator(".pg-cards").first.wait_for()
        page.wait_for_function(DRAWN)
        times.append(float(page.evaluate("() => window.changed - window.begun")) / 1000)
    for page in visits:
        page.context.close()
    return times


def tell_processor(browser: Browser, where: str, rounds: int, only: str) -> None:
    """Print the medians of the browser's processor time for the pages whose name holds `only`."""
    for name, (task, home) in pages().items():
        if only in name:
            told = [spent(browser, where, task, home) for _ in range(rounds)]
            first, second = (median(one) for one in zip(*told, strict=True))
            print(f"{name:<28} {first:5.2f} s  {second:5.2f} s", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=resource("graphs"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--documents", type=Path)
    parser.add_argument("--only", default="", help=f"pages and acts whose name holds this; also {COLD!r} and {CROWD!r}")
    parser.add_argument("--processor", action="store_true", help="processor time of the browser for the pages, alone")
    given = parser.parse_args()
    if given.rounds < 2:
        parser.error("--rounds must be 2 or more: the first is told by itself.")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's Python keeps what it has compiled
    graph = read_tables(given.folder)
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        os.environ["XDG_CACHE_HOME"] = f"{data}/cache"
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        if given.only in COLD and not given.processor:
            cold_starts(playwright, browser, given.folder, Path(data) / "data", given.rounds)
        with explorer(given.folder, Path(data) / "data", given.documents) as where:
            opened(browser, where).context.close()
            if given.processor:
                tell_processor(browser, where, given.rounds, given.only)
                return
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
