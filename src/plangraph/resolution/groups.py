"""Sets that are joined one by one: the smallest member speaks for its set."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Any)


class Groups(Generic[K]):
    """Union of keys. `find` gives the smallest key of a set, whatever the order of joining."""

    def __init__(self) -> None:
        self._parent: dict[K, K] = {}
        self._apart: list[tuple[K, K]] = []

    def keep_apart(self, a: K, b: K) -> None:
        """Never let two keys into one set."""
        self._apart.append((a, b))

    def add(self, key: K) -> None:
        """A set of its own for a key that is new."""
        self._parent.setdefault(key, key)

    def find(self, key: K) -> K:
        """The key that speaks for the set of `key`."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, a: K, b: K) -> bool:
        """Make two sets one; False where they were, or where keys of them are kept apart."""
        a, b = self.find(a), self.find(b)
        if a == b or any({self.find(x), self.find(y)} == {a, b} for x, y in self._apart):
            return False
        self._parent[max(a, b)] = min(a, b)
        return True

    def sets(self) -> dict[K, list[K]]:
        """Every set by the key that speaks for it, in the order of adding."""
        made: dict[K, list[K]] = {}
        for key in self._parent:
            made.setdefault(self.find(key), []).append(key)
        return made
