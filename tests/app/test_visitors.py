"""Ten users for a while, on one process: no page fails, and the memory stays where it is when every page was seen.

Short by default; `make fuzz` has them stay for PLANGRAPH_MINUTES (fifteen where that is not set).
"""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread

import pytest

from plangraph.explorer import wait_until
from plangraph.questions import catalogue
from plangraph.records import Graph
from plangraph.store.local import EmbeddedView
from tests.app.browser import words
from tests.app.visitors import Address, visits
from tests.campaign import long_run, tell
from tests.cli.test_explore import belonging, explore
from tests.store.test_read_only import HOSTILE

pytestmark = [pytest.mark.embedded]
MINUTES = float(os.environ.get("PLANGRAPH_MINUTES", "15")) if long_run() else 0.1
USERS, PAUSE = (10, 4.0) if long_run() else (3, 0.5)  # seconds on a page
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
    found += [(name, {**values, "lang": "en"}) for name, values in chance.sample(found, 60) if isinstance(values, dict)]
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


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The explorer's address and its data: in a long run a command of its own, else what the other tests are served."""
    if not long_run():
        embedded: EmbeddedView = request.getfixturevalue("embedded")
        yield request.getfixturevalue("address"), embedded.folder.root
        return
    with explore(tmp_path / "data", 8794) as process:
        assert process.stdout is not None
        port = process.stdout.readline().partition("127.0.0.1:")[2].split()[0]
        wait_until(int(port), process, "ready")  # the address is told before the graph is in the database
        yield f"http://127.0.0.1:{port}", tmp_path / "data"
        assert process.poll() is None


@pytest.mark.timeout(MINUTES * 60 + 600)
def test_users_for_a_while(place: tuple[str, Path], sample_graph: Graph) -> None:
    (url, data), say = place, words("zh")
    kept: list[tuple[float, dict[str, int]]] = []
    ended = Event()

    def watch() -> None:
        begun = time.monotonic()
        while not ended.wait(min(15.0, MINUTES * 10)):
            kept.append(((time.monotonic() - begun) / (MINUTES * 60), memory(data)))

    watcher = Thread(target=watch)
    watcher.start()
    try:
        asked = addresses(sample_graph, random.Random("users"))
        come = visits(url, asked, [say("basket.add")], users=USERS, seconds=MINUTES * 60, pause=PAUSE)
        with ThreadPoolExecutor(1) as apart:  # the browser of other tests has an event loop in this thread
            seen = apart.submit(asyncio.run, come).result()
    finally:
        ended.set()
        watcher.join()
    assert seen.faults == [], (len(seen.seconds), kept)
    assert len(seen.pages) > (5 if long_run() else 2)  # kinds of pages; chance sends users to things most of all
    assert seen.presses or not long_run()
    level = {kind: [told[kind] for at, told in kept if at > WARM] for kind in ("pages", "database")}
    for kind, told in level.items():
        assert told[-1] < GROWN * told[0] + MORE, (kind, told)
    times = sorted(seen.seconds)
    memory_told = ", ".join(f"{kind} {told[0]:,} MB after {WARM:.0%} of it and {told[-1]:,} MB at its end"
                            for kind, told in level.items())  # fmt: skip
    outcome = f"pages, none with an error, {times[len(times) // 2]:.1f} s in the middle; {memory_told}"
    tell(f"ten users at once for {MINUTES:.0f} minutes", tried=len(times), outcome=outcome)
