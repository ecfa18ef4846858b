"""Small plans of our own words about real places and firms, and what they say as plain triples."""

from __future__ import annotations

from typing import Any

from plangraph.build.steps import extract
from plangraph.documents import parse_text
from plangraph.gold_form import gold_form
from plangraph.resolution import resolve_within
from plangraph.weighing.models import models_without
from plangraph.weighing.telling import plan_claims

LIUZHOU = "柳州市工业发展规划（2021—2025年）\n\n一、重点产业\n\n"
HEFEI = "合肥市科技创新发展规划（2021—2025年）\n\n一、重点任务\n\n"
NINGDE = "宁德市锂电新能源产业发展规划（2021—2025年）\n\n一、产业与平台\n\n"
BAOJI = "宝鸡市钛产业发展规划（2021—2025年）\n\n一、重点任务\n\n"


def facts(text: str) -> dict[str, Any]:
    """What `plangraph extract` would write of a text, by the rules alone."""
    said = plan_claims(extract(parse_text(text), models_without(["encoder"])), "text")
    return gold_form(said, resolve_within(said), "text", text)


def triples(text: str) -> set[tuple[str, str, str]]:
    """The relations of a text as (subject, predicate, object)."""
    return {(relation["s"], relation["p"], relation["o"]) for relation in facts(text)["relations"]}


def classes(text: str) -> dict[str, str]:
    """The class of every name of a text."""
    return {entity["name"]: entity["type"] for entity in facts(text)["entities"]}
