"""A graph drawn on a page: nodes in the colour of their class, edges with their relation, a legend. SVG and PNG.

The page is A4 across or a slide, and what stands on it fills it (`placing`). The same graph gives the same picture.
"""

from __future__ import annotations

import io
import math
import re
import warnings
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from plangraph.errors import DataError, UsageError
from plangraph.export.fonts import FONTS, chinese_font
from plangraph.export.network import FIGURE_OF, Network, network
from plangraph.export.placing import Box, Size, layout, overlap
from plangraph.graph.index import index
from plangraph.records import Graph

MOST_EDGE_LABELS = 60
SOURCES = 6  # plans named under the picture
LONGEST_LABEL = 12  # characters on one line of a node's label
LINES = 3  # of a label; the rest is left out
DPI = 150
MARGIN = 18.0  # points
LINE = 1.25  # of the size of the letters
LARGEST = 12.0  # letters of a node's name


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its name, its size in points, the size of its letters and how many nodes it holds that can be read."""

    name: str
    size: Size
    letters: float
    most: int

    def letters_for(self, nodes: int) -> float:
        """The size of the letters of so many nodes: few have room for larger ones."""
        return min(LARGEST, self.letters * math.pow(self.most / nodes, 0.25))


PAGES = (Page("a4", (841.9, 595.3), 6.5, 160), Page("slide", (960.0, 540.0), 8.0, 100))


def page_named(name: str) -> Page:
    """The page of this name; UsageError where there is none."""
    for page in PAGES:
        if page.name == name.lower():
            return page
    raise UsageError(f"There is no page {name}; choose one of {', '.join(page.name for page in PAGES)}.")


_METRICS = ("DejaVu Sans",)  # comes with matplotlib: the same measures on every machine
_HALO = {"boxstyle": "round,pad=0.1", "fc": "white", "ec": "none", "alpha": 0.75}
Ends = tuple[tuple[float, float], tuple[float, float]]


def svg(graph: Graph, page: Page = PAGES[0]) -> bytes:
    """`graph` as SVG with its labels as text, in a Chinese font of the reader's; DataError where it is empty."""
    return _drawn(graph, "svg", _METRICS, page)


def png(graph: Graph, page: Page = PAGES[0]) -> bytes:
    """`graph` as PNG; DataError where it is empty, or this machine has no Chinese font."""
    return _drawn(graph, "png", (chinese_font(),), page)


def _svg_text(drawn: bytes, whole: Network) -> bytes:
    """The SVG with the reader's fonts, and each node's and edge's evidence as its title, shown under the pointer."""
    evidence = {f"node-{id_}": a.get("evidence", "") for id_, a in whole.nodes(data=True)}
    evidence |= {f"edge-{key}": a.get("evidence", "") for _, _, key, a in whole.edges(keys=True, data=True)}
    fonts = ", ".join(f"'{name}'" for name in (*FONTS, *_METRICS))

    def titled(match: re.Match[str]) -> str:
        words = evidence.get(unescape(match.group(1)))
        return f"{match.group()}<title>{escape(words, quote=False)}</title>" if words else match.group()

    text = drawn.decode("utf-8").replace(f"'{_METRICS[0]}'", fonts)
    return re.sub(r'<g id="([^"]*)">', titled, text).encode("utf-8")


def best_known(whole: Network, most: int) -> Network:
    """The nodes that a page holds: of more, entities before figures and those with most relations first."""
    if len(whole) <= most:
        return whole
    relations = Counter(end for ends in whole.edges() for end in ends)
    rank = {id_: (a["class"] == "Figure", -relations[id_], id_) for id_, a in whole.nodes(data=True)}
    part: Network = whole.subgraph(sorted(whole.nodes, key=rank.__getitem__)[:most]).copy()
    return part


def _drawn(graph: Graph, format_: str, fonts: tuple[str, ...], page: Page) -> bytes:
    everything = network(graph)
    if not everything:
        raise DataError("There is nothing to draw: the subgraph has no nodes.")
    import matplotlib
    from matplotlib.figure import Figure

    whole = best_known(everything, page.most)
    settings: Any = {"font.family": list(fonts), "svg.fonttype": "none", "svg.hashsalt": "plangraph"}
    with matplotlib.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure = Figure(figsize=(page.size[0] / 72, page.size[1] / 72))
        told = _told(graph, len(whole), len(everything))
        below = _below(figure, whole, told, page)
        room = page.size[0] - 2 * MARGIN, page.size[1] - MARGIN - below
        axes = figure.add_axes(
            (MARGIN / page.size[0], below / page.size[1], room[0] / page.size[0], room[1] / page.size[1])
        )
        axes.set(xlim=(0, room[0]), ylim=(0, room[1]))
        axes.axis("off")
        _nodes_and_edges(axes, whole, room, page.letters_for(len(whole)))
        target = io.BytesIO()
        metadata = {"Date": None, "Creator": "PlanGraph"} if format_ == "svg" else {"Software": "PlanGraph"}
        figure.savefig(target, format=format_, dpi=DPI, metadata=metadata, facecolor="white")
    return _svg_text(target.getvalue(), whole) if format_ == "svg" else target.getvalue()


def _told(graph: Graph, drawn: int, there: int) -> list[str]:
    """What stands under the picture: how much of the graph is drawn, and the plans that it rests on."""
    known = index(graph)
    lines = ["来源 Sources: " + known.title(plan.id) for plan in graph.plans[:1]]
    lines += [known.title(plan.id) for plan in graph.plans[1:SOURCES]]
    part = f"画出关系最多的{drawn}个，共{there}个 The {drawn} of {there} with most relations"
    return [part, *lines] if drawn < there else lines


