"""Pictures in a Word file: a large one may be a table whose words nobody read, and that is told."""

import io
import zlib
from pathlib import Path

import pytest
from docx import Document as open_docx
from docx.shared import Cm

from plangraph.documents import read_document


def png(wide: int, high: int) -> bytes:
    """A black picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    size = wide.to_bytes(4, "big") + high.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    rows = b"".join(b"\x00" + bytes(wide) for _ in range(high))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("wide", "told"), [(12, ["The file holds a large picture"]), (3, [])])
def test_a_large_picture_of_a_word_file_is_told(tmp_path: Path, wide: int, told: list[str]) -> None:
    document = open_docx()
    document.add_paragraph("海州市渔业规划")
    document.add_paragraph("渔业总产值达到60亿元。")
    document.add_picture(io.BytesIO(png(40, 20)), width=Cm(wide), height=Cm(5))
    document.save(str(tmp_path / "plan.docx"))
    read = read_document(tmp_path / "plan.docx")
    assert [f.message.split(";")[0] for f in read.findings if "picture" in f.message] == told
    assert [p.text for p in read.passages][-1] == "渔业总产值达到60亿元。"


@pytest.mark.parametrize(
    ("picture", "told"),
    [
        ('<img src="a.png" style="border:0px width:640px;height:443px;">', ["The page holds a large picture;"]),
        ('<img src="a.png" width="600">' * 2, ["The page holds 2 large pictures;"]),
        ('<img src="a.png" width="640px" height="20">', []),  # a line between chapters
        ('<img src="a.png" style="max-width:640px"><img width="90" height="90"><img src="b.png">', []),
    ],
)
def test_large_pictures_of_a_page_are_told(tmp_path: Path, picture: str, told: list[str]) -> None:
    page = tmp_path / "bulletin.html"
    body = f"<div class=article><p>2024年全市生产总值增长6.1%。</p><p>{picture}</p></div>"
    page.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    found = [finding.message for finding in read_document(page).findings if "picture" in finding.message]
    assert [message.startswith(begin) for message, begin in zip(found, told, strict=True)] == [True] * len(told)
