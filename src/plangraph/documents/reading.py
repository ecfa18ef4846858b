"""Files to documents."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from ..errors import DataError, DocumentError, UsageError
from ..records import Document, Metadata
from .decoding import decode
from .metadata import find_metadata, stated_beside
from .quality import check
from .readers.text import read_text
from .source import Source
from .structure import find_structure

FORMATS: dict[str, str] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}


def find_documents(paths: Iterable[Path]) -> list[Path]:
    """The plans among `paths` and in the folders among them, sorted, each once; files named README are left out.

    UsageError for a path that does not exist or a file of another kind, DataError for a folder without plans.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = [file for file in sorted(path.rglob("*")) if _is_plan(file)]
            if not inside:
                raise DataError(f"{path}: no plans in this folder (files of the kinds {_kinds()}).")
            found |= dict.fromkeys(inside)
        elif not path.exists():
            raise UsageError(f"{path}: no such file or folder.")
        elif path.suffix.lower() not in FORMATS:
            raise UsageError(f"{path}: not a kind of file that can be read ({_kinds()}).")
        else:
            found[path] = None
    return sorted(found)


def _is_plan(file: Path) -> bool:
    hidden = file.name.startswith((".", "~$"))
    return file.is_file() and file.suffix.lower() in FORMATS and not hidden and file.stem.upper() != "README"


def _kinds() -> str:
    return ", ".join(dict.fromkeys(FORMATS.values()))


def read_document(path: Path, *, metadata: Metadata | None = None) -> Document:
    """The plan in a file, with its structure. A field that `metadata` gives wins over what `plans.toml` beside the file
    says, and that over what the text says.

    UsageError for a missing file, DocumentError for one that cannot be read, DataError for a wrong `plans.toml`.
    """
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise DocumentError(f"{path.name}: not a kind of file that can be read ({_kinds()}).")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"{path}: no such file.") from None
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read ({error.strerror or error}).") from None
    if not data.strip():
        raise DocumentError(f"{path.name}: the file is empty.")
    try:
        source = _reader(form)(data, path.name)
    except RecursionError:
        raise DocumentError(f"{path.name}: its parts are nested too deeply to be read.") from None
    if not source.text.strip():
        raise DocumentError(f"{path.name}: the file holds no text.")
    digest = hashlib.sha256(data).hexdigest()
    return _document(source, path.stem, path.name, form, digest, stated_beside(path, metadata))


def parse_text(text: str, id: str = "text") -> Document:  # noqa: A002
    """The plan in a string of plain text."""
    return _document(read_text(text), id, f"{id}.txt", "txt", hashlib.sha256(text.encode()).hexdigest(), None)


def _document(source: Source, identifier: str, name: str, form: str, digest: str, given: Metadata | None) -> Document:
    sections, passages = find_structure(source)
    document = Document(identifier, name, form, digest, source.text, sections, passages, Metadata())
    found, findings = find_metadata(document, source.title, given or Metadata())
    document = replace(document, metadata=found)
    return replace(document, findings=(*findings, *check(document)))


def _reader(form: str) -> Callable[[bytes, str], Source]:
    """The reader of a format; its libraries are imported only when it is needed."""
    if form == "txt":
        return lambda data, name: read_text(decode(data, name))
    if form == "md":
        from .readers.markdown import read_markdown

        return lambda data, name: read_markdown(decode(data, name))
    if form == "html":
        from .readers.html import read_html

        return read_html
    if form == "docx":
        from .readers.docx import read_docx

        return read_docx
    from .readers.pdf import read_pdf

    return read_pdf
