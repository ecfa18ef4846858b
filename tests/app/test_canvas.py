"""The canvas in a real browser: what is drawn stays where it is, and every tool does what it says."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from plangraph.records import Graph, Relation
from plangraph.terms import label
from tests.app.browser import CANVAS, PLACES, VIEW, Say, drawn, graph_tab, node, press, settle, visit, visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded]


@pytest.fixture
def page(context: BrowserContext, address: str, anchor: Relation, say: Say) -> Page:
    """The neighbours of an entity on the canvas."""
    found = visit(context, f"{address}/entity?id={quote(anchor.object)}&tab=graph")
    drawn(found)
    return found


@pytest.fixture
def city(context: BrowserContext, address: str, hub: str) -> Page:
    """What has most relations of all, most of its neighbours gathered."""
    found = visit(context, f"{address}/entity?id={quote(hub)}&tab=graph")
    drawn(found)
    found.evaluate(f"() => {CANVAS}.frame.scrollIntoView({{ block: 'end' }})")
    found.wait_for_timeout(300)
    return found


@pytest.fixture
def hub(filled: Graph) -> str:
    ends = Counter(end for relation in filled.relations for end in (relation.subject, relation.object))
    return max(ends, key=lambda id_: (ends[id_], id_))


def said(page: Page) -> str:
    """What the canvas told last."""
    return str(page.evaluate(f"() => {CANVAS}.bars.said.textContent"))


def told(page: Page, before: str) -> str:
    """What the canvas tells next."""
    page.wait_for_function(f"before => {CANVAS}.bars.said.textContent !== before", arg=before)
    page.wait_for_timeout(200)
    return said(page)


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
    cls = next(entity.cls for entity in filled.entities if entity.id == anchor.subject)
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
    told(page, "")
    larger = page.evaluate(PLACES)
    assert {id_: larger[id_] for id_ in before} == before
    pick(page, anchor.subject)
    tool(page, say("canvas.collapse")).click()
    page.wait_for_function(f"n => {CANVAS}.cy.nodes().length === n", arg=len(before))
    assert page.evaluate(PLACES) == before


NAMES = f"() => {CANVAS}.names.shown.map(one => [one.of.id(), ...one.box])"


def on_another(boxes: list[list[Any]]) -> list[tuple[str, str]]:
    return [
        (a[0], b[0])
        for a, b in combinations(boxes, 2)
        if a[1] < b[3] - 1 and b[1] < a[3] - 1 and a[2] < b[4] - 1 and b[2] < a[4] - 1
    ]


def test_names_come_first_and_none_is_on_another(city: Page, say: Say, hub: str) -> None:
    nodes = city.evaluate(f"() => {CANVAS}.cy.nodes(':visible').filter(n => !n.data('gathers')).map(n => n.id())")
    named = []
    for word in ("canvas.fit", "canvas.larger", "canvas.larger", "canvas.larger"):
        tool(city, say(word)).click()
        city.wait_for_timeout(250)
        boxes = city.evaluate(NAMES)
        named.append(len({box[0] for box in boxes} & set(nodes)))
        assert hub in {box[0] for box in boxes}
        assert on_another(boxes) == []
    assert named[0] > 0.6 * len(nodes)
    assert named == sorted(named)


def test_a_card_tells_of_what_is_under_the_pointer(city: Page, hub: str, filled: Graph) -> None:
    x, y = node(city, hub)
    city.mouse.move(x - 30, y - 30)
    city.mouse.move(x, y, steps=4)
    city.wait_for_function(f"() => !{CANVAS}.card.box.hidden")
    card = city.evaluate(f"() => {CANVAS}.card.box.innerText")
    entity = next(one for one in filled.entities if one.id == hub)
    assert card.startswith(entity.name)
    assert label(entity.cls, "zh") in card
    city.mouse.move(5, 400)
    city.wait_for_function(f"() => {CANVAS}.card.box.hidden")


def counts(page: Page) -> tuple[int, int]:
    """Entities on the canvas, and neighbours that are gathered."""
    found = page.evaluate(
        f"() => {CANVAS}.data.nodes.reduce(([n, g], one) => one.gathers ? [n, g + one.gathers] : [n + 1, g], [0, 0])"
    )
    return found[0], found[1]


def test_many_neighbours_are_gathered_and_opened_as_wanted(city: Page, say: Say, filled: Graph, hub: str) -> None:
    ends = {r.object if r.subject == hub else r.subject for r in filled.relations if hub in (r.subject, r.object)}
    nodes, gathered = counts(city)
    assert nodes + gathered == len(ends | {hub})
    group = city.evaluate(f"() => {CANVAS}.cy.nodes('[gathers]').max(n => n.data('gathers')).ele.id()")
    before = said(city)
    city.mouse.dblclick(*node(city, group))
    words = told(city, before)
    more, left = counts(city)
    assert more > nodes
    assert more + left == nodes + gathered
    assert str(more - nodes) in words
    tool(city, say("canvas.undo")).click()
    city.wait_for_function(f"n => {CANVAS}.data.nodes.filter(one => !one.gathers).length === n", arg=nodes)


def test_a_double_click_always_expands_and_says_what_it_did(page: Page, anchor: Relation) -> None:
    ids = page.evaluate(f"() => {CANVAS}.cy.nodes(':visible').map(n => n.id())")
    for id_ in [anchor.subject, *(one for one in ids if one not in (anchor.subject, anchor.object))][:4]:
        before, (nodes, _) = said(page), counts(page)
        page.evaluate(f"id => {CANVAS}.focus({CANVAS}.cy.getElementById(id))", id_)
        page.wait_for_timeout(200)
        page.mouse.dblclick(*node(page, id_))
        words = told(page, before)
        added = counts(page)[0] - nodes
        name = page.evaluate(f"id => {CANVAS}.cy.getElementById(id).data('label')", id_)
        assert name in words
        assert (f" {added} " in f" {words} ".replace("新增", " ").replace("个", " ")) or added == 0


def test_a_message_leaves_the_page_as_it_looks(page: Page, say: Say, anchor: Relation) -> None:
    look = "() => getComputedStyle(document.querySelector('.st-key-head')).position"
    assert page.evaluate(look) == "fixed"
    pick(page, anchor.subject)
    tool(page, say("canvas.collect")).click()
    page.get_by_test_id("stToast").first.wait_for()
    page.wait_for_timeout(500)
    assert page.evaluate(look) == "fixed"


def test_a_lasso_selects_several(city: Page, say: Say) -> None:
    tool(city, say("canvas.lasso")).click()
    box = city.evaluate(
        f"() => {{ const r = {CANVAS}.stage.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom] }}"
    )
    left, top, right, bottom = box
    city.mouse.move(left + 4, top + 4)
    city.mouse.down()
    for x, y in ((right - 4, top + 4), (right - 4, bottom - 4), (left + 4, bottom - 4)):
        city.mouse.move(x, y, steps=4)
    city.mouse.up()
    chosen = city.evaluate(f"() => {CANVAS}.chosen().length")
    assert chosen == shown(city) > 5
    nodes, _ = counts(city)
    city.get_by_text(say("canvas.chosen", number=nodes)).wait_for()
    tool(city, say("canvas.hide")).click()
    assert shown(city) == 0
    press(city, say("canvas.showAll"))
    assert shown(city) == chosen


def test_size_colour_and_filter_by_a_measure(city: Page, say: Say, hub: str) -> None:
    sizes = f"() => Object.fromEntries({CANVAS}.cy.nodes(':visible').filter(n => !n.data('gathers')).map(n => [n.id(), [n.data('relations'), n.width(), n.data('colour')]]))"
    tool(city, say("canvas.looks")).click()
    by_relations = city.evaluate(sizes)
    assert max(by_relations, key=lambda id_: by_relations[id_][1]) == hub
    city.get_by_label(say("canvas.size"), exact=True).select_option("same")
    assert len({size for _, size, _ in city.evaluate(sizes).values()}) == 1
    city.get_by_label(say("canvas.colour"), exact=True).select_option("relations")
    colours = city.evaluate(sizes)
    assert len({colour for *_, colour in colours.values()}) <= 5
    city.get_by_label(say("canvas.least"), exact=True).fill("3")
    kept = city.evaluate(sizes)
    assert 0 < len(kept) < len(colours)
    assert all(relations >= 3 for relations, *_ in kept.values())


def test_a_picture_is_shared_by_its_address(city: Page, say: Say, chromium: Browser, hub: str) -> None:
    x, y = node(city, hub)
    city.mouse.move(x, y)
    city.mouse.down()
    city.mouse.move(x + 70, y - 30, steps=5)
    city.mouse.up()
    before = said(city)
    tool(city, say("canvas.share")).click()
    told(city, before)
    city.wait_for_url("**drawing=*")
    entities = f"() => Object.fromEntries({CANVAS}.cy.nodes().filter(n => !n.data('gathers')).map(n => [n.id(), [Math.round(n.position('x')), Math.round(n.position('y'))]]))"
    places = city.evaluate(entities)
    other = visitor(chromium)
    page = visit(other, city.url)
    drawn(page)
    assert page.evaluate(entities) == places
    other.close()


def test_the_canvas_is_as_high_as_the_window(city: Page) -> None:
    for height in (768, 1080):
        city.set_viewport_size({"width": 1366, "height": height})
        city.wait_for_timeout(300)
        frame = city.evaluate(f"() => {CANVAS}.frame.offsetHeight")
        assert height - 110 < frame < height


def test_a_picture_that_is_taken_away_has_its_legend_and_source(city: Page, say: Say, filled: Graph, hub: str) -> None:
    with city.expect_download() as download:
        press(city, "SVG")
    written = Path(download.value.path()).read_text(encoding="utf-8")
    entity = next(one for one in filled.entities if one.id == hub)
    assert label(entity.cls, "zh") in written
    assert say("canvas.source", plans="")[:3] in written
    assert any(plan.name in written.replace("</text>", "") for plan in filled.plans if plan.id in entity.plans)
    assert "PlanGraph" in written


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
    for _ in range(600):
        try:
            page.goto(crowd)
            break
        except Exception:  # it is not up yet
            page.wait_for_timeout(200)
    there = f"() => {{ try {{ return {CANVAS}.cy.nodes().length === 2000 }} catch {{ return false }} }}"
    page.wait_for_function(there, timeout=120_000)  # the places are computed first
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
    assert Path(download.value.path()).read_text(encoding="utf-8").count("<title>") == 2000
