"""Documents: plans as files to sections, passages and tables, with the place of every character.

files        which files of a folder are plans
reading      a file to a Document
decoding     bytes to text
characters   the text as it is read, place by place as long as the file's
limits       how much of a file is read
readers/     one for each format: source text and lines
source       what a reader hands over
markup       tags left in a plain text, which show nothing
webpage      the words of a page around an article, dropped
stamps       links, the way to the page and labels above a document, dropped
furniture    page numbers and running heads, dropped
contents     contents pages, dropped
breaks       line breaks that were lost
tables/      rows in plain lines
lone         numbers on lines of their own
blocks       lines to headings, paragraphs, items and rows in one piece
mending      which line goes on with the one before it
floats       sentences that a box cuts in two
numbering    the marks that open headings
headings     which blocks are headings
levels       how deep a heading stands
structure    sections and passages
metadata/    what a plan says of itself, what plans.toml beside it says, or what was inferred, with findings
quality      findings about the text
knowledge/   the words that all of it rests on
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .files import bytes_of, find_documents

if TYPE_CHECKING:
    from .reading import parse_text, read_document

__all__ = ["bytes_of", "find_documents", "parse_text", "read_document"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__} has no attribute {name}")
    from . import reading  # which files are plans can be asked without what it takes to read one

    return getattr(reading, name)
