"""Whether resolution makes one node of what readers call one thing, and never of two, by group of texts.

    .venv/bin/python benchmarks/nodes.py [GROUP…] [--shared DIR] [--show]

The names and aliases of the gold entities of a text are fed as its claims, so that nothing but resolution is measured.
`joined`: gold entities that share a node with another of their text. `aliases`: those that stand in the node of their
own entity. With --show each failure is printed.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from referee import TOP, texts

from plangraph.documents import read_document
from plangraph.ids import fold, record_id
from plangraph.records import NAMED, Claim, Document, Implied, Named, PlanClaims, PlanHead, Quote
from plangraph.resolution import Within, resolve_within


def gold_claims(document: Document, entities: list[dict[str, Any]]) -> PlanClaims:
    """The names of a gold file's entities as what its plan says, in the order of the text."""
    text = fold(document.text)
    named = [(e["type"], name) for e in entities for name in (e["name"], *e.get("aliases", ()))]
    named.sort(key=lambda one: text.find(fold(one[1])) % (len(text) + 1))
    claims = [_claim(document.id, cls, name, at) for at, (cls, name) in enumerate(named)]
    said = document.metadata
    home = Implied(said.jurisdiction_class, said.jurisdiction or document.id, "jurisdiction")
    head = PlanHead(
        document.id, document.path, document.sha256, len(document.text), home, said.jurisdiction is not None, None, said.title,
        said.number,
    )  # fmt: skip
    return PlanClaims(head, tuple(claims))


def _claim(plan: str, cls: str, name: str, at: int) -> Claim:
    quote = Quote(name, at, at + 1, (0, len(name)), (at, at + 1))
    return Claim(record_id("c", plan, at), plan, NAMED, Named(cls, name, quote), quote, "gold", "gold", 0.9)


def judged(within: Within, entities: list[dict[str, Any]]) -> tuple[list[tuple[str, ...]], list[tuple[str, str]], int]:
    """Names of entities that share a node, (alias, name) that do not, and how many aliases there are."""
    node = {name: thing.id for (_, name), thing in within.index.items()}
    held: dict[str, dict[str, None]] = defaultdict(dict)
    lost, aliases = [], 0
    for entity in entities:
        own = node[fold(entity["name"])]
        held[own][f"{entity['type']}/{entity['name']}"] = None
        for alias in entity.get("aliases", ()):
            aliases += 1
            if node[fold(alias)] != own:
                lost.append((alias, entity["name"]))
    return [tuple(names) for names in held.values() if len(names) > 1], lost, aliases


def main() -> None:
    """Print a table of the groups."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*")
    parser.add_argument("--shared", type=Path, default=TOP.parent / "shared")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for group, path, gold in texts(options.shared):
        if options.groups and group not in options.groups:
            continue
        entities = json.loads(gold.read_text(encoding="utf-8"))["entities"]
        joined, lost, aliases = judged(resolve_within(gold_claims(read_document(path), entities)), entities)
        count = {"entities": len(entities), "joined": sum(map(len, joined)), "aliases": aliases, "lost": len(lost)}
        table[group].update(count)
        if options.show:
            for names in joined:
                print(f"  {gold.stem}: one node of {' = '.join(names)}")
            for alias, name in lost:
                print(f"  {gold.stem}: {alias} is not in the node of {name}")
    for group, one in table.items():
        right = 1 - one["lost"] / max(1, one["aliases"])
        print(
            f"{group:10}{one['entities']:6} entities {one['joined']:4} joined {one['aliases']:6} aliases {right:7.1%} right"
        )


if __name__ == "__main__":
    main()
