"""Documents: plans as files to sections, passages and tables, with the place of every character.

reading      a file to a Document; which files of a folder are plans
decoding     bytes to text
readers/     one for each format: source text and lines
source       what a reader hands over
contents     contents pages and page numbers, dropped
tables       rows in plain lines
blocks       lines to headings, paragraphs, items and rows in one piece
mending      which line goes on with the one before it
floats       sentences that a box cuts in two
numbering    the marks that open headings
headings     which blocks are headings
levels       how deep a heading stands
structure    sections and passages
metadata/    what a plan says of itself, what plans.toml beside it says, or what was inferred, with findings
quality      findings about the text
knowledge/   the words that metadata and quality rest on
"""

from .reading import find_documents, parse_text, read_document

__all__ = ["find_documents", "parse_text", "read_document"]
