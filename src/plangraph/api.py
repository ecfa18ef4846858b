"""`import plangraph`: a built graph or a database opened in Python and in a notebook.

graph = plangraph.open()                       # the graph that is shipped
graph.ask("anchors", place="韶关市").to_pandas()
graph.paths("东阳光", "建滔")
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path as FilePath
from types import TracebackType
from typing import TYPE_CHECKING, Any

from plangraph.errors import DataError, UsageError
from plangraph.ids import content_hash
from plangraph.lookup import plan_named
from plangraph.questions import (
    Answer,
    EntityCard,
    Overview,
    Paths,
    ask,
    catalogue,
    entity_card,
    excerpts,
    find_class_paths,
    find_paths,
    found,
    overview,
    plans,
    resolve,
)
from plangraph.records import Excerpt, Graph
from plangraph.resources import resource
from plangraph.store.connecting import check_address
from plangraph.store.view import Hit, View
from plangraph.terms import label

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import rdflib

    from plangraph.compare import Comparison
    from plangraph.review import Review
    from plangraph.why import Why


class PlanGraph:
    """A graph to ask: a built graph's folder, or a database. Nothing is started before the first question."""

    def __init__(self, *, folder: FilePath | None = None, url: str | None = None) -> None:
        self.folder, self.url = folder, url
        self._tables: Graph | None = None
        self._view: View | None = None

    @property
    def tables(self) -> Graph:
        """Every record of the graph: from the folder, or fetched from the database."""
        if self._tables is None:
            from plangraph.export.fetch import fetch
            from plangraph.graph.tables import read_tables
            from plangraph.graph.verify import verify

            if self.folder is not None:
                verify(self.folder, tables_only=True)
            self._tables = read_tables(self.folder) if self.folder is not None else fetch(self.view)
        return self._tables

    @property
    def view(self) -> View:
        """The database; a folder has one of its own, in the embedded database's data folder, kept for the next time."""
        if self._view is None:
            self._view = self._connected() if self.folder is None else self._loaded(self.folder)
        return self._view

    def questions(self, language: str = "zh") -> pd.DataFrame:
        """The catalogue: id, title, parameters."""
        import pandas as pd

        rows = [(one.id, one.title[language], ", ".join(p.name for p in one.parameters)) for one in catalogue()]
        return pd.DataFrame(rows, columns=["question", "title", "parameters"])

    def ask(self, question: str, **parameters: Any) -> Answer:
        """The answer to a question of the catalogue; a name as parameter may be written as people write it."""
        return ask(self.view, question, parameters)

    def paths(self, start: str, goal: str, **options: Any) -> Paths:
        """Ways between two named things, those that say most first; empty where there is none.

        The options are those of `find_paths`: via, exclude, max_length, plan, through_hubs, limit.
        """
        ends = [resolve(self.view, name).id for name in (start, goal)]
        return Paths(find_paths(self.view, ends[0], ends[1], **self._options(options)))

    def class_paths(self, start: str, goal: str, **options: Any) -> Paths:
        """Ways from any entity of one class to any of another, with the options of `paths`."""
        return Paths(find_class_paths(self.view, start, goal, **self._options(options)))

    def entity(self, name: str, *, classes: Iterable[str] = ()) -> EntityCard:
        """What the graph knows of the thing of that name; AmbiguousName or UnknownName where it is not one thing."""
        return entity_card(self.view, resolve(self.view, name, classes=classes).id)

    def search(self, text: str, *, passages: bool = False, limit: int = 20) -> list[Hit]:
        """Entities by name and alias (and passages by their words), best first."""
        return found(self.view, text, passages=passages, limit=limit)

    def why(self, *asked: str) -> Why:
        """Why the names of a thing, or two names, are one; why the facts between two things, of an indicator, or of an id
        are there. UsageError for a database, which keeps neither claims nor judgements."""
        from plangraph.why import Collection, why

        if self.folder is None:
            raise UsageError("A database does not keep why things are so: open the folder of the built graph.")
        return why(Collection(self.folder, self.tables), *asked)

    def compare(
        self,
        *plans: str,
        indicator: str = "",
        place: str = "",
        level: str = "",
        period: str = "",
        year: int | None = None,
        kind: str = "",
    ) -> Comparison:
        """The plans set against each other, all of them by default; `to_pandas` gives a view as a frame.

        graph.compare(indicator="研发投入强度", year=2025).to_pandas("side")
        graph.compare().to_pandas()    # every figure: plan, place, level, period, indicator, kind, base, value, unit …

        Plans are named by their keys, their titles or a clear part of these; `level` is national, province, prefecture,
        county or park, `period` as 2021–2025, `kind` target or actual.
        """
        from plangraph.compare import comparison

        graph = self.tables
        return comparison(
            graph,
            plans=plans,
            indicator=indicator,
            place=place,
            level=level,
            period=period,
            year=year,
            kind=kind,
        )

    def review(self, who: str | None = None) -> Review:
        """What wants a reviewer's eye, and decisions about it, which hold from the next build; the first decision about the
        shipped graph makes a copy of it. UsageError for a database.

        review = graph.review("Li Si")
        review.reject(review.queue()[0].id, why="only an example")
        review.rebuild()
        """
        from plangraph.review import Review

        if self.folder is None:
            raise UsageError("A database is not reviewed: open the folder of the built graph.")
        return Review(self.folder, who)

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None, *, limit: int = 10_000) -> pd.DataFrame:
        """The rows of read-only Cypher; ReadOnlyError where it would write."""
        import pandas as pd

        found = self.view.read(cypher, parameters, limit=limit)
        return pd.DataFrame(list(found.rows), columns=list(found.columns))

    def evidence(self, ids: Iterable[str]) -> list[Excerpt]:
        """The excerpts of these ids, in their order; those that the graph lacks are left out."""
        wanted = list(ids)
        known = excerpts(self.view, wanted)
        return [known[one] for one in wanted if one in known]

    def overview(self) -> Overview:
        """Plans, and what the graph holds by class and relation."""
        return overview(self.view)

    def to_networkx(self, ids: Iterable[str] | None = None) -> nx.MultiDiGraph[str]:
        """The whole graph, or the part that the entities of `ids` make up; attributes are text and numbers.

        graph.to_networkx(graph.ask("anchors").entities)
        """
        from plangraph.export.network import network

        return network(self._part(ids))

    def to_rdflib(self, ids: Iterable[str] | None = None) -> rdflib.Graph:
        """The whole graph, or the part that the entities of `ids` make up, as RDF with its provenance."""
        from plangraph.export.rdf import rdf

        return rdf(self._part(ids))

    def close(self) -> None:
        """Let go of the database."""
        if self._view is not None:
            self._view.close()
            self._view = None

    def __enter__(self) -> PlanGraph:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def _connected(self) -> View:
        from plangraph.store import connect

        return connect(self.url)

    def _loaded(self, folder: FilePath) -> View:
        from plangraph.store.embedded.folder import data_folder
        from plangraph.store.local import EmbeddedView

        graph = self.tables
        view = EmbeddedView(data_folder() / "opened" / content_hash(folder.resolve()))
        view.load(graph)
        for plan in set(view.plans()) - {plan.id for plan in graph.plans}:
            view.remove(plan)
        return view

    def _part(self, ids: Iterable[str] | None) -> Graph:
        from plangraph.export.fetch import fetch_entities

        return self.tables if ids is None else fetch_entities(self.view, list(ids))

    def _options(self, options: dict[str, Any]) -> dict[str, Any]:
        plan = options.get("plan")
        return {**options, "plan": plan_named(plans(self.view).values(), plan)} if plan else options

    def __repr__(self) -> str:
        return f"PlanGraph({str(self.folder) if self.folder is not None else self.url or 'embedded'!r})"

    def _repr_html_(self) -> str:
        held = self.overview()
        plans_ = "".join(f"<li>{escape(one.plan.name)}: {one.relations} 条关系</li>" for one in held.plans)
        classes = "，".join(f"{label(cls, 'zh')} {number}" for cls, number in held.classes.items() if number)
        return f"<p><b>PlanGraph</b>：{escape(classes)}</p><ul>{plans_}</ul>"


def open_graph(source: str | os.PathLike[str] | None = None) -> PlanGraph:
    """A graph by its folder or its database's address; by default that of PLANGRAPH_URL, else the shipped one.

    DataError where the folder is no built graph, UsageError where the address is none of a database. Credentials come
    from PLANGRAPH_USER and PLANGRAPH_PASSWORD.
    """
    source = source if source is not None else os.environ.get("PLANGRAPH_URL")
    if source is not None and "://" in str(source):
        check_address(str(source))
        return PlanGraph(url=str(source))
    folder = FilePath(source) if source is not None else resource("graphs")
    if not (folder / "entities.jsonl").is_file():
        raise DataError(f"{folder} is not a built graph: build one, or give the address of a database.")
    return PlanGraph(folder=folder)
