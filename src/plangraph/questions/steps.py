"""What Python adds to the rows of a question where Cypher has no word for it: measures of the whole network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from plangraph.errors import UsageError
from plangraph.measures import Stated, clash, is_multiple, judge, key_of, on_scale, stated
from plangraph.questions.chains import particular_first, unled
from plangraph.questions.rivals import rivalry
from plangraph.questions.statements import rows
from plangraph.records import Figure
from plangraph.store.view import View

Records = list[dict[str, Any]]
STEPS_COUNTED = 1_000_000  # edges times the nodes from which shortest paths are counted (Brandes and Pich 2007)
LEAST = 20  # of these nodes
SEED = 1


def roles(view: View, values: Mapping[str, Any], records: Records) -> Records:
    """Each entity with its betweenness (Freeman 1977, 0 to 1) and its community (Louvain): its foremost, its size."""
    import networkx as nx

    edges = rows(view, "edges", plan=values["plan"])
    if edges.truncated:
        raise UsageError(f"The network has more than {len(edges.rows)} relations: choose a plan.")
    network: nx.Graph[str] = nx.Graph()
    network.add_edges_from(sorted(edges.rows))
    network.remove_edges_from(list(nx.selfloop_edges(network)))
    sample = max(LEAST, STEPS_COUNTED // max(len(network.edges), 1))
    between = nx.betweenness_centrality(network, k=min(sample, len(network)) or None, seed=SEED)
    community: dict[str, tuple[str, int]] = {}
    for group in nx.community.louvain_communities(network, seed=SEED):
        first = min(group, key=lambda node: (-network.degree[node], node))
        community.update((node, (first, len(group))) for node in group)
    found = []
    for one in records:
        first, size = community.get(one["entity"], (None, 0))
        role = {"betweenness": round(between.get(one["entity"], 0.0), 4), "community": first, "size": size}
        found.append({**one, **role})
    return found


def outcomes(_view: View, values: Mapping[str, Any], records: Records) -> Records:
    """The pairs whose indicators are one, the surest outcome of each target in the target's unit, and whether it meets it."""
    best: dict[str, dict[str, Any]] = {}
    for one in records:
        judged = judge(_figure(one, "target"), _figure(one, "actual"))
        alike = round(judged.alike, 3)
        if alike >= values["alike"] and alike > best.get(one["fact"], {"alike": -1.0})["alike"]:
            actual = one["actual"] if judged.difference is None else round(one["target"] + judged.difference, 9)
            best[one["fact"]] = {**one, "actual": actual, "alike": alike, "met": judged.met}
    return list(best.values())


def side(_view: View, values: Mapping[str, Any], records: Records) -> Records:
    """The targets of the indicator that the words of `indicator` stand for, in its usual unit, the highest first."""
    wanted = key_of(Stated(values["indicator"]))
    found = []
    for one in records:
        told = (one["words"], one["value"], one["said"], one["change"], one["period"], one["means"])
        key = key_of(stated(_told(one, "target", *told)))
        if key.id != wanted.id:
            continue
        unit = wanted.unit or one["unit"]
        moved = [_moved(one[name], one, unit) for name in ("value", "value_max")]
        if moved[0] is not None:
            found.append({**one, "value": moved[0], "value_max": moved[1], "unit": unit})
    return sorted(found, key=lambda one: (-one["value"], one["place"], one["year"] or 0, one["fact"]))


def _moved(value: float | None, one: Mapping[str, Any], unit: str) -> float | None:
    multiple = is_multiple(one["said"] or "", one["value"])
    return None if value is None else on_scale(value, one["unit"], one["words"], unit, multiple=multiple)


def contradictions(_view: View, _values: Mapping[str, Any], records: Records) -> Records:
    """The pairs of figures that cannot both be."""
    found = []
    for one in records:
        told = (one["indicator"], one["value"], one["said"], one["change"], one["period"], one["means"])
        other = (one[f"other{name}"] for name in ("", "_value", "_said", "_change", "_period", "_means"))
        if clash(_told(one, one["kind"], *told), _told(one, one["kind"], *other)):
            found.append(one)
    return found


def _told(
    one: Mapping[str, Any],
    kind: str,
    indicator: str,
    value: float,
    words: str | None,
    change: bool,
    period: str | None = None,
    means: str | None = None,
) -> Figure:
    """A figure of a row as a record, with its words."""
    return Figure(
        id=one["fact"], plan="", scope="", indicator=indicator, value=value, unit=one["unit"], kind=kind, comparator="=",
        change=change, evidence="", confidence=1.0, year=one["year"], period=period, words=words or "",
        means=means,
    )  # fmt: skip


def _figure(one: Mapping[str, Any], kind: str) -> Figure:
    """The target or the outcome of a row as a record."""
    aimed = kind == "target"
    return Figure(
        words=one["words" if aimed else "actual_words"] or "",
        period=one["period" if aimed else "actual_period"],
        means=one["means" if aimed else "actual_means"],
        id=one["fact"],
        plan="",
        scope=one["scope"],
        indicator=one["indicator" if aimed else "measured"],
        value=one[kind],
        value_max=one[f"{kind}_max"],
        unit=one["unit" if aimed else "actual_unit"],
        kind=kind,
        comparator=one["comparator" if aimed else "actual_comparator"],
        change=one["change" if aimed else "actual_change"],
        evidence="",
        confidence=1.0,
        year=one["year"],
    )


STEPS: dict[str, Callable[[View, Mapping[str, Any], Records], Records]] = {
    "roles": roles,
    "rivalry": rivalry,
    "outcomes": outcomes,
    "side": side,
    "contradictions": contradictions,
    "unled": unled,
    "particular_first": particular_first,
}
