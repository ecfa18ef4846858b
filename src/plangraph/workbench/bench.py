"""What a workbench holds, and the changes that are made to it; nothing here knows a file."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST_LISTS = 500
MOST_NOTES = 2_000
MOST_VISITS = 200


@dataclass(frozen=True, slots=True)
class NamedList:
    """Entities under a name: their ids, a note, the picture of them as the canvas keeps it, the day it was made."""

    name: str
    ids: tuple[str, ...]
    note: str = ""
    drawing: str = ""
    made: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """Something that was asked: what it says, the address that asks it again, when."""

    title: str
    href: str
    at: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader notes about an entity or a fact: its id, what it is called, the address that shows it, the text, when."""

    about: str
    title: str
    href: str
    text: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Bench:
    """Lists by name, visits and notes, the last ones first."""

    lists: tuple[NamedList, ...] = ()
    visits: tuple[Visit, ...] = ()
    notes: tuple[Note, ...] = ()

    def note(self, about: str) -> Note | None:
        """The note about a thing or a fact; None where there is none."""
        return next((one for one in self.notes if one.about == about), None)


def with_list(bench: Bench, new: NamedList) -> Bench:
    """`bench` with a list more, which takes the place of the one of its name; the newest first."""
    kept = [one for one in bench.lists if one.name != new.name]
    return replace(bench, lists=(new, *kept)[:MOST_LISTS])


def without(bench: Bench, name: str) -> Bench:
    """`bench` without the list of a name."""
    return replace(bench, lists=tuple(one for one in bench.lists if one.name != name))


def visited(bench: Bench, visit: Visit) -> Bench:
    """`bench` with a visit more; the same address is told once, where it was last."""
    kept = [one for one in bench.visits if one.href != visit.href]
    return replace(bench, visits=(visit, *kept)[:MOST_VISITS])


def forgotten(bench: Bench, href: str = "") -> Bench:
    """`bench` without the visit of an address; without any where none is named."""
    return replace(bench, visits=tuple(one for one in bench.visits if href and one.href != href))


def with_note(bench: Bench, note: Note) -> Bench:
    """`bench` with a note in the place of the one about the same; without that where the text is empty."""
    kept = tuple(one for one in bench.notes if one.about != note.about)
    return replace(bench, notes=((note, *kept) if note.text.strip() else kept)[:MOST_NOTES])


def joined(bench: Bench, other: Bench) -> Bench:
    """`bench` with what another holds; a list whose name is taken by another content gets a number, a note about what has one
    already stands below it."""
    for one in reversed(other.lists):
        if one not in bench.lists:
            bench = with_list(bench, replace(one, name=_free(one.name, {held.name for held in bench.lists})))
    for visit in reversed(other.visits):
        if all(held.href != visit.href for held in bench.visits):
            bench = visited(bench, visit)
    for note in reversed(other.notes):
        held = bench.note(note.about)
        if held is None:
            bench = with_note(bench, note)
        elif note.text not in held.text:
            bench = with_note(bench, replace(held, text=f"{held.text}\n{note.text}"))
    return bench


def _free(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free
