"""Ten tasks of a researcher from start to end, in a real browser and in both languages, with the clicks that each may take.

Typing and Enter are no clicks. A task begins on the first page unless it says otherwise.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

import pytest

from plangraph.records import Graph, Relation
from tests.app.browser import CANVAS, PLACES, Say, drawn, node, settle, visit
from tests.app.conftest import CORPUS

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.embedded, pytest.mark.parametrize("language", ["zh", "en"])]


class Hand:
    """The hand of a user, which counts its clicks."""

    def __init__(self, page: Page, say: Say) -> None:
        self.page, self.say, self.clicks = page, say, 0

    def click(self, where: Any) -> None:
        self.clicks += 1
        where.click()
        settle(self.page)

    def page_of(self, name: str) -> None:
        """By the line above every page; what is under \"more\" takes a second click."""
        link = self.page.locator(".pg-nav a", has_text=re.compile(f"^{re.escape(self.say(f'page.{name}'))}$"))
        if not link.is_visible():
            self.clicks += 1
            self.page.locator(".pg-nav summary").click()
        self.click(link)
        self.page.wait_for_url(f"**/{name}*")

    def choose(self, label: str, typed: str) -> None:
        """In a box of its name, by typing what is wanted and Enter."""
        self.clicks += 1
        box = self.page.get_by_label(label, exact=True).first
        box.click()
        box.fill(typed)
        self.page.get_by_role("option").first.wait_for()
        self.page.keyboard.press("Enter")
        self.page.wait_for_timeout(400)
        settle(self.page)

    def search(self, typed: str) -> None:
        """In the box for names, which is above every page."""
        self.clicks += 1
        box = self.page.get_by_role("combobox", name=self.say("frame.search"))
        box.click()
        box.fill(typed)
        self.page.get_by_role("option").first.wait_for()


@pytest.fixture
def home(address: str, language: str) -> str:
    """The address of a page in the language: the name of the page and an `&` for more stand between the two."""
    return f"{address}/{{}}?lang={language}"


@pytest.fixture
def hand(context: BrowserContext, home: str, say: Say) -> Hand:
    """On the first page."""
    return Hand(visit(context, home.format("")), say)


@pytest.fixture
def places(filled: Graph) -> list[str]:
    """The names of the cities that plans are for."""
    names = {entity.id: entity.name for entity in filled.entities if entity.cls == "Place"}
    return [names[plan.jurisdiction] for plan in filled.plans if plan.jurisdiction in names]


def name_of(graph: Graph, id_: str) -> str:
    return next(entity.name for entity in graph.entities if entity.id == id_)


def rows(page: Page) -> int:
    """Rows of the table on the page."""
    page.locator("tbody tr").first.wait_for()
    return page.locator("tbody tr").count()


def test_1_anchors_of_a_city(hand: Hand, say: Say, filled: Graph, anchor: Relation) -> None:
    hand.click(hand.page.locator(".pg-cards b a[href*='question=anchors']").first)
    whole = rows(hand.page)
    place = next(plan.jurisdiction for plan in filled.plans if plan.id in anchor.plans)
    label = {"zh": "地区或园区", "en": "Place or park"}["en" if "lang=en" in hand.page.url else "zh"]
    hand.choose(label, name_of(filled, place or ""))
    hand.page.wait_for_url("**place=*")
    assert 0 < rows(hand.page) <= whole
    assert hand.clicks <= 2


def test_2_what_the_graph_knows_of_a_firm_and_the_passage(
    hand: Hand, filled: Graph, anchor: Relation, say: Say
) -> None:
    name = name_of(filled, anchor.subject)
    hand.search(name)
    hand.click(hand.page.get_by_role("option").filter(has_text=name).first)
    hand.page.wait_for_url("**/entity?*id=*")
    settle(hand.page)
    assert hand.page.locator("h1").inner_text().startswith(name)
    assert hand.clicks <= 2
    hand.click(hand.page.locator("tbody tr td").last)
    hand.page.locator(".st-key-drawer mark").first.wait_for()
    assert hand.clicks <= 3


def test_3_two_things_connected(hand: Hand, say: Say, filled: Graph, anchor: Relation) -> None:
    hand.page_of("paths")
    hand.choose(say("paths.from"), name_of(filled, anchor.subject))
    hand.choose(say("paths.to"), name_of(filled, anchor.object))
    hand.page.locator(".pg-answer").wait_for()
    assert name_of(filled, anchor.object) in hand.page.locator(".pg-answer").inner_text()
    assert hand.page.locator("[data-testid=stExpander] mark").first.inner_text()
    assert hand.clicks <= 3


