"""A damaged record is one sentence with its file and line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plangraph.errors import DataError
from plangraph.graph.lines import read_records
from plangraph.records import Figure, Relation

RELATION = {
    "id": "r1",
    "subject": "Park/甲园",
    "predicate": "partOf",
    "object": "Place/乙市",
    "plans": ["p"],
    "evidence": [],
    "confidence": 0.5,
}
LINE = json.dumps(RELATION, ensure_ascii=False).encode() + b"\n"


def with_(**values: object) -> bytes:
    return json.dumps({**RELATION, **values}).encode() + b"\n"


def refusal(path: Path, content: bytes, record: type = Relation) -> str:
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        list(read_records(path, record))
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (b"[]\n", "no record"),
        (b'"text"\n', "no record"),
        (b"null\n", "no record"),
        (b"{}\n", "lacks"),
        (b"\n", "no JSON"),
        (b"{\n", "no JSON"),
        (b"\xff\xfe\n", "not UTF-8"),
        (b"[" * 100_000 + b"\n", "no JSON"),
        (b'{"id":' * 50_000 + b"1" + b"}" * 50_000 + b"\n", "no JSON"),
        (LINE[:-1], "no end"),
        (with_(id=1), "id is of another type"),
        (with_(plans="p"), "plans is of another type"),
        (with_(plans=[1]), "plans is of another type"),
        (with_(plans={"p": 1}), "plans is of another type"),
        (with_(plans=None), "plans is of another type"),
        (with_(confidence="0.5"), "confidence is of another type"),
        (with_(confidence=True), "confidence is of another type"),
        (with_(confidence=[0.5]), "confidence is of another type"),
        (with_(confidence=10**30), "confidence is of another type"),
        (LINE.replace(b"0.5", b"NaN"), "NaN is no number"),
        (LINE.replace(b"0.5", b"1e999"), "confidence is of another type"),
        (LINE.replace(b"0.5", b"9" * 5_000), "damaged"),
        (with_(subject="\ud800"), "half a character"),
        (with_(subject="铜\x1b[2J"), "control characters"),
    ],
)
def test_a_damaged_line(tmp_path: Path, second: bytes, why: str) -> None:
    told = refusal(tmp_path / "relations.jsonl", LINE + second)
    assert "relations.jsonl, line 2 is damaged" in told
    assert why in told


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not a built graph"):
        list(read_records(tmp_path / "relations.jsonl", Relation))
    (tmp_path / "relations.jsonl").mkdir()
    with pytest.raises(DataError, match="cannot be read"):
        list(read_records(tmp_path / "relations.jsonl", Relation))


def test_a_sound_line_comes_back(tmp_path: Path) -> None:
    (tmp_path / "relations.jsonl").write_bytes(with_(new="passed over") + LINE)
    first, second = read_records(tmp_path / "relations.jsonl", Relation)
    assert first == second
    assert (first.plans, first.evidence, first.confidence) == (("p",), (), 0.5)


def test_fields_that_may_be_open(tmp_path: Path) -> None:
    values = {
        "id": "f", "plan": "p", "scope": "Place/乙市", "indicator": "园区数", "value": 3, "unit": "个",
        "kind": "target", "comparator": "=", "change": False, "evidence": "p:0-3", "confidence": 1,
    }  # fmt: skip
    path = tmp_path / "figures.jsonl"
    path.write_text(json.dumps({**values, "year": None, "binding": True}) + "\n", encoding="utf-8")
    [figure] = read_records(path, Figure)
    assert (figure.year, figure.binding, figure.value) == (None, True, 3)
    for wrong in ({"year": 2025.5}, {"year": True}, {"binding": 1}, {"change": None}, {"year": 2**63}):
        assert "another type" in refusal(path, json.dumps({**values, **wrong}).encode() + b"\n", Figure)
