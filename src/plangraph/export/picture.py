"""A graph drawn: nodes in the colour of their class, edges with their relation, a legend. SVG and PNG.

The places come from a spring layout with a fixed seed, so that the same graph gives the same picture.
"""

from __future__ import annotations

import io
import math
import re
import warnings
from collections import Counter
from html import escape, unescape
from typing import Any

import networkx as nx

from plangraph.errors import DataError
from plangraph.export.network import FIGURE_OF, Network, network
from plangraph.graph.index import index
from plangraph.records import Graph

MOST_NODES = 400
MOST_EDGE_LABELS = 60
SOURCES = 6  # plans named under the picture
LONGEST_LABEL = 14  # characters on one line of a node's label
FONTS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Noto Sans CJK JP",
    "Noto Serif CJK SC",
    "Arial Unicode MS",
    "Droid Sans Fallback",
)
_METRICS = ("DejaVu Sans",)  # comes with matplotlib: the same measures on every machine
_HALO = {"boxstyle": "round,pad=0.1", "fc": "white", "ec": "none", "alpha": 0.75}
Ends = tuple[tuple[float, float], tuple[float, float]]


def svg(graph: Graph) -> bytes:
    """`graph` as SVG with its labels as text, in a Chinese font of the reader's; DataError for too large a graph."""
    return _drawn(graph, "svg", _METRICS)


def png(graph: Graph) -> bytes:
    """`graph` as PNG; DataError for too large a graph, or where this machine has no Chinese font."""
    return _drawn(graph, "png", (chinese_font(),))


def chinese_font() -> str:
    """The name of the first of FONTS that matplotlib finds here; DataError where there is none."""
    from matplotlib import font_manager

    here = {font.name for font in font_manager.fontManager.ttflist}
    for name in FONTS:
        if name in here:
            return name
    raise DataError(
        "This machine has no font with Chinese characters for a PNG: install one (fonts-noto-cjk on Debian), "
        "or choose svg, which is shown with the reader's fonts."
    )


def layout(whole: Network) -> dict[str, tuple[float, float]]:
    """A place for every node, the same for the same graph; parts that hang together lie side by side."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(whole.nodes)
    simple.add_edges_from((a, b) for a, b in whole.edges() if a != b)
    places: dict[str, tuple[float, float]] = {}
    left, groups = 0.0, sorted(nx.connected_components(simple), key=lambda group: (-len(group), min(group)))
    for group in groups:
        part = simple.subgraph(group)
        ordered: nx.Graph[str] = nx.Graph()
        ordered.add_nodes_from(sorted(part.nodes))
        ordered.add_edges_from(sorted((min(edge), max(edge)) for edge in part.edges))
        width = math.sqrt(len(group))
        spring = nx.spring_layout(ordered, seed=7, k=2.2 / width, iterations=150, scale=width)
        places |= {id_: (float(x) + left + width, float(y)) for id_, (x, y) in spring.items()}
        left += 2 * width + 1
    return places


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


def _drawn(graph: Graph, format_: str, fonts: tuple[str, ...]) -> bytes:
    whole = network(graph)
    if not whole:
        raise DataError("There is nothing to draw: the subgraph has no nodes.")
    if len(whole) > MOST_NODES:
        raise DataError(f"{len(whole)} nodes are too many for a picture; choose a part of at most {MOST_NODES} nodes.")
    import matplotlib
    from matplotlib.figure import Figure

    settings: Any = {"font.family": list(fonts), "svg.fonttype": "none", "svg.hashsalt": "plangraph"}
    with matplotlib.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        side = max(7.0, 2.2 * math.sqrt(len(whole)))
        figure = Figure(figsize=(side * 1.3, side))
        axes = figure.add_axes((0.02, 0.12, 0.8, 0.86))
        axes.axis("off")
        axes.margins(0.12, 0.1)
        _nodes_and_edges(axes, whole, layout(whole))
        _legend(axes, whole)
        figure.text(0.02, 0.02, _sources(graph), fontsize=8, color="#555555", va="bottom", parse_math=False)
        target = io.BytesIO()
        metadata = {"Date": None, "Creator": "PlanGraph"} if format_ == "svg" else {"Software": "PlanGraph"}
        figure.savefig(target, format=format_, dpi=150, metadata=metadata, facecolor="white")
    return _svg_text(target.getvalue(), whole) if format_ == "svg" else target.getvalue()


def _sources(graph: Graph) -> str:
    known = index(graph)
    return "来源 Sources: " + "\n".join(known.title(plan.id) for plan in graph.plans[:SOURCES])


def _nodes_and_edges(axes: Any, whole: Network, places: dict[str, tuple[float, float]]) -> None:
    labelled = whole.number_of_edges() <= MOST_EDGE_LABELS
    seen: Counter[tuple[str, ...]] = Counter()
    for source, target, key, attributes in whole.edges(keys=True, data=True):
        pair = tuple(sorted((source, target)))
        bend = 0.15 * seen[pair]
        seen[pair] += 1
        _edge(axes, (places[source], places[target]), f"edge-{key}", attributes, bend)
        if labelled and attributes["predicate"] != FIGURE_OF:
            _edge_label(axes, (places[source], places[target]), attributes["label"], bend)
    for id_, attributes in whole.nodes(data=True):
        _node(axes, places[id_], f"node-{id_}", attributes)


def _node(axes: Any, place: tuple[float, float], gid: str, attributes: dict[str, Any]) -> None:
    small = attributes["class"] == "Figure"
    look = {"s": 40 if small else 160, "c": attributes["colour"], "edgecolors": "#333333", "linewidths": 0.6}
    axes.scatter([place[0]], [place[1]], zorder=3, **look).set_gid(gid)
    text = {"ha": "center", "va": "top", "fontsize": 6 if small else 8, "color": "#222222", "bbox": _HALO}
    axes.annotate(
        _lines(attributes["label"]),
        place,
        (0, -6 if small else -10),
        textcoords="offset points",
        zorder=4,
        parse_math=False,
        **text,
    )


def _edge(axes: Any, ends: Ends, gid: str, attributes: dict[str, Any], bend: float) -> None:
    figure = attributes["predicate"] == FIGURE_OF
    style = {"arrowstyle": "-" if figure else "-|>", "color": "#b8bcc2" if figure else "#7a8089", "lw": 0.8}
    style |= {"shrinkA": 7, "shrinkB": 7, "connectionstyle": f"arc3,rad={bend:.2f}"}
    axes.annotate("", ends[1], ends[0], arrowprops=style, zorder=1).arrow_patch.set_gid(gid)


def _edge_label(axes: Any, ends: Ends, text: str, bend: float) -> None:
    (x, y), (x2, y2) = ends
    look = {"ha": "center", "va": "center", "fontsize": 6, "color": "#555555", "bbox": _HALO}
    axes.annotate(
        text,
        ((x + x2) / 2, (y + y2) / 2),
        (0, 60 * bend),
        textcoords="offset points",
        zorder=2,
        parse_math=False,
        **look,
    )


def _legend(axes: Any, whole: Network) -> None:
    from matplotlib.lines import Line2D

    classes = {a["class"]: (a["class_zh"], a["colour"]) for _, a in whole.nodes(data=True)}
    handles = [
        Line2D([], [], marker="o", linestyle="", color=colour, label=f"{chinese} {cls}")
        for cls, (chinese, colour) in sorted(classes.items())
    ]
    axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.0, 1.0), frameon=False, fontsize=8)


def _lines(text: str) -> str:
    return "\n".join(text[start : start + LONGEST_LABEL] for start in range(0, len(text), LONGEST_LABEL))
