"""Pairs of things that could stand in a relation, whatever the words say; the pair model weighs them.

things     the things of a sentence, in their frames and lists
sentence   a sentence made ready: its things, and its words with a letter for each thing
around     what stands around one end, and what its name says
between    what stands between two ends of one sentence
governed   ends that the words leave out: the jurisdiction, headings, labels, what the sentence before spoke of
nested     names that hold other names
denied     what the words around a thing, or two names, deny
fitting    what the ontology lets stand together
component  all pairs of a plan
"""

from .component import plan_pairs

__all__ = ["plan_pairs"]
