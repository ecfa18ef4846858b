"""Time and memory of builds of more and more plans, and what one changed plan costs among them.

    .venv/bin/python benchmarks/plans.py [FOLDER] [--counts 20 200] [--length N] [--without encoder] [--jobs N] [--seed N]

The plans are the documents of FOLDER as plain text, each its first `--length` characters, and copies of them in which every
place, every number and every name of a firm, institution, park, platform or project is another one, drawn by a seeded
generator. Each build is a process of its own; the memory is the most that it and its workers held at once. “again” is the
same build with nothing changed; “one changed” has a sentence more in one plan, and costs that plan and the fold of them all.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plangraph.build.plan import claims_of
from plangraph.documents import find_documents, read_document
from plangraph.errors import DocumentError
from plangraph.naming import divisions
from plangraph.weighing.models import models_without

TOP = Path(__file__).parents[1]
NUMBER = re.compile(r"(?<![\d.])\d{1,4}(?:\.\d+)?(?![\d.年〕])")
NAMED = ("Enterprise", "Institution", "Park", "Platform", "Project")
SYLLABLES = "安博创达恩富光恒佳凯力铭诺普启瑞盛泰维雅振卓邦昌德丰冠海华金康朗美宁鹏乾融顺通万祥源"


@dataclass(frozen=True)
class Text:
    """A plan to make others of: its name, its text, and the names of things in it."""

    name: str
    text: str
    names: tuple[str, ...]


def texts(folder: Path, length: int) -> list[Text]:
    """The beginning of every document of a folder that can be read, to the end of a line."""
    found = []
    for path in find_documents([folder]):
        try:
            document = read_document(path)
        except DocumentError as error:
            print(f"left out: {error}")
            continue
        end = document.text.find("\n", length)
        text = document.text[: end if end >= 0 else None]
        found.append(Text(path.stem, text, _names(path.stem, text)))
    return found


def _names(name: str, text: str) -> tuple[str, ...]:
    """The longer names of things in a text, as the rules find them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.txt")
        path.write_text(text, encoding="utf-8")
        claims = claims_of(read_document(path), models_without(("encoder",))).claims
    named = {claim.subject.name for claim in claims if claim.subject.cls in NAMED}
    return tuple(sorted(name for name in named if len(name) >= 5 and name in text))


@cache
def levels() -> dict[str, str]:
    """The level of every division by its full name, the longest first."""
    known = {division.name: division.level for division in divisions().values() if len(division.name) >= 3}
    return dict(sorted(known.items(), key=lambda item: (-len(item[0]), item[0])))


def varied(source: Text, chance: random.Random) -> str:
    """A text with other places of the same level, other names, and other numbers of the same length."""
    by_level: defaultdict[str, list[str]] = defaultdict(list)
    for name, level in levels().items():
        by_level[level].append(name)
    others = {name: chance.choice(by_level[level]) for name, level in levels().items() if name in source.text}
    others |= {name: _renamed(name, others, chance) for name in source.names}
    text = source.text
    if others:
        longest = sorted(others, key=lambda name: (-len(name), name))
        text = re.sub("|".join(map(re.escape, longest)), lambda match: others[match[0]], text)
    return NUMBER.sub(lambda match: _other(match[0], chance), text)


def _renamed(name: str, places: dict[str, str], chance: random.Random) -> str:
    """A name with another place before it, and two other characters where its own part begins."""
    place = next((place for place in places if name.startswith(place)), "")
    rest = name[len(place) :]
    own = chance.choice(SYLLABLES) + chance.choice(SYLLABLES) if len(rest) >= 4 else rest[:2]
    return places.get(place, "") + own + rest[2:]


def _other(number: str, chance: random.Random) -> str:
    digits = [chance.choice("123456789") if char.isdigit() else char for char in number]
    return "".join(digits)


def plans(found: Sequence[Text], count: int, seed: int) -> Iterator[tuple[str, str]]:
    """(name, text) of the first `count` plans: the texts in an order of chance, then copies of them, in that order."""
    order = random.Random(seed).sample(found, len(found))
    for number in range(count):
        source, copy = order[number % len(order)], number // len(order)
        yield (
            f"{number:05d}-{source.name}",
            varied(source, random.Random(f"{seed} {number}")) if copy else source.text,
        )


def measured(*arguments: object, cache: Path) -> tuple[float, float]:
    """Seconds of computing that a build takes, and the most megabytes that its processes held at once."""
    command = [sys.executable, "-m", "plangraph", "build", *map(str, arguments)]
    environment = {**os.environ, "PLANGRAPH_CACHE": str(cache)}
    before, most = _computed(), 0.0
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, sum(map(_held, _family(process.pid))))
        time.sleep(0.1)
    if process.returncode not in (0, 1):
        raise SystemExit(f"The build ended with {process.returncode}.")
    return _computed() - before, most


def _computed() -> float:
    """Seconds of computing of all processes that this one has waited for: what else runs on the machine plays no part."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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
    found = re.search(r"^Pss:\s+(\d+)", rows, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def main() -> None:
    """Print a line for each number of plans."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=TOP.parent / "shared" / "texts")
    parser.add_argument("--counts", nargs="+", type=int, default=[20, 200])
    parser.add_argument("--length", type=int, default=8_000)
    parser.add_argument("--without", choices=["encoder"])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found = texts(options.folder, options.length)
    columns = ("plans", "characters", "first s", "s a plan", "s/1000 chars", "MB", "again s", "one changed s")
    print(" ".join(f"{name:>13}" for name in columns))
    for count in options.counts:
        with tempfile.TemporaryDirectory() as folder:
            print(" ".join(f"{value:>13}" for value in row(Path(folder), found, count, options)), flush=True)


def row(place: Path, found: Sequence[Text], count: int, options: argparse.Namespace) -> tuple[int | str, ...]:
    """What was measured with so many plans, built in a folder."""
    (place / "plans").mkdir()
    size = 0
    with (place / "plans" / "plans.toml").open("w", encoding="utf-8") as keys:
        for name, text in plans(found, count, options.seed):
            (place / "plans" / f"{name[:5]}.txt").write_text(text, encoding="utf-8")
            keys.write(
                f'["{name[:5]}.txt"]\nkey = "plan-{name[:5]}"\n'
            )  # copies that name no place of their own are plans too
            size += len(text)
    run = [place / "plans", "-o", place / "graph", "--jobs", options.jobs]
    run += ["--without", options.without] if options.without else []
    first, most = measured(*run, cache=place / "cache")
    again, _ = measured(*run, cache=place / "cache")
    changed = min((place / "plans").glob("*.txt"))
    changed.write_text(changed.read_text(encoding="utf-8") + "\n大力发展低空经济。\n", encoding="utf-8")
    one, more = measured(*run, cache=place / "cache")
    times = (f"{first:.1f}", f"{first / count:.3f}", f"{first / size * 1000:.4f}")
    return count, size, *times, f"{max(most, more):.0f}", f"{again:.1f}", f"{one:.1f}"


if __name__ == "__main__":
    main()
