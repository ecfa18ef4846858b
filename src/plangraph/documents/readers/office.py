"""Old Word files, WPS, ODT and RTF: LibreOffice turns them into DOCX, where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from ...errors import DocumentError
from ..source import Source
from .docx import read_docx

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120


def read_office(data: bytes, name: str) -> Source:
    """The paragraphs and tables of a document that LibreOffice reads.

    DocumentError where LibreOffice is not installed, refuses the file, or takes more than two minutes.
    """
    if data.startswith(b"PK\x03\x04") and Path(name).suffix.lower() != ".odt":
        return read_docx(data, name)
    program = next((found for found in map(shutil.which, _PROGRAMS) if found), None)
    if program is None:
        raise DocumentError(
            f"{name}: this kind of file is read by LibreOffice, which is not installed; save it as .docx."
        )
    with tempfile.TemporaryDirectory(prefix="plangraph-") as folder:
        return read_docx(_converted(program, Path(folder), data, name), name)


def _converted(program: str, folder: Path, data: bytes, name: str) -> bytes:
    """The file as DOCX, made in a folder and with a profile of its own."""
    source = folder / f"source{Path(name).suffix.lower()}"
    source.write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder / "out"),
        str(source),
    ]
    nowhere = subprocess.DEVNULL
    try:
        with subprocess.Popen(
            command, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
        ) as process:
            try:
                process.wait(_SECONDS)
            finally:
                _end(process)
    except subprocess.TimeoutExpired:
        raise DocumentError(
            f"{name}: LibreOffice took more than {_SECONDS} seconds over it; save it as .docx."
        ) from None
    except OSError as error:
        raise DocumentError(f"{name}: LibreOffice cannot be started ({error.strerror or error}).") from None
    made = folder / "out" / "source.docx"
    if not made.is_file():
        raise DocumentError(f"{name}: LibreOffice cannot read it; it is damaged, locked or of another kind.")
    return made.read_bytes()


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program and what it started, where it still runs."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
