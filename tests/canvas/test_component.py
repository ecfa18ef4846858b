"""What the component sends to the browser and believes of what comes back; its files lie where Streamlit looks."""

from __future__ import annotations

import hashlib
import json
import tomllib
from importlib.resources import files

import pytest

from plangraph.canvas import Edge, Event, Node, by_forces, neighbourhood
from plangraph.canvas.component import _data, _event, _events

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
        ({"kind": "collect", "id": "a", "ids": ["a", 4, "b"]}, Event("collect", "a", "nodes", {}, ("a", "b"))),
        ({"kind": "share", "look": {"size": "plans", "x": 1}}, Event("share", None, "nodes", {}, (), {"size": "plans"})),
        ({"kind": "pick", "id": None}, Event("pick", None, "nodes", {})),
        ({"kind": "pick", "id": ["a"]}, Event("pick", None, "nodes", {})),
        ({"kind": "drop table"}, None),
        (None, None),
        ("pick", None),
    ],
)  # fmt: skip
def test_events_are_checked(value: object, event: Event | None) -> None:
    assert _event(value) == event


def test_each_event_is_heard_once_and_in_order() -> None:
    sent = {"events": [{"number": n, "kind": "pick", "id": f"n{n}"} for n in (3, 4, 5)]}
    last, events = _events(sent, 3)
    assert (last, [event.id for event in events]) == (5, ["n4", "n5"])
    assert _events(sent, last) == (5, [])
    assert _events({"events": [{"number": "9", "kind": "pick"}, {"number": 8, "kind": "drop"}, 7]}, 5) == (8, [])
    assert _events(None, 2) == (2, [])


def test_what_is_gathered_is_one_node_with_its_number() -> None:
    centre, others = (
        Node("Place/甲", "Place", "甲市"),
        [Node(f"Industry/{i}", "Industry", f"产业{i}") for i in range(90)],
    )
    edges = [Edge(f"r{i}", centre.id, "prioritizes", one.id) for i, one in enumerate(others)]
    data = _data(neighbourhood(centre.id, [centre, *others], edges), "zh", {})
    (group,) = [one for one in data["nodes"] if one.get("gathers")]
    assert group["label"] == f"产业 {group['gathers']} ▸"
    assert group["gathers"] + len(data["nodes"]) - 2 == 90
    assert any(one["target"] == group["id"] and one["source"] == centre.id for one in data["edges"])


def test_streamlit_finds_the_files() -> None:
    package = files("plangraph")
    manifest = tomllib.loads((package / "pyproject.toml").read_text(encoding="utf-8"))
    component = next(one for one in manifest["tool"]["streamlit"]["component"]["components"] if one["name"] == "canvas")
    assert manifest["project"]["name"] == "plangraph"
    folder = package / component["asset_dir"]
    for name in ("canvas.js", "canvas.css", "names.js", "cytoscape.LICENSE.txt"):
        assert (folder / name).is_file()
    assert hashlib.sha256((folder / "cytoscape.esm.min.mjs").read_bytes()).hexdigest() == VENDORED
