"""Writes the example answers of the questions, and docs/questions.md, anew from `graphs/`: `make examples`.

What changed in the answers then shows as a difference of `ontology/questions`, to be read before it is kept.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from plangraph.graph.tables import read_tables
from plangraph.questions import ask, catalogue
from plangraph.questions.examples import example, with_example
from plangraph.questions.listing import listing
from plangraph.resources import resource
from plangraph.store.embedded.client import stop
from plangraph.store.local import EmbeddedView


def main() -> None:
    """Load the shipped graph into a database of its own, ask every question's example, write what it answers."""
    with tempfile.TemporaryDirectory() as folder:
        view = EmbeddedView(Path(folder))
        try:
            view.load(read_tables(resource("graphs")))
            for one in catalogue():
                file = resource("ontology", "questions", f"{one.id}.cypher")
                made = example(one.example.parameters, ask(view, one.id, one.example.parameters))
                file.write_text(with_example(file.read_text(encoding="utf-8"), made), encoding="utf-8")
        finally:
            view.close()
            stop(view.folder)
    catalogue.cache_clear()
    resource("docs", "questions.md").write_text(listing(), encoding="utf-8")


if __name__ == "__main__":
    main()
