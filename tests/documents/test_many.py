"""Files of too much of one thing are refused before they are taken apart, and what is no file is never read."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from plangraph.build.plan import claims_of
from plangraph.documents import parse_text, read_document
from plangraph.documents.limits import MOST_BYTES, MOST_CHARACTERS, MOST_ELEMENTS, MOST_MARKUP, MOST_TAGS
from plangraph.documents.readers import html
from plangraph.errors import DocumentError
from plangraph.weighing.models import models_without

from .builders import docx
from .views import texts

pytestmark = pytest.mark.timeout(60)


def refused(path: Path) -> str:
    """The sentence that refuses a file."""
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def of_elements(count: int) -> bytes:
    """A Word document with so many empty paragraphs."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx(["发展铜箔。"]))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            parted = data.partition(b"<w:p>") if name == "word/document.xml" else (data, b"", b"")
            new.writestr(name, parted[0] + (b"<w:p/>" * count if parted[1] else b"") + parted[1] + parted[2])
    return out.getvalue()


def test_what_has_too_many_parts_is_refused_before_it_is_taken_apart(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(of_elements(MOST_ELEMENTS))
    assert refused(tmp_path / "plan.docx") == f"plan.docx: the file has more than {MOST_ELEMENTS:,} elements; split it."
    (tmp_path / "plan.html").write_bytes(b"<p>\xe9\x93\x9c" + b"<b>" * MOST_TAGS)
    assert refused(tmp_path / "plan.html") == f"plan.html: the page has more than {MOST_TAGS:,} tags; split it."
    (tmp_path / "plan.html").write_bytes(b"<p>\xe9\x93\x9c<img src='" + bytes([65]) * MOST_MARKUP)
    assert refused(tmp_path / "plan.html").endswith("larger than 50 MB; save it without its pictures.")


@pytest.mark.parametrize("name", ["plan.txt", "plan.md"])
@pytest.mark.parametrize("size", [MOST_CHARACTERS + 1, 5 * MOST_CHARACTERS])
def test_a_text_that_is_too_long_is_refused_before_it_is_read(name: str, size: int, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"1\n" * (size // 2 + 1))
    assert refused(tmp_path / name) == f"{name}: the text has more than {MOST_CHARACTERS:,} characters; split it."


def test_what_never_ends_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    (tmp_path / "folder.txt").mkdir()
    for name in ("pipe.txt", "device.txt", "folder.txt"):
        assert refused(tmp_path / name) == f"{name}: not a file but a folder, a pipe or a device."


def test_a_large_file_is_refused_by_its_size(tmp_path: Path) -> None:
    with (tmp_path / "plan.txt").open("wb") as file:
        file.truncate(MOST_BYTES + 1)  # of nothing: no disk is taken
    assert (
        refused(tmp_path / "plan.txt") == f"plan.txt: the file is larger than {MOST_BYTES // 1_000_000} MB; split it."
    )


def test_numbers_of_pages_alone_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("1\n", encoding="utf-8")
    assert refused(tmp_path / "plan.txt") == "plan.txt: the file holds no text."
    assert claims_of(parse_text("1\n"), models_without(("encoder",))).claims == ()


def test_each_text_of_a_page_is_looked_at_once_however_deep_it_lies() -> None:
    soup = html._soup("<div class='content'><div class='nav'>" * 50 + "铜<b> 箔 </b>" + "<p>建设</p>" * 3)
    counted = html._lengths(soup)
    for tag in soup.find_all(True):
        assert counted[id(tag)] == len(tag.get_text())
        assert html._lengths(soup, strip=True)[id(tag)] == len(tag.get_text(strip=True))


def test_a_page_that_begins_as_xml_or_looks_like_an_address_is_read_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "plan.html").write_text('<?xml version="1.0"?>\n<p>发展铜箔。</p>', encoding="utf-8")
    assert texts(read_document(tmp_path / "plan.html")) == ["发展铜箔。"]
    (tmp_path / "plan.html").write_text("http://example.org/plan.html", encoding="utf-8")
    assert texts(read_document(tmp_path / "plan.html")) == ["http://example.org/plan.html"]


def test_what_stands_between_two_rules_is_no_front_matter(tmp_path: Path) -> None:
    words = "---\n\n# 赣北市规划\n\n发展铜箔。\n\n---\n\n建设平台。\n"
    (tmp_path / "plan.md").write_text(words, encoding="utf-8")
    assert texts(read_document(tmp_path / "plan.md")) == ["赣北市规划", "发展铜箔。", "建设平台。"]
    front = "---\ntitle: 赣北市规划\n# 注\nmore:\n  - 甲\n\n---\n\n发展铜箔。\n"
    (tmp_path / "plan.md").write_text(front, encoding="utf-8")
    assert texts(read_document(tmp_path / "plan.md")) == ["发展铜箔。"]


@pytest.mark.parametrize("pad", ["", " "])
@pytest.mark.parametrize("named", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_that_names_utf16_and_is_not_is_read_as_it_is(named: str, pad: str, tmp_path: Path) -> None:
    page = f'<meta charset="{named}"><p>发展铜箔，建设平台。</p>{pad}'
    (tmp_path / "plan.html").write_text(page, encoding="utf-8")
    assert texts(read_document(tmp_path / "plan.html")) == ["发展铜箔，建设平台。"]
    (tmp_path / "plan.html").write_bytes(page.encode("utf-16"))
    assert texts(read_document(tmp_path / "plan.html")) == ["发展铜箔，建设平台。"]
