"""Why: why two names are one thing, and why a fact is there, out of what a build leaves beside the graph.

collection  a built graph's folder: its graph, its judgements, the claims of each plan
joined      the joinings that made one thing of several names
grounds     the claims that a fact is folded from
asking      what is asked by names, ids or an indicator, answered by the two
telling     the answer in lines and as JSON
"""

from .asking import Why, why
from .collection import Collection
from .grounds import Grounds
from .joined import Joined
from .telling import lines, why_object

__all__ = ["Collection", "Grounds", "Joined", "Why", "lines", "why", "why_object"]
