"""Lookup: one way from what a person types to a thing or a plan, over a database and over a folder's graph alike.

spelling   names by their sound, and in traditional characters
grades     how well what was typed fits a thing
near       what is near a name that was not found
resolving  the one thing that is meant, or the question back
plans      the plan that is meant
"""

from .grades import Grade, Typed, grade
from .near import near, near_names, near_things, shortened
from .plans import plan_named
from .resolving import AmbiguousName, ListedNames, Names, candidates, meant, resolve

__all__ = [
    "AmbiguousName",
    "Grade",
    "ListedNames",
    "Names",
    "Typed",
    "candidates",
    "grade",
    "meant",
    "near",
    "near_names",
    "near_things",
    "plan_named",
    "resolve",
    "shortened",
]
