"""Which texts are read, of which place each is, and in which of the five folds: a place is in one fold, whatever its year.

`places.tsv` gives the place of every text and of every document that slices are cut from, `folds.tsv` the fold of every
place. Both are fixed by hand: a model that is scored on a fold has seen nothing of its places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from plangraph.documents import read_document
from plangraph.errors import PlanGraphError
from plangraph.records import Document, Metadata

FOLDS = (1, 2, 3, 4, 5)
FORMS = (".txt", ".md", ".docx", ".html", ".pdf")
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text that readers have read: its name, the text, the facts found in it, and its fold."""

    name: str
    text: Path
    facts: Path
    fold: int


def read_texts(facts: Iterable[Path], texts: Iterable[Path]) -> Iterator[ReadText]:
    """Every `<name>.json` of the folders of facts, with the text of that name there or in the folders of texts.

    A name that stands in two folders counts in the first. One without a text or a place is an error.
    """
    seen: set[str] = set()
    for folder in (folders := list(facts)):
        for path in sorted(folder.glob("*.json")):
            if path.stem not in seen:
                seen.add(path.stem)
                yield ReadText(path.stem, text_of(path.stem, (folder, *folders, *texts)), path, fold_of(path.stem))


def few(texts: Iterable[ReadText]) -> list[ReadText]:
    """The smallest text of every fold: enough to go the whole way in minutes."""
    smallest: dict[int, ReadText] = {}
    for text in sorted(texts, key=lambda one: (one.text.stat().st_size, one.name)):
        smallest.setdefault(text.fold, text)
    return [smallest[fold] for fold in sorted(smallest)]


def text_of(name: str, folders: Iterable[Path]) -> Path:
    """The text of that name in the first of the folders that has it."""
    for folder in folders:
        for form in FORMS:
            if (path := folder / f"{name}{form}").is_file():
                return path
    raise PlanGraphError(f"There is no text for the facts of {name}.")


def document_of(text: Path, facts: Mapping[str, Any]) -> Document:
    """A text to learn from; a slice of a document has the jurisdiction that the readers' facts name."""
    return read_document(text, metadata=Metadata(jurisdiction=facts.get("jurisdiction")))


def fold_of(name: str) -> int:
    """The fold of a text, or of a document by its file's name without the ending."""
    place = _table("places.tsv").get(name)
    if place is None or place not in _table("folds.tsv"):
        raise PlanGraphError(f"{name} has no place in {HERE.name}/places.tsv, so that its fold is not known.")
    return int(_table("folds.tsv")[place])


@lru_cache(maxsize=2)
def _table(name: str) -> dict[str, str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))
