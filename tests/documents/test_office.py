"""Old Word files, ODT and RTF, read by the LibreOffice of the machine."""

import shutil
import subprocess
from pathlib import Path

import pytest

from plangraph.documents import find_documents, read_document
from plangraph.errors import DocumentError

from .builders import docx
from .views import outline, rows, texts

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PLAN = [
    "赣北市科技创新“十四五”规划",
    "一、发展基础",
    "全市建成国家级孵化器3家。",
    [["指标", "2020年", "2025年"], ["高新技术企业（家）", "120", "300"]],
    "二、重点任务",
    "以赣北铜业有限公司为龙头，发展铜箔。",
]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["doc", "wps", "odt", "rtf"])
def test_files_of_other_word_processors(suffix: str, tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(docx(PLAN))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    made = "doc" if suffix == "wps" else suffix  # WPS writes what Word 97 wrote
    command = [str(OFFICE), profile, "--headless", "--convert-to", made, "--outdir", str(tmp_path / "made")]
    subprocess.run([*command, str(tmp_path / "plan.docx")], check=True, capture_output=True, timeout=300)
    (tmp_path / "made" / f"plan.{made}").rename(tmp_path / "made" / f"plan.{suffix}")
    (file,) = find_documents([tmp_path / "made"])
    document = read_document(file)
    assert document.format == suffix
    assert outline(document) == ["一、 发展基础", "二、 重点任务"]
    assert rows(document) == [["指标", "2020年", "2025年"], ["高新技术企业（家）", "120", "300"]]
    assert texts(document)[-1] == "以赣北铜业有限公司为龙头，发展铜箔。"


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_file_that_libreoffice_cannot_read_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "plan.odt"
    path.write_bytes(b"PK\x03\x04" + bytes(200))
    with pytest.raises(DocumentError, match=r"^plan.odt: "):
        read_document(path)


def test_without_libreoffice_the_sentence_says_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "plan.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(200))
    with pytest.raises(DocumentError, match=r"save it as \.docx"):
        read_document(path)
