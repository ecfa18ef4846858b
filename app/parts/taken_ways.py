"""Paths as files: a line a step for Excel, a text to paste with its sources, a graph file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from parts.database import plan_title, view
from parts.sheet import as_csv
from parts.words import language, say
from plangraph.export.fetch import fetch_entities
from plangraph.export.formats import export
from plangraph.questions import Hop, Path
from plangraph.terms import label


def downloads(paths: list[Path]) -> None:
    """The buttons; a file is written when it is asked for."""
    with st.container(horizontal=True, horizontal_alignment="right"):
        st.download_button(
            say("answer.csv"), lambda: as_csv(steps(paths)), "paths.csv", "text/csv", on_click="ignore", key="ways-csv"
        )
        st.download_button(
            "Markdown", lambda: text_of(paths).encode("utf-8"), "paths.md", "text/markdown", on_click="ignore", key="ways-md",
        )  # fmt: skip
        st.download_button(
            "GraphML", lambda: graph_of(paths), "paths.graphml", "application/graphml+xml", on_click="ignore", key="ways-graph",
        )  # fmt: skip


def steps(paths: list[Path]) -> list[dict[str, Any]]:
    """A row for each step, in the words of the screen."""
    return [
        {say("paths.number"): i, say("paths.step"): j, **_row(path, hop)}
        for i, path in enumerate(paths, 1)
        for j, hop in enumerate(path.hops, 1)
    ]


def _row(path: Path, hop: Hop) -> dict[str, Any]:
    first = hop.relations[0]
    names = {node.id: node.name for node in path.nodes}
    quoted = hop.quoted(first)
    return {
        say("table.from"): names[first.subject],
        say("table.type"): label(first.predicate, language()),
        say("table.to"): names[first.object],
        say("table.words"): "；".join(one.told(language()) for one in quoted),
        say("table.plan"): "；".join(dict.fromkeys(plan_title(one.excerpt.plan) for one in quoted)),
        say("table.section"): "；".join(dict.fromkeys(one.excerpt.section for one in quoted)),
    }


def text_of(paths: list[Path]) -> str:
    """The paths as Markdown: each in a sentence, its steps below with their words and where these stand."""
    lines = []
    for i, path in enumerate(paths, 1):
        lines += [f"## {say('paths.path', number=i, steps=len(path.hops))}", "", path.sentence(language()), ""]
        for hop in path.hops:
            lines.append(f"- {path.statement(hop.relations[0], language())}")
            lines += [
                f"  - “{one.words}” {' › '.join(filter(None, (plan_title(one.excerpt.plan), one.excerpt.section)))}"
                for one in hop.quoted(hop.relations[0])
            ]
        lines.append("")
    return "\n".join(lines)


def graph_of(paths: list[Path]) -> bytes:
    """The entities and the relations of the paths as GraphML."""
    ids = sorted({node.id for path in paths for node in path.nodes})
    walked = {relation.id for path in paths for hop in path.hops for relation in hop.relations}
    graph = fetch_entities(view(), ids)
    kept = tuple(relation for relation in graph.relations if relation.id in walked)
    return export(replace(graph, relations=kept), "graphml")
