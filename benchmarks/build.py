"""Time and memory of `plangraph build`, beside a process that does the least that any build of this kind must do.

    .venv/bin/python benchmarks/build.py [PLANS] [--runs N]

The yardstick loads the same libraries and runs `spacy.blank("zh")` with an entity ruler over the same texts; the
patterns of the ruler are the names and other names of the shipped graph. Both are whole processes, start included; of
N runs of each, turn about, the quickest counts. The aims: under 5 s, under 600 MB, at most 4 times the yardstick.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).parents[1]
SECONDS, MEGABYTES, TIMES = 5.0, 600.0, 4.0
BUILD = "from plangraph.cli import main; main()"
YARDSTICK = """
import sys
from pathlib import Path
import docx, jieba, networkx, pypdfium2, rdflib, spacy
from plangraph.documents import find_documents, read_document
from plangraph.graph.tables import read_tables
plans, graph = map(Path, sys.argv[1:])
nlp = spacy.blank("zh")
ruler = nlp.add_pipe("entity_ruler")
entities = read_tables(graph).entities
ruler.add_patterns([{"label": e.cls, "pattern": name} for e in entities for name in (e.name, *e.aliases)])
found = sum(len(nlp(read_document(path).text).ents) for path in find_documents([plans]))
print(f"{found} names found")
"""


def measured(program: str, *arguments: object) -> tuple[float, float]:
    """Seconds from start to end of a Python process, and the most memory that it held, in MB."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", program, *map(str, arguments)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"The process ended with {process.returncode}.")
    unit = 1_000_000 if sys.platform == "darwin" else 1_000  # bytes there, kilobytes here
    return seconds, usage.ru_maxrss / unit


def main() -> int:
    """Print both, their ratio and whether the aims are met; 1 where one is not."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("plans", nargs="?", type=Path, default=TOP.parent / "shared" / "corpus")
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    build, yardstick = [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(given.runs):
            build.append(measured(BUILD, "build", given.plans, "-o", Path(folder) / "out"))
            yardstick.append(measured(YARDSTICK, given.plans, TOP / "graphs"))
    seconds, megabytes = min(build)[0], max(memory for _, memory in build)
    least, least_memory = min(yardstick)[0], max(memory for _, memory in yardstick)
    print(f"build      {seconds:6.2f} s {megabytes:6.0f} MB   (all runs: {', '.join(f'{s:.2f}' for s, _ in build)} s)")
    print(f"yardstick  {least:6.2f} s {least_memory:6.0f} MB   (all: {', '.join(f'{s:.2f}' for s, _ in yardstick)} s)")
    print(f"ratio      {seconds / least:6.2f}")
    met = (seconds < SECONDS, megabytes < MEGABYTES, seconds <= TIMES * least)
    aims = (f"under {SECONDS:.0f} s", f"under {MEGABYTES:.0f} MB", f"at most {TIMES:.0f} times the yardstick")
    print("aims       " + "; ".join(f"{aim}: {'met' if ok else 'missed'}" for aim, ok in zip(aims, met, strict=True)))
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
