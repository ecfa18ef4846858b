"""What is done on the pages of the explorer, for `pages.py`: following links, pressing buttons, choosing in boxes."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Locator, Page

from plangraph.records import Graph, Relation

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
