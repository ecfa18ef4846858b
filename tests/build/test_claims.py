"""Claims are whole: a graph is folded again from them alone, and every one leads to words that say it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from plangraph.build import Options, build, build_again
from plangraph.build.claimfile import lines_of, read_claims
from plangraph.errors import DataError
from plangraph.records import EXCERPT_LENGTH, NAMED, Claim, Implied, Named

from .small import HEFEI, WUHU, contents, plans

TOP = Path(__file__).parents[2]
SHIPPED = sorted((TOP / "graphs" / "claims").glob("*.jsonl"))


def claims(folder: Path) -> Iterator[Claim]:
    """Every claim of a built graph."""
    for path in sorted((folder / "claims").glob("*.jsonl")):
        yield from read_claims(lines_of(path.read_text(encoding="utf-8")), path.name).claims


def test_folding_the_stored_claims_again_gives_the_same_bytes(tmp_path: Path) -> None:
    build([plans(tmp_path / "plans", 合肥=HEFEI, 芜湖=WUHU), TOP / "examples"], tmp_path / "one")
    build_again(tmp_path / "one", tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_the_shipped_graph_is_folded_from_its_claims(tmp_path: Path) -> None:
    build_again(TOP / "graphs", tmp_path / "again")
    made = contents(tmp_path / "again")
    shipped = {name: content for name, content in contents(TOP / "graphs").items() if name in made}
    assert shipped.keys() == made.keys()
    assert [name for name in made if made[name] != shipped[name]] == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_claim_of_the_shipped_graph_leads_to_words(path: Path) -> None:
    told = read_claims(lines_of(path.read_text(encoding="utf-8")), path.name).claims
    assert told
    for claim in told:
        assert 2 <= len(claim.quote.text) <= EXCERPT_LENGTH
        assert len(claim.quote.words) >= (1 if claim.predicate == NAMED else 2)  # 钨 is an industry
        for end in filter(None, (claim.subject, claim.object)):
            if isinstance(end, Named):
                assert end.name in end.quote.text
            else:
                assert isinstance(end, Implied)
                assert end.why
                assert end.quote is not None


def test_a_claim_on_disk_has_its_ends_and_its_quote(tmp_path: Path) -> None:
    build([plans(tmp_path / "plans", 合肥=HEFEI)], tmp_path / "graph")
    [anchors] = [one for one in claims(tmp_path / "graph") if one.predicate == "anchors"]
    assert isinstance(anchors.subject, Named)
    assert anchors.subject.name == "科大讯飞股份有限公司"
    assert anchors.quote.text == "以科大讯飞股份有限公司为龙头，发展智能语音产业。"
    [figure] = [one for one in claims(tmp_path / "graph") if one.quantity is not None]
    assert isinstance(figure.subject, Implied)
    assert (figure.subject.name, figure.subject.why) == ("合肥市", "jurisdiction")
    assert figure.subject.quote is not None
    assert figure.subject.quote.words == "全市"


def test_an_industry_of_the_heading_is_implied_by_it(tmp_path: Path) -> None:
    text = "合肥市产业规划（2021—2025年）\n\n一、集成电路产业\n\n以长鑫存储技术有限公司为龙头。\n"
    build([plans(tmp_path / "plans", 合肥=text)], tmp_path / "graph")
    [anchors] = [one for one in claims(tmp_path / "graph") if one.predicate == "anchors"]
    assert isinstance(anchors.object, Implied)
    assert anchors.object.why == "heading"
    assert anchors.object.quote is not None
    assert anchors.object.quote.text == "一、集成电路产业"


@pytest.mark.parametrize("line", ["", "[]", '{"id": "c-x"}', '{"head": 3}', "nonsense", "[" * 100_000])
def test_a_damaged_claim_file_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    build([plans(tmp_path / "plans", 合肥=HEFEI)], tmp_path / "graph")
    [path] = (tmp_path / "graph" / "claims").glob("*.jsonl")
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([lines[0], line, *lines[1:]]), encoding="utf-8")
    with pytest.raises(DataError, match="line 2 is damaged"):
        build_again(tmp_path / "graph", tmp_path / "again")


def test_what_is_no_built_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is no built graph"):
        build_again(tmp_path, tmp_path / "again")


def test_the_manifest_holds_the_claims(tmp_path: Path) -> None:
    build([plans(tmp_path / "plans", 合肥=HEFEI)], tmp_path / "graph", Options())
    files = json.loads((tmp_path / "graph" / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert "judgements.jsonl" in files
    assert any(name.startswith("claims/") for name in files)
