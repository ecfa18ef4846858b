"""Paths told in words and drawn from left to right; where there is none, what would find one, at one click."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from parts import address
from parts.basket import collect_button
from parts.bench import remember
from parts.board import board
from parts.entities import name_markup
from parts.nodes import edges_of, nodes_of
from parts.plain import markup, plain
from parts.quoting import figure_of
from parts.taken_ways import downloads
from parts.ways import LONGEST, Wish, find
from parts.words import language, say
from plangraph.canvas import Drawing, in_columns
from plangraph.questions import Hop, Part, Path
from plangraph.records import Entity, Relation
from plangraph.terms import label

TALLEST = 480  # pixels of the picture
QUOTED = 2  # parts of the evidence of a step


def draw_paths(paths: list[Path], wish: Wish) -> None:
    """The paths in words with the evidence of each step, the picture, and files of them."""
    if not paths:
        _none(wish)
        return
    count, all_of_them = st.columns([3, 2], vertical_alignment="center")
    with count:
        best = paths[0].sentence(language())
        st.html(f'<h2 class="pg-answer">{markup(say("paths.found", number=len(paths), best=best))}</h2>')
        if not wish.hubs:
            _way_on("paths.hubs_too", hubs="true")
    with all_of_them:
        downloads(paths)
    _picture(paths, wish)
    for i, path in enumerate(paths, 1):
        title = f"{say('paths.path', number=i, steps=len(path.hops))} — {plain(path.sentence(language()))}"
        with st.expander(title, expanded=i == 1):
            st.html("".join(_step(path, hop) for hop in path.hops))
            collect_button([node.id for node in path.nodes], key=f"collect-path-{i}")


def remember_paths(paths: list[Path], wish: Wish) -> None:
    """Write down, for the workbench, between which things paths were found."""
    if paths and not wish.classes:
        names = {node.id: node.name for path in paths for node in path.nodes}
        title = f"{say('page.paths')}：{names[wish.start]} → {names[wish.goal]}"
        remember(address.PATHS, title, **{"from": wish.start, "to": wish.goal, "hubs": "true" if wish.hubs else None})


def _none(wish: Wish) -> None:
    """Say that there is no path, and what there is under other conditions: through hubs, or with more steps."""
    through = [] if wish.hubs else find(replace(wish, hubs=True))
    if through:
        st.info(say("paths.only_hubs", number=len(through)))
        _way_on("paths.show_hubs", number=len(through), hubs="true")
        return
    st.info(say("paths.none", steps=wish.length))
    if wish.length < LONGEST:
        _way_on("paths.more_steps", number=LONGEST, steps=str(LONGEST), hubs="true")
    if wish.via or wish.plan or wish.within:
        _way_on("paths.without", via=None, plan=None, within=None)


def _way_on(key: str, number: int = 0, **changes: str | None) -> None:
    st.html(f'<p class="pg-line"><a href="{markup(address.here(**changes))}">{markup(say(key, number=number))}</a></p>')


def _step(path: Path, hop: Hop) -> str:
    """A step as markup: what it says, then the words that say it."""
    first = hop.relations[0]
    names = {node.id: name_markup(node) for node in path.nodes}
    also = [label(one.predicate, language()) for one in hop.relations[1:]]
    more = (
        f' <span class="pg-quiet">{markup(say("paths.also", names=say("canvas.and").join(also)))}</span>'
        if also
        else ""
    )
    line = f"{names[first.subject]} → {markup(label(first.predicate, language()))} → {names[first.object]}{more}"
    quoted = hop.quoted(first)[:QUOTED]
    words = "".join(figure_of(one) for one in quoted) or f'<p class="pg-quiet">{markup(say("evidence.none"))}</p>'
    return f'<p class="pg-line">{line}</p>{words}'


def _picture(paths: list[Path], wish: Wish) -> None:
    entities: dict[str, Entity] = {node.id: node for path in paths for node in path.nodes}
    relations: dict[str, Relation] = {r.id: r for path in paths for hop in path.hops for r in hop.relations}
    part = Part(entities, tuple(relations[id_] for id_ in sorted(relations)))
    depth = max(len(path.nodes) for path in paths)

    def arrange(part: Part) -> Drawing:
        nodes = {node.id: node for node in nodes_of(part)}
        columns = [[nodes[path.nodes[i].id] for path in paths if i < len(path.nodes)] for i in range(depth)]
        ends = [] if wish.classes else [nodes[wish.goal]]
        inner = [[node for node in column if node not in ends] for column in columns]
        return in_columns([*inner, ends], edges_of(part))

    rows = max(sum(i < len(path.nodes) for path in paths) for i in range(depth))
    board("paths", f"paths:{wish}", part, arrange, height=min(TALLEST, 150 + 46 * rows))
