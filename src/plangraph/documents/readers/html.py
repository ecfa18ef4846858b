"""HTML: the article of a page as lines and tables, without menus, scripts and foot lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from warnings import catch_warnings, simplefilter

from bs4 import BeautifulSoup, Comment, MarkupResemblesLocatorWarning, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString

from ..decoding import decode
from ..limits import MOST_COLUMNS, MOST_ROWS, check_cells, check_markup
from ..source import Source, SourceBuilder
from .framing import tells_data

_DROPPED = [
    "script",
    "style",
    "noscript",
    "nav",
    "footer",
    "aside",
    "form",
    "select",
    "button",
    "iframe",
    "svg",
    "head",
]
_BLOCKS = frozenset(
    word
    for line in (
        "address article blockquote body center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr",
        "html li main ol p pre section table tbody td tfoot th thead tr ul",
    )
    for word in line.split()
)
_CONTENT = re.compile(r"content|article|zoom|trs_editor|pages_content|main-?text|正文", re.IGNORECASE)
_MENU = re.compile(r"^(?:nav|menu|breadcrumb|crumb|footer|header|share|toolbar|sidebar|copyright)", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w-]{1,40})", re.IGNORECASE)
# A page whose bytes can be searched for its character set is not UTF-16, whatever it says.
_CHARSETS = frozenset(("utf-8", "utf8", "gb18030", "big5", "big5-hkscs", "hz"))
_ARTICLE_TITLE = re.compile(r"^ArticleTitle$", re.IGNORECASE)  # of the state's rules for sites of governments
_LONGEST_CELL = 240
_LONGEST_MENU = 600
_STYLED = re.compile(r"(?<![\w-])(width|height)\s{0,4}:\s{0,4}([^\s;:]{1,20})")
_PIXELS = re.compile(r"(\d{1,5})(?:\.\d{1,4})?(?:px)?")
_LARGE = 300, 120  # pixels across and high: a picture of that size may hold a table or a box


def read_html(data: bytes, name: str) -> Source:
    """The lines of a page, from its article where one can be told."""
    check_markup(data, name)
    soup = _soup(_markup(data, name))
    title = _headline(soup)
    for tag in soup.find_all(_DROPPED):
        tag.decompose()
    for comment in soup.find_all(string=lambda string: isinstance(string, Comment)):
        comment.extract()
    words = _lengths(soup)
    for tag in [tag for tag in soup.find_all(True) if _is_menu(tag) and words[id(tag)] < _LONGEST_MENU]:
        if not tag.decomposed:
            tag.decompose()
    builder = SourceBuilder()
    article = _article(soup)
    _Walk(builder).visit(article)
    return replace(builder.build(title), lost=tuple(_pictures(article)))


def _pictures(article: Tag) -> Iterator[str]:
    """A sentence on the large pictures of an article, where it has any; one without a size is not known to be large."""
    sizes = ((_length(image, "width"), _length(image, "height")) for image in article.find_all("img"))
    count = sum(wide >= _LARGE[0] and (not high or high >= _LARGE[1]) for wide, high in sizes)
    if count:
        holds = "a large picture" if count == 1 else f"{count} large pictures"
        yield f"The page holds {holds}; where one is a table or a box, its words were not read: put them in as text."


def _length(image: Tag, side: str) -> int:
    """The width or height of a picture in pixels, as its style or else its own attribute gives it; 0 where neither does."""
    styled = next((one for one in _STYLED.finditer(str(image.get("style") or "")[:500]) if one[1] == side), None)
    length = _PIXELS.fullmatch(styled[2] if styled else str(image.get(side) or "").strip())
    return int(length[1]) if length else 0


def _headline(soup: BeautifulSoup) -> str | None:
    """The article's title as sites of governments state it in the page's head, else the page's own."""
    stated = soup.find("meta", attrs={"name": _ARTICLE_TITLE})
    words = str(stated.get("content") or "").strip() if isinstance(stated, Tag) else ""
    return words or (soup.title.get_text(strip=True) if soup.title else None)


def _soup(markup: str) -> BeautifulSoup:
    """The elements of a page; what the parser says of pages that look like something else is nothing for a reader."""
    with catch_warnings():
        for kind in (XMLParsedAsHTMLWarning, MarkupResemblesLocatorWarning):
            simplefilter("ignore", kind)
        return BeautifulSoup(markup, "lxml")


def _markup(data: bytes, name: str) -> str:
    """The text of the file, by the character set that it names where that can be decoded."""
    named = _CHARSET.search(data[:4096])
    if named:
        charset = named.group(1).decode("ascii", "replace").lower()
        charset = "gb18030" if charset in ("gb2312", "gbk") else charset
        if charset in _CHARSETS:
            try:
                return data.decode(charset)
            except UnicodeDecodeError:
                return decode(data, name)
    return decode(data, name)


def _names(tag: Tag) -> list[str]:
    return [str(tag.get("id") or ""), *(str(name) for name in tag.get_attribute_list("class") if name)]


