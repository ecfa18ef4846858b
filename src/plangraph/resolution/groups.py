"""Sets that are joined pair by pair, unless something keeps them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Any)


class Groups(Generic[K]):
    """Union of keys. `find` gives the smallest key of a set, whatever the order of joining."""

    def __init__(self) -> None:
        self._parent: dict[K, K] = {}
        self._members: dict[K, list[K]] = {}
        self._apart: dict[K, set[K]] = defaultdict(set)

    def keep_apart(self, a: K, b: K) -> None:
        """Never let two keys into one set."""
        self._apart[a].add(b)
        self._apart[b].add(a)

    def add(self, key: K) -> None:
        """A set of its own for a key that is new."""
        if key not in self._parent:
            self._parent[key] = key
            self._members[key] = [key]

    def find(self, key: K) -> K:
        """The key that speaks for the set of `key`."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def members(self, key: K) -> list[K]:
        """All keys of the set of `key`."""
        return self._members[self.find(key)]

    def may_join(self, a: K, b: K, hinders: Callable[[K, K], bool] | None = None) -> bool:
        """Whether no key of one set is kept apart from one of the other, and none `hinders` another."""
        ones, others = self.members(a), self.members(b)
        if any(not self._apart[one].isdisjoint(others) for one in ones if one in self._apart):
            return False
        return hinders is None or not any(hinders(one, other) for one in ones for other in others)

    def join(self, a: K, b: K) -> bool:
        """Make two sets one; False where they were, or where keys of them are kept apart."""
        a, b = self.find(a), self.find(b)
        if a == b or not self.may_join(a, b):
            return False
        low, high = min(a, b), max(a, b)
        self._parent[high] = low
        self._members[low] += self._members.pop(high)
        return True

    def sets(self) -> dict[K, list[K]]:
        """Every set by the key that speaks for it, in the order of adding."""
        made: dict[K, list[K]] = {}
        for key in self._parent:
            made.setdefault(self.find(key), []).append(key)
        return made
