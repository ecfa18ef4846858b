"""Resolution: which wordings name one thing, within a plan and across plans, each with its reasons.

home         whose plan it is, and what 省 and 市 mean there
words        the parts that names are made of
gazetteer    places and institutions that stand in lists
scheme       the scheme of industries
leading      the place and the organ that the beginning of a name tells
name         a name taken apart, with the place that it belongs to
pair         two names
likeness     what speaks for their being one
shortening   when a name is short for another of a firm, an institute, a park
difference   what speaks against it
evidence     the table of both: weight, and a sentence to check
keys         what names must share to be compared
candidates   pairs that share a key
groups       sets that are joined
decided      what a reviewer decided
wordings     what a plan's claims call things
within       the things of a plan
one_class    one string, one class over all plans
meeting      things of several plans that may be one
called       what a thing is called
across       the clusters of several plans
"""

from .across import resolve_across
from .decided import Decided
from .evidence import weigh
from .home import Home
from .name import Name
from .pair import Pair
from .within import Within, resolve_within

__all__ = ["Decided", "Home", "Name", "Pair", "Within", "resolve_across", "resolve_within", "weigh"]
