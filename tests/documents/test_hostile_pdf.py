"""PDFs made to keep the reader busy: ten thousand pages, pictures of a hundred megapixels; each is over at once."""

from pathlib import Path

import pytest

from plangraph.documents import read_document
from plangraph.errors import DocumentError

from .builders import Picture, Words, pdf
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
