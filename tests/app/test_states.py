"""Empty, loading, error and too much, provoked in a real browser: each says what is the matter and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from plangraph.graph.tables import write_tables
from plangraph.records import Graph
from tests.app.browser import SHOTS, Say, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = [pytest.mark.browser, pytest.mark.embedded]


@contextmanager
def explorer(folder: Path, data: Path, url: str | None = None) -> Iterator[str]:
    """The explorer over a graph and a data folder of its own, told as soon as it answers."""
    from plangraph.explorer import HOST, environment, free_port, served, wait_until

    port = free_port(8775)
    told = environment(folder, url=url, documents=None) | {"PLANGRAPH_DATA": str(data)}
    if not url:
        told.pop("PLANGRAPH_URL", None)
    with served(port, told) as process:
        wait_until(port, process, "starting", "ready", "failed")
        yield f"http://{HOST}:{port}"


def test_loading_then_an_empty_graph(context: BrowserContext, tmp_path: Path, say: Say) -> None:
    from plangraph.store.embedded import Folder, stop

    write_tables(Graph((), (), (), (), (), ()), tmp_path / "graph")
    with explorer(tmp_path / "graph", tmp_path / "data") as address:
        page = context.new_page()
        page.goto(address)
        page.get_by_text(say("state.opening")).wait_for()
        page.screenshot(path=SHOTS / "state-loading.png")
        page.get_by_text(say("state.empty_graph")).wait_for()
        page.screenshot(path=SHOTS / "state-empty.png")
    stop(Folder(tmp_path / "data"))


def test_a_database_that_cannot_be_reached(context: BrowserContext, tmp_path: Path, say: Say) -> None:
    write_tables(Graph((), (), (), (), (), ()), tmp_path / "graph")
    with explorer(tmp_path / "graph", tmp_path / "data", "bolt://127.0.0.1:9") as address:
        page = context.new_page()
        page.goto(address)
        page.get_by_text(say("state.closed")).wait_for()
        page.get_by_text(say("state.store_error")).wait_for()
        page.screenshot(path=SHOTS / "state-closed.png")


@pytest.mark.parametrize(
    ("where", "key"),
    [
        (f"evidence?id={quote('nonsense:0-1')}", "evidence.unknown"),
        (f"entity?class=Award&plan={quote('nonsense')}", "browse.hint"),
        ("paths", "paths.choose"),
        ("collect", "collect.empty"),
    ],
)
def test_nothing_there(context: BrowserContext, address: str, say: Say, where: str, key: str) -> None:
    page = visit(context, f"{address}/{where}")
    page.get_by_text(say(key)).wait_for()


def test_an_entity_that_is_not_there(context: BrowserContext, address: str, say: Say) -> None:
    page = context.new_page()
    page.goto(f"{address}/entity?id={quote('Enterprise/没有这个')}")
    page.get_by_role("heading", name=say("card.unknown")).wait_for()
    page.get_by_role("link", name=say("card.look", name="没有这个")).click()
    page.wait_for_url("**q=*")


def test_too_much_and_wrong_queries(context: BrowserContext, address: str, say: Say) -> None:
    page = visit(context, f"{address}/cypher?cypher={quote('MATCH (c:Passage) RETURN c.id AS id LIMIT 5000')}")
    page.get_by_text(say("cypher.truncated")).wait_for()
    for cypher, word in (("MATCH (e RETURN e", "stAlert"), ("CREATE (n:Entity {id: 'x'}) RETURN n", "stAlert")):
        page = visit(context, f"{address}/cypher?cypher={quote(cypher)}")
        page.get_by_test_id(word).first.wait_for()


def test_words_of_a_stranger_are_shown_as_text(context: BrowserContext, address: str, say: Say) -> None:
    hostile = '<img src=x onerror="window.hurt=1"> **fett** [a](javascript:alert(1)) :red[x] $x^2$'
    page = visit(context, f"{address}/entity?q={quote(hostile)}")
    assert "<img src=x" in page.locator("h1").inner_text()
    assert "**fett**" in page.locator("h1").inner_text()
    page = visit(context, f"{address}/evidence?q={quote(hostile)}")
    settle(page)
    assert page.evaluate("() => window.hurt") is None
