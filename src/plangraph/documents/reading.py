"""Files to documents."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import DocumentError
from ..records import Document, Finding, Metadata
from .characters import NOTHING, legible, printable
from .decoding import decode
from .files import FORMATS, bytes_of, kinds
from .limits import check_cut, check_encoded, check_lines, check_text
from .markup import without_tags
from .metadata.beside import stated_beside
from .metadata.finding import find_metadata
from .quality import check
from .readers.text import read_text
from .source import Source
from .structure import find_structure

_ATX = re.compile(r"^#{1,6} {1,4}\S", re.MULTILINE)
_LEAST_ATX = 2


def read_document(path: Path, *, metadata: Metadata | None = None) -> Document:
    """The plan in a file, with its structure. A field that `metadata` gives wins over what `plans.toml` beside the file
    says, and that over what the text says.

    UsageError for a missing file, DocumentError for one that cannot be read, DataError for a wrong `plans.toml`.
    """
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise DocumentError(f"{path.name}: not a kind of file that can be read ({kinds()}).")
    data = bytes_of(path)
    name = printable(path.name)
    if not data.strip():
        raise DocumentError(f"{name}: the file is empty.")
    read = _read(form, data, name)
    check_text(len(read.text), name)
    check_lines(len(read.source.lines), name)
    check_cut(len(read.source.lines), len(read.source.text), name)
    if not read.source.text.replace(NOTHING, " ").strip():
        raise DocumentError(f"{name}: the file holds no text.")
    digest = hashlib.sha256(data).hexdigest()
    shown_form = path.suffix.lower()[1:] if form == "office" else form
    document = _document(read, printable(path.stem), name, shown_form, digest, stated_beside(path, metadata))
    if not document.passages:  # numbers of pages alone
        raise DocumentError(f"{name}: the file holds no text.")
    return document


def parse_text(text: str, id: str = "text") -> Document:  # noqa: A002
    """The plan in a string of plain text."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _document(_read_plain(text, read_text), id, f"{id}.txt", "txt", digest, None)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as read: its text as it stands there, its lines, and what had to be done to the text."""

    text: str
    source: Source
    notes: tuple[str, ...]


def _read(form: str, data: bytes, name: str) -> _Read:
    """The lines of a file; whatever a reader raises becomes a DocumentError."""
    try:
        if form in ("txt", "md"):
            check_encoded(len(data), name)
            text = decode(data, name)
            check_text(len(text), name)
            return _read_plain(text, _text_reader(form, text))
        source = _reader(form)(data, name)
        plain = legible(source.text)
        return _Read(source.text, source.legibly(plain.text), plain.notes)
    except DocumentError as error:
        raise DocumentError(f"{name}: {str(error).removeprefix(f'{name}: ')}") from None
    except RecursionError:
        raise DocumentError(f"{name}: its parts are nested too deeply to be read.") from None
    except MemoryError:
        raise DocumentError(f"{name}: it needs more memory than there is.") from None
    except Exception as error:
        raise DocumentError(
            f"{name}: damaged, or not made as files of this kind are ({type(error).__name__})."
        ) from error


def _text_reader(form: str, text: str) -> Callable[[str], Source]:
    """The reader of a text: a plain one with two headings of Markdown is Markdown."""
    if form == "txt" and len(_ATX.findall(text)) < _LEAST_ATX:
        return read_text
    from .readers.markdown import read_markdown

    return read_markdown


def _read_plain(text: str, reader: Callable[[str], Source]) -> _Read:
    """The lines of a format whose file is its text."""
    plain = legible(without_tags(text) if reader is read_text else text)
    return _Read(text, reader(plain.text).legibly(plain.text), plain.notes)


def _document(read: _Read, identifier: str, name: str, form: str, digest: str, given: Metadata | None) -> Document:
    sections, passages = find_structure(read.source)
    document = Document(identifier, name, form, digest, read.text, sections, passages, Metadata())
    found, findings = find_metadata(document, read.source.title, given or Metadata())
    document = replace(document, metadata=found)
    notes = [Finding("info", f"{identifier}: text", note) for note in (*read.source.notes, *read.notes)]
    notes += [Finding("warning", f"{identifier}: text", what) for what in read.source.lost]
    return replace(document, findings=(*findings, *notes, *check(document)))


def _reader(form: str) -> Callable[[bytes, str], Source]:
    """The reader of a format that is no plain text; its libraries are imported only when it is needed."""
    if form == "html":
        from .readers.html import read_html

        return read_html
    if form == "office":
        from .readers.office import read_office

        return read_office
    if form == "docx":
        from .readers.docx import read_docx

        return read_docx
    from .readers.apart import read_pdf_apart

    return read_pdf_apart
