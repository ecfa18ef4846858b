"""What the component sends to the browser and believes of what comes back; its files lie where Streamlit looks."""

from __future__ import annotations

import hashlib
import json
import tomllib
from importlib.resources import files

import pytest

from plangraph.canvas import Edge, Event, Node, by_forces
from plangraph.canvas.component import _data, _event

VENDORED = "0d7e373a706f0f01d6fb7a6ccf04988c01307cee1c2f9bcc7b068e9f6b431e3f"  # cytoscape 3.34.4, unmodified


def test_the_data_are_json_and_carry_names_as_they_are() -> None:
    nodes = [
        Node("Enterprise/<script>", "Enterprise", "<script>alert(1)</script>"),
        Node("Industry/钢铁", "Industry", "钢铁"),
    ]
    drawing = by_forces(nodes, [Edge("r", nodes[0].id, "anchors", nodes[1].id)])
    data = json.loads(json.dumps(_data(drawing, "en", {}), ensure_ascii=False))
    assert {one["label"] for one in data["nodes"]} == {"<script>alert(1)</script>", "钢铁"}
    assert data["edges"][0]["predicate"] in data["relations"]
    assert set(data["classes"]) >= {"Enterprise", "Industry"}


@pytest.mark.parametrize(
    ("value", "event"),
    [
        ({"kind": "pick", "id": "a", "group": "edges"}, Event("pick", "a", "edges", {})),
        ({"kind": "expand", "id": "a", "places": {"a": [1, 2.5], "b": ["x", 1], "c": [1]}},
         Event("expand", "a", "nodes", {"a": (1.0, 2.5)})),
        ({"kind": "pick", "id": None}, Event("pick", None, "nodes", {})),
        ({"kind": "pick", "id": ["a"]}, Event("pick", None, "nodes", {})),
        ({"kind": "drop table"}, None),
        (None, None),
        ("pick", None),
    ],
)  # fmt: skip
def test_events_are_checked(value: object, event: Event | None) -> None:
    assert _event(value) == event


def test_streamlit_finds_the_files() -> None:
    package = files("plangraph")
    manifest = tomllib.loads((package / "pyproject.toml").read_text(encoding="utf-8"))
    (component,) = manifest["tool"]["streamlit"]["component"]["components"]
    assert manifest["project"]["name"] == "plangraph"
    folder = package / component["asset_dir"]
    for name in ("canvas.js", "canvas.css", "cytoscape.LICENSE.txt"):
        assert (folder / name).is_file()
    assert hashlib.sha256((folder / "cytoscape.esm.min.mjs").read_bytes()).hexdigest() == VENDORED
