"""A document in a form that a test can state in a few lines."""

from __future__ import annotations

from plangraph.documents.characters import legible
from plangraph.records import Document


def outline(document: Document) -> list[str]:
    """The headings, set in by their level, with their number: "  （一） 主要成就"."""
    return ["  " * (s.level - 1) + f"{s.number} {s.title}".strip() for s in document.sections]


def texts(document: Document, kind: str = "paragraph") -> list[str]:
    """The passages of one kind."""
    return [passage.text for passage in document.passages if passage.kind == kind]


def rows(document: Document) -> list[list[str]]:
    """The cells of every row, in order."""
    return [[p.text[a:b] for a, b in p.cells] for p in document.passages if p.kind == "row"]


def path_of(document: Document, words: str) -> str:
    """The headings over the first passage, no heading, that holds `words`, joined by " › "."""
    passage = next(p for p in document.passages if words in p.text and p.kind != "heading")
    return " › ".join(section.title for section in document.section_path(passage.section))


def messages(document: Document, severity: str = "warning") -> str:
    """The findings of one severity, one a line, with their places."""
    return "\n".join(f"{f.place}: {f.message}" for f in document.findings if f.severity == severity)


def check_offsets(document: Document) -> None:
    """Every character of every passage is the one read where its offset says, white space aside, and offsets go up."""
    read = legible(document.text).text
    assert len(read) == len(document.text)
    for passage in document.passages:
        assert len(passage.offsets) == len(passage.text)
        assert not set("\r\n") & set(passage.text)
        assert list(passage.offsets) == sorted(passage.offsets)
        for character, offset in zip(passage.text, passage.offsets, strict=True):
            assert 0 <= offset < len(document.text)
            assert character == read[offset] or character.isspace()
        for start, end in passage.cells:
            assert 0 <= start <= end <= len(passage.text)
