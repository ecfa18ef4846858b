"""How much processor time the server takes to draw a page, the first time and again, whatever else the machine does.

    python benchmarks/draw.py [DIR]

Streamlit's AppTest runs the pages without a browser over an embedded database in a folder of its own. The first figure
includes everything that is asked and kept, the second is what each later press costs; beside them what its tables send.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import process_time

from streamlit.testing.v1 import AppTest

from plangraph.graph.tables import read_tables
from plangraph.records import Graph
from plangraph.resources import resource

PATIENCE = 300.0  # seconds for a page


def pages(graph: Graph) -> list[tuple[str, dict[str, str]]]:
    """The pages, the entity and the plan that have most to tell."""
    ends = [end for relation in graph.relations for end in (relation.subject, relation.object)]
    known = max(set(ends), key=lambda id_: (ends.count(id_), id_))
    plan = max(graph.plans, key=lambda one: one.characters).id
    return [
        ("overview", {}), ("plans", {}), ("plans", {"tab": "timeline"}), ("plans", {"id": plan}),
        ("plans", {"id": plan, "tab": "targets"}), ("entity", {}), ("entity", {"id": known}), ("questions", {}),
        ("questions", {"question": "anchors"}), ("compare", {}), ("compare", {"view": "outcomes"}),
        ("compare", {"view": "industries"}), ("paths", {}), ("collect", {}), ("add", {}), ("quality", {}), ("map", {}),
        ("evidence", {}), ("cypher", {}),
    ]  # fmt: skip


def drawn(name: str, parameters: dict[str, str]) -> tuple[float, float, int]:
    """Seconds to draw a page for a new visit and again, and the bytes that its components are sent."""
    test = AppTest.from_file(str(resource("app", "explorer.py")), default_timeout=PATIENCE)
    begun = process_time()
    test.run()
    if name != "overview":
        test.switch_page(f"screens/{name}.py")
    for key, value in parameters.items():
        test.query_params[key] = value
    test.run()
    first = process_time() - begun
    begun = process_time()
    test.run()
    sent = sum(len(one.proto.SerializeToString()) for one in test.get("bidi_component"))
    return first, process_time() - begun, sent


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=resource("graphs"))
    folder = parser.parse_args().folder
    sys.path.insert(0, str(resource("app")))
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"PLANGRAPH_DATA": data, "PLANGRAPH_GRAPH": str(folder.resolve()), "PLANGRAPH_IDLE": "1"}
        drawn("overview", {})  # what is imported and asked once for all visits
        for name, parameters in pages(read_tables(folder)):
            first, again, sent = drawn(name, parameters)
            what = " ".join([name, *(value[:24] for value in parameters.values())])
            print(f"{what:<60} {first:5.2f} s  {again:6.3f} s  {sent / 1000:5.0f} kB", flush=True)


if __name__ == "__main__":
    main()
