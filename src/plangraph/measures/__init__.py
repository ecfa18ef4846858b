"""Measures: units, amounts, indicators and when two are one, targets against outcomes, a figure in words.

The one place for what numbers of plans mean. It knows the shared records, and its tables: `units.tsv` and `concepts.tsv`,
made from the ontology; `wordings.tsv`, `per.tsv` and `spoken.tsv`, kept by hand.

units       what a unit is a multiple of
amounts     a value on the scale of its base unit; whether two compare
growth      growth a year; a growth in per cent
numerals    Chinese numerals; amounts said in words
reading     the words of an indicator taken apart
concept     the indicators that the ontology lists
quoted      what stands round an indicator in its words
stating     an indicator as a figure states it; what the ontology lists for it
likeness    how much two wordings have in common
indicators  which indicator words stand for; whether two are one
outcomes    what became of a target
clashing    whether two figures cannot both be
key         under which indicator figures stand side by side
doubts      what speaks against a figure as it is stated
wording     a figure in words
"""

from plangraph.measures.amounts import Amount, amount, comparable, rounded
from plangraph.measures.clashing import NATURES, Nature, clash
from plangraph.measures.concept import Concept, concepts
from plangraph.measures.doubts import TOLD_BY, Doubt, doubt
from plangraph.measures.growth import as_per_cent, change_per_year, growth_per_year
from plangraph.measures.indicators import indicator_of, same_indicator
from plangraph.measures.judgement import Judgement
from plangraph.measures.key import Key, key_of, on_scale
from plangraph.measures.likeness import ALIKE
from plangraph.measures.numerals import number_of, said
from plangraph.measures.outcomes import Judged, judge
from plangraph.measures.quoted import is_multiple
from plangraph.measures.stating import Stated, stated
from plangraph.measures.units import SCALES, Unit, unit_of
from plangraph.measures.wording import figure_words, value_words

__all__ = [
    "ALIKE",
    "NATURES",
    "SCALES",
    "TOLD_BY",
    "Amount",
    "Concept",
    "Doubt",
    "Judged",
    "Judgement",
    "Key",
    "Nature",
    "Stated",
    "Unit",
    "amount",
    "as_per_cent",
    "change_per_year",
    "clash",
    "comparable",
    "concepts",
    "doubt",
    "figure_words",
    "growth_per_year",
    "indicator_of",
    "is_multiple",
    "judge",
    "key_of",
    "number_of",
    "on_scale",
    "rounded",
    "said",
    "same_indicator",
    "stated",
    "unit_of",
    "value_words",
]
