"""Documents: plans as files to sections, passages and tables, with the place of every character.

readers/     one for each format: source text and lines
contents     contents pages and page numbers
tables       rows in plain lines
blocks       lines that a page broke, made whole
numbering    the marks that open headings
headings     which blocks are headings
levels       how deep a heading stands
structure    sections and passages
metadata     what a plan says of itself
quality      findings about the text
"""

from .reading import find_documents, parse_text, read_document

__all__ = ["find_documents", "parse_text", "read_document"]