def test_4_platforms_of_a_city_and_with_whom(hand: Hand, say: Say, filled: Graph, places: list[str]) -> None:
    hand.click(hand.page.locator(".pg-cards b a[href*='question=platforms']").first)
    label = {"zh": "地区或园区", "en": "Place or park"}["en" if "lang=en" in hand.page.url else "zh"]
    hand.choose(label, places[0])
    assert rows(hand.page) > 0
    assert hand.clicks <= 3


def test_5_industries_of_two_cities_and_where_they_compete(hand: Hand, say: Say) -> None:
    hand.click(hand.page.locator(".pg-cards b a[href*='question=rivalry']").first)
    assert rows(hand.page) > 0
    hand.page_of("compare")
    word = {"zh": "产业", "en": "Industries"}["en" if "lang=en" in hand.page.url else "zh"]
    hand.click(
        hand.page.get_by_role("radio", name=re.compile(word))
        .or_(hand.page.get_by_role("button", name=re.compile(word)))
        .first
    )
    hand.page.wait_for_url("**view=industries*")
    assert hand.clicks <= 4


def test_6_promised_and_reported(hand: Hand, say: Say) -> None:
    hand.page_of("compare")
    hand.click(hand.page.get_by_role("radio").nth(1))
    hand.page.wait_for_url("**view=outcomes*")
    settle(hand.page)
    assert hand.clicks <= 3


def test_7_one_indicator_side_by_side(hand: Hand, say: Say, language: str) -> None:
    hand.page_of("compare")
    hand.choose(say("table.indicator"), {"zh": "强度", "en": "intensity"}[language])
    hand.page.wait_for_url("**indicator=*")
    hand.page.locator("tr.sees").first.wait_for()
    assert hand.clicks <= 3


def ask(page: Page, query: str) -> None:
    """Type a query in place of what stands in the editor, which has the keyboard, and run it."""
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(query)
    assert page.locator(".CodeMirror").evaluate("editor => editor.CodeMirror.getValue()") == query
    page.keyboard.press("Control+Enter")


def test_8_a_query_wrong_then_right_then_taken_away(hand: Hand, say: Say, tmp_path: Path) -> None:
    hand.page_of("cypher")
    hand.click(hand.page.locator(".CodeMirror"))
    query = "MATCH (e:Enterprise)-[r:{}]->(i:Industry) RETURN e.name AS firm, i AS industry LIMIT 5"
    ask(hand.page, query.format("ANCHOR"))
    hand.page.locator(".stAlert", has_text="ANCHORS").wait_for()
    box = hand.page.locator(".stAlert", has_text=say("cypher.no_rows")).bounding_box()
    assert box is not None
    assert box["y"] < 768  # above the fold
    ask(hand.page, query.format("ANCHORS"))
    assert rows(hand.page) == 5
    with hand.page.expect_download() as download:
        hand.click(hand.page.get_by_role("button", name=say("grid.csv"), exact=True))
    download.value.save_as(tmp_path / "rows.csv")
    assert (tmp_path / "rows.csv").read_text(encoding="utf-8-sig").startswith("firm,industry")
    assert hand.clicks <= 4


def test_9_a_basket_from_two_pages_as_picture_and_graph(
    hand: Hand, say: Say, filled: Graph, anchor: Relation, tmp_path: Path
) -> None:
    page = hand.page
    for id_ in (anchor.subject, anchor.object):
        hand.search(name_of(filled, id_))
        page.keyboard.press("Enter")
        page.wait_for_url("**/entity?*")
        settle(page)
        if "q=" in page.url:
            page.goto(
                page.url.partition("?")[0] + f"?id={quote(id_)}&lang=" + ("en" if "lang=en" in page.url else "zh")
            )
            settle(page)
        hand.click(page.get_by_role("button", name=say("basket.add"), exact=True).first)
    hand.click(page.get_by_role("link", name=say("frame.basket", number=2)))
    page.wait_for_url("**/collect*")
    settle(page)
    drawn(page)
    page.evaluate(f"() => {CANVAS}.frame.scrollIntoView({{ block: 'end' }})")
    page.wait_for_timeout(300)
    first = page.evaluate(PLACES)[anchor.subject]
    x, y = node(page, anchor.subject)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 30, steps=5)
    page.mouse.up()
    assert page.evaluate(PLACES)[anchor.subject] != first
    with page.expect_download() as download:
        hand.click(page.get_by_role("button", name="PNG", exact=True))
    download.value.save_as(tmp_path / "picture")
    assert (tmp_path / "picture").read_bytes().startswith(b"\x89PNG")
    with page.expect_download() as download:
        hand.click(page.get_by_role("button", name=say("collect.download"), exact=True))
    download.value.save_as(tmp_path / "graph")
    written = (tmp_path / "graph").read_text(encoding="utf-8")
    assert anchor.subject in written
    assert anchor.object in written
    assert hand.clicks <= 8


