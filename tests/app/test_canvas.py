"""The canvas in a real browser: what is drawn stays where it is, and every tool does what it says."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from plangraph.records import Graph, Relation
from plangraph.terms import label
from tests.app.browser import CANVAS, PLACES, VIEW, Say, drawn, graph_tab, node, press, settle, visit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded]


@pytest.fixture
def page(context: BrowserContext, address: str, anchor: Relation, say: Say) -> Page:
    """The neighbours of an entity on the canvas."""
    found = visit(context, f"{address}/entity?id={quote(anchor.object)}")
    graph_tab(found, say)
    return found


def shown(page: Page) -> int:
    """How many nodes can be seen, once the canvas has drawn what it was told."""
    page.wait_for_timeout(200)
    return int(page.evaluate(f"() => {CANVAS}.cy.nodes(':visible').length"))


def pick(page: Page, id_: str) -> None:
    page.mouse.click(*node(page, id_))
    page.wait_for_function(f"id => {CANVAS}.picked === id", arg=id_)


def tool(page: Page, name: str) -> Any:
    return page.get_by_role("toolbar").get_by_role("button", name=name, exact=True)


def test_a_rerun_and_another_page_keep_view_and_places(page: Page, say: Say, anchor: Relation) -> None:
    page.mouse.move(*node(page, anchor.object))
    page.mouse.wheel(0, -240)
    page.wait_for_timeout(300)
    view, places = page.evaluate(VIEW), page.evaluate(PLACES)
    pick(page, anchor.subject)  # a rerun of the part
    press(page, say("basket.add"))  # a rerun of the page, with a message above
    page.get_by_role("link", name=say("frame.basket", number=1)).wait_for()
    settle(page)
    assert (page.evaluate(VIEW), page.evaluate(PLACES)) == (view, places)
    page.get_by_role("link", name=say("page.paths"), exact=True).first.click()
    page.get_by_role("heading", name=say("page.paths")).wait_for()
    page.go_back()
    settle(page)
    graph_tab(page, say)
    assert page.evaluate(PLACES) == places
    assert page.evaluate(VIEW) == pytest.approx(view)


def test_hide_undo_and_show_all(page: Page, say: Say, anchor: Relation) -> None:
    before = shown(page)
    assert tool(page, say("canvas.hide")).is_disabled()
    pick(page, anchor.subject)
    tool(page, say("canvas.hide")).click()
    assert shown(page) == before - 1
    tool(page, say("canvas.undo")).click()
    assert shown(page) == before
    pick(page, anchor.subject)
    page.keyboard.press("Delete")
    assert shown(page) == before - 1
    press(page, say("canvas.showAll"))
    assert shown(page) == before


def test_a_pinned_node_stays_and_another_can_be_dragged_and_put_back(page: Page, say: Say, anchor: Relation) -> None:
    def drag() -> list[float]:
        x, y = node(page, anchor.subject)
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 60, y + 40, steps=5)
        page.mouse.up()
        place: list[float] = page.evaluate(PLACES)[anchor.subject]
        return place

    first = page.evaluate(PLACES)[anchor.subject]
    assert drag() != first
    tool(page, say("canvas.undo")).click()
    assert page.evaluate(PLACES)[anchor.subject] == first
    pick(page, anchor.subject)
    tool(page, say("canvas.pin")).click()
    assert drag() == first


def test_find_and_fit(page: Page, say: Say, filled: Graph, anchor: Relation) -> None:
    name = next(entity.name for entity in filled.entities if entity.id == anchor.subject)
    page.get_by_role("searchbox", name=say("canvas.find")).fill(name)
    assert page.evaluate(f"() => {CANVAS}.cy.nodes('.found').map(n => n.data('label'))") == [name]
    page.keyboard.press("Enter")
    page.wait_for_function(f"id => {CANVAS}.picked === id", arg=anchor.subject)
    tool(page, say("canvas.larger")).click()
    tool(page, say("canvas.fit")).click()
    box = page.evaluate(f"() => {{ const b = {CANVAS}.cy.elements(':visible').renderedBoundingBox(); const s = {CANVAS}.stage;"
                        " return [b.x1, b.y1, s.clientWidth - b.x2, s.clientHeight - b.y2] }")  # fmt: skip
    assert min(box) >= 0


def test_the_legend_filters(page: Page, anchor: Relation, filled: Graph) -> None:
    classes = page.evaluate(f"() => {CANVAS}.cy.nodes().map(n => n.data('cls'))")
    cls = anchor.subject.partition("/")[0]
    key = page.get_by_role("button", name=f"{label(cls, 'zh')} {classes.count(cls)}", exact=True)
    key.click()
    assert shown(page) == len(classes) - classes.count(cls)
    assert key.get_attribute("aria-pressed") == "false"
    key.click()
    assert shown(page) == len(classes)


def test_expanding_again_and_collapsing_leave_the_rest(page: Page, say: Say, anchor: Relation) -> None:
    before = page.evaluate(PLACES)
    pick(page, anchor.subject)
    tool(page, say("canvas.expand")).click()
    page.wait_for_timeout(1_500)
    larger = page.evaluate(PLACES)
    assert {id_: larger[id_] for id_ in before} == before
    pick(page, anchor.subject)
    tool(page, say("canvas.collapse")).click()
    page.wait_for_function(f"n => {CANVAS}.cy.nodes().length === n", arg=len(before))
    assert page.evaluate(PLACES) == before


@pytest.fixture(scope="module")
def crowd() -> Iterator[str]:
    """The page of 2,000 nodes, served."""
    from plangraph.explorer import HOST, OPTIONS, free_port

    port = free_port(8785)
    options = [f"--{name}={value}" for name, value in {**OPTIONS, "server.port": str(port)}.items()]
    command = [sys.executable, "-m", "streamlit", "run", str(Path(__file__).with_name("crowd.py")), *options]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        yield f"http://{HOST}:{port}"
        process.terminate()


def test_two_thousand_nodes_can_be_used(context: BrowserContext, crowd: str) -> None:
    page = context.new_page()
    for _ in range(100):
        try:
            page.goto(crowd)
            break
        except Exception:  # it is not up yet
            page.wait_for_timeout(200)
    page.wait_for_function(f"() => {{ try {{ return {CANVAS}.cy.nodes().length === 2000 }} catch {{ return false }} }}")
    drawn(page)
    view = page.evaluate(VIEW)
    page.get_by_role("searchbox").fill("第1234号")
    page.keyboard.press("Enter")
    page.get_by_text("picked: n1234").wait_for()
    assert page.evaluate(VIEW) != view  # it looks at what was found
    looked = page.evaluate(VIEW)
    pick(page, "n1234")
    assert page.evaluate(VIEW) == looked
    with page.expect_download() as download:
        press(page, "svg")
    assert Path(download.value.path()).read_text(encoding="utf-8").count("<tspan") >= 2000
