"""The workbench: named lists with their picture, notes on things and facts, and what was asked, kept in a file of the user's own."""

from plangraph.workbench.bench import (
    MOST_LISTS,
    MOST_NOTES,
    MOST_VISITS,
    Bench,
    NamedList,
    Note,
    Visit,
    forgotten,
    joined,
    visited,
    with_list,
    with_note,
    without,
)
from plangraph.workbench.keeping import bench_of, changed, read_bench, text_of

__all__ = [
    "MOST_LISTS",
    "MOST_NOTES",
    "MOST_VISITS",
    "Bench",
    "NamedList",
    "Note",
    "Visit",
    "bench_of",
    "changed",
    "forgotten",
    "joined",
    "read_bench",
    "text_of",
    "visited",
    "with_list",
    "with_note",
    "without",
]
