"""Ten tasks of a researcher from start to end, in a real browser and in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.dom import minidom

import pytest

from plangraph.records import Graph, Relation
from tests.app.browser import CANVAS, PLACES, VIEW, Say, drawn, graph_tab, node, press, settle, visit
from tests.app.conftest import CORPUS

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded, pytest.mark.parametrize("language", ["zh", "en"])]


@pytest.fixture
def home(address: str, language: str) -> str:
    """The address of a page in the language: the name of the page and an `&` for more stand between the two."""
    return f"{address}/{{}}?lang={language}"


def name_of(graph: Graph, id_: str) -> str:
    return next(entity.name for entity in graph.entities if entity.id == id_)


def test_1_find_a_firm_as_one_types(context: BrowserContext, home: str, filled: Graph, anchor: Relation) -> None:
    name = name_of(filled, anchor.subject)
    page = visit(context, home.format(""))
    page.get_by_role("combobox").first.fill(name[:4])
    page.get_by_role("option").filter(has_text=f"{name} · ").first.click()
    page.wait_for_url("**/entity?*id=*")
    settle(page)
    assert page.locator("h1").inner_text().startswith(name)


def test_2_which_firms_anchor_which_chains(
    context: BrowserContext, home: str, say: Say, filled: Graph, tmp_path: Path
) -> None:
    page = visit(context, home.format(""))
    page.locator(".pg-cards a[href*='question=anchors']").first.click()
    page.wait_for_url("**/questions*")
    page.locator("tr.sees").first.wait_for()
    firms = {relation.subject for relation in filled.relations if relation.predicate == "anchors"}
    assert str(len(firms)) in page.locator(".pg-answer").inner_text()
    with page.expect_download() as download:
        press(page, say("grid.csv"))
    download.value.save_as(tmp_path / "answer.csv")
    rows = (tmp_path / "answer.csv").read_text(encoding="utf-8-sig").splitlines()
    assert all(any(name_of(filled, firm) in row for row in rows) for firm in firms)


def test_3_follow_a_fact_to_its_passage(
    context: BrowserContext, home: str, say: Say, filled: Graph, anchor: Relation
) -> None:
    page = visit(context, home.format("entity") + f"&id={quote(anchor.subject)}")
    page.locator("tr.sees", has_text=name_of(filled, anchor.object)).first.locator("td.words").click()
    page.locator(".st-key-drawer").get_by_role("link", name=say("drawer.page")).last.click()
    page.wait_for_url("**/evidence*id=*")
    settle(page)
    words = [excerpt.text for excerpt in filled.excerpts if excerpt.id in anchor.evidence]
    page.wait_for_function(f"words => {SHOWN}.some(text => words.some(one => text.includes(one)))", arg=words)


SHOWN = "[...document.querySelectorAll('mark'), ...[...document.querySelectorAll('*')].filter(e => e.shadowRoot)\
.map(e => e.shadowRoot.querySelector('.cited')).filter(Boolean)].map(e => e.textContent)"


def test_4_expand_a_node_and_nothing_moves(context: BrowserContext, home: str, say: Say, anchor: Relation) -> None:
    page = visit(context, home.format("entity") + f"&id={quote(anchor.subject)}")
    graph_tab(page, say)
    before, looked = page.evaluate(PLACES), page.evaluate(VIEW)
    page.mouse.click(*node(page, anchor.object))
    press(page, say("canvas.expand"))
    page.wait_for_function(f"n => {CANVAS}.cy.nodes().length > n", arg=len(before))
    after = page.evaluate(PLACES)
    assert {id_: after[id_] for id_ in before} == before
    assert page.evaluate(VIEW) == looked
    press(page, say("canvas.undo"))
    page.wait_for_function(f"n => {CANVAS}.cy.nodes().length === n", arg=len(before))
    assert page.evaluate(PLACES) == before


def test_5_take_the_picture_away(
    context: BrowserContext, home: str, say: Say, filled: Graph, anchor: Relation, tmp_path: Path
) -> None:
    page = visit(context, home.format("entity") + f"&id={quote(anchor.subject)}")
    graph_tab(page, say)
    for name in ("SVG", "PNG"):
        with page.expect_download() as download:
            press(page, name)
        download.value.save_as(tmp_path / name)
    written = minidom.parse(str(tmp_path / "SVG")).documentElement
    assert written is not None
    texts = ["".join(line.firstChild.data for line in text.getElementsByTagName("tspan") if line.firstChild)
             for text in written.getElementsByTagName("text")]  # fmt: skip
    assert name_of(filled, anchor.object) in texts
    assert (tmp_path / "PNG").read_bytes().startswith(b"\x89PNG")


def test_6_paths_between_two_things_and_between_classes(
    context: BrowserContext, home: str, say: Say, anchor: Relation, filled: Graph
) -> None:
    page = visit(context, home.format("paths") + f"&from={quote(anchor.subject)}&to={quote(anchor.object)}")
    drawn(page)
    first = page.get_by_test_id("stExpander").first
    assert name_of(filled, anchor.object) in first.inner_text()
    first.get_by_role("link", name=say("evidence.source"), exact=True).first.wait_for()
    place = next(plan.jurisdiction for plan in filled.plans if plan.id in anchor.plans)
    page.goto(f"{home.format('paths')}&mode=classes&within={quote(place or '')}")
    settle(page)
    drawn(page)
    classes = page.evaluate(f"() => {CANVAS}.cy.nodes().map(n => n.data('cls'))")
    assert {"Enterprise", "Industry"} <= set(classes)
    assert page.get_by_test_id("stExpander").count() > 1


def test_7_passages_by_their_words(context: BrowserContext, home: str, say: Say) -> None:
    page = visit(context, home.format("evidence"))
    page.get_by_label(say("evidence.find")).fill("企业")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=say("evidence.source"), exact=True).nth(3).click()
    page.locator(".st-key-drawer").get_by_role("link", name=say("drawer.page")).click()
    page.wait_for_url("**/evidence*id=*")
    settle(page)


def test_8_a_query_of_ones_own(context: BrowserContext, home: str, say: Say, tmp_path: Path) -> None:
    page = visit(context, home.format("cypher"))
    page.get_by_role("combobox").nth(1).click()
    page.get_by_role("option", name=say("example.platforms")).click()
    page.wait_for_function("() => document.querySelector('textarea').value.includes('Platform')")
    press(page, say("cypher.run"))
    page.get_by_role("tab", name=say("answer.table")).wait_for()
    with page.expect_download() as download:
        press(page, say("answer.csv"))
    download.value.save_as(tmp_path / "rows.csv")
    assert (tmp_path / "rows.csv").read_text(encoding="utf-8-sig").startswith("id,park,platforms,names")
    graph_tab(page, say)


def test_9_collect_and_export(context: BrowserContext, home: str, say: Say, anchor: Relation, tmp_path: Path) -> None:
    page = visit(context, home.format("entity") + f"&id={quote(anchor.subject)}")
    press(page, say("basket.add"))
    page.get_by_role("link", name=say("frame.basket", number=1)).wait_for()
    graph_tab(page, say)
    page.mouse.click(*node(page, anchor.object))
    page.get_by_role("toolbar").get_by_role("button", name=say("canvas.collect"), exact=True).click()
    page.get_by_role("link", name=say("frame.basket", number=2)).click()
    page.wait_for_url("**/collect*")
    settle(page)
    drawn(page)
    with page.expect_download() as download:
        press(page, say("collect.download"))
    download.value.save_as(tmp_path / "graph")
    written = (tmp_path / "graph").read_text(encoding="utf-8")
    assert anchor.subject in written
    assert anchor.object in written


def test_10_change_the_language_and_keep_it(context: BrowserContext, home: str, say: Say, language: str) -> None:
    page = visit(context, home.format("questions"))
    before = page.locator("h1").inner_text()
    page.get_by_role("link", name=say("frame.language"), exact=True).click()
    page.wait_for_function("before => document.querySelector('h1').innerText !== before", arg=before)
    settle(page)
    _follow(page, "paths", {"zh": "Paths", "en": "路径"}[language])
    assert ("lang=en" in page.url) == (language == "zh")
    page.reload()
    settle(page)
    assert page.locator("h1").inner_text() == {"zh": "Paths", "en": "路径"}[language]


def _follow(page: Page, where: str, name: str) -> None:
    page.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
    page.wait_for_url(f"**/{where}*")
    page.get_by_role("heading", name=name).wait_for()
    settle(page)


@pytest.mark.corpus
def test_a_mention_in_the_text_leads_to_its_entity(context: BrowserContext, home: str, anchor: Relation) -> None:
    if not CORPUS.is_dir():
        pytest.skip("needs ../shared/corpus")
    page = visit(context, home.format("evidence") + f"&id={quote(anchor.evidence[0])}")
    mention = page.locator(".reader a.cited").first
    named = mention.get_attribute("title") or ""
    mention.click()
    page.wait_for_url("**/entity*id=*")
    settle(page)
    assert page.locator("h1").inner_text().startswith(named.partition(" · ")[0])
