"""The referee's F1 of what is extracted, by group of texts, counts pooled within a group.

    .venv/bin/python benchmarks/referee.py [GROUP…] [--shared DIR] [--out DIR | --found DIR] [--by-text] [--by-row] [--jobs N]

Groups: `five` plans, `written`, `made` and `real` texts of other places. It asks for the gold standard beside the
project. With --out the facts that were found are kept there, one `<doc>.json` a text, as `plangraph extract` writes them; with --found such
a folder is scored, as `make held-out` leaves it in out/held-out/found, and nothing is extracted.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

TOP = Path(__file__).parents[1]
FIVE = ("shaoguan-14fyp", "shaoguan-2017", "yuancheng-14fyp", "qingyuan-14fyp", "ganzhou-etdz-14fyp")
WRITTEN = ("dadukou-2023", "jian-parks")
COLUMNS = ("ENTITIES named", "ENTITIES", "RELATIONS told", "RELATIONS", "FIGURES")
Counts = tuple[int, int, int]  # right, gold, found


def texts(shared: Path) -> Iterator[tuple[str, Path, Path]]:
    """Group, text and gold file of everything that readers have read."""
    for gold in sorted((*(shared / "gold").glob("*.json"), *(shared / "readers").glob("*.json"))):
        folders = (shared / "corpus", shared / "gold" / "texts", shared / "readers")
        text = next(
            p for folder in folders for p in sorted(folder.glob(f"{gold.stem}.*")) if p.suffix in (".txt", ".md")
        )
        if gold.stem in FIVE:
            yield "five", text, gold
        elif gold.stem in WRITTEN:
            yield "written", text, gold
        else:
            yield "made" if re.match("[a-h]-", gold.stem) else "real", text, gold


def referee(shared: Path) -> ModuleType:
    """`gold/score.py` as a module."""
    spec = importlib.util.spec_from_file_location("referee", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found_in(text: Path) -> dict[str, Any]:
    """What PlanGraph finds in a text."""
    from plangraph.build.plan import extract_document

    return extract_document(text)


def f1(counts: Counts) -> float:
    """The harmonic mean of precision and recall."""
    right, gold, found = counts
    return 2 * right / (gold + found) if gold + found else 0.0


def main() -> None:
    """Print a table of the groups."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*")
    parser.add_argument("--shared", type=Path, default=TOP.parent / "shared")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--found", type=Path)
    parser.add_argument("--by-text", action="store_true")
    parser.add_argument("--by-row", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    chosen = [one for one in texts(options.shared) if not options.groups or one[0] in options.groups]
    if not chosen:
        sys.exit("There is no gold standard for these groups.")
    judge = referee(options.shared)
    if options.found:
        chosen = [one for one in chosen if (options.found / one[2].name).is_file()]
        all_found = [json.loads((options.found / one[2].name).read_text(encoding="utf-8")) for one in chosen]
    elif options.jobs > 1:
        with ProcessPoolExecutor(options.jobs) as pool:
            all_found = list(pool.map(found_in, [text for _, text, _ in chosen]))
    else:
        all_found = [found_in(text) for _, text, _ in chosen]
    pooled: dict[str, dict[str, Counter[int]]] = {}
    print(f"{'':24}" + "".join(f"{column.lower():>16}" for column in COLUMNS))
    for (group, _text, gold), found in zip(chosen, all_found, strict=True):
        if options.out:
            options.out.mkdir(parents=True, exist_ok=True)
            (options.out / gold.name).write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
        rows, _left = judge.score(json.loads(gold.read_text(encoding="utf-8")), found)
        for label, counts in rows.items():
            pooled.setdefault(group, {}).setdefault(label, Counter()).update(dict(enumerate(counts)))
        if options.by_text:
            print(f"  {gold.stem:22}" + "".join(f"{f1(rows[column]):16.3f}" for column in COLUMNS))
    for group, table in pooled.items():
        values = {label: (counts[0], counts[1], counts[2]) for label, counts in table.items()}
        print(f"{group:24}" + "".join(f"{f1(values[column]):16.3f}" for column in COLUMNS))
        if options.by_row:
            for label, (right, gold_count, found_count) in sorted(values.items()):
                line = f"{right:6} right {gold_count:6} gold {found_count:6} found"
                print(f"    {label:28}{f1((right, gold_count, found_count)):6.3f} {line}")


if __name__ == "__main__":
    main()
