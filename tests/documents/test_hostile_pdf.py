"""PDFs made to keep the reader busy: ten thousand pages, pictures of a hundred megapixels, forms in forms; each is soon over."""

import zlib
from pathlib import Path

import pytest

from plangraph.documents import limits, read_document
from plangraph.documents.readers.pdf import read_pdf
from plangraph.errors import DocumentError

from .builders import Picture, Words, file_of, pdf
from .views import check_offsets, messages, texts

pytestmark = pytest.mark.timeout(300)


def test_a_pdf_of_ten_thousand_pages_is_refused_by_their_number(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(pdf([[Words(90, 700, "发展铜箔。")]] * 10_000))
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert str(caught.value) == "plan.pdf: the PDF has more than 3,000 pages; split it."


def test_pictures_of_a_hundred_megapixels_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    picture = Picture(50, 100, 500, 500, pixels=10_000)
    path.write_bytes(pdf([[Words(90, 700, "发展铜箔。"), picture], [picture], [Words(90, 700, "建设平台。")]]))
    document = read_document(path)
    check_offsets(document)
    assert "".join(texts(document)) == "发展铜箔。建设平台。"
    assert "Page 2 is a picture without text" in messages(document, "warning")


def forms(levels: int, each: int) -> bytes:
    """A PDF whose page draws a form, which draws the next one so many times, and so on."""
    draw, last = b"/F Do\n", b"0 0 1 1 re f\n"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /XObject << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(draw), draw),
    ]
    for level in range(levels):
        body = draw * each if level + 1 < levels else last
        inner = b"/Resources << /XObject << /F %d 0 R >> >>" % (6 + level) if level + 1 < levels else b""
        head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] %s /Length %d >>" % (inner, len(body))
        objects.append(head + b"\nstream\n%s\nendstream" % body)
    return file_of(objects)


def packed(times: int, size: int) -> bytes:
    """A PDF with a page of so many blanks, packed again and again."""
    data = b" " * size
    for _ in range(times):
        data = zlib.compress(data, 9)
    return file_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            b"<< /Filter [%s] /Length %d >>\nstream\n%s\nendstream" % (b"/FlateDecode " * times, len(data), data),
        ]
    )


BOMBS = {"forms": lambda: forms(9, 10), "a form in itself": lambda: forms(2, 3).replace(b"/F 6 0", b"/F 5 0")}


@pytest.mark.parametrize("bomb", [*BOMBS, "a packed stream"])
def test_what_takes_pdfium_without_end_is_refused_and_ends_nothing_else(bomb: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(BOMBS[bomb]() if bomb in BOMBS else packed(2, 400_000_000))
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert str(caught.value).startswith("plan.pdf: ")
    assert "\n" not in str(caught.value)


def test_pages_are_read_until_they_are_too_long_a_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 20)
    asked: list[int] = []
    with pytest.raises(DocumentError, match="more than 20 characters"):
        read_pdf(pdf([[Words(90, 700, "发展铜箔产业，建设平台。")]] * 9), "plan.pdf", asked.append)
    assert len(asked) == 3  # the file and two pages of it, counted and not taken apart
