"""The shipped encoder: where names stand, the same twice, long and hostile texts; without its files there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plangraph.encoder import WEIGHTS, Encoder

shipped = pytest.mark.skipif(Encoder.load() is None, reason="the encoder's weights are not there (make encoder)")
PASSAGES = (
    "一、做强特色产业",
    "以宝钛集团为龙头，发展钛及钛合金产业，依托西北工业大学建设宝鸡钛产业研究院，落户宝鸡高新区。",
    "市科技局牵头实施“秦创原”倍增行动，力争突破钛合金3D打印技术。",
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """The shipped encoder."""
    loaded = Encoder.load()
    assert loaded is not None
    return loaded


@shipped
def test_nothing_is_kept_of_who_reads(tmp_path: Path) -> None:
    """What runs the network would keep an id of the machine in the user's folder, and send what it was used for."""
    program = "from plangraph.encoder import Encoder; assert Encoder.load().read(['铜箔产业'])"
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    given = {name: value for name, value in os.environ.items() if not name.startswith("ORT_")}
    subprocess.run([sys.executable, "-c", program], check=True, timeout=300, env=given | home)
    assert list(tmp_path.iterdir()) == []


def test_without_its_files_there_is_no_encoder(tmp_path: Path) -> None:
    assert Encoder.load(tmp_path) is None


def test_importing_it_loads_no_runtime() -> None:
    said = "import sys, plangraph.encoder; print('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True).stdout == "False\n"


def test_models_without_it_load_no_runtime() -> None:
    said = (
        "import sys; from plangraph.weighing.models import models_without; "
        "print(models_without(['encoder']).encoder, 'onnxruntime' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert run.stdout == "None False\n"


def test_a_notice_stands_beside_the_weights() -> None:
    assert "MIT License" in (WEIGHTS / "NOTICE").read_text(encoding="utf-8")


@shipped
def test_names_stand_where_it_says(encoder: Encoder) -> None:
    found = {
        passage[name.start : name.end]: name.cls
        for passage, seen in zip(PASSAGES, encoder.read(PASSAGES), strict=True)
        for name in seen.names()
    }
    assert found["宝钛集团"] == "Enterprise"
    assert found["西北工业大学"] == "Institution"
    assert found["宝鸡高新区"] == "Park"
    assert found["市科技局"] == "GovernmentBody"


@shipped
def test_the_same_is_seen_twice_and_in_white_space(encoder: Encoder) -> None:
    assert [seen.names() for seen in encoder.read(PASSAGES)] == [seen.names() for seen in encoder.read(PASSAGES)]
    broken = [passage.replace("宝钛集团", "宝钛 \n集团") for passage in PASSAGES]
    names = {broken[1][name.start : name.end] for name in encoder.read(broken)[1].names()}
    assert "宝钛 \n集团" in names


@shipped
def test_a_name_is_as_likely_as_it_was_found(encoder: Encoder) -> None:
    for seen in encoder.read(PASSAGES):
        for name in seen.names():
            assert 0 <= name.probability <= 1
            assert name.probability == seen.probability(name.start, name.end, name.cls) == round(name.probability, 3)


@shipped
def test_a_long_passage_is_read_whole(encoder: Encoder) -> None:
    long = PASSAGES[1] * 60
    found = [name for name in encoder.read([long])[0].names() if long[name.start : name.end] == "宝钛集团"]
    assert len(found) > 55
    assert [name.start for name in found] == sorted(name.start for name in found)


@shipped
@pytest.mark.parametrize(
    "text", ["", " \n\t", "\x00\u200b", "（" * 900, "A" * 5000, "1" * 5000, "\ud7a3\U0001f600" * 300, "，。" * 800]
)
def test_hostile_text_is_read(encoder: Encoder, text: str) -> None:
    (seen,) = encoder.read([text])
    assert all(0 <= name.start < name.end <= len(text) for name in seen.names())


@shipped
def test_what_is_seen_in_a_window_hangs_on_no_other(encoder: Encoder) -> None:
    one, other = PASSAGES[1] * 5, "123456" * 400
    alone = encoder.read([one])[0].names()
    assert alone
    first, _, again = encoder.read([one, other, one])
    assert first.names() == again.names() == alone


@shipped
def test_no_passages_give_nothing(encoder: Encoder) -> None:
    assert encoder.read([]) == []