def _below(figure: Any, whole: Network, told: list[str], page: Page) -> float:
    """The legend and what is told under the picture; how high the two are, with the margin."""
    from matplotlib.lines import Line2D

    line = LINE * page.letters
    figure.text(
        MARGIN / page.size[0], MARGIN / page.size[1], "\n".join(told), fontsize=page.letters, color="#555555", va="bottom",
        linespacing=LINE, parse_math=False,
    )  # fmt: skip
    classes = {a["class"]: (a["class_zh"], a["colour"]) for _, a in whole.nodes(data=True)}
    handles = [
        Line2D([], [], marker="o", markersize=page.letters * 0.7, linestyle="", color=colour, label=f"{chinese} {cls}")
        for cls, (chinese, colour) in sorted(classes.items())
    ]
    columns = max(1, int((page.size[0] - 2 * MARGIN) // (20 * page.letters)))
    top = MARGIN + line * (len(told) + 0.5)
    figure.legend(
        handles=handles, loc="lower left", bbox_to_anchor=(MARGIN / page.size[0], top / page.size[1]), ncol=columns,
        frameon=False, fontsize=page.letters, borderaxespad=0, borderpad=0, handletextpad=0.2, columnspacing=1.2,
    )  # fmt: skip
    return top + line * (-(-len(handles) // columns) * 1.4 + 0.6)


def _nodes_and_edges(axes: Any, whole: Network, room: Size, letters: float) -> None:
    labels = {id_: _lines(a["label"]) for id_, a in whole.nodes(data=True)}
    sizes = {id_: _size(text, letters) for id_, text in labels.items()}
    places = layout(whole, room, sizes)
    boxes = {id_: _box(places[id_], sizes[id_]) for id_ in places}
    named = set(_free(whole, boxes))
    labelled = whole.number_of_edges() <= MOST_EDGE_LABELS
    seen: Counter[tuple[str, ...]] = Counter()
    dots = {id_: (x, boxes[id_][3] - letters * 0.6) for id_, (x, _) in places.items()}
    for source, target, key, attributes in whole.edges(keys=True, data=True):
        pair = tuple(sorted((source, target)))
        bend = 0.15 * seen[pair]
        seen[pair] += 1
        ends = dots[source], dots[target]
        _edge(axes, ends, f"edge-{key}", attributes, bend)
        if labelled and attributes["predicate"] != FIGURE_OF and not bend:
            _edge_label(axes, ends, attributes["label"], boxes.values(), letters - 1)
    for id_, attributes in whole.nodes(data=True):
        _node(axes, dots[id_], f"node-{id_}", attributes, labels[id_] if id_ in named else "", letters)


def _size(text: str, letters: float) -> Size:
    """The room that a node and its name take, a little air among it."""
    lines = text.split("\n")
    wide = max(sum(1.0 if char > "\u00ff" else 0.6 for char in line) for line in lines)
    return wide * letters + 6, (LINE * len(lines) + 1.4) * letters + 3


def _box(place: tuple[float, float], size: Size) -> Box:
    (x, y), (wide, high) = place, size
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _free(whole: Network, boxes: dict[str, Box]) -> Iterable[str]:
    """The nodes that are named: where two names would lie on one another, the one with more relations."""
    taken: list[Box] = []
    for id_ in sorted(whole.nodes, key=lambda id_: (-whole.degree(id_), id_)):
        inner = boxes[id_][0] + 2, boxes[id_][1] + 1, boxes[id_][2] - 2, boxes[id_][3] - 1
        if not any(overlap(inner, box) for box in taken):
            taken.append(inner)
            yield id_


def _node(
    axes: Any, place: tuple[float, float], gid: str, attributes: dict[str, Any], name: str, letters: float
) -> None:
    small = attributes["class"] == "Figure"
    look = {"s": (letters * (0.6 if small else 1.1)) ** 2, "c": attributes["colour"], "edgecolors": "#333333"}
    axes.scatter([place[0]], [place[1]], zorder=3, linewidths=0.5, **look).set_gid(gid)
    text = {"ha": "center", "va": "top", "fontsize": letters, "color": "#222222", "bbox": _HALO, "linespacing": 1.1}
    if name:
        below = (0, -letters * 0.75)
        axes.annotate(name, place, below, textcoords="offset points", zorder=4, parse_math=False, **text)


def _edge(axes: Any, ends: Ends, gid: str, attributes: dict[str, Any], bend: float) -> None:
    figure = attributes["predicate"] == FIGURE_OF
    style = {"arrowstyle": "-" if figure else "-|>", "color": "#c6cacf" if figure else "#9aa0a8", "lw": 0.6}
    style |= {"shrinkA": 4, "shrinkB": 4, "mutation_scale": 6, "connectionstyle": f"arc3,rad={bend:.2f}"}
    axes.annotate("", ends[1], ends[0], arrowprops=style, zorder=1).arrow_patch.set_gid(gid)


def _edge_label(axes: Any, ends: Ends, text: str, boxes: Iterable[Box], letters: float) -> None:
    """The relation beside its line, where no name of a node stands."""
    (x, y), (x2, y2) = ends
    middle = (x + x2) / 2, (y + y2) / 2
    if any(overlap(_box(middle, (len(text) * letters, letters)), box) for box in boxes):
        return
    look = {"ha": "center", "va": "center", "fontsize": letters, "color": "#555555", "bbox": _HALO}
    axes.annotate(text, middle, zorder=2, parse_math=False, **look)


def _lines(text: str) -> str:
    """A name in lines, shortened where it is very long."""
    cut = [text[start : start + LONGEST_LABEL] for start in range(0, len(text), LONGEST_LABEL)]
    return "\n".join(cut if len(cut) <= LINES else [*cut[: LINES - 1], cut[LINES - 1][:-1] + "…"])
