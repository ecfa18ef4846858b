"""Writes the tables of `plangraph.measures` from `units.ttl` and `indicators.ttl`: `python -m plangraph.ontology.measures`.

`units.tsv` has a line for each way to write a unit, `concepts.tsv` one for each indicator; both keep the order of the
ontology's files. rdflib takes half a second to load: what runs reads the tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import rdflib
from rdflib.namespace import RDF, SKOS

from plangraph.ontology import ontology_path
from plangraph.ontology.writing import write
from plangraph.terms import NAMESPACE

FOLDER = Path(__file__).parents[1] / "measures"
PG = rdflib.Namespace(NAMESPACE)
_HEAD = (
    "# Generated from ontology/{source}.ttl by `python -m plangraph.ontology.measures`; change it there.\n# {columns}\n"
)
_UNITS = "written, unit, kind, base, how many of the base, zh, en, text (looked for behind numbers) or given"
_CONCEPTS = (
    "id, theme, zh, en, unit, kind of value, better, held for, growth of, part, share of, other wordings divided by ;"
)


def units() -> str:
    """The text of `units.tsv` that the ontology as it is now gives."""
    graph, lines = _read("units"), []
    for unit in _concepts(graph, "units"):
        base, factor = _base(graph, unit)
        known = [_name(unit), _name(_top(graph, unit)), _name(base), f"{factor:.12g}", *_labels(graph, unit)]
        for written, read in _written(graph, unit):
            lines.append("\t".join((written, *known, read)))
    return _HEAD.format(source="units", columns=_UNITS) + "\n".join(lines) + "\n"


def concepts() -> str:
    """The text of `concepts.tsv` that the ontology as it is now gives."""
    graph, lines = _read("indicators"), []
    for one in _concepts(graph, "indicators"):
        above = graph.value(one, SKOS.broader)
        if above is None:
            continue
        said = [str(graph.value(one, PG[name])) for name in ("givenIn", "valueKind", "better", "heldFor")]
        ties = [
            _name(tied) if (tied := graph.value(one, PG[name])) else "" for name in ("growthOf", "partIs", "shareOf")
        ]
        others = ";".join(sorted(str(text) for text in graph.objects(one, SKOS.altLabel)))
        lines.append("\t".join((_name(one), _name(above), *_labels(graph, one), *said, *ties, others)))
    return _HEAD.format(source="indicators", columns=_CONCEPTS) + "\n".join(lines) + "\n"


def _read(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_path(f"{name}.ttl"), format="turtle")


def _concepts(graph: rdflib.Graph, name: str) -> list[rdflib.term.Node]:
    """The concepts of a list in the order of its file."""
    turtle = ontology_path(f"{name}.ttl").read_text(encoding="utf-8")
    place = {match[1]: match.start() for match in re.finditer(r"^<([\w-]+)> a ", turtle, re.MULTILINE)}
    return sorted(graph.subjects(RDF.type, SKOS.Concept), key=lambda one: place[_name(one)])


def _name(node: rdflib.term.Node | None) -> str:
    return str(node).rpartition("/")[2]


def _labels(graph: rdflib.Graph, one: rdflib.term.Node) -> list[str]:
    found = {
        label.language: str(label) for label in graph.objects(one, SKOS.prefLabel) if isinstance(label, rdflib.Literal)
    }
    return [found["zh"], found["en"]]


def _top(graph: rdflib.Graph, unit: rdflib.term.Node) -> rdflib.term.Node:
    above = graph.value(unit, SKOS.broader)
    return unit if above is None else _top(graph, above)


def _base(graph: rdflib.Graph, unit: rdflib.term.Node) -> tuple[rdflib.term.Node, float]:
    """The unit that a unit is a multiple of in the end, and how many of it."""
    of = graph.value(unit, PG.multipleOf)
    if of is None:
        return unit, 1.0
    base, factor = _base(graph, of)
    return base, factor * float(str(graph.value(unit, PG.factor)))


def _written(graph: rdflib.Graph, unit: rdflib.term.Node) -> Iterator[tuple[str, str]]:
    """The ways to write a unit, and whether texts are searched for them; scales and quotients are read apart there."""
    for text in sorted(str(text) for text in graph.objects(unit, SKOS.notation)):
        yield text, "given" if re.search(r"^[万亿]|[/／]", text) else "text"
    yield from ((text, "given") for text in sorted(str(text) for text in graph.objects(unit, SKOS.hiddenLabel)))


def main() -> None:
    """Write both tables."""
    write(FOLDER / "units.tsv", units())
    write(FOLDER / "concepts.tsv", concepts())


if __name__ == "__main__":
    main()
