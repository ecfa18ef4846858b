"""Plans set against each other: pure functions from a graph's records to rows, each with the words that it rests on.

ground          the plans with their places, what lies above and what comes after
lines           figures under one indicator and in one unit
bases           what a target starts from, and the growth a year
side            an indicator by plan
outcomes        what later documents report of every target
contradictions  two values for one indicator, subject and year
industries      what each plan puts first, with its words of rank
ambition        growth a year across plans and against the superior plan
succession      what the next plan, or the plan below, keeps, drops, adds and upgrades
tables          these as records by column
comparison      all of it over a graph
choosing        what a person names: plans, a place, a level, a period
wording         the words of all this in both languages (words.tsv), the ranks of industries (ranks.tsv)
"""

from plangraph.compare.choosing import comparison
from plangraph.compare.comparison import VIEWS, Comparison
from plangraph.compare.ground import LEVELS, Ground, known_periods, period
from plangraph.compare.lines import Line, Wanted, lines, matching
from plangraph.compare.tables import COLUMNS, heads
from plangraph.compare.wording import word

__all__ = [
    "COLUMNS",
    "LEVELS",
    "VIEWS",
    "Comparison",
    "Ground",
    "Line",
    "Wanted",
    "comparison",
    "heads",
    "known_periods",
    "lines",
    "matching",
    "period",
    "word",
]
