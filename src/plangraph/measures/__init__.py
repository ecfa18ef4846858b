"""Measures: units, amounts, indicators and when two are one, targets against outcomes, a figure in words.

The one place for what numbers of plans mean. It knows the shared records, and its tables: `units.tsv` and `concepts.tsv`,
made from the ontology; `wordings.tsv`, `per.tsv` and `spoken.tsv`, kept by hand.

units       what a unit is a multiple of
amounts     a value on the scale of its base unit; whether two compare
growth      growth a year; a growth in per cent
numerals    Chinese numerals; amounts said in words
reading     the words of an indicator taken apart
concept     the indicators that the ontology lists
stating     an indicator as a figure states it; what the ontology lists for it
likeness    how much two wordings have in common
indicators  which indicator words stand for; whether two are one
outcomes    what became of a target
wording     a figure in words
"""

from plangraph.measures.amounts import Amount, amount, comparable
from plangraph.measures.concept import Concept, concepts
from plangraph.measures.growth import as_per_cent, change_per_year, growth_per_year
from plangraph.measures.indicators import indicator_of, same_indicator
from plangraph.measures.judgement import Judgement
from plangraph.measures.likeness import ALIKE
from plangraph.measures.numerals import number_of, said
from plangraph.measures.outcomes import Judged, judge
from plangraph.measures.stating import Stated, stated
from plangraph.measures.units import SCALES, Unit, unit_of
from plangraph.measures.wording import figure_words, value_words

__all__ = [
    "ALIKE",
    "SCALES",
    "Amount",
    "Concept",
    "Judged",
    "Judgement",
    "Stated",
    "Unit",
    "amount",
    "as_per_cent",
    "change_per_year",
    "comparable",
    "concepts",
    "figure_words",
    "growth_per_year",
    "indicator_of",
    "judge",
    "number_of",
    "said",
    "same_indicator",
    "stated",
    "unit_of",
    "value_words",
]
