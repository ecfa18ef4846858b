"""The decisions beside a graph: read, added whole, and withdrawn, never taken out of the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from plangraph.build.decisions import NAME, read_decisions, write_decision
from plangraph.errors import UsageError
from plangraph.graph.kept import add_lines
from plangraph.records import Decision, standing


def now() -> str:
    """The time of a decision, to the thousandth of a second: what one word decides has one time."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Book:
    """The decisions of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> tuple[Decision, ...]:
        """Every line, withdrawn ones and withdrawals too."""
        return read_decisions(self.folder)

    def standing(self) -> tuple[Decision, ...]:
        """The decisions that hold."""
        return standing(self.all())

    def add(self, decisions: Sequence[Decision]) -> None:
        """Put decisions behind the others: all or none."""
        add_lines(self.folder, NAME, map(write_decision, decisions))

    def withdraw(self, who: str, id_: str | None = None, why: str = "") -> tuple[Decision, ...]:
        """Take back a decision by its id, or what `who` decided last; what was taken back. UsageError where nothing is."""
        held = self.standing()
        if id_ is not None:
            chosen = tuple(one for one in held if one.id == id_)
            if not chosen:
                raise UsageError(f"No decision {id_} holds in {self.folder}.")
        else:
            own = [one for one in held if one.who == who]
            if not own:
                raise UsageError(f"{who} has decided nothing that holds in {self.folder}.")
            chosen = tuple(one for one in own if one.when == own[-1].when)
        when = now()
        self.add([Decision("withdrawn", who, when, why, of=one) for one in dict.fromkeys(one.id for one in chosen)])
        return chosen
