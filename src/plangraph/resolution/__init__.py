"""Resolution: which wordings name one thing, within a plan and across plans, each with its reasons.

sameness   tests of two names
evidence   the table of tests: weight, and a sentence to check
decided    what a reviewer decided
within     the things of a plan
across     the clusters of several plans
groups     sets that are joined
"""

from .across import resolve_across
from .decided import Decided
from .within import Within, resolve_within

__all__ = ["Decided", "Within", "resolve_across", "resolve_within"]
