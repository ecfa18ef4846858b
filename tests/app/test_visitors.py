"""Ten users for a while, on one process: no page fails, and the memory stays where it is when every page was seen.

Short by default; `make fuzz` has them stay for PLANGRAPH_MINUTES (fifteen where that is not set).
"""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from plangraph.questions import catalogue
from plangraph.records import Graph
from tests.app.browser import words
from tests.app.visitors import Address, visits
from tests.campaign import long_run, tell
from tests.cli.test_explore import belonging, explore
from tests.store.test_read_only import HOSTILE

pytestmark = [pytest.mark.embedded]
MINUTES = float(os.environ.get("PLANGRAPH_MINUTES", "15")) if long_run() else 0.1
USERS = 10 if long_run() else 3
WARM = 0.4  # of the time, after which memory may grow by a quarter and no more
GROWN, MORE = 1.25, 40  # times, and megabytes that do not count


def addresses(graph: Graph, chance: random.Random) -> list[Address]:
    """What users look at: every page, many things, passages, questions, paths, and statements good and hostile."""
    found: list[Address] = [(page, {}) for page in ("", "plans", "questions", "compare", "map", "quality", "collect")]
    found += [("plans", {"id": plan.id}) for plan in graph.plans]
    things = [entity.id for entity in chance.sample(graph.entities, min(300, len(graph.entities)))]
    found += [("entity", {"id": one}) for one in things]
    found += [("entity", {"q": entity.name[:4]}) for entity in chance.sample(graph.entities, 40)]
    found += [("evidence", {"id": one.id}) for one in chance.sample(graph.excerpts, min(60, len(graph.excerpts)))]
    found += [("paths", {"from": a, "to": b}) for a, b in zip(things[:40], things[40:80], strict=False)]
    found += [("questions", {"question": name}) for name in (*(one.id for one in catalogue()), "nothing-like-it")]
    found += [("cypher", {"cypher": f"MATCH (e:{one.cls} {{name: '{one.name}'}})--(o) RETURN e, o"})
              for one in graph.entities[:40] if "'" not in one.name]  # fmt: skip
    found += [("cypher", {"cypher": statement}) for statement in HOSTILE]
    found += [(name, {**values, "lang": "en"}) for name, values in chance.sample(found, 60)]
    return found


def memory(data: Path) -> dict[str, int]:
    """Megabytes of what runs over a data folder: the pages' server and the database."""
    kinds = {"pages": "streamlit", "database": "ArcadeDBServer"}
    return {kind: max(_megabytes(belonging(data), word), default=0) for kind, word in kinds.items()}


def _megabytes(running: dict[int, str], word: str) -> Iterator[int]:
    for number, command in running.items():
        if word in command:
            told = Path(f"/proc/{number}/status").read_text(encoding="utf-8")
            yield int(told.partition("VmRSS:")[2].split()[0]) // 1024


@pytest.mark.timeout(MINUTES * 60 + 300)
def test_users_for_a_while(tmp_path: Path, sample_graph: Graph) -> None:
    say, data = words("zh"), tmp_path / "data"
    kept: list[tuple[float, dict[str, int]]] = []
    ended = Event()

    def watch() -> None:
        begun = time.monotonic()
        while not ended.wait(min(15.0, MINUTES * 10)):
            kept.append(((time.monotonic() - begun) / (MINUTES * 60), memory(data)))

    with explore(data, 8794) as process:
        assert process.stdout is not None
        url = "http://127.0.0.1:" + process.stdout.readline().partition("127.0.0.1:")[2].split()[0]
        watcher = Thread(target=watch)
        watcher.start()
        try:
            asked = addresses(sample_graph, random.Random("users"))
            seen = asyncio.run(visits(url, asked, [say("basket.add")], users=USERS, seconds=MINUTES * 60))
        finally:
            ended.set()
            watcher.join()
        assert process.poll() is None
    assert seen.faults == []
    assert len(seen.pages) > (8 if long_run() else 2)
    level = {kind: [told[kind] for at, told in kept if at > WARM] for kind in ("pages", "database")}
    for kind, told in level.items():
        assert told[-1] < GROWN * told[0] + MORE, (kind, told)
    times = sorted(seen.seconds)
    tell(
        f"ten users at once for {MINUTES:.0f} minutes",
        tried=len(times),
        outcome=f"pages, {times[len(times) // 2]:.1f} s in the middle; no error; "
        + ", ".join(f"{kind}: {told[0]} MB after {WARM:.0%}, {told[-1]} MB at the end" for kind, told in level.items()),
    )
