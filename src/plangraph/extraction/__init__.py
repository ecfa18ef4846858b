"""Extraction: what one plan says, as mentions, claims and figures tied to its words.

text            passages as sentences, clauses and words
names/          names of things, by marks, endings, gazetteers and lists
frames          verbs and the lists that they govern
topics/         industries and technologies: candidates, what speaks for them, the choice
outline         what a passage stands under
relations/      the rules of each relation
figures/        indicators and their values
pipeline        the steps, in order
telling         what was found as claims, whole
models/         the weights of the trained models
"""

from .pipeline import extract
from .telling import plan_claims

__all__ = ["extract", "plan_claims"]
