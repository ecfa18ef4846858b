"""What we read: texts with the facts that careful readers found in them, out of `annotations/`.

    python -m plangraph.training.annotations [FOLDER] [--texts FOLDER] [--write FOLDER]

checks the form of every file against its text and prints the counts. A slice's text is cut out of the published document
that it names; without that document the slice is left out. With --write every text is put beside its facts, as training
reads them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from plangraph.documents import read_document
from plangraph.errors import DataError
from plangraph.quoting import squeezed
from plangraph.records import EXCERPT_LENGTH
from plangraph.terms import ENTITY_CLASSES, RELATIONS

TOP = Path(__file__).parents[3]
FOLDER, TEXTS = TOP / "annotations", TOP.parent / "shared" / "texts"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and what it says: its name, the form of the text (txt or md), the document that it is a slice of."""

    doc: str
    text: str
    form: str
    facts: Json = field(hash=False)
    source: str | None = None


def annotated(folder: Path = FOLDER, texts: Path = TEXTS) -> Iterator[Annotated]:
    """Every annotated text of a folder, by name; DataError where a slice's words are not in its document."""
    for path in sorted((folder / "made").glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        text = next(file for suffix in ("txt", "md") if (file := path.with_suffix(f".{suffix}")).is_file())
        yield Annotated(path.stem, text.read_text(encoding="utf-8"), text.suffix[1:], facts)
    for path in sorted((folder / "slices").glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        document = texts / facts["source"]
        if document.is_file():
            yield Annotated(path.stem, _slice(document, facts), "txt", facts, facts["source"])


def _slice(document: Path, facts: Json) -> str:
    """The text from the first to the last words of a slice, under the title that it was read with, where one is told."""
    text, offsets, flat = _source(document)
    first = flat.find(facts["from"])
    last = flat.find(facts["to"], first + facts["characters"] - len(facts["to"]))
    if first < 0 or last < 0:
        raise DataError(f"{document.name} does not hold the slice {facts['doc']}: its words were not found.")
    title = f"{facts['under']}\n" if "under" in facts else ""
    return title + text[offsets[first] : offsets[last + len(facts["to"]) - 1] + 1]


@cache
def _source(document: Path) -> tuple[str, list[int], str]:
    text = read_document(document).text
    offsets = [i for i, char in enumerate(text) if not char.isspace()]
    return text, offsets, "".join(text[i] for i in offsets)


def write_annotated(texts: Iterable[Annotated], folder: Path) -> None:
    """Put every text and its facts into a folder, as `<doc>.txt` (or .md) and `<doc>.json`; what is there is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in texts:
        (folder / f"{one.doc}.{one.form}").write_text(one.text, encoding="utf-8")
        (folder / f"{one.doc}.json").write_text(json.dumps(one.facts, ensure_ascii=False), encoding="utf-8")


def faults(one: Annotated) -> Iterator[str]:
    """What is wrong with a file: a name or words that its text does not hold, a term or an end that is unknown."""
    text, classes = squeezed(one.text), {entity["name"]: entity["type"] for entity in one.facts["entities"]}
    for entity in one.facts["entities"]:
        if entity["type"] not in ENTITY_CLASSES:
            yield f"{entity['name']} is of no class: {entity['type']}"
        for name in (entity["name"], *entity.get("aliases", ())):
            if squeezed(name) not in text and name != one.facts.get("jurisdiction"):
                yield f"the text does not write {name}"
    for relation in one.facts["relations"]:
        yield from _relation_faults(relation, classes)
        yield from _evidence_faults(relation, text)
    for figure in one.facts["figures"]:
        if figure["scope"] not in classes:
            yield f"the scope {figure['scope']} is no entity"
        yield from _evidence_faults(figure, text)


def _relation_faults(relation: Json, classes: dict[str, str]) -> Iterator[str]:
    term = RELATIONS.get(relation["p"])
    if term is None:
        yield f"{relation['p']} is no relation"
    elif classes.get(relation["s"]) not in term.domain or classes.get(relation["o"]) not in term.range:
        yield f"{relation['s']} {relation['p']} {relation['o']}: the ends do not fit"


def _evidence_faults(fact: Json, text: str) -> Iterator[str]:
    words = squeezed(fact["evidence"])
    if words not in text:
        yield f"the text does not say {fact['evidence']}"
    if len(words) > EXCERPT_LENGTH:
        yield f"more than {EXCERPT_LENGTH} characters: {fact['evidence']}"


def main() -> None:
    """Check every file and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--texts", type=Path, default=TEXTS)
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    texts = list(annotated(options.folder, options.texts))
    if options.write is not None:
        write_annotated(texts, options.write)
    totals, wrong = [0, 0, 0, 0], 0
    for one in texts:
        counts = [len(squeezed(one.text)), *(len(one.facts[kind]) for kind in ("entities", "relations", "figures"))]
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
        found = list(faults(one))
        wrong += len(found)
        print(f"{one.doc:28}" + "".join(f"{count:8}" for count in counts), *found, sep="\n  " if found else "")
    print(f"{'characters, facts':28}" + "".join(f"{total:8}" for total in totals))
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    main()