def test_10_the_other_language_share_a_thing_and_back(
    context: BrowserContext, home: str, say: Say, language: str, filled: Graph, anchor: Relation
) -> None:
    hand = Hand(visit(context, home.format("entity") + f"&id={quote(anchor.subject)}"), say)
    page = hand.page
    hand.click(page.get_by_role("link", name=say("frame.language"), exact=True))
    page.wait_for_function("lang => document.documentElement.lang === lang", arg={"zh": "en", "en": "zh-CN"}[language])
    shared = page.url
    assert anchor.subject in unquote(shared)
    other = visit(context, shared)
    assert other.locator("html").get_attribute("lang") == {"zh": "en", "en": "zh-CN"}[language]
    other.close()
    page.go_back()
    page.wait_for_function("lang => document.documentElement.lang === lang", arg={"zh": "zh-CN", "en": "en"}[language])
    assert hand.clicks <= 3


# --- searching: what the list offers Enter must find ---------------------------------------------------------------------


def test_what_the_list_offers_enter_finds(hand: Hand, filled: Graph, anchor: Relation) -> None:
    name = name_of(filled, anchor.subject)
    hand.search(name)
    offered = hand.page.get_by_role("option").first.inner_text()
    assert name in offered
    hand.page.keyboard.press("ArrowDown")
    hand.page.keyboard.press("Enter")
    hand.page.wait_for_url("**/entity?*id=*")
    hand.page.locator("h1", has_text=name).wait_for()
    assert hand.page.locator("h1").inner_text() in offered


def test_a_name_with_a_wrong_character_is_asked_back(hand: Hand, say: Say, places: list[str]) -> None:
    wrong = next(name for name in places if name.startswith("清远"))[0] + "元市"
    hand.search(wrong)
    hand.page.keyboard.press("Enter")
    hand.page.wait_for_url("**q=*")
    settle(hand.page)
    hand.page.get_by_text(say("search.meant")).wait_for()
    assert hand.page.locator(".pg-list a").first.inner_text().endswith("市")


@pytest.mark.corpus
def test_words_that_stand_in_no_excerpt_are_found_in_the_text(
    context: BrowserContext, home: str, say: Say, filled: Graph
) -> None:
    if not CORPUS.is_dir():
        pytest.skip("needs ../shared/corpus")
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt")))
    told = "".join(excerpt.text for excerpt in filled.excerpts)
    word = next(one for one in ("营商环境", "放管服", "绿色通道", "一站式") if one in text and one not in told)
    page = visit(context, home.format("entity") + f"&q={quote(word)}")
    page.locator(".pg-quote mark").first.wait_for()
    assert page.locator(".pg-quote mark").first.inner_text() == word
    assert page.get_by_text(say("search.whole", whole=len(filled.plans))).count() == 1


# --- pictures and paths -------------------------------------------------------------------------------------------------


def test_a_path_through_hubs_is_one_click_away(context: BrowserContext, home: str, say: Say, filled: Graph) -> None:
    page = visit(
        context, home.format("paths") + f"&from={quote(hub_pair(filled)[0])}&to={quote(hub_pair(filled)[1])}&steps=2"
    )
    settle(page)
    link = page.locator("a[href*='hubs=true']").first
    link.click()
    page.wait_for_url("**hubs=true*")
    settle(page)
    page.locator(".pg-answer").wait_for()


def hub_pair(graph: Graph) -> tuple[str, str]:
    """Two things that only the busiest place ties together."""
    ends = [end for relation in graph.relations for end in (relation.subject, relation.object)]
    hub = max((e.id for e in graph.entities if e.cls == "Place"), key=lambda id_: (ends.count(id_), id_))
    near = sorted(
        {r.object if r.subject == hub else r.subject for r in graph.relations if hub in (r.subject, r.object)}
    )
    single = [id_ for id_ in near if ends.count(id_) == 1]
    return single[0], single[-1]


def test_classes_are_tied_within_a_place(context: BrowserContext, home: str, filled: Graph, anchor: Relation) -> None:
    place = next(plan.jurisdiction for plan in filled.plans if plan.id in anchor.plans)
    page = visit(context, f"{home.format('paths')}&mode=classes&within={quote(place or '')}")
    drawn(page)
    classes = page.evaluate(f"() => {CANVAS}.cy.nodes().map(n => n.data('cls'))")
    assert {"Enterprise", "Industry"} <= set(classes)
    assert page.get_by_test_id("stExpander").count() > 1


@pytest.mark.corpus
def test_a_mention_in_the_text_leads_to_its_entity(context: BrowserContext, home: str, anchor: Relation) -> None:
    if not CORPUS.is_dir():
        pytest.skip("needs ../shared/corpus")
    page = visit(context, home.format("evidence") + f"&id={quote(anchor.evidence[0])}")
    before = page.url
    page.locator("a[href*='entity']").locator("visible=true").last.click()
    page.wait_for_url("**/entity*id=*")
    assert page.url != before
