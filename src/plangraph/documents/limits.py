"""How much of a file is read: each limit with the sentence that says so."""

from __future__ import annotations

from ..errors import DocumentError

MOST_BYTES = 200_000_000  # of a file
MOST_UNPACKED = 100_000_000  # bytes that a Word file may unpack to
MOST_CHARACTERS = 5_000_000  # of a text
MOST_MARKUP = 50_000_000  # bytes of a page, its tags and the pictures in it included
MOST_TAGS = 200_000  # of a page
MOST_ELEMENTS = 1_000_000  # of the parts of a Word file
MOST_PAGES = 3_000
MOST_ON_A_PAGE = 100_000  # characters of a page of a PDF
MOST_CELLS = 200_000  # of one table, those that merged cells cover included
MOST_COLUMNS = 100  # that one merged cell may cover
MOST_ROWS = 2_000  # that one merged cell may cover
MOST_NESTED = 60  # tables or text boxes in one another
MOST_BLOCKS = 200_000  # lines of a document
MOST_SHORT, SHORT = 5_000, 6  # lines of a document that has fewer characters than that for each
MOST_IN_PASSAGE = 6_000  # characters; a longer paragraph is read in parts: the longest of some seventy plans has 3,274


def check_size(size: int, name: str) -> None:
    """DocumentError where a file of `size` bytes is too large to be read."""
    if size > MOST_BYTES:
        raise DocumentError(f"{name}: the file is larger than {MOST_BYTES // 1_000_000} MB; split it.")


def check_unpacked(size: int, name: str) -> None:
    """DocumentError where an archive unpacks to more than can be read."""
    if size > MOST_UNPACKED:
        raise DocumentError(f"{name}: the file unpacks to more than {MOST_UNPACKED // 1_000_000} MB; it is no plan.")


def check_text(length: int, name: str) -> None:
    """DocumentError where a text is too long to be one plan."""
    if length > MOST_CHARACTERS:
        raise DocumentError(f"{name}: the text has more than {MOST_CHARACTERS:,} characters; split it.")


def check_encoded(size: int, name: str) -> None:
    """DocumentError where so many bytes are too long a text in any encoding, before they are decoded."""
    check_text(size // 4, name)


def check_markup(data: bytes, name: str) -> None:
    """DocumentError where a page is too large to be taken apart."""
    if len(data) > MOST_MARKUP:
        raise DocumentError(
            f"{name}: the page is larger than {MOST_MARKUP // 1_000_000} MB; save it without its pictures."
        )
    if data.count(b"<") - data.count(b"</") > MOST_TAGS:
        raise DocumentError(f"{name}: the page has more than {MOST_TAGS:,} tags; split it.")


def check_elements(count: int, name: str) -> None:
    """DocumentError where a Word file has more elements than can be read."""
    if count > MOST_ELEMENTS:
        raise DocumentError(f"{name}: the file has more than {MOST_ELEMENTS:,} elements; split it.")


def check_pages(pages: int, name: str) -> None:
    """DocumentError where a PDF has more pages than can be read."""
    if pages > MOST_PAGES:
        raise DocumentError(f"{name}: the PDF has more than {MOST_PAGES:,} pages; split it.")


def check_lines(count: int, name: str) -> None:
    """DocumentError where a document has more lines than can be read."""
    if count > MOST_BLOCKS:
        raise DocumentError(f"{name}: the document has more than {MOST_BLOCKS:,} lines; split it.")


def check_cut(lines: int, characters: int, name: str) -> None:
    """DocumentError where a text is cut into thousands of lines of a word or less: nothing is said in them."""
    if lines > MOST_SHORT and characters < SHORT * lines:
        raise DocumentError(
            f"{name}: the text is cut into {lines:,} lines of fewer than {SHORT} characters on average; join its lines."
        )


def check_nested(depth: int) -> None:
    """DocumentError where tables or text boxes stand in one another without end."""
    if depth > MOST_NESTED:
        raise DocumentError(f"tables or text boxes are nested more than {MOST_NESTED} deep.")


def check_cells(count: int) -> None:
    """DocumentError where a table has more cells than can be read."""
    if count > MOST_CELLS:
        raise DocumentError(f"a table has more than {MOST_CELLS:,} cells.")
