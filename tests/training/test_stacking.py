"""The stages of the stacking go on where they were stopped, and make again what has changed and no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plangraph.encoder import WEIGHTS, Encoder
from plangraph.training import claims, fields, held_out, pairs, seen_pairs, sight, topics
from plangraph.training.folds import ReadText, few
from plangraph.training.kept import Kept, Rows
from plangraph.training.stacking import ALL, Lesson, lessons, stack

from .small_texts import TEXTS, write_text

pytestmark = pytest.mark.skipif(Encoder.load() is None, reason="the encoder's weights are not there")
MAKERS = (
    (topics, "examples"),
    (sight, "name_examples"),
    (sight, "topic_examples"),
    (claims, "examples"),
    (pairs, "examples"),
    (fields, "examples"),
    (seen_pairs, "examples"),
)
STAGES = ("topics", "names", "topics with the encoder", "claims", "pairs", "fields", "pairs with the encoder")


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A folder with three texts, and the encoder of the fold of each."""
    for name in TEXTS:
        write_text(tmp_path, name)
    for fold, _ in enumerate(TEXTS, 1):
        (tmp_path / f"fold-{fold}").symlink_to(WEIGHTS, target_is_directory=True)
    return tmp_path


def learned(study: Path) -> list[Lesson]:
    texts = [ReadText(name, study / f"{name}.txt", study / f"{name}.json", fold) for fold, name in enumerate(TEXTS, 1)]
    return lessons(texts, study)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each stage has made rows of a text."""
    counts: Counter[str] = Counter()

    def counted(stage: str, make: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*told: Any) -> Any:
            counts[stage] += 1
            if counts["all"] == 0:
                raise KeyboardInterrupt
            counts["all"] -= 1
            return make(*told)

        return counting

    for (room, name), stage in zip(MAKERS, STAGES, strict=True):
        monkeypatch.setattr(room, name, counted(stage, getattr(room, name)))
    counts["all"] = 1_000_000
    return counts


def forget(made: Counter[str]) -> None:
    made.clear()
    made["all"] = 1_000_000


def test_a_run_that_was_stopped_loses_one_text(study: Path, made: Counter[str]) -> None:
    whole = stack(learned(study), study / "whole", lambda _: None)
    assert [made[stage] for stage in STAGES] == [3, 3, 3, 3, 3, 3, 3]
    assert set(whole) == {ALL, 1, 2, 3}
    forget(made)
    made["all"] = 10  # stopped in the fourth stage, at its second text
    with pytest.raises(KeyboardInterrupt):
        stack(learned(study), study / "stopped", lambda _: None)
    forget(made)
    told: list[str] = []
    assert stack(learned(study), study / "stopped", told.append) == whole
    assert [made[stage] for stage in STAGES] == [0, 0, 0, 2, 3, 3, 3]
    assert told[3:5] == ["claims of 3 texts, 1 of them kept", "pairs of 3 texts, 0 of them kept"]
    forget(made)
    stack(learned(study), study / "stopped", lambda _: None)
    assert sum(made[stage] for stage in STAGES) == 0


def test_what_has_changed_is_made_again(study: Path, made: Counter[str]) -> None:
    stack(learned(study), study / "kept", lambda _: None)
    facts = study / "baoji.json"
    facts.write_text(facts.read_text(encoding="utf-8").replace("机床产业", "机床"), encoding="utf-8")
    forget(made)
    again = stack(learned(study), study / "kept", lambda _: None)
    assert (made["topics"], made["names"]) == (1, 1)
    assert made["claims"] == 3  # of this text by what was read, of the others by the models before
    assert again == stack(learned(study), study / "anew", lambda _: None)


def test_a_damaged_entry_is_made_again(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "rows" / "a.rows", "k" * 64)
    assert kept.made(lambda: [1, 2]) == [1, 2]
    assert kept.made(lambda: [3]) == [1, 2]
    assert list(Rows([kept, kept])) == [1, 2, 1, 2]
    content = kept.path.read_bytes()
    for damaged in (content[:-1], b"", content[:130], content[:-1] + b"x"):
        kept.path.write_bytes(damaged)
        assert not kept.there()
        with pytest.raises(KeyError):
            kept.read()
        assert kept.made(lambda: [1, 2]) == [1, 2]
    assert Kept(kept.path, "l" * 64).made(lambda: [3]) == [3]
    assert [path.name for path in kept.path.parent.iterdir()] == ["a.rows"]


def test_the_smallest_text_of_every_fold_is_a_small_course(study: Path) -> None:
    texts = [
        ReadText(name, study / f"{name}.txt", study / f"{name}.json", fold)
        for name, fold in zip(TEXTS, (2, 1, 2), strict=True)
    ]
    smallest = min((text for text in texts if text.fold == 2), key=lambda text: text.text.stat().st_size)
    assert few(texts) == [texts[1], smallest]


def test_scores_and_models_are_written_and_go_on_too(
    study: Path, made: Counter[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(held_out, "read_texts", lambda *_: [one.text for one in learned(study)])
    command = ["held_out", str(study), "--models", str(study / "models")]
    monkeypatch.setattr("sys.argv", command)
    held_out.main()
    first = capsys.readouterr().out
    assert {path.stem for path in (study / "found").iterdir()} == set(TEXTS)
    assert len(list((study / "models").iterdir())) == 7
    read: list[str] = []
    monkeypatch.setattr(held_out, "found_in", lambda one, models: read.append(one.text.name))
    forget(made)
    held_out.main()
    assert read == []
    assert sum(made[stage] for stage in STAGES) == 0
    assert capsys.readouterr().out.splitlines()[7:] == first.splitlines()[7:]
