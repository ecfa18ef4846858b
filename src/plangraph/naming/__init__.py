"""Naming: what is known of names of divisions, organs and plans, and nothing of any single document.

divisions    the administrative divisions by name, and which of many of one name a text means
organs       省政府 in a plan of 江西省 is 江西省人民政府
keys         the key of a plan, from its jurisdiction, title and period
"""

from .divisions import Division, choose, divisions, lineage, named, prefix
from .keys import plan_key
from .organs import organ

__all__ = ["Division", "choose", "divisions", "lineage", "named", "organ", "plan_key", "prefix"]
