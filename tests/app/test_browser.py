"""Ten tasks of a researcher in a real browser, the look of every page, accessibility, ten users at once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.dom import minidom

import pytest

from plangraph.records import Graph, Relation

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded]
SHOTS = Path(__file__).parents[1] / "screenshots"
PAGES = ("", "entity", "questions", "paths", "evidence", "cypher", "collect")
CANVAS = "[...document.querySelectorAll('*')].find(e => e.plangraph).plangraph"
QUIET = "() => !document.querySelector('[data-testid=stStatusWidget]')"


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    found = chromium.new_context(viewport={"width": 1366, "height": 768}, accept_downloads=True)
    yield found
    found.close()


@pytest.fixture
def anchor(filled: Graph) -> Relation:
    return next(relation for relation in filled.relations if relation.predicate == "anchors")


def visit(context: BrowserContext, where: str) -> Page:
    """The page of an address, drawn to the end."""
    page = context.new_page()
    page.goto(where)
    settle(page)
    return page


def settle(page: Page) -> None:
    page.wait_for_selector("h1")
    page.wait_for_timeout(250)
    page.wait_for_function(QUIET)


def drawn(page: Page) -> None:
    page.wait_for_function(f"() => {{ try {{ return {CANVAS}.cy.nodes().length > 0 }} catch (e) {{ return false }} }}")


def node(page: Page, id_: str) -> list[float]:
    """Where a node is on the screen."""
    script = f"""id => {{ const c = {CANVAS}; const p = c.cy.getElementById(id).renderedPosition();
        const r = c.stage.getBoundingClientRect(); return [r.left + p.x, r.top + p.y]; }}"""
    found: list[float] = page.evaluate(script, id_)
    return found


def test_1_find_a_firm_as_one_types(context: BrowserContext, address: str, filled: Graph, anchor: Relation) -> None:
    name = next(entity.name for entity in filled.entities if entity.id == anchor.subject)
    page = visit(context, address)
    page.get_by_role("combobox").first.fill(name)
    page.get_by_role("option").filter(has_text=" · ").first.click()
    page.wait_for_url("**/entity?id=*")
    settle(page)
    assert name in page.locator("h1").inner_text()


def test_2_which_firms_anchor_which_chains(context: BrowserContext, address: str) -> None:
    page = visit(context, address)
    page.get_by_role("link", name="全部答案与出处").click()
    page.wait_for_url("**/questions*")
    page.get_by_text("选中表格的一行").wait_for()
    assert "家企业" in page.locator("h5").inner_text()


def test_3_follow_a_fact_to_its_passage(context: BrowserContext, address: str, anchor: Relation) -> None:
    page = visit(context, f"{address}/entity?id={quote(anchor.subject)}")
    page.get_by_role("link", name="出处", exact=True).nth(1).click()
    page.wait_for_url("**/evidence?id=*")
    page.locator("mark").first.wait_for()


def test_4_expand_a_node_and_nothing_moves(context: BrowserContext, address: str, anchor: Relation) -> None:
    page = visit(context, f"{address}/entity?id={quote(anchor.subject)}")
    page.get_by_role("tab", name="关系图").click()
    drawn(page)
    page.wait_for_timeout(400)
    places = f"() => Object.fromEntries({CANVAS}.cy.nodes().map(n => [n.id(), [n.position('x'), n.position('y')]]))"
    view = f"() => [{CANVAS}.cy.zoom(), {CANVAS}.cy.pan().x, {CANVAS}.cy.pan().y]"
    before, looked = page.evaluate(places), page.evaluate(view)
    page.mouse.click(*node(page, anchor.object))
    page.get_by_role("button", name="展开").click()
    page.wait_for_function(f"n => {CANVAS}.cy.nodes().length > n", arg=len(before))
    after = page.evaluate(places)
    assert {id_: after[id_] for id_ in before} == before
    assert page.evaluate(view) == looked
    page.get_by_role("button", name="撤销").click()
    page.wait_for_function(f"n => {CANVAS}.cy.nodes().length === n", arg=len(before))


def test_5_take_the_picture_away(context: BrowserContext, address: str, anchor: Relation, tmp_path: Path) -> None:
    page = visit(context, f"{address}/entity?id={quote(anchor.subject)}")
    page.get_by_role("tab", name="关系图").click()
    drawn(page)
    for name in ("SVG", "PNG"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        download.value.save_as(tmp_path / name)
    assert minidom.parse(str(tmp_path / "SVG")).getElementsByTagName("text")
    assert (tmp_path / "PNG").read_bytes().startswith(b"\x89PNG")


def test_6_a_path_between_two_things(context: BrowserContext, address: str, anchor: Relation) -> None:
    page = visit(context, f"{address}/paths?from={quote(anchor.subject)}&to={quote(anchor.object)}&lang=en")
    drawn(page)
    page.get_by_text("Path 1 ·").first.wait_for()
    page.get_by_role("link", name="Source", exact=True).first.wait_for()


def test_7_passages_by_their_words(context: BrowserContext, address: str) -> None:
    page = visit(context, f"{address}/evidence")
    page.get_by_label("按词语查找原文").fill("企业")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="出处", exact=True).nth(3).wait_for()


def test_8_a_query_of_ones_own(context: BrowserContext, address: str) -> None:
    page = visit(context, f"{address}/cypher?lang=en")
    page.get_by_role("button", name="Run", exact=True).click()
    page.get_by_text("rows.").first.wait_for()
    page.get_by_role("tab", name="Graph").click()
    drawn(page)


def test_9_collect_and_export(context: BrowserContext, address: str, anchor: Relation, tmp_path: Path) -> None:
    page = visit(context, f"{address}/entity?id={quote(anchor.subject)}")
    page.get_by_role("button", name="收藏", exact=True).first.click()
    page.get_by_role("link", name="收藏（1）").click()
    page.wait_for_url("**/collect*")
    settle(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="下载", exact=True).click()
    download.value.save_as(tmp_path / "graph")
    assert b"graphml" in (tmp_path / "graph").read_bytes()


def test_10_change_the_language_and_keep_it(context: BrowserContext, address: str) -> None:
    page = visit(context, address)
    page.get_by_role("button", name="English").click()
    page.get_by_role("heading", name="Development plans as a graph").wait_for()
    page.get_by_role("link", name="Paths").first.click()
    page.get_by_role("heading", name="Paths").wait_for()
    page.wait_for_url("**lang=en*")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_fit_the_screen(
    chromium: Browser, address: str, anchor: Relation, width: int, height: int, scheme: str
) -> None:
    """Kept as pictures to look at; no page is wider than the screen, none calls out, none throws."""
    context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    outside: list[str] = []
    faults: list[str] = []
    context.on(
        "request", lambda r: outside.append(r.url) if r.url.startswith("http") and address not in r.url else None
    )
    SHOTS.mkdir(exist_ok=True)
    language = "zh" if scheme == "light" else "en"
    entity = f"entity?id={quote(anchor.subject)}"
    for name in (*PAGES, entity, f"collect?id={quote(anchor.subject)}&id={quote(anchor.object)}"):
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{address}/{name}{'&' if '?' in name else '?'}lang={language}")
        settle(page)
        page.wait_for_timeout(500)
        kind = (name.partition("?")[0] or "overview") + ("-full" if "?" in name else "")
        page.screenshot(path=SHOTS / f"{kind}-{scheme}-{width}.png")
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), name
        page.close()
    context.close()
    assert outside == []
    assert faults == []


@pytest.mark.parametrize("name", [*PAGES, "canvas"])
def test_no_serious_fault_of_accessibility(context: BrowserContext, address: str, anchor: Relation, name: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = visit(context, f"{address}/{name}" if name != "canvas" else f"{address}/entity?id={quote(anchor.subject)}")
    if name == "canvas":
        page.get_by_role("tab", name="关系图").click()
        drawn(page)
    page.wait_for_timeout(800)  # what is drawn anew fades in
    found = Axe().run(page).response["violations"]
    serious = [
        (one["id"], node["html"][:160])
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
        if not theirs(node["html"])
    ]
    assert serious == []


def theirs(html: str) -> bool:
    """Markup that no page can change: of Streamlit's tables and bar of navigation, of the marks that Vega draws."""
    return any(
        sign in html
        for sign in ("stDataFrame", "data-grid-canvas", "stTopNav", "dvn-", "stMainMenu", "graphics-symbol")
    )


def test_ten_users_at_once(chromium: Browser, address: str, anchor: Relation) -> None:
    contexts = [chromium.new_context(viewport={"width": 1366, "height": 768}) for _ in range(10)]
    pages = [context.new_page() for context in contexts]
    where = f"{address}/entity?id={quote(anchor.subject)}"
    for page in pages:
        page.goto(where, wait_until="commit")
    for page in pages:
        settle(page)
    begun = time.monotonic()
    for page in pages:
        page.get_by_role("link", name="问题", exact=True).first.click(no_wait_after=True)
    for page in pages:
        page.locator("h5").wait_for()
    assert time.monotonic() - begun < 30  # ten pages that two cores draw, ten browsers with them: 3 s each
    pages[0].goto(where)
    settle(pages[0])
    pages[0].get_by_role("button", name="收藏", exact=True).first.click()
    pages[0].get_by_role("link", name="收藏（1）").wait_for()
    pages[1].goto(where)
    settle(pages[1])
    assert pages[1].get_by_role("link", name="收藏（0）").count() == 1
    for context in contexts:
        context.close()
