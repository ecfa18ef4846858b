"""Plans into a collection: heads first, then each plan to its claims, all of them into the graph."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from plangraph.build import Built, build_more, plan_of
from plangraph.build.claimfile import write_claims
from plangraph.build.folder import CLAIMS, file_name
from plangraph.build.plan import claims_of
from plangraph.documents import read_document
from plangraph.errors import DataError, DocumentError, UsageError
from plangraph.intake.collections import Collection, collection, remove_collection
from plangraph.intake.heads import Head, head_of, metadata
from plangraph.intake.readings import Missed, Order, Reading, State
from plangraph.intake.turns import turn

# The step of reading a plan with which a stage begins; `names` begins with the first.
BEGINS = {"candidates for topics": "topics", "tables": "relations", "figures": "figures"}


@dataclass
class Telling:
    """How far a reading is, told as it goes on, with the seconds that each stage took."""

    one: Reading
    state: State
    begun: float = field(default_factory=time.monotonic)

    def stage(self, name: str, **changes: object) -> None:
        """Another stage begins."""
        now = time.monotonic()
        took = round(now - self.begun, 2) + self.state.seconds.get(self.state.stage, 0.0)
        seconds = {**self.state.seconds, self.state.stage: round(took, 2)}
        self.begun = now
        self.state = self.one.tell(replace(self.state, stage=name, seconds=seconds, **changes))  # type: ignore[arg-type]


def read_heads(one: Reading) -> None:
    """Read what each file says of itself."""
    telling = Telling(one, State("heads", "waiting"))
    files, heads = one.files(), []
    with turn("heads"):
        for number, path in enumerate(files, 1):
            telling.stage("heads", file=path.name, number=number, of=len(files))
            heads.append(_head(path))
    telling.stage("done", heads=tuple(heads))


def _head(path: Path) -> Head:
    try:
        return head_of(read_document(path))
    except DocumentError as error:
        return Head(path.name, fault=str(error))


def add(one: Reading, order: Order) -> None:
    """Read the plans, with what was corrected in their heads, and fold them into the collection's graph."""
    into = _collection(order)
    before = one.state()
    telling = Telling(one, State("add", "waiting", heads=before.heads if before else ()))
    try:
        with turn("plans"):
            texts, missed = _read(one, order, telling)
            with into.changing():
                missed += _known(texts, into, order)
                if not texts:
                    telling.stage("waiting", missed=tuple(missed))
                    raise DataError(" ".join(f"{one.file}: {one.why} ({one.words})." for one in missed))
                telling.stage("fold", file="", missed=tuple(missed))
                _fold(one, into, order, texts)
    finally:
        if not into.built:  # it was made for plans of which none could be added
            remove_collection(into)
    telling.stage("done", keys=tuple(sorted(map(plan_of, texts.values()))))


def _read(one: Reading, order: Order, telling: Telling) -> tuple[dict[str, str], list[Missed]]:
    """The claims of each file as the text of a claim file, and those that cannot be read."""
    texts, missed = {}, []
    files = one.files()
    for number, path in enumerate(files, 1):
        telling.stage("document", file=path.name, number=number, of=len(files))
        try:
            texts[path.name] = _claims(path, order, telling.stage)
        except DocumentError as error:
            missed.append(Missed(path.name, "unreadable", str(error)))
    return texts, missed


def _claims(path: Path, order: Order, stage: Callable[[str], None]) -> str:
    document = read_document(path, metadata=metadata(order.corrected.get(path.name, {})))
    stage("names")

    def told(step: str) -> None:
        if step in BEGINS:
            stage(BEGINS[step])

    return write_claims(claims_of(document, told=told))


def _known(texts: dict[str, str], into: Collection, order: Order) -> list[Missed]:
    """Take out what is in the graph already, or comes twice, and tell it."""
    there = {path.stem for path in (_source(into, order) / CLAIMS).glob("*.jsonl")}
    keys: dict[str, str] = {}
    said = []
    for file, text in [*texts.items()]:
        key = plan_of(text)
        if file_name(key) in there or key in keys:
            said.append(Missed(file, "twice", keys[key]) if key in keys else Missed(file, "known", key))
            del texts[file]
        else:
            keys[key] = file
    return said


def _fold(one: Reading, into: Collection, order: Order, texts: dict[str, str]) -> Built:
    held = {path.name for path in into.documents.iterdir()} if into.documents.is_dir() else set()
    if taken := sorted(held & texts.keys()):
        raise DataError(f"The collection has another file {taken[0]} already: give this one another name.")
    source = _source(into, order)
    beside = Collection(source.parent).documents if collection(source.parent.name) else into.documents
    built = build_more(source, into.graph, [*texts.values()])
    if beside != into.documents and beside.is_dir():  # it begins with another collection: its documents come along
        shutil.copytree(beside, into.documents, dirs_exist_ok=True)
    for path in one.files():
        if path.name in texts:
            shutil.copyfile(path, into.documents / path.name)
    return built


def _source(into: Collection, order: Order) -> Path:
    """Where the claims are that the plans are added to: the collection's, at first those of the graph that it begins with."""
    return into.graph if into.built or not order.source else Path(order.source)


def take(one: Reading, order: Order) -> None:
    """Take plans out of a collection again; with its last plan it goes."""
    into = _collection(order)
    before = one.state()
    telling = Telling(one, State("take", "waiting", heads=before.heads if before else ()))
    with turn("plans"), into.changing():
        telling.stage("fold")
        files = into.plans()
        left = {path.stem for path in (into.graph / CLAIMS).glob("*.jsonl")} - set(map(file_name, order.keys))
        if left:
            build_more(into.graph, into.graph, without=order.keys)
            for key in files.keys() & set(order.keys):
                (into.documents / files[key]).unlink(missing_ok=True)
        else:
            remove_collection(into)
    telling.stage("done")


def _collection(order: Order) -> Collection:
    found = collection(order.collection)
    if found is None:
        raise UsageError("There is no such collection.")
    return found
