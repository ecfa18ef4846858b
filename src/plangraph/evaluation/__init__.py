"""Evaluation: what was found against what careful readers found.

facts        files in the form of the gold standard
comparing    when two names, amounts or indicators are one
pairing      one thing to one thing
scoring      precision, recall and F1 by class, relation and in all
confidence   whether what is called sure is right
anchors      firm and industry, one industry a line
context      the sentence that a fact stands in
markdown     a report as Markdown
webpage      a report as HTML
floors       the least that a change may score
quality      the scores as a file beside a built graph
"""

from plangraph.evaluation.facts import Facts, facts_of, read_facts
from plangraph.evaluation.scoring import Score, Tally, score, total

__all__ = ["Facts", "Score", "Tally", "facts_of", "read_facts", "score", "total"]
