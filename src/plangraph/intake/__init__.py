"""Intake: plans that are added from the screen, each reading in a process of its own, into collections of one's own.

limits       what is taken: kinds and sizes of files, how many at once, how much memory a reading has
collections  graphs of one's own beside the one that is shipped, each with its documents and its database
heads        what a plan says of itself, to be corrected before it is read
readings     the files of one reading, its order, and how far it has come, in a folder
starting     a reading's process, from the outside
worker       a reading's process, from the inside
turns        how many read at once
adding       plans to claims to the collection's graph, and out again
"""

from .collections import Collection, collection, collections, new_collection, remove_collection
from .heads import LEVELS, STATUSES, Head
from .limits import LIMITS, Limits
from .readings import STAGES, Missed, Order, Reading, State, new_reading, reading
from .starting import ended, start

__all__ = [
    "LEVELS",
    "LIMITS",
    "STAGES",
    "STATUSES",
    "Collection",
    "Head",
    "Limits",
    "Missed",
    "Order",
    "Reading",
    "State",
    "collection",
    "collections",
    "ended",
    "new_collection",
    "new_reading",
    "reading",
    "remove_collection",
    "start",
]
