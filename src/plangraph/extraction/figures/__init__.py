"""Figures: what a plan says in numbers, as data.

vocabulary   the words round figures (figures-words.tsv)
numbers      numerals
units        units (figures-units.tsv)
quantities   numbers with units and comparison
times        years and periods
    dating       the year that a figure stands under
clauses      where a quantity stands
trimming     cutting away what is no name
indicators   names of indicators
lists        numbers shared out over a list
sections     what headings say
kinds        target or actual
scopes       whom a figure is about
prose        figures of a passage
columns      what the columns of a table hold
    cells        values and names in cells
    tables       figures of a table
sameness     one figure said twice
finding      all figures of a document
"""

from plangraph.extraction.figures.finding import find_figures

__all__ = ["find_figures"]
