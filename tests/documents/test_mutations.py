"""A campaign of mutated files: each is read or refused in one sentence, soon, and no word of its lines is told twice.

Small and seeded by default; `make fuzz` sets PLANGRAPH_FUZZ to the number of files of each format.
"""

import io
import os
import random
import zipfile
from pathlib import Path

import pytest

from plangraph.documents import read_document
from plangraph.errors import DocumentError
from plangraph.records import Document
from tests.campaign import tell

from .test_formats import FILES
from .views import check_offsets

COUNT = int(os.environ.get("PLANGRAPH_FUZZ", "24"))
PIECES = [
    "专栏1 铜箔",
    "第一章 ",
    "（一）",
    "一、",
    "1",
    "2025年",
    "\t",
    "    ",
    "|",
    "\u200b",
    "\x1b[31m",
    "\n\n",
    "![",
    "<td>",
    "<w:p>",
]
PIECES += [
    "</w:p>",
    "<tr>",
    'colspan="99"',
    "序号\n指标\n2025年\n1\n",
    "⾼",
    ",",
    "- 3 -\n",
    "\ufeff",
    "\x00",
    "。",
    "……3",
    "\ufffd",
]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with stretches left out, doubled, moved, or pieces put in."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(found) + 1)
        end = min(len(found), start + chance.choice((1, 4, 40, 400)))
        piece = chance.choice(PIECES).encode() * chance.choice((1, 1, 3, 200))
        change = chance.randrange(5)
        if change == 0:
            del found[start:end]
        elif change == 1:
            found[start:start] = found[start:end] * chance.choice((1, 20))
        elif change == 2:
            found[start:start] = piece
        elif change == 3:
            found[start:end] = piece
        else:
            found[start:end] = bytes(chance.randrange(256) for _ in range(end - start))
    return bytes(found)


def inside_archive(data: bytes, chance: random.Random) -> bytes:
    """A Word file of which one part is mutated, so that the archive itself stays whole."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        changed = chance.choice(["word/document.xml", "word/document.xml", *old.namelist()])
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, mutated(part, chance) if name == changed else part)
    return out.getvalue()


def read_or_refused(path: Path) -> tuple[Document | None, str]:
    """The document, or the sentence that refuses it."""
    try:
        return read_document(path), ""
    except DocumentError as error:
        return None, str(error)


@pytest.mark.timeout(max(120, COUNT * 5))
@pytest.mark.parametrize("name", FILES)
def test_mutated_files(name: str, tmp_path: Path) -> None:
    chance = random.Random(name)
    path = tmp_path / name
    for number in range(COUNT):
        archive = name.endswith(".docx") and number % 4
        path.write_bytes(inside_archive(FILES[name], chance) if archive else mutated(FILES[name], chance))
        document, refusal = read_or_refused(path)
        assert not refusal or (refusal.startswith(name) and "\n" not in refusal)
        if document is None:
            continue
        check_offsets(document)
        places = [
            offset
            for passage in document.passages
            for character, offset in zip(passage.text, passage.offsets, strict=True)
            if not character.isspace()
        ]
        assert len(places) == len(set(places))
    suffix = name.partition(".")[2]
    tell(f"mutated files: {suffix}", tried=COUNT, outcome="each read, or refused in one sentence; no word told twice")
