"""A tiny encoder trained from nothing: it learns what it is shown, and its file is the same twice."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plangraph.documents import read_document
from plangraph.encoder import Encoder
from plangraph.encoder.beside import Place
from plangraph.encoder.model import MODEL, PAIRS, VOCABULARY
from plangraph.encoder.pairing import Asked, Pairings
from plangraph.encoder.pieces import BETWEEN, FIRST, PAD, UNKNOWN, Vocabulary
from plangraph.training.folds import ReadText

torch = pytest.importorskip("torch", reason="torch is in the training's own environment (make encoder)")
pytest.importorskip("onnx")

TEXT = "宝鸡市钛产业规划\n\n发展钛产业。宝钛集团研制钛合金管。\n\n宝钛集团落户宝鸡市，做强钛产业。\n"
FACTS = {"宝鸡市": "Place", "钛产业": "Industry", "宝钛集团": "Enterprise", "钛合金管": "Technology"}

RELATIONS = [
    {"s": "宝钛集团", "p": "worksOn", "o": "钛合金管", "evidence": "宝钛集团研制钛合金管"},
    {"s": "宝钛集团", "p": "locatedIn", "o": "宝鸡市", "evidence": "宝钛集团落户宝鸡市"},
    {"s": "宝鸡市", "p": "prioritizes", "o": "钛产业", "evidence": "做强钛产业"},
]


@pytest.fixture
def text(tmp_path: Path) -> ReadText:
    """A text and what readers found in it."""
    entities = [{"type": cls, "name": name, "aliases": []} for name, cls in FACTS.items()]
    (tmp_path / "tiny.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "tiny.json").write_text(json.dumps({"entities": entities, "relations": RELATIONS}), encoding="utf-8")
    return ReadText("tiny", tmp_path / "tiny.txt", tmp_path / "tiny.json", 1)


def tiny(text: ReadText, folder: Path, rounds: int, kept: Path | None = None, stop: int = 0) -> None:
    """Train a network of two narrow layers on the text and write its files."""
    from plangraph.training.encoder.exporting import write_pairs, write_small
    from plangraph.training.encoder.fitting import Course, fit
    from plangraph.training.encoder.network import Network, Shape
    from plangraph.training.encoder.reading import sample

    entries = [PAD, UNKNOWN, FIRST, BETWEEN, *sorted(set(TEXT) - set("\n"))]
    vocabulary = Vocabulary({entry: i for i, entry in enumerate(entries)})
    torch.manual_seed(1)
    network = Network(Shape(len(entries), width=32, layers=2, heads=4, inner=64, longest=256))
    told: list[str] = []

    def tell(line: str) -> None:
        told.append(line)
        if stop and len(told) == stop:
            raise KeyboardInterrupt

    course = Course(rounds=rounds, rate=5e-3, rate_of_labels=1e-2)
    fit(network, [sample(text, vocabulary)], vocabulary, course, tell, kept)
    folder.mkdir(exist_ok=True)
    (folder / VOCABULARY).write_text("\n".join(entries) + "\n", encoding="utf-8")
    write_pairs(network, folder / PAIRS)
    write_small(network, folder / MODEL)


def test_what_is_shown_is_found_again(text: ReadText, tmp_path: Path) -> None:
    tiny(text, tmp_path / "a", rounds=120)
    encoder = Encoder.load(tmp_path / "a")
    assert encoder is not None
    passages = [line for line in TEXT.split("\n") if line]
    found = {
        (passage[one.start : one.end], one.cls)
        for passage, seen in zip(passages, encoder.read(passages), strict=True)
        for one in seen.names()
    }
    assert found == set(FACTS.items())


def test_the_relations_that_are_shown_are_found_again(text: ReadText, tmp_path: Path) -> None:
    tiny(text, tmp_path / "a", rounds=120)
    encoder, document = Encoder.load(tmp_path / "a"), read_document(text.text)
    assert encoder is not None
    seen = encoder.read([passage.text for passage in document.passages])

    def asked(name: str, passage: int, number: int) -> Asked:
        at = document.passages[passage].text.index(name)
        return Asked(Place(passage, at, at + len(name), number), FACTS[name], seen[passage])

    firm, pipe = asked("宝钛集团", 1, 1), asked("钛合金管", 1, 2)
    owner, town, line = (asked(name, 2, i) for i, name in enumerate(("宝钛集团", "宝鸡市", "钛产业")))
    right = [(firm, "worksOn", pipe), (owner, "locatedIn", town), (town, "prioritizes", line)]
    wrong = [(firm, "anchors", asked("钛产业", 1, 0)), (owner, "worksOn", line)]
    odds = Pairings(encoder.pairs, document.passages).odds([*right, *wrong])
    assert min(odds[:3]) > 0 > max(odds[3:])
    assert Pairings(encoder.pairs, document.passages).odds([]) == []


def test_the_same_bytes_twice_also_after_a_stop(text: ReadText, tmp_path: Path) -> None:
    for name in ("a", "b"):
        tiny(text, tmp_path / name, rounds=3)
    with pytest.raises(KeyboardInterrupt):
        tiny(text, tmp_path / "c", rounds=3, kept=tmp_path / "kept.pt", stop=3)
    tiny(text, tmp_path / "c", rounds=3, kept=tmp_path / "kept.pt")
    for file in (MODEL, PAIRS):
        one, *others = [(tmp_path / name / file).read_bytes() for name in ("a", "b", "c")]
        assert all(other == one for other in others)


def test_files_are_read_into_the_network_that_writes_them(tmp_path: Path, text: ReadText) -> None:
    from plangraph.training.encoder.exporting import write_pairs, write_small
    from plangraph.training.encoder.going_on import written_network
    from plangraph.training.encoder.network import Shape

    tiny(text, tmp_path / "a", rounds=3)
    entries = (tmp_path / "a" / VOCABULARY).read_text(encoding="utf-8").split("\n")[:-1]
    network, _, told = written_network(
        tmp_path / "a", Shape(len(entries), width=32, layers=2, heads=4, inner=64, longest=256)
    )
    assert told == entries
    write_small(network, tmp_path / MODEL)
    write_pairs(network, tmp_path / PAIRS)
    assert (tmp_path / MODEL).read_bytes() == (tmp_path / "a" / MODEL).read_bytes()
    assert (tmp_path / PAIRS).read_bytes() == (tmp_path / "a" / PAIRS).read_bytes()


def test_the_mean_of_two_networks_lies_midway() -> None:
    from plangraph.training.encoder.going_on import mean_of
    from plangraph.training.encoder.network import Network, Shape

    one, other = (Network(Shape(9, width=8, layers=1, heads=2, inner=8, longest=16)) for _ in range(2))
    low, high = one.words.weight.detach().clone(), other.words.weight.detach().clone()
    assert torch.allclose(mean_of(one, other).words.weight, (low + high) / 2)


def test_going_on_takes_what_is_new_and_as_many_others(tmp_path: Path, text: ReadText) -> None:
    from plangraph.training.encoder.going_on import READ, unread

    texts = [replace(text, name=name) for name in "abcdefg"]
    (tmp_path / READ).write_text("a\nb\nc\nd\n", encoding="utf-8")
    names = [one.name for one in unread(texts, tmp_path, 7)]
    assert names[:3] == ["e", "f", "g"]
    assert len(set(names[3:]) & set("abcd")) == 3 == len(names[3:])


def test_the_file_says_what_the_network_says(tmp_path: Path) -> None:
    import numpy as np
    import onnxruntime

    from plangraph.training.encoder.exporting import graph_of
    from plangraph.training.encoder.network import Network, Shape

    torch.manual_seed(3)
    network = Network(Shape(20, width=32, layers=2, heads=4, inner=64, longest=256)).eval()
    ids = np.array([[2, 5, 6, 7, 3], [2, 8, 3, 0, 0]])
    session = onnxruntime.InferenceSession(graph_of(network).SerializeToString())
    given = session.run(["scores"], {"pieces": ids})[0]
    with torch.no_grad():
        told: Any = network(torch.tensor(ids), torch.tensor(ids) != 0).numpy()
    assert np.abs(given - told)[ids != 0].max() < 1e-5