def _is_menu(tag: Tag) -> bool:
    if tag.attrs is None or tag.name in ("html", "body", "article", "main"):
        return False
    return any(_MENU.match(name) for name in _names(tag))


def _article(soup: BeautifulSoup) -> Tag:
    """The smallest element that is named like an article and holds most of the page's words, or the page."""
    body = soup.body or soup
    words = _lengths(body, strip=True)
    best: Tag = body
    for tag in body.find_all(True):
        named = tag.name in ("article", "main") or any(_CONTENT.search(name) for name in _names(tag) if name)
        if named and words[id(tag)] >= 0.7 * words[id(body)]:
            best = tag
    return best


def _lengths(root: Tag, *, strip: bool = False) -> Counter[int]:
    """How many characters each element in another has, by its identity; each text is looked at once, however deep it lies."""
    found: Counter[int] = Counter()
    for one in reversed(list(root.descendants)):
        if isinstance(one, Tag):
            found[id(one.parent)] += found[id(one)]
        elif type(one) in Tag.MAIN_CONTENT_STRING_TYPES:
            found[id(one.parent)] += len(str(one).strip() if strip else str(one))
    return found


class _Walk:
    """Goes through the elements and adds a line for each block of words."""

    def __init__(self, builder: SourceBuilder) -> None:
        self._builder = builder
        self._words: list[str] = []

    def visit(self, tag: Tag, kind: str = "text", level: int | None = None) -> None:
        """The lines of an element and all in it."""
        for child in tag.children:
            if isinstance(child, NavigableString):
                self._words.append(str(child))
            elif isinstance(child, Tag):
                self._visit_tag(child, kind, level)
        if tag.name in _BLOCKS:
            self._flush(kind, level)

    def _visit_tag(self, child: Tag, kind: str, level: int | None) -> None:
        if child.name == "br":
            self._flush(kind, level)
        elif child.name == "table":
            self._flush(kind, level)
            self._visit_table(child)
        elif child.name in _BLOCKS:
            self._flush(kind, level)
            heading = re.fullmatch(r"h([1-6])", child.name)
            if heading:
                self.visit(child, "heading", int(heading.group(1)))
            else:
                self.visit(child, "item" if child.name == "li" else "text")
        else:
            self.visit(child, kind, level)

    def _flush(self, kind: str, level: int | None) -> None:
        self._builder.add("".join(self._words), kind=kind, level=level)
        self._words = []

    def _visit_table(self, table: Tag) -> None:
        rows = [row for row in table.find_all("tr") if row.find_parent("table") is table]
        cells = [cell for row in rows for cell in _cells_of(row)]
        inner = [own for own in table.find_all("table") if own.find_parent("table") is table]
        layout = bool(inner) and not tells_data(list(_grid(rows)), len(inner))
        layout = layout or all(len(_cells_of(row)) < 2 for row in rows)
        if layout or any(len(cell.get_text(strip=True)) > _LONGEST_CELL and cell.find("p") for cell in cells):
            outside = self._builder.boxed
            self._builder.boxed = outside or len(cells) == 1
            for cell in cells:
                self.visit(cell)
            self._builder.boxed = outside
            return
        caption = table.find("caption")
        if isinstance(caption, Tag):
            self._builder.add(caption.get_text())
        heads = 0
        while heads < len(rows) and all(cell.name == "th" for cell in _cells_of(rows[heads])):
            heads += 1
        self._builder.add_table(_grid(rows), header_rows=max(1, heads))
        for own in inner:
            self._visit_table(own)


def _cells_of(row: Tag) -> list[Tag]:
    return list(row.find_all(["td", "th"], recursive=False))


def _words_of(cell: Tag) -> str:
    """The words of a cell, those of tables in it left out."""
    if cell.find("table") is None:
        return cell.get_text()
    own = (part for part in cell.find_all(string=True) if part.find_parent(["td", "th"]) is cell)
    return "".join(part for part in own if type(part) is NavigableString)


def _grid(rows: list[Tag]) -> Iterator[list[str]]:
    """The cells of each row in their columns; the place of a merged cell is empty but for its first."""
    open_cells: dict[int, int] = {}
    total = 0
    for row in rows:
        cells: list[str] = []
        check_cells(total)
        for cell in _cells_of(row):
            while open_cells.get(len(cells), 0) > 0:
                open_cells[len(cells)] -= 1
                cells.append("")
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), len(cells) + width):
                open_cells[column] = height - 1
            cells += [_words_of(cell), *[""] * (width - 1)]
        while open_cells.get(len(cells), 0) > 0:
            open_cells[len(cells)] -= 1
            cells.append("")
        total += len(cells)
        yield cells


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name) or "1").strip()[:6]
    most = MOST_COLUMNS if name == "colspan" else MOST_ROWS
    return max(1, min(int(value), most)) if value.isdecimal() else 1
