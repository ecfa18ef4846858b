"""Time and memory of builds of more and more plans, and what one changed plan costs among them.

    .venv/bin/python benchmarks/plans.py [FOLDER] [--counts 20 200] [--jobs N] [--seed N]

The plans are the documents of FOLDER as plain text, and copies of them in which every place and every number is another one,
drawn by a seeded generator. Each build is a process of its own; the memory is the most that it and its workers held at once.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from plangraph.documents import find_documents, read_document
from plangraph.errors import DocumentError
from plangraph.naming import divisions

TOP = Path(__file__).parents[1]
NUMBER = re.compile(r"(?<![\d.])\d{1,4}(?:\.\d+)?(?![\d.年〕])")


def texts(folder: Path) -> list[tuple[str, str]]:
    """(name, text) of every document of a folder that can be read."""
    found = []
    for path in find_documents([folder]):
        try:
            found.append((path.stem, read_document(path).text))
        except DocumentError as error:
            print(f"left out: {error}")
    return found


def varied(text: str, chance: random.Random) -> str:
    """A text with other places of the same level, and other numbers of the same length."""
    by_level: defaultdict[str, list[str]] = defaultdict(list)
    for division in divisions().values():
        if len(division.name) >= 3:
            by_level[division.level].append(division.name)
    levels = {name: level for level, names in by_level.items() for name in names}
    there = sorted((name for name in levels if name in text), key=lambda name: (-len(name), name))
    others = {name: chance.choice(by_level[levels[name]]) for name in there}
    if others:
        text = re.sub("|".join(map(re.escape, there)), lambda match: others[match[0]], text)
    return NUMBER.sub(lambda match: _other(match[0], chance), text)


def _other(number: str, chance: random.Random) -> str:
    digits = [chance.choice("123456789") if char.isdigit() else char for char in number]
    return "".join(digits)


def plans(found: Sequence[tuple[str, str]], count: int, seed: int) -> Iterator[tuple[str, str]]:
    """The first `count` plans: the texts themselves, then copies of them."""
    for number in range(count):
        name, text = found[number % len(found)]
        copy = number // len(found)
        yield (f"{number:05d}-{name}", varied(text, random.Random(f"{seed} {number}")) if copy else text)


def measured(*arguments: object, cache: Path) -> tuple[float, float]:
    """Seconds of a build and the most megabytes that its processes held at once."""
    command = [sys.executable, "-m", "plangraph", "build", *map(str, arguments)]
    began = time.perf_counter()
    environment = {**os.environ, "PLANGRAPH_CACHE": str(cache)}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0.0
    while process.poll() is None:
        most = max(most, sum(map(_held, _family(process.pid))))
        time.sleep(0.05)
    return time.perf_counter() - began, most


def _family(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        try:
            children = Path(f"/proc/{one}/task/{one}/children").read_text()
        except OSError:
            continue
        found += map(int, children.split())
    return found


def _held(pid: int) -> float:
    """Megabytes that a process holds, what it shares counted in parts."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return int(re.search(r"^Pss:\s+(\d+)", rows, re.MULTILINE)[1]) / 1024  # type: ignore[index]


def main() -> None:
    """Print a line for each number of plans."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=TOP.parent / "shared" / "texts")
    parser.add_argument("--counts", nargs="+", type=int, default=[20, 200])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found = texts(options.folder)
    print(f"{'plans':>6}{'characters':>12}{'first s':>9}{'s a plan':>9}{'MB':>7}{'again s':>9}{'one changed s':>15}")
    for count in options.counts:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            (place / "plans").mkdir()
            size = 0
            for name, text in plans(found, count, options.seed):
                (place / "plans" / f"{name}.txt").write_text(text, encoding="utf-8")
                size += len(text)
            run = (place / "plans", "-o", place / "graph", "--jobs", options.jobs)
            first, most = measured(*run, cache=place / "cache")
            again, _ = measured(*run, cache=place / "cache")
            changed = next((place / "plans").iterdir())
            changed.write_text(changed.read_text(encoding="utf-8") + "\n大力发展低空经济。\n", encoding="utf-8")
            one, _ = measured(*run, cache=place / "cache")
        print(f"{count:6}{size:12}{first:9.1f}{first / count:9.3f}{most:7.0f}{again:9.1f}{one:15.1f}", flush=True)


if __name__ == "__main__":
    main()
