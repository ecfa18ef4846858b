"""Review: what a reviewer has to look at, what was decided, and the graph that comes of it.

settings        the reviewer's name, asked once
own             a collection of one's own: the shipped graph is never touched
book            the decisions beside a graph: added, withdrawn, read
refs            facts and things as decisions tell them
item            something to look at: a fact, or two things that may be one
differing       facts that the machine and readers do not both say
contradicting   facts that cannot both be
doubtful        facts of little confidence
merging         things that may be one, or are one string of two classes
waiting         facts of readers that did not enter, decisions that find their place no more
queue           all of these, what matters most first
deciding        a word for an item as decisions
telling         an item in lines and as JSON
rebuilding      a build in a process of its own, and the graph of before
review          all of this over one built graph
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .own import own_graph
from .settings import reviewer, set_reviewer

if TYPE_CHECKING:
    from .item import KINDS, Item
    from .rebuilding import Rebuilding, before_of, rebuild
    from .review import Progress, Review

__all__ = [
    "KINDS",
    "Item",
    "Progress",
    "Rebuilding",
    "Review",
    "before_of",
    "own_graph",
    "rebuild",
    "reviewer",
    "set_reviewer",
]

# What reads a built graph takes the whole build with it: it is imported when it is asked for, for the explorer asks
# where a graph lies before its first page.
_LATER = {
    "KINDS": "item",
    "Item": "item",
    "Progress": "review",
    "Rebuilding": "rebuilding",
    "Review": "review",
    "before_of": "rebuilding",
    "rebuild": "rebuilding",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
