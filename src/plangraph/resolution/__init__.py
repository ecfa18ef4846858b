"""Resolution: which mentions name one thing, within a plan and across plans.

sameness   when two names mean one thing
within     the clusters of a plan
across     the entities of several plans
"""

from .across import resolve_across
from .within import resolve_within

__all__ = ["resolve_across", "resolve_within"]
