"""The table: rows to read, filter, group, sort and take away, with links and quoted words in their cells.

Python says what stands in the cells; the browser draws a plain `<table>`, keeps what a reader filters in the address, and
writes what is on the screen as CSV or Excel. A press on a row opens what `see` says, by a link.
"""

from plangraph.table.cells import Cell, Column, Link, Quote, Row, Words
from plangraph.table.component import table

__all__ = ["Cell", "Column", "Link", "Quote", "Row", "Words", "table"]
