"""Figures: what a plan says in numbers, as data.

vocabulary   the words round figures (figures-words.tsv)
numbers      numerals
units        units (figures-units.tsv)
sizes        numbers within the name of what is counted
quantities   numbers with units and comparison
times        years and periods
clauses      where a quantity stands
dating       the year that a figure stands under
trimming     cutting away what is no name
levels       words of level in names
shapes       names that the shape of a clause gives
indicators   names of indicators
counted      names of what is counted to the right of a number
leaning      names that are whole only with the figure before
parts        names after 其中
pace         growths that are counted by the year
grants       money that is given or spent
lists        numbers shared out over a list
spread       numbers said of a list of places or firms
annual       texts of one year: work reports and bulletins
leads        the year that a paragraph gives to what follows
sections     what headings say
kinds        target or actual
mentions     the things that figures may be about
subjects     whose a bare amount is (产值, 营业收入)
openings     how a clause opens
carried      what an item or the clause before carries out
referring    words that stand for a thing named before (后者, 县内)
projects     the project or fund that an amount belongs to
bearers      things that have figures of their own (figures-bearers.tsv)
topics       what a passage is about as a whole
scopes       whom a figure is about
evidence     the words that state a figure
implied      figures that a figure's words imply
turns        how often a plan is looked at
prose        figures of a passage
columns      what the columns of a table hold
cells        values and names in cells
tables       figures of a table
sameness     one figure said twice
finding      all figures of a document
"""

from plangraph.sources.figures.finding import find_figures

__all__ = ["find_figures"]
