"""Encodings, bad input, and how plans are found."""

from pathlib import Path

import pytest

from plangraph.documents import find_documents, parse_text, read_document
from plangraph.errors import DataError, DocumentError, UsageError
from plangraph.records import Metadata

from .builders import docx, pdf

TEXT = "赣州市科技创新“十四五”规划\n一、发展基础\n全市高新技术企业达到120家。\n"
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(TEXT.encode(encoding))
    document = read_document(path)
    assert document.text == TEXT
    assert document.id == "plan"
    assert document.path == "plan.txt"
    assert len(document.sha256) == 64


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_damaged_byte_is_a_finding_and_no_failure(encoding: str, tmp_path: Path) -> None:
    data = bytearray((TEXT * 20).encode(encoding))
    data[data.index("全市".encode(encoding))] = 0xFF
    path = tmp_path / "plan.txt"
    path.write_bytes(bytes(data))
    document = read_document(path)
    assert document.metadata.jurisdiction == "赣州市"
    assert any("could not be decoded" in finding.message for finding in document.findings)


def test_traditional_text_in_big5_is_decoded_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(
        ("一、發展基礎\n全市高新技術企業達到一百二十家，創新體系與產業環境進一步優化，經濟實現發展。\n" * 20).encode(
            "big5"
        )
    )
    document = read_document(path)
    assert "發展基礎" in document.text
    assert any("traditional" in finding.message for finding in document.findings)


DAMAGED = docx(["一、基础", "基础较好。"])
BAD = {
    "empty.txt": b"",
    "blank.txt": b"  \n\t\n",
    "binary.txt": b"\x7fELF\x02\x01\x01\x00\x00" + bytes(range(256)) * 4,
    "noise.txt": bytes(range(128, 256)) * 20 + b"\xff\xfe\xfd",
    "pdf.txt": pdf([[]]),
    "word.md": docx(["一、基础"]),
    "damaged.docx": DAMAGED[: len(DAMAGED) // 2],
    "renamed.docx": b"no zip at all",
    "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
    "blank.docx": docx([]),
    "renamed.pdf": b"no pdf at all",
    "damaged.pdf": pdf([])[:60],
    "scan.pdf": pdf([[], []]),
    "deep.html": b"<div>" * 5000 + "<p>一、基础</p>".encode(),
    "blank.html": b"<html><body><script>var a = 1;</script></body></html>",
    "sheet.xlsx": b"PK",
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_is_named_in_one_sentence(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert str(caught.value).startswith(name)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read_document(tmp_path / "none.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(DocumentError, match=r"folder\.txt"):
        read_document(tmp_path / "folder.txt")


def test_plans_are_found_in_folders_sorted_and_once(tmp_path: Path) -> None:
    inner = tmp_path / "plans" / "2022"
    inner.mkdir(parents=True)
    for name in ("b.txt", "a.md", "README.md", "readme.txt", ".hidden.txt", "~$a.docx", "notes.csv"):
        (inner / name).write_text("一、基础")
    found = find_documents([tmp_path / "plans", inner / "b.txt"])
    assert [path.name for path in found] == ["a.md", "b.txt"]


def test_a_readme_named_by_itself_is_read(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("一、基础")
    assert find_documents([tmp_path / "README.md"]) == [tmp_path / "README.md"]


def test_paths_without_plans(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        find_documents([tmp_path / "none"])
    with pytest.raises(DataError, match="no plans in this folder"):
        find_documents([tmp_path])
    (tmp_path / "sheet.xlsx").write_bytes(b"PK")
    with pytest.raises(UsageError, match=r"sheet\.xlsx"):
        find_documents([tmp_path / "sheet.xlsx"])


def test_what_the_caller_says_wins_field_by_field(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")
    given = Metadata(
        issuer="赣州市科技局", start_year=2020, jurisdiction="赣北经济技术开发区", jurisdiction_class="Park"
    )
    metadata = read_document(path, metadata=given).metadata
    assert metadata.title == "赣州市科技创新“十四五”规划"
    assert (metadata.issuer, metadata.start_year, metadata.end_year) == ("赣州市科技局", 2020, 2025)
    assert (metadata.jurisdiction, metadata.jurisdiction_class, metadata.level) == (
        "赣北经济技术开发区",
        "Park",
        "park",
    )


def test_a_jurisdiction_that_only_the_caller_knows(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")
    metadata = read_document(path, metadata=Metadata(jurisdiction="赣江湾")).metadata
    assert (metadata.jurisdiction, metadata.level) == ("赣江湾", None)


def test_reading_twice_gives_the_same() -> None:
    assert parse_text(TEXT) == parse_text(TEXT)
