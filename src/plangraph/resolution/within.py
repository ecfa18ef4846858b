"""Within a plan: mentions to clusters. One string has one class; one thing has one cluster."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from plangraph.ids import fold
from plangraph.records import Cluster, Extraction, Mention, Resolution
from plangraph.resolution.sameness import TESTS

Key = tuple[str, str]
CANDIDATES = ("Enterprise", "Institution", "Platform", "Park", "GovernmentBody")


def resolve_within(extraction: Extraction) -> Resolution:
    """Clusters of the plan's mentions, in the order of their first mention."""
    classes = _classes(extraction.mentions)
    groups = _Groups()
    by_key: dict[Key, list[Mention]] = defaultdict(list)
    for mention in extraction.mentions:
        by_key[classes[fold(mention.name)], fold(mention.name)].append(mention)
    for key in by_key:
        groups.add(key)
    _introduced(extraction, classes, groups)
    home = extraction.document.metadata.jurisdiction or ""
    _same(by_key, groups, home)
    clusters: dict[Key, list[Mention]] = defaultdict(list)
    for key, mentions in by_key.items():
        clusters[groups.find(key)] += mentions
    made = [_cluster(root[0], mentions, home) for root, mentions in clusters.items()]
    made.sort(key=lambda c: (min((m.span.passage, m.span.start) for m in c.mentions), c.cls, c.name))
    index = {(m.cls, m.name): i for i, cluster in enumerate(made) for m in cluster.mentions}
    return Resolution(extraction, tuple(made), index)


def _classes(mentions: tuple[Mention, ...]) -> dict[str, str]:
    """The class of each name: that of most of its mentions, in doubt the one of the surest."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for m in mentions:
        votes[fold(m.name)][m.cls] += round(m.confidence * 100)
    return {name: max(sorted(count), key=lambda cls: count[cls]) for name, count in votes.items()}


class _Groups:
    """Union of keys; the first key of a group speaks for it."""

    def __init__(self) -> None:
        self._parent: dict[Key, Key] = {}

    def add(self, key: Key) -> None:
        self._parent.setdefault(key, key)

    def find(self, key: Key) -> Key:
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def join(self, a: Key, b: Key) -> None:
        a, b = self.find(a), self.find(b)
        if a != b:
            self._parent[max(a, b)] = min(a, b)


def _introduced(extraction: Extraction, classes: dict[str, str], groups: _Groups) -> None:
    for _, full, short in extraction.introduced:
        a, b = (classes.get(fold(full), ""), fold(full)), (classes.get(fold(short), ""), fold(short))
        if a[0] and b[0]:
            groups.add(a)
            groups.add(b)
            groups.join(a, b)


def _same(by_key: dict[Key, list[Mention]], groups: _Groups, home: str) -> None:
    """Join names that mean one thing; a short name that fits two full ones joins neither."""
    of_class: dict[str, list[str]] = defaultdict(list)
    for cls, name in sorted(by_key, key=lambda key: (key[0], -len(key[1]), key[1])):
        of_class[cls].append(name)
    for cls, names in of_class.items():
        for i, short in enumerate(names):
            for test in TESTS.get(cls, ()):
                fits = [long for long in names[:i] if test(cls, long, short, home)]
                if len({groups.find((cls, long)) for long in fits}) == 1:
                    groups.join((cls, fits[0]), (cls, short))


def _cluster(cls: str, mentions: list[Mention], home: str) -> Cluster:
    names = Counter(re.sub(r"\s+", "", m.name) for m in mentions)
    best = home if home in names else max(sorted(names), key=lambda name: (len(fold(name)), names[name]))
    aliases = tuple(sorted(name for name in names if name != best))
    return Cluster(cls, best, aliases, tuple(mentions))
