"""The explorer over the embedded database with the shipped graph: in this process, and served for the browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plangraph.records import Graph, Relation
from plangraph.store.local import EmbeddedView
from tests.app.browser import Say, visitor, words

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext
    from streamlit.testing.v1 import AppTest

TOP = Path(__file__).parents[2]
APP = TOP / "app"
CORPUS = TOP.parent / "shared" / "corpus"
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Open = Callable[..., "AppTest"]


@pytest.fixture(scope="session")
def filled(embedded: EmbeddedView, sample_graph: Graph) -> Iterator[Graph]:
    """The embedded database with the graph in it, and the explorer told where it is."""
    embedded.load(sample_graph)
    told = {"PLANGRAPH_DATA": str(embedded.folder.root), "PLANGRAPH_GRAPH": str(TOP / "graphs")}
    before = {name: os.environ.get(name) for name in (*told, "PLANGRAPH_URL")}
    os.environ.pop("PLANGRAPH_URL", None)
    os.environ.update(told)
    sys.path.insert(0, str(APP))
    yield sample_graph
    sys.path.remove(str(APP))
    for name, value in before.items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value


@pytest.fixture
def page(filled: Graph) -> Open:
    """Opens a page of the explorer: its name and the parameters of its address."""
    from streamlit.testing.v1 import AppTest

    def open_page(name: str, **parameters: str | list[str]) -> AppTest:
        test = AppTest.from_file(str(APP / "explorer.py"), default_timeout=240)
        if parameters.get("lang"):
            test.query_params["lang"] = parameters["lang"]
        test.run()
        if name != "overview":
            test.switch_page(f"screens/{name}.py")
        for key, value in parameters.items():
            test.query_params[key] = value
        return test.run()

    return open_page


@pytest.fixture(scope="session")
def address(filled: Graph) -> Iterator[str]:
    """The address of the explorer, served as `plangraph explore` serves it."""
    from plangraph.explorer import HOST, environment, free_port, served, wait_until

    port = free_port(8765)
    documents = CORPUS if CORPUS.is_dir() else None
    with served(port, environment(TOP / "graphs", url=None, documents=documents)) as process:
        wait_until(port, process, "ready")
        yield f"http://{HOST}:{port}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; without it the test is skipped, in CI it fails."""
    if not CHROMIUM.exists():
        if os.environ.get("CI"):
            pytest.fail("CI must run the browser tests: install Debian's package chromium.")
        pytest.skip("no browser: install Debian's packages chromium and fonts-noto-cjk to run the browser tests")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A new visit on a laptop's screen."""
    found = visitor(chromium)
    yield found
    found.close()


@pytest.fixture(scope="session")
def anchor(filled: Graph) -> Relation:
    """A fact to follow: a firm that leads an industry."""
    return next(relation for relation in filled.relations if relation.predicate == "anchors")


@pytest.fixture
def language() -> str:
    """The language of the screen, where a test does not go through both."""
    return "zh"


@pytest.fixture
def say(language: str) -> Say:
    """The screen's words in the language of the test."""
    return words(language)
