"""The workbench: named lists with their picture and a note, and what was asked, kept in a file of the user's own."""

from plangraph.workbench.bench import (
    MOST_LISTS,
    MOST_VISITS,
    Bench,
    NamedList,
    Visit,
    joined,
    visited,
    with_list,
    without,
)
from plangraph.workbench.keeping import bench_of, changed, read_bench, text_of

__all__ = [
    "MOST_LISTS",
    "MOST_VISITS",
    "Bench",
    "NamedList",
    "Visit",
    "bench_of",
    "changed",
    "joined",
    "read_bench",
    "text_of",
    "visited",
    "with_list",
    "without",
]
